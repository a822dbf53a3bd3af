import Interchange
import Relationships
import Testing

private let today = CivilDate("2026-11-22")!

/// The same source a year later.
@Suite struct NewerDataTests {
    /// A network and the time of its last line.
    private struct Life {
        var network = Network()
        private var time: UInt64 = 0

        @discardableResult
        mutating func take(
            _ text: String, on date: CivilDate = today, preferring preference: ImportPlan.Preference = .newer
        ) throws -> ImportPlan {
            let plan = ImportPlan(cards: try read(text), into: network, today: date, preferring: preference)
            apply(plan.changes)
            return plan
        }

        mutating func apply(_ changes: [Change]) {
            time += 1
            network.apply([(LineID(milliseconds: time, random: (0, 0)), changes)])
        }

        var only: Contact { network.contacts.values.first! }
    }

    private func row(_ company: String, _ position: String, familyName: String = "Bastin") -> String {
        """
        First Name,Last Name,URL,Email Address,Company,Position,Connected On
        Odile,\(familyName),https://www.linkedin.com/in/odile-bastin,,\(company),\(position),02 Jan 2020

        """
    }

    private func card(_ lines: String...) -> String {
        "BEGIN:VCARD\nVERSION:3.0\nUID:1\nFN:Odile Bastin\n" + lines.joined(separator: "\n") + "\nEND:VCARD\n"
    }

    @Test func `a newer position of LinkedIn replaces the old one, and is news`() throws {
        var life = Life()
        try life.take(row("Phare", "Editor"))
        let plan = try life.take(row("Zinc", "Chief editor"), on: today.adding(days: 365))
        #expect(life.only.organization == "Zinc")
        #expect(life.only.title == "Chief editor")
        let day = today.adding(days: 365)
        let news = [
            News(date: day, field: .organization, before: "Phare", after: "Zinc"),
            News(date: day, field: .title, before: "Editor", after: "Chief editor"),
        ]
        #expect(life.only.news == news)
        #expect(plan.changed.map(\.news) == [news])
        #expect(try life.take(row("Zinc", "Chief editor"), on: day).changes == [])
    }

    @Test func `what was changed by hand stays, and this is told`() throws {
        var life = Life()
        try life.take(row("Phare", "Editor"))
        life.apply([Change(on: life.only.record, set: [.title: "Poet"])])
        let plan = try life.take(row("Zinc", "Chief editor"))
        #expect(life.only.title == "Poet")
        #expect(life.only.organization == "Zinc")
        #expect(
            plan.notices.map(\.reason) == [.differs(.title, existing: "Poet", imported: "Chief editor")])
        // The user's own word, even when it is typed to be the source's again.
        life.apply([Change(on: life.only.record, set: [.title: "Chief editor"])])
        try life.take(row("Zinc", "Director"))
        #expect(life.only.title == "Chief editor")
    }

    @Test func `what was typed before the first import stays`() throws {
        var life = Life()
        var mine = Contact(id: Contact.ID("k"), name: "Odile Bastin")
        mine.urls = [Reach("https://www.linkedin.com/in/odile-bastin")]
        mine.title = "Editor"
        life.apply([mine.changes()])
        try life.take(row("Phare", "Editor"))
        try life.take(row("Zinc", "Chief editor"))
        #expect(life.only.title == "Editor")
        #expect(life.only.organization == "Zinc")
    }

    @Test func `another kind of source replaces nothing`() throws {
        var life = Life()
        try life.take(row("Phare", "Editor"))
        try life.take(card("URL:https://www.linkedin.com/in/odile-bastin", "TITLE:Boss"))
        #expect(life.only.title == "Editor")
    }

    @Test(arguments: ImportPlan.Preference.allCases)
    func `a preference decides for all`(preference: ImportPlan.Preference) throws {
        var life = Life()
        try life.take(card("TITLE:Editor", "ORG:Phare", "TEL:+32470000001"))
        life.apply([Change(on: life.only.record, set: [.title: "Poet"])])
        try life.take(card("TITLE:Chief", "ORG:Zinc", "TEL:+32470000002"), preferring: preference)
        #expect(life.only.title == (preference == .file ? "Chief" : "Poet"))
        #expect(life.only.organization == (preference == .mine ? "Phare" : "Zinc"))
        #expect(life.only.phones.count == (preference == .mine ? 2 : 1))
    }

    @Test func `a newer number, photo and city take the place of the older ones`() throws {
        var life = Life()
        try life.take(
            card("TEL:+32470000001", "PHOTO;ENCODING=b;TYPE=PNG:AAAA", "X-A:1", "ADR:;;Rue X 1;Liège;;4000;Belgique"))
        life.apply([Change(on: life.only.record, put: [.phones: ["112": true]])])
        try life.take(
            card("TEL:+32470000002", "PHOTO;ENCODING=b;TYPE=PNG:BBBB", "X-B:1", "ADR:;;Rue Y 2;Namur;;5000;Belgique"))
        #expect(Set(life.only.phones.map(\.value)) == ["112", "+32470000002"])
        #expect(life.only.addresses.map(\.city) == ["Namur"])
        #expect(life.only.news.map(\.field) == [.city])
        #expect(life.only.kept == ["PHOTO;ENCODING=b;TYPE=PNG:BBBB", "X-A:1", "X-B:1"])
    }

    @Test func `a birthday learns its year, and does not forget it`() throws {
        var life = Life()
        try life.take(card("BDAY:--0506"))
        #expect(try life.take(card("BDAY:1980-05-06")).notices == [])
        #expect(life.only.birthday == Birthday("1980-05-06"))
        let again = try life.take(card("BDAY:--0506"))
        #expect(again.changes == [] && again.notices == [])
    }

    @Test func `nothing is emptied by a newer file that says less`() throws {
        var life = Life()
        try life.take(card("TEL:+32470000001", "TITLE:Editor", "EMAIL:o@x"))
        #expect(try life.take(card("EMAIL:o@x")).changes == [])
    }

    @Test func `what was removed by hand does not come back`() throws {
        var life = Life()
        let file = card("TEL:+32470000001", "TEL:112", "TITLE:Editor")
        try life.take(file)
        life.apply([Change(on: life.only.record, set: [.title: nil], put: [.phones: ["112": nil]])])
        #expect(try life.take(file).changes == [])
        #expect(life.only.title == nil)
        #expect(life.only.phones.map(\.value) == ["+32470000001"])
        try life.take(file, preferring: .file)
        #expect(life.only.title == "Editor")
        #expect(life.only.phones.count == 2)
    }

    @Test func `the later file of one run counts, and the run again changes nothing`() throws {
        var life = Life()
        func cards() throws -> [ImportedCard] {
            try [("2024.csv", row("Phare", "Editor")), ("2026.csv", row("Zinc", "Chief"))].flatMap { name, text in
                try CardReader.read(SourceFile(name: name, bytes: Array(text.utf8)))
            }
        }
        life.apply(ImportPlan(cards: try cards(), into: life.network, today: today).changes)
        #expect(life.only.organization == "Zinc")
        #expect(ImportPlan(cards: try cards(), into: life.network, today: today.adding(days: 1)).changes == [])
    }

    @Test func `values of an import from before there were marks are the source's as long as nobody changed them`()
        throws
    {
        var life = Life()
        var known = Contact(id: Contact.ID("k"), name: "Odile Bastin")
        known.organization = "Phare"
        known.title = "Editor"
        known.isImported = true
        known.sources = ["linkedin:linkedin.com/in/odile-bastin"]
        life.apply([known.changes()])
        life.apply([Change(on: known.record, set: [.title: "Poet"])])
        try life.take(row("Zinc", "Chief"))
        #expect(life.only.organization == "Zinc")
        #expect(life.only.title == "Poet")
    }

    @Test func `a new surname of the same profile is the name, and the old one still finds them`() throws {
        var life = Life()
        try life.take(row("Phare", "Editor"))
        try life.take(row("Phare", "Editor", familyName: "Durand"))
        #expect(life.only.name == "Odile Durand")
        #expect(life.only.nicknames == ["Odile Bastin"])
    }
}
