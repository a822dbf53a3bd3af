import Relationships
import TerminalUI

extension AppState {
    /// The search that is being typed at the foot of the screen.
    var searchField: TextField? {
        switch mode {
        case .search(let field): field
        case .listing(let view) where view.isFiltering: view.filter
        default: nil
        }
    }

    /// In the open detail a search in it; anywhere else the filter of Contacts.
    mutating func startSearch() {
        if isDetailOpen {
            mode = .search(TextField())
        } else {
            focus(on: .contacts)
            mode = .filter
        }
    }

    mutating func filtering(_ key: Key) -> [Effect] {
        switch key {
        case .escape:
            mode = .browse
            filter.text = ""
            filterChanged()
        case .enter:
            mode = .browse
            if case .offer = contacts.selected { return open() }
        case .control("c"):
            mode = .browse
        case .down, .up, .pageDown, .pageUp:
            guard case .command(let binding) = keymap.lookUp([key]) else { return [] }
            move(binding.command)
        default:
            if filter.handle(key) { filterChanged() }
        }
        return []
    }

    mutating func filterChanged() {
        if let rows = contactRowsIfOthers() { contacts.replace(with: rows) }
        countHiddenMarks()
        cursorMoved()
        if !filter.isEmpty { contacts.top() }
    }

    mutating func searching(_ key: Key, _ field: TextField) -> [Effect] {
        var field = field
        switch key {
        case .escape, .control("c"):
            mode = .browse
        case .enter:
            mode = .browse
            detailSearch = field.text.ifAny
            if detailSearch != nil { moveToMatch(forward: true, from: detailOffset - 1) }
        default:
            _ = field.handle(key)
            mode = .search(field)
        }
        return []
    }

    mutating func moveToMatch(forward: Bool, from start: Int? = nil) {
        guard let wanted = detailSearch, let contact = shownContact else { return }
        let lines = detailLines(contact, width: max(1, layout.detail.width - 4)).map(\.text)
        let place = start ?? detailOffset
        if let line = Self.match(wanted, in: lines, forward: forward, from: place) {
            detailOffset = line
        } else {
            notice = .notHere(wanted)
        }
    }

    /// The next line after `place` that holds the words, or the one before it; around the end.
    static func match(_ wanted: String, in lines: [String], forward: Bool, from place: Int) -> Int? {
        let wanted = SearchKey.folded(wanted)
        let found = lines.indices.filter { SearchKey.folded(lines[$0]).contains(wanted) }
        return forward ? found.first { $0 > place } ?? found.first : found.last { $0 < place } ?? found.last
    }
}

extension Notice {
    static func notHere(_ words: String) -> Notice {
        Notice(kind: .word, text: Phrase("“%1” is not here", "« %1 » n’est pas ici").with(words))
    }
}
