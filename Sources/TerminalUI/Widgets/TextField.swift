/// One line of text being edited, with the keys of readline.
///
///     var field = TextField("Zoé")
///     field.handle(.control("w"))           // true: took the key
///     field.insert("Katia Roy")
///     field.draw(into: &buffer, in: line)   // and shows the cursor there
public struct TextField: Hashable, Sendable {
    /// The text on either side of the cursor. Kept as characters, so that an accent typed after its letter, or a
    /// joiner after an emoji, becomes part of it.
    private var before: [Character]
    private var after: [Character] = []

    /// Starts with the cursor behind the text.
    public init(_ text: String = "") {
        before = Array(TextField.oneLine(text))
    }

    /// Setting the text puts the cursor behind it.
    public var text: String {
        get { String(before) + String(after) }
        set { self = TextField(newValue) }
    }

    public var isEmpty: Bool { before.isEmpty && after.isEmpty }

    /// How many characters precede the cursor.
    public var cursor: Int { before.count }

    /// Inserts text at the cursor; line breaks and tabs become spaces, and a last line break nothing.
    public mutating func insert(_ text: String) {
        // Rejoined as a string, because characters may grow together at the seam.
        before = Array(String(before) + TextField.oneLine(text))
    }

    /// Edits the text as the key asks.
    ///
    /// - Returns: false for a key that isn't about editing, which the caller is free to use.
    public mutating func handle(_ key: Key) -> Bool {
        switch key {
        case .character(let character): insert(String(character))
        case .left, .control("b"): move(by: -1)
        case .right, .control("f"): move(by: 1)
        case .home, .control("a"): move(by: -before.count)
        case .end, .control("e"): move(by: after.count)
        case .alt("b"): move(by: -wordLength(before.reversed()))
        case .alt("f"): move(by: wordLength(after))
        case .backspace, .control("h"): before = before.dropLast()
        case .delete, .control("d"): after = Array(after.dropFirst())
        case .control("k"): after = []
        case .control("u"): before = []
        case .control("w"): before.removeLast(wordLength(before.reversed()))
        case .alt("d"): after.removeFirst(wordLength(after))
        default: return false
        }
        return true
    }

    /// Draws the part of the text around the cursor, in the first line of `rect`, and puts the cursor there.
    ///
    /// An ellipsis at either end stands for what is out of view. An empty field shows `placeholder`.
    public func draw(
        into buffer: inout Buffer, in rect: Rect, style: Style = .plain, isFocused: Bool = true,
        placeholder: String = "", placeholderStyle: Style = Style(attributes: .dim)
    ) {
        let line = Rect(x: rect.x, y: rect.y, width: rect.width, height: min(1, rect.height))
        guard !line.isEmpty else { return }
        buffer.fill(line, style: style)
        let cursorColumn = isFocused ? DisplayText.width(String(before)) : 0
        let offset = offset(cursorColumn: cursorColumn, width: line.width)
        if isEmpty {
            buffer.write(placeholder, x: line.x, y: line.y, width: line.width, style: placeholderStyle)
        } else if offset == 0 && cursorColumn < line.width - 1 {
            buffer.write(text, x: line.x, y: line.y, width: line.width, style: style)
        } else {
            drawScrolled(into: &buffer, in: line, offset: offset, style: style)
        }
        if isFocused {
            let place = Point(x: line.x + cursorColumn - offset, y: line.y)
            if buffer.bounds.contains(place) { buffer.cursor = place }
        }
    }

    /// The first column on view: none until the cursor needs it, then by steps of half the width, so that the text
    /// doesn't slide with every key.
    private func offset(cursorColumn: Int, width: Int) -> Int {
        guard cursorColumn >= width else { return 0 }
        let step = max(1, width / 2)
        return (cursorColumn - width + step) / step * step
    }

    private func drawScrolled(into buffer: inout Buffer, in line: Rect, offset: Int, style: Style) {
        var column = 0
        var visible = ""
        for piece in DisplayText.pieces(of: text) {
            defer { column += piece.width }
            // The first column on view is the ellipsis's.
            if offset > 0 && column <= offset {
                if column + piece.width > offset {
                    let hidden = max(1, column + piece.width - offset)
                    visible = buffer.charset.ellipsis + String(repeating: " ", count: hidden - 1)
                }
                continue
            }
            visible += piece.text
            if column - offset > line.width { break }
        }
        buffer.write(visible, x: line.x, y: line.y, width: line.width, style: style)
    }

    private mutating func move(by characters: Int) {
        if characters < 0 {
            let moved = before.suffix(-characters)
            before.removeLast(moved.count)
            after.insert(contentsOf: moved, at: 0)
        } else {
            let moved = after.prefix(characters)
            after.removeFirst(moved.count)
            before += moved
        }
    }

    /// How many characters lead over blanks and punctuation to the far end of a word.
    private func wordLength(_ characters: [Character]) -> Int {
        let isWord = { (character: Character) in character.isLetter || character.isNumber }
        let start = characters.firstIndex(where: isWord) ?? characters.count
        return characters[start...].firstIndex { !isWord($0) } ?? characters.count
    }

    /// Text as a field holds it; the one place that decides what a line break becomes.
    private static func oneLine(_ text: String) -> String {
        var text = text
        if text.last?.isNewline == true { text.removeLast() }
        return String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    }
}
