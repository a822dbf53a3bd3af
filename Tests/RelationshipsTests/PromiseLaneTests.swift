import Testing

@testable import Relationships

/// The lane above the waterings: what I owe, by its day.
struct PromiseLaneTests {
    private var village: Village

    init() {
        village = Village(today: "2026-11-22")
        for name in ["Alice", "Marc", "Sophie"] { village.add(name, addedDaysAgo: 10) }
    }

    @Test(arguments: Promise.Kind.allCases)
    func `a promise shows from its day on, the oldest first`(kind: Promise.Kind) {
        var village = village
        village.owe(kind, to: "Marc", dueDaysAgo: 0)
        village.owe(kind, to: "Alice", dueDaysAgo: -1)
        village.owe(kind, to: "Sophie", dueDaysAgo: 90)
        #expect(village.promised == ["Sophie", "Marc"])
        village.today = village.day(-1)
        #expect(village.promised == ["Sophie", "Marc", "Alice"])
    }

    @Test mutating func `settling a row settles what it shows, and what else is owed comes on view`() throws {
        village.owe(.thanks, to: "Marc", dueDaysAgo: 2)
        let report = village.owe(.report, to: "Marc")
        village.write(village.network.settling(try #require(village.list.promises.first), today: village.today))
        #expect(village.list.promises.map(\.sources) == [[.promise(report)]])
    }

    @Test mutating func `one person has one row, and no place among the waterings`() {
        village.add("Paul", cadence: 7)
        let thanks = village.owe(.thanks, to: "Paul", dueDaysAgo: 2)
        let report = village.owe(.report, to: "Paul")
        #expect(village.promised == ["Paul"])
        #expect(village.list.promises.first?.sources == [.promise(thanks), .promise(report)])
        #expect(village.list.promises.first?.more == 1)
        #expect(village.watered.isEmpty && village.later.isEmpty)
    }

    @Test mutating func `follow-ups of one occasion share a row`() {
        village.owe(.followUp, to: "Sophie", dueDaysAgo: 1, occasion: "Formation")
        village.owe(.thanks, to: "Marc", dueDaysAgo: 1)
        village.owe(.followUp, to: "Alice", occasion: "Formation")
        #expect(village.promised == ["Marc", "Sophie+Alice"])
        #expect(village.list.promises.last?.occasion == "Formation")
        village.log("Sophie")
        #expect(village.promised == ["Marc", "Alice"])
    }

    @Test mutating func `a promise to two is a row for whoever of them has none yet`() {
        village.owe(.reply, to: "Alice", dueDaysAgo: 3)
        village.owe(.thanks, to: "Alice", "Marc", dueDaysAgo: 2)
        #expect(village.promised == ["Alice", "Marc"])
        #expect(village.list.promises[0].sources.count == 2)
    }

    @Test mutating func `a promise to somebody archived or unknown shows no row`() {
        village.owe(.thanks, to: "Nobody")
        village.owe(.thanks, to: "Marc")
        village.write(village.network.archiving([village.id("Marc")]))
        #expect(village.promised.isEmpty)
    }

    // MARK: snoozed, looked at, let go

    @Test mutating func `a snoozed promise waits, and keeps its date`() {
        let thanks = village.owe(.thanks, to: "Marc", dueDaysAgo: 3)
        village.snooze("Marc", days: 7)
        #expect(village.promised.isEmpty)
        #expect(village.network.promises[thanks]?.due == village.day(3))
        village.today = village.day(-7)
        #expect(village.list.promises.first?.date == village.day(10))
    }

    @Test mutating func `a snooze said of a merged double puts the promise off`() {
        village.add("Zoe Double")
        village.owe(.thanks, to: "Marc")
        village.merge("Marc", "Zoe Double")
        village.snooze("Zoe Double", days: 7)
        #expect(village.promised.isEmpty)
    }

    @Test mutating func `looked at today, a promise is back tomorrow`() {
        village.owe(.thanks, to: "Marc")
        village.skip("Marc")
        #expect(village.promised.isEmpty)
        village.today = village.day(-1)
        #expect(village.promised == ["Marc"])
    }

    @Test mutating func `a promise let go is off the list, and its person has had their row for today`() {
        village.edit("Marc") { $0.cadence = .every(7) }
        village.owe(.thanks, to: "Marc")
        village.write(village.network.settling(village.list.promises[0], today: village.today))
        #expect(village.promised.isEmpty && village.watered.isEmpty)
        village.today = village.day(-1)
        #expect(village.watered == ["Marc"])
    }

    // MARK: kept by a touch

    @Test(arguments: [(Promise.Kind.thanks, Touchpoint.Mark.thanked), (.report, .reportedBack)])
    func `thanks and a report are kept by their mark alone`(kind: Promise.Kind, mark: Touchpoint.Mark) {
        var village = village
        let owed = village.owe(kind, to: "Marc")
        village.log("Marc", marks: [.gave])
        #expect(village.promised == ["Marc"])
        village.log("Marc", marks: [mark])
        #expect(village.promised.isEmpty)
        #expect(village.network.promises[owed]?.outcome == village.today)
    }

    @Test mutating func `thanks given before their day are given`() {
        village.owe(.thanks, to: "Marc", dueDaysAgo: -5)
        village.log("Marc", marks: [.thanked])
        village.today = village.day(-5)
        #expect(village.promised.isEmpty)
    }

    @Test(arguments: [Promise.Kind.reply, .followUp])
    func `a reply and a follow-up are kept by a touch of mine, not by theirs`(kind: Promise.Kind) {
        var village = village
        village.owe(kind, to: "Marc")
        village.log("Marc", direction: .incoming)
        #expect(village.promised == ["Marc"])
        village.log("Marc", direction: .both)
        #expect(village.promised.isEmpty)
    }

    @Test mutating func `a follow-up that is not due yet stays`() {
        let later = village.owe(.followUp, to: "Marc", dueDaysAgo: -5)
        village.log("Marc")
        #expect(village.network.promises[later]?.outcome == nil)
    }

    @Test mutating func `the touch on a promise answers the watering, and takes no place from the others`() {
        for name in ["A", "B", "C", "D", "E", "F"] { village.add(name, cadence: 8, addedDaysAgo: 10) }
        village.edit("Marc") { $0.cadence = .every(1) }
        village.owe(.thanks, to: "Marc")
        let before = village.watered
        village.log("Marc", marks: [.thanked])
        #expect(village.promised.isEmpty)
        #expect(village.watered == before)
        #expect(village.list.used == 0)
    }

    @Test mutating func `what is owed to several stays owed to those who were not touched`() {
        let dinner = village.owe(.thanks, to: "Alice", "Marc")
        village.log("Alice", marks: [.thanked])
        #expect(village.promised == ["Marc"])
        #expect(village.network.promises[dinner]?.contacts == [village.id("Marc")])
        village.log("Marc", marks: [.thanked])
        #expect(village.promised.isEmpty)
        #expect(village.network.promises[dinner]?.outcome == village.today)
    }

    // MARK: planned meetings

    @Test mutating func `a planned meeting shows on its day, and until it is answered`() {
        let meeting = village.log("Marc", daysAgo: -3)
        #expect(village.promised.isEmpty)
        village.today = village.day(-3)
        #expect(village.list.promises.map(\.source) == [.meeting(meeting)])
        village.today = village.day(-5)
        #expect(village.promised == ["Marc"])
        village.write(village.network.happened(meeting, today: village.today))
        #expect(village.promised.isEmpty)
        #expect(village.water("Marc").elapsed == 5)
    }

    @Test mutating func `a meeting that did not take place is no touch`() {
        village.edit("Marc") { $0.cadence = .every(7) }
        village.log("Marc", daysAgo: -1)
        village.today = village.day(-1)
        village.write(village.network.settling(village.list.promises[0], today: village.today))
        #expect(village.promised.isEmpty && village.watered.isEmpty)
        #expect(village.network.touchpoints.isEmpty)
        village.today = village.day(-1)
        #expect(village.watered == ["Marc"])
    }

    @Test mutating func `a snooze said on the day of the meeting holds its row back, an older one does not`() {
        village.snooze("Marc", days: 30)
        village.log("Marc", daysAgo: -2)
        village.today = village.day(-2)
        #expect(village.promised == ["Marc"])
        village.snooze("Marc", days: 1)
        #expect(village.promised.isEmpty)
        village.today = village.day(-1)
        #expect(village.promised == ["Marc"])
    }
}

struct BirthdayPromiseTests {
    private func promised(_ birthday: String, on today: String, _ edit: (inout Contact) -> Void = { _ in }) -> Bool {
        var village = Village(today: today)
        village.add("Sophie", addedDaysAgo: 10) {
            $0.birthday = Birthday(birthday)
            edit(&$0)
        }
        return village.promised == ["Sophie"]
    }

    @Test(arguments: [
        ("2026-11-21", false), ("2026-11-22", true), ("2026-11-25", true), ("2026-11-26", false), ("2027-11-22", true),
    ])
    func `a birthday shows on its day and for three days after`(today: String, shows: Bool) {
        #expect(promised("--11-22", on: today) == shows)
        #expect(promised("1980-11-22", on: today) == shows)
    }

    @Test func `a birthday of 31 December shows into the new year`() {
        #expect(promised("--12-31", on: "2027-01-03"))
        #expect(!promised("--12-31", on: "2027-01-04"))
    }

    @Test func `a leap birthday shows on 28 February in other years`() {
        #expect(promised("--02-29", on: "2027-02-28"))
        #expect(!promised("--02-29", on: "2028-02-28"))
        #expect(promised("--02-29", on: "2028-02-29"))
    }

    @Test func `no birthday of somebody ambient, archived or only wanted shows`() {
        #expect(!promised("--11-22", on: "2026-11-22") { $0.isImported = true })
        #expect(!promised("--11-22", on: "2026-11-22") { $0.isArchived = true })
        #expect(!promised("--11-22", on: "2026-11-22") { $0.wanted = "why not" })
    }

    @Test func `a touch since the day keeps it, one of the day before does not`() {
        var village = Village(today: "2026-11-24")
        village.add("Sophie") { $0.birthday = Birthday("--11-22") }
        village.log("Sophie", daysAgo: 3)
        #expect(village.promised == ["Sophie"])
        village.log("Sophie", daysAgo: 1)
        #expect(village.promised.isEmpty)
    }

    @Test func `a birthday that is dealt with comes back next year`() {
        var village = Village(today: "2026-11-22")
        village.add("Sophie", cadence: 7) { $0.birthday = Birthday("--11-22") }
        village.write(village.network.settling(village.list.promises[0], today: village.today))
        #expect(village.promised.isEmpty && village.watered.isEmpty)
        village.today = "2027-11-22"
        #expect(village.promised == ["Sophie"])
    }
}
