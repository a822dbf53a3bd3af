import Seeding
import Testing

@testable import App

struct SettingsFileTests {
    private func read(_ text: String) -> [String] {
        let file = SettingsFile(text)
        return file.entries.map { "\($0.line) \($0.entry.path.joined(separator: "/")) \($0.entry.value)" }
            + file.mistakes.map { "\($0.line): \(Phrase.setting($0.what)[.english])" }
    }

    @Test func `names, tables, texts and lists as TOML has them`() {
        let text = #"""
            # A comment.
            a = "x"   # and another
            b='C:\no\escape'
            "c d" = true
            e.f = false
            [ g . "h.i" ]
            j = "t\tq\"u\u00e9\U0001F33F"
            k = [ "1", # one
              "2",
            ]
            l = []
            m = [1, "2"]
            n = 1_000
            o = -inf
            p = 1979-05-27T07:32:00Z
            q = '''
            two
            lines'''
            r = '''a'b'''
            t = { u = "v", w.x = true }
            y = {}
            """#
        #expect(
            read(text) == [
                #"2 a text("x")"#, #"3 b text("C:\\no\\escape")"#, "4 c d flag(true)", "5 e/f flag(false)",
                #"7 g/h.i/j text("t\tq\"ué🌿")"#, #"8 g/h.i/k texts(["1", "2"])"#, "11 g/h.i/l texts([])",
                "12 g/h.i/m other", "13 g/h.i/n other", "14 g/h.i/o other", "15 g/h.i/p other",
                #"16 g/h.i/q text("two\nlines")"#, #"19 g/h.i/r text("a\'b")"#, #"20 g/h.i/t/u text("v")"#,
                "20 g/h.i/t/w/x flag(true)",
            ])
    }

    @Test func `a text over several lines, with one line's end taken back`() {
        let text = "a = \"\"\"\none \\\n     line\"\"\"\nb = true"
        #expect(read(text) == [#"1 a text("one line")"#, "4 b flag(true)"])
    }

    @Test func `lines that end as on another system, and a file that ends anyhow`() {
        #expect(read("a = \"x\"\r\n\r\nb = true\r\n") == [#"1 a text("x")"#, "3 b flag(true)"])
        #expect(read("a = true") == ["1 a flag(true)"] && read("\u{FEFF}a = true") == ["1 a flag(true)"])
        #expect(read("") == [] && read("#") == [] && read("\n \t\n") == [])
    }

    @Test(arguments: [
        ("= 1", #"a name is missing, as in name = "text""#), ("a", #"a = is missing, as in name = "text""#),
        ("a = ", #"behind the = stands a "text", a ["list"], true or false"#),
        ("a = yes", #"behind the = stands a "text", a ["list"], true or false"#),
        (#"a = "x"#, #"a " is missing"#), ("a = 'x", "a ' is missing"),
        (#"a = ["x" "y"]"#, "a ] is missing"), ("[a", "a ] is missing"), ("a = { b = true", "a } is missing"),
        ("a = true b = true", "there is more on the line than one setting"),
        (#"a = "\q""#, #"\q means nothing in a text"#), (#"a = "\ud800""#, #"\u means nothing in a text"#),
        ("a = \"\u{1B}\"", "there is a control character in a text"), ("a = true\na = true", "a is there twice"),
        ("[a]\n[a]", "a is there twice"), ("a = {}\n[a]", "a is there twice"),
        ("[a]\nb = true\n[a.b]", "a.b is there twice"), ("[[a]]", "it must be a table: […]"),
    ])
    func `what is none says why, with its line, and the next line is read`(text: String, why: String) {
        let line = text.split(separator: "\n").count
        let file = SettingsFile(text + "\n[zz]\nz = true")
        #expect(file.mistakes.map(\.line) == [line])
        #expect(file.mistakes.map { Phrase.setting($0.what)[.english] } == [why])
        #expect(file.entries.last?.entry.value == .flag(true))
    }

    @Test func `what is not closed by the end of the file is told where it begins`() {
        #expect(read("a = [\"x\",\n\n") == ["1: a ] is missing"])
        #expect(read("a = true\nb = \"\"\"x\n\n") == ["1 a flag(true)", "2: a \"\"\" is missing"])
    }

    @Test func `no text crashes it, and it always comes to an end`() {
        let pieces = [
            "a", "=", " ", "\"", "'", "\"\"\"", "[", "]", "{", "}", ",", ".", "#", "\n", "\r\n", "\\", "u00e9", "true",
            "é", "\u{0}",
        ]
        var generator = SplitMix64(seed: 7)
        for _ in 0..<20_000 {
            let text = (0..<12).map { _ in generator.pick(pieces) }.joined()
            let file = SettingsFile(text)
            #expect(file.mistakes.allSatisfy { (1...12).contains($0.line) })
        }
    }
}
