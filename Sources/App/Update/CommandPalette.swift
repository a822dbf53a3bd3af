import Relationships
import TerminalUI

extension AppState {
    /// The commands whose name or help holds the letters typed, in their order; the best first.
    func paletteRows(_ palette: Palette) -> [Binding] {
        let wanted = Array(SearchKey.folded(palette.field.text).filter { !$0.isWhitespace })
        guard !wanted.isEmpty else { return keymap.bindings }
        let ranked = keymap.bindings.enumerated().compactMap { index, binding -> (Int, Int, Binding)? in
            if isCalled(binding, palette.field.text) { return (-1, index, binding) }
            let texts = [binding.name, binding.help].map { Array(SearchKey.folded(say($0))) }
            return texts.compactMap { Self.distance(of: wanted, in: $0) }.min().map { ($0, index, binding) }
        }
        return ranked.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    }

    /// Whether a text is a whole name of a command.
    private func isCalled(_ binding: Binding, _ text: String) -> Bool {
        let text = SearchKey.folded(text.trimmed)
        return [binding.name, binding.help].contains { SearchKey.folded(say($0)) == text }
            || binding.command == .quit && Palette.leaving.contains(text)
    }

    /// How far apart the letters stand; nil when they do not all occur in that order.
    private static func distance(of letters: [Character], in text: [Character]) -> Int? {
        var place = 0
        var last: Int?
        var distance = 0
        for letter in letters {
            guard let found = text[place...].firstIndex(of: letter) else { return nil }
            distance += last.map { found - $0 - 1 } ?? found
            last = found
            place = found + 1
        }
        return distance
    }

    mutating func choosing(_ palette: Palette, _ key: Key) -> [Effect] {
        var palette = fitted(palette)
        switch key {
        case .escape, .control("c"):
            leaveOverlay()
            return []
        case .down, .control("n"): palette.move { $0.move(by: 1) }
        case .up, .control("p"): palette.move { $0.move(by: -1) }
        case .pageDown: palette.move { $0.pageDown() }
        case .pageUp: palette.move { $0.pageUp() }
        case .enter: return run(palette)
        default:
            if palette.field.handle(key) { palette.narrow() }
        }
        mode = .palette(palette)
        return []
    }

    /// A press moves the cursor, a second one runs what is there.
    mutating func pressing(_ mouse: Mouse, in palette: Palette) -> [Effect] {
        var palette = fitted(palette)
        guard layout.body.inset(dx: 1, dy: 1).contains(mouse.point),
            let row = palette.scroll.row(atLine: mouse.y - layout.body.y - 2)
        else { return [] }
        palette.move { $0.select(row) }
        mode = .palette(palette)
        return mouse.kind == .double ? run(palette) : []
    }

    private func fitted(_ palette: Palette) -> Palette {
        var palette = palette
        palette.scroll.resize(count: paletteRows(palette).count, height: max(1, layout.body.height - 3))
        return palette
    }

    /// Runs the command under the cursor. A command that changes something needs its full name, or a move of the cursor.
    private mutating func run(_ palette: Palette) -> [Effect] {
        let typed = palette.field.text.trimmed.lowercased()
        if !palette.isChosen, Palette.leaving.contains(typed) { return [.quit] }
        if !palette.isChosen, Palette.saving.contains(typed) {
            leaveOverlay()
            let words = Phrase("Everything is saved; %1 leaves", "Tout est déjà enregistré ; %1 quitte")
            notice = Notice(kind: .word, text: words.with(keymap.label(of: .quit)))
            return []
        }
        let rows = paletteRows(palette)
        guard let row = palette.scroll.selectedRow, rows.indices.contains(row) else {
            leaveOverlay()
            return []
        }
        let isNamed = rows.filter { isCalled($0, typed) }.map(\.command) == [rows[row].command]
        guard palette.isChosen || isNamed || rows[row].command.isOnlyView else {
            let words = Phrase(
                "Pick it with an arrow or type it in full: %1",
                "Choisissez avec une flèche, ou tapez tout : %1")
            notice = Notice(kind: .word, text: words.with(rows[row].help))
            return []
        }
        leaveOverlay()
        guard case .listing(let view) = mode else { return perform(rows[row].command) }
        origin = view
        return obey(rows[row].command, in: view) ?? perform(rows[row].command)
    }
}

extension Palette {
    /// Words that leave an editor; hands type them by themselves.
    fileprivate static let leaving: Set<String> = [
        "q", "q!", "qa", "qa!", "wq", "wq!", "wqa", "wqa!", "x", "x!", "xa", "xa!",
    ]
    /// Words that save or read again in an editor.
    fileprivate static let saving: Set<String> = ["w", "w!", "wa", "wa!", "e", "e!"]
}
