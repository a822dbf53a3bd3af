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

    private var arms: [Point: UInt8] = [:]

    public init(_ rects: [Rect] = []) {
        for rect in rects { add(rect) }
    }

    /// Adds the edge of a rect, on its outermost cells.
    public mutating func add(_ rect: Rect) {
        guard !rect.isEmpty else { return }
        for y in Set([rect.y, rect.maxY - 1]) { addHorizontal(x: rect.x, y: y, width: rect.width) }
        for x in Set([rect.x, rect.maxX - 1]) { addVertical(x: x, y: rect.y, height: rect.height) }
    }

    /// Adds a line from one cell to the right.
    public mutating func addHorizontal(x: Int, y: Int, width: Int) {
        for step in 0..<max(0, width) {
            // The ends point inwards only; a joint comes about where another line adds its own arms.
            var arms: Arms = [.left, .right]
            if step == 0 { arms.remove(.left) }
            if step == width - 1 { arms.remove(.right) }
            join(arms, x: x + step, y: y)
        }
    }

    /// Adds a line from one cell downwards.
    public mutating func addVertical(x: Int, y: Int, height: Int) {
        for step in 0..<max(0, height) {
            var arms: Arms = [.up, .down]
            if step == 0 { arms.remove(.up) }
            if step == height - 1 { arms.remove(.down) }
            join(arms, x: x, y: y + step)
        }
    }

    /// Draws the lines; those around `focus` in a style of their own.
    public func draw(
        into buffer: inout Buffer, style: Style = .plain, focus: Rect? = nil, focusStyle: Style = .plain
    ) {
        for (point, bits) in arms {
            let isFocused = focus.map { $0.contains(point) && !$0.inset(dx: 1, dy: 1).contains(point) } ?? false
            let glyph = Borders.glyph(Arms(rawValue: bits), charset: buffer.charset)
            buffer.write(glyph, x: point.x, y: point.y, width: 1, style: isFocused ? focusStyle : style)
        }
    }

    private mutating func join(_ added: Arms, x: Int, y: Int) {
        arms[Point(x: x, y: y), default: 0] |= added.rawValue
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
