import Relationships

/// Contacts as a table for a spreadsheet (RFC 4180): a header, a row for each, CRLF after each row.
///
/// Example: `CSVExport.text(of: contacts) { network.contact($0)?.name }`. Several values stand in one cell, parted by
/// "; "; days are `2026-11-22`, a birthday without its year `--02-29`; people are names. No cell is a formula.
public enum CSVExport {
    /// The names of the columns, in order: the same in every language, for scripts.
    public static let header = [
        "id", "name", "givenName", "familyName", "nicknames", "organization", "title", "emails", "phones", "urls",
        "street", "city", "region", "postalCode", "country", "birthday", "timeZone", "tags", "circles", "skills",
        "needs", "metOn", "metAt", "introducedBy", "knows", "cadence", "knowsMe", "seesMeAs", "toTell", "wanted",
        "archived", "added", "notes",
    ]

    /// - Parameter name: what a person is called, or nil for one who is gone.
    public static func text(of contacts: some Sequence<Contact>, name: (Contact.ID) -> String?) -> String {
        var text = row(header)
        for contact in contacts { text += row(cells(of: contact, name)) }
        return text
    }

    /// One cell for each column. Of several addresses it is the first; of needs those that are open.
    private static func cells(of contact: Contact, _ name: (Contact.ID) -> String?) -> [String] {
        let address = contact.addresses.first
        let names: [String?] = [
            contact.id.text, contact.name, contact.givenName, contact.familyName, list(contact.nicknames),
            contact.organization, contact.title,
        ]
        let reaches: [String?] = [
            list(contact.emails.map(\.value)), list(contact.phones.map(\.value)), list(contact.urls.map(\.value)),
            address?.street, address?.city, address?.region, address?.postalCode, address?.country,
        ]
        let facts: [String?] = [
            contact.birthday?.description, contact.timeZone, list(contact.tags), list(contact.circles),
            list(contact.skills), list(contact.needs.filter { $0.met == nil }.map(\.text)),
            contact.met?.date?.description, contact.met?.occasion, contact.introducedBy.flatMap(name),
            list(contact.knows.compactMap(name)), cadence(contact.cadence),
        ]
        let rest: [String?] = [
            contact.standing?.knowsMe.rawValue, contact.standing?.seesMeAs, contact.standing?.toTell, contact.wanted,
            contact.isArchived ? "yes" : nil, contact.added?.description, contact.notes,
        ]
        return (names + reaches + facts + rest).map { $0 ?? "" }
    }

    private static func list(_ texts: [String]) -> String { texts.joined(separator: "; ") }

    /// Days until ripe, or `never`; empty for the default.
    private static func cadence(_ cadence: Cadence?) -> String? {
        cadence.map { $0.ripe.map(String.init) ?? "never" }
    }

    private static func row(_ cells: [String]) -> String {
        cells.map { quoted(DefusedCell.written($0.withPlainLineEnds)) }.joined(separator: ",") + "\r\n"
    }

    /// In quotation marks where it needs them (RFC 4180, section 2).
    private static func quoted(_ cell: String) -> String {
        let special: Set = [ASCII.quote, ASCII.comma, ASCII.lineFeed, ASCII.carriageReturn]
        guard cell.utf8.contains(where: special.contains) else { return cell }
        return "\"" + cell.escaping(["\"": "\"\""]) + "\""
    }
}
