import Relationships

/// The header row of a table: what stands above each column, and the sign that parts them.
///
/// Example: `Prénom;Nom` has the `titles` "Prénom" and "Nom", `words` "prenom" and "nom", and a semicolon.
struct CSVHeader {
    let titles: [String]
    let delimiter: UInt8
    /// The titles as they are compared: folded, without spaces and hyphens.
    let words: [String]

    /// The ways to read a line as a header: one for each sign that can part cells. None for a line that is too long.
    static func readings(of line: ArraySlice<UInt8>) -> [CSVHeader] {
        guard line.count <= longest else { return [] }
        let line = TextDecoding.utf8(line)
        return delimiters.compactMap { delimiter in
            guard delimiter == ASCII.comma || line.contains(delimiter) else { return nil }
            var reader = CSVReader(line, file: "", delimiter: delimiter, lineEnd: ASCII.lineFeed)
            return (try? reader.next()).map { CSVHeader(titles: $0.cells, delimiter: delimiter) }
        }
    }

    /// A spreadsheet of a French system writes semicolons, and what is copied from one has tabs.
    private static let delimiters = [ASCII.comma, ASCII.semicolon, ASCII.tab]
    private static let longest = 65_536

    private init(titles: [String], delimiter: UInt8) {
        self.titles = titles
        self.delimiter = delimiter
        words = titles.map(Self.word)
    }

    static func word(_ title: String) -> String { SearchKey.folded(title).filter { $0 != " " && $0 != "-" } }
}

/// What the columns of a table hold: nil for one that is not known.
struct TableLayout<Column> {
    var columns: [Column?]
    /// Whether the titles are French, and so, perhaps, the dates.
    var isFrench = false
}
