/// What one does about introductions, in one go.
extension Network {
    /// The introduction to X through Y that is under way.
    public func introduction(to whom: Contact.ID, through contact: Contact.ID) -> Ask? {
        asksInOrder.first { $0.state.isOpen && $0.contact == canonical(contact) && $0.whom == canonical(whom) }
    }

    /// Asks Y for an introduction to X by a touch; one that was planned is asked now, and one that was asked stays.
    public func introducing(
        _ id: Ask.ID, to whom: Contact.ID, through contact: Contact.ID, why: String? = nil,
        asking touchpoint: Touchpoint,
        today: CivilDate
    ) -> [Change] {
        var ask =
            introduction(to: whom, through: contact)
            ?? Ask(
                id: id, contact: canonical(contact), kind: .introduction, whom: canonical(whom),
                project: currentProject?.id)
        guard ask.state == .toAsk else { return [] }
        ask.what = why ?? ask.what
        return taking(.asked, of: ask, by: touchpoint, today: today)
    }

    /// Asks, or asks again, by a touch: the mark on it says for what, or for whom.
    public func taking(_ step: Ask.Step, of ask: Ask, by touchpoint: Touchpoint, today: CivilDate) -> [Change] {
        var touchpoint = touchpoint
        guard step == .asked else {
            return logging(touchpoint, for: ask.id, today: today)
                + taking(step, of: ask.id, on: touchpoint.date, today: today)
        }
        touchpoint.marks[.asked] = .some(ask.whom.flatMap { self.contact($0)?.name } ?? ask.what)
        return asking(ask, by: touchpoint, today: today)
    }

    /// What an ask that was granted still leaves me owing, in the order in which it is due.
    public func promisesOwed(for ask: Ask) -> [Promise.Kind] {
        [.thanks, .report].filter { isKept($0, for: ask) == false }
    }

    /// My offers, the newest first; those that were withdrawn last.
    public var offersInOrder: [Offer] {
        offers.values.sorted { left, right in
            let (one, other) = (left.withdrawn == nil ? 0 : 1, right.withdrawn == nil ? 0 : 1)
            let (added, later) = (left.added?.dayNumber ?? .min, right.added?.dayNumber ?? .min)
            return (one, later, left.id) < (other, added, right.id)
        }
    }
}
