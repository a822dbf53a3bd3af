import Testing

@testable import TerminalUI

@Suite struct LayoutTests {
    let screen = Rect(x: 0, y: 0, width: 25, height: 10)

    @Test func `fills share what the others leave`() {
        #expect(screen.columns([.fixed(10), .fill, .fill]).map(\.width) == [10, 8, 7])
        #expect(screen.columns([.fraction(0.5), .fill]).map(\.x) == [0, 12])
        #expect(screen.rows([.fixed(1), .fill, .fixed(2)]).map(\.y) == [0, 1, 8])
    }

    @Test func `a screen too small gives the first tracks their room and the last none`() {
        let tiny = Rect(x: 0, y: 0, width: 3, height: 1)
        #expect(tiny.columns([.fixed(2), .fixed(5), .fill]).map(\.width) == [2, 1, 0])
        #expect(tiny.columns([.fill, .fixed(-4), .fraction(.nan), .fraction(9)]).map(\.width) == [0, 0, 0, 3])
        #expect(Rect.zero.rows([.fill, .fill], overlap: 1).allSatisfy { $0.isEmpty })
    }

    @Test func `tracks never leave the rect, whatever its size`() {
        for width in 0...30 {
            let rect = Rect(x: 4, y: 2, width: width, height: 3)
            for overlap in 0...1 {
                for column in rect.columns([.fixed(9), .fraction(0.3), .fill, .fixed(6)], overlap: overlap) {
                    #expect(column.x >= rect.x && column.maxX <= rect.maxX, "\(width) \(overlap) \(column)")
                }
            }
        }
    }

    @Test func `panes with an overlap share their borders, with joints`() {
        var buffer = Buffer(size: Size(width: 12, height: 7))
        let parts = buffer.bounds.rows([.fixed(4), .fill], overlap: 1)
        let panes = parts[0].columns([.fixed(4), .fixed(5), .fill], overlap: 1) + [parts[1]]
        Borders(panes).draw(into: &buffer)
        #expect(
            buffer.lines == [
                "┌──┬───┬───┐",
                "│  │   │   │",
                "│  │   │   │",
                "├──┴───┴───┤",
                "│          │",
                "│          │",
                "└──────────┘",
            ])
    }

    @Test func `the focused pane's border has its own style and keeps the joints`() {
        var buffer = Buffer(size: Size(width: 7, height: 5), charset: .ascii)
        let left = Rect(x: 0, y: 0, width: 4, height: 5)
        let panes = [left, Rect(x: 3, y: 0, width: 4, height: 3), Rect(x: 3, y: 2, width: 4, height: 3)]
        Borders(panes).draw(into: &buffer, focus: left, focusStyle: Style(foreground: .cyan))
        #expect(buffer.lines == ["+--+--+", "|  |  |", "|  +--+", "|  |  |", "+--+--+"])
        #expect(buffer.styleLines == ["aaaa", "a..a", "a..a", "a..a", "aaaa", "a: cyan"])
    }

    @Test func `lines and boxes of any size stay within the buffer`() {
        var buffer = Buffer(size: Size(width: 4, height: 3))
        buffer.hline(x: -2, y: 1, width: 9)
        buffer.vline(x: 1, y: -1, height: 9)
        #expect(buffer.lines == [" │", "─│──", " │"])
        buffer.box(Rect(x: 0, y: 0, width: 1, height: 1))
        buffer.box(Rect(x: 9, y: 9, width: 0, height: 4))
        #expect(buffer[0, 0].text == "·")
    }

    @Test func `rects shrink to empty and no further`() {
        #expect(screen.inset(dx: 1, dy: 1) == Rect(x: 1, y: 1, width: 23, height: 8))
        #expect(screen.inset(dx: 20, dy: 0).isEmpty)
        #expect(screen.contains(Point(x: 24, y: 9)))
        #expect(!screen.contains(Point(x: 25, y: 9)))
        #expect(screen.intersection(Rect(x: 20, y: 5, width: 99, height: 99)) == Rect(x: 20, y: 5, width: 5, height: 5))
        #expect(screen.intersection(Rect(x: 40, y: 40, width: 1, height: 1)).isEmpty)
    }
}
