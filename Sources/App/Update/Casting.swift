import Relationships
import TerminalUI

/// The roles board: the rows and the cursor are those of the pane Roles, drawn in a column per kind.
extension AppState {
    /// A kind's rows, and where they begin among those of the pane.
    struct BoardColumn: Sendable {
        let heading: RolesRow
        /// Places among the rows of the pane.
        let rows: Range<Int>
    }

    var boardColumns: [BoardColumn] {
        let rows = roles.rows
        let headings = rows.indices.filter { if case .heading = rows[$0] { true } else { false } }
        return headings.enumerated().map { order, row in
            let end = order + 1 < headings.count ? headings[order + 1] : rows.count
            return BoardColumn(heading: rows[row], rows: (row + 1)..<end)
        }
    }

    mutating func openBoard() {
        focus(on: .roles)
        isBoardOpen = true
        if case .project = roles.selected { roles.step(by: 1) }
    }

    /// Within the column; from the project above the cast, into the first one.
    mutating func moveOnBoard(_ command: Command) {
        let place = roles.scroll.selection
        let column = boardColumns.first { $0.rows.contains(place) }
        let rows = (column?.rows ?? 0..<roles.rows.count).filter { roles.rows[$0].slot != nil }
        guard !rows.isEmpty else { return }
        let index = rows.firstIndex(of: place) ?? -1
        let page = max(1, layout.body.height / 2 - 2)
        let isStacked = !layout.hasBoardColumns(boardColumns.count)
        let moved =
            switch command {
            case .down: index + 1
            case .up: index - 1
            case .pageDown, .halfPageDown: index + page
            case .pageUp, .halfPageUp: index - page
            case .top: 0
            case .bottom: rows.count - 1
            default: index
            }
        // One above the other, the columns are one list.
        if isStacked, !rows.indices.contains(moved), command == .down || command == .up {
            roles.step(by: command == .down ? 1 : -1)
            if roles.selected?.slot == nil { roles.select(nearest: place) }
        } else {
            roles.select(nearest: rows[min(max(0, moved), rows.count - 1)])
        }
        cursorMoved()
    }

    /// To the next kind that has a place, at the same height.
    mutating func moveAcrossBoard(by step: Int) {
        let place = roles.scroll.selection
        let columns = boardColumns.filter { $0.rows.contains { roles.rows[$0].slot != nil } }
        guard !columns.isEmpty else { return }
        let current = columns.firstIndex { $0.rows.contains(place) }
        let height = current.map { place - columns[$0].rows.lowerBound } ?? 0
        let next = current.map { min(max(0, $0 + step), columns.count - 1) } ?? 0
        guard next != current else { return }
        let rows = columns[next].rows
        roles.select(nearest: min(rows.lowerBound + height, rows.upperBound - 1))
        cursorMoved()
    }

    /// Takes the holder out of this one slot, which stays, empty.
    func vacate(_ target: Target) -> [Effect] {
        guard let slot = target.slot, let contact = target.contacts.first else { return [] }
        let name = Phrase("%1: no longer %2", "%1 : plus %2").with(name(contact), slotWords(slot))
        return [
            .commit(
                Deed("role", name, about: [.slot(slot.id)]) { network in
                    guard let slot = network.slots[slot.id], slot.holders.contains(contact) else { return [] }
                    return [network.vacating(slot, of: contact)]
                })
        ]
    }

    /// Past its neighbour on the screen: holders among holders, empty slots of one date among each other.
    mutating func moveSlot(_ target: Target, by step: Int) -> [Effect] {
        guard let slot = target.slot else { return [] }
        let shown = roles.rows.compactMap(\.slot).filter { $0.kind == slot.kind }.reduce(into: [Slot]()) {
            if $0.last?.id != $1.id { $0.append($1) }
        }
        guard let index = shown.firstIndex(where: { $0.id == slot.id }), shown.indices.contains(index + step) else {
            return []
        }
        let other = shown[index + step]
        let isFree =
            slot.isEmpty == other.isEmpty
            && (!slot.isEmpty || network.dateNeeded(slot) == network.dateNeeded(other))
        guard isFree else {
            notice = Notice(
                kind: .word,
                text: Phrase(
                    "Holders stand first, then empty slots by their dates",
                    "Les titulaires d’abord, puis les places vides selon leur date"))
            return []
        }
        let name = Phrase("%1 moved", "%1 : déplacé").with(slotWords(slot))
        return [
            .commit(
                Deed("slot move", name, about: [.slot(slot.id)]) { network in
                    let order = network.slots(of: slot.project, kind: slot.kind).map(\.id)
                    guard let from = order.firstIndex(of: slot.id), let to = order.firstIndex(of: other.id) else {
                        return []
                    }
                    return network.moving(slot.id, by: to - from)
                })
        ]
    }

    /// A press selects a place, a second one opens it, the wheel moves the cursor.
    mutating func pointing(atBoard mouse: Mouse) -> [Effect] {
        if let command = mouse.scroll {
            moveOnBoard(command)
            return []
        }
        guard let row = boardCells().last(where: { $0.rect.contains(mouse.point) })?.row else { return [] }
        roles.select(nearest: row)
        cursorMoved()
        return mouse.kind == .double ? open() : []
    }
}
