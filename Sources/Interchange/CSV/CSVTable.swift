/// A file of values below a header row, with notes before it.
///
/// Example: `try CSVTable(file: "Invitations.csv", text: text, layout: InvitationsColumn.layout).rows()`.
struct CSVTable<Column: Equatable> {
    struct Row {
        /// From 1.
        let line: Int
        /// What stands below each column of the header, without blanks around it; empty cells are left out.
        let cells: [(column: Column?, title: String, text: String)]

        subscript(column: Column) -> String? { cells.first { $0.column == column }?.text }
    }

    let file: String
    let layout: TableLayout<Column>
    /// What is odd about the file as a whole.
    let notices: [ImportNotice]
    let titles: [String]
    private let rest: CSVReader

    /// Finds the header, the first line that has a layout; the notes before it are passed over line by line, whatever
    /// quotation marks they hold.
    init(
        file: String, text: ArraySlice<UInt8>, layout: (CSVHeader) -> TableLayout<Column>?
    ) throws(ImportFailure) {
        self.file = file
        let isUTF8 = TextDecoding.isUTF8(text)
        let text = TextDecoding.utf8(text)
        notices = isUTF8 ? [] : [ImportNotice(file: file, line: 1, reason: .readAsWindows1252)]
        var lines = PhysicalLines(text)
        while let line = lines.next() {
            for header in CSVHeader.readings(of: line.bytes) {
                guard let layout = layout(header) else { continue }
                self.layout = layout
                titles = header.titles
                rest = CSVReader(
                    text[lines.nextIndex...], file: file, line: line.number + 1, delimiter: header.delimiter,
                    lineEnd: PhysicalLines.lineEnd(of: text))
                return
            }
        }
        throw ImportFailure(file: file, line: 1, reason: .unknownFormat)
    }

    /// The rows below the header; those that are blank are passed over.
    /// - Throws: at the first row that is damaged, or has more or fewer cells than the header.
    func rows() throws(ImportFailure) -> [Row] {
        var rows: [Row] = []
        var rest = rest
        while let row = try rest.next() {
            if row.isBlank { continue }
            let (expected, found) = (titles.count, row.cells.count)
            guard found == expected else {
                let reason = ImportFailure.Reason.columnCount(expected: expected, found: found)
                throw ImportFailure(file: file, line: row.line, reason: reason)
            }
            let cells = titles.indices.compactMap { index in
                row.cells[index].trimmedOrNil.map { (layout.columns[index], titles[index], $0) }
            }
            rows.append(Row(line: row.line, cells: cells))
        }
        return rows
    }
}
