/// The lines of a file as they stand there, without their ends.
///
/// CRLF and LF end a line, and so does CR CR LF. A lone CR does so only in a file without any LF, as old Macs wrote them; elsewhere it is
/// part of the text, so that a name with a stray CR stays whole.
struct PhysicalLines: IteratorProtocol {
    struct Line {
        /// From 1.
        var number: Int
        var bytes: ArraySlice<UInt8>
    }

    private let text: ArraySlice<UInt8>
    private let end: UInt8
    private var position: Int
    private var number = 0

    init(_ text: ArraySlice<UInt8>) {
        self.text = text
        end = Self.lineEnd(of: text)
        position = text.startIndex
    }

    /// Where the next line begins.
    var nextIndex: Int { position }

    /// The first byte of the next line; nil at the end of the file.
    var nextByte: UInt8? { position < text.endIndex ? text[position] : nil }

    mutating func next() -> Line? {
        guard position < text.endIndex else { return nil }
        let rest = text[position...]
        let stop = rest.firstIndex(of: end) ?? text.endIndex
        var line = rest[..<stop]
        while end == ASCII.lineFeed, line.last == ASCII.carriageReturn { line.removeLast() }
        position = min(stop + 1, text.endIndex)
        number += 1
        return Line(number: number, bytes: line)
    }

    /// The byte that ends lines in this text.
    static func lineEnd(of text: ArraySlice<UInt8>) -> UInt8 {
        text.contains(ASCII.lineFeed) || !text.contains(ASCII.carriageReturn) ? ASCII.lineFeed : ASCII.carriageReturn
    }

    /// The number of the line that holds the byte at an index.
    static func number(at index: Int, in text: ArraySlice<UInt8>) -> Int {
        let end = lineEnd(of: text)
        return text[..<index].reduce(into: 1) { number, byte in if byte == end { number += 1 } }
    }
}
