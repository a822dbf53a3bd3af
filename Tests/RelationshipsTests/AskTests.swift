import Testing

@testable import Relationships

/// Something that I ask of somebody, until it is granted or over, and what I owe for it.
struct AskTests {
    private var village: Village

    init() {
        village = Village(today: "2026-11-22")
        for name in ["Marc", "Katia"] { village.add(name, addedDaysAgo: 10) }
    }

    private func state(_ id: Ask.ID) -> Ask.State? { village.network.asks[id]?.state }

    private static let states: [(steps: [Ask.Step], ask: Ask.State, introduction: Ask.State)] = [
        ([], .toAsk, .toAsk), ([.asked], .waiting, .waiting), ([.asked, .followedUp], .waiting, .waiting),
        ([.asked, .agreed], .granted, .agreed), ([.agreed], .granted, .agreed),
        ([.asked, .agreed, .made], .made, .made), ([.made, .met], .granted, .granted),
        ([.asked, .declined], .declined, .declined), ([.asked, .letGo], .letGo, .letGo), ([.letGo], .letGo, .letGo),
        ([.asked, .agreed, .letGo], .letGo, .letGo),
    ]

    @Test(arguments: states)
    func `how an ask stands follows from its steps, and a granted introduction is one where we met`(
        steps: [Ask.Step], ask: Ask.State, introduction: Ask.State
    ) {
        let days = Dictionary(uniqueKeysWithValues: steps.map { ($0, village.day(9)) })
        let plain = Ask(id: "a", contact: "marc", steps: days)
        let other = Ask(id: "a", contact: "marc", whom: "katia", steps: days)
        #expect(plain.state == ask && other.state == introduction)
        #expect(plain.nextSteps.isEmpty == !ask.isOpen && other.nextSteps.isEmpty == !introduction.isOpen)
        #expect(plain.counterpart == "marc")
        #expect(other.counterpart == (introduction == .made ? "katia" : "marc"))
    }

    // MARK: on the list

    @Test mutating func `what I mean to ask is mine from the day it was noted, and nobody's without one`() {
        let ask = village.ask("Marc", "the hall", addedDaysAgo: -2)
        village.write([Ask(id: village.ids.next(), contact: "katia").changes()])
        #expect(village.promised.isEmpty)
        village.today = village.day(-3)
        #expect(village.list.promises == [DuePromise(contact: "marc", source: .ask(ask), date: village.day(1))])
        #expect(village.network.marksAwaited(by: village.list.promises[0]) == [.asked: "the hall"])
    }

    @Test mutating func `no answer comes due after the patience of the method, and not a day before`() {
        let ask = village.ask("Marc", askedDaysAgo: 0)
        village.today = village.day(-13)
        #expect(village.promised.isEmpty)
        village.today = village.day(-1)
        #expect(village.list.promises.map(\.source) == [.ask(ask)])
        village.setMethod { $0.askPatience = 20 }
        #expect(village.promised.isEmpty)
        village.today = village.day(-6)
        #expect(village.list.promises.map(\.date) == [village.today])
        #expect(village.network.marksAwaited(by: village.list.promises[0]).isEmpty)
    }

    @Test(arguments: [Touchpoint.Direction.out, .both])
    func `any touch of mine follows up, and then it waits as long again`(direction: Touchpoint.Direction) {
        var village = village
        let ask = village.ask("Marc", askedDaysAgo: 14)
        village.log("Marc", direction: direction)
        #expect(village.promised.isEmpty)
        #expect(village.network.asks[ask]?.steps == [.asked: village.day(14), .followedUp: village.today])
        village.today = village.day(-13)
        #expect(village.promised.isEmpty)
        village.today = village.day(-1)
        #expect(village.promised == ["Marc"])
    }

    @Test mutating func `a touch that asks something else follows up as well`() {
        let late = village.ask("Marc", "the hall", askedDaysAgo: 20)
        village.log("Marc", marks: [.asked])
        #expect(village.network.asks[late]?.steps[.followedUp] == village.today)
        #expect(village.network.asks.count == 2)
        #expect(village.promised.isEmpty)
    }

    @Test mutating func `a touch of theirs, one before the ask, and one of another day that is not late yet do not`() {
        let late = village.ask("Marc", askedDaysAgo: 20)
        let young = village.ask("Marc", askedDaysAgo: 3)
        village.log("Marc", direction: .incoming)
        village.log("Marc", daysAgo: 25)
        village.log("Katia")
        village.log("Marc", daysAgo: -2)
        #expect(village.network.asks[late]?.steps == [.asked: village.day(20)])
        village.log("Marc")
        #expect(village.network.asks[late]?.steps[.followedUp] == village.today)
        #expect(village.network.asks[young]?.steps == [.asked: village.day(3)])
    }

    @Test mutating func `a follow-up of old does not take the place of a later one`() {
        let ask = village.ask("Marc", askedDaysAgo: 40)
        village.take(.followedUp, of: ask, daysAgo: 2)
        village.take(.followedUp, of: ask, daysAgo: 20)
        #expect(village.network.asks[ask]?.steps[.followedUp] == village.day(2))
    }

    @Test mutating func `logged on its row, an ask to come is asked and one that waits is followed up`() {
        let ask = village.ask("Marc", "the hall")
        let touch = village.logOnRow(of: "Marc")
        #expect(village.network.touchpoint(touch)?.marks == [.asked: "the hall"])
        #expect(village.network.asks.mapValues(\.steps) == [ask: [.asked: village.today]], "and no second ask")
        village.today = village.day(-14)
        village.logOnRow(of: "Marc", direction: .incoming)
        #expect(village.network.asks[ask]?.steps[.followedUp] == village.today)
        #expect(village.promised.isEmpty)
    }

    @Test mutating func `let go, it is off the list for good`() {
        let ask = village.ask("Marc", askedDaysAgo: 20)
        village.write(village.network.settling(village.list.promises[0], today: village.today))
        #expect(state(ask) == .letGo)
        village.today = village.day(-90)
        #expect(village.promised.isEmpty && village.network.promises.isEmpty)
    }

    @Test mutating func `put off, its row waits, and a snooze of before does not hold it back`() {
        village.ask("Marc", askedDaysAgo: 13)
        village.snooze("Marc", days: 30)
        village.today = village.day(-1)
        #expect(village.promised == ["Marc"])
        village.snooze("Marc", days: 7)
        #expect(village.promised.isEmpty)
        village.today = village.day(-7)
        #expect(village.promised == ["Marc"])
    }

    @Test mutating func `who had the row this morning has no place among the waterings`() {
        village.edit("Marc") { $0.cadence = .every(7) }
        village.ask("Marc", askedDaysAgo: 20)
        let row = village.list.promises[0]
        village.write(village.network.settling(row, today: village.today))
        #expect(village.promised.isEmpty && village.watered.isEmpty)
        village.today = village.day(-1)
        #expect(village.watered == ["Marc"])
    }

    @Test mutating func `an ask noted today takes the place that its person had, as it was not there this morning`() {
        village.edit("Marc") { $0.cadence = .every(7) }
        #expect(village.watered == ["Marc"])
        village.ask("Marc", addedDaysAgo: 0)
        #expect(village.promised == ["Marc"] && village.watered.isEmpty && village.list.used == 1)
    }

    @Test mutating func `nobody archived or gone is to be asked`() {
        village.ask("Marc")
        village.ask("Katia")
        village.write(village.network.archiving(["marc"]) + [.deletion(of: .contact("katia"))])
        #expect(village.promised.isEmpty)
    }

    // MARK: granted

    @Test mutating func `granted, it leaves thanks at once and a report later, and nothing else`() throws {
        let id = village.ask("Marc", "the hall", askedDaysAgo: 5)
        village.take(.agreed, of: id, daysAgo: 2)
        let ask = try #require(village.network.asks[id])
        #expect(ask.state == .granted)
        let (thanks, report) = (ask.promise(.thanks), ask.promise(.report))
        #expect(
            village.network.promises == [
                thanks: Promise(
                    id: thanks, kind: .thanks, contacts: ["marc"], note: "the hall", due: village.day(2),
                    added: village.today),
                report: Promise(
                    id: report, kind: .report, contacts: ["marc"], note: "the hall", due: village.day(-28),
                    added: village.today),
            ])
        #expect(village.promised == ["Marc"])
        #expect(village.network.isKept(.thanks, for: ask) == false)
        village.logOnRow(of: "Marc")
        #expect(village.network.isKept(.thanks, for: ask) == true)
        #expect(village.network.isKept(.report, for: ask) == false)
        village.today = village.day(-28)
        village.logOnRow(of: "Marc")
        #expect(village.network.isKept(.report, for: ask) == true)
        #expect(village.promised.isEmpty)
    }

    @Test mutating func `the report comes when the method says`() {
        village.setMethod { $0.reportAfter = 7 }
        let ask = village.ask("Marc", askedDaysAgo: 5)
        village.take(.agreed, of: ask)
        #expect(village.network.promises.values.first { $0.kind == .report }?.due == village.day(-7))
    }

    @Test mutating func `declined or let go, nothing is owed`() {
        let declined = village.ask("Marc", askedDaysAgo: 20)
        let letGo = village.ask("Katia", askedDaysAgo: 20)
        village.take(.declined, of: declined)
        village.take(.letGo, of: letGo)
        #expect(village.network.promises.isEmpty && village.promised.isEmpty)
        #expect(village.network.isKept(.thanks, for: village.network.asks[declined]!) == nil)
    }

    @Test mutating func `granted on two devices, it leaves the same two promises`() {
        let ask = village.ask("Marc", askedDaysAgo: 5)
        let here = village.network.taking(.agreed, of: ask, on: village.day(1), today: village.today)
        let there = village.network.taking(.agreed, of: ask, on: village.today, today: village.today)
        village.write(here)
        village.write(there)
        #expect(village.network.promises.count == 2)
        #expect(village.network.taking(.agreed, of: ask, on: village.today, today: village.today).isEmpty)
        village.log("Marc", marks: [.thanked])
        village.take(.agreed, of: ask, daysAgo: 3)
        #expect(village.promised.isEmpty, "thanks that were given stay given")
    }

    @Test mutating func `a step of an ask unknown changes nothing`() {
        #expect(village.network.taking(.agreed, of: "no", on: village.today, today: village.today).isEmpty)
    }

    // MARK: in order

    @Test mutating func `asks of somebody are those of them and for them, the newest first`() {
        let old = village.ask("Marc", askedDaysAgo: 30)
        let new = village.ask("Marc", for: "Katia", askedDaysAgo: 3)
        let plan = village.ask("Marc", addedDaysAgo: 9)
        village.take(.declined, of: new)
        #expect(village.network.asks(of: "marc").map(\.id) == [new, plan, old])
        #expect(village.network.asks(of: "katia").map(\.id) == [new])
        #expect(village.network.asksInOrder.map(\.id) == [plan, old, new], "those that are open first")
    }
}
