import Seeding
import Testing

@testable import TerminalUI

@Suite struct DisplayTextTests {
    @Test(arguments: HostileName.all)
    func `a hostile name is shown for what it is`(name: HostileName) {
        let shown = DisplayText.sanitized(name.raw)
        // Scalar by scalar, since canonically equivalent strings are equal.
        #expect(Array(shown.unicodeScalars) == Array(name.shown.unicodeScalars), "\(shown.debugDescription)")
        #expect(DisplayText.width(name.raw) == name.width)
        #expect(harmful(in: shown).isEmpty)
    }

    @Test(arguments: HostileName.all)
    func `a hostile name takes the cells it is said to`(name: HostileName) {
        var buffer = Buffer(size: Size(width: 60, height: 1))
        let used = buffer.write(name.raw, x: 0, y: 0)
        #expect(used == name.width)
        buffer.write("|", x: name.width, y: 0)
        #expect(buffer.lines == [name.shown + "|"])
    }

    @Test func `a name of 4000 letters is cut with an ellipsis`() {
        let name = String(repeating: "é", count: 4000)
        #expect(DisplayText.width(name) == 4000)
        #expect(DisplayText.fit(name, width: 5) == "éééé…")
    }

    @Test func `printable ASCII comes back as it is`() {
        let text = String(decoding: UInt8(0x20)..<0x7f, as: UTF8.self)
        #expect(DisplayText.sanitized(text) == text)
        #expect(DisplayText.width(text) == 95)
    }

    @Test func `what is taken for an ordinary character without a look at its properties is one`() {
        for value in [UInt32](0xa0..<0x300) + Array(0x2010..<0x2028) + Array(0x2500..<0x25a0) {
            guard let scalar = Unicode.Scalar(value), ScalarClass(scalar) == .character else { continue }
            let properties = scalar.properties
            #expect(ScalarClass.width(of: scalar) == 1 && !properties.isDefaultIgnorableCodePoint, "\(value)")
            #expect(![.control, .format, .nonspacingMark].contains(properties.generalCategory), "\(value)")
            #expect(value < 0x300 || !properties.isEmoji, "\(value)")
        }
    }

    @Test func `fitting pads short text and never cuts a wide character in two`() {
        #expect(DisplayText.fit("Zoé", width: 5) == "Zoé  ")
        #expect(DisplayText.fit("中村葵", width: 6) == "中村葵")
        #expect(DisplayText.fit("中村葵", width: 5) == "中村…")
        #expect(DisplayText.fit("中村葵", width: 4) == "中… ")
        #expect(DisplayText.fit("中村葵", width: 1) == "…")
        #expect(DisplayText.fit("中", width: 1) == "…")
        #expect(DisplayText.fit("🇧🇪🇫🇷", width: 3) == "🇧🇪…")
        #expect(DisplayText.fit("Zoé", width: 0) == "")
        #expect(DisplayText.fit("Zoé", width: -1) == "")
    }

    @Test func `ASCII keeps letters without their accents and the width of the rest`() {
        let texts: [(String, String)] = [
            ("Zoé Œuvre", "Zoe ?uvre"), ("l’été – « ici »…", "l'ete - \" ici \"~"), ("中村葵", "??????"),
            ("e\u{301}a", "ea"), ("🇧🇪", "??"), ("👩‍👧 x", "?? x"), ("≠", "?"), ("a\u{a0}b", "a b"), ("\u{1b}[", #"\e["#),
            ("Łódź", "?odz"), ("　", "  "),
        ]
        for (text, ascii) in texts {
            #expect(DisplayText.sanitized(text, charset: .ascii) == ascii)
            #expect(ascii.count == DisplayText.width(text))
        }
        #expect(DisplayText.fit("Sophie", width: 4, charset: .ascii) == "Sop~")
    }

    @Test func `random text is harmless, as wide as said, and the same when sanitised twice`() {
        let seed = UInt64.random(in: .min ... .max)
        var generator = SplitMix64(seed: seed)
        for _ in 0..<2_000 {
            let text = generator.text(upTo: 12)
            let shown = DisplayText.sanitized(text)
            let scalars = text.unicodeScalars.map { String($0.value, radix: 16) }
            #expect(harmful(in: shown).isEmpty, "seed \(seed): \(scalars)")
            #expect(DisplayText.width(text) == sumOfScalarWidths(shown), "seed \(seed): \(scalars)")
            #expect(
                Array(DisplayText.sanitized(shown).unicodeScalars) == Array(shown.unicodeScalars),
                "seed \(seed): \(scalars)")
            let ascii = DisplayText.sanitized(text, charset: .ascii)
            #expect(ascii.utf8.allSatisfy { 0x20..<0x7f ~= $0 }, "seed \(seed): \(scalars)")
            #expect(ascii.utf8.count == DisplayText.width(text), "seed \(seed): \(scalars)")
        }
    }

    @Test func `lines end in newlines of either kind and tabs become blanks`() {
        #expect(DisplayText.lines(of: "a\r\nb\n\nc\n") == ["a", "b", "", "c"])
        #expect(DisplayText.lines(of: "") == [""])
        #expect(DisplayText.lines(of: "a\rb") == [#"a\rb"#])
        #expect(DisplayText.lines(of: "\tx\tyy\tz") == ["    x   yy  z"])
        #expect(DisplayText.lines(of: "中\tx") == ["中  x"])
        #expect(DisplayText.lines(of: "e\u{1b}[2J") == [#"e\e[2J"#])
    }

    @Test func `text wraps between words`() {
        #expect(DisplayText.wrap("a studio in Liège", width: 10) == ["a studio", "in Liège"])
        #expect(DisplayText.wrap("a  b", width: 2) == ["a", "b"])
        #expect(DisplayText.wrap("one two\n\nthree", width: 20) == ["one two", "", "three"])
        #expect(DisplayText.wrap("  indented text", width: 11) == ["  indented", "text"])
        #expect(DisplayText.wrap("", width: 5) == [""])
    }

    @Test func `a word too long for a line is broken, and a wide one at its width`() {
        #expect(DisplayText.wrap("abcdefgh ij", width: 3) == ["abc", "def", "gh", "ij"])
        #expect(DisplayText.wrap("x abcdef", width: 4) == ["x", "abcd", "ef"])
        #expect(DisplayText.wrap("中村葵", width: 5) == ["中村", "葵"])
        #expect(DisplayText.wrap(" abc中", width: 4) == [" abc", "中"])
        #expect(DisplayText.wrap("中", width: 1) == ["?"])
        #expect(DisplayText.wrap("ab", width: 0) == ["a", "b"])
    }

    @Test func `no wrapped line is wider than asked and no letter is lost`() {
        let seed = UInt64.random(in: .min ... .max)
        var generator = SplitMix64(seed: seed)
        for _ in 0..<500 {
            let text = generator.text(upTo: 40) + " words between " + generator.text(upTo: 40)
            let width = Int.random(in: 2...20, using: &generator)
            let wrapped = DisplayText.wrap(text, width: width)
            #expect(wrapped.allSatisfy { DisplayText.width($0) <= width }, "seed \(seed)")
            let letters = { (lines: [String]) in lines.joined().unicodeScalars.filter { $0 != " " } }
            #expect(Array(letters(wrapped)) == Array(letters(DisplayText.lines(of: text))), "seed \(seed)")
        }
    }

    /// What must never reach a terminal, listed apart from the code under test.
    private func harmful(in text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { scalar in
            switch scalar.value {
            case 0..<0x20, 0x7f..<0xa0, 0xad, 0x61c, 0x200b...0x200f, 0x2028...0x202e, 0x2060...0x206f, 0xfe00...0xfe0f,
                0xfeff, 0xfff9...0xfffb, 0x115f, 0x1160, 0x3164, 0xffa0, 0xe0000...0xe0fff:
                true
            default: scalar.value & 0xfffe == 0xfffe
            }
        }
    }

    private func sumOfScalarWidths(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ScalarClass.width(of: $1) }
    }
}
