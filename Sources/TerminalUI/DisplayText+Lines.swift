extension DisplayText {
    /// Text of several lines, such as a note, as lines that are safe to print.
    ///
    /// Lines end in `\n` or `\r\n`; a last one adds no empty line. Tabs reach to the next multiple of four cells.
    ///
    ///     DisplayText.lines(of: "likes\tjazz\r\nhates \u{7}\n")  // ["likes   jazz", #"hates \a"#]
    public static func lines(of text: String, charset: Charset = .unicode) -> [String] {
        var scalars = Substring(text).unicodeScalars
        // On scalars, because "\r\n" is a single Character.
        if scalars.last == "\n" { scalars.removeLast() }
        return scalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            var line = line
            if line.last == "\r" { line.removeLast() }
            return sanitized(tabless(line), charset: charset)
        }
    }

    /// The lines of a text, none wider than `width` cells, broken between words where that is possible.
    ///
    ///     DisplayText.wrap("a studio in Liège", width: 10)  // ["a studio", "in Liège"]
    public static func wrap(_ text: String, width: Int, charset: Charset = .unicode) -> [String] {
        lines(of: text).flatMap { wrapLine($0, width: max(1, width), charset: charset) }
    }

    private static func tabless(_ line: Substring.UnicodeScalarView) -> String {
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
        return cells.dropLast().reduce(into: "") { text, cell in
            text += cell
            text += String(repeating: " ", count: 4 - width(text) % 4)
        } + (cells.last ?? "")
    }

    private static func wrapLine(_ line: String, width: Int, charset: Charset) -> [String] {
        var wrapped: [String] = []
        var current = ""
        var used = 0
        /// Where the last word of `current` begins, and how wide what precedes it is.
        var word: (start: String.UnicodeScalarView.Index, column: Int)?

        for piece in pieces(of: line) {
            // A wide character in a column of one cell has to give way to something narrower.
            let piece = piece.width <= width ? piece : Piece(text: "?", width: 1)
            let isSpace = piece.text == " "
            if used + piece.width > width {
                if isSpace {
                    // Blanks at the break hang over the edge and are not carried along.
                    wrapped.append(trimmed(current))
                    (current, used, word) = ("", 0, nil)
                    continue
                }
                // With blanks alone before it the word stays where it is: by itself it may still be too wide.
                if let start = word, current[..<start.start].contains(where: { $0 != " " }) {
                    wrapped.append(trimmed(String(current[..<start.start])))
                    current = String(current[start.start...])
                    used -= start.column
                } else {
                    wrapped.append(current)
                    (current, used) = ("", 0)
                }
                word = nil
            }
            if isSpace && current.isEmpty && !wrapped.isEmpty { continue }
            current += charset.text(of: piece)
            used += piece.width
            if isSpace { word = (current.endIndex, used) }
        }
        if !current.isEmpty || wrapped.isEmpty { wrapped.append(trimmed(current)) }
        return wrapped
    }

    private static func trimmed(_ line: String) -> String {
        var line = Substring(line)
        while line.last == " " { line.removeLast() }
        return String(line)
    }
}
