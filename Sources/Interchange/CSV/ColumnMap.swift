import Relationships

/// Which columns of a table hold which fields, as its owner says: for a table that no program is known for.
///
/// Example: `ColumnMap(["Courriel=email", "3=city"])`. Titles are compared by their letters and digits, without case and
/// accents; a column may be named by its number, too. One that is not named is kept unread.
public struct ColumnMap: Sendable {
    /// A word of the user's that is no `Column=field`.
    public struct Misspelt: Error {
        public let word: String
        /// Whether the field alone is wrong.
        public let isField: Bool
    }

    private let fields: [(title: String, field: ContactColumn.Field)]

    /// The names of the fields that can be given.
    public static let fieldNames = ContactColumn.Field.forUsers.map(\.rawValue)

    /// - Throws: at the first word that has no `=`, no title before it, or no field after it.
    public init(_ words: [String]) throws(Misspelt) {
        var fields: [(String, ContactColumn.Field)] = []
        for word in words {
            // A title may hold the sign itself; no field does.
            guard let sign = word.lastIndex(of: "="), sign > word.startIndex else {
                throw Misspelt(word: word, isField: false)
            }
            let name = String(word[word.index(after: sign)...])
            guard let field = ContactColumn.Field(userWord: name) else { throw Misspelt(word: name, isField: true) }
            fields.append((String(word[..<sign]), field))
        }
        self.fields = fields
    }

    /// The columns of a header that has every title; nil for another line.
    ///
    /// Where all columns are named by numbers, the first line that has so many may be a row already.
    func layout(_ header: CSVHeader) -> TableLayout<ContactColumn>? {
        let places = fields.compactMap { place(of: $0.title, in: header) }
        guard places.count == fields.count, !header.words.allSatisfy(\.isEmpty) else { return nil }
        var layout = TableLayout<ContactColumn>(columns: header.titles.map { _ in nil })
        for (number, (place, (_, field))) in zip(places, fields).enumerated() {
            // All parts of an address belong together; of telephone numbers each is one of its own.
            layout.columns[place.index] = ContactColumn(field, field.isPartOfAddress ? 1 : number)
        }
        layout.hasNoHeader = places.allSatisfy(\.isNumber) && Self.isRow(header, layout.columns)
        return layout
    }

    /// The titles that a header lacks.
    func missingTitles(in header: CSVHeader) -> [String] {
        fields.map(\.title).filter { place(of: $0, in: header) == nil }
    }

    /// Where the column of a title is, and whether the title is only its number.
    private func place(of title: String, in header: CSVHeader) -> (index: Int, isNumber: Bool)? {
        let word = CSVHeader.word(title)
        if let index = header.words.firstIndex(of: word) { return (index, false) }
        guard let number = ASCII.number(Array(title.utf8)[...]), header.titles.indices.contains(number - 1) else {
            return nil
        }
        return (number - 1, true)
    }

    /// Whether a line is no header, but a row: a cell looks like its field; where none can tell, no word is a known title.
    private static func isRow(_ line: CSVHeader, _ columns: [ContactColumn?]) -> Bool {
        let mapped = columns.indices.filter { columns[$0] != nil }
        let answers = mapped.compactMap { index in columns[index].flatMap { isLike(line.titles[index], $0.field) } }
        return answers.isEmpty
            ? mapped.allSatisfy { ColumnTitle.meanings[line.words[$0]] == nil } : answers.contains(true)
    }

    /// Whether a text looks like a value of a field; nil where that cannot be told.
    private static func isLike(_ text: String, _ field: ContactColumn.Field) -> Bool? {
        switch field {
        case .emails: text.contains("@")
        case .phones: text.utf8.contains(where: ASCII.isDigit)
        case .urls: text.contains(".")
        case .birthday, .metOn: WrittenDate(text) != nil
        default: nil
        }
    }
}
