import Relationships
import TerminalUI

extension AppState {
    /// Opens a form: as it was left a moment ago, or as it is, with a word about a draft that was kept.
    mutating func open(_ form: Form) {
        var form = form
        if takeUp(&form) {
            let words = Phrase("As you left it; Ctrl-X starts over", "Saisie reprise ; Ctrl-X recommence")
            notice = Notice(kind: .word, text: words)
        } else if drafts[form.purpose.key]?.isEmpty == false {
            let words = Phrase("You have a draft; Ctrl-R opens it", "Vous avez un brouillon ; Ctrl-R le reprend")
            notice = Notice(kind: .word, text: words)
        }
        mode = .form(form)
    }

    mutating func filling(_ form: Form, _ key: Key) -> [Effect] {
        var form = form
        switch key {
        case .escape where form.purpose.page != nil: return skip(form)
        case .escape, .control("c"):
            leaveOverlay()
            if keep(form) {
                notice = Notice(kind: .word, text: Phrase("Kept as a draft", "Gardé comme brouillon"))
            }
            return []
        case .control("x"): form.startAfresh()
        case .control("r") where drafts[form.purpose.key]?.isEmpty == false:
            exchange(form)
            return []
        case .function(8):
            if case .amend(let id) = form.purpose { return deleting(id, form) }
        case .control("e") where form.fields[form.focus].choices.isEmpty:
            return [.edit(form.editedField, form.fields[form.focus].text)]
        case .enter where form.purpose == .match: return match(form)
        case .enter where form.purpose.page == .addressBook: return importing(form)
        case .tab where form.completion(in: network) != nil:
            form.complete(in: network)
        case .enter:
            do {
                let deed = try deed(of: form)
                unsaved = deed == nil ? nil : form
                leaveOverlay()
                if let page = form.purpose.page { openBlankPage(after: page) }
                return deed.map { [.commit($0)] } ?? []
            } catch {
                form.focus = form.fields.firstIndex { $0.name == error.field } ?? form.focus
                form.error = Phrase("%1: %2", "%1 : %2").with(form.fields[form.focus].label, error.message)
            }
        default:
            _ = form.handle(key)
        }
        mode = .form(form)
        return []
    }

    /// The typed text comes back when an undo brings the touch back.
    private mutating func deleting(_ id: Touchpoint.ID, _ form: Form) -> [Effect] {
        _ = keep(form)
        leaveOverlay()
        guard let touchpoint = network.touchpoint(id) else { return [] }
        let name = Phrase("touch with %1 deleted", "échange avec %1 : supprimé").with(names(touchpoint.contacts))
        let deed = Deed("touch delete", name) { $0.deleting(id) }
        return [.commit(deed.making(touchpoint.contacts.first.map { .contact($0) }))]
    }

    /// What saving the form does, or what must be mended first.
    private func deed(of form: Form) throws(FormError) -> Deed? {
        let (today, network) = (today, network)
        var ids = ids
        switch form.purpose {
        case .newContact:
            var base = Contact(id: ids.next(), name: "")
            base.added = today
            let contact = try form.contact(from: base, in: network, today: today)
            let folded = SearchKey.folded(contact.name)
            let hasNamesake = network.contacts.keys.contains { network.searchKey(of: $0) == folded }
            let name =
                hasNamesake
                ? Phrase("%1 added; there is another one of that name", "%1 : ajouté ; ce nom existe déjà")
                : Phrase("%1 added", "%1 : ajouté")
            return Deed("add", name.with(contact.name)) { _ in [contact.changes()] }.making(.contact(contact.id))
        case .contact(let id):
            guard let base = network.contact(id) else { return nil }
            let contact = try form.contact(from: base, in: network, today: today)
            let change = contact.changes(from: base)
            let name = Phrase("%1 edited", "%1 : modifié").with(contact.name)
            return Deed("edit", name, about: [.contact(id)]) { _ in
                change.isEmpty ? [] : [change]
            }
        case .log(let contacts):
            let base = Touchpoint(id: ids.next(), date: today, contacts: contacts, recorded: today)
            let touchpoint = try form.touchpoint(from: base, isNew: true, in: network, today: today)
            let more = try form.consequences(of: touchpoint, in: network, today: today, ids: &ids)
            let name = Phrase("%1 with %2", "%1 : %2").with(
                Phrase.channel(touchpoint.channel), names(touchpoint.contacts))
            let row = form.promise
            return Deed("log", name, about: .people(touchpoint.contacts), touchpoint: touchpoint.id) { network in
                let logged = row.map { network.logging(touchpoint, on: $0, today: today) }
                return (logged ?? network.logging(touchpoint, today: today)) + more
            }
        case .amend(let id):
            guard let base = network.touchpoint(id) else { return nil }
            let touchpoint = try form.touchpoint(from: base, isNew: false, in: network, today: today)
            let more = try form.consequences(of: touchpoint, in: network, today: today, ids: &ids)
            let name = Phrase("touch with %1 amended", "échange avec %1 : complété").with(names(touchpoint.contacts))
            return Deed("touch edit", name, about: .people(touchpoint.contacts), touchpoint: id) { network in
                network.amending(touchpoint, today: today) + more
            }
        case .promise(let contacts):
            let changes = try form.promises(to: contacts, today: today, ids: &ids)
            let name = Phrase("a promise to %1", "une promesse à %1").with(names(contacts))
            return Deed("promise", name, about: .people(contacts)) { _ in changes }.making(changes.first?.record)
        case .need(let contacts):
            guard let text = form.text(.needs) else {
                throw FormError(field: .needs, message: Phrase("type it in a few words", "dites-le en quelques mots"))
            }
            let name = Phrase("a need of %1", "un besoin de %1").with(names(contacts))
            return Deed("need", name, about: .people(contacts)) { network in
                network.addingNeed(text, to: contacts, on: today)
            }
        case .newOffer, .offer, .ask, .newRequest, .request, .answered, .standing:
            return try givingDeed(of: form, &ids)
        case .merge(let pair):
            return mergeDeed(pair, keeping: form.chosen(of: pair[0], pair[1], in: network))
        case .blankPage(let page): return try blankPageDeed(page, form, &ids)
        default: return try projectDeed(of: form, &ids)
        }
    }

    private func projectDeed(of form: Form, _ ids: inout IdentifierSource) throws(FormError) -> Deed? {
        let (today, network) = (today, network)
        switch form.purpose {
        case .newProject:
            var base = Project(id: ids.next(), title: "")
            base.added = today
            let project = try form.project(from: base, today: today, ids: &ids)
            let name = Phrase("project %1", "projet %1").with(project.title)
            return Deed("project add", name) { $0.addingProject(project) }.making(.project(project.id))
        case .project(let id):
            guard let base = network.projects[id] else { return nil }
            let project = try form.project(from: base, today: today, ids: &ids)
            let kept = Set(project.milestones.map(\.key))
            let gone = base.milestones.map(\.key).filter { !kept.contains($0) }
            let name = Phrase("%1 edited", "%1 : modifié").with(project.title)
            return Deed("project edit", name, about: [.project(id)]) { network in
                // The slots of a milestone that goes keep its date and place.
                let freed = gone.flatMap { network.removingMilestone($0, of: id) }.filter { $0.record.kind == .slot }
                let change = project.changes(from: base)
                return (change.isEmpty ? [] : [change]) + freed
            }
        case .newSlot:
            guard let project = network.currentProject else { return nil }
            let base = Slot(id: ids.next(), project: project.id, kind: .ally)
            let slot = try form.slot(from: base, isNew: true, today: today)
            let name = Phrase("a slot in %1", "une place dans %1").with(project.title)
            return Deed("slot add", name) { $0.addingSlot(slot) }.making(.slot(slot.id))
        case .slot(let id):
            guard let base = network.slots[id] else { return nil }
            let slot = try form.slot(from: base, isNew: false, today: today)
            let change = slot.changes(from: base)
            let name = Phrase("slot edited", "place modifiée")
            return Deed("slot edit", name, about: [.slot(id)]) { _ in change.isEmpty ? [] : [change] }
        case .tags(let contacts):
            let words = form.list(.tags)
            let name = Phrase("tags of %1", "étiquettes de %1").with(names(contacts))
            return Deed("tag", name, about: .people(contacts)) { network in
                network.tagging(contacts, with: words)
            }
        case .snooze(let contacts):
            guard let day = try form.date(.date, today: today, leaning: .future) else {
                throw FormError(field: .date, message: .wantsADate)
            }
            let name = Phrase("%1 snoozed to %2", "%1 : reporté à %2").with(
                names(contacts), Phrase.coming(day, today: today))
            return Deed("snooze", name, about: .people(contacts)) { $0.snoozing(contacts, until: day, today: today) }
        case .snoozeReview:
            guard let day = try form.date(.date, today: today, leaning: .future) else {
                throw FormError(field: .date, message: .wantsADate)
            }
            return puttingReviewOff(until: day)
        case .review: return reviewing(form, &ids)
        case .met: return try form.meeting(in: network, today: today, ids: ids)
        default: return nil
        }
    }

    // MARK: which form

    /// What the pane holds: a promise, a contact, a slot.
    mutating func add(_ pending: PendingPrefix) -> [Effect] {
        switch focus {
        case .water where !pending.target.contacts.isEmpty: return perform(.addFollowUp, on: pending)
        case .water, .contacts: return perform(.addContact, on: pending)
        case .roles: return perform(network.currentProject == nil ? .addProject : .addSlot, on: pending)
        }
    }

    mutating func edit(_ target: Target) {
        if isBoardOpen, !isDetailOpen, let slot = target.slot {
            openSlotForm(slot)
        } else if focus == .roles, case .project(let project) = roles.selected, target.contacts.isEmpty {
            open(.project(project))
        } else if focus == .roles, let slot = target.slot, target.contacts.isEmpty {
            openSlotForm(slot)
        } else if let contact = target.contacts.first.flatMap({ network.contact($0) }) {
            open(.contact(contact, in: network))
        }
    }

    mutating func openSlotForm(_ slot: Slot?) {
        var kind = RoleKind.ID.ally
        if case .heading(let role, _, _) = roles.rows.prefix(roles.scroll.selection + 1).last(where: {
            if case .heading = $0 { true } else { false }
        }) {
            kind = role.id
        }
        let project = slot.map { network.projects[$0.project] } ?? network.currentProject
        open(.slot(slot, kind: kind, kinds: network.roleKinds, milestones: project?.milestones ?? []))
    }
}
