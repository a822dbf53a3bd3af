import TerminalUI
import Testing

@Suite struct MemoryTerminalTests {
    @Test func `a script runs out in a hangup`() {
        let terminal = MemoryTerminal(
            size: Size(width: 4, height: 1), events: [.key(.enter), .resize(Size(width: 2, height: 1))])
        #expect(terminal.nextEvent(timeoutMilliseconds: nil, waking: []) == .key(.enter))
        #expect(terminal.size.width == 4)
        #expect(terminal.nextEvent(timeoutMilliseconds: 0, waking: []) == .resize(Size(width: 2, height: 1)))
        #expect(terminal.size.width == 2)
        #expect(terminal.nextEvent(timeoutMilliseconds: nil, waking: []) == .hangup)
        var buffer = Buffer(size: terminal.size)
        buffer.write("ab", x: 0, y: 0)
        terminal.draw(buffer)
        #expect(terminal.buffer?.lines == ["ab"])
        #expect(terminal.frames == 1)
    }
}
