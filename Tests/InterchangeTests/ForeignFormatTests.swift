import Interchange
import Testing

@Suite struct ForeignFormatTests {
    private func refusal(_ text: String) -> ForeignFormat? {
        guard case .foreign(let format) = InterchangeTests.refusal(text)?.reason else { return nil }
        return format
    }

    @Test func `a file of another kind is known by its beginning`() {
        #expect(refusal("PK\u{3}\u{4}\u{14}\0Takeout/Contacts/a.vcf") == .zip)
        #expect(refusal("PK\u{3}\u{4}[Content_Types].xml\0xl/workbook.xml") == .spreadsheet)
        #expect(refusal("PK\u{3}\u{4}mimetypeapplication/vnd.oasis.opendocument.spreadsheet") == .spreadsheet)
        #expect(refusal("BZh91AY") == .archive)
        #expect(refusal(String(repeating: "\0", count: 257) + "ustar") == .archive)
        #expect(refusal("!BDN\0") == .outlookData)
        #expect(refusal("SQLite format 3\0") == .database)
        #expect(refusal("bplist00\u{1}") == .database)
        #expect(refusal("// <!-- <mdb:mork:z v=\"1.4\"/> -->") == .database)
        #expect(refusal("%PDF-1.7") == .pdf)
        #expect(refusal("\u{FEFF}\n<!doctype html><title>BEGIN:VCARD") == .html)
        #expect(refusal("<?xml version=\"1.0\"?>") == .xml)
        #expect(InterchangeTests.refusal([0x1F, 0x8B, 8])?.reason == .foreign(.gzip))
        #expect(
            InterchangeTests.refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])?.reason == .foreign(.spreadsheet)
        )
    }
}
