import JSON
import Relationships

/// The bytes of a line: what `FORMAT.md` says, in code.
///
/// Example: `LineFormat.read(bytes)` is `.sealed(line, sum: 0x9AE0DAAF)`, or says why the bytes are no such line.
enum LineFormat {
    /// Lines of a greater version are kept, and not understood.
    static let version = 1
    /// A writer starts another line of the same transaction before one would pass this many bytes.
    static let usualLength = 65_536
    /// The longest text that a command may write, in bytes of UTF-8.
    static let longestText = 1_048_576
    /// A reader refuses longer lines.
    static let longestLine = 4_194_304

    enum Reading {
        /// As it was written; the sum tells two such lines apart.
        case sealed(Line, sum: UInt32)
        /// It parses, and its sum is missing or wrong; here it is that of the whole line.
        case unsealed(Line, sum: UInt32)
        case later(version: Int)
        case damaged(StoreProblem.Cause)
    }

    /// Reads a line without its line feed.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Reading {
        do {
            return try parse(bytes)
        } catch let error as JSONError {
            return .damaged(.malformed(at: error.offset))
        } catch let fault as Fault {
            return .damaged(fault.cause)
        } catch {
            return .damaged(.malformed(at: nil))
        }
    }

    private struct Fault: Error {
        var cause: StoreProblem.Cause
        static func malformed(at offset: Int) -> Fault { Fault(cause: .malformed(at: offset)) }
    }

    private static func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws -> Reading {
        var reader = JSONReader(bytes)
        var id: LineID?
        var transaction: LineID?
        var undoes: LineID?
        var device: String?
        var command: String?
        var version: Int?
        var revision: Int?
        var number: Int?
        var count: Int?
        var rewrote: Int?
        var changes: [Change]?
        var isSealed = false
        var sum: UInt32?

        /// The grammar of JSON allows a key twice; this format does not.
        func first<Member>(_ member: inout Member?, _ value: Member, at offset: Int) throws {
            guard member == nil else { throw Fault.malformed(at: offset) }
            member = value
        }

        try reader.beginObject()
        while let key = try reader.nextKey() {
            isSealed = false  // the sum is the last member, or covers not all of them
            let place = reader.offset
            switch key {
            case "v":
                let value = try reader.readInt()
                try first(&version, value, at: place)
                guard value <= Self.version else {
                    try skipRest(&reader)
                    return .later(version: value)
                }
            case "id": try first(&id, readID(&reader), at: place)
            case "rev": try first(&revision, readCount(&reader), at: place)
            case "dev": try first(&device, reader.readString(), at: place)
            case "by": try first(&command, reader.readString(), at: place)
            case "tx": try first(&transaction, readID(&reader), at: place)
            case "n": try first(&number, readCount(&reader), at: place)
            case "of": try first(&count, readCount(&reader), at: place)
            case "undoes": try first(&undoes, readID(&reader), at: place)
            case "rewrote": try first(&rewrote, readCount(&reader), at: place)
            case "changes": try first(&changes, readChanges(&reader), at: place)
            case "sum":
                let start = place - #","sum":"#.utf8.count
                let written = try reader.readString()
                guard sum == nil, start > 0 else { throw Fault.malformed(at: place) }
                let computed = Checksum.crc32c(
                    UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[..<start]))
                sum = computed
                // Byte for byte: neither an escape nor a space nor a capital letter has a place in these.
                isSealed = bytes[start...].elementsEqual(#","sum":"\#(Checksum.text(of: computed))"}"#.utf8)
                _ = written
            default: try reader.skipValue()
            }
        }
        try reader.expectEnd()

        guard let id, let device, let command, let changes else { throw Fault.malformed(at: bytes.count) }
        guard id.milliseconds < LineID.latestMilliseconds else { throw Fault(cause: .idOutOfRange) }
        let line = Line(
            id: id, revision: revision ?? 0, device: device, command: command,
            part: try part(transaction, number, count, end: bytes.count), undoes: undoes, rewrote: rewrote,
            changes: changes)
        guard isSealed, let sum else {
            return .unsealed(line, sum: Checksum.crc32c(UnsafeRawBufferPointer(bytes)))
        }
        return .sealed(line, sum: sum)
    }

    private static func part(_ transaction: LineID?, _ number: Int?, _ count: Int?, end: Int) throws -> Line.Part? {
        switch (transaction, number, count) {
        case (nil, nil, nil): return nil
        case (let transaction?, let number?, let count?) where number >= 1 && number <= count:
            return Line.Part(transaction: transaction, number: number, count: count)
        default: throw Fault.malformed(at: end)
        }
    }

    private static func skipRest(_ reader: inout JSONReader) throws {
        while try reader.nextKey() != nil { try reader.skipValue() }
        try reader.expectEnd()
    }

    private static func readID(_ reader: inout JSONReader) throws -> LineID {
        let place = reader.offset
        guard let id = LineID(try reader.readString()) else { throw Fault.malformed(at: place) }
        return id
    }

    /// A number that is counted: 0 to 2^53, beyond which other programs lose digits.
    private static func readCount(_ reader: inout JSONReader) throws -> Int {
        let place = reader.offset
        let number = try reader.readInt()
        guard (0...(1 << 53)).contains(number) else { throw Fault.malformed(at: place) }
        return number
    }

    // MARK: Changes

    private static func readChanges(_ reader: inout JSONReader) throws -> [Change] {
        var changes: [Change] = []
        try reader.beginArray()
        while try reader.nextElement() { try readChange(&reader, into: &changes) }
        return changes
    }

    private static func readChange(_ reader: inout JSONReader, into changes: inout [Change]) throws {
        var record: RecordID?
        var hasSet = false
        var hasPut = false
        var hasWas = false
        var assignments = Assignments(to: RecordID("", ""))
        try reader.beginObject()
        while let key = try reader.nextKey() {
            let place = reader.offset
            switch key {
            case "on":
                guard record == nil, let id = RecordID(try reader.readString()) else {
                    throw Fault.malformed(at: place)
                }
                record = id
            case "set" where !hasSet:
                hasSet = true
                try reader.beginObject()
                while let field = try reader.nextKey() {
                    let isNew = assignments.set(Field(field), try readAssigned(&reader))
                    guard isNew else { throw Fault.malformed(at: reader.offset) }
                }
            case "put" where !hasPut:
                hasPut = true
                try readPut(&reader, into: &assignments)
            case "was" where !hasWas:
                hasWas = true
                try reader.beginObject()
                while let field = try reader.nextKey() { assignments.remember(Field(field), was: try readID(&reader)) }
            case "set", "put", "was": throw Fault.malformed(at: place)
            default: try reader.skipValue()
            }
        }
        guard let record else { throw Fault.malformed(at: reader.offset) }
        for var change in assignments.changes {
            change.record = record
            changes.append(change)
        }
    }

    private static func readPut(_ reader: inout JSONReader, into assignments: inout Assignments) throws {
        try reader.beginObject()
        var fields: Set<Field> = []
        while let name = try reader.nextKey() {
            let field = Field(name)
            guard fields.insert(field).inserted else { throw Fault.malformed(at: reader.offset) }
            try reader.beginObject()
            while let element = try reader.nextKey() {
                let isNew = assignments.put(field, element, try readAssigned(&reader))
                guard isNew else { throw Fault.malformed(at: reader.offset) }
            }
        }
    }

    // MARK: Values

    /// A value, or null where a register is emptied or an element taken away.
    private static func readAssigned(_ reader: inout JSONReader) throws -> Value? {
        guard try reader.peek() == .null else { return try readValue(&reader) }
        try reader.readNull()
        return nil
    }

    private static func readValue(_ reader: inout JSONReader) throws -> Value {
        switch try reader.peek() {
        case .null: throw Fault.malformed(at: reader.offset)
        case .bool: return .flag(try reader.readBool())
        case .string: return .text(try reader.readString())
        case .number:
            let number = try reader.readNumber()
            return number.int.map { .integer($0) } ?? .number(number.text)
        case .array:
            var list: [Value] = []
            try reader.beginArray()
            while try reader.nextElement() { list.append(try readValue(&reader)) }
            return .list(list)
        case .object:
            var map: [String: Value] = [:]
            try reader.beginObject()
            while let key = try reader.nextKey() {
                let isNew = map.updateValue(try readValue(&reader), forKey: key) == nil
                guard isNew else { throw Fault.malformed(at: reader.offset) }
            }
            return .map(map)
        }
    }
}
