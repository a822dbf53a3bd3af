/// A row of the lane of promises: a dated thing that I owe to somebody, today or since some days.
public struct DuePromise: Hashable, Sendable {
    public enum Source: Hashable, Sendable {
        case promise(Promise.ID)
        /// A planned meeting whose day has come: did it happen?
        case meeting(Touchpoint.ID)
        /// Lapses after three days.
        case birthday(year: Int)
        /// An ask, or an introduction, in which it is my turn.
        case ask(Ask.ID)
        /// One of my offers meets an open need: a reason to give, and no debt.
        case giving(Offer.ID, need: String)
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

    /// A reason to give comes after whatever is owed.
    public var isGiving: Bool { if case .giving = source { true } else { false } }

    public var source: Source { sources[0] }
    public var more: Int { sources.count - contacts.count }
}

extension Network {
    /// The promises that show today, the oldest first, and after them the reasons to give; one person, one row.
    func duePromises(on today: CivilDate, _ givings: [Giving]) -> [DuePromise] {
        var rows: [DuePromise] = []
        var extras: [[DuePromise.Source]] = []
        var rowOf: [Contact.ID: Int] = [:]
        var rowOfGroup: [String: Int] = [:]
        for promise in promiseAtoms(on: today, at: .now, givings) {
            var atom = promise
            for row in Set(atom.contacts.compactMap { rowOf[$0] }) { extras[row].append(atom.source) }
            atom.contacts.removeAll { rowOf[$0] != nil }
            atom.sources = atom.contacts.map { _ in promise.source }
            guard !atom.contacts.isEmpty else { continue }
            let row = atom.group.flatMap { rowOfGroup[$0] } ?? rows.count
            if row < rows.count {
                rows[row].contacts += atom.contacts
                rows[row].sources += atom.sources
            } else {
                rows.append(atom)
                extras.append([])
            }
            if let group = atom.group { rowOfGroup[group] = row }
            for contact in atom.contacts { rowOf[contact] = row }
        }
        for (row, extra) in extras.enumerated() { rows[row].sources += extra }
        return rows
    }

    /// Whose row the day began with: they have no place among the waterings, even when it has left since.
    func contactsPromisedThisMorning(on today: CivilDate, _ givings: [Giving]) -> Set<Contact.ID> {
        Set(promiseAtoms(on: today, at: .morning, givings).flatMap(\.contacts))
    }

    /// What is owed, each with the people whom it is owed to and who are there.
    private func promiseAtoms(on today: CivilDate, at moment: Moment, _ givings: [Giving]) -> [DuePromise] {
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
        for person in contacts.persons where person.contact.birthday != nil {
            guard let date = birthdayDue(person.contact, on: today, at: moment) else { continue }
            add(.birthday(year: date.year), [person.contact.id], date)
        }
        for ask in asks.values {
            guard let date = askDue(ask, on: today, at: moment) else { continue }
            add(.ask(ask.id), [ask.counterpart], date)
        }
        for giving in givings {
            add(.giving(giving.offer, need: giving.need), [giving.contact], giving.since, offers[giving.offer]?.what)
        }
        return atoms.sorted { left, right in
            if left.isGiving != right.isGiving { return right.isGiving }
            return (left.date, left.source.order, left.contacts[0], left.source.key)
                < (right.date, right.source.order, right.contacts[0], right.source.key)
        }
    }

    /// Since when it is my turn in an ask. Its two people must be there: who is gone can't be asked, nor met.
    private func askDue(_ ask: Ask, on today: CivilDate, at moment: Moment) -> CivilDate? {
        let ask = moment == .now ? ask : ask.before(today)
        guard let due = due(ask), due <= today, moment == .now || ask.added != today,
            [ask.contact, ask.whom].allSatisfy({ $0.map { contacts[$0] != nil } ?? true })
        else { return nil }
        return due
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
        let greeting = latestTrace(of: contact.id) { $0.date <= today && (moment == .now || !$0.isOfDay(today)) }
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

extension DuePromise {
    /// Rows of one group are one: those of an occasion, and those whom one offer could help.
    public var group: String? {
        if case .giving(let offer, _) = source { return "offer " + offer.text }
        return occasion.map { "occasion " + $0 }
    }
}

extension DuePromise.Source {
    /// Tells apart what is owed to one person since one day.
    fileprivate var key: String {
        switch self {
        case .promise(let id): id.text
        case .meeting(let id): id.text
        case .birthday: ""
        case .ask(let id): id.text
        case .giving(let offer, let need): offer.text + need
        }
    }
}

extension DuePromise.Source {
    fileprivate var order: Int {
        switch self {
        case .meeting: 0
        case .promise: 1
        case .ask: 2
        case .birthday: 3
        case .giving: 4
        }
    }
}
