/// How a contact stands today: how long since the last touch, against how often they want water.
///
/// Example: untouched for 41 days with a cadence of 30: `thirst` is 1.37 and the state `thirsty`.
public struct Water: Hashable, Sendable {
    public enum State: String, CaseIterable, Sendable {
        /// thirst below 0.75
        case fresh
        /// below 1
        case soon
        /// below `dry` / `ripe`
        case thirsty
        case dry
        /// `never`, archived or wanted: kept, never due
        case ambient
    }

    /// The cadence in force; `never` for whoever is not due at all.
    public let cadence: Cadence
    /// The day on which the clock started; later than today for one whose turn was spread out.
    let start: CivilDate
    /// Days that count since the clock started; away days do not. Never negative.
    public let elapsed: Int
    /// The latest touch by today.
    public let lastTouch: Touch?
    /// Hundredths, 100 without a role on an active project.
    public let weight: Int

    public var state: State {
        guard case .days(let ripe, let dry) = cadence else { return .ambient }
        if elapsed >= max(dry, ripe) { return .dry }
        if elapsed >= ripe { return .thirsty }
        return 4 * elapsed >= 3 * ripe ? .soon : .fresh
    }

    /// Elapsed over ripe; 0 for an ambient contact.
    public var thirst: Double { cadence.ripe.map { Double(elapsed) / Double($0) } ?? 0 }

    public var isDue: Bool { state == .thirsty || state == .dry }

    /// Days since ripe, 0 or more for one who is due.
    var waited: Int { cadence.ripe.map { elapsed - $0 } ?? .min }

    /// Thirst capped at 3 times the weight, compared exactly, then the longest untouched.
    static func comesFirst(_ left: Water, _ right: Water) -> Bool? {
        guard let leftRipe = left.cadence.ripe, let rightRipe = right.cadence.ripe else { return nil }
        let one = min(left.elapsed, 3 * leftRipe) * left.weight * rightRipe
        let other = min(right.elapsed, 3 * rightRipe) * right.weight * leftRipe
        if one != other { return one > other }
        return left.elapsed == right.elapsed ? nil : left.elapsed > right.elapsed
    }
}

/// Which facts a reckoning looks at.
enum Moment: Sendable {
    /// All of them.
    case now
    /// As if nothing had been done today: the list that the day began with.
    case morning
    /// The same, but for old touches that were entered today and leave the contact thirsty: no deeds, but memories.
    case remembered
}

extension Network {
    /// How a contact stands on the given day.
    public func water(of contact: Contact, on today: CivilDate) -> Water {
        water(of: contact, on: today, at: .now, away: AwayCalendar(awayPeriods))
    }

    func water(of contact: Contact, on today: CivilDate, at moment: Moment, away: AwayCalendar) -> Water {
        let roles = activeRoles(of: contact.id)
        let weight = roles.map(\.weight).max() ?? 100
        let cadence = contact.isArchived || contact.wanted != nil ? .never : cadence(of: contact, roles: roles)
        let trace = latestTrace(of: contact.id) {
            isKnown($0, on: today, at: moment, ripe: cadence.ripe, away: away)
        }
        let touch = trace.map { Water.Touch($0) }
        guard let ripe = cadence.ripe else {
            return Water(cadence: .never, start: today, elapsed: 0, lastTouch: touch, weight: weight)
        }
        let start = touch?.date ?? untouchedStart(of: contact, ripe: ripe) ?? today
        return Water(
            cadence: cadence, start: start, elapsed: max(0, away.days(after: start, through: today)),
            lastTouch: touch, weight: weight)
    }

    /// Whether a touch is among the facts of a moment.
    private func isKnown(
        _ touch: Trace, on today: CivilDate, at moment: Moment, ripe: Int?, away: AwayCalendar
    ) -> Bool {
        guard touch.date <= today else { return false }
        guard moment != .now, touch.isOfDay(today) else { return true }
        return moment == .remembered && ripe.map { away.days(after: touch.date, through: today) >= $0 } ?? false
    }

    /// The cadence in force: the contact's own, else the shortest of their roles' on active projects and their tags',
    /// else the default: the method's for one added by hand, `never` for an imported one.
    public func cadence(of contact: Contact) -> Cadence {
        cadence(of: contact, roles: activeRoles(of: contact.id))
    }

    private func cadence(of contact: Contact, roles: [RoleKind]) -> Cadence {
        if let own = contact.cadence { return own }
        var given = roles.compactMap(\.cadence)
        if !tagCadences.isEmpty { given += contact.tags.compactMap { tagCadences[SearchKey.folded($0)] } }
        if let first = given.first { return given.dropFirst().reduce(first, Cadence.shorter) }
        return contact.isImported ? .never : method.defaultCadence
    }

    /// The kinds of role that a contact holds on active projects.
    public func activeRoles(of id: Contact.ID) -> [RoleKind] {
        slots(heldBy: id).compactMap { projects[$0.project]?.state == .active ? roleKind($0.kind) : nil }
    }

    /// The clock of one never touched. Whoever came in bulk starts spread over one cadence, so that there is no wall.
    private func untouchedStart(of contact: Contact, ripe: Int) -> CivilDate? {
        if contact.cadence != nil, let from = contact.cadenceFrom { return from }
        guard let added = contact.added else { return nil }
        guard contact.isImported else { return added }
        let share = Fingerprint.number(of: contact.id.text) % UInt128(ripe)
        return added.adding(days: Int(share))
    }

    /// The first day on which a snooze or a skip lets this contact back onto the list; nil when neither keeps them off.
    func notBefore(_ contact: Contact, on today: CivilDate) -> CivilDate? {
        if isSnoozed(contact, on: today, at: .now) { return contact.snooze?.until }
        return isSkipped(contact, on: today) ? today.adding(days: 1) : nil
    }

    /// Whether a snooze holds on that day. Any touch entered after it clears it.
    func isSnoozed(_ contact: Contact, on today: CivilDate, at moment: Moment) -> Bool {
        guard let snooze = contact.snooze, snooze.until > today, moment == .now || snooze.on != today else {
            return false
        }
        return !isTouched(contact, after: .snooze, on: today, at: moment)
    }

    /// Whether this contact was looked at on that day. Any touch entered after it clears it.
    func isSkipped(_ contact: Contact, on today: CivilDate) -> Bool {
        contact.skipped == today && !isTouched(contact, after: .skipped, on: today, at: .now)
    }

    private func isTouched(_ contact: Contact, after field: Field, on today: CivilDate, at moment: Moment) -> Bool {
        let said = members(of: contact.id).compactMap { facts[.contact($0)]?.entry(field)?.line }.max()
        guard let said else { return false }
        let (ripe, away) = (cadence(of: contact).ripe, AwayCalendar(awayPeriods))
        let touch = latestTrace(of: contact.id) { touch in
            guard isKnown(touch, on: today, at: moment, ripe: ripe, away: away),
                let record = facts[.touchpoint(id(of: touch))]
            else { return false }
            return [Field.date, .planned].contains { record.entry($0).map { $0.line > said } ?? false }
        }
        return touch != nil
    }
}
