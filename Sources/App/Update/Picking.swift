import Relationships
import TerminalUI

extension AppState {
    /// People for an empty slot, each with its reason: skills that match what it is for, a circle shared with the
    /// project, closeness; whoever holds a role in the project already comes last.
    mutating func openCandidates(_ slot: Slot) {
        let choices = network.candidates(for: slot, on: today).prefix(50).map { candidate in
            (
                choice: Picker.Choice.candidate(candidate.contact, for: slot.id), text: name(candidate.contact),
                reason: reasons(for: candidate)
            )
        }
        let title = Phrase("Who for %1?", "Qui pour %1 ?").with(slotWords(slot))
        open(Picker(title: title, choices: Array(choices)))
    }

    private func reasons(for candidate: Candidate) -> Phrase {
        let through = candidate.through.map { Phrase("through %1", "par %1").with(name($0)) }
        return Phrase.reasons(candidate.reasons, and: through)
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
                text: Phrase(
                    "No empty slot to move to: %1 adds one", "Pas de place vide où déplacer : %1 en ajoute une"
                )
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
            notice = Notice(kind: .word, text: Phrase("No touch yet", "Aucun échange encore"))
            return
        }
        let contact = network.contact(target.contacts[0])
        open(
            Picker(
                title: Phrase("Touches with %1", "Échanges avec %1").with(name(target.contacts[0])),
                choices: touches.map { (.touchpoint($0.id), line(of: $0, with: contact?.id), Phrase("", "")) }))
    }

    mutating func open(_ picker: Picker) {
        var picker = picker
        picker.scroll.resize(count: picker.choices.count, height: max(1, layout.body.height - 3))
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
            leaveOverlay()
            return []
        case .down, .control("n"): picker.scroll.move(by: 1)
        case .up, .control("p"): picker.scroll.move(by: -1)
        case .pageDown: picker.scroll.pageDown()
        case .pageUp: picker.scroll.pageUp()
        case .enter:
            leaveOverlay()
            guard let row = picker.scroll.selectedRow, picker.shown.indices.contains(row) else { return [] }
            return chosen(picker.shown[row].choice)
        default:
            if picker.filter.handle(key) { picker.narrow() }
        }
        mode = .picker(picker)
        return []
    }

    private mutating func chosen(_ choice: Picker.Choice) -> [Effect] {
        switch choice {
        case .candidate(let contact, let slot):
            let words = network.slots[slot].map(slotWords) ?? Phrase("", "")
            let name = Phrase("%1: %2", "%1 : %2").with(name(contact), words)
            // Somebody else may have been put there since the list opened.
            let deed = Deed("role", name, about: [.slot(slot)]) { network in
                network.slots[slot]?.isEmpty == true ? [network.holding(contact, in: slot)] : []
            }
            return [.commit(deed.making(.slot(slot)))]
        case .project(let id):
            let name = Phrase("project %1", "projet %1").with(network.projects[id]?.title ?? "")
            return [.commit(Deed("project use", name) { $0.choosing(id) })]
        case .touchpoint(let id):
            if let touchpoint = network.touchpoint(id) { openAmendForm(touchpoint) }
            return []
        case .contact(let id):
            turn(to: id)
            return []
        case .template(let template, let request, let inEditor):
            return reply(to: request, from: template, inEditor: inEditor)
        case .equalDuplicates: return mergeEqualDuplicates()
        case .move(let contact, let from, let to):
            let words = network.slots[to].map(slotWords) ?? Phrase("", "")
            let name = Phrase("%1 moved to %2", "%1 : vers %2").with(name(contact), words)
            let deed = Deed("role move", name, about: [.slot(from)]) { network in
                network.slots[from].map { network.moving(contact, from: $0, to: to) } ?? []
            }
            return [.commit(deed.making(.slot(to)))]
        }
    }
}

extension Phrase {
    /// Why somebody is proposed, the strongest reason first.
    static func reasons(_ reasons: [Candidate.Reason], and last: Phrase? = nil) -> Phrase {
        let words = reasons.map { reason -> Phrase in
            switch reason {
            case .skill(let skill): Phrase("good at %1", "talent : %1").with(skill)
            case .wanted(let why): Phrase("you want to meet them: %1", "à rencontrer : %1").with(why)
            case .circle(let circle): Phrase("circle %1", "cercle %1").with(circle)
            case .place(let place): Phrase("in %1", "à %1").with(place)
            case .close(let state): Phrase("close (%1)", "proche (%1)").with(Phrase.state(state))
            case .holds(let kind): Phrase("already %1", "déjà %1").with(Phrase.role(kind))
            }
        }
        let all = words + [last].compactMap { $0 }
        return Phrase(
            all.map { $0[.english] }.joined(separator: " · "), all.map { $0[.french] }.joined(separator: " · "))
    }
}
