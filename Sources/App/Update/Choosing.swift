import Relationships
import TerminalUI

extension AppState {
    // MARK: pickers

    /// People for an empty slot, each with its reason: skills that match what it is for, a circle shared with the
    /// project, closeness; whoever holds a role in the project already comes last.
    mutating func openCandidates(_ slot: Slot) {
        let choices = network.candidates(for: slot, on: today).prefix(50).map { candidate in
            (
                choice: Picker.Choice.candidate(candidate.contact, for: slot.id), text: name(candidate.contact),
                reason: Phrase.reasons(candidate.reasons)
            )
        }
        let title = Phrase("Who for %1?", "Qui pour %1 ?").with(slotWords(slot))
        open(Picker(title: title, choices: Array(choices)))
    }

    mutating func openProjectPicker() {
        let projects = network.projects.values.sorted {
            ($0.state == .active ? 0 : 1, $0.title, $0.id) < ($1.state == .active ? 0 : 1, $1.title, $1.id)
        }
        open(
            Picker(
                title: Phrase("Which project?", "Quel projet ?"),
                choices: projects.map { (.project($0.id), $0.title, .projectState($0.state)) }))
    }

    mutating func openMovePicker(_ target: Target) {
        guard let slot = target.slot, let contact = target.contacts.first else { return }
        let others = network.slots.values.filter { $0.project == slot.project && $0.id != slot.id && $0.isEmpty }
            .sorted { ($0.kind, $0.order, $0.id) < ($1.kind, $1.order, $1.id) }
        guard !others.isEmpty else {
            notice = Notice(
                kind: .word,
                text: Phrase("No empty slot to move to: %1 adds one", "Pas de place vide où déplacer : %1 en ajoute une")
                    .with(keymap.label(of: .addSlot)))
            return
        }
        open(
            Picker(
                title: Phrase("Where does %1 go?", "Où va %1 ?").with(name(contact)),
                choices: others.map { (.move(contact, from: slot.id, to: $0.id), say(slotWords($0)), Phrase("", "")) }))
    }

    mutating func openTouchPicker(_ target: Target) {
        let touches = network.touchpoints(of: target.contacts[0])
        guard !touches.isEmpty else {
            notice = Notice(kind: .word, text: Phrase("No touch yet", "Aucun contact encore"))
            return
        }
        let contact = network.contact(target.contacts[0])
        open(
            Picker(
                title: Phrase("Touches with %1", "Contacts avec %1").with(name(target.contacts[0])),
                choices: touches.map { (.touchpoint($0.id), line(of: $0, with: contact?.id), Phrase("", "")) }))
    }

    private mutating func open(_ picker: Picker) {
        var picker = picker
        picker.scroll.resize(count: picker.choices.count, height: max(1, layout.body.height - 4))
        mode = .picker(picker)
    }

    /// "ally · sound · Liège".
    func slotWords(_ slot: Slot) -> Phrase {
        let kind = network.roleKind(slot.kind).map(Phrase.role) ?? Phrase(slot.kind.text, slot.kind.text)
        let rest = [slot.purpose, slot.place].compactMap { $0 }.map { " · " + $0 }.joined()
        return Phrase("%1%2", "%1%2").with(kind, rest)
    }

    mutating func picking(_ picker: Picker, _ key: Key) -> [Effect] {
        var picker = picker
        switch key {
        case .escape, .control("c"):
            mode = .browse
            return []
        case .down, .control("n"): picker.scroll.move(by: 1)
        case .up, .control("p"): picker.scroll.move(by: -1)
        case .pageDown: picker.scroll.pageDown()
        case .pageUp: picker.scroll.pageUp()
        case .enter:
            mode = .browse
            guard let row = picker.scroll.selectedRow, picker.shown.indices.contains(row) else { return [] }
            return chosen(picker.shown[row].choice)
        default:
            if picker.filter.handle(key) {
                picker.scroll.resize(count: picker.shown.count, height: picker.scroll.height)
                picker.scroll.top()
            }
        }
        mode = .picker(picker)
        return []
    }

    private mutating func chosen(_ choice: Picker.Choice) -> [Effect] {
        switch choice {
        case .candidate(let contact, let slot):
            let words = network.slots[slot].map(slotWords) ?? Phrase("", "")
            let name = Phrase("%1: %2", "%1 : %2").with(name(contact), words)
            return [.commit(Deed("role", name) { [$0.holding(contact, in: slot)] })]
        case .project(let id):
            let name = Phrase("project %1", "projet %1").with(network.projects[id]?.title ?? "")
            return [.commit(Deed("project use", name) { $0.choosing(id) })]
        case .touchpoint(let id):
            if let touchpoint = network.touchpoints[id] { openAmendForm(touchpoint) }
            return []
        case .move(let contact, let from, let to):
            let words = network.slots[to].map(slotWords) ?? Phrase("", "")
            let name = Phrase("%1 moved to %2", "%1 : vers %2").with(name(contact), words)
            return [
                .commit(
                    Deed("role move", name) { network in
                        network.slots[from].map { network.moving(contact, from: $0, to: to) } ?? []
                    })
            ]
        }
    }

    // MARK: palette

    /// The commands whose name or help holds the letters typed, in their order; the best first.
    func paletteRows(_ palette: Palette) -> [Binding] {
        let wanted = Array(SearchKey.folded(palette.field.text).filter { !$0.isWhitespace })
        guard !wanted.isEmpty else { return keymap.bindings }
        let ranked = keymap.bindings.enumerated().compactMap { index, binding -> (Int, Int, Binding)? in
            let text = SearchKey.folded(say(binding.name) + " " + say(binding.help))
            return Self.distance(of: wanted, in: Array(text)).map { ($0, index, binding) }
        }
        return ranked.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    }

    /// How far apart the letters stand; nil when they do not all occur in that order.
    private static func distance(of letters: [Character], in text: [Character]) -> Int? {
        var place = 0
        var last: Int?
        var distance = 0
        for letter in letters {
            guard let found = text[place...].firstIndex(of: letter) else { return nil }
            distance += last.map { found - $0 - 1 } ?? found
            last = found
            place = found + 1
        }
        return distance
    }

    mutating func choosing(_ palette: Palette, _ key: Key) -> [Effect] {
        var palette = palette
        palette.scroll.resize(count: paletteRows(palette).count, height: max(1, layout.body.height - 4))
        switch key {
        case .escape, .control("c"):
            mode = .browse
            return []
        case .down, .control("n"): palette.scroll.move(by: 1)
        case .up, .control("p"): palette.scroll.move(by: -1)
        case .pageDown: palette.scroll.pageDown()
        case .pageUp: palette.scroll.pageUp()
        case .enter:
            mode = .browse
            let rows = paletteRows(palette)
            guard let row = palette.scroll.selectedRow, rows.indices.contains(row) else { return [] }
            return perform(rows[row].command)
        default:
            if palette.field.handle(key) { palette.scroll.top() }
        }
        mode = .palette(palette)
        return []
    }

    // MARK: reading

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
        case .search: view.field = TextField()
        case .nextMatch: find(&view, forward: true, from: view.offset)
        case .previousMatch: find(&view, forward: false, from: view.offset)
        case let command: view.offset = scrolled(view.offset, command, count: helpLines(width: layout.body.width).count)
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
        case let command: view.offset = scrolled(view.offset, command, count: view.lines.count)
        }
        mode = .history(view)
        return []
    }

    private func scrolled(_ offset: Int, _ command: Command, count: Int) -> Int {
        let page = max(1, layout.body.height - 3)
        let moved =
            switch command {
            case .down, .detailDown: offset + 1
            case .up, .detailUp: offset - 1
            case .pageDown: offset + page
            case .pageUp: offset - page
            case .halfPageDown: offset + page / 2
            case .halfPageUp: offset - page / 2
            case .top: 0
            case .bottom: count
            default: offset
            }
        return max(0, min(moved, count - page))
    }

    private mutating func find(_ view: inout HelpView, forward: Bool, from place: Int) {
        guard let wanted = view.search.map(SearchKey.folded) else { return }
        let lines = helpLines(width: layout.body.width).map { SearchKey.folded($0.text) }
        let found = lines.indices.filter { lines[$0].contains(wanted) }
        let next = forward ? found.first { $0 > place } ?? found.first : found.last { $0 < place } ?? found.last
        if let next {
            view.offset = next
        } else {
            notice = Notice(kind: .word, text: Phrase("“%1” is not here", "« %1 » n’est pas ici").with(view.search ?? ""))
        }
    }

    // MARK: sorting

    mutating func openSorting() {
        mode = .sort(SortView(people: network.toSort(on: today).map(\.id)))
    }

    /// One key each: the keys of cadence, Space for not now, `n` for never.
    mutating func sorting(_ view: SortView, _ key: Key) -> [Effect] {
        var view = view
        guard view.people.indices.contains(view.index) else {
            mode = .browse
            return []
        }
        let person = view.people[view.index]
        switch key {
        case .escape, .control("c"), .character("q"):
            mode = .browse
            return []
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
            notice = Notice(kind: .word, text: Phrase("Sorted; %1 goes on", "Trié ; %1 continue").with(keymap.label(of: .sort)))
        }
    }
}

extension Phrase {
    /// Why somebody is proposed, the strongest reason first.
    static func reasons(_ reasons: [Candidate.Reason]) -> Phrase {
        let words = reasons.prefix(2).map { reason -> Phrase in
            switch reason {
            case .skill(let skill): Phrase("good at %1", "doué pour %1").with(skill)
            case .wanted(let why): Phrase("you want to meet them: %1", "à rencontrer : %1").with(why)
            case .circle(let circle): Phrase("circle %1", "cercle %1").with(circle)
            case .place(let place): Phrase("in %1", "à %1").with(place)
            case .close(let state): Phrase("close (%1)", "proche (%1)").with(Phrase.state(state))
            case .holds(let kind): Phrase("already %1", "déjà %1").with(Phrase.role(kind))
            }
        }
        return Phrase(
            words.map { $0[.english] }.joined(separator: " · "), words.map { $0[.french] }.joined(separator: " · "))
    }
}
