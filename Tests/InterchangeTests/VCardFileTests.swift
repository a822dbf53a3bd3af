import Interchange
import Relationships
import Testing

@Suite struct VCardFileTests {
    @Test func `cards know the lines on which they begin`() throws {
        let cards = try read("\nBEGIN:VCARD\nFN:A\nNOTE:x\n  y\nEND:VCARD\n\nbegin:vcard\nFN:B\nend:vcard")
        #expect(cards.map(\.line) == [2, 8])
        #expect(cards.map { $0.contact?.name } == ["A", "B"])
        #expect(cards.map(\.file) == ["x.vcf", "x.vcf"])
    }

    @Test func `a fold may part the bytes of one character`() throws {
        var bytes = Array("BEGIN:VCARD\r\nFN:Lef".utf8)
        bytes += [0xC3] + Array("\r\n ".utf8) + [0xA8] + Array("vre\r\nEND:VCARD\r\n".utf8)
        let cards = try read(bytes)
        #expect(cards[0].contact?.name == "Lefèvre")
        #expect(cards[0].notices == [])
    }

    @Test(arguments: ["\r\n", "\n", "\r"])
    func `lines end in CRLF, LF or CR`(end: String) throws {
        let text = ["BEGIN:VCARD", "FN:Sophie", "  Marchal", "END:VCARD", ""].joined(separator: end)
        #expect(try read(text)[0].contact?.name == "Sophie Marchal")
    }

    @Test func `no value has a CR`() throws {
        #expect(try read("BEGIN:VCARD\nFN:a\rb\nEND:VCARD\n")[0].contact?.name == "a\nb")
        let card = ["BEGIN:VCARD", "FN:Odile", "ORG:Phare;Presse", "NOTE:a", "X-A:b", "ADR:;;c;;;;", "END:VCARD", ""]
        let odile = try #require(try read(card.joined(separator: "\r\r\n"))[0].contact)
        #expect(odile.notes == "a" && odile.kept == ["ORG:;Presse", "X-A:b"] && odile.addresses[0].street == "c")
        let old = ["FN:O", "NOTE;ENCODING=QUOTED-PRINTABLE:a=0Db=0D=0Ac", "LABEL;ENCODING=QUOTED-PRINTABLE:a=0Db"]
        let contact = try person(old, version: "2.1")
        #expect(contact.notes == "a\nb\nc" && contact.kept == ["LABEL:a\\nb"])
    }

    @Test func `UTF-8 and UTF-16 are read with and without a byte-order mark`() throws {
        let text = "BEGIN:VCARD\nFN:Éloïse 🎸\nEND:VCARD\n"
        let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        for bytes in [[0xEF, 0xBB, 0xBF] + Array(text.utf8), [0xFF, 0xFE] + little, [0xFE, 0xFF] + big, little, big] {
            let cards = try read(bytes)
            #expect(cards.map { $0.contact?.name } == ["Éloïse 🎸"])
            #expect(cards[0].notices == [])
        }
        #expect(refusal([0xFF, 0xFE] + little.dropLast()) == failure(1, .invalidUTF16))
        #expect(refusal([0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00]) == failure(1, .invalidUTF16))
    }

    @Test func `a line that is not UTF-8 is Windows-1252, told once a file`() throws {
        let latin = [UInt8]("FN:".utf8) + [0xC9, 0x21, 0x80, 0x0A]
        let card = Array("BEGIN:VCARD\n".utf8) + latin + Array("ORG:é\nEND:VCARD\n".utf8)
        let cards = try read(card + card)
        #expect(cards.map { $0.contact?.name } == ["É!€", "É!€"])
        #expect(cards.map { $0.contact?.organization } == ["é", "é"])
        #expect(cards.flatMap(\.notices) == [notice(2, .readAsWindows1252)])
    }

    @Test func `groups and cards without a name are skipped with a notice`() throws {
        let cards = try read(
            """
            BEGIN:VCARD
            FN:Choir
            KIND:group
            END:VCARD
            BEGIN:VCARD
            FN:Family
            X-ADDRESSBOOKSERVER-KIND:group
            END:VCARD
            BEGIN:VCARD
            NOTE:1
            END:VCARD

            """)
        #expect(cards.map { $0.contact?.name } == [nil, nil, nil])
        #expect(cards.flatMap(\.notices) == [notice(1, .group), notice(5, .group), notice(9, .nameless)])
    }

    @Test func `lines that are no properties are dropped with a notice`() throws {
        let cards = try read(
            "BEGIN:VCARD\nFN:Ann\nno colon\nnor this\nEMAIL:a@b\nsee http://x\nX;A=\"b:c\nVERSION:5\nEND:VCARD\njunk\n")
        #expect(cards[0].contact?.emails == [Reach("a@b")])
        #expect(cards[0].contact?.kept == [])
        #expect(
            cards[0].notices == [
                notice(3, .notAProperty), notice(6, .notAProperty), notice(8, .unknownVersion("5")),
                notice(10, .textOutsideCards),
            ])
    }

    private func leftOut(_ text: String) throws -> (names: [String?], refusals: [ImportNotice]) {
        let cards = try read(text)
        return (cards.map { $0.contact?.name }, cards.flatMap(\.notices))
    }

    @Test func `a damaged card is left out with its line, and the rest is read`() throws {
        let ann = "BEGIN:VCARD\nFN:A\nEND:VCARD\n"
        var found = try leftOut(ann + "BEGIN:VCARD\nFN:B\n")
        #expect(found.names == ["A", nil] && found.refusals == [notice(4, .refused(.truncatedCard))])
        found = try leftOut("BEGIN:VCARD\nFN:B\n" + ann)
        #expect(found.names == [nil, "A"] && found.refusals == [notice(3, .refused(.cardInsideCard(begunOn: 1)))])
        found = try leftOut(ann + "END:VCARD\n" + ann)
        #expect(found.names == ["A", nil, "A"] && found.refusals == [notice(4, .refused(.endWithoutBeginning))])
        found = try leftOut("BEGIN:VCARD\nFN:B\nAGENT:\nBEGIN:VCARD\nFN:C\nEND:VCARD\n" + ann)
        #expect(found.names == [nil, "A"] && found.refusals == [notice(7, .refused(.cardInsideCard(begunOn: 1)))])
        found = try leftOut(
            "BEGIN:VCARD\nFN:B\nAGENT:\n" + ann + "NOTE:x\n" + ann + "BEGIN:VCARD\nAGENT:\nBEGIN:VCARD\n")
        #expect(found.names == [nil, "A", nil, nil])
    }

    @Test func `a damaged file is refused with its line`() {
        #expect(refusal("BEGIN:VCARD\r\nFN:A\0\r\nEND:VCARD\r\n") == failure(2, .zeroByte))
        #expect(refusal("") == failure(1, .unknownFormat))
        #expect(refusal("{\"a\":1}") == failure(1, .unknownFormat))
    }

    @Test func `a card without measure is left out where it passes it`() throws {
        let start = "BEGIN:VCARD\nFN:A\n"
        let line = "X-A:b\n"
        let end = "END:VCARD\n"
        #expect(try read(start + String(repeating: line, count: 65_535) + end)[0].contact?.kept.count == 65_535)
        let cards = try read(start + String(repeating: line, count: 65_540) + end + start + end)
        #expect(cards.map { $0.contact?.name } == [nil, "A"])
        #expect(cards.flatMap(\.notices) == [notice(65_538, .refused(.tooManyProperties(begunOn: 1)))])
    }

    @Test func `a format is told by the content`() {
        #expect(SourceFormat.recognised(in: Array("\n begin:vcard \n".utf8)) == .vCard)
        #expect(SourceFormat.recognised(in: Array("Notes:\nx\nFirst Name,Last Name\n".utf8)) == .contactTable)
        #expect(SourceFormat.recognised(in: Array("Name,Mail\n".utf8)) == .contactTable)
        #expect(SourceFormat.recognised(in: Array("x\nName\nShoe,Hat,Mail\n".utf8)) == nil)
    }

    @Test func `long properties and many folds take no more than their length`() throws {
        let folds = String(repeating: "A\r\n ", count: 20_000)
        let soft = String(repeating: "A=\r\n", count: 20_000)
        let text = "BEGIN:VCARD\r\nFN:A\r\nPHOTO:\(folds)\r\nX-B;QUOTED-PRINTABLE:\(soft)\r\nEND:VCARD\r\n"
        let kept = try #require(try read(text)[0].contact?.kept)
        #expect(kept.map(\.utf8.count) == [20_006, 20_004])
    }
}
