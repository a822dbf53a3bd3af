import Relationships

/// Reads a table of people: notes, a header row, then a person in each row.
struct ContactTableReader: Sendable {
    private let table: CSVTable<ContactColumn>
    private let dialect: ContactDialect
    /// As `ReadingOptions` has it.
    private let isDayFirst: Bool?

    /// - Parameter options: The user's words for the columns; without them the header must be one that is known.
    init(file: String, text: ArraySlice<UInt8>, options: ReadingOptions) throws(ImportFailure) {
        isDayFirst = options.isDayFirst
        guard let map = options.columns else {
            var recognised: ContactDialect?
            table = try CSVTable(file: file, text: text) { header in
                let found = ContactDialect.recognised(header)
                recognised = found?.dialect
                return found?.layout
            }
            dialect = recognised ?? .plain
            return
        }
        dialect = .plain
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
        dialect.signature.isEmpty
            ? "table-" + Fingerprint.text(of: table.titles.joined(separator: "\n")) : dialect.name.lowercased()
    }

    func cards() -> [ImportedCard] {
        let contents = table.read()
        let origin = origin
        let dates = dates(in: contents.rows)
        var (cards, hidden): ([ImportedCard], [Int]) = ([], [])
        cards.reserveCapacity(contents.rows.count)
        let read = Array(concurrently: contents.rows.count, by: 256) { card(contents.rows[$0], dates, origin) }
        for (card, row) in zip(read, contents.rows) {
            if let card { cards.append(card) } else { hidden.append(row.line) }
        }
        var notices = contents.notices + headerNotices(contents.rows, dates)
        if let first = hidden.first {
            notices.append(ImportNotice(file: table.file, line: first, reason: .hiddenMembers(hidden.count)))
        }
        guard !notices.isEmpty else { return cards }
        if cards.isEmpty {
            return [ImportedCard(contact: nil, file: table.file, line: table.headerLine, notices: notices)]
        }
        cards[0].notices.insert(contentsOf: notices, at: 0)
        return cards
    }

    private func dates(in rows: [CSVTable<ContactColumn>.Row]) -> TableDates {
        let fields: Set<ContactColumn.Field> = [.birthday, .metOn, .anniversary]
        let columns = table.layout.columns.indices.filter { index in
            table.layout.columns[index].map { fields.contains($0.field) } ?? false
        }
        let texts = rows.lazy.flatMap { row in columns.lazy.map { row.cells[$0] } }
        return TableDates(of: texts, hasDayFirstTitles: table.layout.isDayFirst, isDayFirst: isDayFirst)
    }

    /// Which columns that hold anything are not known, and how dates are read.
    private func headerNotices(_ rows: [CSVTable<ContactColumn>.Row], _ dates: TableDates) -> [ImportNotice] {
        let unknown = table.titles.indices.filter { index in
            table.layout.columns[index] == nil && rows.contains { $0.refusal == nil && !$0.cells[index].isEmpty }
        }
        var reasons = dates.notice.map { [$0] } ?? []
        if !unknown.isEmpty { reasons.append(.unknownColumns(unknown.map(title))) }
        return reasons.map { ImportNotice(file: table.file, line: table.headerLine, reason: $0) }
    }

    /// What a column is called: by its number where nothing stands above it.
    private func title(_ index: Int) -> String {
        let title = table.titles[index]
        return title.isEmpty ? String(index + 1) : title
    }

    /// The person of a row; nil for a member who is hidden.
    private func card(
        _ row: CSVTable<ContactColumn>.Row, _ dates: TableDates, _ origin: String
    ) -> ImportedCard? {
        if let refusal = row.refusal { return ImportedCard(refused: refusal, file: table.file, line: row.line) }
        var card = ImportedCard(contact: nil, file: table.file, line: row.line)
        var person = ContactRow(dialect, dates)
        for (index, cell) in row.cells.enumerated() where !cell.isEmpty {
            let text = dialect.isDefused ? DefusedCell.read(cell) : cell
            let reason = person.take(text, table.layout.columns[index], title(index))
            if let reason { card.notices.append(ImportNotice(file: table.file, line: row.line, reason: reason)) }
        }
        card.contact = person.contact()
        card.hasOwnID = person.hasOwnID
        card.origin = card.hasOwnID ? nil : origin
        guard card.contact == nil else { return card }
        if dialect.isOfNamesOnly && person.isHidden { return nil }
        card.notices.append(ImportNotice(file: table.file, line: row.line, reason: .emptyRow))
        return card
    }
}
