import Testing

@testable import Relationships

/// My offers against their needs: a reason to give, after whatever is owed.
struct GivingTests {
    private var village: Village

    init() {
        village = Village(today: "2026-11-22")
        for name in ["Ann", "Bob", "Cyd"] { village.add(name, addedDaysAgo: 10) }
    }

    private var given: [String] { village.network.givings().map { village.name($0.contact) } }

    // MARK: what meets what

    @Test(arguments: [
        ("holiday rental in Brittany", "a rental for the holidays", true),
        ("holiday rental in Brittany", "a rental van", false),
        ("holiday rental in Brittany", "rentals", true),
        ("rental", "a rental van", true),
        ("location de vacances en Bretagne", "une LOCATION pour mes vacances", true),
        ("Gîte à Névez", "je cherche un gite a nevez", true),
        ("cours de chant", "des cours de guitare", false),
        ("cours de chant", "chanter", true),
        ("concert", "cert", false),
        // Four letters begin a word of seven at most, three none but themselves.
        ("song", "songs", true), ("song", "songful", true), ("song", "songbook", false),
        ("van", "van", true), ("van", "vans", false), ("хор", "хоры", false), ("песня", "песня!", true),
        // Two forms of one word are one word, and words that say nothing are none.
        ("rental, rentals", "a rental car", false), ("for the", "for the", false), ("help", "help", false),
        ("", "", false),
    ])
    func `an offer meets a need that shares enough words, in whatever form, and the other way round`(
        offer: String, need: String, meets: Bool
    ) {
        #expect(Meaning(offer).meets(Meaning(need)) == meets)
        #expect(Meaning(need).meets(Meaning(offer)) == meets)
        var village = village
        village.offer(offer)
        village.need(need, of: "Ann")
        #expect(village.network.givings().count == (meets ? 1 : 0))
    }

    @Test mutating func `each offer stands against each open need, since there are both`() {
        let rental = village.offer("holiday rental", addedDaysAgo: 5)
        let van = village.offer("a van to rent", addedDaysAgo: 20)
        village.need("a rental for the holidays", of: "Bob", "Ann", sinceDaysAgo: 9)
        village.need("rent a van", of: "Ann", sinceDaysAgo: 3)
        #expect(
            village.network.givings() == [
                Giving(contact: "ann", offer: rental, need: "a rental for the holidays", since: village.day(5)),
                Giving(contact: "ann", offer: van, need: "rent a van", since: village.day(3)),
                Giving(contact: "bob", offer: rental, need: "a rental for the holidays", since: village.day(5)),
            ])
    }

    @Test mutating func `nobody archived, no need that is met, and no offer that is withdrawn is a reason`() {
        let rental = village.offer("rental")
        village.need("rental", of: "Ann", "Bob", "Cyd")
        village.write(village.network.archiving(["ann"]))
        #expect(given == ["Bob", "Cyd"])
        village.write(village.network.closingNeed("rental", of: ["bob"], on: village.today))
        #expect(given == ["Cyd"])
        village.write(village.network.withdrawing(rental, on: village.today))
        #expect(given.isEmpty)
        #expect(village.list.promises.isEmpty)
    }

    @Test mutating func `passed over is passed over with that offer alone`() {
        let rental = village.offer("rental")
        village.need("rental", of: "Ann", "Bob")
        village.write(village.network.passingOver("ann", with: rental, on: village.today))
        #expect(given == ["Bob"])
        village.offer("another rental, by the sea")
        #expect(given == ["Ann", "Bob", "Bob"])
    }

    // MARK: needs

    @Test mutating func `a need said again stays as it is, and one that was met is open anew`() {
        village.need("a van", of: "Ann", sinceDaysAgo: 9)
        village.need("a van", of: "Ann", sinceDaysAgo: 2)
        #expect(village.contact("Ann").needs == [Need("a van", since: village.day(9))])
        village.write(village.network.closingNeed("a van", of: ["ann"], on: village.day(1)))
        #expect(village.contact("Ann").needs == [Need("a van", since: village.day(9), met: village.day(1))])
        village.need("a van", of: "Ann", sinceDaysAgo: 0)
        #expect(village.contact("Ann").needs == [Need("a van", since: village.today)])
    }

    @Test mutating func `a need that was closed by mistake opens again as it was`() {
        village.need("a van", of: "Ann", sinceDaysAgo: 9)
        village.write(village.network.closingNeed("a van", of: ["ann"], on: village.today))
        village.write(village.network.closingNeed("a van", of: ["ann"], on: nil))
        #expect(village.contact("Ann").needs == [Need("a van", since: village.day(9))])
        #expect(village.network.closingNeed("a boat", of: ["ann", "nobody"], on: village.today).isEmpty)
    }

    // MARK: the row

    @Test mutating func `those whom one offer could help share a row, after whatever is owed`() throws {
        let rental = village.offer("holiday rental", addedDaysAgo: 300)
        village.need("holiday rental", of: "Bob", "Ann", sinceDaysAgo: 200)
        village.owe(.thanks, to: "Cyd")
        #expect(village.promised == ["Cyd", "Ann+Bob"])
        let row = try #require(village.list.promises.last)
        #expect(row.isGiving && row.date == village.day(200) && row.occasion == "holiday rental")
        #expect(row.sources == Array(repeating: .giving(rental, need: "holiday rental"), count: 2))
        #expect(village.network.marksAwaited(by: row) == [.gave: "holiday rental"])
    }

    @Test mutating func `each offer has its own row, and one person one row`() {
        village.offer("rental", addedDaysAgo: 9)
        village.offer("cello lessons", addedDaysAgo: 5)
        village.need("rental", of: "Ann", "Bob")
        village.need("cello lessons", of: "Bob", "Cyd")
        village.owe(.reply, to: "Ann")
        #expect(village.promised == ["Ann", "Bob", "Cyd"])
        #expect(village.list.promises.map(\.more) == [1, 1, 0])
    }

    @Test mutating func `logged on the row, I gave, the need is met and the row leaves`() throws {
        village.offer("holiday rental")
        village.need("holiday rental", of: "Ann", "Bob")
        let id = village.logOnRow(of: "Ann")
        #expect(village.promised == ["Bob"])
        #expect(village.network.touchpoint(id)?.marks == [.gave: "holiday rental"])
        #expect(village.contact("Ann").needs == [Need("holiday rental", since: village.day(30), met: village.today)])
        #expect(village.contact("Bob").needs.first?.met == nil)
        #expect(village.network.ledger(of: "ann").given == 1)
    }

    @Test mutating func `of two needs that one offer meets the row shows one, and then the other`() {
        village.offer("rental")
        village.need("a rental in June", of: "Ann", sinceDaysAgo: 9)
        village.need("a rental in May", of: "Ann", sinceDaysAgo: 5)
        #expect(village.row("Ann")?.more == 1)
        village.logOnRow(of: "Ann")
        #expect(village.contact("Ann").needs.filter { $0.met == nil }.map(\.text) == ["a rental in May"])
        village.logOnRow(of: "Ann")
        #expect(village.promised.isEmpty)
    }

    @Test mutating func `another touch, and a meeting to come, leave the row where it is`() {
        village.offer("rental")
        village.need("rental", of: "Ann")
        village.log("Ann", marks: [.gave])
        village.logOnRow(of: "Ann", daysAgo: -4)
        #expect(village.promised == ["Ann"])
        #expect(village.contact("Ann").needs.first?.met == nil)
    }

    @Test mutating func `let go, all of the row are passed over, and their needs stay open`() throws {
        let rental = village.offer("rental")
        village.need("rental", of: "Ann", "Bob")
        village.write(village.network.settling(try #require(village.row("Ann")), today: village.today))
        #expect(village.promised.isEmpty)
        #expect(village.network.offers[rental]?.passed == ["ann": village.today, "bob": village.today])
        #expect(village.contact("Ann").needs.first?.met == nil)
        village.need("rental", of: "Cyd")
        #expect(village.promised == ["Cyd"], "somebody new is looked at")
    }

    @Test mutating func `put off it waits, looked at it is back tomorrow`() {
        village.offer("rental")
        village.need("rental", of: "Ann", "Bob")
        village.snooze("Ann", days: 7)
        village.skip("Bob")
        #expect(village.promised.isEmpty)
        village.today = village.day(-1)
        #expect(village.promised == ["Bob"])
        village.today = village.day(-6)
        #expect(village.promised == ["Ann+Bob"])
    }

    @Test mutating func `a reason that comes after the snooze shows`() {
        village.snooze("Ann", days: 30)
        village.today = village.day(-1)
        village.offer("rental")
        village.need("rental", of: "Ann", sinceDaysAgo: 0)
        #expect(village.promised == ["Ann"])
    }

    @Test(arguments: ["given", "passed over", "withdrawn", "met"])
    func `whoever had the row this morning has no place among the waterings, and has one tomorrow`(how: String) {
        var village = village
        village.edit("Ann") { $0.cadence = .every(7) }
        let rental = village.offer("rental")
        village.need("rental", of: "Ann")
        #expect(village.watered.isEmpty)
        switch how {
        case "given": village.logOnRow(of: "Ann", direction: .both)
        case "passed over": village.write(village.network.settling(village.row("Ann")!, today: village.today))
        case "withdrawn": village.write(village.network.withdrawing(rental, on: village.today))
        default: village.write(village.network.closingNeed("rental", of: ["ann"], on: village.today))
        }
        #expect(village.promised.isEmpty && village.watered.isEmpty && village.list.used == 0)
        village.today = village.day(how == "given" ? -7 : -1)
        #expect(village.watered == ["Ann"])
    }

    @Test mutating func `a need said today shows at once, and takes the place that its person had`() {
        village.setCapacity(1)
        for name in ["Ann", "Bob"] { village.edit(name) { $0.cadence = .every(7) } }
        #expect(village.watered == ["Ann"])
        village.offer("rental")
        village.need("rental", of: "Ann", sinceDaysAgo: 0)
        #expect(village.promised == ["Ann"])
        #expect(village.watered.isEmpty && village.list.used == 1)
    }
}
