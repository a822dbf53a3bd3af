import Seeding
import Testing

@testable import TerminalUI

@Suite struct BufferTests {
    @Test func `text too long for its place ends in an ellipsis`() {
        var buffer = Buffer(size: Size(width: 10, height: 3))
        let used = [
            buffer.write("Sophie Marchal", x: 0, y: 0), buffer.write("Sophie", x: 2, y: 1, width: 4),
            buffer.write("Zoé", x: 0, y: 2), buffer.write("", x: 0, y: 2),
        ]
        #expect(used == [10, 4, 3, 0])
        #expect(buffer.lines == ["Sophie Ma…", "  Sop…", "Zoé"])
    }

    @Test func `a wide character never straddles the edge`() {
        var buffer = Buffer(size: Size(width: 5, height: 3))
        buffer.write("中村葵", x: 0, y: 0)
        buffer.write("中", x: 4, y: 1)
        buffer.write("中村", x: -1, y: 2)
        #expect(buffer.lines == ["中村…", "    …", " 村"])
    }

    @Test func `overwriting half of a wide character blanks the other half`() {
        var buffer = Buffer(size: Size(width: 6, height: 3))
        for y in 0..<3 { buffer.write("中村葵", x: 0, y: y) }
        buffer.write("x", x: 3, y: 0)
        buffer.write("x", x: 2, y: 1)
        buffer.write("名", x: 1, y: 2)
        #expect(buffer.lines == ["中 x葵", "中x 葵", " 名 葵"])
        #expect(buffer[1, 0].text == "")
        #expect(buffer[2, 0].text == " ")
    }

    @Test func `writing outside does nothing`() {
        var buffer = Buffer(size: Size(width: 3, height: 1))
        for (x, y) in [(0, -1), (0, 1), (3, 0), (.max, 0), (.min, 0), (-9, 0), (0, .max)] {
            buffer.write("abc", x: x, y: y)
        }
        buffer.fill(Rect(x: -5, y: -5, width: 3, height: 3))
        #expect(buffer.lines == [""])
        #expect(buffer[-1, 0] == .blank)
        var empty = Buffer(size: Size(width: 0, height: -3))
        empty.write("a", x: 0, y: 0)
        #expect(empty.lines == [])
    }

    @Test func `text that begins left of the buffer shows its end`() {
        var buffer = Buffer(size: Size(width: 4, height: 1))
        buffer.write("abcdef", x: -3, y: 0)
        #expect(buffer.lines == ["def"])
    }

    @Test func `filling blanks text and restyling keeps it`() {
        var buffer = Buffer(size: Size(width: 4, height: 2))
        buffer.write("abcd", x: 0, y: 0)
        buffer.write("abcd", x: 0, y: 1)
        buffer.fill(Rect(x: 1, y: 0, width: 2, height: 1), style: Style(background: .blue))
        buffer.restyle(Rect(x: 0, y: 1, width: 2, height: 9)) { $0.attributes.insert(.reverse) }
        #expect(buffer.lines == ["a  d", "abcd"])
        #expect(buffer.styleLines == [".aa", "bb", "a: on blue", "b: reverse"])
    }

    @Test func `neighbours of one style are one run, and plain blanks are none`() {
        var buffer = Buffer(size: Size(width: 12, height: 2))
        buffer.write("ab", x: 2, y: 0)
        buffer.write("中d", x: 4, y: 0, style: Style(foreground: .red))
        buffer.write("e", x: 0, y: 1, style: Style(attributes: .bold))
        var runs: [Buffer.Run] = []
        buffer.forEachRun { runs.append($0) }
        #expect(
            runs.map { "\($0.x),\($0.y) \($0.style): \($0.text.trimmedAtEnd)" } == [
                "2,0 plain: ab", "4,0 red: 中d", "0,1 bold: e",
            ])
    }

    @Test func `a row is the same when its texts and its styles are`() {
        var one = Buffer(size: Size(width: 12, height: 2))
        one.write("Zoé", x: 2, y: 1)
        var other = one
        #expect((0..<2).allSatisfy { one.hasRow($0, as: other) })
        other.restyle(Rect(x: 3, y: 1, width: 1, height: 1)) { $0.attributes.insert(.bold) }
        #expect((0..<2).map { one.hasRow($0, as: other) } == [true, false])
        other = one
        other.write("x", x: 11, y: 0)
        #expect((0..<2).map { one.hasRow($0, as: other) } == [false, true])
    }

    @Test func `no write of random text changes a cell outside its place`() {
        let seed = UInt64.random(in: .min ... .max)
        var generator = SplitMix64(seed: seed)
        for _ in 0..<500 {
            var buffer = Buffer(size: Size(width: 20, height: 3))
            for y in 0..<3 { buffer.write(String(repeating: "#", count: 20), x: 0, y: y) }
            let text = generator.text(upTo: 12)
            let x = Int.random(in: 0..<20, using: &generator)
            let width = Int.random(in: 0...20, using: &generator)
            let used = buffer.write(text, x: x, y: 1, width: width)
            #expect(used <= min(width, 20 - x), "seed \(seed)")
            if DisplayText.width(text) <= min(width, 20 - x) {
                #expect(used == DisplayText.width(text), "seed \(seed)")
            }
            for y in 0..<3 {
                for column in 0..<20 where y != 1 || !(x..<(x + used)).contains(column) {
                    #expect(buffer[column, y].text == "#", "seed \(seed)")
                }
                let cells = (0..<20).map { buffer[$0, y].text }.joined()
                #expect(DisplayText.width(cells) == 20, "seed \(seed)")
            }
        }
    }
}

extension String {
    fileprivate var trimmedAtEnd: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
