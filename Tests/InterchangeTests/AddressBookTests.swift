import Interchange
import Relationships
import Testing

/// vCards as the programs of the world write them, made by hand after what each documents.
@Suite struct AddressBookTests {
    private func card(_ text: String) throws -> (contact: Contact, notices: [ImportNotice]) {
        let cards = try read(text.replacing("\n", with: "\r\n"))
        #expect(cards.count == 1)
        return (try #require(cards.first?.contact), cards.flatMap(\.notices))
    }

    @Test func `Google Contacts writes version 3 with labels in groups`() throws {
        let (contact, notices) = try card(
            """
            BEGIN:VCARD
            VERSION:3.0
            FN:Dr. Sophie Anne Marchal
            N:Marchal;Sophie;Anne;Dr.;
            NICKNAME:So
            EMAIL;TYPE=INTERNET;TYPE=WORK:sophie@rives.example
            item1.EMAIL;TYPE=INTERNET:choir@x.example
            item1.X-ABLabel:Choir
            TEL;TYPE=CELL:+33 6 55
            item2.ADR:;;2 rue du Port;Lyon;;69001;France;2 rue du Port\\n69001 Lyon\\nFrance
            item2.X-ABLabel:Boat
            item3.URL:https\\://www.linkedin.com/in/sophie
            item3.X-ABLabel:PROFILE
            ORG:Phare;Editing
            TITLE:Editor
            BDAY:--0229
            item4.X-ABDATE:20150605
            item4.X-ABLabel:_$!<Anniversary>!$_
            X-PHONETIC-FIRST-NAME:Sofi
            NOTE:Likes blue\\, not red.
            CATEGORIES:myContacts,Choir
            END:VCARD

            """)
        #expect(contact.name == "Dr. Sophie Anne Marchal")
        #expect(contact.emails.contains(Reach("choir@x.example", label: "Choir", types: ["INTERNET"])))
        #expect(contact.emails.contains(Reach("sophie@rives.example", label: "work", types: ["INTERNET", "WORK"])))
        #expect(contact.addresses.map(\.label) == ["Boat"])
        #expect(contact.addresses.map(\.street) == ["2 rue du Port"])
        #expect(contact.sources == ["linkedin:linkedin.com/in/sophie"])
        #expect(contact.birthday == Birthday("--02-29"))
        #expect(contact.notes == "Likes blue, not red.")
        #expect(contact.organization == "Phare")
        #expect(
            contact.kept.contains("ORG:;Editing") && contact.kept.contains("N:;;Anne;Dr.;")
                && contact.kept.contains("item4.X-ABDATE:20150605"))
        #expect(notices == [])
    }

    @Test func `Apple's Contacts writes version 3 with marks of its own`() throws {
        let (contact, notices) = try card(
            """
            BEGIN:VCARD
            VERSION:3.0
            PRODID:-//Apple Inc.//macOS 14.5//EN
            N:Marchal;Sophie;;;
            FN:Sophie Marchal
            ORG:Phare;
            EMAIL;type=INTERNET;type=HOME;type=pref:sophie@x.example
            TEL;type=IPHONE;type=CELL;type=VOICE;type=pref:+33 6 55
            item1.TEL:+33 4 72
            item1.X-ABLabel:_$!<Other>!$_
            item2.ADR;type=HOME;type=pref:;;2 rue du Port;Lyon;;69001;France
            item2.X-ABADR:fr
            item3.URL;type=pref:x.example
            item3.X-ABLabel:_$!<HomePage>!$_
            BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29
            item4.X-ABRELATEDNAMES;type=pref:Ann
            item4.X-ABLabel:_$!<Sister>!$_
            PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAA
             AQABAAD
            UID:0f2c-aa:ABPerson
            X-ABUID:0F2C\\:ABPerson
            END:VCARD

            """)
        #expect(contact.birthday == Birthday("--02-29"))
        let mobile = Reach("+33 6 55", label: "iphone cell", isPreferred: true, types: ["IPHONE", "CELL", "VOICE"])
        #expect(contact.phones == [mobile, Reach("+33 4 72", label: "other")])
        #expect(contact.urls == [Reach("x.example", label: "homepage", isPreferred: true)])
        #expect(contact.sources == ["uid:0f2c-aa:ABPerson"])
        #expect(
            contact.kept == [
                "item2.X-ABADR:fr", "item4.X-ABRELATEDNAMES;type=pref:Ann", "item4.X-ABLabel:_$!<Sister>!$_",
                "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD=", "X-ABUID:0F2C\\:ABPerson",
            ])
        #expect(notices == [])
    }

    @Test func `Outlook writes version 2 in Windows-1252, its lines after the sign for more`() throws {
        let start = """
            BEGIN:VCARD
            VERSION:2.1
            N;LANGUAGE=fr:Marchal;Zo\u{E9}
            FN:Zo\u{E9} Marchal
            ORG:Phare
            TITLE:\u{C9}ditrice
            NOTE;ENCODING=QUOTED-PRINTABLE:Aime le bleu=0D=0A=
            et le vert=0D=0A
            TEL;WORK;VOICE:+33 4 72
            TEL;CELL;VOICE:+33 6 55
            ADR;WORK;PREF;ENCODING=QUOTED-PRINTABLE:;;2 rue du Port=0D=0Aporte gauche;Lyon;;69001;France
            LABEL;WORK;PREF;ENCODING=QUOTED-PRINTABLE:2 rue du Port=0D=0A=
            69001 Lyon
            X-MS-OL-DEFAULT-POSTAL-ADDRESS:2
            URL;WORK:http://x.example
            BDAY:19800229
            EMAIL;PREF;INTERNET:zoe@x.example
            X-MS-OL-DESIGN;CHARSET=utf-8:<card xmlns="http://schemas.microsoft.com/office/outlook/12/electronicbusinesscards" ver="1.0"></card>
            REV:20261122T100000Z
            END:VCARD

            """
        let cards = try read(start.replacing("\n", with: "\r\n").unicodeScalars.map { UInt8($0.value) })
        let contact = try #require(cards.first?.contact)
        #expect(contact.name == "Zoé Marchal")
        #expect(contact.title == "Éditrice")
        #expect(contact.notes == "Aime le bleu\net le vert\n")
        #expect(contact.addresses.map(\.street) == ["2 rue du Port\nporte gauche"])
        #expect(contact.emails == [Reach("zoe@x.example", isPreferred: true, types: ["INTERNET"])])
        #expect(contact.birthday == Birthday("1980-02-29"))
        #expect(
            contact.kept.map { $0.prefix { $0 != ":" && $0 != ";" } } == [
                "N", "LABEL", "X-MS-OL-DEFAULT-POSTAL-ADDRESS", "X-MS-OL-DESIGN",
            ])
        #expect(cards.flatMap(\.notices) == [notice(3, .readAsWindows1252)])
    }

    @Test func `Thunderbird writes version 4`() throws {
        let (contact, notices) = try card(
            """
            BEGIN:VCARD
            VERSION:4.0
            N:Marchal;Sophie;;;
            FN:Sophie Marchal
            EMAIL;PREF=1:sophie@x.example
            TEL;TYPE=cell;VALUE=TEXT:+33 6 55
            ADR;TYPE=home:;;2 rue du Port;Lyon;;69001;France
            BDAY;VALUE=DATE:1980-02-29
            ORG:Phare
            TITLE:Editor
            URL;VALUE=URL:https://x.example
            X-CUSTOM1;VALUE=TEXT:left-handed
            UID:8d1b9b1e-6c5b-4f0e-9d43-0d2b5a7a7c11
            END:VCARD

            """)
        #expect(contact.phones == [Reach("+33 6 55", label: "cell")])
        #expect(contact.birthday == Birthday("1980-02-29"))
        #expect(contact.urls == [Reach("https://x.example")])
        #expect(contact.sources == ["uid:8d1b9b1e-6c5b-4f0e-9d43-0d2b5a7a7c11"])
        #expect(contact.kept == ["X-CUSTOM1;VALUE=TEXT:left-handed"])
        #expect(notices == [])
    }

    @Test func `Nextcloud writes version 3 with social profiles and groups of its own`() throws {
        let (contact, notices) = try card(
            """
            BEGIN:VCARD
            VERSION:3.0
            PRODID:-//Sabre//Sabre VObject 4.5.4//EN
            UID:c1f0e1c0-5d0b-4a0e-8f8e-1a2b3c4d5e6f
            FN:Sophie Marchal
            N:Marchal;Sophie;;;
            ADR;TYPE=HOME:;;2 rue du Port;Lyon;;69001;France
            EMAIL;TYPE=WORK:sophie@x.example
            TEL;TYPE="HOME,VOICE":+33 4 72
            CATEGORIES:Choir,Lyon
            X-SOCIALPROFILE;TYPE=linkedin:https://www.linkedin.com/in/sophie/
            X-MANAGERSNAME:Ann
            RELATED;TYPE=friend:Bob
            BDAY;VALUE=DATE-AND-OR-TIME:19800229
            REV;VALUE=DATE-AND-OR-TIME:20261122T100000Z
            END:VCARD

            """)
        #expect(contact.tags == ["Choir", "Lyon"])
        #expect(contact.phones == [Reach("+33 4 72", label: "home", types: ["HOME", "VOICE"])])
        #expect(contact.sources.contains("linkedin:linkedin.com/in/sophie"))
        #expect(contact.birthday == Birthday("1980-02-29"))
        #expect(
            contact.kept == [
                "X-SOCIALPROFILE;TYPE=linkedin:https://www.linkedin.com/in/sophie/", "X-MANAGERSNAME:Ann",
                "RELATED;TYPE=friend:Bob",
            ])
        #expect(notices == [])
    }

    @Test func `khard writes version 3 with private objects`() throws {
        let (contact, notices) = try card(
            """
            BEGIN:VCARD
            VERSION:3.0
            ADR;TYPE=home:;;2 rue du Port;Lyon;;69001;France
            ANNIVERSARY:20150605
            CATEGORIES:choir
            EMAIL;TYPE=work:sophie@x.example
            FN:Sophie Marchal
            KIND:individual
            N:Marchal;Sophie;;;
            NICKNAME:So
            NOTE:First\\nSecond
            ORG:Phare
            REV:20261122T100000Z
            TEL;TYPE=cell:+33 6 55
            TITLE:Editor
            UID:h2q8s0h4v1
            X-JABBER:so@jabber.example
            END:VCARD

            """)
        #expect(contact.notes == "First\nSecond")
        #expect(contact.nicknames == ["So"])
        #expect(contact.kept == ["ANNIVERSARY:20150605", "X-JABBER:so@jabber.example"])
        #expect(notices == [])
    }

    @Test func `a card may begin and end in a group`() throws {
        #expect(try read("home.begin:vcard\nfn:Ann\nhome.end:vcard\n").map { $0.contact?.name } == ["Ann"])
    }
}
