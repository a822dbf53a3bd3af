import Interchange
import Relationships
import Testing

/// Rows that are not as the header has it.
@Suite struct RowTests {
    private let start = "First Name,Last Name,Email\n\"A\nA\",B,a@x.example\n"

    private func names(_ rows: String) throws -> [String?] { try read(start + rows).map { $0.contact?.name } }

    private func notices(_ rows: String) throws -> [ImportNotice] { try read(start + rows).flatMap(\.notices) }

    @Test func `a short row is filled up, and empty cells beyond the header are dropped, both told once`() throws {
        let rows = "Odile\nUta,Berg\nInes,Soto,i@x.example,,\n"
        #expect(try names(rows) == ["A\nA B", "Odile", "Uta Berg", "Ines Soto"])
        #expect(try notices(rows) == [notice(4, .raggedRows(short: 2, long: 1))])
    }

    @Test func `text beyond the header causes its row to be refused`() throws {
        let rows = "C,D,c@x.example,surplus\nE,F,e@x.example\n"
        #expect(try names(rows) == ["A\nA B", nil, "E F"])
        #expect(try notices(rows) == [notice(4, .refused(.columnCount(expected: 3, found: 4)))])
    }

    @Test func `rows without anything are passed over`() throws {
        #expect(try names(",,\n\n , ,\n,,,,\nC,D,\n") == ["A\nA B", "C D"])
        #expect(try notices(",,\n\n , ,\n,,,,\nC,D,\n") == [])
    }

    @Test func `a row with text behind a quotation mark is refused, the next is read`() throws {
        let rows = "C,\"D\"x,\nE,\"F\nF\"x,\nG,H,\n"
        #expect(try names(rows) == ["A\nA B", nil, nil, "G H"])
        #expect(try notices(rows) == [notice(4, .refused(.textAfterQuote)), notice(5, .refused(.textAfterQuote))])
    }

    @Test(arguments: ["\"C,D,\nE,F,\n", "C,\"D\"x \"y\nE,F,\n", "C,\"D\"\"\nE,F,\n"])
    func `a quotation mark that is never closed costs the rest, not what stood before`(rows: String) throws {
        #expect(try names(rows) == ["A\nA B", nil])
        #expect(try notices(rows) == [notice(4, .refused(.unclosedQuote))])
    }

    @Test func `a cell of more than a mebibyte causes its row to be refused`() throws {
        let rows = "C,\(String(repeating: "a", count: 1_048_577)),\nE,F,\n"
        #expect(try names(rows) == ["A\nA B", nil, "E F"])
        #expect(try notices(rows) == [notice(4, .refused(.cellTooLong))])
    }
}
