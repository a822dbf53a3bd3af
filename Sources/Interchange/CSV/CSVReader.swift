/// Rows of values parted by commas, or by another sign, over UTF-8 bytes (RFC 4180), each with the line on which it begins.
///
/// Example: `a,"b ""c"", d"` is the row `a`, `b "c", d`. A reader of our own, because damage must be told with its
/// line: libraries for Swift work on `String`, where CRLF is one character, and pass over a quote that never closes.
/// A quotation mark inside a cell that did not begin with one stands for itself.
struct CSVReader {
    struct Row: Equatable {
        /// From 1.
        var line: Int
        /// Without blanks around them.
        var cells: [String]
        /// Why the row cannot be read. The next row is one that begins for certain: there is none after a quotation
        /// mark that may have a partner further on.
        var damage: ImportFailure.Reason?
    }

    private var rest: ArraySlice<UInt8>
    private var line: Int
    private let delimiter: UInt8
    private let lineEnd: UInt8

    /// Reads from the beginning of a slice, which is the beginning of the given line of the file.
    init(_ text: ArraySlice<UInt8>, line: Int = 1, delimiter: UInt8 = ASCII.comma, lineEnd: UInt8) {
        rest = text
        self.line = line
        self.delimiter = delimiter
        self.lineEnd = lineEnd
    }

    /// The next row, blank ones included; nil at the end.
    mutating func next() -> Row? {
        guard !rest.isEmpty else { return nil }
        var row = Row(line: line, cells: [])
        while true {
            let cell: ArraySlice<UInt8>
            if rest.first == ASCII.quote {
                switch quotedCell() {
                case .success(let text): cell = text
                case .failure(let damage): return damaged(row, damage.reason)
                }
            } else {
                cell = plainCell()
            }
            if cell.count > CardReader.longestText { row.damage = .cellTooLong }
            row.cells.append(row.damage == nil ? String(decoding: ASCII.trimmed(cell), as: UTF8.self) : "")
            guard let end = rest.popFirst(), end == delimiter else { break }
        }
        line += 1
        return row
    }

    private struct Damage: Error {
        let reason: ImportFailure.Reason
    }

    /// Up to the delimiter or line end, which stays.
    private mutating func plainCell() -> ArraySlice<UInt8> {
        var end = rest.startIndex
        while end < rest.endIndex, rest[end] != delimiter, rest[end] != lineEnd { end += 1 }
        let cell = rest[..<end]
        rest = rest[end...]
        return cell
    }

    /// From quotation mark to quotation mark, of which two within stand for one; the delimiter or line end after it stays.
    private mutating func quotedCell() -> Result<ArraySlice<UInt8>, Damage> {
        rest.removeFirst()
        guard let close = rest.firstIndex(of: ASCII.quote) else { return .failure(Damage(reason: .unclosedQuote)) }
        // Most cells have no quotation mark inside, and stay where they are.
        var cell = rest[..<close]
        rest = rest[(close + 1)...]
        while rest.first == ASCII.quote {
            guard let next = rest.dropFirst().firstIndex(of: ASCII.quote) else {
                return .failure(Damage(reason: .unclosedQuote))
            }
            cell += rest[..<next]
            rest = rest[(next + 1)...]
        }
        line += cell.count { $0 == lineEnd }
        if lineEnd == ASCII.lineFeed, rest.starts(with: [ASCII.carriageReturn, ASCII.lineFeed]) { rest.removeFirst() }
        let isEnded = rest.first.map { $0 == delimiter || $0 == lineEnd } ?? true
        return isEnded ? .success(cell) : .failure(Damage(reason: .textAfterQuote))
    }

    /// Passes over the rest of a damaged row; over the rest of the text where nobody can say where the row ends.
    private mutating func damaged(_ row: Row, _ reason: ImportFailure.Reason) -> Row {
        var row = row
        let tail = rest.prefix { $0 != lineEnd }
        let isSure = reason == .textAfterQuote && tail.count { $0 == ASCII.quote } % 2 == 0
        row.damage = isSure ? reason : .unclosedQuote
        rest = isSure ? rest[tail.endIndex...].dropFirst() : rest.suffix(0)
        line += 1
        return row
    }
}
