/// What a program does its own way in the table of people that it exports.
///
/// Example: `ContactDialect.google.own("email1value")` is the first email address.
struct ContactDialect: Sendable {
    /// In the names of the properties that cells without a field are kept as: `X-GOOGLE-PHOTO`.
    let name: String
    /// Titles that no other program has, as `CSVHeader.words` has them.
    var signature: Set<String> = []
    /// The titles that mean something else than elsewhere.
    var own: @Sendable (String) -> [ContactColumn]? = { _ in nil }
    /// What parts several values in one cell.
    var separators = [";", ","]
    /// What the links of a row are.
    var linkLabel: String?
    /// Where the people of such a file were met.
    var occasion: String?
    /// Whether a row without a name is nobody: on LinkedIn a member who is hidden.
    var isOfNamesOnly = false
    /// Whether a cell that a spreadsheet could take for a formula has a mark before it.
    var isDefused = false

    private static let all = [
        arrosoir, linkedIn, linkedInContacts, google, yahoo, hubSpot, mailchimp, thunderbird, outlook,
    ]

    /// For a table of no known program, or whose columns the user has named.
    static let plain = ContactDialect(name: "CSV")

    /// The dialect of a header, and what its columns hold.
    ///
    /// nil when the header has nothing to call anybody by, or is of a table that shares some columns: where most are
    /// unknown, nobody can say what the known ones mean.
    static func recognised(_ header: CSVHeader) -> (dialect: ContactDialect, layout: TableLayout<ContactColumn>)? {
        let signed = all.first { !$0.signature.isDisjoint(with: header.words) }
        let dialect = signed ?? plain
        let columns = ColumnMeaning.columns(of: header, own: dialect.own)
        let known = Set(columns.compactMap(\.?.field))
        guard !known.isDisjoint(with: [.name, .givenName, .familyName, .emails, .phones]),
            signed != nil || isPlain(header, columns)
        else { return nil }
        let isDayFirst = !ColumnTitle.dayFirst.isDisjoint(with: header.words)
        return (dialect, TableLayout(columns: columns, isDayFirst: isDayFirst))
    }

    /// A line of prose may have a title in it, and one such word may be a line.
    private static func isPlain(_ header: CSVHeader, _ columns: [ContactColumn?]) -> Bool {
        let (known, titled) = (columns.count { $0 != nil }, header.words.count { !$0.isEmpty })
        return 2 * known >= titled && (known > 1 || header.isOnFirstLine)
    }
}
