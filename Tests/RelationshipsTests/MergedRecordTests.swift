import Testing

@testable import Relationships

/// Asks, offers and requests of people who turn out to be one.
struct MergedRecordTests {
    private var village: Village

    init() {
        village = Village(today: "2026-11-22")
        for name in ["Ann", "Bob", "Cyd"] { village.add(name, addedDaysAgo: 10) }
    }

    @Test mutating func `asks of both are of the one who shows, and both people of an introduction are found`() {
        let ask = village.ask("Bob", "the hall", askedDaysAgo: 20)
        let introduction = village.ask("Cyd", for: "Bob", askedDaysAgo: 20)
        village.merge("Ann", "Bob")
        #expect(village.network.asks[ask]?.contact == "ann" && village.network.asks[introduction]?.whom == "ann")
        #expect(Set(village.network.asks(of: "bob").map(\.id)) == [ask, introduction])
        #expect(Set(village.promised.map { $0 }) == ["Bob", "Cyd"], "Ann has the name that was given last")
        village.log("Ann")
        #expect(village.network.asks[ask]?.steps[.followedUp] == village.today)
    }

    @Test mutating func `granted after a merge, the promises are owed to the one who shows, and stay so`() {
        let ask = village.ask("Bob", "the hall", askedDaysAgo: 20)
        village.merge("Ann", "Bob")
        village.take(.agreed, of: ask)
        #expect(village.network.openPromises(to: "bob").count == 2)
        let alias = village.network.facts.records.keys.first { $0.kind == .alias }!
        village.write([.deletion(of: alias)])
        #expect(village.network.asks[ask]?.contact == "bob")
        #expect(village.network.openPromises(to: "ann").count == 2, "they were promised to Ann")
    }

    @Test mutating func `an ask made by a touch of before the merge is amended and taken back with it`() {
        var touch = Touchpoint(id: "t", date: village.today, contacts: ["bob"], marks: [.asked: "the hall"])
        village.write(village.network.logging(touch, today: village.today))
        village.merge("Ann", "Bob")
        touch = village.network.touchpoint("t")!
        touch.marks[.asked] = "the piano"
        village.write(village.network.amending(touch, today: village.today))
        #expect(village.network.asks.values.map(\.what) == ["the piano"])
        village.write(village.network.deleting("t"))
        #expect(village.network.asks.isEmpty)
    }

    @Test mutating func `one who was introduced under either id is met by a touch under the other`() {
        let id = village.ask("Cyd", for: "Bob", askedDaysAgo: 20)
        village.take(.made, of: id, daysAgo: 2)
        village.merge("Ann", "Bob")
        village.log("Ann", daysAgo: 1)
        #expect(village.network.asks[id]?.steps[.met] == village.day(1))
    }

    @Test mutating func `an introduction under way under another id is not begun again`() {
        village.ask("Cyd", for: "Bob", askedDaysAgo: 2)
        village.merge("Ann", "Bob")
        #expect(village.network.introducing("new", to: "ann", through: "cyd", today: village.today).isEmpty)
    }

    @Test mutating func `the needs of both are theirs, and passed over under one id is passed over`() {
        let rental = village.offer("rental")
        village.need("rental", of: "Ann", "Bob")
        village.write(village.network.passingOver("bob", with: rental, on: village.today))
        village.merge("Ann", "Bob")
        #expect(village.network.givings().isEmpty)
        #expect(village.network.offers[rental]?.passed == ["ann": village.today])
        village.need("cello", of: "Bob")
        let cello = village.offer("cello")
        #expect(village.network.givings().map(\.contact) == ["ann"])
        village.logOnRow(of: "Bob")
        #expect(village.network.givings().isEmpty && village.contact("Ann").needs.contains { $0.met == village.today })
        #expect(village.network.offers[cello]?.passed.isEmpty == true)
    }

    @Test mutating func `what became of a request is who shows`() {
        var request = Request(id: "r", name: "Bob", date: village.today)
        request.contact = "bob"
        village.write(village.network.setting(request))
        village.merge("Ann", "Bob")
        #expect(village.network.requests["r"]?.contact == "ann")
    }

    @Test mutating func `a request finds somebody merged by a profile of either`() {
        village.edit("Bob") { $0.urls = [Reach("https://example.org/bob")] }
        village.merge("Ann", "Bob")
        var request = Request(id: "r", name: "Robert", date: village.today)
        request.url = "https://example.org/bob"
        village.write(village.network.setting(request))
        village.write(village.network.promoting("r", today: village.today, ids: &village.ids))
        #expect(village.network.requests["r"]?.contact == "ann" && village.network.contacts.count == 2)
    }
}
