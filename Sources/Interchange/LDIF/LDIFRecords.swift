/// The records of an LDIF file (RFC 2849), each with the line on which it begins.
///
/// Example: `dn: cn=Zoé`, `mail:: em9lQHgu`, ` YmU=` is a record with two attributes. A line that begins with a space goes
/// on with the one before; one that begins with `#` is a comment.
struct LDIFRecords: IteratorProtocol {
    struct Record {
        /// From 1.
        var line: Int
        var attributes: [Attribute] = []
        /// The lines that are no attributes.
        var strayLines: [Int] = []

        subscript(name: String) -> String? { attributes.first { $0.name == name }?.text }
    }

    struct Attribute {
        /// As it is compared: in lower case, without options such as `;lang-fr`.
        let name: String
        /// As it stands in the file, decoded if it was base64.
        let value: ArraySlice<UInt8>
        /// The base64 that it was decoded from.
        let base64: ArraySlice<UInt8>?
        /// Whether the value was to be base64, and is not.
        let isDamaged: Bool

        /// Without blanks around it; nil for an empty one, and for one that is no text.
        var text: String? { String(validating: value, as: UTF8.self)?.trimmedOrNil }
    }

    private var lines: PhysicalLines

    init(_ text: ArraySlice<UInt8>) { lines = PhysicalLines(text) }

    mutating func next() -> Record? {
        var record: Record?
        while let line = unfolded() {
            if line.bytes.first == UInt8(ascii: "#") { continue }
            if ASCII.trimmed(line.bytes).isEmpty {
                if record != nil { return record }
                continue
            }
            let attribute = Attribute(line.bytes)
            // It may stand right above the first entry.
            if record == nil, attribute?.name == "version" { continue }
            if record == nil { record = Record(line: line.number) }
            if let attribute {
                record!.attributes.append(attribute)
            } else {
                record!.strayLines.append(line.number)
            }
        }
        return record
    }

    private mutating func unfolded() -> PhysicalLines.Line? {
        guard let line = lines.next() else { return nil }
        guard lines.nextByte == ASCII.space, !line.bytes.isEmpty else { return line }
        // An array, because a slice copies itself at each change of its end.
        var bytes = Array(line.bytes)
        while lines.nextByte == ASCII.space, let more = lines.next() {
            bytes.append(contentsOf: more.bytes.dropFirst())
        }
        return PhysicalLines.Line(number: line.number, bytes: bytes[...])
    }
}

extension LDIFRecords.Attribute {
    /// Reads `name: text`, `name:: base64` and `name:< address`, of which nothing is fetched; nil for another line.
    fileprivate init?(_ line: ArraySlice<UInt8>) {
        guard let colon = line.firstIndex(of: ASCII.colon) else { return nil }
        let description = String(decoding: ASCII.trimmed(line[..<colon]), as: UTF8.self).lowercased()
        name = String(description.prefix { $0 != ";" })
        guard !name.isEmpty else { return nil }
        let rest = line[(colon + 1)...]
        let value = ASCII.trimmed(
            rest.first == ASCII.colon || rest.first == UInt8(ascii: "<") ? rest.dropFirst() : rest)
        base64 = rest.first == ASCII.colon ? value : nil
        let decoded = base64.map(Base64.decoded)
        self.value = decoded.map { $0?[...] ?? value } ?? value
        isDamaged = decoded.map { $0 == nil } ?? false
    }
}
