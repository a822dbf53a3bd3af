import Interchange
import Testing

@Suite struct CharsetTests {
    private func read(_ bytes: [UInt8], in name: String) throws -> [ImportedCard] {
        try CardReader.read(SourceFile(name: "x.vcf", bytes: bytes), ReadingOptions(charset: Charset(name)))
    }

    /// "Ана" in KOI8-R.
    private let ana: [UInt8] = [0xE1, 0xCE, 0xC1]

    @Test func `the user's character set decides for tables, LDIF and abook`() throws {
        for start in ["Voornaam,Name,E-mail Address\nx,", "dn: cn=A\ncn: ", "# abook addressbook file\n[0]\nname="] {
            let columns =
                start.hasPrefix("V") ? try ColumnMap(["Voornaam=tags", "Name=name", "E-mail Address=email"]) : nil
            let cards = try CardReader.read(
                SourceFile(
                    name: "x.vcf", bytes: Array(start.utf8) + ana + (columns == nil ? [] : Array(",a@x\n".utf8))),
                ReadingOptions(columns: columns, charset: Charset("koi8r")))
            #expect(cards.map { $0.contact?.name } == ["Ана"])
            #expect(cards[0].notices == [])
        }
    }

    @Test func `the user's character set decides for the lines of a vCard that do not say theirs`() throws {
        let card = Array("BEGIN:VCARD\nVERSION:2.1\nFN:".utf8) + ana + Array("\nNOTE;CHARSET=ISO-8859-1:".utf8) + [0xC9]
        let contact = try #require(try read(card + Array("\nEND:VCARD\n".utf8), in: "KOI8-R")[0].contact)
        #expect(contact.name == "Ана")
        #expect(contact.notes == "É")
    }

    @Test func `a character set whose texts look like ASCII decides too`() throws {
        let text = Array("dn: cn=A\ncn: ".utf8) + [0x1B, 0x24, 0x42, 0x30, 0x21, 0x1B, 0x28, 0x42]
        #expect(try read(text, in: "ISO-2022-JP")[0].contact?.name == "亜")
    }

    @Test func `a byte-order mark is stronger, and a text in another set is refused with its line`() throws {
        let text = Array("dn: cn=A\ncn: É\n".utf8)
        #expect(try read([0xEF, 0xBB, 0xBF] + text, in: "KOI8-R")[0].contact?.name == "É")
        #expect(throws: failure(2, .notInCharset("UTF-8"))) {
            try read(Array("dn: cn=A\ncn: ".utf8) + ana, in: "utf8")
        }
    }

    @Test func `every character set has its names, and can be read from`() throws {
        for name in Charset.names {
            #expect(try read(Array("dn: cn=A\ncn: Ann\n".utf8), in: name)[0].contact?.name == "Ann", "\(name)")
        }
        for name in ["latin-1", "cp1251", "windows-1251", "iso8859-15", "macroman", "sjis", "us-ascii", "utf_8"] {
            #expect(Charset(name) != nil, "\(name)")
        }
        #expect(Charset("cp1251")?.name == "WINDOWS-1251")
        #expect(Charset("klingon") == nil)
    }
}
