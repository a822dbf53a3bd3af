extension Network {
    /// Not before that day; nil takes a snooze back. Promises of the same people that are due wait as long, and keep
    /// their date.
    public func snoozing(_ ids: [Contact.ID], until day: CivilDate?, today: CivilDate) -> [Change] {
        let chosen = chosen(ids)
        let people = Set(chosen.map(\.id))
        let snoozes = chosen.map { old -> Change in
            var new = old
            new.snooze = day.map { Snooze(until: $0, on: today) }
            return new.changes(from: old)
        }
        let waits = promises.values.filter { promise in
            promise.outcome == nil && promise.due <= today && promise.contacts.contains(where: people.contains)
        }
        return (snoozes + waits.sorted { $0.id < $1.id }.map { putOff($0, until: day) }).filter { !$0.isEmpty }
    }

    private func putOff(_ old: Promise, until day: CivilDate?) -> Change {
        var new = old
        new.notBefore = day
        return new.changes(from: old)
    }

    /// Looked at today, nothing to do.
    public func skipping(_ ids: [Contact.ID], today: CivilDate) -> [Change] {
        chosen(ids).map { Change(on: .contact($0.id), set: [.skipped: .date(today)]) }
    }

    /// One more from later, today.
    public func fetchingOneMore(today: CivilDate) -> [Change] {
        var new = method
        let count = method.extra.map { $0.on == today ? $0.count : 0 } ?? 0
        new.extra = Method.Extra(on: today, count: count + 1)
        return [new.changes(from: method)]
    }

    /// A cadence for one or many; nil takes their own cadence away, so that role, tag or default hold again.
    ///
    /// Those never touched get a start of the clock each, spread evenly over one cadence in an order derived from their
    /// ids, so that three hundred at once make no wall. A single contact added by hand keeps its own start.
    public func settingCadence(_ cadence: Cadence?, of ids: [Contact.ID], today: CivilDate) -> [Change] {
        let chosen = chosen(ids)
        let untouched = chosen.filter { latestTouch(of: $0.id, by: today) == nil }
            .sorted { Fingerprint.number(of: $0.id.text) < Fingerprint.number(of: $1.id.text) }
        let place = Dictionary(uniqueKeysWithValues: untouched.enumerated().map { ($0.element.id, $0.offset) })
        return chosen.compactMap { old in
            var new = old
            new.cadence = cadence
            new.isSorted = true
            new.cadenceFrom = nil
            if let ripe = cadence?.ripe, let place = place[old.id] {
                if untouched.count > 1 {
                    new.cadenceFrom = today.adding(days: place * ripe / untouched.count)
                } else if old.isImported {
                    let share = Fingerprint.number(of: old.id.text) % UInt128(ripe)
                    new.cadenceFrom = today.adding(days: Int(share))
                }
            }
            let change = new.changes(from: old)
            return change.isEmpty ? nil : change
        }
    }

    /// People of the last imports to sort, the most promising first: reachable, in two sources, in a shared circle.
    /// At most `limit`; whoever has a cadence, a touch, a role or an answer is not asked about.
    public func toSort(limit: Int = 10, on today: CivilDate) -> [Contact] {
        let candidates = contacts.values.filter { contact in
            contact.isImported && !contact.isSorted && !contact.isArchived && contact.cadence == nil
                && contact.wanted == nil && slots(heldBy: contact.id).isEmpty
                && latestTouch(of: contact.id, by: today) == nil
        }
        var membersOfCircle: [String: Int] = [:]
        for circle in contacts.values.flatMap(\.circles) { membersOfCircle[circle, default: 0] += 1 }
        let ranked = candidates.map { contact -> (Int, Contact) in
            var points = 0
            if !contact.emails.isEmpty { points += 2 }
            if !contact.phones.isEmpty { points += 2 }
            if contact.sources.count > 1 { points += 3 }
            if contact.circles.contains(where: { membersOfCircle[$0]! > 1 }) { points += 2 }
            if contact.birthday != nil { points += 1 }
            if contact.notes != nil { points += 1 }
            return (points, contact)
        }
        return ranked.sorted { ($1.0, $0.1.id) < ($0.0, $1.1.id) }.prefix(max(0, limit)).map(\.1)
    }

    /// Days that are not to count.
    public func goingAway(_ period: AwayPeriod) -> [Change] { [period.changes()] }
}
