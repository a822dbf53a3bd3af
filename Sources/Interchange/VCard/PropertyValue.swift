/// The value of a property as text: transfer encoding, structure and escapes taken away, in this order.
extension ContentLine {
    /// The whole value as one text (RFC 6350, section 4.1).
    ///
    /// Example: `Green\, Hall\nLondon` is "Green, Hall", a line feed, "London".
    var wholeText: String { Self.unescaped(decoded(value)) }

    /// The whole value without blanks around it; nil when nothing is left.
    var trimmedText: String? { Self.trimmed(decoded(value)) }

    /// The components of a structured value, parted by semicolons: nil where one is empty.
    ///
    /// Example: `Marchal;Sophie;;;` of `N` is `["Marchal", "Sophie", nil, nil, nil]`.
    var components: [String?] { parts(separator: ASCII.semicolon) }

    /// The texts of a list, parted by commas, without empty ones.
    var list: [String] { parts(separator: ASCII.comma).compactMap { $0 } }

    /// Why the value cannot be read as a text; nil when it can.
    var reasonUnread: ImportNotice.Reason? {
        if let charset = values(of: "CHARSET").first(where: { Charset($0) == nil }) { return .unknownCharset(charset) }
        return isBase64 && Base64.decoded(value) == nil ? .notBase64(property: name) : nil
    }

    /// The character set that the property says it is in.
    var charset: Charset? { values(of: "CHARSET").first.flatMap(Charset.init) }

    var isQuotedPrintable: Bool { isEncoded(in: ["QUOTED-PRINTABLE"]) }

    var isBase64: Bool { isEncoded(in: ["BASE64", "B"]) }

    private func isEncoded(in names: Set<String>) -> Bool {
        values(of: "ENCODING").contains { names.contains($0.uppercased()) }
    }

    /// The value as versions 3 and 4 write it, of texts that were encoded too.
    ///
    /// Example: `Rue Haute 2=0D=0A5000 Namur` of a quoted-printable `LABEL` is `Rue Haute 2\n5000 Namur`.
    var plainValue: String {
        guard isQuotedPrintable else { return String(decoding: value, as: UTF8.self) }
        return parts(separator: ASCII.semicolon) { PropertyLine.escaped(Self.unescaped(decoded($0))) }.joined(
            separator: ";")
    }

    // Components are parted before they are decoded: in quoted-printable an encoded semicolon is no separator.
    private func parts(separator: UInt8) -> [String?] { parts(separator: separator) { Self.trimmed(decoded($0)) } }

    private func parts<Part>(separator: UInt8, _ part: (ArraySlice<UInt8>) -> Part) -> [Part] {
        var parts: [Part] = []
        var start = value.startIndex
        var index = start
        while index < value.endIndex {
            if value[index] == ASCII.backslash {
                index += 1
            } else if value[index] == separator {
                parts.append(part(value[start..<index]))
                start = index + 1
            }
            index += 1
        }
        parts.append(part(value[start...]))
        return parts
    }

    private func decoded(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let decoded: ArraySlice<UInt8>
        if isQuotedPrintable {
            decoded = Self.fromQuotedPrintable(bytes)[...]
        } else if isBase64, let bytes = Base64.decoded(bytes) {
            decoded = bytes[...]
        } else {
            return bytes
        }
        let text = (charset?.utf8(from: decoded))?[...] ?? assumed.utf8(from: decoded)
        return Self.withLineFeeds(text ?? TextDecoding.utf8(decoded))
    }

    /// CRLF and CR as line feeds: no value has a CR.
    private static func withLineFeeds(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard bytes.contains(ASCII.carriageReturn) else { return bytes }
        var result: [UInt8] = []
        for byte in bytes {
            if byte == ASCII.lineFeed, result.last == ASCII.carriageReturn { result.removeLast() }
            result.append(byte)
        }
        return result.map { $0 == ASCII.carriageReturn ? ASCII.lineFeed : $0 }[...]
    }

    /// `=E9` is the byte E9 (RFC 2045, section 6.7); what is no such code stays as it is.
    private static func fromQuotedPrintable(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var bytes = bytes
        while let byte = bytes.popFirst() {
            let digits = bytes.prefix(2)
            guard byte == ASCII.equals, digits.count == 2, let high = ASCII.hexadecimal(digits.first!),
                let low = ASCII.hexadecimal(digits.last!)
            else {
                result.append(byte)
                continue
            }
            bytes.removeFirst(2)
            result.append(high << 4 | low)
        }
        return result
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String? {
        let bytes = ASCII.trimmed(bytes)
        guard !bytes.isEmpty else { return nil }
        let text = unescaped(bytes)
        return text.isEmpty ? nil : text
    }

    /// `\n` and `\N` are a line feed; before a comma, semicolon, colon or backslash the backslash goes.
    ///
    /// No RFC escapes the colon, but Apple's Contacts does. Before anything else the backslash stays: it was not meant
    /// as an escape.
    static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(ASCII.backslash) else { return String(decoding: bytes, as: UTF8.self) }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var bytes = bytes
        while let byte = bytes.popFirst() {
            guard byte == ASCII.backslash, let next = bytes.first else {
                result.append(byte)
                continue
            }
            switch next {
            case UInt8(ascii: "n"), UInt8(ascii: "N"): result.append(ASCII.lineFeed)
            case ASCII.comma, ASCII.semicolon, ASCII.colon, ASCII.backslash: result.append(next)
            default:
                result.append(byte)
                continue
            }
            bytes.removeFirst()
        }
        return String(decoding: result, as: UTF8.self)
    }
}

extension ContentLine {
    /// A text as the value of a property: the inverse of `unescaped`, except that CRLF becomes a line feed.
    static func escaped(_ text: String) -> String {
        var result: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case ASCII.lineFeed:
                if result.last == ASCII.carriageReturn { result.removeLast() }
                result += [ASCII.backslash, UInt8(ascii: "n")]
            case ASCII.backslash, ASCII.comma, ASCII.semicolon: result += [ASCII.backslash, byte]
            default: result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
