import Relationships
import TerminalUI

extension Screen {
    /// A notice, or what the keys do here; while a prefix waits, its menu.
    func drawFooter(into buffer: inout Buffer) {
        let footer = layout.footer
        if case .prefix(let pending) = state.mode { return drawPrefix(pending, into: &buffer) }
        var rect = footer
        if let notice = state.notice {
            let style =
                switch notice.kind {
                case .word: Style.plain
                case .done: theme.done
                case .error: theme.error
                }
            buffer.write(" " + say(notice.text), x: rect.x, y: rect.y, width: rect.width, style: style)
            rect = Rect(x: rect.x, y: rect.y + 1, width: rect.width, height: rect.height - 1)
        }
        if case .search(let field) = state.mode, rect.height > 0 {
            buffer.write(" /", x: rect.x, y: rect.y, style: theme.accent)
            field.draw(into: &buffer, in: Rect(x: rect.x + 3, y: rect.y, width: max(1, rect.width - 4), height: 1))
            return
        }
        if let error = state.filterError, case .filter = state.mode, rect.height > 0 {
            buffer.write(" " + say(error), x: rect.x, y: rect.y, width: rect.width, style: theme.error)
            return
        }
        guard rect.height > 0 else { return }
        let inner = Rect(x: rect.x + 1, y: rect.y, width: max(1, rect.width - 2), height: rect.height)
        Menu(hints).draw(into: &buffer, in: inner, keyStyle: theme.accent, labelStyle: .plain, disabledStyle: theme.faint)
    }

    private func drawPrefix(_ pending: PendingPrefix, into buffer: inout Buffer) {
        let width = max(1, layout.size.width - 2)
        let items = state.keymap.continuations(of: pending.key).map { key, binding in
            Menu.Item(
                key: key.label, label: say(binding.name),
                isEnabled: state.disabledReason(binding.command, pending.target) == nil)
        }
        let menu = Menu(items)
        let height = min(menu.height(width: width), max(1, layout.size.height - 2))
        let top = layout.size.height - height - 1
        buffer.fill(Rect(x: 0, y: top, width: layout.size.width, height: height + 1))
        buffer.write(" " + heading(of: pending), x: 0, y: top, width: layout.size.width, style: theme.strong)
        menu.draw(
            into: &buffer, in: Rect(x: 1, y: top + 1, width: width, height: height), keyStyle: theme.accent,
            labelStyle: .plain, disabledStyle: theme.faint)
    }

    /// "LOG Sophie, today   - a day earlier   Esc".
    private func heading(of pending: PendingPrefix) -> String {
        var text = say(Keymap.name(of: pending.key)).uppercased()
        if !pending.target.contacts.isEmpty, pending.key != .character("o") {
            text += " " + say(state.names(pending.target.contacts))
        }
        if pending.key == .character("w") {
            text += ", " + say(.ago(state.today.adding(days: -pending.daysBack), today: state.today))
            if pending.target.contacts.count > 1 {
                text += ", " + say(pending.isSeparate ? Phrase("one each", "un chacun") : Phrase("together", "ensemble"))
            }
        }
        if !pending.digits.isEmpty { text += " " + pending.digits + "_" }
        for hint in Keymap.hint(for: pending.key) { text += "   " + hint.keys + " " + say(hint.meaning) }
        return text + "   Esc"
    }

    /// What matters where the cursor is, in the order of use.
    private var hints: [Menu.Item] {
        func item(_ keys: String, _ label: Phrase) -> Menu.Item { Menu.Item(key: keys, label: say(label)) }
        func prefix(_ letter: Character) -> Menu.Item {
            item(String(letter), Keymap.name(of: .character(letter)))
        }
        func command(_ command: Command) -> Menu.Item {
            item(state.keymap.label(of: command), state.keymap.bindings.first { $0.command == command }!.name)
        }
        switch state.mode {
        case .browse:
            let common = [command(.search), command(.undo), command(.help), command(.palette), command(.quit)]
            switch state.focus {
            case .water where state.target.promise != nil:
                return [prefix("w"), command(.settle), prefix("s"), command(.amend), prefix("r"), prefix("a")] + common
            case .water:
                return [prefix("w"), prefix("s"), command(.skip), prefix("c"), prefix("r"), command(.amend), command(.oneMore), prefix("a")] + common
            case .contacts:
                return [prefix("w"), prefix("r"), prefix("c"), command(.mark), command(.tags), command(.edit), prefix("a")] + common
            case .roles:
                return [item("Enter", Phrase("candidates", "candidats")), command(.moveHolder), command(.edit), prefix("a"), command(.switchProject), prefix("w")] + common
            }
        case .filter:
            return [item("Enter", Phrase("keep the filter", "garder le filtre")), item("Esc", Phrase("clear", "effacer")),
                item("tag: role: state: touched:>90d", Phrase("and more in ?", "et d’autres dans ?"))]
        case .form(let form):
            let discard: Phrase =
                if case .amend = form.purpose { Phrase("delete the touch", "supprimer le contact") } else { Phrase("start afresh", "abandonner") }
            return [item("Enter", Phrase("save", "enregistrer")), item("Tab", Phrase("next field", "champ suivant")),
                item("Esc", Phrase("keep a draft", "garder un brouillon")), item("Ctrl-X", discard)]
        case .palette, .picker:
            return [item("Enter", Phrase("choose", "choisir")), item("Esc", Phrase("back", "retour"))]
        case .help:
            return [command(.search), command(.nextMatch), item("j k", Phrase("scroll", "défiler")), item("Esc", Phrase("back", "retour"))]
        case .history: return [item("j k", Phrase("scroll", "défiler")), item("Esc", Phrase("back", "retour"))]
        case .sort:
            return state.keymap.continuations(of: .character("c")).map { Menu.Item(key: $0.key.label, label: say($0.binding.name)) }
                + [item("Space", Phrase("not now", "pas maintenant")), item("Esc", Phrase("back", "retour"))]
        case .search, .prefix: return []
        }
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
