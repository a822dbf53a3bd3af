import Relationships
import Testing

@testable import App

/// The user's own way of working, on the screen.
struct MethodScreenTests {
    private static func rehearsal() -> Rehearsal {
        var village = Village.thirsty
        var method = Method()
        method.snoozes = ["q": 90, "w": 3]
        method.questions = ["q1": "Whom did I forget?"]
        method.practices = ["p1": Practice(text: "Thank within a day.", level: .beginner)]
        method.authors = ["practice p1": "Sophie"]
        method.requestPatience = 10
        village.append(method.changes())
        return Rehearsal(village.changes)
    }

    @Test func `what the method says stands there, with whose it is`() {
        var rehearsal = Self.rehearsal()
        rehearsal.type("o M")
        #expect(rehearsal.screen.contains("A reply waits: 10 days"))
        rehearsal.type("G")
        #expect(rehearsal.screen.contains("Thank within a day. (Sophie)"))
        rehearsal.type("Enter")
        #expect(rehearsal.asked == ["method"])
        rehearsal.type("Esc")
        #expect(rehearsal.screen.contains("1 Water"))
    }

    @Test func `a snooze choice of one's own is a key, and takes none that is there`() {
        var rehearsal = Self.rehearsal()
        rehearsal.type("s")
        #expect(rehearsal.screen.contains("q 90 days"))
        rehearsal.type("q")
        #expect(rehearsal.contact("Ann")?.snooze?.until == Village.today.adding(days: 90))
        rehearsal.type("s w")
        #expect(rehearsal.contact("Bob")?.snooze?.until == Village.today.adding(days: 7))
    }

    @Test func `a question of one's own is asked in the review and kept under its key`() {
        var rehearsal = Self.rehearsal()
        rehearsal.type("o r Enter")
        #expect(rehearsal.screen.contains("Whom did I forget?"))
        rehearsal.type("Tab Tab Tab Tab")
        rehearsal.write("my aunt")
        rehearsal.type("Enter")
        #expect(rehearsal.network.reviews.first?.answers == ["q1": "my aunt"])
    }
}
