/// The lines of a vCard as they are meant, each with the number of the line on which it begins.
///
/// Example: `NOTE:Gre`, CRLF, a space, `en` is the one line `NOTE:Green`. A fold is undone between bytes, for it may part
/// a character (RFC 6350, section 3.2). Version 2.1 folds at a space that is part of the text, and has its own ways to
/// let a value go on: soft breaks of quoted-printable, and the lines of a photo without a space in front.
struct UnfoldedLines: IteratorProtocol {
    private var lines: PhysicalLines
    /// Whether the space of a fold belongs to the text: in a card of version 2.1.
    private var foldKeepsSpace = false

    init(_ text: ArraySlice<UInt8>) { lines = PhysicalLines(text) }

    mutating func next() -> PhysicalLines.Line? {
        guard let line = lines.next() else { return nil }
        if VCardReader.isBeginning(line.bytes) { foldKeepsSpace = false }
        if ASCII.matches(line.bytes, "VERSION:2.1") { foldKeepsSpace = true }
        let isSoft = line.bytes.last == ASCII.equals && Self.isEncoded(line.bytes, "QUOTED-PRINTABLE")
        let isBase64 = Self.isEncoded(line.bytes, "BASE64")
        guard isSoft || nextIsFold || isBase64 else { return line }
        // An array, because a slice copies itself at each change of its end.
        var bytes = Array(line.bytes)
        appendFolds(to: &bytes, keepingSpace: foldKeepsSpace && !isBase64)
        if isBase64 { appendBase64(to: &bytes) }
        if isSoft || Self.isEncoded(bytes[...], "QUOTED-PRINTABLE") { appendSoftBreaks(to: &bytes) }
        return PhysicalLines.Line(number: line.number, bytes: bytes[...])
    }

    private var nextIsFold: Bool { lines.nextByte == ASCII.space || lines.nextByte == ASCII.tab }

    private mutating func appendFolds(to bytes: inout [UInt8], keepingSpace: Bool) {
        while nextIsFold, let more = lines.next() {
            bytes.append(contentsOf: keepingSpace ? more.bytes : more.bytes.dropFirst())
        }
    }

    /// Soft line breaks of quoted-printable: the value goes on in the next line, which has no space before it.
    private mutating func appendSoftBreaks(to bytes: inout [UInt8]) {
        while bytes.last == ASCII.equals {
            var ahead = lines
            // A value that ends in the sign for more has no more: the card ends, and must not be swallowed.
            guard let more = ahead.next(), !VCardReader.isEnd(more.bytes) else { return }
            lines = ahead
            bytes.removeLast()
            bytes.append(contentsOf: more.bytes)
        }
    }

    /// Lines of a photo that stand without the space of a fold: nothing but base64, so no property.
    private mutating func appendBase64(to bytes: inout [UInt8]) {
        var ahead = lines
        while let more = ahead.next(), !more.bytes.isEmpty, more.bytes.allSatisfy(Base64.isDigit) {
            bytes.append(contentsOf: more.bytes)
            lines = ahead
        }
    }

    /// Whether one of the parameters of a line, or its value, is this encoding.
    private static func isEncoded(_ line: ArraySlice<UInt8>, _ encoding: StaticString) -> Bool {
        line.prefix { $0 != ASCII.colon }.split(whereSeparator: { $0 == ASCII.semicolon || $0 == ASCII.equals })
            .dropFirst().contains { ASCII.matches($0, encoding) }
    }
}
