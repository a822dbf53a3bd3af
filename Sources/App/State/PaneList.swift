import Relationships
import TerminalUI

/// A row of a pane: what it is stays the same while what it shows changes.
protocol PaneRow: Sendable {
    associatedtype Key: Hashable, Sendable
    /// nil for a heading or a remark, which the selection passes over.
    var key: Key? { get }
    /// Whether it shows a record, so that the cursor may go there for it.
    func shows(_ record: RecordID) -> Bool
}

/// The rows of a pane, and which one is selected. The selection follows the record, not the row.
struct PaneList<Row: PaneRow>: Sendable {
    private(set) var rows: [Row] = []
    private(set) var scroll = ScrollState()

    var selected: Row? {
        guard let row = scroll.selectedRow, rows[row].key != nil else { return nil }
        return rows[row]
    }

    /// Other rows: the selected record stays selected where it now stands; when it has left, the next one takes over.
    mutating func replace(with new: [Row]) {
        let key = selected?.key
        let place = scroll.selection
        rows = new
        scroll.resize(count: new.count, height: scroll.height)
        if let key, let row = new.firstIndex(where: { $0.key == key }) {
            scroll.select(row)
        } else {
            select(nearest: place)
        }
    }

    mutating func resize(height: Int) { scroll.resize(count: rows.count, height: height) }

    /// The row of a record, below the one that it shares with others; false where there is none.
    mutating func select(_ record: RecordID) -> Bool {
        guard let row = rows.lastIndex(where: { $0.shows(record) }) else { return false }
        scroll.select(row)
        return true
    }

    /// The row at a place, else the next that can be selected, else the one before.
    mutating func select(nearest place: Int) {
        let after = rows[min(max(0, place), rows.count)...].firstIndex { $0.key != nil }
        if let row = after ?? rows.lastIndex(where: { $0.key != nil }) { scroll.select(row) }
    }

    /// Moves by rows that can be selected.
    mutating func step(by steps: Int) {
        let direction = steps.signum()
        var left = abs(steps)
        var place = scroll.selection
        var row = place
        while left > 0, rows.indices.contains(place + direction) {
            place += direction
            guard rows[place].key != nil else { continue }
            (row, left) = (place, left - 1)
        }
        scroll.select(row)
        showHeading()
    }

    /// The row drawn on a line of the pane; false for a heading, or below the last one.
    mutating func select(line: Int) -> Bool {
        guard let row = scroll.row(atLine: line), rows[row].key != nil else { return false }
        scroll.select(row)
        return true
    }

    mutating func top() {
        select(nearest: 0)
        showHeading()
    }

    mutating func bottom() {
        scroll.bottom()
        select(nearest: scroll.selection)
    }

    mutating func page(_ move: (inout ScrollState) -> Void) {
        move(&scroll)
        select(nearest: scroll.selection)
    }

    /// The heading above the first row comes on view with it.
    private mutating func showHeading() {
        if rows.prefix(scroll.selection).allSatisfy({ $0.key == nil }) {
            let row = scroll.selection
            scroll.select(0)
            scroll.select(row)
        }
    }
}
