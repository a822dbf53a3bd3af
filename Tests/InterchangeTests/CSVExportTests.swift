import Interchange
import Relationships
import Testing

@Suite struct CSVExportTests {
    private func row(_ contact: Contact) -> String {
        let text = CSVExport.text(of: [contact]) { $0 == "b" ? "Bob" : nil }
        return String(text.dropFirst(CSVExport.header.joined(separator: ",").count + 1))
    }

    @Test func `a row has a cell for each column of the header`() {
        var ann = Contact(id: "a", name: "Ann")
        ann.tags = ["music", "sound"]
        ann.introducedBy = "b"
        ann.knows = ["b", "gone"]
        ann.birthday = Birthday(year: 1980, month: 2, day: 29)
        ann.addresses = [Address(key: "k", city: "Liège")]
        ann.needs = [Need("a van"), Need("a desk", met: CivilDate("2026-01-01"))]
        ann.cadence = .never
        #expect(
            row(ann)
                == "a,Ann,,,,,,,,,,Liège,,,,1980-02-29,,music; sound,,,a van,,,Bob,Bob,never,,,,,,,\r\n")
        #expect(row(ann).split(separator: ",", omittingEmptySubsequences: false).count == CSVExport.header.count)
    }

    @Test func `commas, quotation marks and line ends stay in their cell`() {
        var ann = Contact(id: "a", name: "Ann, \"the\u{301}\"\u{301}")
        ann.notes = "One\r\nTwo"
        #expect(
            row(ann).hasPrefix("a,\"Ann, \"\"the\u{301}\"\"\u{301}\",,") && row(ann).hasSuffix(",\"One\r\nTwo\"\r\n"))
    }

    @Test(arguments: ["=1+1", "+32 4", "-x", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''@x"])
    func `a formula gets one mark in front, which reading takes away`(text: String) {
        #expect(DefusedCell.written(text) == "'" + text)
        #expect(DefusedCell.read("'" + text) == text)
        let cell = row(Contact(id: "a", name: text)).dropFirst(2)
        #expect(cell.hasPrefix("'" + text + ",") || cell.hasPrefix("\"'" + text + "\","))
    }

    @Test(arguments: ["", "x", "'", "'x", "a=1", "é", "’=1"])
    func `what is no formula has no mark put in front nor taken away`(text: String) {
        #expect(DefusedCell.written(text) == text)
        #expect(DefusedCell.read(text) == text)
    }
}
