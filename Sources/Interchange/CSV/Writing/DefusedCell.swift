/// A text as a cell that no spreadsheet takes for a formula, and back.
///
/// Example: `=1+1` is written `'=1+1`, and `'=1+1` is written `''=1+1`: reading takes exactly one mark away. A cell that
/// begins with `=`, `+`, `-`, `@`, a tab or a carriage return would be reckoned, and might run a command.
public enum DefusedCell {
    public static func written(_ text: String) -> String { isDangerous(text) ? "'" + text : text }

    public static func read(_ cell: String) -> String {
        cell.utf8.first == mark && isDangerous(cell) ? String(cell.unicodeScalars.dropFirst()) : cell
    }

    private static let mark = UInt8(ascii: "'")

    /// Whether a formula could begin after any marks that are there already.
    private static func isDangerous(_ text: String) -> Bool {
        text.utf8.first { $0 != mark }.map("=+-@\t\r".utf8.contains) ?? false
    }
}
