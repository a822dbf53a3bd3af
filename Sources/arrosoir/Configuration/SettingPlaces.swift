/// On which line of a TOML file each name stands: the parser tells it of what it can't read, and not of what it can.
///
/// It looks at lines of the form `[table]` and `name = …`, which is how people write; what is written otherwise, a table
/// within a line say, has the line of the table.
struct SettingPlaces {
    private var lines: [[String]: Int] = [:]

    init(in text: String) {
        var table: [String] = []
        let rows = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        for (index, row) in rows.enumerated() {
            let row = row.drop { $0.isWhitespace }
            if row.first == "[" {
                table = [Self.name(row.dropFirst())]
                note(table, index + 1)
            } else if !row.isEmpty, row.first != "#" {
                note(table + [Self.name(row)], index + 1)
            }
        }
    }

    private mutating func note(_ path: [String], _ line: Int) { lines[path] = lines[path] ?? line }

    /// The first name of a row, quoted or bare.
    private static func name(_ row: Substring) -> String {
        if let quote = row.first, quote == "\"" || quote == "'" {
            return String(row.dropFirst().prefix { $0 != quote })
        }
        return String(row.prefix { !$0.isWhitespace && !"=].".contains($0) })
    }

    /// The line of a name, or of the table that it is in.
    func line(of path: [String]) -> Int? { lines[path] ?? path.first.flatMap { lines[[$0]] } }

    /// What sorts names as they stand in the file.
    subscript(path: [String]) -> (Int, String) { (line(of: path) ?? .max, path.joined(separator: ".")) }
}
