import Relationships

/// The header row of a table: which column holds what, in any order, in English or in French.
///
/// Example: `First Name,Last Name,URL` is `[.givenName, .familyName, .url]`, by the names of `ConnectionsColumn`.
struct CSVHeader<Column: CSVColumn> {
    /// What each column holds; nil for one that is not known.
    let columns: [Column?]
    let titles: [String]
    let isFrench: Bool

    /// Reads a line; nil when it is not this header, but a note before it, or the header of another table that shares
    /// some columns: where most are unknown, nobody can say what the known ones mean.
    init?(line: ArraySlice<UInt8>) {
        guard line.count <= 4096, TextDecoding.isUTF8(line) else { return nil }
        var reader = CSVReader(line, file: "", lineEnd: ASCII.lineFeed)
        guard let row = try? reader.next() else { return nil }
        var seen: Set<Column> = []
        var isFrench = false
        titles = row.cells
        columns = row.cells.map { title in
            let folded = SearchKey.folded(title).filter { $0 != " " && $0 != "-" }
            let column = Column.names[folded].flatMap { seen.insert($0).inserted ? $0 : nil }
            if column != nil, Column.french.contains(folded) { isFrench = true }
            return column
        }
        guard seen.isSuperset(of: Column.required), 2 * seen.count >= titles.count else { return nil }
        self.isFrench = isFrench
    }
}

/// What the columns of a table hold.
protocol CSVColumn: Hashable {
    /// By the title as folded, without spaces and hyphens.
    static var names: [String: Self] { get }
    /// Those of `names` that only a French header has.
    static var french: Set<String> { get }
    /// Without these it is another table.
    static var required: Set<Self> { get }
}
