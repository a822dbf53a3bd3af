extension Network {
    /// Two contacts are not one person. With a day, they may be: the question comes back on that day.
    public func distinguishing(
        _ one: Contact.ID, _ other: Contact.ID, until day: CivilDate? = nil
    ) -> [Change] {
        guard let one = contact(one)?.id, let other = contact(other)?.id, one != other else { return [] }
        let distinction = Change(
            on: .pair(.distinct, one, other), set: [.deleted: nil, .until: .date(day)],
            put: [.contacts: [one.text: true, other.text: true]])
        let known = facts[distinction.record]
        let isKnown = known.map { !$0.isGone && $0.keys(.contacts).count == 2 && $0.date(.until) == day } ?? false
        return isKnown ? [] : [distinction]
    }

    /// All pairs that say the same in every field are one person each.
    public func mergingEqualDuplicates(on today: CivilDate) -> [Change] {
        equalDuplicates(on: today).flatMap { merging($0.one, $0.other) }
    }
}
