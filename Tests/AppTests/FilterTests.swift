import Relationships
import TerminalUI
import Testing

@testable import App

struct FilterTests {
    @Test(arguments: ["1", "2", "3"])
    func `from any pane it narrows as one types`(pane: String) {
        var rehearsal = Rehearsal.demo()
        rehearsal.type(pane + " /")
        rehearsal.write("katia")
        #expect(rehearsal.state.contacts.rows.count == 1)
        #expect(rehearsal.selected == "Katia Roy")
        rehearsal.type("Enter w c")
        #expect(rehearsal.touches(of: "Katia Roy").contains { $0.channel == .call && $0.date == Village.today })
        #expect(rehearsal.state.filter.text == "katia")
    }

    @Test func `typed letter by letter, taken back and typed on it shows whom it shows at once`() {
        for text in ["katia roy", "ma", "music -katia", "a tag:music e", "o state:archived"] {
            var slow = Rehearsal.demo()
            slow.type("/")
            for letter in text {
                slow.write(String(letter) + "x")
                slow.type("Backspace")
                // Then the last one that could be read holds.
                guard slow.state.filterError == nil else { continue }
                var quick = Rehearsal.demo()
                quick.type("/")
                quick.write(slow.state.filter.text)
                #expect(slow.state.contacts.rows.map(\.contact) == quick.state.contacts.rows.map(\.contact), "\(text)")
            }
        }
    }

    @Test func `Esc clears the filter, then the marks`() {
        var rehearsal = Rehearsal.demo()
        rehearsal.type("/ m u s i c Enter Space Esc")
        #expect(rehearsal.state.filter.isEmpty && rehearsal.state.marks.count == 1)
        rehearsal.type("Esc")
        #expect(rehearsal.state.marks.isEmpty)
        #expect(rehearsal.asked.isEmpty)
    }

    @Test(arguments: ["tagg:x", "state:wet", "touched:soon", "tag:"])
    func `one that can't be read says why and keeps the list`(text: String) {
        var rehearsal = Rehearsal.demo()
        rehearsal.type("/")
        rehearsal.write("katia ")
        rehearsal.write(text)
        #expect(rehearsal.state.filterError != nil)
        #expect(rehearsal.rows.suffix(2).contains { $0.contains(text.split(separator: ":")[0]) || $0.contains("wet") })
        rehearsal.elsewhere([.deletion(of: .contact(rehearsal.contact("Katia Roy")!.id))])
        #expect(!rehearsal.screen.contains("Katia Roy"))
    }

    @Test func `nobody found, Enter adds the name`() {
        var rehearsal = Rehearsal.demo()
        rehearsal.type("/")
        rehearsal.write("Zoé Quentin")
        #expect(rehearsal.screen.contains("No match: Enter adds “Zoé Quentin”"))
        #expect(rehearsal.state.paneTitle(.contacts) == "2 Contacts 0")
        rehearsal.type("Enter Enter")
        #expect(rehearsal.contact("Zoé Quentin")?.added == Village.today)
        #expect(rehearsal.selected == "Zoé Quentin")
    }

    @Test func `marks are counted, also those that the filter hides`() {
        var rehearsal = Rehearsal.demo()
        rehearsal.type("2 Space Space Space / k a t i a Enter Space")
        #expect(rehearsal.screen.contains("2 Contacts 1 · 4 marked (3 hidden)"))
        rehearsal.type("Esc")
        #expect(rehearsal.screen.contains("2 Contacts 39 · 4 marked"))
    }

    @Test func `v marks from the last mark to here, the star all that show or none`() {
        var rehearsal = Rehearsal.demo()
        rehearsal.type("2 Space j j v")
        #expect(rehearsal.state.marks.count == 4)
        rehearsal.type("*")
        #expect(rehearsal.state.marks.count == 39)
        rehearsal.type("*")
        #expect(rehearsal.state.marks.isEmpty)
    }

    @Test func `a person in an unfolded row is marked once`() {
        var rehearsal = Rehearsal.demo()
        rehearsal.type("j Enter *")
        #expect(Set(rehearsal.state.marks.ids).count == rehearsal.state.marks.count)
    }

    @Test func `the archived show only when they are asked for`() {
        var rehearsal = Rehearsal(Village.thirsty.changes)
        rehearsal.type("2 D /")
        #expect(rehearsal.state.contacts.rows.count == 4)
        rehearsal.write("state:archived")
        #expect(rehearsal.selected == "Ann")
        rehearsal.type("Enter D Esc")
        #expect(rehearsal.state.contacts.rows.count == 5)
    }
}
