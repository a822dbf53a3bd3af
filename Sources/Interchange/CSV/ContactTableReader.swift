import Relationships

/// Reads a table of people: notes, a header row, then a person in each row.
struct ContactTableReader {
    private let table: CSVTable<ContactColumn>
    private let dialect: ContactDialect

    /// - Parameter map: the user's words for the columns; without them the header must be one that is known.
    init(file: String, text: ArraySlice<UInt8>, map: ColumnMap?) throws(ImportFailure) {
        guard let map else {
            var recognised: ContactDialect?
            table = try CSVTable(file: file, text: text) { header in
                let found = ContactDialect.recognised(header)
                recognised = found?.dialect
                return found?.layout
            }
            dialect = recognised ?? .mapped
            return
        }
        dialect = .mapped
        var best: [String]?
        do throws(ImportFailure) {
            table = try CSVTable(file: file, text: text) { header in
                let missing = map.missingTitles(in: header)
                if missing.count < best?.count ?? .max { best = missing }
                return map.layout(header)
            }
        } catch {
            throw ImportFailure(file: file, line: 1, reason: .missingColumns(best ?? []))
        }
    }

    /// The program that wrote the table; of another table, its columns.
    private var origin: String {
        let isKnown = ContactDialect.all.contains { $0.name == dialect.name }
        return isKnown
            ? dialect.name.lowercased() : "table-" + Fingerprint.text(of: table.titles.joined(separator: "\n"))
    }

    func cards() throws(ImportFailure) -> [ImportedCard] {
        let rows = try table.rows()
        let birthdays = rows.lazy.flatMap(\.cells).filter { $0.column?.field == .birthday }.map(\.text)
        let dates = TableDates(of: birthdays, isFrench: table.layout.isFrench)
        var cards = rows.map { card($0, dates) }
        if !cards.isEmpty { cards[0].notices.insert(contentsOf: table.notices, at: 0) }
        return cards
    }

    private func card(_ row: CSVTable<ContactColumn>.Row, _ dates: TableDates) -> ImportedCard {
        var card = ImportedCard(contact: nil, file: table.file, line: row.line)
        var person = ContactRow(dialect, dates)
        for (column, title, text) in row.cells {
            let text = dialect.isDefused ? DefusedCell.read(text) : text
            let reason = person.take(text, column, title)
            if let reason { card.notices.append(ImportNotice(file: table.file, line: row.line, reason: reason)) }
        }
        card.contact = person.contact()
        card.hasOwnID = person.hasOwnID
        card.origin = card.hasOwnID ? nil : origin
        if card.contact == nil {
            card.notices.append(ImportNotice(file: table.file, line: row.line, reason: .emptyRow))
        }
        return card
    }
}
