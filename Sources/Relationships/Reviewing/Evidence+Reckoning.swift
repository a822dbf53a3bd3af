extension Evidence {
    /// How everybody stands, today and on the day compared with.
    struct Thirst {
        let now: [(id: Contact.ID, water: Water)]
        let drifted: [Contact.ID]
        let revived: [Contact.ID]

        /// Those who were not there yet on the day compared with neither drifted nor revived.
        init(_ network: Network, on today: CivilDate, comparedWith day: CivilDate) {
            let away = AwayCalendar(network.awayPeriods)
            var now: [(id: Contact.ID, water: Water)] = []
            var drifted: [(id: Contact.ID, water: Water)] = []
            var revived: [Contact.ID] = []
            for contact in network.contacts.values {
                let water = network.water(of: contact, on: today, at: .now, away: away)
                now.append((contact.id, water))
                guard water.state != .ambient, network.knownSince(contact).map({ $0 <= day }) ?? false else { continue }
                let before = network.water(of: contact, on: day, at: .now, away: away).state
                if before.isWell && water.state == .dry { drifted.append((contact.id, water)) }
                if before == .dry && water.state.isWell { revived.append(contact.id) }
            }
            self.now = now
            self.drifted = drifted.sorted { Water.isThirstier($0.water, $1.water) ?? ($0.id < $1.id) }.map(\.id)
            self.revived = revived.sorted()
        }

        var watered: Int { now.count { $0.water.state != .ambient } }
        var dry: Int { now.count { $0.water.state == .dry } }
    }
}

extension Water.State {
    fileprivate var isWell: Bool { self == .fresh || self == .soon }
}

extension Evidence.Warning {
    static func imbalance(_ touches: PerStage, _ targets: PerStage) -> Self? {
        let (total, whole) = (touches.total, targets.total)
        // In whole numbers: touches / total > 1.5 × target / whole, and touches / total < 0.5 × target / whole.
        guard total >= Evidence.enoughTouches, whole > 0,
            2 * touches.development * whole > 3 * targets.development * total,
            2 * touches.consolidation * whole < targets.consolidation * total
        else { return nil }
        return .buildingWithoutConsolidating(
            development: (200 * touches.development + total) / (2 * total),
            consolidation: (200 * touches.consolidation + total) / (2 * total))
    }

    static func neglect(_ thirst: Evidence.Thirst) -> Self? {
        3 * thirst.dry > thirst.watered ? .neglect(dry: thirst.dry, of: thirst.watered) : nil
    }
}

extension Evidence.Praise {
    static func balance(_ touches: PerStage, _ targets: PerStage) -> Self? {
        let (total, whole) = (touches.total, targets.total)
        guard total >= Evidence.enoughTouches, whole > 0 else { return nil }
        let isNear = Stage.allCases.allSatisfy { stage in
            10 * abs(touches[stage] * whole - targets[stage] * total) <= total * whole
        }
        return isNear ? .balanced(touches: total) : nil
    }

    static func slots(_ filled: [Slot.ID]) -> Self? { filled.isEmpty ? nil : .slotsFilled(filled) }

    static func noDrought(_ thirst: Evidence.Thirst) -> Self? {
        thirst.dry == 0 && thirst.watered > 0 ? .nobodyDry(of: thirst.watered) : nil
    }
}

extension Network {
    func weeks(_ count: Int, from monday: CivilDate, through today: CivilDate) -> [Evidence.Week] {
        var weeks = (0..<count).map { Evidence.Week(monday: monday.adding(days: 7 * $0)) }
        for touchpoint in touchpoints.values where !touchpoint.isPlanned {
            guard monday <= touchpoint.date, touchpoint.date <= today else { continue }
            weeks[touchpoint.date.days(since: monday) / 7].touches[stage(of: touchpoint)] += 1
        }
        return weeks
    }

    func emptySlotsOfActiveProjects() -> [Slot] {
        slots.values.filter { $0.isEmpty && projects[$0.project]?.state == .active }
            .map { (dateNeeded($0)?.dayNumber ?? .max, $0) }
            .sorted { ($0.0, $0.1.project, $0.1.order, $0.1.id) < ($1.0, $1.1.project, $1.1.order, $1.1.id) }
            .map(\.1)
    }

    func milestonesAhead(on today: CivilDate) -> [Evidence.MilestoneAhead] {
        let ahead = projects.values.filter { $0.state == .active }.flatMap { project in
            project.milestones.compactMap { milestone -> (date: CivilDate, ahead: Evidence.MilestoneAhead)? in
                guard let date = milestone.date, date >= today else { return nil }
                let empty = slots.values.count {
                    $0.project == project.id && $0.milestone == milestone.key && $0.isEmpty
                }
                return (date, .init(project: project.id, milestone: milestone, emptySlots: empty))
            }
        }
        return ahead.sorted {
            ($0.date, $0.ahead.project, $0.ahead.milestone.key) < ($1.date, $1.ahead.project, $1.ahead.milestone.key)
        }.map(\.ahead)
    }

    func neverMetInPerson(
        on today: CivilDate, among waters: [(id: Contact.ID, water: Water)]
    ) -> [Contact.ID] {
        let known = waters.compactMap { id, water -> (since: CivilDate, id: Contact.ID)? in
            guard water.state != .ambient, let since = contacts[id].flatMap(knownSince),
                today.days(since: since) >= 182, !isMetInPerson(id, by: today)
            else { return nil }
            return (since, id)
        }
        return known.sorted { ($0.since, $0.id) < ($1.since, $1.id) }.map(\.id)
    }

    /// The earliest that I can have known a contact: added, met, or touched.
    func knownSince(_ contact: Contact) -> CivilDate? {
        [contact.added, contact.met?.date, firstTouch(of: contact.id)].compactMap { $0 }.min()
    }

    func oneSided(on today: CivilDate) -> [Evidence.OneSided] {
        let oneSided = contacts.values.filter { !$0.isArchived }.compactMap { contact in
            oneSidedTouches(with: contact.id, on: today).map { Evidence.OneSided(contact: contact.id, touches: $0) }
        }
        return oneSided.sorted { ($1.touches, $0.contact) < ($0.touches, $1.contact) }
    }

    /// How many promises were due this month, when none that is due by today is open; nil for none.
    func promisesKept(on today: CivilDate) -> Int? {
        let due = promises.values.filter { $0.due <= today }
        let isOwed = due.contains { promise in
            promise.outcome == nil && promise.contacts.contains { contacts[$0].map { !$0.isArchived } ?? false }
        }
        let kept = due.count { $0.outcome != nil && today.days(since: $0.due) < today.day }
        return isOwed || kept == 0 ? nil : kept
    }

    /// The places that stood empty and were taken within some days; a slot that was made with its holder never was.
    ///
    /// No date of life says so: the days are those of the lines in the journals, and by UTC, so the last may be
    /// tomorrow's.
    func slotsFilled(since first: CivilDate, by today: CivilDate) -> [Slot.ID] {
        slots.values.filter { slot in
            let entries = facts[.slot(slot.id)]?.entries ?? []
            let taken = entries.filter { $0.field == .holders && $0.value != nil }.map(\.line).min()
            guard let taken, let made = entries.map(\.line).min(), made < taken else { return false }
            let day = CivilDate(dayNumber: Int(taken.milliseconds / 86_400_000))
            return first <= day && day <= today.adding(days: 1)
        }.map(\.id).sorted()
    }
}
