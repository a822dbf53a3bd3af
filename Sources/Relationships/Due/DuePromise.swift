/// A row of the lane of promises: a dated thing that I owe to somebody, today or since some days.
public struct DuePromise: Hashable, Sendable {
    public enum Source: Hashable, Sendable {
        case promise(Promise.ID)
        /// A planned meeting whose day has come: did it happen?
        case meeting(Touchpoint.ID)
        /// Lapses after three days.
        case birthday(year: Int)
    }

    /// One, or all that are due from one occasion.
    public internal(set) var contacts: [Contact.ID]
    /// What each is about, in the order of `contacts`; then what else the same people are owed.
    public internal(set) var sources: [Source]
    public let date: CivilDate
    /// What several people of one row have in common.
    public let occasion: String?

    public var source: Source { sources[0] }
    public var more: Int { sources.count - contacts.count }
}

extension Network {
    /// The promises that show today, the oldest first; one person, one row.
    func duePromises(on today: CivilDate, away: AwayCalendar) -> [DuePromise] {
        var rows: [DuePromise] = []
        var extras: [[DuePromise.Source]] = []
        var rowOf: [Contact.ID: Int] = [:]
        var rowOfOccasion: [String: Int] = [:]
        for atom in dueAtoms(on: today, away: away) {
            if let row = atom.contacts.lazy.compactMap({ rowOf[$0] }).first {
                extras[row].append(atom.source)
            } else if let occasion = atom.occasion, let row = rowOfOccasion[occasion] {
                rows[row].contacts += atom.contacts
                rows[row].sources += atom.contacts.map { _ in atom.source }
                for contact in atom.contacts { rowOf[contact] = row }
            } else {
                if let occasion = atom.occasion { rowOfOccasion[occasion] = rows.count }
                for contact in atom.contacts { rowOf[contact] = rows.count }
                rows.append(atom)
                extras.append([])
            }
        }
        for (row, extra) in extras.enumerated() { rows[row].sources += extra }
        return rows
    }

    /// Those whose promise was kept or let go today: they had their row, so they have no place among the waterings.
    func contactsOfPromisesResolved(on today: CivilDate) -> Set<Contact.ID> {
        Set(promises.values.lazy.filter { $0.outcome == today && $0.due <= today }.flatMap(\.contacts))
    }

    private func dueAtoms(on today: CivilDate, away: AwayCalendar) -> [DuePromise] {
        var atoms: [DuePromise] = []
        func add(_ source: DuePromise.Source, _ contacts: [Contact.ID], _ date: CivilDate, _ occasion: String? = nil) {
            let present = contacts.filter { self.contacts[$0].map { !$0.isArchived } ?? false }
            guard !present.isEmpty else { return }
            atoms.append(
                DuePromise(
                    contacts: present, sources: present.map { _ in source }, date: date, occasion: occasion))
        }
        for promise in promises.values where promise.outcome == nil && promise.due <= today {
            guard promise.notBefore.map({ $0 <= today }) ?? true else { continue }
            add(.promise(promise.id), promise.contacts, promise.due, promise.kind == .followUp ? promise.occasion : nil)
        }
        for touchpoint in touchpoints.values where touchpoint.isPlanned && touchpoint.date <= today {
            add(.meeting(touchpoint.id), touchpoint.contacts, touchpoint.date)
        }
        for contact in contacts.values {
            guard let date = birthdayDue(contact, on: today) else { continue }
            add(.birthday(year: date.year), [contact.id], date)
        }
        return atoms.sorted { ($0.date, $0.source.order, $0.contacts[0]) < ($1.date, $1.source.order, $1.contacts[0]) }
    }

    /// The birthday that wants a word today: of someone who is not ambient, not yet greeted, at most three days old.
    private func birthdayDue(_ contact: Contact, on today: CivilDate) -> CivilDate? {
        guard let birthday = contact.birthday else { return nil }
        let occurrence = [today.year, today.adding(days: -3).year].lazy
            .map { birthday.occurrence(in: $0) }
            .first { (0...3).contains(today.days(since: $0)) }
        guard let date = occurrence, !contact.birthdaysKept.contains(String(date.year)), !contact.isArchived,
            contact.wanted == nil, cadence(of: contact) != .never,
            latestTouch(of: contact.id, by: today).map({ $0.date < date }) ?? true
        else { return nil }
        return date
    }
}

extension DuePromise.Source {
    fileprivate var order: Int {
        switch self {
        case .meeting: 0
        case .promise: 1
        case .birthday: 2
        }
    }
}
