import Testing

@testable import NcursesTerminal

@Suite struct ClipboardSequenceTests {
    private func sequence(_ text: String) -> String? {
        ClipboardSequence(text).map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    @Test func `text of any length is encoded with its padding`() {
        #expect(sequence("") == "\u{1b}]52;c;\u{7}")
        #expect(sequence("f") == "\u{1b}]52;c;Zg==\u{7}")
        #expect(sequence("fo") == "\u{1b}]52;c;Zm8=\u{7}")
        #expect(sequence("foo") == "\u{1b}]52;c;Zm9v\u{7}")
        #expect(sequence("Zoé?>~") == "\u{1b}]52;c;Wm/DqT8+fg==\u{7}")
    }

    @Test func `controls are spelt out and lines kept`() {
        #expect(sequence("a\u{1b}\nb") == "\u{1b}]52;c;YVxlCmI=\u{7}")
    }

    @Test func `text too long is refused`() {
        #expect(sequence(String(repeating: "x", count: 6144))?.utf8.count == 8192 + 8)
        #expect(sequence(String(repeating: "x", count: 6145)) == nil)
    }
}
