/// One line of the table: what something takes, held against a reference that was measured in the same run.
///
/// Times are in milliseconds. Example: a path of 21 against a walk of 7 has the `ratio` 3.
struct Row {
    let name: String
    let ours: Measure
    let referenceName: String
    let reference: Measure

    init(_ name: String, against referenceName: String, _ measures: (ours: Measure, reference: Measure)) {
        self.name = name
        self.referenceName = referenceName
        (ours, reference) = measures
    }

    var ratio: Double { ours.median / reference.median }

    /// A heading, then the rows, in columns.
    static func table(_ rows: [Row]) -> String {
        let heading = ["", "median ms", "worst ms", "reference", "median ms", "ratio"]
        let cells =
            [heading]
            + rows.map { row in
                [
                    row.name, decimals(row.ours.median), decimals(row.ours.worst), row.referenceName,
                    decimals(row.reference.median), decimals(row.ratio),
                ]
            }
        let widths = heading.indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
        return cells.map { cells in
            zip(cells, widths).enumerated().map { column, cell in
                let blanks = String(repeating: " ", count: cell.1 - cell.0.count)
                // Names stand to the left, numbers to the right.
                return column == 0 || column == 3 ? cell.0 + blanks : blanks + cell.0
            }.joined(separator: "  ")
        }.joined(separator: "\n")
    }

    /// Two decimals: `3.14159` is `3.14`.
    private static func decimals(_ number: Double) -> String {
        let hundredths = Int(number * 100 + 0.5)
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
