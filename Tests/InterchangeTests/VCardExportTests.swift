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
                "EMAIL;TYPE=work:s@rives.be", "item1.EMAIL:z@rives.be", "item1.X-ABLabel:L’été",
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

    @Test func `a card has one name and one organization, with what is kept behind them`() {
        var ann = Contact(id: "a", name: "Ann")
        ann.organization = "Phare"
        ann.familyName = "Lee"
        // Older versions kept the whole lines.
        for kept in [
            ["N:;;Maria;Dr.;PhD", "ORG:;Rédaction"], ["N:Lee;;Maria;Dr.;PhD", "X-A:1", "ORG:Phare;Rédaction"],
        ] {
            ann.kept = kept
            for version in VCardVersion.allCases {
                let written = lines(ann, version).filter { $0.hasPrefix("N:") || $0.contains("ORG") }
                #expect(written == ["N:Lee;;Maria;Dr.;PhD", "ORG:Phare;Rédaction"])
            }
        }
    }

    @Test func `an edit of a name and an organization keeps the prefix and the unit`() throws {
        var ann = try contact("N:Lee;Ann;;Dr.;", "ORG:Phare;Rédaction")
        ann.familyName = "Roe"
        ann.organization = "Zinc"
        #expect(lines(ann).contains("N:Roe;Ann;;Dr.;") && lines(ann).contains("ORG:Zinc;Rédaction"))
    }

    @Test func `an import of a card whose lines an older version kept whole adds nothing`() throws {
        let card = """
            BEGIN:VCARD
            VERSION:3.0
            UID:urn:uuid:7
            FN:Ann Lee
            N:Lee;Ann;;Dr.;
            ORG:Phare;Rédaction
            ADR:Box 1;;Rue 1;Liège;;;
            PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ
            LABEL;WORK;ENCODING=QUOTED-PRINTABLE:a=0D=0Ab
            END:VCARD

            """
        let cards = try read(card)
        var old = try #require(cards[0].contact)
        old.sources = ["uid:7"]
        old.addresses[0].box = nil
        old.kept = [
            "N:Lee;Ann;;Dr.;", "ORG:Phare;Rédaction", "ADR:Box 1;;Rue 1;Liège;;;",
            "PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQ", "LABEL;WORK;ENCODING=QUOTED-PRINTABLE:a=0D=0Ab",
        ]
        var network = Network()
        network.apply([(LineID(milliseconds: 1, random: (0, 0)), [old.changes()])])
        #expect(ImportPlan(cards: cards, into: network, today: CivilDate(dayNumber: 20_000)).changes == [])
        #expect(lines(old).count { $0.contains("ADR") } == 1 && lines(old).contains { $0.contains(":Box 1;;Rue 1;") })
        #expect(!VCardExport.text(of: [old]).contains("X-ARROSOIR-KEPT"))
    }

    @Test func `types are written as they came, and labels only where there was one`() throws {
        let card = [
            "EMAIL;TYPE=INTERNET,HOME:o@x", "TEL;TYPE=IPHONE,CELL,VOICE:1", "TEL;TYPE=WORK,MSG:2", "TEL;TYPE=CAR:3",
            "TEL;TYPE=\"a:b\":4", "item1.TEL;TYPE=WORK:5", "item1.X-ABLabel:Cabin",
        ]
        let ann = try contact(card[0], card[1], card[2], card[3], card[4], card[5], card[6])
        for version in VCardVersion.allCases {
            let written = lines(ann, version).filter { $0.contains("EMAIL") || $0.contains("TEL") || $0.contains("AB") }
            #expect(written == card)
        }
        let address = try contact("ADR;TYPE=INTL,POSTAL,PARCEL,WORK:;;Rue 1;Liège;;;")
        let text = VCardExport.text(of: [address]).replacing("\r\n ", with: "")
        #expect(text.contains("\";TYPE=INTL,POSTAL,PARCEL,WORK:;;Rue 1;Liège;;;\r\n"))
        #expect(!VCardExport.text(of: [address]).contains("X-ABL"))
    }

    @Test func `the preferred come first, as each version says it`() throws {
        let ann = try contact(
            "EMAIL:c@x", "EMAIL;TYPE=WORK,pref:b@x", "EMAIL:a@x", "TEL:1", "TEL;PREF=2:2", "TEL;PREF=1:3")
        func reaches(_ version: VCardVersion) -> [String] {
            lines(ann, version).filter { $0.hasPrefix("EMAIL") || $0.hasPrefix("TEL") }
        }
        #expect(
            reaches(.four) == [
                "EMAIL;TYPE=WORK;PREF=1:b@x", "EMAIL:c@x", "EMAIL:a@x", "TEL;PREF=1:3", "TEL;PREF=2:2", "TEL:1",
            ])
        #expect(
            reaches(.three) == [
                "EMAIL;TYPE=WORK,pref:b@x", "EMAIL:c@x", "EMAIL:a@x", "TEL;TYPE=pref:3", "TEL;TYPE=pref:2", "TEL:1",
            ])
    }

    @Test(arguments: [
        ("PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ/9k=", "PHOTO:data:image/jpeg;base64,/9j/4AAQ/9k="),
        ("LOGO;VALUE=uri:https://x.example/a,b", "LOGO:https://x.example/a,b"),
        ("PHOTO;VALUE=uri;TYPE=PNG:https://x.example/a", "PHOTO;MEDIATYPE=image/png:https://x.example/a"),
        ("SOUND;ENCODING=b;TYPE=OGG:AAAA", "SOUND:data:audio/ogg;base64,AAAA"),
        ("KEY;ENCODING=b;TYPE=PGP:AAAA", "KEY:data:application/pgp-keys;base64,AAAA"),
        (
            "item7.PHOTO;ENCODING=b;TYPE=GIF;X-CROP=\"a,b\":R0lGOAA=",
            "item7.PHOTO;X-CROP=\"a,b\":data:image/gif;base64,R0lGOAA="
        ),
        ("PHOTO;ENCODING=b:AAAA", "PHOTO:data:application/octet-stream;base64,AAAA"),
    ])
    func `a picture is written as each version has it, and read as one`(three: String, four: String) throws {
        for line in [three, four] {
            let ann = try contact(line)
            #expect(ann.kept == [three])
            #expect(lines(ann, .three).contains(three) && lines(ann, .four).contains(four))
        }
    }

    @Test(arguments: ["PHOTO;JPEG;ENCODING=BASE64:/9j/4AAQ/9k", "PHOTO;TYPE=image/jpg;ENCODING=B:/9j/4AAQ/9k=="])
    func `a picture in any other form is the same`(line: String) throws {
        #expect(try contact(line).kept == ["PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ/9k="])
        #expect(try contact("PHOTO:data:image/jpeg\\;base64\\,/9j/4AAQ/9k=").kept == contact(line).kept)
    }

    @Test func `what no field holds is written as itself`() throws {
        let kept = [
            "TITLE:Poet", "BDAY:1985-04", "X-messaging/xmpp-All:odile@x", "LABEL;TYPE=WORK:Rue Haute 2\\n5000 Namur",
            "X-KADDRESSBOOK-X-Anniversary:2010-05-06",
        ]
        let ann = try person(
            [
                "FN:Ann", "TITLE:Editor", "TITLE:Poet", "BDAY:1985-04", "X-messaging/xmpp-All:odile@x",
                "LABEL;WORK;ENCODING=QUOTED-PRINTABLE:Rue Haute 2=0D=0A5000 Namur",
                "X-KADDRESSBOOK-X-Anniversary:2010-05-06",
            ], version: "2.1")
        #expect(ann.kept == kept)
        for version in VCardVersion.allCases { #expect(lines(ann, version).dropLast().suffix(5) == kept[...]) }
    }

    @Test func `one line that would be read as something else leaves the others as they are`() {
        var ann = Contact(id: "a", name: "Ann")
        ann.title = "Editor"
        ann.kept = ["TITLE:Poet", "BDAY:19800229", "X-A:1"]
        #expect(lines(ann).suffix(4) == ["TITLE:Poet", "X-ARROSOIR-KEPT:BDAY:19800229", "X-A:1", "END:VCARD"])
    }

    @Test func `a UID is written as it came, and compared without its scheme`() throws {
        let ann = try contact("UID:urn:uuid:42")
        #expect(ann.sources == ["uid:urn:uuid:42"])
        #expect(try contact("UID:42").id == ann.id)
        #expect(lines(ann).contains("UID:urn:uuid:42") && lines(ann, .three).contains("UID:urn:uuid:42"))
        var network = Network()
        network.apply([(LineID(milliseconds: 1, random: (0, 0)), [try contact("UID:42").changes()])])
        let cards = try read("BEGIN:VCARD\nFN:Ann\nUID:URN:UUID:42\nEND:VCARD\n")
        #expect(ImportPlan(cards: cards, into: network, today: CivilDate(dayNumber: 20_000)).changes == [])
    }

    @Test(arguments: 0..<60)
    func `both versions of an export give the same contacts`(round: Int) throws {
        var random = SplitMix64(seed: Self.seed + UInt64(round))
        let ann = RandomContact.contact("a", among: ["a", "b", "c", "d"], &random)
        let read = try VCardVersion.allCases.map { try InterchangeTests.read(VCardExport.text(of: [ann], version: $0)) }
        #expect(read[0].map(\.contact) == read[1].map(\.contact), "seed \(Self.seed + UInt64(round))")
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
        let reasons = Set(cards.flatMap(\.notices).map(\.reason))
        #expect(reasons.subtracting([.unreadableBirthday("1985-04")]) == [], "seed \(seed)")
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
