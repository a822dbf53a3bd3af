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

    /// The row of one person and one thing owed.
    public init(contact: Contact.ID, source: Source, date: CivilDate) {
        self.init(contacts: [contact], sources: [source], date: date, occasion: nil)
    }

    init(contacts: [Contact.ID], sources: [Source], date: CivilDate, occasion: String?) {
        self.contacts = contacts
        self.sources = sources
        self.date = date
        self.occasion = occasion
    }

    public var source: Source { sources[0] }
    public var more: Int { sources.count - contacts.count }
}

extension Network {
    /// The promises that show today, the oldest first; one person, one row.
    func duePromises(on today: CivilDate) -> [DuePromise] {
        var rows: [DuePromise] = []
        var extras: [[DuePromise.Source]] = []
        var rowOf: [Contact.ID: Int] = [:]
        var rowOfOccasion: [String: Int] = [:]
        for promise in promiseAtoms(on: today, at: .now) {
            var atom = promise
            for row in Set(atom.contacts.compactMap { rowOf[$0] }) { extras[row].append(atom.source) }
            atom.contacts.removeAll { rowOf[$0] != nil }
            atom.sources = atom.contacts.map { _ in promise.source }
            guard !atom.contacts.isEmpty else { continue }
            let row = atom.occasion.flatMap { rowOfOccasion[$0] } ?? rows.count
            if row < rows.count {
                rows[row].contacts += atom.contacts
                rows[row].sources += atom.sources
            } else {
                rows.append(atom)
                extras.append([])
            }
            if let occasion = atom.occasion { rowOfOccasion[occasion] = row }
            for contact in atom.contacts { rowOf[contact] = row }
        }
        for (row, extra) in extras.enumerated() { rows[row].sources += extra }
        return rows
    }

    /// Whose row the day began with: they have no place among the waterings, even when it has left since.
    func contactsPromisedThisMorning(on today: CivilDate) -> Set<Contact.ID> {
        Set(promiseAtoms(on: today, at: .morning).flatMap(\.contacts))
    }

    /// What is owed, each with the people whom it is owed to and who are there.
    private func promiseAtoms(on today: CivilDate, at moment: Moment) -> [DuePromise] {
        var atoms: [DuePromise] = []
        func add(_ source: DuePromise.Source, _ ids: [Contact.ID], _ date: CivilDate, _ occasion: String? = nil) {
            let present = ids.filter { id in
                guard let contact = contacts[id], !contact.isArchived else { return false }
                return moment == .morning || !isHeldBack(contact, source, since: date, on: today)
            }
            guard !present.isEmpty else { return }
            atoms.append(
                DuePromise(contacts: present, sources: present.map { _ in source }, date: date, occasion: occasion))
        }
        for promise in promises.values where isDue(promise, on: today, at: moment) {
            add(.promise(promise.id), promise.contacts, promise.due, promise.kind == .followUp ? promise.occasion : nil)
        }
        for touchpoint in meetings.compactMap({ touchpoints[$0] }) where touchpoint.date <= today {
            // Until somebody said today that it happened, it was a meeting to come.
            guard touchpoint.isPlanned || moment == .morning && touchpoint.recorded == today else { continue }
            add(.meeting(touchpoint.id), touchpoint.contacts, touchpoint.date)
        }
        for contact in contacts.values {
            guard let date = birthdayDue(contact, on: today, at: moment) else { continue }
            add(.birthday(year: date.year), [contact.id], date)
        }
        return atoms.sorted {
            ($0.date, $0.source.order, $0.contacts[0], $0.source.key)
                < ($1.date, $1.source.order, $1.contacts[0], $1.source.key)
        }
    }

    private func isDue(_ promise: Promise, on today: CivilDate, at moment: Moment) -> Bool {
        guard promise.due <= today else { return false }
        let waits = promise.notBefore.map { $0 > today } ?? false
        switch moment {
        case .now:
            return promise.outcome == nil && !waits
        case .morning, .remembered:
            let waitsSinceToday = promise.contacts.contains { contacts[$0]?.snooze?.on == today }
            return promise.outcome.map { $0 == today } ?? true && promise.added != today && (!waits || waitsSinceToday)
        }
    }

    /// The birthday that wants a word today: of someone who is not ambient, not yet greeted, at most three days old.
    /// One that is dealt with still counts for the morning: it cannot be told on which of its days that was.
    private func birthdayDue(_ contact: Contact, on today: CivilDate, at moment: Moment) -> CivilDate? {
        guard let birthday = contact.birthday else { return nil }
        let occurrence = [today.year, today.adding(days: -3).year].lazy
            .map { birthday.occurrence(in: $0) }
            .first { (0...3).contains(today.days(since: $0)) }
        guard let date = occurrence, moment == .morning || !contact.birthdaysKept.contains(String(date.year)),
            contact.wanted == nil, cadence(of: contact) != .never
        else { return nil }
        let greeting = latestTouch(of: contact.id) { $0.date <= today && (moment == .now || !$0.isOfDay(today)) }
        return greeting.map { $0.date >= date } ?? false ? nil : date
    }

    /// Looked at today, or put off when the row was there already. A promise says itself how long it waits.
    private func isHeldBack(
        _ contact: Contact, _ source: DuePromise.Source, since date: CivilDate, on today: CivilDate
    ) -> Bool {
        if isSkipped(contact, on: today) { return true }
        if case .promise = source { return false }
        return contact.snooze.map { $0.on >= date } ?? false && isSnoozed(contact, on: today, at: .now)
    }
}

extension DuePromise.Source {
    /// Tells apart what is owed to one person since one day.
    fileprivate var key: String {
        switch self {
        case .promise(let id): id.text
        case .meeting(let id): id.text
        case .birthday: ""
        }
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
