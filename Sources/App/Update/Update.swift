import Relationships
import TerminalUI

/// The next state, and what the runtime is to do for it. Pure: no clock, no disk, no terminal.
///
/// Example: `update(&state, .event(.key(.character("j"))))`.
public func update(_ state: inout AppState, _ message: Message) -> [Effect] {
    let effects = state.react(to: message)
    state.fitLists()
    state.findCloseness()
    return effects
}

extension AppState {
    fileprivate mutating func react(to message: Message) -> [Effect] {
        switch message {
        case .event(let event): return handle(event)
        case .network(let network, let today):
            take(network, today: today)
        case .committed(let deed, let transaction, let network):
            unsaved = nil
            if transaction != nil { marks = Marks() }
            take(network)
            guard let transaction else {
                notice = Notice(kind: .word, text: Phrase("Nothing to change", "Rien à changer"))
                return []
            }
            undoable.append(
                AppState.Done(transaction: transaction, name: deed.name, about: deed.about, makes: deed.makes))
            redoable = []
            lastTouchpoint = deed.touchpoint ?? lastTouchpoint
            announce(deed)
            if let made = deed.makes(network) { show(made) }
        case .undone(let outcome, let network):
            take(network)
            announce(outcome)
        case .failed(let text):
            if let form = unsaved.take() { _ = keep(form) }
            notice = Notice(kind: .error, text: text)
        case .word(let text):
            notice = Notice(kind: .word, text: text)
        case .edited(let what, let text):
            return edited(what, text)
        case .copied(let copied, let outcome):
            return self.copied(copied, outcome)
        case .imported(let report, let transaction, let network):
            take(network)
            if let transaction { undoable.append(AppState.Done(transaction: transaction, name: report)) }
            imported(report)
        case .history(let entries):
            let lines = entries.map { HistoryView.Line(when: $0.when, what: say($0.what)) }
            mode = .history(HistoryView(lines: lines))
        }
        return []
    }

    mutating func handle(_ event: TerminalEvent) -> [Effect] {
        switch event {
        case .key(let key):
            // What failed stays to be read: keys typed ahead while the store was busy must not wipe it.
            if notice?.kind != .error || key == .escape { notice = nil }
            return handle(key)
        case .paste(let text):
            paste(text)
            return []
        case .mouse(let mouse):
            return handle(mouse)
        case .resize(let size):
            self.size = size
            // Remarks are as wide as their pane.
            rebuild()
            return []
        case .hangup, .terminate: return [.quit]
        case .interrupted: return handle(.control("c"))
        case .resumed: return [.refresh]
        case .wake: return [.refresh]
        case .idle: return []
        }
    }

    private mutating func handle(_ key: Key) -> [Effect] {
        switch mode {
        case .browse: return browse(key)
        case .filter: return filtering(key)
        case .search(let field): return searching(key, field)
        case .prefix(let pending): return continuing(pending, key)
        case .form(let form): return filling(form, key)
        case .palette(let palette): return choosing(palette, key)
        case .help(let view): return reading(view, key)
        case .sort(let view): return sorting(view, key)
        case .picker(let picker): return picking(picker, key)
        case .history(let view): return reading(view, key)
        case .review(let view): return reviewing(view, key)
        case .listing(let view): return listing(view, key)
        case .method(let view): return reading(view, key)
        case .copied(let view): return reading(view, key)
        }
    }

    private mutating func browse(_ key: Key) -> [Effect] {
        origin = nil
        switch keymap.lookUp([key]) {
        case .command(let binding): return perform(binding.command)
        case .prefix:
            mode = .prefix(PendingPrefix(key: key, target: target))
            return []
        case .nothing: return []
        }
    }

    /// An unknown key cancels the prefix and is never executed.
    private mutating func continuing(_ pending: PendingPrefix, _ key: Key) -> [Effect] {
        var pending = pending
        switch (pending.key, key) {
        case (.character("w"), .character("-")):
            pending.daysBack = min(pending.daysBack + 1, 3650)
        case (.character("w"), .tab) where pending.target.contacts.count > 1:
            pending.isSeparate.toggle()
        case (.character("s"), .character(let digit)) where ("1"..."9").contains(digit):
            mode = .browse
            return snooze(pending.target, until: today.adding(days: digit.wholeNumberValue ?? 1))
        case (.character("c"), .character(let digit)) where ("0"..."9").contains(digit):
            if pending.digits.count < 4 { pending.digits.append(digit) }
        case (.character("c"), .backspace) where !pending.digits.isEmpty:
            pending.digits.removeLast()
        case (.character("c"), .enter) where !pending.digits.isEmpty:
            mode = .browse
            guard let cadence = Int(pending.digits).flatMap(Cadence.every) else {
                notice = Notice(kind: .error, text: .notACadence(pending.digits))
                return []
            }
            return setCadence(pending.target, cadence)
        default:
            mode = .browse
            guard case .command(let binding) = keymap.lookUp([pending.key, key]) else {
                // Letters that are typed after these are no commands.
                if case .command(let own) = keymap.lookUp([key]), [.palette, .search].contains(own.command) {
                    return perform(own.command)
                }
                if key != .escape {
                    let typed = Binding.label(of: [pending.key, key])
                    notice = Notice(
                        kind: .word, text: Phrase("%1 is no command", "%1 n’est pas une commande").with(typed))
                }
                return []
            }
            // Some may have been forgotten or deleted elsewhere while the prefix waited.
            pending.target.contacts.removeAll { network.contact($0) == nil }
            return perform(binding.command, on: pending)
        }
        mode = .prefix(pending)
        return []
    }

    private mutating func paste(_ text: String) {
        switch mode {
        case .filter:
            filter.insert(text)
            filterChanged()
        case .form(var form):
            form.insert(text)
            mode = .form(form)
        case .palette(var palette):
            palette.field.insert(text)
            palette.narrow()
            mode = .palette(palette)
        case .search(var field):
            field.insert(text)
            mode = .search(field)
        case .picker(var picker):
            picker.filter.insert(text)
            picker.narrow()
            mode = .picker(picker)
        case .listing(let view) where view.isFiltering:
            var filter = view.filter
            filter.insert(text)
            narrow(view, to: filter, isFiltering: true)
        case .help(var view) where view.field != nil:
            view.field?.insert(text)
            mode = .help(view)
        case .browse, .prefix, .help, .sort, .history, .review, .listing, .method, .copied:
            if case .prefix = mode { mode = .browse }
            notice = Notice(
                kind: .word,
                text: Phrase(
                    "Pasted text is for a form or the filter", "Un texte collé va dans un formulaire ou le filtre"))
        }
    }

    mutating func announce(_ deed: Deed) {
        notice = Notice(
            kind: .done,
            text: Phrase("%1 · %2 undoes", "%1 · %2 annule").with(deed.name, keymap.label(of: .undo)))
    }

    fileprivate mutating func announce(_ outcome: UndoOutcome) {
        var name = Phrase("Undone", "Annulé")
        if outcome.isRedo, var done = redoable.popLast() {
            done.transaction = outcome.transaction
            undoable.append(done)
            name = Phrase("Redone: %1", "Rétabli : %1").with(done.name)
            if let made = done.makes(network) { show(made) }
        } else if !outcome.isRedo, var done = undoable.popLast() {
            done.transaction = outcome.transaction
            redoable.append(done)
            name = Phrase("Undone: %1", "Annulé : %1").with(done.name)
            _ = done.about.contains { select($0) }
        }
        guard outcome.leftAlone > 0 else {
            notice = Notice(kind: .done, text: name)
            return
        }
        let kept = Phrase.counted(
            outcome.leftAlone, Phrase("# field changed since stays", "# champ changé depuis reste"),
            Phrase("# fields changed since stay", "# champs changés depuis restent"))
        notice = Notice(kind: .done, text: Phrase("%1 (%2)", "%1 (%2)").with(name, kept))
    }
}
