import JSON
import Relationships

/// Reads the people in JSON: Facebook's friends, Telegram's contacts, jCards.
///
/// Example: `{"friends_v2":[{"name":"Zoé","timestamp":1600000000}]}`, one card for each friend.
struct JSONPeopleReader {
    private let file: String
    private let text: ArraySlice<UInt8>
    private let options: ReadingOptions

    init(file: String, text: ArraySlice<UInt8>, options: ReadingOptions) {
        (self.file, self.text, self.options) = (file, text, options)
    }

    /// Whose people a text has, if it is JSON; the members before them are passed over.
    static func format(of text: ArraySlice<UInt8>) -> SourceFormat? {
        let first = text.first { ![ASCII.space, ASCII.tab, ASCII.lineFeed, ASCII.carriageReturn].contains($0) }
        guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return nil }
        return text.withUnsafeBufferPointer { bytes in
            var reader = JSONReader(bytes)
            return try? first == UInt8(ascii: "{") ? reader.formatOfObject() : reader.formatOfArray()
        }
    }

    /// What stands before the place at which the text is no JSON is read, the rest is refused.
    ///
    /// - Throws: where nothing stands before it.
    func cards(of format: SourceFormat) throws(ImportFailure) -> [ImportedCard] {
        let (entries, error) = text.withUnsafeBufferPointer { bytes -> ([JSONEntry], JSONError?) in
            var reader = JSONReader(bytes)
            var entries: [JSONEntry] = []
            do throws(JSONError) {
                try reader.readEntries(of: format, into: &entries)
                return (entries, nil)
            } catch {
                return (entries, error)
            }
        }
        let lines = LineNumbers(text)
        var cards = entries.map { card($0, lines.number(at: $0.offset), format) }
        if let error {
            let line = lines.number(at: error.offset)
            guard !cards.isEmpty else { throw ImportFailure(file: file, line: line, reason: .json(error.reason)) }
            cards.append(skipped(line, .refused(.json(error.reason))))
        }
        return cards
    }

    private func card(_ entry: JSONEntry, _ line: Int, _ format: SourceFormat) -> ImportedCard {
        if format == .jCard || format == .jCards {
            guard let card = JCard(entry.value, line: line) else { return skipped(line, .refused(.wrongEntry)) }
            return card.imported(from: file)
        }
        let friend =
            format == .facebookFriends
            ? SocialContact(facebook: entry.value, day: options.day) : SocialContact(telegram: entry.value)
        guard var friend else { return skipped(line, .refused(.wrongEntry)) }
        guard let contact = friend.contact() else { return skipped(line, .nameless) }
        let notices = friend.unreadable.map { [notice(line, .unreadableDate($0))] } ?? []
        var card = ImportedCard(contact: contact, file: file, line: line, notices: notices)
        card.origin = format == .facebookFriends ? "facebook" : "telegram"
        return card
    }

    private func skipped(_ line: Int, _ reason: ImportNotice.Reason) -> ImportedCard {
        ImportedCard(contact: nil, file: file, line: line, notices: [notice(line, reason)])
    }

    private func notice(_ line: Int, _ reason: ImportNotice.Reason) -> ImportNotice {
        ImportNotice(file: file, line: line, reason: reason)
    }
}

/// One person in JSON, and where its value begins.
private struct JSONEntry {
    let value: JSONValue
    let offset: Int
}

/// The lines of a text, by the places of their ends.
private struct LineNumbers {
    private let ends: [Int]

    init(_ text: ArraySlice<UInt8>) {
        let start = text.startIndex
        ends = text.indices.lazy.filter { text[$0] == ASCII.lineFeed }.map { $0 - start }
    }

    /// From 1.
    func number(at offset: Int) -> Int {
        var (low, high) = (0, ends.count)
        while low < high {
            let middle = (low + high) / 2
            if ends[middle] < offset { low = middle + 1 } else { high = middle }
        }
        return low + 1
    }
}

extension JSONReader {
    /// Told by the first member that names people.
    fileprivate mutating func formatOfObject() throws(JSONError) -> SourceFormat? {
        try beginObject()
        while let key = try nextKey() {
            switch (key, try peek()) {
            // So an export of Arrosoir's begins.
            case ("format", _): return nil
            case ("friends_v2", .array): return .facebookFriends
            case ("friends", .array):
                let value = try readValue().array?.first
                return value?["name"]?.string != nil && value?["timestamp"] != nil ? .facebookFriends : nil
            case ("contacts", .object): return try hasList() ? .telegramContacts : nil
            default: try skipValue()
            }
        }
        return nil
    }

    private mutating func hasList() throws(JSONError) -> Bool {
        try beginObject()
        while let key = try nextKey() {
            if key == "list" { return try peek() == .array }
            try skipValue()
        }
        return false
    }

    /// `["vcard", …` or `[["vcard", …`.
    fileprivate mutating func formatOfArray() throws(JSONError) -> SourceFormat? {
        try beginArray()
        guard try nextElement() else { return nil }
        let areMany = try peek() == .array
        if areMany {
            try beginArray()
            guard try nextElement() else { return nil }
        }
        guard try peek() == .string, try readString().lowercased() == JCard.mark else { return nil }
        return areMany ? .jCards : .jCard
    }

    /// The people of a text that is known to be of a format.
    fileprivate mutating func readEntries(
        of format: SourceFormat, into entries: inout [JSONEntry]
    ) throws(JSONError) {
        switch format {
        case .facebookFriends: try readMembers(["friends_v2", "friends"], into: &entries)
        case .telegramContacts:
            try beginObject()
            while let key = try nextKey() {
                if key == "contacts", try peek() == .object {
                    try readMembers(["list"], into: &entries)
                } else {
                    try skipValue()
                }
            }
        case .jCards: try readList(into: &entries)
        default: try readEntry(into: &entries)
        }
        try expectEnd()
    }

    /// The elements of an object's lists of these names.
    private mutating func readMembers(_ names: [String], into entries: inout [JSONEntry]) throws(JSONError) {
        try beginObject()
        while let key = try nextKey() {
            if names.contains(key), try peek() == .array {
                try readList(into: &entries)
            } else {
                try skipValue()
            }
        }
    }

    private mutating func readList(into entries: inout [JSONEntry]) throws(JSONError) {
        try beginArray()
        while try nextElement() { try readEntry(into: &entries) }
    }

    private mutating func readEntry(into entries: inout [JSONEntry]) throws(JSONError) {
        _ = try peek()
        let place = offset
        entries.append(JSONEntry(value: try readValue(), offset: place))
    }
}
