import Seeding
import TerminalUI
import Testing

@Suite struct ScrollStateTests {
    @Test func `the selected row keeps a margin from the edges`() {
        var list = ScrollState(count: 100, height: 10)
        list.move(by: 7)
        #expect(list.visible == 0..<10)
        list.move(by: 1)
        #expect(list.visible == 1..<11)
        list.bottom()
        #expect(list.visible == 90..<100)
        #expect(list.selection == 99)
        list.move(by: -7)
        #expect(list.visible == 90..<100)
        list.move(by: -1)
        #expect(list.visible == 89..<99)
    }

    @Test func `a page keeps the row's place on the screen`() {
        var list = ScrollState(count: 100, height: 10)
        list.select(4)
        list.pageDown()
        #expect(list.selection == 13)
        #expect(list.visible == 9..<19)
        list.halfPageUp()
        #expect(list.selection == 8)
        #expect(list.visible == 4..<14)
        list.pageUp()
        list.pageUp()
        #expect(list.selection == 0)
        #expect(list.visible == 0..<10)
    }

    @Test func `the wheel drags the selection along only at the edge`() {
        var list = ScrollState(count: 100, height: 10)
        list.select(5)
        list.scroll(by: 3)
        #expect(list.selection == 5)
        list.scroll(by: 3)
        #expect(list.selection == 8)
        list.scroll(by: .max)
        #expect(list.visible == 90..<100)
        list.scroll(by: .min + 1)
        #expect(list.visible == 0..<10)
    }

    @Test func `fewer rows or less room keep the selection on view`() {
        let seed = UInt64.random(in: .min ... .max)
        var generator = SplitMix64(seed: seed)
        var list = ScrollState()
        for _ in 0..<2_000 {
            switch Int.random(in: 0..<5, using: &generator) {
            case 0:
                list.resize(
                    count: .random(in: 0...30, using: &generator), height: .random(in: 0...12, using: &generator))
            case 1: list.move(by: .random(in: -9...9, using: &generator))
            case 2: list.scroll(by: .random(in: -9...9, using: &generator))
            case 3: list.pageDown()
            default: list.halfPageUp()
            }
            #expect(list.visible.upperBound <= list.count, "seed \(seed)")
            if list.count > 0 && list.height > 0 {
                #expect(list.visible.contains(list.selection), "seed \(seed): \(list)")
                #expect(list.visible.count == min(list.count, list.height), "seed \(seed): \(list)")
            }
        }
        list.move(by: .max)
        list.move(by: .min)
        #expect(list.selection == 0)
    }

    @Test func `an empty list has no selected row`() {
        var list = ScrollState(count: 0, height: 5)
        list.bottom()
        list.pageUp()
        #expect(list.selectedRow == nil)
        #expect(list.visible.isEmpty)
        #expect(list.row(atLine: 0) == nil)
    }

    @Test func `the scrollbar reaches an end only with the list`() {
        var list = ScrollState(count: 40, height: 10)
        #expect(Scrollbar(list).thumb(in: 10) == 0..<2)
        list.scroll(by: 1)
        #expect(Scrollbar(list).thumb(in: 10) == 1..<3)
        list.scroll(by: 28)
        #expect(Scrollbar(list).thumb(in: 10) == 7..<9)
        list.bottom()
        #expect(Scrollbar(list).thumb(in: 10) == 8..<10)
        #expect(Scrollbar(ScrollState(count: 10, height: 10)).thumb(in: 10) == nil)
    }
}
