import Relationships
import TerminalUI

extension AppState {
    mutating func move(_ command: Command) {
        let page: ((inout ScrollState) -> Void)? =
            switch command {
            case .pageDown: { $0.pageDown() }
            case .pageUp: { $0.pageUp() }
            case .halfPageDown: { $0.halfPageDown() }
            case .halfPageUp: { $0.halfPageUp() }
            default: nil
            }
        // Where there is no list on view, the keys that move scroll what is.
        if isDetailOpen, !layout.hasDetail || command == .detailDown || command == .detailUp {
            switch command {
            case .up, .detailUp: detailOffset -= 1
            case .down, .detailDown: detailOffset += 1
            case .pageUp, .halfPageUp: detailOffset -= layout.body.height / 2
            case .pageDown, .halfPageDown: detailOffset += layout.body.height / 2
            case .top: detailOffset = 0
            default: break
            }
            if ![.nextPane, .previousPane, .bottom].contains(command), page != nil || isScroll(command) {
                detailOffset = max(0, detailOffset)
                return
            }
        }
        switch command {
        case .detailDown: detailOffset += 1
        case .detailUp: detailOffset = max(0, detailOffset - 1)
        case .focus(let pane): focus(on: pane)
        case .nextPane: focus(on: Pane(rawValue: (focus.rawValue + 1) % 3)!)
        case .previousPane: focus(on: Pane(rawValue: (focus.rawValue + 2) % 3)!)
        default:
            detailOffset = 0
            lastTouchpoint = nil
            switch focus {
            case .water: Self.move(&water, command, page)
            case .contacts: Self.move(&contacts, command, page)
            case .roles: Self.move(&roles, command, page)
            }
        }
    }

    private func isScroll(_ command: Command) -> Bool {
        [.up, .down, .top, .detailUp, .detailDown].contains(command)
    }

    private static func move<Row>(
        _ list: inout PaneList<Row>, _ command: Command, _ page: ((inout ScrollState) -> Void)?
    ) {
        switch command {
        case .up: list.step(by: -1)
        case .down: list.step(by: 1)
        case .top: list.top()
        case .bottom: list.bottom()
        default: if let page { list.page(page) }
        }
    }

    mutating func focus(on pane: Pane) {
        focus = pane
        detailOffset = 0
        isDetailOpen = false
    }

    /// Lists learn how many rows they show, so that pages are pages.
    mutating func fitLists() {
        let layout = layout
        water.resize(height: layout.rows(of: .water))
        contacts.resize(height: layout.rows(of: .contacts))
        roles.resize(height: layout.rows(of: .roles))
    }

    // MARK: marks

    mutating func mark(_ command: Command) {
        switch command {
        case .mark:
            for id in markable(of: focus) { toggle(id) }
            switch focus {
            case .water: water.step(by: 1)
            case .contacts: contacts.step(by: 1)
            case .roles: roles.step(by: 1)
            }
        case .markRange:
            let rows = contactsShown
            guard let here = markable(of: focus).first, let end = rows.firstIndex(of: here) else { return }
            let start = marks.last.flatMap(rows.firstIndex) ?? end
            for id in rows[min(start, end)...max(start, end)] where !marks.contains(id) { marks.append(id) }
        default:
            let rows = contactsShown
            let isAll = rows.allSatisfy(Set(marks).contains)
            marks = isAll ? [] : rows
        }
    }

    /// The people of the row under the cursor, whatever is marked.
    private func markable(of pane: Pane) -> [Contact.ID] {
        var unmarked = self
        unmarked.marks = []
        return unmarked.target.contacts
    }

    /// The people of the focused pane, from top to bottom.
    private var contactsShown: [Contact.ID] {
        switch focus {
        case .water: return water.rows.flatMap(\.contacts)
        case .contacts: return contacts.rows.compactMap { if case .contact(let id) = $0 { id } else { nil } }
        case .roles: return roles.rows.compactMap { if case .holder(_, let id, _) = $0 { id } else { nil } }
        }
    }

    private mutating func toggle(_ id: Contact.ID) {
        if let index = marks.firstIndex(of: id) { marks.remove(at: index) } else { marks.append(id) }
    }

    // MARK: opening and going back

    mutating func open() -> [Effect] {
        switch focus {
        case .water:
            switch water.selected {
            case .fold(let fold, _, _):
                openFolds.formSymmetricDifference([fold])
                rebuild()
                return []
            case .promise(let row) where row.contacts.count > 1:
                openRows.formSymmetricDifference([row.source])
                rebuild()
                return []
            default: break
            }
        case .contacts:
            if case .offer(let name) = contacts.selected {
                open(.contact(nil, name: name, in: network))
                return []
            }
        case .roles:
            if case .empty(let slot) = roles.selected {
                openCandidates(slot)
                return []
            }
        }
        if shownContact != nil { isDetailOpen.toggle() }
        return []
    }

    /// Back from the detail, else the filter goes, else the marks.
    mutating func back() {
        if isDetailOpen {
            isDetailOpen = false
        } else if !filter.isEmpty {
            filter.text = ""
            filterChanged()
        } else {
            marks = []
        }
    }

    mutating func quit() -> [Effect] {
        guard isDetailOpen else { return [.quit] }
        isDetailOpen = false
        return []
    }

    // MARK: filter and search

    mutating func startSearch() {
        if isDetailOpen {
            mode = .search(TextField(detailSearch ?? ""))
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
        contacts.replace(with: contactRows())
        detailOffset = 0
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
        guard let wanted = detailSearch.map(SearchKey.folded), let contact = shownContact else { return }
        let lines = detailLines(contact, width: max(1, layout.detail.width - 4)).map { SearchKey.folded($0.text) }
        let found = lines.indices.filter { lines[$0].contains(wanted) }
        let place = start ?? detailOffset
        let next = forward ? found.first { $0 > place } ?? found.first : found.last { $0 < place } ?? found.last
        guard let next else {
            notice = Notice(kind: .word, text: Phrase("“%1” is not here", "« %1 » n’est pas ici").with(detailSearch ?? ""))
            return
        }
        detailOffset = next
    }

    // MARK: mouse

    mutating func handle(_ mouse: Mouse) -> [Effect] {
        guard case .browse = mode else { return [] }
        notice = nil
        let layout = layout
        guard let pane = layout.pane(at: mouse.point) else { return [] }
        switch mouse.kind {
        case .wheelUp, .wheelDown:
            let rows = mouse.kind == .wheelUp ? -3 : 3
            switch pane {
            case .water: water.step(by: rows)
            case .contacts: contacts.step(by: rows)
            case .roles: roles.step(by: rows)
            }
        case .press, .double:
            if focus != pane { focus(on: pane) }
            let line = mouse.y - layout.content(of: pane).y
            switch pane {
            case .water: if let row = water.scroll.row(atLine: line) { water.select(nearest: row) }
            case .contacts:
                if let row = contacts.scroll.row(atLine: line - 1) { contacts.select(nearest: row) }
            case .roles: if let row = roles.scroll.row(atLine: line) { roles.select(nearest: row) }
            }
            if mouse.kind == .double { return open() }
        }
        return []
    }
}
