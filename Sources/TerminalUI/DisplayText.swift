/// The one place where data becomes something a terminal may be given: for the screen, for standard output and for
/// error messages alike.
///
/// What could move the cursor, hide or reorder text is shown as a visible escape in plain ASCII. What terminals draw
/// at different widths is reduced to the part they agree on: an emoji sequence to its first emoji, a base character to
/// four marks. The data itself is never changed.
///
///     DisplayText.sanitized("Zoé\u{1b}[2J")      // "Zoé\e[2J", with a backslash and an e
///     DisplayText.sanitized("\u{202e}evil.txt")  // "\u{202e}evil.txt", spelt out
///     DisplayText.width("中村葵")                 // 6
public enum DisplayText {
    /// What stands in one place: a base with its marks, or one character of an escape.
    ///
    /// A flag is a single piece of two cells, one for each of its letters.
    public struct Piece: Hashable, Sendable {
        public let text: String
        /// In cells, by the same table as the terminal layer; never 0.
        public let width: Int
    }

    /// Text that is safe to print, on one line.
    ///
    ///     DisplayText.sanitized("a\tb\u{7}")  // #"a\tb\a"#
    public static func sanitized(_ text: String, charset: Charset = .unicode) -> String {
        if isPrintableASCII(text) { return text }
        var safe = ""
        safe.reserveCapacity(text.utf8.count)
        for piece in pieces(of: text) { safe += charset.text(of: piece) }
        return safe
    }

    /// How many cells the sanitised text takes, the same in every charset.
    ///
    ///     DisplayText.width("👩‍👩‍👧")  // 2
    public static func width(_ text: String) -> Int {
        if isPrintableASCII(text) { return text.utf8.count }
        return pieces(of: text).reduce(0) { $0 + $1.width }
    }

    /// Sanitised text of exactly `width` cells: padded with blanks, or cut with an ellipsis.
    ///
    ///     DisplayText.fit("Sophie Marchal", width: 8)  // "Sophie …"
    ///     DisplayText.fit("Zoé", width: 8)             // "Zoé     "
    public static func fit(_ text: String, width: Int, charset: Charset = .unicode) -> String {
        let clipped = clipped(text, width: width, charset: charset)
        let used = clipped.reduce(0) { $0 + $1.width }
        return clipped.map(\.text).joined() + String(repeating: " ", count: max(0, width - used))
    }

    /// The sanitised text piece by piece, made as they are asked for.
    public static func pieces(of text: String) -> Pieces {
        Pieces(text)
    }

    /// The pieces that fit in `width` cells, in the charset; the last is an ellipsis when some didn't.
    ///
    /// Looks no further into the text than the width, so that a name of a megabyte costs no more than a line.
    static func clipped(_ text: String, width: Int, charset: Charset) -> [Piece] {
        guard width > 0 else { return [] }
        var fitting: [Piece] = []
        var used = 0
        for piece in pieces(of: text) {
            if used + piece.width > width {
                while used >= width, let last = fitting.popLast() { used -= last.width }
                fitting.append(Piece(text: charset.ellipsis, width: 1))
                break
            }
            fitting.append(Piece(text: charset.text(of: piece), width: piece.width))
            used += piece.width
        }
        return fitting
    }

    /// True for text that needs nothing done to it: most of it, so this is quick.
    static func isPrintableASCII(_ text: String) -> Bool {
        let known = text.utf8.withContiguousStorageIfAvailable { $0.allSatisfy { 0x20 <= $0 && $0 < 0x7f } }
        return known ?? text.utf8.allSatisfy { 0x20 <= $0 && $0 < 0x7f }
    }
}
