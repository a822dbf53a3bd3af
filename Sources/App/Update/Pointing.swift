import Relationships
import TerminalUI

extension AppState {
    /// A press selects, a second one opens, the wheel scrolls what it is over.
    mutating func handle(_ mouse: Mouse) -> [Effect] {
        switch mode {
        case .browse: break
        case .filter, .search: mode = .browse
        default: return turn(mouse)
        }
        notice = nil
        if isBoardOpen, !isDetailOpen { return pointing(atBoard: mouse) }
        if isDetailOpen || layout.detail.contains(mouse.point), layout.pane(at: mouse.point) == nil {
            if let command = mouse.scroll { for _ in 0..<3 { scrollDetail(command) } }
            return []
        }
        if !layout.isWide, mouse.y == 0, mouse.scroll == nil, let pane = tab(at: mouse.x) {
            focus(on: pane)
            return []
        }
        guard let pane = layout.pane(at: mouse.point) else { return [] }
        if mouse.scroll != nil {
            wheel(over: pane, by: mouse.kind == .wheelUp ? -3 : 3)
        } else {
            return press(mouse, on: pane)
        }
        return []
    }

    /// In lists and texts that take the whole body the wheel is three presses of an arrow.
    private mutating func turn(_ mouse: Mouse) -> [Effect] {
        switch (mode, mouse.scroll) {
        case (.listing(let view), nil): return pressing(mouse, in: view)
        case (.palette(let palette), nil): return pressing(mouse, in: palette)
        case (.prefix, _), (.form, _), (.sort, _), (_, nil): return []
        case (_, let command):
            for _ in 0..<3 { _ = handle(.key(command == .up ? .up : .down)) }
            return []
        }
    }

    private mutating func wheel(over pane: Pane, by rows: Int) {
        switch pane {
        case .water: water.step(by: rows)
        case .contacts: contacts.step(by: rows)
        case .roles: roles.step(by: rows)
        }
        if pane == focus { cursorMoved() }
    }

    private mutating func press(_ mouse: Mouse, on pane: Pane) -> [Effect] {
        if focus != pane { focus(on: pane) }
        let line = mouse.y - layout.content(of: pane).y
        let isOnRow: Bool
        switch pane {
        case .water: isOnRow = water.select(line: line)
        case .contacts where line == 0:
            startSearch()
            return []
        case .contacts: isOnRow = contacts.select(line: line - 1)
        case .roles: isOnRow = roles.select(line: line)
        }
        guard isOnRow else { return [] }
        cursorMoved()
        return mouse.kind == .double ? open() : []
    }
}

extension Mouse {
    /// Which way the wheel turned; nil for a press.
    var scroll: Command? {
        switch kind {
        case .wheelUp: .up
        case .wheelDown: .down
        case .press, .double: nil
        }
    }
}
