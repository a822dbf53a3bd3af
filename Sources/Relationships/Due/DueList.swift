/// Today's list: promises first, then at most the daily capacity of waterings, then later and done.
///
/// A pure function of the facts and the day. Example: `DueList(network, on: today).waterings.first`.
///
/// The day's places are given once, from the facts as they stood in the morning (without today's touches, snoozes and
/// skips), so that the list only gets shorter as one works: what uses a place up is a deed about somebody who had one.
/// One of the places goes to whoever has waited longest, so that a yearly mentor is not starved by weekly friends.
public struct DueList: Sendable {
    public let today: CivilDate
    public let promises: [DuePromise]
    /// The one promise that is owed to nobody but oneself; it stands after the others.
    public let review: DueReview?
    /// Requests that wait for me, who are no contacts yet; before the review.
    public let inbox: DueInbox?
    /// At most `capacity`.
    public let waterings: [DueWatering]
    /// Due as well, uncounted and unalarming.
    public let later: [DueWatering]
    public let done: [DoneToday]
    /// Places today: the method's, 3 in the first week, and those that were added for the day.
    public let capacity: Int
    /// Places that were used up today.
    public let used: Int
    /// Those of them that a touch used.
    public let watered: Int
    /// Those of them that a snooze or a skip used.
    public let putOff: Int
    /// Who comes next when the list is empty, and when.
    public let next: Upcoming?

    public init(_ network: Network, on today: CivilDate) {
        self.today = today
        let away = AwayCalendar(network.awayPeriods)
        let givings = network.givings(on: today)
        promises = network.duePromises(on: today, givings.now)
        review = network.dueReview(on: today)
        inbox = network.dueInbox(on: today)
        let promisedThisMorning = network.contactsPromisedThisMorning(on: today, givings.morning)
        let promised = promisedThisMorning.union(promises.flatMap(\.contacts))
        var morning: [DueWatering] = []
        var now: Set<Contact.ID> = []
        var done: [DoneToday] = []
        var next: Upcoming?
        for contact in network.contacts.values {
            let water = network.water(of: contact, on: today, at: .now, away: away)
            // Whoever is thirsty after an old touch that was entered today is not done with.
            let isThirsty = water.isDue && network.notBefore(contact, on: today) == nil
            let deed = isThirsty ? nil : DoneToday(contact, on: today, network)
            if let deed { done.append(deed) }
            let earlier = deed.map { network.contact(contact, before: $0) } ?? contact
            guard water.cadence != .never || deed != nil, !promisedThisMorning.contains(contact.id) else { continue }
            if let ripe = water.cadence.ripe, !promised.contains(contact.id) {
                let notBefore = network.notBefore(contact, on: today)
                if water.isDue && notBefore == nil {
                    now.insert(contact.id)
                } else {
                    let ripens = away.day(ripe, after: water.start)
                    let upcoming = Upcoming(contact: contact.id, date: max(ripens, notBefore ?? ripens))
                    next = next.map { min($0, upcoming) } ?? upcoming
                }
            }
            let before = [Moment.morning, .remembered].lazy
                .filter { !network.isSnoozed(contact, on: today, at: $0) }
                .map { network.water(of: earlier, on: today, at: $0, away: away) }
                .first(where: \.isDue)
            if let before {
                morning.append(DueWatering(contact: contact.id, water: before))
            } else if now.contains(contact.id) {
                morning.append(DueWatering(contact: contact.id, water: water))
            }
        }
        capacity = network.capacity(on: today)
        let (chosen, rest) = Self.choose(capacity, from: DueWatering.ranked(morning))
        waterings = chosen.filter { now.contains($0.contact) }
        later = rest.filter { now.contains($0.contact) }
        used = chosen.count - waterings.count
        let places = Set(chosen.map(\.contact)).subtracting(now)
        let deeds = done.filter { places.contains($0.contact) }
        watered = deeds.count(where: \.isTouch)
        putOff = deeds.count - watered
        self.done = done.sorted { ($0.order, $0.contact) < ($1.order, $1.contact) }
        self.next = next
    }

    /// The first in rank, except that the last place goes to whoever of the others has waited longest.
    static func choose(_ places: Int, from ranked: [DueWatering]) -> (chosen: [DueWatering], rest: [DueWatering]) {
        guard ranked.count > places, places > 0 else {
            return (Array(ranked.prefix(places)), Array(ranked.dropFirst(places)))
        }
        var rest = Array(ranked.dropFirst(places - 1))
        let longest = rest.indices.max { (rest[$0].water.waited, $1) < (rest[$1].water.waited, $0) }!
        let patient = rest.remove(at: longest)
        return (ranked.prefix(places - 1) + [patient], rest)
    }
}

/// A contact who wants water today.
public struct DueWatering: Hashable, Sendable {
    public let contact: Contact.ID
    public let water: Water

    /// Sorted by their places: these are big, and there may be thousands.
    static func ranked(_ waterings: [DueWatering]) -> [DueWatering] {
        waterings.indices.sorted { comesFirst(waterings[$0], waterings[$1]) }.map { waterings[$0] }
    }

    private static func comesFirst(_ left: DueWatering, _ right: DueWatering) -> Bool {
        Water.comesFirst(left.water, right.water) ?? (left.contact < right.contact)
    }
}

/// Who will be next to want water.
public struct Upcoming: Hashable, Comparable, Sendable {
    public let contact: Contact.ID
    public let date: CivilDate

    public static func < (left: Upcoming, right: Upcoming) -> Bool {
        (left.date, left.contact) < (right.date, right.contact)
    }
}

/// What was done today about a contact.
public struct DoneToday: Hashable, Sendable {
    public enum Deed: Hashable, Sendable {
        case touched(Touchpoint.ID)
        case snoozed(until: CivilDate)
        case skipped
    }

    public let contact: Contact.ID
    public let deed: Deed

    init?(_ contact: Contact, on today: CivilDate, _ network: Network) {
        self.contact = contact.id
        if let touch = network.latestTrace(of: contact.id, where: { $0.isOfDay(today) }) {
            deed = .touched(network.id(of: touch))
        } else if let snooze = contact.snooze, snooze.on == today, snooze.until > today {
            deed = .snoozed(until: snooze.until)
        } else if contact.skipped == today {
            deed = .skipped
        } else {
            return nil
        }
    }

    fileprivate var isTouch: Bool { if case .touched = deed { true } else { false } }

    fileprivate var order: Int {
        switch deed {
        case .touched: 0
        case .snoozed: 1
        case .skipped: 2
        }
    }
}

extension Network {
    /// The contact as it was before the change that used a place today: later changes do not free that place.
    func contact(_ contact: Contact, before done: DoneToday) -> Contact {
        let records = members(of: contact.id).compactMap { facts[.contact($0)] }
        guard let deed = line(of: done.deed, in: records) else { return contact }
        func isSaidSince(_ field: Field) -> Bool {
            records.compactMap { $0.entry(field) }.contains { $0.line > deed && (field == .archived || $0.isFirst) }
        }
        var earlier = contact
        if isSaidSince(.archived) { earlier.isArchived = false }
        if isSaidSince(.wanted) { earlier.wanted = nil }
        if isSaidSince(.cadence) { earlier.cadence = nil }
        return earlier
    }

    private func line(of deed: DoneToday.Deed, in records: [Facts.Record]) -> LineID? {
        switch deed {
        case .touched(let id):
            let touch = facts[.touchpoint(id)]
            return (touch?.entry(.recorded) ?? touch?.entry(.date))?.line
        case .snoozed: return records.compactMap { $0.entry(.snooze)?.line }.max()
        case .skipped: return records.compactMap { $0.entry(.skipped)?.line }.max()
        }
    }

    /// Places on that day.
    public func capacity(on today: CivilDate) -> Int {
        let extra = method.extra.map { $0.on == today ? $0.count : 0 } ?? 0
        return (method.dailyCapacity ?? (isFirstWeek(today) ? 3 : Self.usualCapacity)) + extra
    }

    /// Waterings a day where the method says nothing.
    public static let usualCapacity = 5

    private func isFirstWeek(_ today: CivilDate) -> Bool {
        guard let first = contacts.persons.lazy.compactMap(\.contact.added).min() else { return true }
        return today.days(since: first) < 7
    }
}
