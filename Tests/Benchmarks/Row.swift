/// One line of the table: what something takes, held against a reference that was measured in the same run.
///
/// Example: a path of 21 ms against a walk of 7 has the `ratio` 3.
struct Row {
    let name: String
    let ours: Measure
    let referenceName: String
    let reference: Measure
    /// The greatest ratio that is wanted.
    var target: Double?

    init(
        _ name: String, against referenceName: String, _ measures: (ours: Measure, reference: Measure),
        target: Double? = nil
    ) {
        self.name = name
        self.referenceName = referenceName
        (ours, reference) = measures
        self.target = target
    }

    var ratio: Double { ours.median / reference.median }

    private static let heading = ["", "median ms", "p99", "reference", "median ms", "ratio", "target"]

    private var cells: [String] {
        let verdict = target.map { "\(Self.decimals($0))\(ratio <= $0 ? "" : " missed")" } ?? ""
        return [
            name, Self.decimals(ours.median), Self.decimals(ours.ninetyNinth), referenceName,
            Self.decimals(reference.median), Self.decimals(ratio), verdict,
        ]
    }

    /// A heading, then the rows, in columns.
    static func table(_ rows: [Row]) -> String {
        let cells = [heading] + rows.map(\.cells)
        let widths = heading.indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
        return cells.map { cells in
            zip(cells, widths).enumerated().map { column, cell in
                let blanks = String(repeating: " ", count: cell.1 - cell.0.count)
                // Names stand to the left, numbers to the right.
                return column == 0 || column == 3 ? cell.0 + blanks : blanks + cell.0
            }.joined(separator: "  ")
        }.joined(separator: "\n")
    }

    /// The rows as a table of Markdown.
    static func markdown(_ rows: [Row]) -> String {
        let lines = [heading, heading.map { _ in "---" }] + rows.map(\.cells)
        return lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
    }

    /// A line of JSON a row.
    static func json(_ rows: [Row]) -> String {
        rows.map { row in
            """
            {"name":"\(row.name)","median":\(decimals(row.ours.median)),"p99":\(decimals(row.ours.ninetyNinth)),\
            "reference":"\(row.referenceName)","referenceMedian":\(decimals(row.reference.median)),\
            "ratio":\(decimals(row.ratio)),"target":\(row.target.map(decimals) ?? "null")}
            """
        }.joined(separator: "\n")
    }

    /// Two decimals: `3.14159` is `3.14`.
    private static func decimals(_ number: Double) -> String {
        let hundredths = Int(number * 100 + 0.5)
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
