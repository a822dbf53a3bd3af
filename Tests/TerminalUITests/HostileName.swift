import Testing

/// A name that breaks terminals or columns, and what becomes of it.
struct HostileName: Sendable, CustomTestStringConvertible {
    let what: String
    let raw: String
    let shown: String
    let width: Int

    var testDescription: String { what }

    static let all: [HostileName] = [
        HostileName(what: "clear screen", raw: "Zoé\u{1b}[2J", shown: #"Zoé\e[2J"#, width: 8),
        HostileName(
            what: "clipboard by OSC 52", raw: "\u{1b}]52;c;ZXZpbA==\u{7}", shown: #"\e]52;c;ZXZpbA==\a"#, width: 18),
        HostileName(what: "C1 control sequence introducer", raw: "a\u{9b}31m", shown: #"a\u{9b}31m"#, width: 10),
        HostileName(what: "bidi override", raw: "\u{202e}gpj.exe", shown: #"\u{202e}gpj.exe"#, width: 15),
        HostileName(what: "bidi isolate", raw: "a\u{2066}b\u{2069}", shown: #"a\u{2066}b\u{2069}"#, width: 18),
        HostileName(
            what: "direction marks", raw: "\u{200e}\u{200f}\u{61c}", shown: #"\u{200e}\u{200f}\u{61c}"#, width: 23),
        HostileName(what: "bell, backspace and delete", raw: "\u{7}\u{8}\u{7f}", shown: #"\a\b\u{7f}"#, width: 10),
        HostileName(
            what: "tab, carriage return and newline", raw: "a\tb\rc\nd\r\ne", shown: #"a\tb\rc\nd\r\ne"#, width: 15),
        HostileName(what: "null", raw: "a\0b", shown: #"a\0b"#, width: 4),
        HostileName(
            what: "zero-width characters", raw: "Ma\u{200b}rc\u{2060}\u{feff}\u{ad}",
            shown: #"Ma\u{200b}rc\u{2060}\u{feff}\u{ad}"#, width: 34),
        HostileName(what: "blank Hangul filler", raw: "a\u{3164}", shown: #"a\u{3164}"#, width: 9),
        HostileName(what: "tag characters", raw: "a\u{e0041}\u{e007f}", shown: #"a\u{e0041}\u{e007f}"#, width: 19),
        HostileName(what: "line separator", raw: "a\u{2028}b", shown: #"a\u{2028}b"#, width: 10),
        HostileName(what: "noncharacter", raw: "\u{fffe}", shown: #"\u{fffe}"#, width: 8),
        HostileName(what: "ZWJ family", raw: "👩‍👩‍👧‍👦 Roy", shown: "👩 Roy", width: 6),
        HostileName(what: "kiss with hearts and variations", raw: "👩‍❤️‍💋‍👨", shown: "👩", width: 2),
        HostileName(what: "joiner in a Latin name", raw: "Ma\u{200d}rc", shown: #"Ma\u{200d}rc"#, width: 12),
        HostileName(what: "joiner at the end", raw: "👩\u{200d}", shown: #"👩\u{200d}"#, width: 10),
        HostileName(what: "flag", raw: "🇧🇪 Belgium", shown: "🇧🇪 Belgium", width: 10),
        HostileName(what: "half a flag", raw: "🇧", shown: "🇧", width: 1),
        HostileName(what: "skin tone", raw: "👍🏽!", shown: "👍!", width: 3),
        HostileName(what: "variation to emoji", raw: "❤️", shown: "❤", width: 1),
        HostileName(
            what: "row of variations", raw: "a\u{fe0f}\u{fe01}", shown: #"a\u{fe01}"#, width: 9),
        HostileName(what: "keycap", raw: "1\u{fe0f}\u{20e3}", shown: "1\u{20e3}", width: 1),
        HostileName(
            what: "storm of a hundred marks", raw: "a" + String(repeating: "\u{301}", count: 100) + "b",
            shown: "a\u{301}\u{301}\u{301}\u{301}b", width: 2),
        HostileName(what: "mark with no base", raw: "\u{301}a", shown: #"\u{301}a"#, width: 8),
        HostileName(what: "Thai", raw: "น้ำ", shown: "น้ำ", width: 2),
        HostileName(what: "Devanagari", raw: "क्षि", shown: "क्षि", width: 3),
        HostileName(what: "Devanagari with a joiner", raw: "क्‍ष", shown: "क्ष", width: 2),
        HostileName(what: "Arabic", raw: "مرحبا", shown: "مرحبا", width: 5),
        HostileName(what: "Persian with a non-joiner", raw: "می‌خواهم", shown: "میخواهم", width: 7),
        HostileName(what: "CJK", raw: "中村葵", shown: "中村葵", width: 6),
        HostileName(what: "half-width katakana", raw: "ﾅｶﾑﾗ", shown: "ﾅｶﾑﾗ", width: 4),
        HostileName(what: "accents apart from their letters", raw: "Zoe\u{301}", shown: "Zoe\u{301}", width: 3),
        HostileName(
            what: "Hangul in parts", raw: "\u{1112}\u{1161}\u{11ab}", shown: "\u{1112}\u{1161}\u{11ab}", width: 2),
        HostileName(what: "Hangul vowel on a Latin letter", raw: "a\u{1161}", shown: #"a\u{1161}"#, width: 9),
    ]
}
