import Relationships
import Seeding
import Testing

@Suite struct LineMergeTests {
    private func merged(_ base: String, _ mine: String, _ theirs: String) -> String {
        let merge = LineMerge(base: base, mine: mine, theirs: theirs)
        return merge.text + (merge.isContested ? " (contested)" : "")
    }

    @Test(arguments: [
        ("a\nb\nc", "a\nb\nC", "A\nb\nc", "A\nb\nC"),
        ("a\nb\nc", "a\nc", "a\nb\nc\nd", "a\nc\nd"),
        ("tea\nmilk", "tea\noat milk", "green tea\nmilk\nsugar", "green tea\noat milk\nsugar"),
        ("a\nb", "a\nx\nb", "a\nB", "a\nx\nB"),
        ("a\nb", "x\na\nb", "a\nb\ny", "x\na\nb\ny"),
        ("a", "", "a", ""),
        ("", "a", "", "a"),
        ("a\nb\nc\nd\ne", "a\n1\nc\nd\n2", "a\nb\nc\n3\nd\ne", "a\n1\nc\n3\nd\n2"),
    ])
    func `a line is as the one who changed it left it`(base: String, mine: String, theirs: String, result: String) {
        #expect(merged(base, mine, theirs) == result)
        #expect(merged(base, theirs, mine) == result)
    }

    @Test func `where both changed the same lines, both stay and it is said`() {
        #expect(merged("a\nb\nc", "a\nmine\nc", "a\ntheirs\nc") == "a\ntheirs\nmine\nc (contested)")
        #expect(merged("tea", "tea\nmine", "tea\ntheirs") == "tea\ntheirs\nmine (contested)")
        #expect(merged("a", "", "b") == "b (contested)")
        #expect(merged("", "mine", "theirs") == "theirs\nmine (contested)")
    }

    @Test func `what both wrote alike is there once`() {
        #expect(merged("a", "a\nb", "a\nb") == "a\nb")
        #expect(merged("a", "a\nb\nc", "a\nb") == "a\nb\nc")
        #expect(merged("a", "a\nb\nmine\nz", "a\nb\ntheirs\nz") == "a\nb\ntheirs\nmine\nz (contested)")
    }

    @Test func `letters that only look alike are other letters`() {
        #expect(merged("é", "e\u{301}", "é\nb").unicodeScalars.elementsEqual("e\u{301}\nb".unicodeScalars))
        #expect(merged("é\nx\nb", "e\u{301}\nx\nb", "é\nx\nc").unicodeScalars.count == 6)
    }

    @Test func `texts too long to be compared line by line lose nothing`() {
        let base = (0..<6000).map(String.init).joined(separator: "\n")
        let mine = base.replacing("2999\n", with: "mine\n").replacing("10\n", with: "ten\n")
        let theirs = base.replacing("5000\n", with: "theirs\n").replacing("20\n", with: "twenty\n")
        let merge = LineMerge(base: base, mine: mine, theirs: theirs)
        for word in ["mine", "ten", "theirs", "twenty"] { #expect(merge.text.contains("\(word)\n")) }
        #expect(merge.isContested)
    }

    /// Whatever the three are: a line that somebody added is there, and one who changed nothing changes nothing.
    @Test func `no line that was written is ever lost`() {
        var random = SplitMix64(seed: 7)
        for _ in 0..<2000 {
            let texts = (0..<3).map { _ in
                (0..<Int.random(in: 0...6, using: &random)).map { _ in
                    ["a", "b", "c", "d", ""].randomElement(using: &random) ?? ""
                }
            }
            let (base, mine, theirs) = (texts[0], texts[1], texts[2])
            let texts3 = texts.map { $0.joined(separator: "\n") }
            let lines = LineMerge(base: texts3[0], mine: texts3[1], theirs: texts3[2]).text.split(
                separator: "\n", omittingEmptySubsequences: false)
            for line in mine + theirs where !base.contains(line) && !line.isEmpty {
                #expect(lines.contains { $0 == line }, "\(texts)")
            }
            #expect(merged(texts3[0], texts3[0], texts3[2]) == texts3[2])
            #expect(merged(texts3[0], texts3[1], texts3[0]) == texts3[1])
        }
    }
}
