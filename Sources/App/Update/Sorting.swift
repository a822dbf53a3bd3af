import Relationships
import TerminalUI

extension AppState {
    mutating func openSorting() {
        mode = .sort(SortView(people: network.toSort(on: today).map(\.id), doneBefore: undoable.count))
    }

    /// One key each: the keys of cadence, so that `q` is a quarter here; Space for not now, `u` takes an answer back.
    /// Behind the last person no key answers: those that were typed ahead do nothing.
    mutating func sorting(_ view: SortView, _ key: Key) -> [Effect] {
        var view = view
        view.skip { network.contact($0) == nil }
        if let prefix = view.strayPrefix {
            view.strayPrefix = nil
            mode = .sort(view)
            if key != .escape { notice = .noCommandHere([prefix, key]) }
            return []
        }
        mode = .sort(view)
        switch key {
        case .escape, .control("c"): mode = .browse
        case .enter where view.isOver: if !network.toSort(on: today).isEmpty { openSorting() }
        case .character("u"): return undoable.count > view.doneBefore ? perform(.undo) : []
        case .character(" "), .down, .character("j"): turn(view, by: 1)
        case .up, .character("k"): turn(view, by: -1)
        default: return answering(view, key)
        }
        return []
    }

    private mutating func answering(_ view: SortView, _ key: Key) -> [Effect] {
        var view = view
        switch (keymap.lookUp([.character("c"), key]), keymap.lookUp([key])) {
        case (.command(let binding), _) where !view.isOver:
            let person = Target(contacts: [view.people[view.index]])
            turn(view, by: 1)
            guard case .cadence(let cadence) = binding.command else { return setCadence(person, nil) }
            return setCadence(person, cadence)
        case (_, .command(let binding)) where binding.command == .palette: return perform(.palette)
        case (_, .command(let binding)) where binding.command == .search:
            mode = .browse
            startSearch()
        // `c m` is `m` here.
        case (_, .prefix) where key != .character("c"):
            view.strayPrefix = key
            mode = .sort(view)
        default: break
        }
        return []
    }

    private mutating func turn(_ view: SortView, by step: Int) {
        var view = view
        view.index = min(max(0, view.index + step), view.people.count)
        mode = .sort(view)
    }
}
