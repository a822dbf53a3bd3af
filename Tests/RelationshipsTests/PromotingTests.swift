import Testing

@testable import Relationships

/// A request becomes a contact, in one go; somebody who is there already is that contact.
struct PromotingTests {
    private var village = Village(today: "2026-11-22")

    /// What came of a request.
    @discardableResult
    private mutating func promote(
        _ name: String, circle: String? = nil, _ edit: (inout Request) -> Void = { _ in }
    ) throws -> Contact {
        var request = Request(id: village.ids.next(), name: name, date: village.day(9))
        edit(&request)
        village.write(village.network.setting(request))
        village.write(
            village.network.promoting(request.id, circle: circle, today: village.today, ids: &village.ids))
        let promoted = try #require(village.network.requests[request.id])
        #expect(village.network.state(of: promoted, on: village.today) == .promoted)
        return try #require(promoted.contact.flatMap { village.network.contact($0) })
    }

    @Test mutating func `somebody new has the profile, the circle, how we met, the touch and a first promise`() throws {
        let (replied, answered) = (village.day(5), village.day(2))
        let nora = try promote("Nora Weiss", circle: "Rives listeners") {
            $0.title = "Radio host"
            $0.organization = "Radio Vent"
            $0.url = "https://example.org/nora"
            $0.email = "nora@example.org"
            $0.message = "I loved Rives"
            $0.source = "LinkedIn"
            $0.triage = .authentic
            $0.replied = replied
            $0.answered = answered
            $0.answer = "Come to the studio"
        }
        var expected = Contact(id: nora.id, name: "Nora Weiss")
        expected.title = "Radio host"
        expected.organization = "Radio Vent"
        expected.urls = [Reach("https://example.org/nora")]
        expected.emails = [Reach("nora@example.org")]
        expected.circles = ["Rives listeners"]
        expected.met = Meeting(date: village.day(9), occasion: "LinkedIn")
        expected.added = village.today
        #expect(nora == expected)
        let touch = try #require(village.network.touchpoints(of: nora.id).first)
        #expect(touch.date == village.day(2) && touch.channel == .social && touch.direction == .both)
        #expect(touch.note == "I loved Rives\n\nCome to the studio" && touch.recorded == village.today)
        #expect(village.network.openPromises(to: nora.id).map(\.kind) == [.followUp])
        #expect(village.network.openPromises(to: nora.id).map(\.due) == [village.day(-2)])
        #expect(village.network.touchpoints.count == 1)
        #expect(village.network.requests.values.first?.triage == .authentic)
    }

    @Test mutating func `without a reply the touch is theirs, of its day, and the circle is where it came by`() throws {
        let nora = try promote("Nora") { $0.source = "LinkedIn" }
        let touch = try #require(village.network.touchpoints(of: nora.id).first)
        #expect(touch.date == village.day(9) && touch.direction == .incoming && touch.note == nil)
        #expect(nora.circles == ["LinkedIn"])
        #expect(village.network.requests.values.first?.triage == .interested)
    }

    @Test mutating func `promoted once it is promoted, and leaves the inbox`() throws {
        let nora = try promote("Nora")
        let request = try #require(village.network.requests.keys.first)
        #expect(village.list.inbox == nil)
        #expect(village.network.promoting(request, today: village.today, ids: &village.ids).isEmpty)
        #expect(village.network.promoting("nobody", today: village.today, ids: &village.ids).isEmpty)
        #expect(village.network.contacts.keys.map { $0 } == [nora.id])
        village.today = village.day(-2)
        #expect(village.promised == ["Nora"])
    }

    // MARK: somebody who is there

    @Test(arguments: ["profile", "email", "organization", "bare"])
    func `a profile, an address, a name with its organization, or a bare name is somebody known`(way: String) throws {
        var test = self
        test.village.add("Nora Weiß") {
            switch way {
            case "profile":
                $0.urls = [Reach("https://example.org/nora")]
                $0.organization = "Elsewhere"
            case "email":
                $0.emails = [Reach("NORA@example.org", label: "work")]
                $0.organization = "Elsewhere"
            case "organization":
                $0.organization = "radio VENT"
                $0.emails = [Reach("other@example.org")]
            default: $0.tags = ["radio"]
            }
        }
        let isNamed = way == "organization" || way == "bare"
        let nora = try test.promote(isNamed ? "nora weiss" : "N. W.", circle: "Fair") {
            $0.url = "https://example.org/nora"
            $0.email = "nora@example.org"
            $0.organization = "Radio Vent"
        }
        #expect(nora.id == "nora-weiß" && nora.name == "Nora Weiß")
        #expect(test.village.network.contacts.count == 1)
        #expect(isNamed ? SearchKey.folded(nora.organization!) == "radio vent" : nora.organization == "Elsewhere")
        #expect(nora.circles == ["Fair"] && nora.urls == [Reach("https://example.org/nora")])
    }

    @Test(arguments: ["other organization", "no organization", "a phone", "two bare names"])
    func `a namesake is not taken for them`(who: String) throws {
        var test = self
        test.village.add("Nora Weiss") {
            switch who {
            case "other organization": $0.organization = "Elsewhere"
            case "no organization": $0.emails = [Reach("other@example.org")]
            case "a phone": $0.phones = [Reach("+32 470 12 34 56")]
            default: break
            }
        }
        if who == "two bare names" { test.village.add("Nora 2") { $0.name = "Nora Weiss" } }
        let before = test.village.network.contacts
        let nora = try test.promote("Nora Weiss") { $0.organization = who == "no organization" ? nil : "Radio Vent" }
        #expect(before[nora.id] == nil)
        for (id, contact) in before.byID { #expect(test.village.network.contacts.byID[id] == contact) }
    }

    @Test mutating func `a colleague of that name goes before a bare name`() throws {
        village.add("Nora 1") { $0.name = "Nora" }
        village.add("Nora 2") {
            $0.name = "Nora"
            $0.organization = "Radio Vent"
        }
        let nora = try promote("Nora") { $0.organization = "Radio Vent" }
        #expect(nora.id == "nora-2")
    }

    @Test mutating func `what they have stays, what is missing is added, and they are back`() throws {
        village.add("Nora") {
            $0.title = "Editor"
            $0.circles = ["fair"]
            $0.met = Meeting(date: "2020-01-01", occasion: "choir")
            $0.isArchived = true
            $0.wanted = "plays new records"
        }
        let nora = try promote("Nora", circle: "Fair") {
            $0.title = "Host"
            $0.organization = "Radio Vent"
        }
        #expect(nora.title == "Editor" && nora.organization == "Radio Vent" && nora.circles == ["fair"])
        #expect(nora.met?.occasion == "choir" && !nora.isArchived && nora.wanted == nil)
    }

    @Test mutating func `whoever was touched before the request came was not met by it`() throws {
        for name in ["Ann", "Bob"] { village.add(name) }
        village.touch("Ann", daysAgo: 30)
        village.touch("Bob", daysAgo: 3)
        let (ann, bob) = (try promote("Ann"), try promote("Bob"))
        #expect(ann.met == nil)
        #expect(bob.met == Meeting(date: village.day(9)))
    }
}
