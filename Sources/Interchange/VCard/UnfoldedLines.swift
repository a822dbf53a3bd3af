/// The content lines of a vCard file, unfolded as bytes (RFC 6350, section 3.2).
///
/// Example: `NOTE:Gr`, then ` üße` on a line of its own, is the one line `NOTE:Grüße`, even if the fold stands between
/// the two bytes of the ü. A line is copied only where it was folded, and then once, so that neither a value of 50 MB
/// nor a million folds cost more than their length.
struct UnfoldedLines: IteratorProtocol {
    private var lines: PhysicalLines

    init(_ text: ArraySlice<UInt8>) { lines = PhysicalLines(text) }

    /// The next content line; its number is that of its first physical line.
    mutating func next() -> PhysicalLines.Line? {
        guard let line = lines.next() else { return nil }
        let isSoft = line.bytes.last == ASCII.equals && Self.isQuotedPrintable(line.bytes)
        guard isSoft || nextIsFold else { return line }
        // An array, because a slice copies itself at each change of its end.
        var bytes = Array(line.bytes)
        appendFolds(to: &bytes)
        guard bytes.last == ASCII.equals, isSoft || Self.isQuotedPrintable(bytes[...]) else {
            return PhysicalLines.Line(number: line.number, bytes: bytes[...])
        }
        // A soft line break of vCard 2.1: the value goes on in the next line, which has no space before it.
        while bytes.last == ASCII.equals, let more = lines.next() {
            bytes.removeLast()
            bytes.append(contentsOf: more.bytes)
        }
        return PhysicalLines.Line(number: line.number, bytes: bytes[...])
    }

    private var nextIsFold: Bool { lines.nextByte == ASCII.space || lines.nextByte == ASCII.tab }

    private mutating func appendFolds(to bytes: inout [UInt8]) {
        while nextIsFold, let more = lines.next() { bytes.append(contentsOf: more.bytes.dropFirst()) }
    }

    private static func isQuotedPrintable(_ line: ArraySlice<UInt8>) -> Bool {
        line.prefix { $0 != ASCII.colon }.split(whereSeparator: { $0 == ASCII.semicolon || $0 == ASCII.equals })
            .contains { ASCII.matches($0, "QUOTED-PRINTABLE") }
    }
}
