import Interchange
import Relationships
import Seeding
import Testing

@Suite struct VCardExportTests {
    private static let seed = UInt64.random(in: 0...999_999)

    private func lines(_ contact: Contact, _ version: VCardVersion = .four) -> [String] {
        VCardExport.text(of: [contact], version: version).split(separator: "\r\n").map(String.init)
    }

    @Test func `a card has the properties that its contact has facts for, and no others`() {
        var sophie = Contact(id: "s1", name: "Sophie Marchal")
        #expect(
            lines(sophie) == [
                "BEGIN:VCARD", "VERSION:4.0", "FN:Sophie Marchal", "UID:urn:arrosoir:s1",
                "X-ARROSOIR-ID:urn:arrosoir:s1", "END:VCARD",
            ])
        sophie.familyName = "Marchal"
        sophie.givenName = "Sophie"
        sophie.organization = "Phare; Zinc"
        sophie.emails = [Reach("s@rives.be", label: "work"), Reach("z@rives.be", label: "L’été")]
        sophie.urls = [Reach("https://rives.be/a,b;c")]
        sophie.addresses = [Address(key: "k", street: "Rue 1", city: "Liège", label: "home")]
        sophie.birthday = Birthday(year: nil, month: 2, day: 29)
        sophie.timeZone = "Europe/Brussels"
        sophie.tags = ["music", "a,b"]
        sophie.notes = "One\nTwo"
        sophie.sources = ["uid:42"]
        sophie.knows = ["b2"]
        sophie.introducedBy = "c3"
        sophie.needs = [Need("a van", since: CivilDate("2026-11-02"))]
        sophie.cadence = .days(ripe: 30, dry: 45)
        sophie.isArchived = true
        sophie.kept = ["X-MOOD:fine"]
        #expect(
            lines(sophie) == [
                "BEGIN:VCARD", "VERSION:4.0", "FN:Sophie Marchal", "N:Marchal;Sophie;;;", "ORG:Phare\\; Zinc",
                "EMAIL;TYPE=work:s@rives.be", "item1.EMAIL:z@rives.be", "item1.X-ABLABEL:L’été",
                "URL:https://rives.be/a,b;c", "ADR;X-ARROSOIR-KEY=\"k\";TYPE=home:;;Rue 1;Liège;;;", "BDAY:--0229",
                "TZ:Europe/Brussels", "CATEGORIES:music,a\\,b", "NOTE:One\\nTwo", "UID;VALUE=text:42",
                "X-ARROSOIR-ID:urn:arrosoir:s1", "RELATED;TYPE=acquaintance:urn:arrosoir:b2",
                "RELATED;TYPE=x-introducer:urn:arrosoir:c3", "X-ARROSOIR-NEED:a van;2026-11-02;",
                "X-ARROSOIR-CADENCE:30;45;", "X-ARROSOIR-ARCHIVED:1", "X-MOOD:fine", "END:VCARD",
            ])
    }

    @Test func `in version 3 a birthday without a year is written as Apple does`() {
        var ann = Contact(id: "a", name: "Ann")
        ann.birthday = Birthday(year: nil, month: 2, day: 29)
        ann.timeZone = "Europe/Brussels"
        let written = lines(ann, .three)
        #expect(written.contains("VERSION:3.0") && written.contains("N:;;;;"))
        #expect(written.contains("BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29"))
        #expect(written.contains("TZ;VALUE=text:Europe/Brussels"))
        ann.birthday = Birthday(year: 1980, month: 2, day: 29)
        #expect(lines(ann, .three).contains("BDAY:1980-02-29") && lines(ann).contains("BDAY:19800229"))
    }

    @Test func `a card has one organization, the one that was kept whole`() {
        var ann = Contact(id: "a", name: "Ann")
        ann.organization = "Phare"
        ann.kept = ["ORG:Phare;Rédaction", "X-A:1"]
        #expect(lines(ann).filter { $0.hasPrefix("ORG") } == ["ORG:Phare;Rédaction"])
        ann.organization = "Zinc"
        #expect(lines(ann).filter { $0.hasPrefix("ORG") } == ["ORG:Zinc", "ORG:Phare;Rédaction"])
    }

    @Test func `a kept line that would be read as something else stands in a text, and no other does`() {
        var ann = Contact(id: "a", name: "Ann")
        ann.kept = ["PHOTO:data:,x", "TITLE:chef", "X-A:1"]
        #expect(lines(ann).suffix(4) == ["PHOTO:data:,x", "X-ARROSOIR-KEPT:TITLE:chef", "X-A:1", "END:VCARD"])
    }

    @Test func `no line is longer than 75 bytes, and no fold parts a character`() {
        var ann = Contact(id: "a", name: "Ann")
        ann.notes = String(repeating: "é王🎸x", count: 50)
        for line in lines(ann) { #expect(line.utf8.count <= 75 && !line.contains("\u{FFFD}")) }
        #expect(lines(ann).contains { $0.hasPrefix(" ") })
    }

    @Test func `a hostile text stays inside its property`() throws {
        var ann = Contact(id: "a", name: "Ann\r\nEND:VCARD\nBEGIN:VCARD\u{0}")
        ann.addresses = [Address(key: "k\":\nX:1", city: "x")]
        ann.kept = ["END:VCARD", "X-A:1\r\nEND:VCARD", "FN:Eve", "no property", " X:1", "X-ARROSOIR-ID:urn:arrosoir:z"]
        let cards = try read(VCardExport.text(of: [ann]))
        #expect(cards.count == 1 && cards[0].notices == [])
        ann.kept[1] = "X-A:1\nEND:VCARD"
        ann = try renamed(ann, "Ann\nEND:VCARD\nBEGIN:VCARD")
        #expect(cards[0].contact == ann)
    }

    private func renamed(_ contact: Contact, _ name: String) throws -> Contact {
        var contact = contact
        contact.name = name
        return contact
    }

    @Test(arguments: 0..<150)
    func `an export that is imported into an empty network gives the same contacts`(round: Int) throws {
        let seed = Self.seed + UInt64(round)
        var random = SplitMix64(seed: seed)
        let ids = (0..<6).map { Contact.ID("c\($0)-\(random.next() % 1000)") }
        var contacts: [Contact.ID: Contact] = [:]
        for id in ids { contacts[id] = RandomContact.contact(id, among: ids, &random) }
        let version = VCardVersion.allCases.randomElement(using: &random)!
        let text = VCardExport.text(of: ids.compactMap { contacts[$0] }, version: version)
        let cards = try read(text)
        #expect(cards.allSatisfy { $0.notices == [] }, "seed \(seed)")
        var network = Network()
        let today = CivilDate(dayNumber: 20_000)
        let plan = ImportPlan(cards: cards, into: network, today: today)
        network.apply([(LineID(milliseconds: 1, random: (0, 0)), plan.changes)])
        for id in ids { #expect(network.contacts[id] == contacts[id], "seed \(seed)") }
        #expect(network.contacts.count == ids.count, "seed \(seed)")
        let again = ImportPlan(cards: cards, into: network, today: today.adding(days: 1))
        #expect(again.changes == [], "seed \(seed)")
        #expect(VCardExport.text(of: ids.compactMap { network.contacts[$0] }, version: version) == text, "seed \(seed)")
    }

    @Test func `whom a card names is the contact that their own card means`() throws {
        var network = Network()
        var own = Contact(id: "z9", name: "Bob")
        own.emails = [Reach("bob@x.org")]
        network.apply([(LineID(milliseconds: 1, random: (0, 0)), [own.changes()])])
        var ann = Contact(id: "a1", name: "Ann")
        ann.knows = ["b2"]
        ann.introducedBy = "b2"
        var bob = own
        bob = Contact(id: "b2", name: "Bob")
        bob.emails = own.emails
        bob.skills = ["sound"]
        let cards = try read(VCardExport.text(of: [ann, bob]))
        for round in 0..<2 {
            let plan = ImportPlan(cards: cards, into: network, today: CivilDate(dayNumber: 20_000))
            #expect((plan.changes == []) == (round == 1))
            network.apply([(LineID(milliseconds: UInt64(2 + round), random: (0, 0)), plan.changes)])
        }
        #expect(network.contacts["a1"]?.knows == ["z9"] && network.contacts["a1"]?.introducedBy == "z9")
        #expect(network.contacts["z9"]?.skills == ["sound"] && network.contacts.count == 2)
    }
}
