import TerminalUI
import Testing

@Suite struct MenuTests {
    let menu = Menu([
        .init(key: "i", label: "in person"), .init(key: "c", label: "call"),
        .init(key: "v", label: "video", isEnabled: false), .init(key: "m", label: "message"),
    ])

    @Test func `items flow over the lines they need`() {
        var buffer = Buffer(size: Size(width: 22, height: 3))
        #expect(menu.height(width: 22) == 2)
        let left = menu.draw(into: &buffer, in: buffer.bounds)
        #expect(left == 0)
        #expect(buffer.lines == ["i in person  c call", "v video  m message", ""])
        #expect(buffer.styleLines == ["a............a", "b.bbbbb..a", "", "a: bold", "b: dim"])
    }

    @Test func `items without room are counted`() {
        var buffer = Buffer(size: Size(width: 6, height: 1))
        let left = menu.draw(into: &buffer, in: buffer.bounds)
        #expect(left == 3)
        #expect(buffer.lines == ["i in …"])
    }
}
