import Relationships

/// Reads the people in an LDIF file, as Thunderbird and directories export them.
///
/// Example: `dn: cn=Zoé,mail=z@x.be`, `cn: Zoé`, `mail: z@x.be`. Groups are skipped; changes to a directory are refused.
struct LDIFReader {
    private let file: String
    private let text: ArraySlice<UInt8>
    private let charset: Charset?

    /// - Parameter charset: of base64 values that are not UTF-8.
    init(file: String, text: ArraySlice<UInt8>, charset: Charset?) {
        (self.file, self.text, self.charset) = (file, text, charset)
    }

    /// Whether the first line that says anything is `version: 1` or a `dn:`.
    static func isBeginning(_ text: ArraySlice<UInt8>) -> Bool {
        var lines = PhysicalLines(text)
        while let line = lines.next() {
            if ASCII.trimmed(line.bytes).isEmpty || [UInt8(ascii: "#"), ASCII.space].contains(line.bytes.first) {
                continue
            }
            let name = line.bytes.prefix { $0 != ASCII.colon }
            guard name.endIndex < line.bytes.endIndex else { return false }
            if ASCII.matches(name, "DN") { return true }
            return ASCII.matches(name, "VERSION")
                && ASCII.number(ASCII.trimmed(line.bytes[(name.endIndex + 1)...])) != nil
        }
        return false
    }

    func cards() -> [ImportedCard] {
        let isUTF8 = TextDecoding.isUTF8(text)
        var records = LDIFRecords(TextDecoding.utf8(text))
        var cards: [ImportedCard] = []
        while let record = records.next() {
            if !Self.isSearchResult(record) { cards.append(card(record)) }
        }
        if !isUTF8, !cards.isEmpty { cards[0].notices.insert(notice(1, .readAsWindows1252), at: 0) }
        return cards
    }

    /// Whether it is what `ldapsearch` writes below the entries.
    private static func isSearchResult(_ record: LDIFRecords.Record) -> Bool {
        record.strayLines.isEmpty && record.attributes.allSatisfy { ["search", "result"].contains($0.name) }
    }

    private func card(_ record: LDIFRecords.Record) -> ImportedCard {
        var entry = LDIFEntry(charset: charset)
        var notices = record.strayLines.prefix(1).map { notice($0, .notAProperty) }
        func skipped(_ reason: ImportNotice.Reason) -> ImportedCard {
            ImportedCard(contact: nil, file: file, line: record.line, notices: notices + [notice(record.line, reason)])
        }
        if let change = record["changetype"] { return skipped(.refused(.directoryChange(change))) }
        for attribute in record.attributes {
            if let reason = entry.take(attribute) { notices.append(notice(record.line, reason)) }
        }
        if entry.isGroup { return skipped(.group) }
        guard let contact = entry.contact() else { return skipped(.nameless) }
        var card = ImportedCard(contact: contact, file: file, line: record.line, notices: notices)
        card.origin = "ldif"
        return card
    }

    private func notice(_ line: Int, _ reason: ImportNotice.Reason) -> ImportNotice {
        ImportNotice(file: file, line: line, reason: reason)
    }
}
