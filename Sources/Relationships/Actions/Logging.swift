extension Network {
    /// A touchpoint, and what it settles: the promises it keeps leave the list.
    ///
    /// Dated after today it is a planned meeting and settles nothing. Else it keeps, for each of its contacts: promises
    /// of thanks and of a report that are due, when it carries their mark; replies and follow-ups that are due, when I
    /// took part (`out` or `both`). `keeping` names promises that it keeps whatever their kind.
    ///
    /// Example: `network.logging(call, today: today)`.
    public func logging(_ touchpoint: Touchpoint, keeping: [Promise.ID] = [], today: CivilDate) -> [Change] {
        var touchpoint = touchpoint
        touchpoint.recorded = touchpoint.recorded ?? today
        touchpoint.isPlanned = touchpoint.date > today
        guard !touchpoint.isPlanned else { return [touchpoint.changes()] }
        let kept = promises.values.filter { promise in
            promise.outcome == nil && promise.contacts.contains { touchpoint.contacts.contains(canonical($0)) }
                && (keeping.contains(promise.id) || Self.keeps(touchpoint, promise, today: today))
        }
        return [touchpoint.changes()] + kept.sorted { $0.id < $1.id }.map { settled($0, on: today) }
    }

    private static func keeps(_ touchpoint: Touchpoint, _ promise: Promise, today: CivilDate) -> Bool {
        if let mark = promise.kind.keptBy { return touchpoint.marks.keys.contains(mark) }
        return promise.due <= today && touchpoint.direction != .incoming
    }

    /// A touchpoint as amended; a planned one whose day is moved to today or before has happened.
    public func amending(_ touchpoint: Touchpoint, today: CivilDate) -> [Change] {
        guard let old = touchpoints[touchpoint.id] else { return [] }
        var new = touchpoint
        new.isPlanned = touchpoint.isPlanned && touchpoint.date >= today || touchpoint.date > today
        return [new.changes(from: old)].filter { !$0.isEmpty }
    }

    /// The planned meeting took place: it counts from now on.
    public func happened(_ id: Touchpoint.ID, today: CivilDate) -> [Change] {
        guard let old = touchpoints[id], old.isPlanned else { return [] }
        var new = old
        new.isPlanned = false
        new.recorded = today
        return [new.changes(from: old)]
    }

    /// The promise is kept or let go: off the list for good.
    public func settling(_ id: Promise.ID, today: CivilDate) -> [Change] {
        promises[id].map { [settled($0, on: today)] } ?? []
    }

    private func settled(_ promise: Promise, on today: CivilDate) -> Change {
        var settled = promise
        settled.outcome = today
        return settled.changes(from: promise)
    }

    /// A row of the promise lane is done, or let go, without a touch: each of its promises is settled, a meeting did
    /// not take place, a birthday is dealt with.
    public func settling(_ row: DuePromise, today: CivilDate) -> [Change] {
        var seen: Set<DuePromise.Source> = []
        return row.sources.filter { seen.insert($0).inserted }.flatMap { source -> [Change] in
            switch source {
            case .promise(let id): return settling(id, today: today)
            case .meeting(let id): return [.deletion(of: .touchpoint(id))]
            case .birthday(let year): return row.contacts.map { greeted($0, in: year) }
            }
        }
    }

    private func greeted(_ id: Contact.ID, in year: Int) -> Change {
        Change(on: .contact(id), put: [.birthdays: [String(year): true]])
    }
}
