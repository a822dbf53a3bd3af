import Relationships
import TerminalUI

extension AppState {
    mutating func openSorting() {
        mode = .sort(SortView(people: network.toSort(on: today).map(\.id)))
    }

    /// One key each: the keys of cadence, so that `q` is a quarter here; Space for not now, `u` takes an answer back.
    mutating func sorting(_ view: SortView, _ key: Key) -> [Effect] {
        var view = view
        view.skip { network.contact($0) == nil }
        guard view.people.indices.contains(view.index) else {
            next(view)
            return []
        }
        let person = view.people[view.index]
        switch key {
        case .escape, .control("c"):
            mode = .browse
            return []
        case .character("u"):
            view.index = max(0, view.index - 1)
            mode = .sort(view)
            return perform(.undo)
        case .character(" "), .down, .character("j"):
            view.index += 1
        case .up, .character("k"):
            view.index = max(0, view.index - 1)
        default:
            guard case .command(let binding) = keymap.lookUp([.character("c"), key]) else { return [] }
            view.index += 1
            next(view)
            switch binding.command {
            case .cadence(let cadence): return setCadence(Target(contacts: [person]), cadence)
            default: return setCadence(Target(contacts: [person]), nil)
            }
        }
        next(view)
        return []
    }

    private mutating func next(_ view: SortView) {
        if view.people.indices.contains(view.index) {
            mode = .sort(view)
        } else {
            mode = .browse
            notice = Notice(
                kind: .word, text: Phrase("Sorted; %1 goes on", "Trié ; %1 continue").with(keymap.label(of: .sort)))
        }
    }
}
