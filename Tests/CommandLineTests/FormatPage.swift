import Foundation

/// The table of records in `Storage/FORMAT.md`: the fields of each kind.
struct FormatPage {
    private(set) var fields: [String: Set<String>] = [:]

    init() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Sources/Storage/FORMAT.md").standardizedFileURL
        let page = try String(contentsOf: file, encoding: .utf8)
        let rows = page.split(separator: "\n").drop { !$0.hasPrefix("| kind | field") }.dropFirst(2)
        var kind = ""
        for row in rows.prefix(while: { $0.hasPrefix("|") }) {
            let columns = row.split(separator: "|", omittingEmptySubsequences: false)
            kind = Self.words(columns[1]).first ?? kind
            fields[kind, default: []].formUnion(Self.words(columns[2]))
        }
    }

    /// What stands in backquotes.
    private static func words(_ text: Substring) -> [String] {
        text.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
            .map { String($0.element) }
    }
}
