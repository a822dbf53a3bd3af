import Relationships
import TerminalUI

extension Screen {
    /// A notice, or what the keys do here; while a prefix waits, its menu.
    func drawFooter(into buffer: inout Buffer) {
        if case .prefix(let pending) = state.mode { return drawPrefix(pending, into: &buffer) }
        var rect = layout.footer
        if let notice = state.notice {
            let style =
                switch notice.kind {
                case .word: Style.plain
                case .done: theme.done
                case .error: theme.error
                }
            let end = draw(notice, style, into: &buffer)
            rect = Rect(x: rect.x, y: end, width: rect.width, height: max(0, rect.maxY - end))
        }
        if let field = state.searchField, rect.height > 0 {
            buffer.write(" /", x: rect.x, y: rect.y, style: theme.accent)
            field.draw(into: &buffer, in: Rect(x: rect.x + 3, y: rect.y, width: max(1, rect.width - 4), height: 1))
            return
        }
        if let error = state.filterError, state.mode.isOnPanes, rect.height > 0 {
            buffer.write(" " + say(error), x: rect.x, y: rect.y, width: rect.width, style: theme.error)
            return
        }
        if case .form(let form) = state.mode, let error = form.error, layout.body.height <= 3 {
            buffer.write(" " + say(error), x: rect.x, y: rect.y, width: rect.width, style: theme.error)
            return
        }
        guard rect.height > 0 else { return }
        let inner = Rect(x: rect.x + 1, y: rect.y, width: max(1, rect.width - 2), height: rect.height)
        draw(Menu(fitting(hints, in: inner.size)), in: inner, into: &buffer)
    }

    /// In as many lines as the footer has; what failed stands whole, upwards, since a path is of use whole. Gives the line
    /// below.
    private func draw(_ notice: Notice, _ style: Style, into buffer: inout Buffer) -> Int {
        let rect = layout.footer
        let isError = notice.kind == .error
        let lines = DisplayText.wrap(say(notice.text), width: rect.width - 1, charset: state.charset)
            .prefix(isError ? layout.body.height : rect.height)
        let top = isError ? rect.y - max(0, lines.count - 1) : rect.y
        buffer.fill(Rect(x: rect.x, y: top, width: rect.width, height: lines.count))
        for (index, line) in lines.enumerated() {
            buffer.write(" " + line, x: rect.x, y: top + index, width: rect.width, style: style)
        }
        return top + lines.count
    }

    private func draw(_ menu: Menu, in rect: Rect, into buffer: inout Buffer) {
        menu.draw(into: &buffer, in: rect, keyStyle: theme.accent, labelStyle: .plain, disabledStyle: theme.faint)
    }

    /// As many hints as there is room for, the first ones first, but the way to the help or back always.
    private func fitting(_ items: [Menu.Item], in room: Size) -> [Menu.Item] {
        let labels = [state.keymap.label(of: .help), Binding.label(of: [.escape])].map(say)
        var kept = items.map { labels.contains($0.key) }
        for index in items.indices where !kept[index] {
            kept[index] = true
            if Menu(zip(items, kept).filter(\.1).map(\.0)).height(width: room.width) > room.height {
                kept[index] = false
            }
        }
        return zip(items, kept).filter(\.1).map(\.0)
    }

    // MARK: prefix

    /// What it is about, then what can follow.
    private func drawPrefix(_ pending: PendingPrefix, into buffer: inout Buffer) {
        let width = max(1, layout.size.width - 2)
        var items = state.keymap.continuations(of: pending.key).map { key, binding in
            Menu.Item(
                key: say(Binding.label(of: [key])), label: name(of: binding, on: pending),
                isEnabled: state.disabledReason(binding.command, pending.target) == nil)
        }
        let hints =
            Keymap.hints(for: pending.key, people: pending.target.contacts.count).map {
                Menu.Item(key: say($0.keys), label: say($0.meaning))
            } + [Menu.Item(key: say(Binding.label(of: [.escape])), label: say(Phrase("back", "retour")))]
        let heading = heading(of: pending)
        let used = DisplayText.width(heading) + 4
        let besides = Menu(hints)
        let isRoom = width > used && besides.height(width: width - used) == 1
        if !isRoom { items += hints }
        let menu = Menu(items)
        let height = min(menu.height(width: width), max(1, layout.size.height - 2))
        let top = layout.size.height - height - 1
        buffer.fill(Rect(x: 0, y: top, width: layout.size.width, height: height + 1))
        buffer.write(heading, x: 1, y: top, width: width, style: theme.strong)
        if isRoom { draw(besides, in: Rect(x: used, y: top, width: width - used, height: 1), into: &buffer) }
        draw(menu, in: Rect(x: 1, y: top + 1, width: width, height: height), into: &buffer)
    }

    /// "call", "as last time (call)".
    private func name(of binding: Binding, on pending: PendingPrefix) -> String {
        guard binding.command == .logAgain, let last = state.lastChannel(of: pending.target.contacts) else {
            return say(binding.name)
        }
        return say(Phrase("%1 (%2)", "%1 (%2)").with(binding.name, Phrase.channel(last)))
    }

    /// "LOG Sophie Marchal, today".
    private func heading(of pending: PendingPrefix) -> String {
        var text = say(Keymap.name(of: pending.key)).uppercased()
        if !pending.target.contacts.isEmpty, ![.character("o"), .character("a")].contains(pending.key) {
            text += " " + say(state.names(pending.target.contacts))
        }
        if pending.target.review != nil, pending.key == .character("s") { text += " " + say(.reviewDue) }
        if pending.key == .character("w") {
            text += ", " + say(.ago(state.today.adding(days: -pending.daysBack), today: state.today))
            if pending.target.contacts.count > 1 {
                text +=
                    ", " + say(pending.isSeparate ? Phrase("one each", "un chacun") : Phrase("together", "ensemble"))
            }
        }
        return pending.digits.isEmpty ? text : text + " " + pending.digits + "_"
    }
}

extension Keymap {
    /// What a prefix is about.
    static func name(of prefix: Key) -> Phrase {
        switch prefix {
        case .character("w"): Phrase("log", "noter")
        case .character("r"): Phrase("role", "rôle")
        case .character("s"): Phrase("snooze", "reporter")
        case .character("c"): Phrase("cadence", "cadence")
        case .character("a"): Phrase("add", "ajouter")
        default: Phrase("open", "ouvrir")
        }
    }
}
