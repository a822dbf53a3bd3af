import Relationships

/// Reads a file of vCards: one `ImportedCard` from each `BEGIN:VCARD` to its `END:VCARD`.
struct VCardReader {
    /// No address book has a card of so many: whoever made one wants to fill the memory.
    private static let mostProperties = 65_536

    private let file: String
    private var lines: UnfoldedLines
    private let charset: Charset?
    private var hasToldOfWindows1252 = false

    /// - Parameter charset: of all texts that do not say theirs.
    init(file: String, text: ArraySlice<UInt8>, charset: Charset? = nil) {
        self.file = file
        self.charset = charset
        lines = UnfoldedLines(text)
    }

    static func isBeginning(_ line: ArraySlice<UInt8>) -> Bool { ASCII.matches(ungrouped(line), "BEGIN:VCARD") }

    static func isEnd(_ line: ArraySlice<UInt8>) -> Bool { ASCII.matches(ungrouped(line), "END:VCARD") }

    /// A card may begin in a group, `home.begin:vcard`, which says nothing.
    private static func ungrouped(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let line = ASCII.trimmed(line)
        let group = line.prefix { ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == ASCII.hyphen }
        return line[group.endIndex...].first == ASCII.dot ? line[(group.endIndex + 1)...] : line
    }

    /// A card whose end has not been read yet.
    private struct OpenCard {
        var line: Int
        var properties: [ContentLine] = []
        var notices: [ImportNotice]
        /// The line before was no property: of several in a row only the first is told.
        var isAstray = false

        /// The line before was `AGENT:`, after which version 2.1 has the card of a secretary.
        var awaitsAgent: Bool {
            properties.last.map { $0.name == "AGENT" && ASCII.trimmed($0.value).isEmpty } ?? false
        }
    }

    mutating func cards() throws(ImportFailure) -> [ImportedCard] {
        var cards: [ImportedCard] = []
        var open: OpenCard?
        /// Told with the next card, or with the last when none follows.
        var outside: ImportNotice?
        while let line = lines.next() {
            if Self.isBeginning(line.bytes), open?.awaitsAgent == true {
                try readAgent(line, into: &open!)
            } else if Self.isBeginning(line.bytes) {
                if let open { throw failure(line.number, .cardInsideCard(begunOn: open.line)) }
                open = OpenCard(line: line.number, notices: outside.map { [$0] } ?? [])
                outside = nil
            } else if Self.isEnd(line.bytes) {
                guard let card = open.take() else { throw failure(line.number, .endWithoutBeginning) }
                cards.append(read(card))
            } else if ASCII.trimmed(line.bytes).isEmpty {
                continue
            } else if open != nil {
                // Not bound to a name: a second holder would have the properties copied at each line.
                guard open!.properties.count < Self.mostProperties else {
                    throw failure(line.number, .tooManyProperties(begunOn: open!.line))
                }
                read(line, into: &open!)
            } else if outside == nil {
                outside = notice(line.number, .textOutsideCards)
            }
        }
        if let open { throw failure(open.line, .truncatedCard) }
        if let outside, !cards.isEmpty { cards[cards.count - 1].notices.append(outside) }
        return cards
    }

    /// Takes a card inside a card as the one line that version 3.0 makes of it (RFC 2426, section 3.5.4).
    private mutating func readAgent(
        _ beginning: PhysicalLines.Line, into card: inout OpenCard
    ) throws(ImportFailure) {
        var agent = [beginning.bytes]
        var depth = 1
        while depth > 0 {
            guard let line = lines.next() else { throw failure(card.line, .truncatedCard) }
            if Self.isBeginning(line.bytes) { depth += 1 }
            if Self.isEnd(line.bytes) { depth -= 1 }
            agent.append(line.bytes)
        }
        let name = card.properties.removeLast()
        let value = String(decoding: Array(agent.joined(separator: [ASCII.lineFeed])), as: UTF8.self)
        let text = Array(name.text) + Array(ContentLine.escaped(value).utf8)
        read(PhysicalLines.Line(number: name.number, bytes: text[...]), into: &card)
    }

    private mutating func read(_ line: PhysicalLines.Line, into card: inout OpenCard) {
        var bytes = line.bytes
        if charset != nil || !TextDecoding.isUTF8(bytes) {
            let charset = ContentLine(bytes, number: line.number)?.charset ?? charset
            if let charset, let text = charset.utf8(from: bytes) {
                bytes = text[...]
            } else {
                bytes = TextDecoding.utf8(fromWindows1252: bytes)[...]
                if !hasToldOfWindows1252 { card.notices.append(notice(line.number, .readAsWindows1252)) }
                hasToldOfWindows1252 = true
            }
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
        ImportedCard(card.properties, file: file, line: card.line, notices: card.notices)
    }

    private func notice(_ line: Int, _ reason: ImportNotice.Reason) -> ImportNotice {
        ImportNotice(file: file, line: line, reason: reason)
    }

    private func failure(_ line: Int, _ reason: ImportFailure.Reason) -> ImportFailure {
        ImportFailure(file: file, line: line, reason: reason)
    }
}

extension ImportedCard {
    /// The card that has these properties.
    init(_ properties: [ContentLine], file: String, line: Int, notices: [ImportNotice]) {
        var interpretation = VCardInterpretation(properties)
        self.init(contact: interpretation.contact(), file: file, line: line, notices: notices)
        self.notices += interpretation.notices.map { ImportNotice(file: file, line: $0.line, reason: $0.reason) }
        if let reason = interpretation.reasonToSkip {
            self.notices.append(ImportNotice(file: file, line: line, reason: reason))
        }
        hasOwnID = interpretation.hasOwnID
        origin = hasOwnID ? nil : "vcard"
    }
}
