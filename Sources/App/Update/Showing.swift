import Relationships
import TerminalUI

/// The cursor goes to a record: one that was made, or that is back.
extension AppState {
    /// On the screen that is open, else in the pane that holds it.
    mutating func show(_ record: RecordID) {
        if !select(record), mode.isOnPanes || isBehindListing(record) { turn(to: record) }
    }

    /// A contact is in the panes alone: the listing stays, and they are under the cursor when it closes.
    private func isBehindListing(_ record: RecordID) -> Bool {
        if case .listing = mode { record.kind == .contact } else { false }
    }

    /// Wherever it shows; true when that is where the keys go.
    mutating func select(_ record: RecordID) -> Bool {
        let record = current(record)
        let isShown = (water.select(record), contacts.select(record), roles.select(record))
        switch mode {
        case .listing(var view):
            let isListed = view.list.select(record)
            mode = .listing(view)
            return isListed
        case .sort(var view):
            view.index = view.people.firstIndex { .contact($0) == record } ?? view.index
            mode = .sort(view)
            return true
        case _ where !mode.isOnPanes: return true
        default: break
        }
        let isInFocus =
            switch focus {
            case .water: isShown.0
            case .contacts: isShown.1
            case .roles: isShown.2
            }
        if isInFocus { cursorMoved() }
        return isInFocus
    }

    /// To the pane that holds it, where the filter makes room for it.
    mutating func turn(to record: RecordID) {
        switch record.kind {
        case .contact:
            focus(on: .contacts)
            if !contacts.select(record) {
                filter.text = ""
                filterChanged()
                _ = contacts.select(record)
            }
        case .slot, .project:
            guard roles.select(record) else { return }
            focus(on: .roles)
        default: return
        }
        cursorMoved()
    }

    /// The record that stands for all records of one person.
    private func current(_ record: RecordID) -> RecordID {
        record.kind == .contact ? .contact(network.canonical(Contact.ID(record.key))) : record
    }
}
