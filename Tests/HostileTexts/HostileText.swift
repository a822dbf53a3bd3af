/// A text that tries to be more than a text: to move the cursor, to reorder or hide what follows, to break a row.
///
/// Example: `HostileText.all.first { $0.what == "title by OSC 2" }?.text`.
public struct HostileText: Sendable, CustomStringConvertible {
    public let what: String
    /// As an address book may hold it; not always UTF-8.
    public let bytes: [UInt8]

    /// What is left of it as a text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }
    public var isUTF8: Bool { String(validating: bytes, as: UTF8.self) != nil }
    public var description: String { what }
    /// Without what would end a line.
    public var lineBytes: [UInt8] { bytes.filter { $0 != 0x0A && $0 != 0x0D } }
    /// It holds a control, or is no text at all, and is longer than what a terminal is sent anyway.
    public var isMoreThanLetters: Bool {
        lineBytes.count > 7
            && (lineBytes.contains { $0 < 0x20 || $0 == 0x7F } || String(validating: lineBytes, as: UTF8.self) == nil)
    }

    /// Somebody of each text, with it in every field of a card.
    public static func addressBook(prefix: String = "") -> [UInt8] {
        var book: [UInt8] = []
        for (number, hostile) in all.enumerated() {
            book += Array("BEGIN:VCARD\nVERSION:4.0\nUID:\(number)\n".utf8)
            for field in ["FN", "ORG", "TITLE", "NOTE", "NICKNAME", "CATEGORIES", "TEL", "ADR", "X-ODD"] {
                book += Array("\(field):\(field == "FN" ? prefix : "")".utf8) + hostile.lineBytes + [0x0A]
            }
            book += Array("END:VCARD\n".utf8)
        }
        return book
    }

    init(_ what: String, _ text: String) { self.init(what, bytes: Array(text.utf8)) }

    init(_ what: String, bytes: [UInt8]) {
        self.what = what
        self.bytes = bytes
    }

    public static let all = controlSequences + strings + controls + unseen + wide + malformed

    /// CSI: cursor, screen, modes, colours, reports.
    private static let controlSequences = [
        HostileText("clear screen", "a\u{1b}[2J\u{1b}[H"),
        HostileText("clear scrollback", "a\u{1b}[3J"),
        HostileText("cursor up over the row before", "a\u{1b}[5A\u{1b}[2Kb"),
        HostileText("cursor to a place", "a\u{1b}[1;1Hb"),
        HostileText("colour", "a\u{1b}[31;1;5mb"),
        HostileText("hidden text", "a\u{1b}[8mb"),
        HostileText("reverse screen", "a\u{1b}[?5h"),
        HostileText("no cursor", "a\u{1b}[?25l"),
        HostileText("mouse reports", "a\u{1b}[?1000h\u{1b}[?1006h"),
        HostileText("the other screen", "a\u{1b}[?1049lb"),
        HostileText("scroll region", "a\u{1b}[5;6r"),
        HostileText("origin mode", "a\u{1b}[?6h"),
        HostileText("no wrapping", "a\u{1b}[?7l"),
        HostileText("insert mode", "a\u{1b}[4hb"),
        HostileText("delete lines", "a\u{1b}[99M"),
        HostileText("report of the cursor", "a\u{1b}[6n"),
        HostileText("report of the device", "a\u{1b}[c\u{1b}[>c"),
        HostileText("window size", "a\u{1b}[8;2;2t"),
        HostileText("report of the title", "a\u{1b}[21t"),
        HostileText("soft reset", "a\u{1b}[!p"),
        HostileText("keyboard protocol", "a\u{1b}[>31u"),
        HostileText("repeat the last character", "a\u{1b}[99999b"),
        HostileText("sequence without an end", "a\u{1b}[12;"),
        HostileText("sequence of many parameters", "a\u{1b}[" + String(repeating: "1;", count: 500) + "m"),
    ]

    /// OSC, DCS, APC, PM, SOS, and other escapes.
    private static let strings = [
        HostileText("link by OSC 8", "a\u{1b}]8;;http://evil.example\u{7}b\u{1b}]8;;\u{7}"),
        HostileText("clipboard by OSC 52", "a\u{1b}]52;c;ZXZpbA==\u{7}"),
        HostileText("clipboard by OSC 52, ended by ST", "a\u{1b}]52;c;ZXZpbA==\u{1b}\\"),
        HostileText("title by OSC 0", "a\u{1b}]0;EVIL\u{7}"),
        HostileText("title by OSC 2", "a\u{1b}]2;EVIL\u{1b}\\"),
        HostileText("palette by OSC 4", "a\u{1b}]4;1;rgb:00/00/00\u{7}"),
        HostileText("notification by OSC 9", "a\u{1b}]9;EVIL\u{7}"),
        HostileText("working folder by OSC 7", "a\u{1b}]7;file:///etc\u{7}"),
        HostileText("file by OSC 1337", "a\u{1b}]1337;File=inline=1:AAAA\u{7}"),
        HostileText("string without an end", "a\u{1b}]0;" + String(repeating: "x", count: 300)),
        HostileText("setting by DCS", "a\u{1b}P$q\"p\u{1b}\\b"),
        HostileText("picture by DCS", "a\u{1b}Pq#0;2;0;0;0~~@@\u{1b}\\b"),
        HostileText("tmux passthrough", "a\u{1b}Ptmux;\u{1b}\u{1b}]0;EVIL\u{7}\u{1b}\\"),
        HostileText("picture by APC", "a\u{1b}_Ga=T;AAAA\u{1b}\\b"),
        HostileText("privacy message", "a\u{1b}^EVIL\u{1b}\\b"),
        HostileText("start of string", "a\u{1b}XEVIL\u{1b}\\b"),
        HostileText("full reset", "a\u{1b}c"),
        HostileText("line drawing", "a\u{1b}(0lqqk"),
        HostileText("save and restore the cursor", "a\u{1b}7\u{1b}8"),
        HostileText("keypad mode", "a\u{1b}="),
        HostileText("screen title", "a\u{1b}kEVIL\u{1b}\\"),
        HostileText("Tektronix mode", "a\u{1b}\u{c}b"),
    ]

    /// C0, DEL and C1.
    private static let controls = [
        HostileText("carriage return", "a\rEVIL"),
        HostileText("line feed", "a\nEVIL"),
        HostileText("backspaces", "abc\u{8}\u{8}\u{8}EVIL"),
        HostileText("tabs", "a\tb\u{b}c\u{c}d"),
        HostileText("bell and shift", "a\u{7}\u{e}b\u{f}"),
        HostileText("transmission off", "a\u{13}b\u{11}"),
        HostileText("cancel and substitute", "a\u{1b}[\u{18}b\u{1b}[\u{1a}"),
        HostileText("delete", "a\u{7f}\u{7f}b"),
        HostileText("answerback", "a\u{5}b"),
        HostileText("C1 control sequence", "a\u{9b}31mb\u{9b}2J"),
        HostileText("C1 string", "a\u{9d}0;EVIL\u{9c}b"),
        HostileText("C1 device string, private and application", "a\u{90}q\u{9c}\u{9e}x\u{9c}\u{9f}y\u{9c}"),
        HostileText("C1 next line and index", "a\u{85}b\u{84}c\u{8d}d"),
    ]

    /// What changes the reading without a mark.
    private static let unseen = [
        HostileText("override to the left", "a\u{202e}gpj.exe"),
        HostileText("embeddings", "\u{202a}a\u{202b}b\u{202d}c"),
        HostileText("isolates", "a\u{2066}b\u{2067}c\u{2068}d"),
        HostileText("direction marks", "a\u{200e}\u{200f}\u{61c}b"),
        HostileText("zero width", "a\u{200b}\u{2060}\u{feff}\u{ad}b\u{180e}"),
        HostileText("tags", "a\u{e0001}\u{e0065}\u{e0076}\u{e007f}b"),
        HostileText("separators of lines and paragraphs", "a\u{2028}b\u{2029}c"),
        HostileText("annotation", "a\u{fff9}b\u{fffa}c\u{fffb}"),
        HostileText("fillers", "a\u{3164}\u{115f}\u{1160}\u{ffa0}b"),
        HostileText("invisible operators", "a\u{2061}\u{2062}\u{2063}\u{2064}b"),
        HostileText("noncharacters", "a\u{fffe}\u{ffff}\u{10ffff}b"),
        HostileText("shorthand controls", "a\u{1bca0}\u{1bca3}b"),
    ]

    /// What takes more or fewer cells than it seems.
    private static let wide = [
        HostileText("name of 4,000 letters", String(repeating: "Wolfe", count: 800)),
        HostileText("ten thousand marks", "Z" + String(repeating: "\u{301}", count: 10_000) + "oé"),
        HostileText("marks without a letter", String(repeating: "\u{20dd}", count: 50)),
        HostileText("joined emoji", "👩‍👩‍👧‍👦👍🏽❤️🇧🇪🇧1\u{fe0f}\u{20e3}"),
        HostileText("joiners between letters", "a\u{200d}b\u{200c}c\u{200d}"),
        HostileText("wide letters", String(repeating: "葵", count: 100)),
        HostileText("vowels of Hangul", "a\u{1161}\u{1161}\u{11a8}b"),
        HostileText("longest word", "﷽﷽﷽ꙮ𒐫"),
        HostileText("Arabic and Hebrew", "مرحبا a שלום b"),
        HostileText("nothing but a blank", " \u{a0}\u{2003}\u{3000}"),
    ]

    private static let malformed = [
        HostileText("8-bit control sequence", bytes: Array("a".utf8) + [0x9b] + Array("31mb".utf8)),
        HostileText("8-bit string", bytes: Array("a".utf8) + [0x9d] + Array("0;EVIL".utf8) + [0x9c]),
        HostileText("overlong escape", bytes: Array("a".utf8) + [0xc0, 0x9b] + Array("[2Jb".utf8)),
        HostileText("overlong escape of three bytes", bytes: Array("a".utf8) + [0xe0, 0x80, 0x9b] + Array("[2J".utf8)),
        HostileText("surrogates", bytes: Array("a".utf8) + [0xed, 0xa0, 0x80, 0xed, 0xb0, 0x80]),
        HostileText("above Unicode", bytes: Array("a".utf8) + [0xf4, 0x90, 0x80, 0x80, 0xf8, 0x88]),
        HostileText("character cut short", bytes: Array("a".utf8) + [0xe2, 0x82]),
        HostileText("bytes of no encoding", bytes: [0xff, 0xfe, 0xfd, 0x80]),
    ]
}
