import Relationships
import TerminalUI

extension AppState {
    /// Carries out a command on what is under the cursor, or says why it can't be.
    mutating func perform(_ command: Command) -> [Effect] {
        perform(command, on: PendingPrefix(key: .escape, target: target))
    }

    mutating func perform(_ command: Command, on pending: PendingPrefix) -> [Effect] {
        if let reason = disabledReason(command, pending.target) {
            notice = Notice(kind: .word, text: reason)
            return []
        }
        switch command {
        case .up, .down, .top, .bottom, .pageUp, .pageDown, .halfPageUp, .halfPageDown, .detailUp, .detailDown,
            .focus, .nextPane, .previousPane:
            move(command)
        case .mark, .markRange, .markAll: mark(command)
        case .open: return open()
        case .back: back()
        case .quit: return quit()
        case .search: startSearch()
        case .nextMatch, .previousMatch: moveToMatch(forward: command == .nextMatch)
        case .log(let channel): return log(pending, channel)
        case .logAgain: return logAgain(pending)
        case .logForm: openLogForm(pending.target)
        case .amend: openAmendForm(pending.target)
        case .role(let kind): return cast(pending.target, as: kind)
        case .unrole: return isBoardOpen ? vacate(pending.target) : uncast(pending.target)
        case .moveSlot(let places): return moveSlot(pending.target, by: places)
        case .board: openBoard()
        case .review: mode = .review(ReviewView(evidence: Evidence(network, on: today)))
        case .addMet: open(.met(today: today))
        case .addOffer: open(.offer(nil))
        case .addAsk: openAskForm(pending.target)
        case .addIntroduction: open(.paths(pending.target.contacts[0]))
        case .addRequest: open(.request(nil, today: today))
        case .standing: openStandingForm(pending.target)
        case .match: open(.match())
        case .openListing(let listing): open(listing)
        case .listing(let command): return perform(command)
        case .method: mode = .method(MethodView())
        case .blankPage: openBlankPage()
        case .moveHolder: openMovePicker(pending.target)
        case .snooze(let length): return snooze(pending.target, until: length.until(today))
        case .snoozeUntil where pending.target.review != nil: open(.snoozingReview())
        case .snoozeUntil: open(.snooze(pending.target.contacts, names: names(pending.target.contacts)))
        case .unsnooze: return snooze(pending.target, until: nil)
        case .cadence(let cadence): return setCadence(pending.target, cadence)
        case .defaultCadence: return setCadence(pending.target, nil)
        case .skip: return skip(pending.target)
        case .settle: return settle(pending.target)
        case .oneMore: return oneMore()
        case .add: return add(pending)
        case .addContact: open(.contact(nil, in: network))
        case .addSlot: openSlotForm(nil)
        case .addFollowUp:
            open(.promise(to: pending.target.contacts, names: names(pending.target.contacts), today: today))
        case .addNeed: open(.need(of: pending.target.contacts, names: names(pending.target.contacts)))
        case .addProject: open(.project(nil))
        case .edit: edit(pending.target)
        case .editNotes:
            let contact = network.contact(pending.target.contacts[0])
            return contact.map { [.edit(.notes($0.id), $0.notes ?? "")] } ?? []
        case .tags: open(.tags(of: pending.target.contacts, names: names(pending.target.contacts)))
        case .archive: return archive(pending.target)
        case .merge: return merge(pending.target)
        case .copy: return copy(pending.target)
        case .switchProject: openProjectPicker()
        case .touches: openTouchPicker(pending.target)
        case .sort: openSorting()
        case .history: return [.loadHistory]
        case .undo: return undoable.last.map { [.undo($0.transaction, isRedo: false)] } ?? []
        case .redo: return redoable.last.map { [.undo($0.transaction, isRedo: true)] } ?? []
        case .refresh:
            notice = Notice(kind: .word, text: Phrase("Read again", "Relu"))
            return [.refresh]
        case .help: mode = .help(HelpView())
        case .palette: mode = .palette(Palette())
        case .suspend: return [.suspend]
        }
        return []
    }

    /// Why a command can't be carried out now; nil when it can.
    func disabledReason(_ command: Command, _ target: Target) -> Phrase? {
        switch command {
        case .mark where isBoardOpen, .markRange where isBoardOpen, .markAll where isBoardOpen:
            return Phrase("On the board nobody is marked", "Au tableau, personne ne se marque")
        case .snooze, .snoozeUntil:
            return target.contacts.isEmpty && target.review == nil && target.inbox == nil
                ? Phrase("No contact is selected", "Aucun contact n’est choisi") : nil
        case .log, .logAgain, .logForm, .unsnooze, .cadence, .defaultCadence, .skip,
            .addFollowUp, .addNeed, .addAsk, .addIntroduction, .standing, .editNotes, .tags, .touches, .archive, .copy,
            .mark, .markRange:
            return target.contacts.isEmpty ? Phrase("No contact is selected", "Aucun contact n’est choisi") : nil
        case .merge:
            return target.contacts.count == 2
                ? nil
                : Phrase(
                    "%1 marks the two records of one person first", "%1 marque d’abord les deux fiches d’une personne"
                )
                .with(keymap.label(of: .mark))
        case .listing(let command): return disabledReason(command)
        case .role, .unrole:
            if network.currentProject == nil {
                return Phrase("No project yet: %1 adds one", "Pas encore de projet : %1 en ajoute un")
                    .with(keymap.label(of: .addProject))
            }
            return target.contacts.isEmpty ? Phrase("No contact is selected", "Aucun contact n’est choisi") : nil
        case .moveHolder:
            return target.slot?.isEmpty == false && !target.contacts.isEmpty && focus == .roles
                ? nil
                : Phrase(
                    "Only a holder in the pane Roles can be moved", "Seul un titulaire du volet Rôles peut être déplacé"
                )
        case .moveSlot:
            return target.slot == nil || focus != .roles
                ? Phrase(
                    "Only a slot of the pane Roles can be moved", "Seule une place du volet Rôles peut être déplacée")
                : nil
        case .addSlot, .board:
            return network.currentProject == nil
                ? Phrase("No project yet: %1 adds one", "Pas encore de projet : %1 en ajoute un")
                    .with(keymap.label(of: .addProject)) : nil
        case .amend:
            return lastTouchpoint == nil && target.contacts.isEmpty
                ? Phrase("No touch to amend yet", "Aucun échange à compléter") : nil
        case .settle:
            return target.promise == nil && target.review == nil
                ? Phrase(
                    "Only a promise can be settled; %1 passes over a watering today",
                    "Seule une promesse se règle ; %1 passe un arrosage pour aujourd’hui"
                )
                .with(keymap.label(of: .skip)) : nil
        case .oneMore:
            return due.later.isEmpty ? Phrase("Nobody else is due", "Personne d’autre n’est dû") : nil
        case .undo:
            return undoable.isEmpty
                ? Phrase("Nothing of this session to undo", "Rien de cette séance à annuler") : nil
        case .redo: return redoable.isEmpty ? Phrase("Nothing to redo", "Rien à rétablir") : nil
        case .switchProject:
            return network.projects.isEmpty
                ? Phrase("No project yet: %1 adds one", "Pas encore de projet : %1 en ajoute un")
                    .with(keymap.label(of: .addProject)) : nil
        case .sort:
            return network.toSort(on: today).isEmpty
                ? Phrase(
                    "Nobody to sort: everyone imported has an answer", "Personne à trier : chaque importé a sa réponse")
                : nil
        case .edit:
            let isOnProject = if focus == .roles, case .project = roles.selected { true } else { false }
            return target.contacts.isEmpty && target.slot == nil && !isOnProject
                ? Phrase("Nothing to edit here", "Rien à modifier ici") : nil
        case .nextMatch, .previousMatch:
            return detailSearch == nil ? Phrase("No search yet", "Pas encore de recherche") : nil
        default: return nil
        }
    }
}
