import Relationships
import TerminalUI
import Testing

@testable import App

@Suite struct MergeFormTests {
    /// Two records of one person, and somebody else.
    private var changes: [Change] {
        var one = Contact(id: Contact.ID("1"), name: "Sophie Marchal")
        one.title = "Editor at Phare"
        one.organization = "Phare"
        one.notes = "Likes tea.\nAnd more."
        one.cadence = .every(30)
        one.standing = Standing(knowsMe: .byName, seesMeAs: "a pupil")
        var two = Contact(id: Contact.ID("2"), name: "Sophie M.")
        two.title = "Chef"
        two.birthday = Birthday("--02-29")
        two.notes = "Met at the fair."
        two.cadence = .never
        two.standing = Standing(knowsMe: .well)
        return [one, two, Contact(id: Contact.ID("3"), name: "Zoé")].map { $0.changes() }
    }

    private func rehearsal(width: Int = 80, height: Int = 24, language: Language = .english) -> Rehearsal {
        Rehearsal(changes, width: width, height: height, language: language)
    }

    @Test func `both sides of each difference are seen, and the chosen one counts`() {
        var rehearsal = rehearsal()
        rehearsal.type("2 Space Space =")
        Snapshot("merge form 80x24 en").expect(rehearsal.rows)
        // The title and the cadence of the other, and both notes.
        rehearsal.type("Tab Right Tab Tab Right Tab Left Enter")
        #expect(rehearsal.deeds == ["ui merge"])
        let contacts = rehearsal.network.contacts.values.sorted { $0.id < $1.id }
        #expect(contacts.map(\.name) == ["Sophie M.", "Zoé"])
        let sophie = contacts[0]
        #expect(sophie.title == "Editor at Phare" && sophie.organization == "Phare")
        #expect(sophie.birthday == Birthday("--02-29"))
        #expect(sophie.nicknames == ["Sophie Marchal"])
        #expect(sophie.notes == "Met at the fair.\n\nLikes tea.\nAnd more.")
        #expect(sophie.cadence == .every(30))
        rehearsal.type("u")
        #expect(rehearsal.network.contacts.count == 3)
        #expect(rehearsal.network.contact(Contact.ID("2"))?.title == "Chef")
    }

    @Test func `the form speaks French and fits a small screen`() {
        var french = rehearsal(language: .french)
        french.type("2 Space Space =")
        Snapshot("merge form 80x24 fr").expect(french.rows)
        var small = rehearsal(width: 40, height: 10)
        small.type("2 Space Space =")
        Snapshot("merge form 40x10 en").expect(small.rows)
    }

    @Test func `two that differ in nothing are one at once, and one alone is not merged`() {
        var rehearsal = Rehearsal([
            Contact(id: Contact.ID("1"), name: "Ann").changes(), Contact(id: Contact.ID("2"), name: "Ann").changes(),
        ])
        rehearsal.type("2 =")
        #expect(rehearsal.deeds.isEmpty)
        #expect(rehearsal.screen.contains("marks the two records of one person first"))
        rehearsal.type("Space Space =")
        #expect(rehearsal.deeds == ["ui merge"])
        #expect(rehearsal.network.contacts.count == 1)
    }
}
