import Relationships
import TerminalUI
import Testing

@testable import App

/// Incoming requests by keys.
struct InboxTests {
    private static func inbox() -> Rehearsal {
        var village = Village()
        village.project("Rives", slots: [])
        let requests = [
            Request(
                id: .init("r1"), name: "Bot Smith", title: "growth consultant",
                message: "I'd like to add you to my professional network on LinkedIn",
                date: Village.today.adding(days: -3)),
            Request(
                id: .init("r2"), name: "Nora Weiss", message: "I loved Rives, shall we talk?",
                date: Village.today.adding(days: -2), source: "LinkedIn"),
            Request(id: .init("r3"), name: "Shy Guy", date: Village.today.adding(days: -1)),
        ]
        for request in requests { village.append(request.changes()) }
        return Rehearsal(village.changes)
    }

    private static func state(_ rehearsal: Rehearsal, _ id: String) -> Request.State? {
        rehearsal.network.requests[.init(id)].map { rehearsal.network.state(of: $0, on: rehearsal.state.today) }
    }

    @Test func `the inbox is one row of the list, and a number in the title`() {
        var rehearsal = Self.inbox()
        #expect(rehearsal.rows[0].hasSuffix("inbox 3"))
        #expect(rehearsal.rows.contains { $0.contains("» Inbox") && $0.contains("3 to sort") })
        rehearsal.type("1 g Enter")
        #expect(rehearsal.screen.contains("Requests to connect"))
        #expect(
            rehearsal.screen.contains("proposed: mechanical (a sentence that"))
    }

    @Test func `one key sorts each, and the next one is under the cursor`() {
        var rehearsal = Self.inbox()
        rehearsal.type("o q m a i")
        #expect(Self.state(rehearsal, "r1") == .binned)
        #expect(rehearsal.network.requests[.init("r2")]?.triage == .authentic)
        #expect(rehearsal.network.requests[.init("r3")]?.triage == .interested)
        #expect(rehearsal.screen.contains("TO REPLY TO"))
        rehearsal.type("u u u")
        #expect(rehearsal.network.requests.values.allSatisfy { $0.triage == nil })
    }

    @Test func `a reply goes through the editor, is copied, and waits`() {
        var rehearsal = Self.inbox()
        rehearsal.type("o q j r Enter")
        #expect(rehearsal.asked.last?.hasPrefix("edit Hello Nora,") == true)
        rehearsal.send(.edited(.reply(.init("r2")), ReturnedText("Hello Nora, gladly.", base: "")))
        #expect(rehearsal.asked.suffix(2) == ["copy Hello Nora, gladly.", "end draft"])
        #expect(Self.state(rehearsal, "r2") == .waiting)
        #expect(rehearsal.notice == "reply copied: paste it to Nora Weiss · u undoes")
        #expect(rehearsal.screen.contains("WAITING FOR AN ANSWER"))
        rehearsal.send(.edited(.reply(.init("r3")), ReturnedText("  \n", base: "Hello")))
        #expect(rehearsal.asked.last == "end draft")
        #expect(Self.state(rehearsal, "r3") == .toSort)
    }

    @Test(arguments: [
        (CopyOutcome.sent, "reply to Nora Weiss: sent to the terminal’s clipboard; if it is not there, copy this"),
        (.tooLong, "reply to Nora Weiss: too long for the terminal’s clipboard; copy this"),
    ])
    func `a reply that nobody says to have shows, to be copied by hand`(outcome: CopyOutcome, words: String) {
        var rehearsal = Self.inbox()
        rehearsal.clipboard = outcome
        rehearsal.type("o q j y Enter")
        #expect(rehearsal.notice == words + " · u undoes")
        // From the edge on, without a frame.
        #expect(rehearsal.rows.contains { $0.hasPrefix("Hello Nora,") })
        #expect(Self.state(rehearsal, "r2") == .waiting)
        rehearsal.type("u")
        #expect(Self.state(rehearsal, "r2") == .toSort)
        rehearsal.type("Esc")
        #expect(rehearsal.screen.contains("Requests to connect"))
    }

    @Test func `a reply in tmux's buffer is said to be there`() {
        var rehearsal = Self.inbox()
        rehearsal.clipboard = .inTmux
        rehearsal.type("o q j y Enter")
        #expect(rehearsal.notice == "reply in tmux’s buffer: paste it to Nora Weiss · u undoes")
        #expect(rehearsal.screen.contains("Requests to connect"))
    }

    @Test func `a place that is left in a reply is named, and nothing is copied`() {
        var rehearsal = Self.inbox()
        rehearsal.type("o q j r Enter")
        let asked = rehearsal.asked
        rehearsal.send(.edited(.reply(.init("r2")), ReturnedText("Hello {name}, gladly.", base: "Hello")))
        #expect(rehearsal.notice == "The reply still has {name}; nothing was copied, o q r edits it")
        // The draft stays, for the next opening.
        #expect(rehearsal.asked == asked)
        #expect(Self.state(rehearsal, "r2") == .toSort)
    }

    @Test func `a reply from a kept text says so`() {
        var rehearsal = Self.inbox()
        rehearsal.send(.edited(.reply(.init("r2")), ReturnedText("Gladly.", base: "Hello", isKept: true)))
        #expect(
            rehearsal.notice == "reply copied: paste it to Nora Weiss, from the kept draft · u undoes")
    }

    @Test func `after three weeks without an answer it is off the list by itself, and findable`() {
        var rehearsal = Self.inbox()
        rehearsal.type("o q j y Enter")
        #expect(Self.state(rehearsal, "r2") == .waiting)
        rehearsal.type("k")
        rehearsal.send(.network(rehearsal.network, today: Village.today.adding(days: 20)))
        #expect(Self.state(rehearsal, "r2") == .waiting)
        rehearsal.send(.network(rehearsal.network, today: Village.today.adding(days: 21)))
        #expect(Self.state(rehearsal, "r2") == .quiet)
        #expect(!rehearsal.screen.contains("Nora Weiss"))
        rehearsal.type("G Enter")
        #expect(rehearsal.screen.contains("GONE QUIET"))
        #expect(rehearsal.screen.contains("Nora Weiss"))
    }

    @Test func `an answer is noted, and one key makes the contact with a first promise`() throws {
        var rehearsal = Self.inbox()
        rehearsal.type("o q j y Enter")
        while rehearsal.state.listingDetail(selectedRow(rehearsal), width: 40).first?.text != "Nora Weiss" {
            rehearsal.type("j")
        }
        rehearsal.type("w")
        rehearsal.write("Thursday suits me")
        rehearsal.type("Enter")
        #expect(rehearsal.screen.contains("THEY ANSWERED"))
        rehearsal.type("c")
        let nora = try #require(rehearsal.contact("Nora Weiss"))
        #expect(nora.circles == ["LinkedIn"])
        #expect(nora.met?.date == Village.today.adding(days: -2))
        #expect(rehearsal.network.openPromises(to: nora.id).map(\.due) == [Village.today.adding(days: 2)])
        #expect(rehearsal.touches(of: "Nora Weiss").first?.note == "I loved Rives, shall we talk?\n\nThursday suits me")
        #expect(Self.state(rehearsal, "r2") == .promoted)
    }

    @Test func `a request is put off for a week, and the whole inbox from the list`() {
        var rehearsal = Self.inbox()
        rehearsal.type("o q s Esc")
        #expect(rehearsal.state.due.inbox?.count == 2)
        rehearsal.type("1 g s w")
        #expect(rehearsal.state.due.inbox == nil)
        rehearsal.send(.network(rehearsal.network, today: Village.today.adding(days: 7)))
        #expect(rehearsal.state.due.inbox?.count == 3)
    }

    @Test func `a form opened from the inbox goes back to it`() {
        var rehearsal = Self.inbox()
        for keys in ["Enter", "w", "r"] {
            rehearsal.type("o q \(keys) Esc")
            #expect(rehearsal.screen.contains("Requests to connect"), "\(keys)")
            rehearsal.type("Esc")
            #expect(rehearsal.screen.contains("1 Water"))
        }
    }

    /// A key that is offered and does nothing would be a lie.
    @Test(arguments: ["q", "k", "i", "f"])
    func `every key that the footer of a listing shows does something`(letter: String) {
        let start = Rehearsal.demo(width: 120, height: 35)
        var opened = start
        opened.type("o \(letter)")
        for down in 0..<9 {
            var there = opened
            for _ in 0..<down { there.type("j") }
            let hints = Screen(state: there.state, layout: there.state.layout).hints
            for hint in hints {
                var pressed = there
                guard let key = Key(label: hint.key) else { continue }
                pressed.press(key)
                #expect(pressed.screen != there.screen || pressed.deeds != there.deeds, "\(hint.key) at row \(down)")
            }
        }
    }

    private func selectedRow(_ rehearsal: Rehearsal) -> ListingRow? {
        if case .listing(let view) = rehearsal.state.mode { view.list.selected } else { nil }
    }
}
