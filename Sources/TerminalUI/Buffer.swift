/// A frame: cells to write into, and to read back in tests.
///
/// All text enters through `write`, sanitised, so a buffer never holds anything a terminal could mistake for a
/// command. Writing outside is allowed and does nothing.
///
///     var buffer = Buffer(size: Size(width: 10, height: 2))
///     buffer.write("Sophie Marchal", x: 0, y: 0)
///     buffer.lines  // ["Sophie Ma…", ""]
public struct Buffer: Sendable {
    public let size: Size
    public let charset: Charset

    /// Where the terminal's cursor shows; hidden when `nil`.
    public var cursor: Point?

    private var cells: [Cell]

    /// Blank cells, all plain.
    public init(size: Size, charset: Charset = .unicode) {
        self.size = Size(width: max(0, size.width), height: max(0, size.height))
        self.charset = charset
        cells = Array(repeating: .blank, count: self.size.width * self.size.height)
    }

    public var bounds: Rect { Rect(size) }

    /// The cell at a place; blank outside.
    public subscript(x: Int, y: Int) -> Cell {
        bounds.contains(Point(x: x, y: y)) ? cells[y * size.width + x] : .blank
    }

    /// Writes sanitised text clipped to `width` columns and to the buffer; too long a text ends in an ellipsis.
    ///
    ///     buffer.write("Zoé", x: 2, y: 0, style: Style(attributes: .bold))  // 3
    ///
    /// - Returns: the columns used, ellipsis included.
    @discardableResult
    public mutating func write(_ text: String, x: Int, y: Int, width: Int? = nil, style: Style = .plain) -> Int {
        guard y >= 0, y < size.height, x < size.width, width ?? 1 > 0 else { return 0 }
        // Far off to the left is as good as not at all, and keeps the sums below from overflowing.
        guard x > -1_000_000 else { return 0 }
        let room = min(width ?? .max, size.width - x)
        var column = x
        for piece in DisplayText.clipped(text, width: room, charset: charset) {
            put(piece, x: column, y: y, minX: 0, style: style)
            column += piece.width
        }
        return column - x
    }

    /// Blanks the cells of a rect.
    public mutating func fill(_ rect: Rect, style: Style = .plain) {
        let area = rect.intersection(bounds)
        for y in area.y..<area.maxY {
            for x in area.x..<area.maxX { set(Cell(text: " ", style: style), x: x, y: y) }
        }
    }

    /// Changes the style of the cells of a rect, and not their text.
    ///
    ///     buffer.restyle(row) { $0.attributes.insert(.reverse) }
    public mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
        let area = rect.intersection(bounds)
        for y in area.y..<area.maxY {
            for x in area.x..<area.maxX { change(&cells[y * size.width + x].style) }
        }
    }

    /// Puts a piece in its cells, all of it or none: one that straddles `minX` or the right edge leaves blanks.
    mutating func put(_ piece: DisplayText.Piece, x: Int, y: Int, minX: Int, style: Style) {
        guard x >= minX, x + piece.width <= size.width else {
            for column in x..<(x + piece.width) where column >= minX && column < size.width {
                set(Cell(text: " ", style: style), x: column, y: y)
            }
            return
        }
        // In the ASCII charset a wide character has a text of as many narrow ones.
        if piece.width > 1, piece.text.utf8.count == piece.width {
            for (offset, character) in piece.text.enumerated() {
                set(Cell(text: String(character), style: style), x: x + offset, y: y)
            }
            return
        }
        set(Cell(text: piece.text, style: style), x: x, y: y)
        for offset in 1..<max(1, piece.width) {
            set(Cell(text: "", style: style), x: x + offset, y: y, isContinuation: true)
        }
    }

    /// Replaces a cell; what is left of a wide character cut in two by that becomes blank.
    private mutating func set(_ cell: Cell, x: Int, y: Int, isContinuation: Bool = false) {
        let row = y * size.width
        if cells[row + x].text.isEmpty && !isContinuation {
            var left = x - 1
            while left >= 0, cells[row + left].text.isEmpty {
                cells[row + left].text = " "
                left -= 1
            }
            if left >= 0 { cells[row + left].text = " " }
        }
        cells[row + x] = cell
        var right = x + 1
        while right < size.width, cells[row + right].text.isEmpty {
            cells[row + right].text = " "
            right += 1
        }
    }
}

extension Buffer {
    /// Text to draw in one go: neighbours in a row that share a style.
    public struct Run: Hashable, Sendable {
        public var x: Int
        public var y: Int
        public var text: String
        public var style: Style
    }

    /// Calls `body` with each run, row by row from the left; plain blanks are left out.
    ///
    ///     buffer.forEachRun { draw($0.text, $0.x, $0.y, $0.style) }
    public func forEachRun(_ body: (Run) -> Void) {
        for y in 0..<size.height { forEachRun(inRow: y, body) }
    }

    /// The same for one row, from 0.
    public func forEachRun(inRow y: Int, _ body: (Run) -> Void) {
        var run = Run(x: 0, y: y, text: "", style: .plain)
        for (x, cell) in row(y).enumerated() {
            if cell.style != run.style {
                if !run.text.isEmpty { body(run) }
                run = Run(x: x, y: y, text: "", style: cell.style)
            } else if run.text.isEmpty {
                run.x = x
            }
            // A plain run begins at its first visible character.
            if run.text.isEmpty && cell == .blank { continue }
            run.text += cell.text
        }
        if !run.text.isEmpty { body(run) }
    }

    /// Whether a row, from 0, looks as it does in another buffer of the same size.
    public func hasRow(_ y: Int, as other: Buffer) -> Bool { row(y) == other.row(y) }

    private func row(_ y: Int) -> ArraySlice<Cell> { cells[(y * size.width)..<((y + 1) * size.width)] }
}
