import JSON
import Relationships

/// A method as a file, to be shared or edited: one entry a line, so that two of them can be compared line by line.
///
///     {"format":"arrosoir-method","version":1,"by":"Sophie","entries":[
///     {"key":"dailyCapacity","value":7},
///     {"key":"practice thank","value":{"level":"beginner","text":"Thank within a day."},"by":"Marc"}
///     ]}
struct MethodDocument: Equatable {
    static let format = "arrosoir-method"
    static let version = 1

    /// Whose the entries are that bear no name.
    var author: String?
    var entries: [MethodEntry]

    init(author: String? = nil, entries: [MethodEntry]) {
        self.author = author
        self.entries = entries
    }

    /// The file, with a line end behind it; safe to print.
    var text: String {
        let head: JSONValue = .members([
            "format": .string(Self.format), "version": .integer(Self.version), "by": .text(author),
        ])
        let lines = entries.map { SafeJSON.text($0.json, style: .compact) }
        let body = lines.isEmpty ? "[]" : "[\n" + lines.joined(separator: ",\n") + "\n]"
        return SafeJSON.text(head, style: .compact).dropLast() + ",\"entries\":" + body + "}\n"
    }
}

extension MethodDocument {
    /// Why a text is no method, and on which of its lines, from 1.
    struct Failure: Error, Equatable {
        enum Reason: Equatable {
            case json(JSONError.Reason)
            case noMethod
            case laterVersion(Int)
            /// A member of the document that holds something else than it should.
            case wrongMember(String)
            case noEntry
            case keyTwice(String)
            case entry(MethodError)
        }

        let line: Int
        let reason: Reason
    }

    /// Reads a file whole; what it says is not held against a method yet.
    static func read(_ bytes: [UInt8]) throws(Failure) -> (document: MethodDocument, lines: [String: Int]) {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let text = bytes[start...]
        func line(_ offset: Int) -> Int { text.prefix(offset).count { $0 == UInt8(ascii: "\n") } + 1 }
        var place = 0
        do {
            return try text.withUnsafeBufferPointer { buffer in
                var reader = Reading(buffer)
                defer { place = reader.place }
                return try reader.document(line)
            }
        } catch let error as JSONError {
            throw Failure(line: line(error.offset), reason: .json(error.reason))
        } catch let reason as Failure.Reason {
            throw Failure(line: line(place), reason: reason)
        } catch {
            throw Failure(line: 1, reason: .noMethod)
        }
    }

    /// Finds the first entry that a method can't take, by its line.
    func check(against network: Network, _ lines: [String: Int]) throws(Failure) {
        for entry in entries {
            do {
                _ = try network.setting([entry])
            } catch {
                throw Failure(line: lines[entry.key] ?? 1, reason: .entry(error))
            }
        }
    }
}

extension MethodDocument.Failure.Reason: Error {}

/// One pass over the text, which remembers where each entry begins.
private struct Reading: ~Copyable {
    private typealias Reason = MethodDocument.Failure.Reason

    private var reader: JSONReader
    /// Where what is being read begins.
    private(set) var place = 0

    init(_ buffer: UnsafeBufferPointer<UInt8>) { reader = JSONReader(buffer) }

    mutating func document(_ line: (Int) -> Int) throws -> (MethodDocument, [String: Int]) {
        guard (try? reader.peek()) == .object else { throw Reason.noMethod }
        var document = MethodDocument(entries: [])
        var lines: [String: Int] = [:]
        var members: [String: JSONValue] = [:]
        var hasEntries = false
        try reader.beginObject()
        while let member = try reader.nextKey() {
            let kind = try reader.peek()
            place = reader.offset
            guard member == "entries" else {
                guard members.updateValue(try reader.readValue(), forKey: member) == nil else {
                    throw Reason.keyTwice(member)
                }
                try check(member, members[member])
                continue
            }
            guard kind == .array, !hasEntries else { throw Reason.wrongMember(member) }
            hasEntries = true
            try reader.beginArray()
            while try reader.nextElement() {
                _ = try reader.peek()
                place = reader.offset
                let entry = try Self.entry(reader.readValue())
                guard lines.updateValue(line(place), forKey: entry.key) == nil else { throw Reason.keyTwice(entry.key) }
                document.entries.append(entry)
            }
        }
        try reader.expectEnd()
        place = 0
        guard members["format"] != nil, members["version"] != nil, hasEntries else { throw Reason.noMethod }
        document.author = members["by"]?.string
        return (document, lines)
    }

    private func check(_ member: String, _ value: JSONValue?) throws {
        switch member {
        case "format": guard value?.string == MethodDocument.format else { throw Reason.noMethod }
        case "version":
            guard let version = value?.int, version > 0 else { throw Reason.wrongMember(member) }
            guard version <= MethodDocument.version else { throw Reason.laterVersion(version) }
        case "by": guard value?.string != nil || value == .null else { throw Reason.wrongMember(member) }
        default: break
        }
    }

    private static func entry(_ json: JSONValue) throws -> MethodEntry {
        guard let key = json["key"]?.string, let value = json["value"].flatMap(Value.init(json:)) else {
            throw Reason.noEntry
        }
        guard let by = json["by"], by != .null else { return MethodEntry(key: key, value: value) }
        guard let name = by.string else { throw Reason.noEntry }
        return MethodEntry(key: key, value: value, by: name.isEmpty ? nil : name)
    }
}

extension Value {
    /// A field of the store from JSON; nil for null, or for what holds one.
    init?(json: JSONValue) {
        switch json {
        case .null: return nil
        case .bool(let flag): self = .flag(flag)
        case .number(let number): self = number.int.map { .integer($0) } ?? .number(number.text)
        case .string(let text): self = .text(text)
        case .array(let elements):
            let values = elements.compactMap { Value(json: $0) }
            guard values.count == elements.count else { return nil }
            self = .list(values)
        case .object(let object):
            var map: [String: Value] = [:]
            for (key, element) in object.members {
                guard let value = Value(json: element) else { return nil }
                map[key] = value
            }
            self = .map(map)
        }
    }
}
