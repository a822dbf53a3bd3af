import Testing

@testable import Relationships

/// Everyone met at an occasion, in one go; and who will be there whom I never met.
struct MetTests {
    private var village = Village(today: "2026-11-22")

    @discardableResult
    private mutating func meet(
        _ names: String..., at occasion: String = "Formation SMART", daysAgo: Int = 2
    ) throws -> Met {
        let day = village.day(daysAgo)
        let met = try village.network.meeting(names, at: occasion, on: day, today: village.today, ids: &village.ids)
        village.write(met.changes)
        return met
    }

    private func contact(_ name: String) throws -> Contact { try village.network.contact(named: name) }

    @Test mutating func `new people have the circle, the day, one touch together and a follow-up each in one row`()
        throws
    {
        let met = try meet("Alice Roy", "Karim B.")
        #expect(met.known.isEmpty && met.added.map(\.name) == ["Alice Roy", "Karim B."])
        for name in ["Alice Roy", "Karim B."] {
            let contact = try contact(name)
            #expect(contact.circles == ["Formation SMART"])
            #expect(contact.met == Meeting(date: village.day(2), occasion: "Formation SMART"))
            #expect(contact.added == village.today)
        }
        #expect(village.network.touchpoints.count == 1)
        let touch = try #require(village.network.touchpoints.values.first)
        #expect(touch.channel == .event && touch.occasion == "Formation SMART" && touch.contacts.count == 2)
        #expect(touch.date == village.day(2) && touch.recorded == village.today)
        #expect(village.list.promises.count == 1)
        #expect(village.list.promises[0].contacts.count == 2)
        #expect(village.list.promises[0].date == village.today, "two days after")
    }

    @Test mutating func `the follow-up is due two days after, not before`() throws {
        try meet("Alice Roy", daysAgo: 0)
        #expect(village.promised.isEmpty)
        village.today = village.today.adding(days: 2)
        #expect(village.promised == ["Alice Roy"])
    }

    @Test mutating func `somebody known keeps how we met, and gains the circle`() throws {
        village.add("Sophie Marchal") {
            $0.met = Meeting(date: "2020-01-01", occasion: "choir")
            $0.circles = ["choir"]
        }
        let met = try meet("SOPHIE")
        #expect(met.known == [village.id("Sophie Marchal")] && met.added.isEmpty)
        #expect(village.contact("Sophie Marchal").met?.occasion == "choir")
        #expect(village.contact("Sophie Marchal").circles == ["Formation SMART", "choir"])
    }

    @Test mutating func `somebody seen before was not met there, one only written to was`() throws {
        for name in ["Ann", "Bob"] { village.add(name) }
        village.touch("Ann", daysAgo: 50, channel: .inPerson)
        village.touch("Bob", daysAgo: 50, channel: .email)
        try meet("Ann", "Bob")
        #expect(village.contact("Ann").met == nil)
        #expect(village.contact("Bob").met?.date == village.day(2))
    }

    @Test mutating func `whoever was archived is back, and whoever was wanted is found`() throws {
        village.add("Ann") { $0.isArchived = true }
        village.add("Bob") { $0.wanted = "runs the festival" }
        try meet("Ann", "Bob")
        #expect(!village.contact("Ann").isArchived)
        #expect(village.contact("Bob").wanted == nil)
        #expect(village.promised == ["Ann+Bob"])
    }

    @Test(arguments: [
        ("Karim B.", "Karim Benali"), ("karim", "Karim Benali"), ("Benali, Karim", "Karim Benali"),
        ("éloïse", "Eloise Lefèvre"), ("Lulu", "Lucien Roy"), ("lucien-roy", "Lucien Roy"),
    ])
    func `a name means whoever bears it, its words, a nickname or the id`(said: String, meant: String) throws {
        var village = village
        village.add("Karim Benali")
        village.add("Eloise Lefèvre")
        village.add("Lucien Roy") { $0.nicknames = ["Lulu"] }
        let met = try village.network.meeting(
            [said], at: "Fair", on: village.today, today: village.today, ids: &village.ids)
        #expect(met.known == [village.id(meant)])
        #expect(met.added.isEmpty)
    }

    @Test(arguments: ["Ann", "Alice Roy", "B", "Annabel Leeds", "🎸"])
    func `a name that is only a part of somebody's is somebody new`(said: String) throws {
        var village = village
        for name in ["Annabel Lee", "Hannah Poe", "Alice Royer", "Bob Roy", "Rock 🎸"] { village.add(name) }
        let met = try village.network.meeting(
            [said], at: "Fair", on: village.today, today: village.today, ids: &village.ids)
        #expect(met.known.isEmpty)
        #expect(met.added.map(\.name) == [said])
    }

    @Test mutating func `a name that several bear is an error with the candidates, and nothing is written`() throws {
        village.add("Marie Martin")
        village.add("Marie Dupont")
        let candidates = [village.contact("Marie Dupont"), village.contact("Marie Martin")]
        let (network, today) = (village.network, village.today)
        var ids = village.ids
        #expect(throws: NameMatchError.ambiguous("marie", candidates: candidates)) {
            _ = try network.meeting(["New One", "marie"], at: "Fair", on: today, today: today, ids: &ids)
        }
    }

    @Test mutating func `names said twice, and blanks, are one person and nobody`() throws {
        village.add("Ann Lee")
        let met = try meet("Ann Lee", "  ann   LEE ", "Bob", " bob", "", "  ")
        #expect(met.known.count == 1 && met.added.map(\.name) == ["Bob"])
        #expect(village.network.touchpoints.values.map(\.contacts.count) == [2])
    }

    @Test mutating func `said again, only those who were left out are added`() throws {
        try meet("Ann", "Bob")
        let again = try meet("ann", "Bob", "Cyd", at: "formation smart")
        #expect(again.known.count == 2)
        #expect(village.network.touchpoints.values.map(\.contacts.count).sorted() == [1, 2])
        #expect(village.network.promises.count == 3)
        let third = try meet("Ann", "Bob", "Cyd")
        #expect(third.changes.isEmpty)
    }

    @Test mutating func `the touch keeps what a touch of mine keeps`() throws {
        village.add("Ann")
        let reply = village.owe(.reply, to: "Ann")
        try meet("Ann", daysAgo: 0)
        #expect(village.network.promises[reply]?.outcome == village.today)
    }

    @Test mutating func `a day to come is a planned meeting, nobody is met yet`() throws {
        try meet("Ann", daysAgo: -5)
        let ann = try contact("Ann")
        #expect(ann.met == nil)
        #expect(ann.circles == ["Formation SMART"])
        #expect(village.network.promises.isEmpty)
        #expect(village.network.touchpoints.values.map(\.isPlanned) == [true])
        #expect(village.network.neverMet(in: "Formation SMART", on: village.today).map(\.name) == ["Ann"])
    }

    @Test mutating func `nobody named is nothing to write, and no occasion is no circle`() throws {
        let nobody = try meet()
        #expect(nobody.changes.isEmpty)
        try meet("Ann", at: "  ")
        let ann = try contact("Ann")
        #expect(ann.circles.isEmpty)
        #expect(ann.met == Meeting(date: village.day(2)))
    }

    @Test mutating func `before an occasion it is told who of it I never met in person`() {
        village.add("Zoe") { $0.circles = ["Chœur"] }
        village.add("Ann") { $0.circles = ["choeur"] }
        village.add("Seen") { $0.circles = ["Chœur"] }
        village.add("Gone") {
            $0.isArchived = true
            $0.circles = ["Chœur"]
        }
        village.add("Other") { $0.circles = ["Chœur d’hommes"] }
        village.add("Wanted") {
            $0.wanted = "tenor"
            $0.met = Meeting(occasion: "choeur")
        }
        village.touch("Seen", daysAgo: 5, channel: .inPerson)
        village.touch("Ann", daysAgo: 5, channel: .video)
        #expect(village.network.neverMet(in: " CHŒUR ", on: village.today).map(\.name) == ["Ann", "Wanted", "Zoe"])
        #expect(village.network.neverMet(in: "", on: village.today).isEmpty)
    }
}
