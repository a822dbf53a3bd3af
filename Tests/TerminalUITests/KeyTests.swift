import TerminalUI
import Testing

@Suite struct KeyTests {
    static let all: [Key] =
        [
            .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end,
            .pageUp, .pageDown,
        ]
        + (0x20..<0x7f).map { .character(Character(Unicode.Scalar($0))) }
        + (0x20..<0x7f).map { .alt(Character(Unicode.Scalar($0))) }
        + "abcdefghijklmnopqrstuvwxyz \\]^_".map { .control($0) }
        + (1...24).map { .function($0) }
        + "éß中👩‍👧".map { .character($0) }

    @Test func `a label reads back as its key`() {
        for key in Self.all { #expect(Key(label: key.label) == key, "\(key.label)") }
        #expect(Set(Self.all.map(\.label)).count == Self.all.count)
    }

    @Test func `keys are labelled as help names them`() {
        let labels: [(Key, String)] = [
            (.control("r"), "Ctrl-R"), (.enter, "Enter"), (.character(" "), "Space"), (.character("w"), "w"),
            (.character("G"), "G"), (.backTab, "Shift-Tab"), (.pageDown, "PgDn"), (.escape, "Esc"),
            (.function(1), "F1"), (.alt("f"), "Alt-f"), (.control(" "), "Ctrl-Space"),
        ]
        for (key, label) in labels { #expect(key.label == label) }
    }

    @Test func `what is no label is no key`() {
        for label in ["", "Ctrl-", "Ctrl-r", "Ctrl-é", "Alt-", "F0", "F01", "F-1", "F+1", "enter", "ww", " "] {
            #expect(Key(label: label) == nil, "\(label)")
        }
    }
}
