extension Network {
    /// A touchpoint, and what it settles: the promises it keeps leave the list.
    ///
    /// Dated after today it is a planned meeting and settles nothing. Else it keeps, for each of its contacts: promises
    /// of thanks and of a report, due or not yet, when it carries their mark; replies and follow-ups that are due, when
    /// I took part (`out` or `both`). `keeping` names promises that it keeps whatever their kind. What is owed to others
    /// as well stays owed to them. Asks move as `asksMoved` says, `ask` being the one that this touch is about.
    ///
    /// Example: `network.logging(call, today: today)`.
    public func logging(
        _ touchpoint: Touchpoint, keeping: [Promise.ID] = [], for ask: Ask.ID? = nil, today: CivilDate
    ) -> [Change] {
        var touchpoint = touchpoint
        touchpoint.recorded = touchpoint.recorded ?? today
        touchpoint.isPlanned = touchpoint.date > today
        guard !touchpoint.isPlanned else { return [touchpoint.changes()] }
        let isAsking = touchpoint.marks.keys.contains(.asked)
        return [touchpoint.changes()]
            + keepingPromises(by: touchpoint, today: today) { promise in
                keeping.contains(promise.id) || Self.keeps(touchpoint, promise, today: today)
            } + asksMoved(by: touchpoint, isAsking: isAsking, for: ask, today: today)
    }

    /// The marks that a row of the promise lane waits for, each with what it is about: what a touch logged on it has.
    public func marksAwaited(by row: DuePromise) -> [Touchpoint.Mark: String?] {
        switch row.source {
        case .promise(let id): promises[id]?.kind.keptBy.map { [$0: nil] } ?? [:]
        case .ask(let id):
            asks[id].map { ask in
                ask.state == .toAsk ? [.asked: matter(of: ask)] : [:]
            } ?? [:]
        case .giving(let offer, _): [.gave: offers[offer]?.what]
        case .meeting, .birthday: [:]
        }
    }

    /// A touch logged on a row of the promise lane: it keeps what the row shows, takes the step that its ask waits for,
    /// and meets the need that it was a reason to give for.
    public func logging(_ touchpoint: Touchpoint, on row: DuePromise, today: CivilDate) -> [Change] {
        let shown = zip(row.sources, row.contacts).filter { touchpoint.contacts.contains($1) }
        var keeping: [Promise.ID] = []
        var more: [Change] = []
        for (source, contact) in shown where touchpoint.date <= today {
            switch source {
            case .promise(let id): keeping.append(id)
            case .ask(let id):
                let step: Ask.Step? =
                    switch asks[id]?.state {
                    case .toAsk: .asked
                    case .waiting, .agreed: .followedUp
                    case .made: .met
                    default: nil
                    }
                if let step { more += taking(step, of: id, on: touchpoint.date, today: today) }
            case .giving(_, let need): more += closingNeed(need, of: [contact], on: touchpoint.date)
            case .meeting, .birthday: break
            }
        }
        let ask: Ask.ID? = if case .ask(let id) = row.source { id } else { nil }
        return logging(touchpoint, keeping: keeping, for: ask, today: today) + more
    }

    /// The touch goes, and with it what it asked, if nothing has come of that yet.
    public func deleting(_ id: Touchpoint.ID) -> [Change] {
        [.deletion(of: .touchpoint(id))] + (touchpoints[id].map { asksUnmade(by: $0) } ?? [])
    }

    private static func keeps(_ touchpoint: Touchpoint, _ promise: Promise, today: CivilDate) -> Bool {
        if let mark = promise.kind.keptBy { return touchpoint.marks.keys.contains(mark) }
        return promise.due <= today && touchpoint.direction != .incoming
    }

    /// A touchpoint as amended. Dated after today it is planned; a planned one that is moved to a day gone by has
    /// happened. Marks that are added keep the promises that waited for them.
    ///
    /// Example: a call, logged a minute ago, is given the mark `.thanked`: the thanks owed leave the list.
    public func amending(_ touchpoint: Touchpoint, today: CivilDate) -> [Change] {
        guard let old = touchpoints[touchpoint.id] else { return [] }
        var new = touchpoint
        if new.date > today {
            new.isPlanned = true
        } else if old.isPlanned && new.date != old.date && new.date < today {
            new.isPlanned = false
        }
        let hasHappened = old.isPlanned && !new.isPlanned
        if hasHappened { new.recorded = today }
        let gained = Set(new.marks.keys).subtracting(old.marks.keys)
        let kept = keepingPromises(by: new, today: today) { promise in
            if hasHappened { return Self.keeps(new, promise, today: today) }
            return !new.isPlanned && promise.kind.keptBy.map(gained.contains) ?? false
        }
        let asked = asksAmended(from: old, to: new, hasHappened: hasHappened, today: today)
        return ([coveringMerged(new.changes(from: old))] + kept + asked).filter { !$0.isEmpty }
    }

    /// A mark `asked` that was added is an ask, one that was taken away is none.
    private func asksAmended(
        from old: Touchpoint, to new: Touchpoint, hasHappened: Bool, today: CivilDate
    ) -> [Change] {
        let (had, has) = (old.marks.keys.contains(.asked), new.marks.keys.contains(.asked))
        if hasHappened { return asksMoved(by: new, isAsking: has, for: nil, today: today) }
        guard has, !new.isPlanned else { return had ? asksUnmade(by: old) : [] }
        return had
            ? asksReworded(from: old, to: new, today: today)
            : asksMoved(by: new, isAsking: true, for: nil, today: today)
    }

    /// The planned meeting took place: it counts from now on, and keeps what a touch logged today keeps.
    public func happened(_ id: Touchpoint.ID, today: CivilDate) -> [Change] {
        guard let old = touchpoints[id], old.isPlanned else { return [] }
        var new = old
        new.isPlanned = false
        new.recorded = today
        return [new.changes(from: old)]
            + keepingPromises(by: new, today: today) { Self.keeps(new, $0, today: today) }
            + asksMoved(by: new, isAsking: new.marks.keys.contains(.asked), for: nil, today: today)
    }

    /// What I owe to somebody and have not settled, by its day.
    public func openPromises(to id: Contact.ID) -> [Promise] {
        promises.values.filter { $0.outcome == nil && $0.contacts.contains(canonical(id)) }
            .sorted { ($0.due, $0.id) < ($1.due, $1.id) }
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

    private func keepingPromises(
        by touchpoint: Touchpoint, today: CivilDate, where keeps: (Promise) -> Bool
    ) -> [Change] {
        let touched = Set(touchpoint.contacts.map(canonical))
        return promises.values
            .filter { $0.outcome == nil && $0.contacts.contains(where: touched.contains) && keeps($0) }
            .sorted { $0.id < $1.id }
            .flatMap { settled($0, for: touched, on: today) }
    }

    /// Kept towards some: the others' share stays open, and theirs is a promise of its own, kept today.
    private func settled(_ promise: Promise, for touched: Set<Contact.ID>, on today: CivilDate) -> [Change] {
        let kept = promise.contacts.filter(touched.contains)
        guard promise.contacts.contains(where: { !touched.contains($0) && contacts[$0] != nil }) else {
            return [settled(promise, on: today)]
        }
        var rest = promise
        rest.contacts.removeAll(where: touched.contains)
        let key = Fingerprint.text(of: ([promise.id.text] + kept.map(\.text)).joined(separator: "\n"))
        let share = Promise(
            id: Promise.ID(key), kind: promise.kind, contacts: kept, note: promise.note, occasion: promise.occasion,
            due: promise.due, notBefore: promise.notBefore, outcome: today, added: promise.added)
        return [coveringMerged(rest.changes(from: promise)), share.changes()]
    }

    /// A row of the promise lane is done, or let go, without a touch: what it shows is settled, a meeting did not take
    /// place, a birthday is dealt with. What else the same people are owed comes on view in its place.
    public func settling(_ row: DuePromise, today: CivilDate) -> [Change] {
        var seen: Set<DuePromise.Source> = []
        return zip(row.sources, row.contacts).flatMap { source, contact -> [Change] in
            if case .giving(let offer, _) = source { return passingOver(contact, with: offer, on: today) }
            guard seen.insert(source).inserted else { return [] }
            switch source {
            case .promise(let id): return settling(id, today: today)
            case .meeting(let id): return lettingGo(id, today: today)
            case .birthday(let year): return row.contacts.map { greeted($0, in: year) }
            case .ask(let id): return taking(.letGo, of: id, on: today, today: today)
            case .giving: return []
            }
        }
    }

    /// The meeting goes, and what it was stays as a promise of its day that was let go today: that is how the day knows
    /// that these people had their row.
    private func lettingGo(_ id: Touchpoint.ID, today: CivilDate) -> [Change] {
        guard let meeting = touchpoints[id] else { return [] }
        let promise = Promise(
            id: Promise.ID(id.text), kind: .followUp, contacts: meeting.contacts, note: meeting.note,
            occasion: meeting.occasion, due: meeting.date, outcome: today)
        return [.deletion(of: .touchpoint(id)), promise.changes()]
    }

    private func greeted(_ id: Contact.ID, in year: Int) -> Change {
        Change(on: .contact(id), put: [.birthdays: [String(year): true]])
    }
}
