import Relationships
import Testing

@testable import Interchange

/// Whole headers, as programs write them and as people do: each cell holds the title above it.
@Suite struct TitleTests {
    struct Header: Sendable, CustomTestStringConvertible {
        let program: String
        let titles: [String]
        /// What the titles of the given name, the family name, the organization and the job are.
        let who: [String?]

        init(_ program: String, _ who: [String?], _ titles: String) {
            (self.program, self.who) = (program, who)
            self.titles = titles.split(separator: "|").map(String.init)
        }

        var testDescription: String { program }
    }

    private func card(_ header: Header) throws -> ImportedCard {
        let row = header.titles.map { "\"" + $0 + "\"" }.joined(separator: ",")
        let cards = try read(row + "\n" + row + "\n")
        #expect(cards.count == 1)
        return try #require(cards.first)
    }

    @Test(arguments: headers)
    func `every column of a known header is understood`(header: Header) throws {
        let card = try card(header)
        for case .unknownColumns(let titles) in card.notices.map(\.reason) { Issue.record("\(titles)") }
        let contact = try #require(card.contact)
        #expect(
            [contact.givenName, contact.familyName, contact.organization, contact.title] == header.who,
            "\(contact.kept)")
    }

    @Test func `no title is in the tables that no header shows`() {
        let shown = Set(Self.headers.flatMap { $0.titles }.map { CSVHeader.word($0) })
        #expect(Set(ColumnTitle.meanings.keys).subtracting(shown).sorted() == [])
    }

    @Test(arguments: headers.filter { $0.program.hasPrefix("OUTLOOK") })
    func `of Outlook all three addresses, emails and further facts have their places`(header: Header) throws {
        let contact = try #require(try card(header).contact)
        #expect(contact.emails.count == 3)
        #expect(contact.addresses.count == 3)
        #expect(contact.addresses.allSatisfy { $0.street?.split(separator: "\n").count == 3 && $0.country != nil })
        #expect(contact.phones.count == 17)
        let kept = Set(contact.kept.map { String($0.prefix { $0 != ":" }) })
        #expect(
            kept.isSuperset(of: [
                "N", "ORG", "ROLE", "HOBBY", "GENDER", "RELATED;VALUE=text;TYPE=spouse",
                "RELATED;VALUE=text;TYPE=child", "RELATED;VALUE=text;TYPE=agent",
            ]))
        #expect(contact.tags.count == 1 && contact.urls.count == 1)
    }

    @Test(arguments: headers.filter { $0.program.hasPrefix("THUNDERBIRD") })
    func `of Thunderbird the home and the work are two addresses`(header: Header) throws {
        let contact = try #require(try card(header).contact)
        #expect(contact.emails.count == 2)
        #expect(contact.addresses.count == 2)
        #expect(Set(contact.addresses.map(\.label)) == ["home", "work"])
        #expect(
            contact.addresses.allSatisfy {
                $0.street?.contains("\n") == true && $0.city != nil && $0.region != nil && $0.postalCode != nil
                    && $0.country != nil
            })
        #expect(contact.phones.count == 5)
    }
}
