import Testing

@testable import Relationships

/// A touch with the mark `asked` and the asks that it makes, as it is amended, deleted, or yet to happen.
struct AskTouchTests {
    private var village: Village

    init() {
        village = Village(today: "2026-11-22")
        for name in ["Marc", "Katia", "Zoe"] { village.add(name, addedDaysAgo: 10) }
    }

    private var asks: [Ask] { village.network.asks.values.sorted { $0.contact < $1.contact } }

    @discardableResult
    private mutating func asking(
        _ names: String..., daysAgo: Int = 0, what: String? = "the hall", note: String? = nil
    ) -> Touchpoint {
        let touch = Touchpoint(
            id: village.ids.next(), date: village.day(daysAgo), channel: .call, contacts: names.map(village.id),
            note: note, marks: [.asked: what], project: "album")
        village.write(village.network.logging(touch, today: village.today))
        return village.network.touchpoint(touch.id)!
    }

    private mutating func amend(_ touch: Touchpoint, _ edit: (inout Touchpoint) -> Void) {
        var touch = village.network.touchpoint(touch.id)!
        edit(&touch)
        village.write(village.network.amending(touch, today: village.today))
    }

    @Test mutating func `it is an ask of each of its people, in the words of the mark, else of the note`() {
        let touch = asking("Marc", "Katia", daysAgo: 3)
        #expect(asks.map(\.contact.text) == ["katia", "marc"])
        for ask in asks {
            #expect(ask.id == Ask.made(by: touch.id, of: ask.contact))
            #expect(ask.what == "the hall" && ask.project == "album" && ask.kind == .favour)
            #expect(ask.steps == [.asked: village.day(3)] && ask.added == village.today)
        }
        asking("Zoe", what: nil, note: "would she lend her piano?")
        #expect(asks.last?.what == "would she lend her piano?")
    }

    @Test mutating func `on two devices the same touch makes the same ask`() {
        let touch = Touchpoint(id: "t", date: village.today, contacts: ["marc"], marks: [.asked: nil])
        let changes = village.network.logging(touch, today: village.today)
        village.write(changes)
        village.write(changes)
        #expect(village.network.asks.count == 1)
    }

    @Test mutating func `the ask that was planned is the one, the oldest of several`() {
        village.ask("Marc", "an introduction to somebody", addedDaysAgo: 9)
        let oldest = village.ask("Marc", "the hall", addedDaysAgo: 20)
        village.ask("Zoe", for: "Marc", addedDaysAgo: 30)
        asking("Marc", what: "the hall, please")
        #expect(village.network.asks.count == 3)
        #expect(village.network.asks[oldest]?.steps == [.asked: village.today])
        #expect(village.network.asks[oldest]?.what == "the hall")
    }

    // MARK: amended

    @Test mutating func `a mark that is added makes an ask, taken away it takes it along, added again it is back`()
        throws
    {
        let id = village.log("Marc")
        let touch = try #require(village.network.touchpoint(id))
        #expect(asks.isEmpty)
        amend(touch) { $0.marks[.asked] = "the hall" }
        #expect(asks.map(\.what) == ["the hall"])
        village.take(.followedUp, of: asks[0].id)
        amend(touch) { $0.marks[.asked] = nil }
        #expect(asks.isEmpty)
        amend(touch) { $0.marks[.asked] = "the piano" }
        #expect(asks.map(\.what) == ["the piano"])
        #expect(asks.map(\.steps) == [[.asked: village.today]], "as new")
    }

    @Test mutating func `the day and the words of a touch are those of its ask`() {
        let touch = asking("Marc")
        amend(touch) {
            $0.date = $0.date.adding(days: -4)
            $0.marks[.asked] = "the small hall"
        }
        #expect(asks.map(\.what) == ["the small hall"])
        #expect(asks.map(\.steps) == [[.asked: village.day(4)]])
        amend(touch) { $0.note = "on the phone" }
        #expect(asks.map(\.what) == ["the small hall"], "another edit leaves it alone")
    }

    @Test mutating func `who joins a touch is asked too, and who leaves it is not`() {
        let touch = asking("Marc", "Katia")
        amend(touch) { $0.contacts = ["katia", "zoe"] }
        #expect(asks.map(\.contact.text) == ["katia", "zoe"])
        amend(touch) { $0.contacts = ["marc"] }
        #expect(asks.map(\.contact.text) == ["marc"])
    }

    @Test mutating func `what has been answered stays when the touch loses its mark or is deleted`() {
        let touch = asking("Marc", "Katia")
        village.take(.agreed, of: asks[0].id)
        amend(touch) { $0.marks[.asked] = nil }
        #expect(asks.map(\.state) == [.granted])
        village.write(village.network.deleting(touch.id))
        #expect(asks.map(\.state) == [.granted])
    }

    @Test mutating func `a touch that is deleted takes its asks along`() {
        let touch = asking("Marc", "Katia")
        village.write(village.network.deleting(touch.id))
        #expect(asks.isEmpty && village.network.touchpoints.isEmpty)
        let plain = village.log("Marc")
        village.ask("Marc", askedDaysAgo: 0)
        village.write(village.network.deleting(plain))
        #expect(asks.count == 1, "a touch without the mark takes none")
    }

    @Test mutating func `a planned ask is to ask again, and moves with the day of its touch`() throws {
        let ask = village.ask("Marc", "the hall")
        let id = village.logOnRow(of: "Marc")
        let touch = try #require(village.network.touchpoint(id))
        amend(touch) { $0.date = $0.date.adding(days: -2) }
        #expect(village.network.asks[ask]?.steps == [.asked: village.day(2)])
        village.write(village.network.deleting(touch.id))
        #expect(village.network.asks[ask]?.state == .toAsk)
        #expect(village.promised == ["Marc"])
    }

    @Test mutating func `asked twice on one day, a touch takes back its own ask and no other`() {
        let planned = village.ask("Marc", "the hall")
        asking("Marc")
        let second = asking("Marc", what: "the piano")
        village.write(village.network.deleting(second.id))
        #expect(village.network.asks.mapValues(\.state) == [planned: .waiting])
    }

    // MARK: to come

    @Test mutating func `a meeting to come asks nothing until it has happened`() {
        let meeting = asking("Marc", daysAgo: -2)
        #expect(asks.isEmpty)
        village.today = village.day(-2)
        village.write(village.network.happened(meeting.id, today: village.today))
        #expect(asks.map(\.steps) == [[.asked: village.today]])
    }

    @Test mutating func `a meeting that is moved to a day gone by has asked, and one moved ahead has not`() {
        let meeting = asking("Marc", daysAgo: -2)
        amend(meeting) { $0.date = $0.date.adding(days: -3) }
        #expect(asks.map(\.steps) == [[.asked: village.day(1)]])
        amend(meeting) { $0.date = $0.date.adding(days: 9) }
        #expect(asks.isEmpty)
    }

    @Test mutating func `asking writes the ask and one touch that carries it`() throws {
        let ask = Ask(id: "ask", contact: "marc", kind: .advice, what: "the hall")
        let touch = Touchpoint(id: "touch", date: village.day(1), contacts: ["marc"])
        village.write(village.network.asking(ask, by: touch, today: village.today))
        let written = try #require(asks.first)
        #expect(asks.count == 1 && written.kind == .advice && written.steps == [.asked: village.day(1)])
        #expect(written.added == village.today)
        #expect(village.network.touchpoint("touch")?.marks == [.asked: "the hall"])
    }

    @Test mutating func `asking at a meeting to come leaves it to ask, and is one ask when it has happened`() {
        let ask = Ask(id: "ask", contact: "marc", what: "the hall")
        let meeting = Touchpoint(id: "touch", date: village.day(-2), contacts: ["marc"])
        village.write(village.network.asking(ask, by: meeting, today: village.today))
        #expect(asks.map(\.state) == [.toAsk])
        village.today = village.day(-2)
        village.write(village.network.happened("touch", today: village.today))
        #expect(asks.map(\.id) == ["ask"] && asks.map(\.steps) == [[.asked: village.today]])
        #expect(village.promised.isEmpty)
    }
}
