import Testing

@testable import Relationships

/// Through Marc, whom I know, to Katia, whom I want to meet.
struct IntroductionTests {
    private var village: Village

    init() {
        village = Village(today: "2026-11-22")
        village.add("Marc", addedDaysAgo: 10)
        village.add("Katia", addedDaysAgo: 10) { $0.wanted = "books the festival" }
    }

    private var ask: Ask { village.network.asks["intro"]! }

    private mutating func introduce() {
        village.write(
            village.network.introducing(
                "intro", to: "katia", through: "marc", why: "the festival", today: village.today))
    }

    @Test mutating func `from the first word to the report, with nothing left to do at the end`() throws {
        let album = village.project("Album")
        village.setMethod { $0.reviewEvery = 3650 }
        introduce()
        #expect(ask.kind == .introduction && ask.whom == "katia" && ask.project == album && ask.what == "the festival")
        #expect(village.promised == ["Marc"])
        // Asked: the row carries the mark, with whom it is about.
        let touch = village.logOnRow(of: "Marc")
        #expect(village.network.touchpoint(touch)?.marks == [.asked: "Katia"])
        #expect(ask.state == .waiting && village.promised.isEmpty)
        // Agreed: his turn; not a word for two weeks, and it is mine to follow up.
        village.today = village.day(-3)
        village.take(.agreed, of: "intro")
        #expect(village.promised.isEmpty && village.network.promises.isEmpty)
        village.today = village.day(-14)
        #expect(village.promised == ["Marc"])
        village.logOnRow(of: "Marc")
        #expect(village.promised.isEmpty)
        // Made: thanks to him, and my turn to meet her.
        village.today = village.day(-2)
        village.take(.made, of: "intro")
        #expect(Set(village.promised) == ["Katia", "Marc"])
        #expect(village.row("Katia")?.source == .ask("intro"))
        #expect(village.row("Marc")?.source == .promise(ask.promise(.thanks)))
        #expect(village.contact("Katia").wanted == nil && village.contact("Katia").introducedBy == "marc")
        village.logOnRow(of: "Marc")
        // Met: a report back to him.
        village.today = village.day(-5)
        village.logOnRow(of: "Katia", direction: .both)
        #expect(ask.state == .granted && village.promised == ["Marc"])
        #expect(village.network.promises[ask.promise(.report)]?.due == village.today)
        #expect(village.network.promises.values.allSatisfy { $0.note == "Katia" && $0.contacts == ["marc"] })
        village.logOnRow(of: "Marc")
        #expect(village.network.isKept(.thanks, for: ask) == true)
        #expect(village.network.isKept(.report, for: ask) == true)
        for _ in 0..<100 {
            #expect(village.list.promises.isEmpty)
            village.today = village.day(-1)
        }
        #expect(village.network.promises.count == 2)
    }

    @Test(arguments: Touchpoint.Direction.allCases)
    func `any touch with her from that day on is our meeting`(direction: Touchpoint.Direction) {
        var village = village
        let id = village.ask("Marc", for: "Katia", askedDaysAgo: 20)
        village.take(.made, of: id, daysAgo: 3)
        village.log("Katia", daysAgo: 4, direction: direction)
        #expect(village.network.asks[id]?.state == .made, "before he introduced us it was not")
        village.log("Katia", daysAgo: -1, direction: direction)
        #expect(village.network.asks[id]?.state == .made, "a meeting to come is none yet")
        village.log("Katia", daysAgo: 3, direction: direction)
        #expect(village.network.asks[id]?.steps[.met] == village.day(3))
    }

    @Test mutating func `a touch with both after the introduction is the meeting, and thanks him if it says so`() {
        let id = village.ask("Marc", for: "Katia", askedDaysAgo: 20)
        village.take(.made, of: id, daysAgo: 3)
        village.log("Marc", "Katia", direction: .both, marks: [.thanked])
        #expect(village.network.asks[id]?.state == .granted)
        #expect(village.list.promises.map(\.source) == [.promise(village.network.asks[id]!.promise(.report))])
    }

    @Test mutating func `met without a word in between, thanks and the report are owed all the same`() {
        let id = village.ask("Marc", for: "Katia", askedDaysAgo: 20)
        village.take(.met, of: id)
        #expect(Set(village.network.promises.values.map(\.kind)) == [.thanks, .report])
        #expect(village.network.promises.values.allSatisfy { $0.due == village.today })
        #expect(village.contact("Katia").introducedBy == "marc" && village.contact("Katia").wanted == nil)
    }

    @Test mutating func `who introduced us first stays who introduced us`() {
        village.add("Zoe")
        village.edit("Katia") { $0.introducedBy = "zoe" }
        let id = village.ask("Marc", for: "Katia", askedDaysAgo: 20)
        village.take(.made, of: id)
        #expect(village.contact("Katia").introducedBy == "zoe")
    }

    @Test mutating func `one that is under way is not begun again, one that is over is`() {
        introduce()
        let network = village.network
        #expect(network.introducing("again", to: "katia", through: "marc", today: village.today).isEmpty)
        #expect(!network.introducing("back", to: "marc", through: "katia", today: village.today).isEmpty)
        village.take(.declined, of: "intro")
        #expect(!village.network.introducing("again", to: "katia", through: "marc", today: village.today).isEmpty)
    }

    @Test mutating func `declined, she is still wanted and nothing is owed`() {
        introduce()
        village.take(.asked, of: "intro")
        village.take(.declined, of: "intro")
        #expect(village.promised.isEmpty && village.network.promises.isEmpty)
        #expect(village.contact("Katia").wanted == "books the festival")
    }

    @Test mutating func `when one of the two is gone there is nobody to ask, or to meet`() {
        introduce()
        village.write([.deletion(of: .contact("katia"))])
        #expect(village.promised.isEmpty)
        village.write([Change(on: .contact("katia"), set: [.deleted: nil])])
        #expect(village.promised == ["Marc"])
        village.take(.made, of: "intro")
        village.write(village.network.archiving(["katia"]))
        #expect(village.promised == ["Marc"], "the thanks to him alone")
        village.write([.deletion(of: .contact("marc"))])
        #expect(village.promised.isEmpty)
    }
}
