/// What the titles of a header mean, each in the light of the others.
///
/// Example: "Nom" beside "Prénom" is a family name, and alone the whole one; of two "Titre" the second is the job.
struct ColumnMeaning {
    private let words: [String]
    private let meanings: [[ContactColumn]]
    /// The fields that have a column for certain.
    private var sure: Set<ContactColumn.Field> = []

    /// What the columns hold: nil for one that is not known.
    static func columns(
        of header: CSVHeader, own: (String) -> [ContactColumn]?
    ) -> [ContactColumn?] {
        var meaning = ColumnMeaning(header, own)
        return meaning.columns()
    }

    private init(_ header: CSVHeader, _ own: (String) -> [ContactColumn]?) {
        words = header.words
        meanings = words.map { own($0) ?? ColumnTitle.meanings[$0] ?? [] }
        sure = Set(meanings.filter { $0.count == 1 }.map { $0[0].field })
    }

    private mutating func columns() -> [ContactColumn?] {
        let counts = words.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        let repeated = words.indices.filter { counts[words[$0], default: 0] > 1 }
        var seen: [String: Int] = [:]
        var columns: [ContactColumn?] = words.map { _ in nil }
        for index in repeated {
            columns[index] = repeatedColumn(index, seen[words[index], default: 0])
            seen[words[index], default: 0] += 1
            columns[index].map { _ = sure.insert($0.field) }
        }
        for index in words.indices where counts[words[index]] == 1 {
            columns[index] = meanings[index].first { fits($0, index) } ?? meanings[index].last
            columns[index].map { _ = sure.insert($0.field) }
        }
        return columns
    }

    /// One title above several columns: its meanings in turn, and of an address the next one.
    private func repeatedColumn(_ index: Int, _ turn: Int) -> ContactColumn? {
        let meanings = meanings[index]
        guard let column = turn < meanings.count ? meanings[turn] : meanings.last else { return nil }
        let isNext = turn >= meanings.count && column.field.isPartOfAddress
        return isNext ? ContactColumn(column.field, column.number + 100 * turn, column.label) : column
    }

    /// Whether a title with several meanings has this one.
    private func fits(_ column: ContactColumn, _ index: Int) -> Bool {
        guard meanings[index].count > 1 else { return true }
        return switch column.field {
        case .familyName: sure.contains(.givenName) && !sure.contains(.familyName)
        case .givenName: sure.contains(.familyName) && !sure.contains(.givenName)
        case .namePrefix: sure.contains(.title) || isBeforeNames(index)
        case .title: !sure.contains(.title)
        case .birthday: !sure.contains(.birthMonth)
        default: true
        }
    }

    private func isBeforeNames(_ index: Int) -> Bool {
        let names: Set<ContactColumn.Field> = [.name, .givenName, .familyName]
        let first = meanings.firstIndex { $0.contains { names.contains($0.field) } }
        return first.map { index < $0 } ?? false
    }
}
