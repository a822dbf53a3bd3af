/// Lines around and between panes, with the joints where they meet.
///
/// Boxes that share an edge share the line, so panes laid out with an overlap of one make a grid:
///
///     let panes = screen.columns([.fraction(0.3), .fill], overlap: 1)
///     Borders(panes).draw(into: &buffer, style: quiet)
///
///     ┌──┬─────┐
///     │  │     │
///     └──┴─────┘
public struct Borders: Sendable {
    /// The directions in which a line leaves a cell.
    private struct Arms: OptionSet {
        let rawValue: UInt8
        static let up = Arms(rawValue: 1)
        static let down = Arms(rawValue: 2)
        static let left = Arms(rawValue: 4)
        static let right = Arms(rawValue: 8)
    }

    /// A line of so many cells, to the right or downwards.
    private struct Line {
        let start: Point
        let count: Int
        let isVertical: Bool

        /// The ends point inwards only; a joint comes about where another line adds its own arms.
        func arms(_ step: Int) -> Arms {
            var arms: Arms = isVertical ? [.up, .down] : [.left, .right]
            if step == 0 { arms.remove(isVertical ? .up : .left) }
            if step == count - 1 { arms.remove(isVertical ? .down : .right) }
            return arms
        }
    }

    private var lines: [Line] = []

    public init(_ rects: [Rect] = []) {
        for rect in rects { add(rect) }
    }

    /// Adds the edge of a rect, on its outermost cells.
    public mutating func add(_ rect: Rect) {
        guard !rect.isEmpty else { return }
        addHorizontal(x: rect.x, y: rect.y, width: rect.width)
        addVertical(x: rect.x, y: rect.y, height: rect.height)
        if rect.height > 1 { addHorizontal(x: rect.x, y: rect.maxY - 1, width: rect.width) }
        if rect.width > 1 { addVertical(x: rect.maxX - 1, y: rect.y, height: rect.height) }
    }

    /// Adds a line from one cell to the right.
    public mutating func addHorizontal(x: Int, y: Int, width: Int) {
        lines.append(Line(start: Point(x: x, y: y), count: max(0, width), isVertical: false))
    }

    /// Adds a line from one cell downwards.
    public mutating func addVertical(x: Int, y: Int, height: Int) {
        lines.append(Line(start: Point(x: x, y: y), count: max(0, height), isVertical: true))
    }

    /// Draws the lines; those around `focus` in a style of their own.
    public func draw(
        into buffer: inout Buffer, style: Style = .plain, focus: Rect? = nil, focusStyle: Style = .plain
    ) {
        let bounds = buffer.bounds
        var cells = [Arms?](repeating: nil, count: bounds.width * bounds.height)
        for line in lines {
            for step in 0..<line.count {
                let x = line.start.x + (line.isVertical ? 0 : step)
                let y = line.start.y + (line.isVertical ? step : 0)
                guard bounds.contains(Point(x: x, y: y)) else { continue }
                cells[y * bounds.width + x] = (cells[y * bounds.width + x] ?? []).union(line.arms(step))
            }
        }
        let inside = focus?.inset(dx: 1, dy: 1)
        for (index, arms) in cells.enumerated() {
            guard let arms else { continue }
            let point = Point(x: index % bounds.width, y: index / bounds.width)
            let isFocused = focus?.contains(point) == true && inside?.contains(point) == false
            let glyph = DisplayText.Piece(text: Borders.glyph(arms, charset: buffer.charset), width: 1)
            buffer.put(glyph, x: point.x, y: point.y, minX: 0, style: isFocused ? focusStyle : style)
        }
    }

    private static func glyph(_ arms: Arms, charset: Charset) -> String {
        let isVertical = arms.isDisjoint(with: [.left, .right]) && !arms.isEmpty
        let isHorizontal = arms.isDisjoint(with: [.up, .down]) && !arms.isEmpty
        guard charset == .unicode else { return isVertical ? "|" : isHorizontal ? "-" : "+" }
        if isVertical { return "│" }
        if isHorizontal { return "─" }
        return switch arms {
        case [.down, .right]: "┌"
        case [.down, .left]: "┐"
        case [.up, .right]: "└"
        case [.up, .left]: "┘"
        case [.up, .down, .right]: "├"
        case [.up, .down, .left]: "┤"
        case [.left, .right, .down]: "┬"
        case [.left, .right, .up]: "┴"
        case []: "·"
        default: "┼"
        }
    }
}

extension Buffer {
    /// Draws a line to the right.
    public mutating func hline(x: Int, y: Int, width: Int, style: Style = .plain) {
        var line = Borders()
        line.addHorizontal(x: x, y: y, width: width)
        line.draw(into: &self, style: style)
    }

    /// Draws a line downwards.
    public mutating func vline(x: Int, y: Int, height: Int, style: Style = .plain) {
        var line = Borders()
        line.addVertical(x: x, y: y, height: height)
        line.draw(into: &self, style: style)
    }

    /// Draws the edge of a rect on its outermost cells, without joints; `Borders` draws several that meet.
    public mutating func box(_ rect: Rect, style: Style = .plain) {
        Borders([rect]).draw(into: &self, style: style)
    }
}
