import Relationships
import TerminalUI
import Testing

@testable import App

struct PrefixTests {
    @Test func `the menu shows at once and waits as long as it takes`() {
        var rehearsal = Rehearsal(Village.thirsty.changes)
        rehearsal.type("w")
        #expect(rehearsal.screen.contains("LOG Ann, today"))
        #expect(rehearsal.screen.contains("i in person"))
        for _ in 0..<50 { rehearsal.send(.event(.idle)) }
        #expect(rehearsal.screen.contains("LOG Ann, today"))
    }

    @Test func `it is bound to whom it was pressed on, whatever happens between the keys`() {
        var village = Village.thirsty
        var rehearsal = Rehearsal(village.changes)
        rehearsal.type("w")
        village.add("Zed", cadence: 30, daysAgo: 300)
        rehearsal.elsewhere(village.changes)
        rehearsal.type("c")
        #expect(rehearsal.touches(of: "Ann").count == 2)
        #expect(rehearsal.touches(of: "Zed").count == 1)
    }

    @Test func `somebody deleted elsewhere meanwhile is not logged`() {
        var rehearsal = Rehearsal(Village.thirsty.changes)
        rehearsal.type("w")
        rehearsal.elsewhere([.deletion(of: .contact(Contact.ID("c0")))])
        rehearsal.type("c")
        #expect(rehearsal.deeds.isEmpty)
        #expect(rehearsal.notice == "No contact is selected")
    }

    @Test(arguments: ["w q", "w j", "s j", "r 1", "a 2", "o ?", "w Enter"])
    func `an unknown key cancels it and is not executed`(keys: String) {
        var rehearsal = Rehearsal(Village.thirsty.changes)
        let before = rehearsal.selected
        rehearsal.type(keys)
        #expect(rehearsal.asked.isEmpty && rehearsal.deeds.isEmpty)
        #expect(rehearsal.selected == before)
        #expect(rehearsal.notice == "\(keys) is no command")
        rehearsal.type("j")
        #expect(rehearsal.selected == "Bob")
    }

    @Test(arguments: ["w", "c", "s", "a"])
    func `letters behind a colon or a slash are no commands after a prefix either`(prefix: String) {
        var rehearsal = Rehearsal(Village.thirsty.changes)
        rehearsal.type("\(prefix) : x Enter")
        #expect(rehearsal.deeds.isEmpty)
        #expect(rehearsal.asked == ["quit"])
        rehearsal = Rehearsal(Village.thirsty.changes)
        rehearsal.type("\(prefix) / x w c Enter")
        #expect(rehearsal.deeds.isEmpty)
        #expect(rehearsal.state.filter.text == "xwc")
    }

    @Test func `Esc cancels without a word`() {
        var rehearsal = Rehearsal(Village.thirsty.changes)
        rehearsal.type("w Esc")
        #expect(rehearsal.notice == nil)
        #expect(rehearsal.deeds.isEmpty)
    }

    @Test func `a number of days is a cadence`() {
        var rehearsal = Rehearsal(Village.thirsty.changes)
        rehearsal.type("c 1 4 Enter")
        #expect(rehearsal.contact("Ann")?.cadence == .every(14))
        rehearsal.type("u c 9 9 9 9 Enter")
        #expect(rehearsal.notice?.contains("9999") == true)
        #expect(rehearsal.contact("Ann")?.cadence == .every(30))
    }

    @Test(arguments: [("s d", 1), ("s 3", 3), ("s w", 7)])
    func `a snooze of some days`(keys: String, days: Int) {
        var rehearsal = Rehearsal(Village.thirsty.changes)
        rehearsal.type(keys)
        #expect(rehearsal.contact("Ann")?.snooze?.until == Village.today.adding(days: days))
        #expect(rehearsal.selected == "Bob")
    }

    @Test func `s S asks for the date`() {
        var rehearsal = Rehearsal(Village.thirsty.changes)
        rehearsal.type("s S")
        rehearsal.write("2026-12-24")
        rehearsal.type("Enter")
        #expect(rehearsal.contact("Ann")?.snooze?.until == CivilDate("2026-12-24"))
    }

    @Test(arguments: [
        ("w c", "No contact is selected"), ("r a", "No project yet: a p adds one"), ("d", "Only a promise"),
        ("u", "Nothing of this session to undo"), ("Ctrl-R", "Nothing to redo"), ("+", "Nobody else is due"),
        ("E", "No touch to amend yet"), ("m", "Only a holder"), ("o s", "Nobody to sort"), ("o p", "No project yet"),
        ("a s", "No project yet"), ("e", "Nothing to edit here"), ("n", "No search yet"),
        ("y", "No contact is selected"),
    ])
    func `a command that can't be done says why`(keys: String, reason: String) {
        var rehearsal = Rehearsal()
        rehearsal.type(keys)
        #expect(rehearsal.notice?.hasPrefix(reason) == true, "\(rehearsal.notice ?? "silence")")
        #expect(rehearsal.deeds.isEmpty)
    }
}
