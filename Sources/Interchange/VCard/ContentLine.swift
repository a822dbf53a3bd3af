/// One property of a vCard: `item1.EMAIL;TYPE=work:sophie@example.org` (RFC 6350, section 3.3).
struct ContentLine {
    /// From 1: the physical line on which it begins.
    let number: Int
    /// The whole line, unfolded, as it is kept when there is no field for it.
    let text: ArraySlice<UInt8>
    /// In upper case; nil without one.
    let group: String?
    /// In upper case.
    let name: String
    let parameters: [Parameter]
    /// After the colon, with its escapes and in its transfer encoding.
    let value: ArraySlice<UInt8>
    /// The character set of an encoded value that names none.
    var assumed = AssumedCharset()

    struct Parameter {
        /// In upper case. The bare parameters of vCard 2.1, as in `TEL;WORK:`, are values of `TYPE`.
        let name: String
        let values: [String]
        var isBare = false
    }

    /// Reads a line of UTF-8; nil when it is no `NAME:value`.
    init?(_ line: ArraySlice<UInt8>, number: Int) {
        var scanner = ContentLineScanner(line)
        guard let names = scanner.names(), let parameters = scanner.parameters() else { return nil }
        self.number = number
        text = line
        group = names.group
        name = names.name
        self.parameters = parameters
        value = scanner.rest
    }

    /// The values of all parameters of a name, in order.
    func values(of parameter: String) -> [String] {
        parameters.count == 0 ? [] : parameters.lazy.filter { $0.name == parameter }.flatMap(\.values)
    }
}

/// Walks through the part of a content line before its value.
private struct ContentLineScanner {
    private(set) var rest: ArraySlice<UInt8>

    init(_ line: ArraySlice<UInt8>) { rest = line }

    /// `item1.EMAIL` up to the first colon or semicolon, which stays.
    mutating func names() -> (group: String?, name: String)? {
        guard let end = rest.firstIndex(where: { $0 == ASCII.colon || $0 == ASCII.semicolon }) else { return nil }
        let names = ASCII.trimmed(rest[..<end])
        rest = rest[end...]
        guard !names.isEmpty, names.allSatisfy(Self.isNameByte) else { return nil }
        guard let dot = names.lastIndex(of: ASCII.dot) else { return (nil, Self.uppercased(names)) }
        guard dot + 1 < names.endIndex else { return nil }
        return (Self.uppercased(names[..<dot]), Self.uppercased(names[(dot + 1)...]))
    }

    /// `;TYPE=work,"a:b"` and so on, and the colon after the last; nil without a colon.
    mutating func parameters() -> [ContentLine.Parameter]? {
        var parameters: [ContentLine.Parameter] = []
        while rest.popFirst() == ASCII.semicolon {
            guard let parameter = customLabel() ?? parameter() else { return nil }
            if parameter.values != [""] || !parameter.isBare { parameters.append(parameter) }
            guard let next = rest.first else { return nil }
            if next == ASCII.colon {
                rest.removeFirst()
                return parameters
            }
            guard next == ASCII.semicolon else { return nil }
        }
        return parameters
    }

    private mutating func parameter() -> ContentLine.Parameter? {
        let name = rest.prefix { !Self.endsName($0) }
        rest = rest[name.endIndex...]
        guard rest.first == ASCII.equals else { return Self.bare(ASCII.trimmed(name)) }
        rest.removeFirst()
        return values().map { ContentLine.Parameter(name: Self.uppercased(ASCII.trimmed(name)), values: $0) }
    }

    /// `X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=56=6F=69=78)`: a label of the user's own, as Samsung writes it.
    private mutating func customLabel() -> ContentLine.Parameter? {
        guard ASCII.matches(rest.prefix(9), "X-CUSTOM(") else { return nil }
        var content = rest.dropFirst(9)
        guard let end = content.firstIndex(where: { $0 == ASCII.colon || $0 == ASCII.semicolon }),
            content[..<end].last == UInt8(ascii: ")")
        else { return nil }
        rest = rest[end...]
        content = content[..<(end - 1)]
        var line = Array("X-CUSTOM".utf8)
        while let comma = content.firstIndex(of: ASCII.comma), Self.isEncodingOrCharset(content[..<comma]) {
            line += [ASCII.semicolon] + content[..<comma]
            content = content[(comma + 1)...]
        }
        let text = ContentLine((line + [ASCII.colon] + content)[...], number: 1)?.trimmedText ?? ""
        return ContentLine.Parameter(name: "X-CUSTOM", values: [text])
    }

    private static func isEncodingOrCharset(_ parameter: ArraySlice<UInt8>) -> Bool {
        let name = parameter.prefix { $0 != ASCII.equals }
        return ASCII.matches(name, "CHARSET") || ASCII.matches(name, "ENCODING")
    }

    /// The values of one parameter, parted by commas, up to the colon or semicolon after them.
    private mutating func values() -> [String]? {
        var values: [String] = []
        while true {
            let value: ArraySlice<UInt8>
            if rest.first == ASCII.quote {
                guard let close = rest.dropFirst().firstIndex(of: ASCII.quote) else { return nil }
                value = rest[(rest.startIndex + 1)..<close]
                rest = rest[(close + 1)...]
            } else {
                value = rest.prefix { $0 != ASCII.comma && $0 != ASCII.semicolon && $0 != ASCII.colon }
                rest = rest[value.endIndex...]
            }
            values.append(Self.withoutCarets(value))
            guard rest.first == ASCII.comma else { return values }
            rest.removeFirst()
        }
    }

    /// A parameter of vCard 2.1 without a name: an encoding, or else a type.
    private static func bare(_ word: ArraySlice<UInt8>) -> ContentLine.Parameter {
        let isEncoding = ASCII.matches(word, "QUOTED-PRINTABLE") || ASCII.matches(word, "BASE64")
        return ContentLine.Parameter(
            name: isEncoding ? "ENCODING" : "TYPE", values: [String(decoding: word, as: UTF8.self)], isBare: true)
    }

    /// `^n` is a line feed, `^^` a caret, `^'` a quotation mark (RFC 6868, section 3.1); other carets stand for themselves.
    private static func withoutCarets(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(ASCII.caret) else { return String(decoding: bytes, as: UTF8.self) }
        var result: [UInt8] = []
        var bytes = bytes
        while let byte = bytes.popFirst() {
            guard byte == ASCII.caret, let next = bytes.first else {
                result.append(byte)
                continue
            }
            switch next {
            case UInt8(ascii: "n"): result.append(ASCII.lineFeed)
            case ASCII.caret: result.append(ASCII.caret)
            case UInt8(ascii: "'"): result.append(ASCII.quote)
            default:
                result.append(byte)
                continue
            }
            bytes.removeFirst()
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        byte == ASCII.equals || byte == ASCII.semicolon || byte == ASCII.colon
    }

    /// Letters, digits and hyphens (RFC 6350, section 3.3), the dot after a group, and the signs seen in the wild.
    ///
    /// Example: `X-messaging/xmpp-All`. A sign that parts texts is none: such a line is the rest of a broken value.
    private static func isNameByte(_ byte: UInt8) -> Bool {
        byte > ASCII.space && byte != 0x7F && !separators.contains(byte)
    }

    private static let separators: Set = [ASCII.quote, ASCII.equals, ASCII.comma, ASCII.backslash]

    private static func uppercased(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes, as: UTF8.self).uppercased()
    }
}
