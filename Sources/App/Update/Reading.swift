import Relationships
import TerminalUI

extension AppState {
    mutating func reading(_ view: HelpView, _ key: Key) -> [Effect] {
        var view = view
        if var field = view.field {
            switch key {
            case .escape, .control("c"): view.field = nil
            case .enter:
                view.search = field.text.ifAny
                view.field = nil
                find(&view, forward: true, from: view.offset - 1)
            default:
                _ = field.handle(key)
                view.field = field
            }
            mode = .help(view)
            return []
        }
        guard case .command(let binding) = keymap.lookUp([key]) else { return [] }
        switch binding.command {
        case .back, .quit, .help, .open:
            mode = .browse
            return []
        case .palette: return perform(.palette)
        case .search: view.field = TextField()
        case .nextMatch: find(&view, forward: true, from: view.offset)
        case .previousMatch: find(&view, forward: false, from: view.offset)
        case let command:
            let count = helpLines(width: layout.body.width).count
            view.offset = scrolled(view.offset, command, count: count, page: layout.body.height - 2)
        }
        mode = .help(view)
        return []
    }

    mutating func reading(_ view: HistoryView, _ key: Key) -> [Effect] {
        var view = view
        guard case .command(let binding) = keymap.lookUp([key]) else { return [] }
        switch binding.command {
        case .back, .quit, .open:
            mode = .browse
            return []
        case .palette: return perform(.palette)
        case let command:
            view.offset = scrolled(view.offset, command, count: view.lines.count, page: layout.body.height - 2)
        }
        mode = .history(view)
        return []
    }

    private mutating func find(_ view: inout HelpView, forward: Bool, from place: Int) {
        guard let wanted = view.search else { return }
        let lines = helpLines(width: layout.body.width).map(\.text)
        if let line = Self.match(wanted, in: lines, forward: forward, from: place) {
            view.offset = line
        } else {
            notice = .notHere(wanted)
        }
    }
}
