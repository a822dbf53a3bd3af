import Relationships
import TerminalUI

extension AppState {
    // MARK: touches

    func log(_ pending: PendingPrefix, _ channel: Touchpoint.Channel) -> [Effect] {
        if case .meeting(let id) = pending.target.promise?.source, pending.daysBack == 0 {
            return happened(id, channel)
        }
        let date = today.adding(days: -pending.daysBack)
        return touch(pending.target, date, separately: pending.isSeparate) { _ in channel }
    }

    /// As last time: the channel of each one's latest touch; together, that of the first.
    func logAgain(_ pending: PendingPrefix) -> [Effect] {
        // A meeting that was planned happened as it was planned.
        let planned: Touchpoint? =
            if case .meeting(let id) = pending.target.promise?.source { network.touchpoint(id) } else { nil }
        let channel = planned?.channel ?? lastChannel(of: pending.target.contacts) ?? .other
        guard pending.isSeparate else { return log(pending, channel) }
        return touch(pending.target, today.adding(days: -pending.daysBack), separately: true) {
            lastChannel(of: $0) ?? .other
        }
    }

    func lastChannel(of contacts: [Contact.ID]) -> Touchpoint.Channel? {
        contacts.lazy.compactMap { network.latestTouch(of: $0, by: today) }.first?.channel
    }

    private func touch(
        _ target: Target, _ date: CivilDate, separately: Bool, by channel: ([Contact.ID]) -> Touchpoint.Channel
    ) -> [Effect] {
        var ids = self.ids
        let today = self.today
        let groups = separately ? target.contacts.map { [$0] } : [target.contacts]
        let row = target.promise
        let marks = row.map(network.marksAwaited) ?? [:]
        let touches = groups.map { contacts in
            Touchpoint(
                id: ids.next(), date: date, channel: channel(contacts), contacts: contacts, marks: marks,
                recorded: today)
        }
        let day = date == today ? Phrase("", "") : Phrase(" %1", " %1").with(Phrase.ago(date, today: today))
        var name = Phrase("%1 with %2%3", "%1 : %2%3").with(
            Phrase.channel(channel(target.contacts)), names(target.contacts), day)
        if case .giving(_, let need) = row?.source {
            name = Phrase("%1; need met: %2", "%1 ; besoin comblé : %2").with(name, need)
        }
        return [
            .commit(
                Deed("log", name, about: .people(target.contacts), touchpoint: touches.last?.id) { network in
                    touches.flatMap { touch in
                        row.map { network.logging(touch, on: $0, today: today) } ?? network.logging(touch, today: today)
                    }
                })
        ]
    }

    private func happened(_ id: Touchpoint.ID, _ channel: Touchpoint.Channel) -> [Effect] {
        guard let planned = network.touchpoint(id) else { return [] }
        let name = Phrase("%1 with %2", "%1 : %2").with(Phrase.channel(channel), names(planned.contacts))
        let today = self.today
        return [
            .commit(
                Deed("log", name, about: .people(planned.contacts), touchpoint: id) { network in
                    guard var touchpoint = network.touchpoint(id) else { return [] }
                    touchpoint.channel = channel
                    let amended = touchpoint.changes(from: network.touchpoint(id))
                    return network.happened(id, today: today) + (amended.isEmpty ? [] : [amended])
                })
        ]
    }

    mutating func openLogForm(_ target: Target) {
        var ids = self.ids
        let last = network.latestTouch(of: target.contacts[0], by: today)
        let touchpoint = Touchpoint(
            id: ids.next(), date: today, channel: last?.channel ?? .inPerson, contacts: target.contacts,
            marks: target.promise.map(network.marksAwaited) ?? [:], recorded: today)
        var form = Form.touchpoint(
            touchpoint, isNew: true, names: names(target.contacts), contactNames: target.contacts.map(name),
            today: today, derived: network.stage(of: touchpoint), toTell: toTell(target.contacts),
            needs: openNeeds(target.contacts))
        form.promise = target.promise
        open(form)
    }

    /// The touch just logged, else the latest that happened with the contact under the cursor.
    mutating func openAmendForm(_ target: Target) {
        let latest = target.contacts.first.flatMap {
            network.latestTouch(of: $0, by: today) ?? network.touchpoints(of: $0).first
        }
        let logged = lastTouchpoint.flatMap { network.touchpoint($0) }
        guard let touchpoint = logged ?? latest else {
            notice = Notice(kind: .word, text: Phrase("No touch to amend yet", "Aucun échange à compléter"))
            return
        }
        openAmendForm(touchpoint)
    }

    mutating func openAmendForm(_ touchpoint: Touchpoint) {
        var unsaid = touchpoint
        unsaid.stage = nil
        let form = Form.touchpoint(
            touchpoint, isNew: false, names: names(touchpoint.contacts),
            contactNames: touchpoint.contacts.map(name), today: today, derived: network.stage(of: unsaid),
            toTell: toTell(touchpoint.contacts), needs: openNeeds(touchpoint.contacts))
        open(form.starting(at: .note))
    }

    /// What there is to tell, to one person alone.
    private func toTell(_ contacts: [Contact.ID]) -> String? {
        guard contacts.count == 1, let standing = network.contact(contacts[0])?.standing else { return nil }
        return standing.told == nil ? standing.toTell : nil
    }

    private func openNeeds(_ contacts: [Contact.ID]) -> [String] {
        contacts.compactMap { network.contact($0) }.flatMap(\.needs).filter { $0.met == nil }.map(\.text)
    }

    // MARK: putting off

    mutating func snooze(_ target: Target, until day: CivilDate?) -> [Effect] {
        if case .birthday = target.promise?.source, day != nil {
            return refuse(
                Phrase("A birthday does not wait: %1 lets it go", "Un anniversaire n’attend pas : %1 le laisse passer")
                    .with(keymap.label(of: .settle)))
        }
        if target.review != nil { return [.commit(puttingReviewOff(until: day))] }
        if let inbox = target.inbox { return [.commit(puttingOff(inbox.requests, until: day))] }
        let (contacts, today) = (target.contacts, self.today)
        let name =
            day.map {
                Phrase("%1 snoozed to %2", "%1 : reporté à %2")
                    .with(names(contacts), Phrase.coming($0, today: today))
            }
            ?? Phrase("%1: snooze taken back", "%1 : report annulé").with(names(contacts))
        return [
            .commit(Deed("snooze", name, about: .people(contacts)) { $0.snoozing(contacts, until: day, today: today) })
        ]
    }

    mutating func skip(_ target: Target) -> [Effect] {
        if target.promise != nil {
            return refuse(
                Phrase("A promise is settled with %1 or snoozed", "Une promesse se règle avec %1 ou se reporte").with(
                    keymap.label(of: .settle)))
        }
        let (contacts, today) = (target.contacts, self.today)
        let name = Phrase("%1: nothing today", "%1 : rien aujourd’hui").with(names(contacts))
        return [.commit(Deed("skip", name, about: .people(contacts)) { $0.skipping(contacts, today: today) })]
    }

    func settle(_ target: Target) -> [Effect] {
        if target.review != nil { return [.commit(lettingReviewGo())] }
        guard let row = target.promise else { return [] }
        let today = self.today
        let name = Phrase("%1: settled", "%1 : réglé").with(names(row.contacts))
        return [.commit(Deed("settle", name, about: .people(row.contacts)) { $0.settling(row, today: today) })]
    }

    func oneMore() -> [Effect] {
        let today = self.today
        return [.commit(Deed("more", Phrase("one more", "un de plus")) { $0.fetchingOneMore(today: today) })]
    }

    mutating func setCadence(_ target: Target, _ cadence: Cadence?) -> [Effect] {
        guard !target.contacts.isEmpty else {
            return refuse(Phrase("No contact is selected", "Aucun contact n’est choisi"))
        }
        let words = cadence.map(Phrase.cadence) ?? Phrase("default cadence", "cadence par défaut")
        let name = Phrase("%1: %2", "%1 : %2").with(names(target.contacts), words)
        let (contacts, today) = (target.contacts, self.today)
        return [
            .commit(
                Deed("cadence", name, about: .people(contacts)) {
                    $0.settingCadence(cadence, of: contacts, today: today)
                })
        ]
    }

    // MARK: roles

    func cast(_ target: Target, as kind: RoleKind.ID) -> [Effect] {
        guard let project = network.currentProject, let role = network.roleKind(kind) else { return [] }
        let name = Phrase("%1: %2 of %3", "%1 : %2 de %3")
            .with(names(target.contacts), Phrase.role(role), project.title)
        let (contacts, ids) = (target.contacts, self.ids)
        return [
            .commit(
                Deed("role", name, about: .people(contacts)) { network in
                    var fresh = ids
                    return network.casting(contacts, as: kind, in: project.id, ids: &fresh)
                })
        ]
    }

    func uncast(_ target: Target) -> [Effect] {
        guard let project = network.currentProject else { return [] }
        let contacts = target.contacts
        let name = Phrase("%1: no role in %2", "%1 : aucun rôle dans %2").with(names(contacts), project.title)
        return [.commit(Deed("role", name, about: .people(contacts)) { $0.uncasting(contacts, from: project.id) })]
    }

    // MARK: keeping

    func archive(_ target: Target) -> [Effect] {
        let contacts = target.contacts
        let isArchived = contacts.allSatisfy { network.contact($0)?.isArchived ?? true }
        let name =
            isArchived
            ? Phrase("%1 is back", "%1 : de retour").with(names(contacts))
            : Phrase("%1 archived", "%1 : archivé").with(names(contacts))
        return [.commit(Deed("archive", name, about: .people(contacts)) { $0.archiving(contacts, !isArchived) })]
    }

    /// The first way to reach someone, in the order of the detail.
    mutating func copy(_ target: Target) -> [Effect] {
        let texts = target.contacts.compactMap { network.contact($0) }.compactMap { contact in
            (contact.emails + contact.phones + contact.urls).first?.value
        }
        guard !texts.isEmpty else {
            notice = Notice(
                kind: .word,
                text: Phrase("No email, phone or link to copy", "Ni e-mail, ni téléphone, ni lien à copier"))
            return []
        }
        return [.copy(CopiedText(text: texts.joined(separator: ", "), purpose: .reach))]
    }

    /// A word for the footer, and nothing to do.
    private mutating func refuse(_ text: Phrase) -> [Effect] {
        notice = Notice(kind: .word, text: text)
        return []
    }
}
