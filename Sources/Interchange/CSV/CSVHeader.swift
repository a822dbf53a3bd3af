import Relationships

/// The header row of a table: what stands above each column, and the sign that parts them.
///
/// Example: `Prénom;Nom` has the `titles` "Prénom" and "Nom", `words` "prenom" and "nom", and a semicolon.
struct CSVHeader {
    let titles: [String]
    let delimiter: UInt8
    /// The titles as they are compared: folded, letters and digits alone.
    let words: [String]
    let isOnFirstLine: Bool

    /// The ways to read a line as a header, one for each sign that can part cells, the one with most cells first. None
    /// for a line that is too long.
    static func readings(of line: PhysicalLines.Line) -> [CSVHeader] {
        guard line.bytes.count <= longest else { return [] }
        let bytes = TextDecoding.utf8(line.bytes)
        let headers = delimiters.compactMap { delimiter -> CSVHeader? in
            guard delimiter == ASCII.comma || bytes.contains(delimiter) else { return nil }
            var reader = CSVReader(bytes, delimiter: delimiter, lineEnd: ASCII.lineFeed)
            guard let row = reader.next(), row.damage == nil else { return nil }
            return CSVHeader(titles: row.cells, delimiter: delimiter, isOnFirstLine: line.number == 1)
        }
        return headers.sorted { $0.titles.count > $1.titles.count }
    }

    /// A spreadsheet of a French system writes semicolons, and what is copied from one has tabs.
    private static let delimiters = [ASCII.comma, ASCII.semicolon, ASCII.tab]
    private static let longest = 65_536

    private init(titles: [String], delimiter: UInt8, isOnFirstLine: Bool) {
        self.titles = titles
        self.delimiter = delimiter
        self.isOnFirstLine = isOnFirstLine
        words = titles.map(Self.word)
    }

    static func word(_ title: String) -> String {
        let folded = SearchKey.folded(title)
        let word = folded.filter { $0.isLetter || $0.isNumber }
        return word.isEmpty ? folded.filter { $0 != " " } : word
    }
}

/// What the columns of a table hold: nil for one that is not known.
struct TableLayout<Column: Sendable>: Sendable {
    var columns: [Column?]
    /// Whether the titles are of a language that writes the day of a date first.
    var isDayFirst = false
    /// Whether the first line is no header: the columns are called by their numbers.
    var hasNoHeader = false
}
