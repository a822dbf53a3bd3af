import Relationships
import TerminalUI

/// The filter of a listing: the rows that hold what was typed show alone.
extension AppState {
    /// Typing into the filter of the listing.
    mutating func filtering(_ view: ListingView, _ key: Key) -> [Effect] {
        var field = view.filter
        switch key {
        case .escape: narrow(view, to: TextField(), isFiltering: false)
        case .enter, .control("c"): narrow(view, to: field, isFiltering: false)
        case .down, .up, .pageDown, .pageUp:
            if case .command(let binding) = keymap.lookUp([key]) { return obey(binding.command, in: view) ?? [] }
        default: if field.handle(key) { narrow(view, to: field, isFiltering: true) }
        }
        return []
    }

    /// The rows that hold what was typed, from the first one when that is something else.
    mutating func narrow(_ view: ListingView, to filter: TextField, isFiltering: Bool) {
        var view = view
        let isOther = filter.text != view.filter.text
        (view.filter, view.isFiltering) = (filter, isFiltering)
        mode = .listing(view)
        refreshListing { if isOther { $0.top() } }
    }
}
