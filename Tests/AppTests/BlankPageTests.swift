import Relationships
import Testing

@testable import App

/// The first run: four questions.
struct BlankPageTests {
    private static func first(_ changes: [Change] = [], language: Language = .english) -> Rehearsal {
        var rehearsal = Rehearsal(changes, width: 80, height: 24, language: language)
        rehearsal.type("o n")
        return rehearsal
    }

    @Test(arguments: Language.allCases)
    func `each question can be skipped, and nothing is written`(language: Language) {
        var rehearsal = Self.first(language: language)
        for page in [BlankPage.addressBook, .objective, .offer] {
            #expect(rehearsal.screen.contains(page.question[language]))
            rehearsal.type("Esc")
        }
        #expect(rehearsal.deeds.isEmpty)
        #expect(rehearsal.notice?.contains("enough to start") == true)
        #expect(rehearsal.state.keptDrafts.isEmpty)
    }

    @Test func `the panes stay on view behind the questions`() {
        var rehearsal = Rehearsal(width: 120, height: 35)
        rehearsal.type("o n")
        for part in ["1 Water", "2 Contacts", "3 Roles", "1 of 4"] { #expect(rehearsal.screen.contains(part)) }
    }

    @Test func `an address book is imported, and a failure stays on its page`() {
        var rehearsal = Self.first()
        rehearsal.write("book.vcf")
        rehearsal.type("Enter")
        #expect(rehearsal.asked == ["import book.vcf"])
        rehearsal.send(.failed(Phrase("cannot read book.vcf", "")))
        #expect(rehearsal.screen.contains("1 of 4"))
        #expect(rehearsal.screen.contains("cannot read book.vcf"))
        rehearsal.type("Enter")
        rehearsal.send(.imported(Phrase("2 added", ""), nil, rehearsal.network))
        #expect(rehearsal.screen.contains("2 of 4"))
        #expect(rehearsal.screen.contains("2 added"))
    }

    @Test func `who is named is cast or added, and where nobody is named a place stays empty`() throws {
        var village = Village()
        village.add("Marc Leroy")
        village.add("Sophie Marchal")
        var rehearsal = Self.first(village.changes)
        rehearsal.type("Esc")
        rehearsal.write("Album Rives")
        rehearsal.type("Enter")
        rehearsal.write("mar")
        #expect(rehearsal.screen.contains("Tab Marc Leroy"))
        rehearsal.type("Tab")
        rehearsal.write(", Zoé")
        rehearsal.type("Tab Tab")
        rehearsal.write("march")
        rehearsal.type("Tab Enter")
        let project = try #require(rehearsal.network.currentProject)
        func cast(_ kind: RoleKind.ID) -> [[String]] {
            rehearsal.network.slots(of: project.id, kind: kind).map { $0.holders.map(rehearsal.state.name) }
        }
        #expect(cast(.ally) == [["Marc Leroy"], ["Zoé"]])
        #expect(cast(.opponent) == [[]])
        #expect(cast(.mentor) == [["Sophie Marchal"]])
        #expect(rehearsal.network.contacts.count == 3)
        rehearsal.write("sound at concerts")
        rehearsal.type("Tab")
        rehearsal.write("small venues")
        rehearsal.type("Enter")
        #expect(rehearsal.network.offers.values.first?.audience == "small venues")
        #expect(rehearsal.deeds == ["ui project add", "ui cast", "ui offer"])
    }

    @Test func `a name that is two people is named, and the page waits`() {
        var village = Village()
        village.add("Alex Roy")
        village.add("Alex Roy")
        village.project("Tour", slots: [])
        var rehearsal = Self.first(village.changes)
        rehearsal.type("Esc Esc Tab")
        rehearsal.write("Alex Roy")
        rehearsal.type("Enter")
        #expect(rehearsal.screen.contains("3 of 4"))
        #expect(rehearsal.screen.contains("“Alex Roy” is several people"))
        #expect(rehearsal.deeds.isEmpty)
    }

    @Test func `it is left at once where one wants to look around first`() {
        var rehearsal = Self.first()
        rehearsal.type("Ctrl-C")
        #expect(rehearsal.screen.contains("Nobody to water yet."))
    }
}
