import Interchange
import Relationships
import Testing

/// Version 2.1, in its own ways and in those of the telephones that wrote it.
@Suite struct OldVCardTests {
    @Test func `vCard 2.1 has bare parameters and quoted-printable`() throws {
        let contact = try person(
            [
                "N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Lef=E8vre;=C9lo=EFse;;;", "TEL;WORK;VOICE:1",
                "NOTE;QUOTED-PRINTABLE;CHARSET=UTF-8:Gr=C3=BC=\r\n=C3=9Fe=0D=0A100% =\r\nfertig=3B",
            ], version: "2.1")
        #expect(contact.name == "Éloïse Lefèvre")
        #expect(contact.phones == [Reach("1", label: "work", types: ["WORK", "VOICE"])])
        #expect(contact.notes == "Grüße\n100% fertig;")
    }

    @Test func `a fold of version 2.1 stands at a space of the text, a later one at a space of its own`() throws {
        #expect(try person(["FN:Ann", "TITLE:Head of", " research"], version: "2.1").title == "Head of research")
        #expect(try person(["FN:Ann", "TITLE:Head of", " research"], version: "3.0").title == "Head ofresearch")
        let both = "BEGIN:VCARD\nVERSION:2.1\nFN:A\n B\nEND:VCARD\nBEGIN:VCARD\nFN:A\n B\nEND:VCARD\n"
        #expect(try read(both).map { $0.contact?.name } == ["A B", "AB"])
    }

    @Test func `a quoted-printable value that ends in the sign for more swallows no card`() throws {
        let text = "BEGIN:VCARD\nVERSION:2.1\nFN:A\nNOTE;QUOTED-PRINTABLE:a=3D=\nEND:VCARD\n"
        let cards = try read(text + text)
        #expect(cards.map { $0.contact?.notes } == ["a==", "a=="])
    }

    @Test func `a photo's lines without a space in front are one property`() throws {
        let contact = try person(
            ["FN:Ann", "PHOTO;ENCODING=BASE64;TYPE=JPEG:/9j/4AAQ", "SkZJRgAB", "AQE=", "", "TEL:1"], version: "2.1")
        #expect(contact.kept == ["PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQE="])
        #expect(contact.phones == [Reach("1")])
    }

    @Test(arguments: ["NOTE;ENCODING=BASE64;CHARSET=UTF-8:", "NOTE;BASE64:", "NOTE;ENCODING=b:"])
    func `a text in base64 is read`(start: String) throws {
        #expect(try person(["FN:Ann", start + "R3LDvMOf", " ZSEh"], version: "2.1").notes == "Grüße!!")
        #expect(try person(["FN:Ann", start + "6Q=="], version: "2.1").notes == "é")
    }

    @Test(arguments: ["A", "AA=A", "A*==", "AAAA==="])
    func `what is no base64 is kept unread`(value: String) throws {
        let cards = try read("BEGIN:VCARD\nFN:Ann\nNOTE;ENCODING=b:\(value)\nEND:VCARD\n")
        #expect(cards[0].contact?.notes == nil)
        #expect(cards[0].contact?.kept == ["NOTE;ENCODING=b:" + value])
        #expect(cards[0].notices == [notice(3, .notBase64(property: "NOTE"))])
    }

    @Test(arguments: [
        ("KOI8-R", "=F3=CF=C6=D8=D1"), ("windows-1251", "=D1=EE=F4=FC=FF"), ("ISO-8859-5", "=C1=DE=E4=EC=EF"),
    ])
    func `a character set of old is read`(charset: String, text: String) throws {
        let line = "FN;ENCODING=QUOTED-PRINTABLE;CHARSET=\(charset):" + text
        #expect(try person([line], version: "2.1").name == "Софья")
    }

    @Test func `a character set of old is read without a transfer encoding, too`() throws {
        let start = Array("BEGIN:VCARD\nFN;CHARSET=Shift_JIS:".utf8)
        let cards = try read(start + [0x97, 0x6D, 0x8E, 0x71] + Array("\nEND:VCARD\n".utf8))
        #expect(cards.map { $0.contact?.name } == ["洋子"])
        #expect(cards[0].notices == [])
    }

    @Test(arguments: ["UTF-16", "ISO-2022-CN-EXT", "UTF-8//IGNORE", "../../x", "ISO-8859-12", ""])
    func `a file chooses no converter outside the list`(charset: String) throws {
        let cards = try read("BEGIN:VCARD\nFN:Ann\nTITLE;CHARSET=\(charset):x\nEND:VCARD\n")
        #expect(cards[0].notices == [notice(3, .unknownCharset(charset))])
    }

    @Test func `a secretary's card inside a card is kept as one line`() throws {
        let lines = ["FN:Ann", "AGENT:", "BEGIN:VCARD", "FN:Bob, Jr.", "END:VCARD", "TEL:1"]
        let contact = try person(lines, version: "2.1")
        #expect(contact.name == "Ann")
        #expect(contact.phones == [Reach("1")])
        #expect(contact.kept == ["AGENT:BEGIN:VCARD\\nFN:Bob\\, Jr.\\nEND:VCARD"])
        let cut = try read("BEGIN:VCARD\nFN:A\nAGENT:\nBEGIN:VCARD\nEND:VCARD\n")
        #expect(cut.map(\.contact) == [nil] && cut[0].notices == [notice(1, .refused(.truncatedCard))])
    }

    @Test func `Samsung's own labels and Android's nicknames are read`() throws {
        let contact = try person(
            [
                "FN:Ann", "TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=56=6F=69=78):1",
                "EMAIL;X-CUSTOM(Chalet):a@b", "X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Didi;1;;;;;;;;;;;;;",
                "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;2010-05-06;1;;",
            ], version: "2.1")
        #expect(contact.phones == [Reach("1", label: "Voix")] && contact.emails == [Reach("a@b", label: "Chalet")])
        #expect(contact.nicknames == ["Didi"])
        #expect(contact.kept == ["X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;2010-05-06;1;;"])
        let written = VCardExport.text(of: [contact])
        #expect(written.contains("item2.TEL:1\r\nitem2.X-ABLabel:Voix\r\n"))
    }

    @Test func `a form feed in an encoded text is a line feed, as it is written`() throws {
        let contact = try person(["FN:Ann", "X-A;ENCODING=QUOTED-PRINTABLE:a=0C"], version: "2.1")
        #expect(contact.kept == ["X-A:a\\n"])
        #expect(VCardExport.text(of: [contact]).contains("\r\nX-A:a\\n\r\n"))
    }

    @Test func `the character set of one property is that of those that name none`() throws {
        let nadia: [UInt8] = [0xCD, 0xE0, 0xE4, 0xFF]
        let start = Array("BEGIN:VCARD\nVERSION:2.1\nFN:".utf8) + nadia
        let named = Array("\nTITLE;CHARSET=windows-1251:".utf8) + nadia
        let encoded = Array("\nNOTE;ENCODING=QUOTED-PRINTABLE:=CD=E0=E4=FF\nEND:VCARD\n".utf8)
        let cards = try read(start + named + encoded)
        #expect(cards.map { $0.contact?.name } == ["Надя"] && cards[0].contact?.notes == "Надя")
        #expect(cards[0].notices == [])
    }
}
