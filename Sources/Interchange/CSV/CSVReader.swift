/// Rows of values parted by commas, or by another sign, over UTF-8 bytes (RFC 4180), each with the line on which it begins.
///
/// Example: `a,"b ""c"", d"` is the row `a`, `b "c", d`. A reader of our own, because a wrong file must be refused with
/// its line: libraries for Swift work on `String`, where CRLF is one character, and pass over a quote that never closes.
/// A quotation mark inside a cell that did not begin with one stands for itself.
struct CSVReader {
    struct Row: Equatable {
        /// From 1.
        var line: Int
        var cells: [String]

        /// A line without anything on it.
        var isBlank: Bool { cells == [""] }
    }

    private let file: String
    private var rest: ArraySlice<UInt8>
    private var line: Int
    private let delimiter: UInt8
    private let lineEnd: UInt8

    /// Reads from the beginning of a slice, which is the beginning of the given line of the file.
    init(_ text: ArraySlice<UInt8>, file: String, line: Int = 1, delimiter: UInt8 = ASCII.comma, lineEnd: UInt8) {
        self.file = file
        rest = text
        self.line = line
        self.delimiter = delimiter
        self.lineEnd = lineEnd
    }

    /// The next row, blank ones included; nil at the end.
    mutating func next() throws(ImportFailure) -> Row? {
        guard !rest.isEmpty else { return nil }
        let start = line
        var cells: [String] = []
        while true {
            let cell = try rest.first == ASCII.quote ? quotedCell(row: start) : plainCell()
            guard cell.count <= CardReader.longestText else { throw failure(start, .cellTooLong) }
            cells.append(String(decoding: cell, as: UTF8.self))
            guard let end = rest.popFirst(), end == delimiter else { break }
        }
        line += 1
        return Row(line: start, cells: cells)
    }

    /// Up to the delimiter or line end, which stays.
    private mutating func plainCell() -> ArraySlice<UInt8> {
        var cell = rest.prefix { $0 != delimiter && $0 != lineEnd }
        rest = rest[cell.endIndex...]
        if rest.first != delimiter, lineEnd == ASCII.lineFeed, cell.last == ASCII.carriageReturn { cell.removeLast() }
        return cell
    }

    /// From quotation mark to quotation mark, of which two within stand for one; the delimiter or line end after it stays.
    private mutating func quotedCell(row: Int) throws(ImportFailure) -> ArraySlice<UInt8> {
        var cell: [UInt8] = []
        rest.removeFirst()
        while let quote = rest.firstIndex(of: ASCII.quote) {
            line += rest[..<quote].reduce(0) { $1 == lineEnd ? $0 + 1 : $0 }
            cell.append(contentsOf: rest[..<quote])
            rest = rest[(quote + 1)...]
            guard rest.first == ASCII.quote else {
                if lineEnd == ASCII.lineFeed, rest.starts(with: [ASCII.carriageReturn, ASCII.lineFeed]) {
                    rest.removeFirst()
                }
                guard rest.first.map({ $0 == delimiter || $0 == lineEnd }) ?? true else {
                    throw failure(row, .textAfterQuote)
                }
                return cell[...]
            }
            cell.append(ASCII.quote)
            rest.removeFirst()
        }
        throw failure(row, .unclosedQuote)
    }

    private func failure(_ line: Int, _ reason: ImportFailure.Reason) -> ImportFailure {
        ImportFailure(file: file, line: line, reason: reason)
    }
}
