import Relationships

/// Reads a file of vCards: one `ImportedCard` from each `BEGIN:VCARD` to its `END:VCARD`.
struct VCardReader {
    /// No address book has a card of so many: whoever made one wants to fill the memory.
    private static let mostProperties = 65_536

    private let file: String
    private var lines: UnfoldedLines
    private let text: ArraySlice<UInt8>
    private var assumed: AssumedCharset
    /// Whether the whole file was searched for a character set.
    private var hasSoughtHint = false
    private var hasToldOfWindows1252 = false
    private var toldOfParameters: Set<ImportNotice.Reason> = []
    /// A secretary's card has no end: there is none for those that follow it either.
    private var areAgentsCut = false
    private var found: [ImportedCard] = []

    /// - Parameter charset: of all texts that do not say theirs.
    init(file: String, text: ArraySlice<UInt8>, charset: Charset? = nil) {
        self.file = file
        self.text = text
        lines = UnfoldedLines(text)
        assumed = AssumedCharset(decided: charset)
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
        /// It is too long: its properties are passed over.
        var isRefused = false

        /// The line before was `AGENT:`, after which version 2.1 has the card of a secretary.
        var awaitsAgent: Bool {
            properties.last.map { $0.name == "AGENT" && ASCII.trimmed($0.value).isEmpty } ?? false
        }
    }

    /// A damaged card has no contact and a notice that says why.
    mutating func cards() -> [ImportedCard] {
        var open: OpenCard?
        /// Told with the next card, or with the last when none follows.
        var outside: ImportNotice?
        while let line = lines.next() {
            if Self.isBeginning(line.bytes), open?.awaitsAgent == true, let agent = agent(line) {
                readAgent(agent, into: &open!)
            } else if Self.isBeginning(line.bytes) {
                if let open { refuse(open, line.number, .cardInsideCard(begunOn: open.line)) }
                open = OpenCard(line: line.number, notices: outside.map { [$0] } ?? [])
                outside = nil
            } else if Self.isEnd(line.bytes) {
                if let card = open.take() {
                    close(card)
                } else {
                    refuse(OpenCard(line: line.number, notices: []), line.number, .endWithoutBeginning)
                }
            } else if ASCII.trimmed(line.bytes).isEmpty {
                continue
            } else if open != nil {
                read(line, into: &open!)
            } else if outside == nil {
                outside = notice(line.number, .textOutsideCards)
            }
        }
        if let open { refuse(open, open.line, .truncatedCard) }
        if let outside, !found.isEmpty { found[found.count - 1].notices.append(outside) }
        return found
    }

    private mutating func close(_ card: OpenCard) {
        found.append(
            card.isRefused
                ? ImportedCard(contact: nil, file: file, line: card.line, notices: card.notices) : read(card))
    }

    private mutating func refuse(_ card: OpenCard, _ line: Int, _ reason: ImportFailure.Reason) {
        let refusal = card.isRefused ? [] : [notice(line, .refused(reason))]
        found.append(ImportedCard(contact: nil, file: file, line: card.line, notices: card.notices + refusal))
    }

    // MARK: A card inside a card

    /// The lines of a secretary's card that begins here; nil, and nothing read, when it does not end.
    private mutating func agent(_ beginning: PhysicalLines.Line) -> [ArraySlice<UInt8>]? {
        guard !areAgentsCut else { return nil }
        let before = lines
        var agent = [beginning.bytes]
        var depth = 1
        while depth > 0 {
            guard let line = lines.next() else {
                lines = before
                areAgentsCut = true
                return nil
            }
            if Self.isBeginning(line.bytes) { depth += 1 }
            if Self.isEnd(line.bytes) { depth -= 1 }
            agent.append(line.bytes)
        }
        return agent
    }

    /// Takes a card inside a card as the one line that version 3.0 makes of it (RFC 2426, section 3.5.4).
    private mutating func readAgent(_ agent: [ArraySlice<UInt8>], into card: inout OpenCard) {
        let name = card.properties.removeLast()
        let value = String(decoding: Array(agent.joined(separator: [ASCII.lineFeed])), as: UTF8.self)
        let text = Array(name.text) + Array(ContentLine.escaped(value).utf8)
        read(PhysicalLines.Line(number: name.number, bytes: text[...]), into: &card)
    }

    // MARK: Properties

    private mutating func read(_ line: PhysicalLines.Line, into card: inout OpenCard) {
        guard !card.isRefused else { return }
        guard card.properties.count < Self.mostProperties else {
            card.notices.append(notice(line.number, .refused(.tooManyProperties(begunOn: card.line))))
            card.properties = []
            card.isRefused = true
            return
        }
        let bytes = Self.withoutReturns(decoded(line, into: &card))
        if var property = ContentLine(bytes, number: line.number) {
            take(&property, into: &card)
            card.isAstray = false
        } else {
            if !card.isAstray { card.notices.append(notice(line.number, .notAProperty)) }
            card.isAstray = true
        }
    }

    private mutating func take(_ property: inout ContentLine, into card: inout OpenCard) {
        if let charset = property.charset {
            if !charset.isUTF8 { assumed.hint = charset }
        } else if property.isQuotedPrintable || property.isBase64 {
            if property.isQuotedPrintable { seekHint() }
            property.assumed = assumed
        }
        card.properties.append(property)
    }

    /// The line in UTF-8: in the character set that it names, else in the one that is assumed, else in Windows-1252.
    private mutating func decoded(_ line: PhysicalLines.Line, into card: inout OpenCard) -> ArraySlice<UInt8> {
        let isUTF8 = TextDecoding.isUTF8(line.bytes)
        guard !isUTF8 || assumed.decided != nil else { return line.bytes }
        if let named = ContentLine(line.bytes, number: line.number)?.charset {
            if let text = isUTF8 ? Array(line.bytes) : named.utf8(from: line.bytes) { return text[...] }
        } else {
            seekHint()
            if let text = assumed.utf8(from: line.bytes) { return text }
        }
        if !hasToldOfWindows1252 { card.notices.append(notice(line.number, .readAsWindows1252)) }
        hasToldOfWindows1252 = true
        return TextDecoding.utf8(fromWindows1252: line.bytes)[...]
    }

    /// Looks once for a property anywhere in the file that names its character set.
    private mutating func seekHint() {
        guard assumed.hint == nil, !hasSoughtHint else { return }
        hasSoughtHint = true
        var ahead = UnfoldedLines(text)
        while let line = ahead.next() {
            let head = line.bytes.prefix { $0 != ASCII.colon }
            guard head.contains(ASCII.equals), let charset = ContentLine(line.bytes, number: 1)?.charset,
                !charset.isUTF8
            else { continue }
            assumed.hint = charset
            return
        }
    }

    /// With a line feed as the formats write it where a CR stands in a line.
    private static func withoutReturns(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard line.contains(ASCII.carriageReturn) else { return line }
        return line.flatMap { $0 == ASCII.carriageReturn ? [ASCII.backslash, UInt8(ascii: "n")] : [$0] }[...]
    }

    private mutating func read(_ card: OpenCard) -> ImportedCard {
        var imported = ImportedCard(card.properties, file: file, line: card.line, notices: card.notices)
        imported.notices = imported.notices.filter { isNews($0.reason) }
        return imported
    }

    /// A parameter that many cards have is told once.
    private mutating func isNews(_ reason: ImportNotice.Reason) -> Bool {
        guard case .parameterDropped = reason else { return true }
        return toldOfParameters.insert(reason).inserted
    }

    private func notice(_ line: Int, _ reason: ImportNotice.Reason) -> ImportNotice {
        ImportNotice(file: file, line: line, reason: reason)
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
