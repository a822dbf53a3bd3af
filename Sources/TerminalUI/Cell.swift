/// One place on the screen: a base character with its marks, and a style.
///
/// A wide character fills a cell with its text and leaves the one to its right with an empty text:
///
///     buffer.write("中", x: 0, y: 0)
///     buffer[0, 0].text  // "中"
///     buffer[1, 0].text  // ""
public struct Cell: Hashable, Sendable {
    /// What is drawn, already safe for a terminal; empty in the right half of a wide cell.
    public var text: String
    public var style: Style

    public init(text: String, style: Style = .plain) {
        self.text = text
        self.style = style
    }

    public static let blank = Cell(text: " ")
}
