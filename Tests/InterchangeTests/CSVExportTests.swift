import Interchange
import Relationships
import Testing

@Suite struct CSVExportTests {
    private func row(_ contact: Contact) -> String {
        let text = CSVExport.text(of: [contact]) { $0 == "b" ? "Bob" : nil }
        return String(text.dropFirst(CSVExport.header.joined(separator: ",").count + 1))
    }

    @Test func `a row has a cell for each column of the header`() {
        var ann = Contact(id: "a", name: "Ann")
        ann.tags = ["music", "sound"]
        ann.introducedBy = "b"
        ann.knows = ["b", "gone"]
        ann.birthday = Birthday(year: 1980, month: 2, day: 29)
        ann.addresses = [Address(key: "k", city: "Liège")]
        ann.needs = [Need("a van"), Need("a desk", met: CivilDate("2026-01-01"))]
        ann.cadence = .never
        #expect(
            row(ann)
                == "a,Ann,,,,,,,,,,Liège,,,,1980-02-29,,music; sound,,,a van,,,Bob,Bob,never,,,,,,,\r\n")
        #expect(row(ann).split(separator: ",", omittingEmptySubsequences: false).count == CSVExport.header.count)
    }

    @Test func `commas, quotation marks and line ends stay in their cell`() {
        var ann = Contact(id: "a", name: "Ann, \"the\u{301}\"\u{301}")
        ann.notes = "One\r\nTwo"
        #expect(
            row(ann).hasPrefix("a,\"Ann, \"\"the\u{301}\"\"\u{301}\",,") && row(ann).hasSuffix(",\"One\r\nTwo\"\r\n"))
    }

    @Test(arguments: ["=1+1", "+32 4", "-x", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''@x"])
    func `a formula gets one mark in front, which reading takes away`(text: String) {
        #expect(DefusedCell.written(text) == "'" + text)
        #expect(DefusedCell.read("'" + text) == text)
        let cell = row(Contact(id: "a", name: text)).dropFirst(2)
        #expect(cell.hasPrefix("'" + text + ",") || cell.hasPrefix("\"'" + text + "\","))
    }

    @Test(arguments: ["", "x", "'", "'x", "a=1", "é", "’=1"])
    func `what is no formula has no mark put in front nor taken away`(text: String) {
        #expect(DefusedCell.written(text) == text)
        #expect(DefusedCell.read(text) == text)
    }

    @Test func `a table of our own is read back, but for the people it names`() throws {
        var ann = Contact(id: "01ann", name: "=Ann, \"x\"")
        ann.familyName = "Lee"
        ann.organization = "Phare"
        ann.nicknames = ["An", "Nie"]
        ann.emails = [Reach("a@x.example"), Reach("b@x.example")]
        ann.phones = [Reach("+32 4"), Reach("12, 3")]
        ann.urls = [Reach("https://x.example/a;b")]
        ann.tags = ["music", "sound"]
        ann.circles = ["choir"]
        ann.skills = ["flute"]
        ann.needs = [Need("a van")]
        ann.birthday = Birthday("--02-29")
        ann.met = Meeting(date: CivilDate("2026-01-02"), occasion: "a fair")
        ann.standing = Standing(knowsMe: .byName, seesMeAs: "a pupil", toTell: "that I teach")
        ann.cadence = .every(30)
        ann.wanted = "to learn"
        ann.added = CivilDate("2026-01-03")
        ann.notes = "One\nTwo"
        ann.isArchived = true
        ann.knows = ["b"]
        let text = CSVExport.text(of: [ann]) { $0 == "b" ? "Bob" : nil }
        let card = try #require(try read(text).first)
        #expect(card.hasOwnID)
        #expect(card.notices == [])
        ann.knows = []
        ann.kept = ["X-CSV-KNOWS:Bob"]
        #expect(card.contact == ann)
    }

    @Test func `rows with one id are one person, in a second import as in the first`() throws {
        let text =
            "id,name,emails,tags,cadence,knowsMe\n,Zoé,a@x.example,,,\nk1,Zoé Roy,a@x.example,,,\nk1,Ada,b@x.example,,,\n"
        let cards = try read(text)
        var network = Network()
        let today = CivilDate("2026-11-22")!
        let plan = ImportPlan(cards: cards, into: network, today: today)
        #expect(plan.added.map(\.emails) == [[Reach("a@x.example"), Reach("b@x.example")]])
        network.apply([(LineID(milliseconds: 1, random: (0, 0)), plan.changes)])
        #expect(ImportPlan(cards: cards, into: network, today: today).changes.isEmpty)
    }

    @Test func `a zero byte, which no table may hold, is in no cell`() {
        var ann = Contact(id: "a", name: "A\0nn")
        ann.notes = "One\u{0C}Two"
        #expect(row(ann).hasPrefix("a,Ann,") && row(ann).hasSuffix(",\"One\nTwo\"\r\n"))
    }
}
