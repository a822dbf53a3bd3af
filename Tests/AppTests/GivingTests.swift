import Relationships
import Testing

@testable import App

/// Offers, asks and introductions by keys.
struct GivingTests {
    /// Yann wants a house for the holidays; Ann does not.
    private static func needy() -> Rehearsal {
        var village = Village()
        village.add("Ann", cadence: 400, daysAgo: 3)
        village.add("Yann", cadence: 400, daysAgo: 3) {
            $0.needs = [Need("a rental for the holidays", since: Village.today.adding(days: -9))]
        }
        return Rehearsal(village.changes)
    }

    private static func offering() -> Rehearsal {
        var rehearsal = needy()
        rehearsal.type("a o")
        rehearsal.write("holiday rental in Brittany")
        rehearsal.type("Enter")
        return rehearsal
    }

    @Test func `an offer that meets a need marks the contact and gives a reason on the list`() {
        let rehearsal = Self.offering()
        #expect(rehearsal.screen.contains("+ Yann"))
        #expect(rehearsal.screen.contains("could give: holiday rental in Brittany"))
        #expect(rehearsal.rows.contains { $0.contains("·+Yann") })
        #expect(!rehearsal.rows.contains { $0.contains("·+Ann") })
    }

    @Test func `a touch logged on that row is a gift, and the need is met`() throws {
        var rehearsal = Self.offering()
        rehearsal.type("1 g w c")
        let touch = try #require(rehearsal.touches(of: "Yann").first)
        #expect(touch.marks == [.gave: "holiday rental in Brittany"])
        #expect(rehearsal.contact("Yann")?.needs.first?.met == Village.today)
        #expect(rehearsal.notice == "call with Yann; need met: a rental for the holidays · u undoes")
        #expect(rehearsal.state.due.promises.isEmpty)
        rehearsal.type("u")
        #expect(rehearsal.contact("Yann")?.needs.first?.met == nil)
        #expect(rehearsal.state.due.promises.count == 1)
    }

    @Test func `who is passed over leaves the list, and the need stays open`() {
        var rehearsal = Self.offering()
        rehearsal.type("1 g d")
        #expect(rehearsal.state.due.promises.isEmpty)
        #expect(rehearsal.contact("Yann")?.needs.first?.met == nil)
        #expect(!rehearsal.rows.contains { $0.contains("·+Yann") })
    }

    @Test func `the offers show whose need each meets, and g gives there too`() {
        var rehearsal = Self.offering()
        rehearsal.type("o f")
        #expect(rehearsal.screen.contains("a rental for the holidays"))
        rehearsal.type("j g")
        #expect(rehearsal.contact("Yann")?.needs.first?.met == Village.today)
        rehearsal.type("x")
        #expect(rehearsal.network.offers.values.first?.withdrawn == Village.today)
        #expect(rehearsal.deeds.suffix(2) == ["ui log", "ui offer withdraw"])
    }

    @Test func `a match names whom it could help and turns to them`() {
        var rehearsal = Self.needy()
        rehearsal.type("M")
        rehearsal.write("location, or rental, in Brittany")
        rehearsal.type("Enter")
        #expect(rehearsal.screen.contains("needs: a rental for the holidays"))
        rehearsal.type("Enter")
        #expect(rehearsal.state.focus == .contacts)
        #expect(rehearsal.selected == "Yann")
        rehearsal.type("M")
        rehearsal.write("submarine")
        rehearsal.type("Enter")
        #expect(rehearsal.notice == "Nobody whom “submarine” could help")
    }

    @Test func `the form says what it sees before it asks, and asks all the same`() throws {
        var rehearsal = Self.needy()
        rehearsal.type("2 a k")
        #expect(rehearsal.screen.contains("email 3 days ago"))
        #expect(!rehearsal.screen.contains("a lighter ask first?"))
        rehearsal.write("a job")
        rehearsal.type("Enter a k Tab")
        #expect(rehearsal.screen.contains("! an ask is still open: a job"))
        #expect(!rehearsal.screen.contains("a lighter ask first?"))
        rehearsal.type("j")
        #expect(rehearsal.screen.contains("a lighter ask first?"))
        rehearsal.type("Up")
        rehearsal.write("a contract")
        rehearsal.type("Enter")
        #expect(rehearsal.network.asks.values.map(\.what).sorted { $0! < $1! } == ["a contract", "a job"])
        #expect(rehearsal.touches(of: "Ann").count { $0.marks.keys.contains(.asked) } == 2)
    }

    @Test func `a granted ask owes thanks now and a report later, and both name the favour`() {
        var rehearsal = Self.needy()
        rehearsal.type("2 a k")
        rehearsal.write("a name for the sound")
        rehearsal.type("Enter o k Enter Esc 1")
        #expect(rehearsal.screen.contains("thanks: a name for the sound"))
        rehearsal.type("g w m")
        #expect(rehearsal.state.due.promises.isEmpty)
        #expect(rehearsal.touches(of: "Ann").first?.marks.keys.contains(.thanked) == true)
        rehearsal.send(.network(rehearsal.network, today: Village.today.adding(days: 30)))
        #expect(rehearsal.screen.contains("report back: a name for the sound"))
        rehearsal.type("g w m")
        #expect(rehearsal.state.due.promises.isEmpty)
        rehearsal.type("o k")
        #expect(rehearsal.screen.contains("past 1"))
    }

    @Test func `an ask without an answer comes back, to be followed up or let go`() {
        var rehearsal = Self.needy()
        rehearsal.type("2 a k")
        rehearsal.write("a name")
        rehearsal.type("Enter")
        rehearsal.send(.network(rehearsal.network, today: Village.today.adding(days: 14)))
        rehearsal.type("1 g")
        #expect(rehearsal.screen.contains("no answer, asked 14 days ago: a name"))
        rehearsal.type("w e")
        #expect(rehearsal.state.due.promises.isEmpty)
        rehearsal.send(.network(rehearsal.network, today: Village.today.adding(days: 28)))
        rehearsal.type("1 g d")
        #expect(rehearsal.state.due.promises.isEmpty)
        #expect(rehearsal.network.asks.values.first?.state == .letGo)
    }

    @Test func `an introduction goes from the way to somebody to the last report`() throws {
        var village = Village()
        let wanted = village.add("Mr X") { $0.wanted = "runs the festival" }
        let friend = village.add("Mr Y", cadence: 400, daysAgo: 3) { $0.knows = [wanted] }
        var rehearsal = Rehearsal(village.changes)
        rehearsal.type("/ x Enter a i")
        #expect(rehearsal.screen.contains("Ways to Mr X"))
        #expect(rehearsal.screen.contains("you → Mr Y"))
        rehearsal.type("Enter")
        #expect(rehearsal.screen.contains("an introduction to Mr X"))
        rehearsal.type("Enter")
        #expect(rehearsal.network.latestTouch(of: friend, by: Village.today)?.marks == [.asked: "Mr X"])
        rehearsal.type("Enter Enter")
        #expect(rehearsal.network.asks.values.first?.state == .made)
        #expect(rehearsal.contact("Mr X")?.wanted == nil)
        rehearsal.type("Esc Esc 1 g")
        #expect(rehearsal.screen.contains("thanks: the introduction to Mr X"))
        #expect(rehearsal.screen.contains("introduced by Mr Y: say hello"))
        rehearsal.type("w m")
        #expect(rehearsal.selected == "Mr X")
        rehearsal.type("w i")
        #expect(rehearsal.screen.contains("report back: the introduction to Mr X"))
        rehearsal.type("w c")
        #expect(rehearsal.state.due.promises.isEmpty)
        #expect(rehearsal.network.asks.values.first?.state == .granted)
    }

    @Test func `an ask that a touch makes goes with its mark`() {
        var rehearsal = Self.needy()
        rehearsal.type("2 W")
        for _ in 0..<9 { rehearsal.type("Tab") }
        rehearsal.write("a lift home")
        rehearsal.type("Enter")
        #expect(rehearsal.network.asks.values.map(\.what) == ["a lift home"])
        rehearsal.type("E F8")
        #expect(rehearsal.network.asks.isEmpty)
        #expect(rehearsal.touches(of: "Ann").count == 1)
    }

    @Test func `what there was to tell is told with a touch, and can be asked about`() {
        var rehearsal = Self.needy()
        rehearsal.type("2 S Right Down")
        rehearsal.write("a songwriter")
        rehearsal.type("Down")
        rehearsal.write("the album is out in March")
        rehearsal.type("Enter")
        let standing = rehearsal.contact("Ann")?.standing
        #expect(standing?.knowsMe == .no)
        #expect(standing?.seesMeAs == "a songwriter")
        #expect(rehearsal.screen.contains("To tell: the album is out in March"))
        rehearsal.type("W")
        guard case .form(let form) = rehearsal.state.mode,
            let place = form.fields.firstIndex(where: { $0.name == .told })
        else { return #expect(Bool(false), "no field to tell it") }
        for _ in 0..<place { rehearsal.type("Tab") }
        rehearsal.type("Right Enter")
        #expect(rehearsal.contact("Ann")?.standing?.told == Village.today)
        #expect(!rehearsal.screen.contains("To tell: the album is out in March"))
    }
}
