import Interchange
import Relationships
import Testing

@Suite struct ConnectionsTests {
    private let header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"

    @Test func `a connection becomes a contact that was met on LinkedIn`() throws {
        let notes = "Notes:\n\"Some addresses, as you \"\"may\"\" know, are missing.\"\n\n"
        let row = "Sophie,Marchal,https://www.linkedin.com/in/sophie,s@x.example,\"Phare, Zinc\",Editor,22 Nov 2026\n"
        let cards = try read(notes + header + row)
        #expect(cards.map(\.line) == [5])
        let contact = try #require(cards[0].contact)
        #expect(contact.name == "Sophie Marchal")
        #expect(contact.givenName == "Sophie")
        #expect(contact.familyName == "Marchal")
        #expect(contact.urls == [Reach("https://www.linkedin.com/in/sophie", label: "LinkedIn")])
        #expect(contact.emails == [Reach("s@x.example")])
        #expect(contact.organization == "Phare, Zinc")
        #expect(contact.title == "Editor")
        #expect(contact.met == Meeting(date: CivilDate("2026-11-22"), occasion: "LinkedIn"))
        #expect(contact.sources == ["linkedin:linkedin.com/in/sophie"])
        #expect(contact.isImported)
    }

    @Test func `columns stand in any order, in English or French, and some may be missing`() throws {
        let reordered = try read("Last Name,Extra,Connected On,First Name\nMarchal,7,,Sophie\n")[0]
        #expect(reordered.contact?.kept == ["X-LINKEDIN-EXTRA:7"])
        #expect(reordered.notices == [notice(1, .unknownColumns(["Extra"]))])
        let contact = try read("Prénom,Nom,Entreprise,Connecté le\nSophie,Marchal,Phare,1er août 2026\n")[0].contact
        #expect(contact?.name == "Sophie Marchal")
        #expect(contact?.organization == "Phare")
        #expect(contact?.met?.date == CivilDate("2026-08-01"))
    }

    @Test(arguments: [
        ("22 Nov 2026", "2026-11-22"), ("3 janv. 2026", "2026-01-03"), ("03 févr. 2026", "2026-02-03"),
        ("1 August 2026", "2026-08-01"), ("4 juil. 2026", "2026-07-04"), ("4 juin 2026", "2026-06-04"),
        ("29 FEB 2024", "2024-02-29"), ("2026-11-22", "2026-11-22"),
    ])
    func `dates are English or French`(text: String, date: String) throws {
        let contact = try read("First Name,Last Name,Connected On\nA,B,\(text)\n")[0].contact
        #expect(contact?.met?.date == CivilDate(date))
    }

    @Test(arguments: ["soon", "30 Feb 2026", "1 Foo 2026", "99999999999 May 2026", "2026-11-31"])
    func `a date that is none is kept with a notice`(text: String) throws {
        let card = try read("First Name,Last Name,Connected On\nA,B,\(text)\n")[0]
        #expect(card.contact?.met == nil)
        #expect(card.contact?.kept == ["X-LINKEDIN-CONNECTED-ON:\(text)"])
        #expect(card.notices == [notice(2, .unreadableDate(text))])
    }

    @Test func `a row without names is skipped with a notice, a blank line without`() throws {
        let cards = try read("First Name,Last Name,Company,Connected On\n\n ,,Phare,\nA,,,\n,,,\n\n")
        #expect(cards.map { $0.contact?.name } == [nil, "A"])
        #expect(cards.flatMap(\.notices) == [notice(3, .emptyRow)])
    }

    @Test func `members who hide everything are told together`() throws {
        let rows = "Odile,Bastin,,08 Feb 2026\n,,,07 Jun 2026\n,,,07 Jun 2026\n,,o@x.example,06 Jun 2026\n"
        let cards = try read("First Name,Last Name,Email Address,Connected On\n" + rows)
        #expect(cards.map { $0.contact?.name } == ["Odile Bastin", "o@x.example"])
        #expect(cards.flatMap(\.notices) == [notice(3, .hiddenMembers(2))])
        let all = try read("First Name,Last Name,Connected On\n,,07 Jun 2026\n")
        #expect(all.map(\.notices) == [[notice(2, .hiddenMembers(1))]])
        #expect(all[0].contact == nil)
    }

    @Test(arguments: [
        ("15-Jan-24", "2024-01-15"), ("1/15/24", "2024-01-15"), ("15/01/2024", "2024-01-15"),
        ("2024-01-15", "2024-01-15"), ("15 janv. 2024", "2024-01-15"), ("Jan 15, 2024", "2024-01-15"),
        ("15 août 2024", "2024-08-15"), ("15.1.24", "2024-01-15"), ("2024/01/15", "2024-01-15"),
        ("1/15/2024 10:00", "2024-01-15"), ("15. Januar 2024", "2024-01-15"), ("15 de enero de 2024", "2024-01-15"),
        ("15 gen 2024", "2024-01-15"), ("15 mrt 2024", "2024-03-15"), ("15-sept-24", "2024-09-15"),
    ])
    func `a day is read as a spreadsheet saves it`(text: String, date: String) throws {
        let card = try read("First Name,Last Name,Connected On\nA,B,\"\(text)\"\n")[0]
        #expect(card.contact?.met?.date == CivilDate(date))
        #expect(card.notices == [])
    }

    @Test(arguments: [
        "First Name,Last Name,Email,Phone,Company\nOdile,Bastin,o@x.example,1,Phare\n",
        "Nom;Prénom;Email;Téléphone;Société\nBastin;Odile;o@x.example;1;Phare\n",
    ])
    func `a list of people is not LinkedIn's for its names alone`(text: String) throws {
        let card = try read(
            text + text.split(separator: "\n")[1].replacing("Odile", with: "").replacing("Bastin", with: ""))
        #expect(card.map { $0.contact?.name } == ["Odile Bastin", "Phare"])
        #expect(card.map { $0.contact?.met } == [nil, nil])
        #expect(card[0].contact?.phones == [Reach("1")])
        #expect(card.flatMap(\.notices) == [])
    }

    @Test func `the address books that LinkedIn was given are lists of people`() throws {
        let header =
            "Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers,CreatedAt,Addresses,Sites,InstantMessageHandles,FullName,Birthday,Location,BookmarkedAt,Profiles\n"
        let row = "MOBILE_CONTACTS,Odile,Bastin,,,o@x.example,+32470000013,\"1/1/20, 1:00 PM\",,,,Odile Bastin,,,,\n"
        let contact = try #require(try read(header + row)[0].contact)
        #expect(contact.name == "Odile Bastin")
        #expect(contact.emails == [Reach("o@x.example")])
        #expect(contact.phones == [Reach("+32470000013")])
        #expect(contact.met == nil)
        #expect(contact.kept == ["X-LINKEDIN-SOURCE:MOBILE_CONTACTS", "X-LINKEDIN-CREATEDAT:1/1/20\\, 1:00 PM"])
    }

    @Test func `quoted cells hold commas, quotation marks and line ends`() throws {
        let cards = try read("First Name,Last Name\r\n\"A \"\"x\"\"\r\n, y\",B\r\nC\"c\",D")
        #expect(cards.map { $0.contact?.name } == ["A \"x\"\r\n, y B", "C\"c\" D"])
        #expect(cards.map(\.line) == [2, 4])
    }

    @Test func `UTF-16, a byte-order mark, CR line ends and Windows-1252 are read`() throws {
        let text = "First Name,Last Name\rÉloïse,B\r"
        let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(try read([0xFF, 0xFE] + little)[0].contact?.givenName == "Éloïse")
        #expect(try read([0xEF, 0xBB, 0xBF] + Array(text.utf8))[0].contact?.givenName == "Éloïse")
        let cards = try read(Array("First Name,Last Name\n".utf8) + [0xC9, 0x2C, 0x42])
        #expect(cards[0].contact?.name == "É B")
        #expect(cards[0].notices == [notice(1, .readAsWindows1252)])
    }
}
