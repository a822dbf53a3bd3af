import Relationships
import TerminalUI

extension AppState {
    /// The commands whose name or help holds the letters typed, in their order; the best first.
    func paletteRows(_ palette: Palette) -> [Binding] {
        let wanted = Array(SearchKey.folded(palette.field.text).filter { !$0.isWhitespace })
        guard !wanted.isEmpty else { return keymap.bindings }
        let ranked = keymap.bindings.enumerated().compactMap { index, binding -> (Int, Int, Binding)? in
            let texts = [binding.name, binding.help].map { Array(SearchKey.folded(say($0))) }
            return texts.compactMap { Self.distance(of: wanted, in: $0) }.min().map { ($0, index, binding) }
        }
        return ranked.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
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
        var palette = palette
        palette.scroll.resize(count: paletteRows(palette).count, height: max(1, layout.body.height - 3))
        switch key {
        case .escape, .control("c"):
            mode = .browse
            return []
        case .down, .control("n"): palette.scroll.move(by: 1)
        case .up, .control("p"): palette.scroll.move(by: -1)
        case .pageDown: palette.scroll.pageDown()
        case .pageUp: palette.scroll.pageUp()
        case .enter:
            mode = .browse
            let rows = paletteRows(palette)
            guard let row = palette.scroll.selectedRow, rows.indices.contains(row) else { return [] }
            return perform(rows[row].command)
        default:
            if palette.field.handle(key) { palette.scroll.top() }
        }
        mode = .palette(palette)
        return []
    }
}
