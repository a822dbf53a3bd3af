/// How a program names the columns of the people that it exports.
///
/// Example: `ContactDialect.google.column("email1value")` is the first email address.
struct ContactDialect: Sendable {
    /// In the names of the properties that cells without a field are kept as: `X-GOOGLE-PHOTO`.
    let name: String
    /// By the title as `CSVHeader.words` has it.
    let column: @Sendable (String) -> ContactColumn?
    /// Titles that no other program has.
    let signature: Set<String>
    /// Those that only a French header has.
    var french: Set<String> = []
    /// What parts several values in one cell.
    var separators = [";", ","]
    /// What the links of a row are.
    var linkLabel: String?
    /// Where the people of such a file were met.
    var occasion: String?
    /// Whether a row without a name is nobody: on LinkedIn an account that is no more.
    var isOfNamesOnly = false
    /// Whether a cell that a spreadsheet could take for a formula has a mark before it.
    var isDefused = false

    static let all = [linkedIn, google, outlook, thunderbird, arrosoir]

    /// For a table whose columns the user has named.
    static let mapped = ContactDialect(name: "CSV", column: { _ in nil }, signature: [])

    /// The dialect that knows most titles of a header, and what its columns hold.
    ///
    /// nil when the header names nobody, or is of a table that shares some columns: where most are unknown, nobody can
    /// say what the known ones mean.
    static func recognised(_ header: CSVHeader) -> (dialect: ContactDialect, layout: TableLayout<ContactColumn>)? {
        var best: (dialect: ContactDialect, layout: TableLayout<ContactColumn>, known: Int)?
        for dialect in all {
            var seen: Set<ContactColumn> = []
            let columns = header.words.map { word in
                dialect.column(word).flatMap { seen.insert($0).inserted ? $0 : nil }
            }
            let fields = Set(seen.map(\.field))
            guard fields.contains(.name) || fields.isSuperset(of: [.givenName, .familyName]) else { continue }
            let isSigned = !dialect.signature.isDisjoint(with: header.words)
            guard isSigned || dialect.signature.isEmpty, isSigned || 2 * seen.count >= header.words.count else {
                continue
            }
            if seen.count > best?.known ?? 0 {
                let isFrench = header.words.contains(where: dialect.french.contains)
                best = (dialect, TableLayout(columns: columns, isFrench: isFrench), seen.count)
            }
        }
        return best.map { ($0.dialect, $0.layout) }
    }
}
