import Relationships
import TerminalUI

extension AppState {
    mutating func move(_ command: Command) {
        switch command {
        case .focus(let pane): return focus(on: pane)
        case .nextPane where isBoardOpen && !isDetailOpen: return moveAcrossBoard(by: 1)
        case .previousPane where isBoardOpen && !isDetailOpen: return moveAcrossBoard(by: -1)
        case .nextPane: return focus(on: Pane(rawValue: (focus.rawValue + 1) % 3)!)
        case .previousPane: return focus(on: Pane(rawValue: (focus.rawValue + 2) % 3)!)
        case .detailDown: return scrollDetail(.down)
        case .detailUp: return scrollDetail(.up)
        // Where there is no list on view, the keys that move scroll what is.
        case _ where isDetailOpen: return scrollDetail(command)
        case _ where isBoardOpen: return moveOnBoard(command)
        default: break
        }
        switch focus {
        case .water: Self.move(&water, command)
        case .contacts: Self.move(&contacts, command)
        case .roles: Self.move(&roles, command)
        }
        cursorMoved()
    }

    /// The user has turned to somebody else: `E` is about them from now on.
    mutating func cursorMoved() {
        detailOffset = 0
        lastTouchpoint = nil
    }

    /// As far as there are lines, and no further.
    mutating func scrollDetail(_ command: Command) {
        detailOffset = scrolled(detailOffset, command, count: detailHeight, page: layout.detail.height - 2)
    }

    /// A first line on view moved as a command asks, so that the last page stays full.
    func scrolled(_ offset: Int, _ command: Command, count: Int, page: Int) -> Int {
        let page = max(1, page)
        let moved =
            switch command {
            case .down: offset + 1
            case .up: offset - 1
            case .pageDown: offset + page
            case .pageUp: offset - page
            case .halfPageDown: offset + max(1, page / 2)
            case .halfPageUp: offset - max(1, page / 2)
            case .top: 0
            case .bottom: count
            default: offset
            }
        return max(0, min(moved, count - page))
    }

    static func move<Row>(_ list: inout PaneList<Row>, _ command: Command) {
        switch command {
        case .up: list.step(by: -1)
        case .down: list.step(by: 1)
        case .top: list.top()
        case .bottom: list.bottom()
        case .pageDown: list.page { $0.pageDown() }
        case .pageUp: list.page { $0.pageUp() }
        case .halfPageDown: list.page { $0.halfPageDown() }
        case .halfPageUp: list.page { $0.halfPageUp() }
        default: break
        }
    }

    mutating func focus(on pane: Pane) {
        if pane != focus { cursorMoved() }
        focus = pane
        isDetailOpen = false
        isBoardOpen = false
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
            for id in targetUnderCursor.contacts { marks.toggle(id) }
            switch focus {
            case .water: water.step(by: 1)
            case .contacts: contacts.step(by: 1)
            case .roles: roles.step(by: 1)
            }
        case .markRange:
            let rows = contactsShown
            guard let here = targetUnderCursor.contacts.first, let end = rows.firstIndex(of: here) else { break }
            let start = marks.ids.last.flatMap(rows.firstIndex) ?? end
            for id in rows[min(start, end)...max(start, end)] { marks.insert(id) }
        default:
            let rows = contactsShown
            let isAll = rows.allSatisfy(marks.contains)
            marks = Marks()
            if !isAll { for id in rows { marks.insert(id) } }
        }
        countHiddenMarks()
    }

    /// The people of the focused pane, from top to bottom.
    private var contactsShown: [Contact.ID] {
        switch focus {
        case .water: return water.rows.flatMap(\.contacts)
        case .contacts: return contacts.rows.compactMap(\.contact)
        case .roles: return roles.rows.compactMap { if case .holder(_, let id, _) = $0 { id } else { nil } }
        }
    }
}
