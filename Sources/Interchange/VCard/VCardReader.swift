import Relationships

/// Reads a file of vCards: one `ImportedCard` from each `BEGIN:VCARD` to its `END:VCARD`.
struct VCardReader {
    private let file: String
    private var lines: UnfoldedLines
    private var hasToldOfWindows1252 = false

    init(file: String, text: ArraySlice<UInt8>) {
        self.file = file
        lines = UnfoldedLines(text)
    }

    static func isBeginning(_ line: ArraySlice<UInt8>) -> Bool { ASCII.matches(ASCII.trimmed(line), "BEGIN:VCARD") }

    private static func isEnd(_ line: ArraySlice<UInt8>) -> Bool { ASCII.matches(ASCII.trimmed(line), "END:VCARD") }

    /// A card whose end has not been read yet.
    private struct OpenCard {
        var line: Int
        var properties: [ContentLine] = []
        var notices: [ImportNotice]
        /// The line before was no property: of several in a row only the first is told.
        var isAstray = false
    }

    mutating func cards() throws(ImportFailure) -> [ImportedCard] {
        var cards: [ImportedCard] = []
        var open: OpenCard?
        /// Told with the next card, or with the last when none follows.
        var outside: ImportNotice?
        while let line = lines.next() {
            if Self.isBeginning(line.bytes) {
                if let open { throw failure(line.number, .cardInsideCard(begunOn: open.line)) }
                open = OpenCard(line: line.number, notices: outside.map { [$0] } ?? [])
                outside = nil
            } else if Self.isEnd(line.bytes) {
                guard let card = open.take() else { throw failure(line.number, .endWithoutBeginning) }
                cards.append(read(card))
            } else if ASCII.trimmed(line.bytes).isEmpty {
                continue
            } else if open != nil {
                read(line, into: &open!)
            } else if outside == nil {
                outside = notice(line.number, .textOutsideCards)
            }
        }
        if let open { throw failure(open.line, .truncatedCard) }
        if let outside, !cards.isEmpty { cards[cards.count - 1].notices.append(outside) }
        return cards
    }

    private mutating func read(_ line: PhysicalLines.Line, into card: inout OpenCard) {
        var bytes = line.bytes
        if !TextDecoding.isUTF8(bytes) {
            bytes = TextDecoding.utf8(fromWindows1252: bytes)[...]
            if !hasToldOfWindows1252 { card.notices.append(notice(line.number, .readAsWindows1252)) }
            hasToldOfWindows1252 = true
        }
        if let property = ContentLine(bytes, number: line.number) {
            card.properties.append(property)
            card.isAstray = false
        } else {
            if !card.isAstray { card.notices.append(notice(line.number, .notAProperty)) }
            card.isAstray = true
        }
    }

    private func read(_ card: OpenCard) -> ImportedCard {
        var interpretation = VCardInterpretation(card.properties)
        let contact = interpretation.contact()
        var notices = card.notices + interpretation.notices.map { notice($0.line, $0.reason) }
        if let reason = interpretation.reasonToSkip { notices.append(notice(card.line, reason)) }
        var imported = ImportedCard(contact: contact, file: file, line: card.line, notices: notices)
        imported.hasOwnID = interpretation.hasOwnID
        return imported
    }

    private func notice(_ line: Int, _ reason: ImportNotice.Reason) -> ImportNotice {
        ImportNotice(file: file, line: line, reason: reason)
    }

    private func failure(_ line: Int, _ reason: ImportFailure.Reason) -> ImportFailure {
        ImportFailure(file: file, line: line, reason: reason)
    }
}
