/// Which columns of a table hold which fields, as its owner says: for a table that no program is known for.
///
/// Example: `ColumnMap(["Courriel=email", "Ville=city"])`. Titles are compared without case, accents, spaces and
/// hyphens; a column that is not named is kept unread.
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
    func layout(_ header: CSVHeader) -> TableLayout<ContactColumn>? {
        guard missingTitles(in: header).isEmpty else { return nil }
        var columns: [ContactColumn?] = header.titles.map { _ in nil }
        for (number, (title, field)) in fields.enumerated() {
            // All parts of an address belong together; of telephone numbers each is one of its own.
            let isPart = field.isPartOfAddress
            let column = ContactColumn(field, isPart ? 1 : number)
            let word = CSVHeader.word(title)
            if let index = header.words.firstIndex(of: word) { columns[index] = column }
        }
        return TableLayout(columns: columns)
    }

    /// The titles that a header lacks.
    func missingTitles(in header: CSVHeader) -> [String] {
        fields.map(\.title).filter { !header.words.contains(CSVHeader.word($0)) }
    }
}
