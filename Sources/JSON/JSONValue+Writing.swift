extension JSONValue {
    /// The value as text, without a newline at the end: `([1, nil] as JSONValue).serialized()` is `[1,null]`.
    public func serialized(style: JSONStyle = .compact) -> String {
        var output: [UInt8] = []
        write(to: &output, style: style)
        return String(decoding: output, as: UTF8.self)
    }

    /// Appends the value to `output`, without a newline at the end: `[1,null]`.
    public func write(to output: inout [UInt8], style: JSONStyle = .compact) {
        write(to: &output, style: style, depth: 0)
    }

    /// Appends `text` as a JSON string, so that a line may be written without a tree: `say "hi"` as `"say \"hi\""`.
    ///
    /// Only what RFC 8259 requires is escaped: quotation marks, backslashes and the controls below U+0020.
    public static func writeString(_ text: String, to output: inout [UInt8]) {
        var text = text
        output.append(UInt8(ascii: "\""))
        text.withUTF8 { bytes in
            var written = 0
            for (index, byte) in bytes.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C {
                output.append(contentsOf: bytes[written..<index])
                writeEscape(byte, to: &output)
                written = index + 1
            }
            output.append(contentsOf: bytes[written...])
        }
        output.append(UInt8(ascii: "\""))
    }

    private static func writeEscape(_ byte: UInt8, to output: inout [UInt8]) {
        switch Unicode.Scalar(byte) {
        case "\"": output.append(contentsOf: #"\""#.utf8)
        case "\\": output.append(contentsOf: #"\\"#.utf8)
        case "\u{08}": output.append(contentsOf: #"\b"#.utf8)
        case "\u{0C}": output.append(contentsOf: #"\f"#.utf8)
        case "\n": output.append(contentsOf: #"\n"#.utf8)
        case "\r": output.append(contentsOf: #"\r"#.utf8)
        case "\t": output.append(contentsOf: #"\t"#.utf8)
        default:
            output.append(contentsOf: (byte < 0x10 ? #"\u000"# : #"\u00"#).utf8)
            output.append(contentsOf: String(byte, radix: 16).utf8)
        }
    }

    private func write(to output: inout [UInt8], style: JSONStyle, depth: Int) {
        switch self {
        case .null: output.append(contentsOf: "null".utf8)
        case .bool(let value): output.append(contentsOf: (value ? "true" : "false").utf8)
        case .number(let number): output.append(contentsOf: number.text.utf8)
        case .string(let text): Self.writeString(text, to: &output)
        case .array(let elements):
            Self.writeList(elements, between: "[", and: "]", to: &output, style: style, depth: depth) {
                $1.write(to: &$0, style: style, depth: depth + 1)
            }
        case .object(let object):
            Self.writeList(object.members, between: "{", and: "}", to: &output, style: style, depth: depth) {
                Self.writeString($1.key, to: &$0)
                $0.append(contentsOf: (style == .pretty ? ": " : ":").utf8)
                $1.value.write(to: &$0, style: style, depth: depth + 1)
            }
        }
    }

    /// Writes what arrays and objects share: the brackets, the commas and the line breaks.
    private static func writeList<Item>(
        _ items: [Item], between opening: Unicode.Scalar, and closing: Unicode.Scalar,
        to output: inout [UInt8], style: JSONStyle, depth: Int, writeItem: (inout [UInt8], Item) -> Void
    ) {
        func breakLine(depth: Int) {
            guard style == .pretty, !items.isEmpty else { return }
            output.append(UInt8(ascii: "\n"))
            output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
        }

        output.append(UInt8(ascii: opening))
        for (index, item) in items.enumerated() {
            if index > 0 { output.append(UInt8(ascii: ",")) }
            breakLine(depth: depth + 1)
            writeItem(&output, item)
        }
        breakLine(depth: depth)
        output.append(UInt8(ascii: closing))
    }
}
