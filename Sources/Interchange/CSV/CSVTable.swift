/// A file of values below a header row, with notes before it.
///
/// Example: `try CSVTable(file: "Invitations.csv", text: text, layout: InvitationsColumn.layout).read()`.
struct CSVTable<Column: Equatable & Sendable> {
    struct Row {
        /// From 1.
        let line: Int
        /// What stands below each column of the header; empty where nothing does.
        let cells: [String]
        /// Why the row is left out.
        let refusal: ImportFailure.Reason?
    }

    /// The rows below the header, and what is odd about the file as a whole.
    struct Contents {
        fileprivate(set) var rows: [Row] = []
        var notices: [ImportNotice]
    }

    let file: String
    let layout: TableLayout<Column>
    let titles: [String]
    /// The line of the header, from 1.
    let headerLine: Int
    private let isUTF8: Bool
    private let rest: CSVReader

    /// Finds the header, the first line that has a layout; the notes before it are passed over line by line, whatever
    /// quotation marks they hold.
    init(
        file: String, text: ArraySlice<UInt8>, layout: (CSVHeader) -> TableLayout<Column>?
    ) throws(ImportFailure) {
        self.file = file
        isUTF8 = TextDecoding.isUTF8(text)
        let text = isUTF8 ? text : TextDecoding.utf8(text)
        var lines = PhysicalLines(text)
        var start = lines.nextIndex
        while let line = lines.next() {
            for header in CSVHeader.readings(of: line) {
                guard let layout = layout(header) else { continue }
                self.layout = layout
                headerLine = line.number
                let isData = layout.hasNoHeader
                titles = isData ? header.titles.indices.map { String($0 + 1) } : header.titles
                rest = CSVReader(
                    text[(isData ? start : lines.nextIndex)...], line: isData ? line.number : line.number + 1,
                    delimiter: header.delimiter, lineEnd: PhysicalLines.lineEnd(of: text))
                return
            }
            start = lines.nextIndex
        }
        throw ImportFailure(file: file, line: 1, reason: .unknownFormat)
    }

    /// All rows that hold anything. One with fewer cells than the header is filled up, and one with more is taken
    /// without those that are empty; text in one of these has no column, and the row is refused.
    func read() -> Contents {
        let notices = isUTF8 ? [] : [ImportNotice(file: file, line: 1, reason: .readAsWindows1252)]
        var contents = Contents(notices: notices)
        var (short, long, firstOdd): (Int, Int, Int?) = (0, 0, nil)
        var rest = rest
        while let row = rest.next() {
            guard row.damage != nil || row.cells.contains(where: { !$0.isEmpty }) else { continue }
            let surplus = row.cells.dropFirst(titles.count)
            let hasText = surplus.contains { !$0.isEmpty }
            let count = ImportFailure.Reason.columnCount(expected: titles.count, found: row.cells.count)
            let refusal = row.damage ?? (hasText ? count : nil)
            contents.rows.append(Row(line: row.line, cells: filled(row.cells), refusal: refusal))
            guard refusal == nil, row.cells.count != titles.count else { continue }
            if surplus.isEmpty { short += 1 } else { long += 1 }
            firstOdd = firstOdd ?? row.line
        }
        if let firstOdd {
            let reason = ImportNotice.Reason.raggedRows(short: short, long: long)
            contents.notices.append(ImportNotice(file: file, line: firstOdd, reason: reason))
        }
        return contents
    }

    private func filled(_ cells: [String]) -> [String] {
        let missing = titles.count - cells.count
        if missing == 0 { return cells }
        return missing > 0 ? cells + Array(repeating: "", count: missing) : Array(cells.prefix(titles.count))
    }
}
