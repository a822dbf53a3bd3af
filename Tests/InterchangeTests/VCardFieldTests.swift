import Relationships
import Testing

@testable import Interchange

@Suite struct VCardFieldTests {
    @Test func `a whole card becomes a contact`() throws {
        let contact = try person([
            "UID:urn:uuid:4fbe8971", "FN:Sophie Marchal", "N:Marchal;Sophie;;;", "NICKNAME:Soph,La Marchal",
            "EMAIL;TYPE=work:sophie@phare.example", "TEL;TYPE=cell:+33 6 55 11 30 74", "URL:https://sophie.example",
            "ADR;TYPE=home:;;96 avenue Foch;Lyon;Rhône;69003;France", "ORG:Éditions du Phare", "TITLE:Traductrice",
            "BDAY:19800229", "CATEGORIES:music,choir", "NOTE:Likes tea.\\nAnd cake.", "TZ:Europe/Paris", "REV:20260101",
        ])
        #expect(contact.name == "Sophie Marchal")
        #expect(contact.givenName == "Sophie")
        #expect(contact.familyName == "Marchal")
        #expect(contact.nicknames == ["La Marchal", "Soph"])
        #expect(contact.emails == [Reach("sophie@phare.example", label: "work")])
        #expect(contact.phones == [Reach("+33 6 55 11 30 74", label: "cell")])
        #expect(contact.urls == [Reach("https://sophie.example")])
        let address = try #require(contact.addresses.first)
        #expect(address.street == "96 avenue Foch")
        #expect(address.city == "Lyon")
        #expect(address.region == "Rhône")
        #expect(address.postalCode == "69003")
        #expect(address.country == "France")
        #expect(address.label == "home")
        #expect(contact.organization == "Éditions du Phare")
        #expect(contact.title == "Traductrice")
        #expect(contact.birthday == Birthday("1980-02-29"))
        #expect(contact.tags == ["choir", "music"])
        #expect(contact.notes == "Likes tea.\nAnd cake.")
        #expect(contact.timeZone == "Europe/Paris")
        #expect(contact.sources == ["uid:urn:uuid:4fbe8971"])
        #expect(contact.isImported)
        #expect(contact.added == nil)
        #expect(contact.kept == [])
    }

    @Test func `escapes are taken away, and stray backslashes stay`() throws {
        #expect(try contact("NOTE:a\\, b\\; c\\: d\\\\n e\\nf\\Ng \\t").notes == "a, b; c: d\\n e\nf\ng \\t")
        #expect(try contact("N:O\\;Hara;Ann\\, Mary;;;").familyName == "O;Hara")
        #expect(try contact("CATEGORIES:a\\,b,c").tags == ["a,b", "c"])
    }

    @Test func `parameters may be quoted, escaped by carets, and hold colons`() throws {
        let line = ContentLine(Array("X-A;LABEL=\"a:b;c\";SORT=x^ny^^z^'q^r,2:v:w".utf8)[...], number: 1)
        #expect(line?.values(of: "LABEL") == ["a:b;c"])
        #expect(line?.values(of: "SORT") == ["x\ny^z\"q^r", "2"])
        #expect(line?.wholeText == "v:w")
    }

    @Test func `names of properties and parameters know no case`() throws {
        let contact = try contact("email;type=INTERNET,Work,pref:a@b", "Item1.Tel;Type=\"voice,cell\":1")
        #expect(contact.emails == [Reach("a@b", label: "work", isPreferred: true, types: ["INTERNET", "Work"])])
        #expect(contact.phones == [Reach("1", label: "cell", types: ["voice", "cell"])])
    }

    @Test func `Apple's labels stand with what they label`() throws {
        let contact = try contact(
            "item1.EMAIL:a@b", "item1.X-ABLabel:Cabin", "item2.URL:https://c.example",
            "item2.X-ABLabel:_$!<HomePage>!$_", "item3.X-ABDATE:2020-01-01", "item3.X-ABLabel:Wedding")
        #expect(contact.emails == [Reach("a@b", label: "Cabin")])
        #expect(contact.urls == [Reach("https://c.example", label: "homepage")])
        #expect(contact.kept == ["item3.X-ABDATE:2020-01-01", "item3.X-ABLabel:Wedding"])
    }

    @Test func `schemes are no part of an address`() throws {
        #expect(try contact("TEL;VALUE=uri:tel:+33-1-23").phones == [Reach("+33-1-23")])
        #expect(try contact("EMAIL:mailto:a@b").emails == [Reach("a@b")])
        #expect(try contact("UID:URN:UUID:42").sources == ["uid:URN:UUID:42"])
    }

    @Test(arguments: [
        (["FN:  ", "N:Marchal;Sophie;Anne;;"], "Sophie Anne Marchal"), (["ORG:Phare", "EMAIL:a@b"], "Phare"),
        (["EMAIL:a@b"], "a@b"), (["N:;Sophie"], "Sophie"), (["N:;;;;", "FN:", "TEL;CELL:+32 4"], "+32 4"),
        (["NICKNAME:Plombier", "TEL:1", "EMAIL:a@b"], "Plombier"), (["URL:https://x"], "https://x"),
        (["ADR:;;Rue 1;Liège;;4000;"], "Rue 1, 4000, Liège"),
    ])
    func `a card without FN is a person, named by what it has`(lines: [String], name: String) throws {
        #expect(try person(lines).name == name)
    }

    @Test(arguments: [
        ("BDAY:19800229", "1980-02-29"), ("BDAY:1980-02-29", "1980-02-29"), ("BDAY:--0229", "--02-29"),
        ("BDAY:--02-29", "--02-29"), ("BDAY:1980-02-29T10:30:00Z", "1980-02-29"), ("BDAY:--0229T10", "--02-29"),
        ("BDAY;VALUE=date:1604-02-29", "--02-29"), ("BDAY;X-APPLE-OMIT-YEAR=1700:1700-02-28", "--02-28"),
    ])
    func `birthdays have many forms`(line: String, birthday: String) throws {
        #expect(try contact(line).birthday == Birthday(birthday))
    }

    @Test(arguments: ["1980", "1980-02", "---29", "1981-02-29", "circa 1800", "198002291", "9999999999999999999999"])
    func `a birthday that is no whole date is kept as it stands`(text: String) throws {
        let cards = try read("BEGIN:VCARD\nFN:Ann\nBDAY:\(text)\nEND:VCARD\n")
        #expect(cards[0].contact?.birthday == nil)
        #expect(cards[0].contact?.kept == ["BDAY:\(text)"])
        #expect(cards[0].notices == [notice(3, .unreadableBirthday(text))])
    }

    @Test func `what has no field is kept unfolded and unchanged`() throws {
        let contact = try contact("PHOTO;ENCODING=b:AAA\r\n BBB\r\n\tCCC=", "x-skype:a\\,b", "TZ:-0500", "KIND:org")
        #expect(contact.kept == ["PHOTO;ENCODING=b:AAABBBCCC=", "x-skype:a\\,b", "TZ:-0500", "KIND:org"])
    }

    @Test func `of what a field holds in part the rest is kept`() throws {
        let contact = try contact(
            "N:Marchal;Sophie;;Dr.;", "ORG:Phare;Rédaction", "ADR:Box 1;;Street;;;;", "FN:Sophie", "TITLE:A", "TITLE:B")
        #expect(contact.familyName == "Marchal")
        #expect(contact.organization == "Phare")
        #expect(contact.addresses.map(\.street) == ["Street"] && contact.addresses.map(\.box) == ["Box 1"])
        #expect(contact.title == "A")
        #expect(
            contact.kept == [
                "N:;;;Dr.;", "ORG:;Rédaction", "FN:Sophie", "TITLE:B",
            ])
    }

    @Test func `two addresses of which only the box differs stay two`() throws {
        let contact = try contact("ADR:Box 1;;Street;;;;", "ADR:Box 2;;Street;;;;", "ADR:Box 3;;;;;;")
        #expect(Set(contact.addresses.map(\.box)) == ["Box 1", "Box 2", "Box 3"])
    }

    @Test func `a parameter without a place is told once a file`() throws {
        let card = "BEGIN:VCARD\nFN:Ann\nTEL;PREF=1;X-SLOT=1:1\nTEL;X-SLOT=2:2\nEND:VCARD\n"
        let notices = try read(card + card).flatMap(\.notices)
        #expect(notices == [notice(3, .parameterDropped("X-SLOT", property: "TEL"))])
    }

    @Test func `several notes are one, parted by an empty line`() throws {
        #expect(try contact("NOTE:one", "NOTE:two").notes == "one\n\ntwo")
    }

    @Test func `ways to reach someone stay as they stand, sets are in the order of their bytes, each once`() throws {
        let contact = try contact("EMAIL:b@x", "EMAIL:a@x", "EMAIL;TYPE=home:b@x", "CATEGORIES:é,z,a,z")
        #expect(contact.emails == [Reach("b@x"), Reach("a@x")])
        #expect(contact.tags == ["a", "z", "é"])
    }

    @Test func `a profile on LinkedIn is a source, a company's page is none`() throws {
        let contact = try contact(
            "URL:https://fr.linkedin.com/in/Ann-Lee/?trk=x#y", "URL:https://linkedin.com/company/phare",
            "X-SOCIALPROFILE;type=linkedin:http://www.linkedin.com/in/ann2/fr")
        #expect(contact.sources == ["linkedin:linkedin.com/in/ann-lee", "linkedin:linkedin.com/in/ann2"])
        #expect(contact.kept.count == 1)
    }

    @Test func `an unknown character set is kept unread`() throws {
        let cards = try read("BEGIN:VCARD\nFN:Ann\nTITLE;CHARSET=X-RUNES:x\nEND:VCARD\n")
        #expect(cards[0].contact?.title == nil)
        #expect(cards[0].contact?.kept == ["TITLE;CHARSET=X-RUNES:x"])
        #expect(cards[0].notices == [notice(3, .unknownCharset("X-RUNES"))])
    }

    @Test func `a text too long for a field is kept unread`() throws {
        let long = "NOTE:" + String(repeating: "a", count: 1_048_577)
        let cards = try read("BEGIN:VCARD\nFN:Ann\n\(long)\nEND:VCARD\n")
        #expect(cards[0].contact?.notes == nil)
        #expect(cards[0].contact?.kept == [long])
        #expect(cards[0].notices == [notice(3, .tooLong(property: "NOTE"))])
    }

    @Test func `the id is the hash of the UID, else the profile, else an address or number, and the name`() throws {
        func key(_ text: String) -> Contact.ID { Contact.ID("x" + Fingerprint.text(of: text)) }
        let profile = "URL:https://linkedin.com/in/ann"
        #expect(try contact("UID:7", "EMAIL:B@x", profile).id == key("uid:7"))
        #expect(try contact("EMAIL:B@x", profile).id == key("linkedin:linkedin.com/in/ann"))
        #expect(try contact("EMAIL:B@x", "EMAIL:A@x", "TEL:+32 4").id == key("email:a@x\nann"))
        #expect(try contact("TEL:+32 4", "ORG:Phare").id == key("phone:+324\nann"))
        #expect(try contact("ORG:Crédit Océan").id == key("name:ann\ncredit ocean"))
        #expect(try contact().id == key("name:ann\n"))
    }
}
