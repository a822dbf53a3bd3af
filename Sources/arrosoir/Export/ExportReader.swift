import Interchange
import JSON
import Relationships

/// Reads what `ExportDocument` wrote: the people as cards, and every other record as the change that makes it.
///
/// Example: `try ExportReader.read(SourceFile(name: "all.json", bytes: bytes)).cards.count`.
struct ExportReader {
    struct Contents {
        var cards: [ImportedCard] = []
        var records: [Change] = []
    }

    /// Whether the text could be an export, and is nothing else that is read.
    static func isBeginning(_ bytes: [UInt8]) -> Bool {
        unmarked(bytes).first { ![0x09, 0x0A, 0x0D, 0x20].contains($0) } == UInt8(ascii: "{")
    }

    /// - Throws: `ExportFileError`, at the first thing that is none of an export's; nothing may be imported then.
    static func read(_ file: SourceFile) throws(ExportFileError) -> Contents {
        let text = unmarked(file.bytes)
        var place = 0
        do {
            return try text.withUnsafeBufferPointer { buffer in
                var reading = Reading(buffer, file.name)
                defer { place = reading.place }
                return try reading.contents()
            }
        } catch let error as JSONError {
            throw ExportFileError(file: file.name, line: line(at: error.offset, in: text), reason: .json(error.reason))
        } catch let reason as ExportFileError.Reason {
            throw ExportFileError(file: file.name, line: line(at: place, in: text), reason: reason)
        } catch {
            throw ExportFileError(file: file.name, line: 1, reason: .noExport)
        }
    }

    private static func unmarked(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    }

    private static func line(at offset: Int, in text: ArraySlice<UInt8>) -> Int {
        text.prefix(offset).count { $0 == UInt8(ascii: "\n") } + 1
    }
}

/// One pass over the text, which remembers where each record begins.
private struct Reading: ~Copyable {
    private typealias Reason = ExportFileError.Reason

    private let buffer: UnsafeBufferPointer<UInt8>
    private let file: String
    private var reader: JSONReader
    /// Where what is being read begins, and on which line.
    private(set) var place = 0
    private var line = 1
    private var found = ExportReader.Contents()
    private var notices: [ImportNotice] = []

    init(_ buffer: UnsafeBufferPointer<UInt8>, _ file: String) {
        self.buffer = buffer
        self.file = file
        reader = JSONReader(buffer)
    }

    mutating func contents() throws -> ExportReader.Contents {
        guard try reader.peek() == .object else { throw Reason.noExport }
        try reader.beginObject()
        var members: Set<String> = []
        while let member = try reader.nextKey() {
            let kind = try reader.peek()
            move(to: reader.offset)
            guard members.insert(member).inserted else { throw Reason.twice(member) }
            // What stands before the format can't be trusted to be of one.
            guard member == "format" || members.contains("format") else { throw Reason.noExport }
            switch member {
            case "format":
                guard try reader.readValue().string == ExportDocument.format else { throw Reason.noExport }
            case "version":
                guard let version = try reader.readValue().int, version > 0 else { throw Reason.wrong(member) }
                guard version <= ExportDocument.version else { throw Reason.laterVersion(version) }
            default:
                guard let shape = RecordShape.all.first(where: { $0.name == member }) else {
                    note(.unknownMember(member))
                    try reader.skipValue()
                    continue
                }
                guard kind == .array else { throw Reason.wrong(member) }
                try readRecords(of: shape)
            }
        }
        try reader.expectEnd()
        place = 0
        guard members.isSuperset(of: ["format", "version"]) else { throw Reason.noExport }
        if !notices.isEmpty { found.cards.append(ImportedCard(contact: nil, file: file, line: 1, notices: notices)) }
        return found
    }

    private mutating func move(to offset: Int) {
        line += buffer[place..<offset].count { $0 == UInt8(ascii: "\n") }
        place = offset
    }

    private mutating func note(_ reason: ImportNotice.Reason) {
        notices.append(ImportNotice(file: file, line: line, reason: reason))
    }

    private mutating func readRecords(of shape: RecordShape) throws {
        var keys: Set<String> = []
        try reader.beginArray()
        while try reader.nextElement() {
            _ = try reader.peek()
            move(to: reader.offset)
            guard let object = try reader.readValue().object, let key = object["id"]?.string,
                let record = RecordID(shape.kind.name + "/" + key)
            else { throw Reason.noKey(shape.name) }
            guard keys.insert(key).inserted else { throw Reason.twice(key) }
            try take(change(record, object, shape))
        }
    }

    private mutating func change(_ record: RecordID, _ object: JSONObject, _ shape: RecordShape) throws -> Change {
        var change = Change(on: record)
        for (name, json) in object.members where name != "id" {
            let field = Field(name)
            if let shape = shape[field] {
                if shape.hasElements {
                    guard let elements = shape.elements(json) else { throw Reason.wrong(name) }
                    change.put[field] = elements
                } else {
                    guard let value = shape.value(json) else { throw Reason.wrong(name) }
                    change.set[field] = .some(value)
                }
            } else {
                note(.unknownMember(name))
            }
        }
        return change
    }

    private mutating func take(_ change: Change) throws {
        guard change.record.kind == .contact else { return found.records.append(change) }
        guard let contact = Contact(key: change.record.key, record: Facts.Record(change)) else {
            throw Reason.wrong(Field.name.name)
        }
        var card = ImportedCard(contact: contact, file: file, line: line)
        card.hasOwnID = true
        found.cards.append(card)
    }
}
