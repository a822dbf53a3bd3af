@testable import Relationships

/// The evidence once more, the slow way: every day counted one by one, every touch looked at for everybody.
///
/// It reads the records and the rules of the specification; of the code under test it uses the cadence in force and the
/// start of an untouched clock, which have tests of their own.
struct EvidenceByHand {
    let network: Network
    let today: CivilDate

    private var happened: [Touchpoint] { network.touchpoints.values.filter { !$0.isPlanned } }

    private func happened(with id: Contact.ID) -> [Touchpoint] { happened.filter { $0.contacts.contains(id) } }

    // MARK: touches

    func stage(of touch: Touchpoint) -> Stage {
        if let said = touch.stage { return said }
        for id in touch.contacts {
            guard let contact = network.contacts[id] else { continue }
            let first = (happened(with: id).map(\.date) + [touch.date]).min()!
            if touch.date <= (contact.met?.date ?? first).adding(days: 60) { return .development }
        }
        return [.inPerson, .event].contains(touch.channel) || !touch.marks.isEmpty ? .consolidation : .maintenance
    }

    func touches(inWeekFrom monday: CivilDate) -> PerStage {
        var touches = PerStage()
        for day in (0..<7).map({ monday.adding(days: $0) }) where day <= today {
            for touch in happened where touch.date == day { touches[stage(of: touch)] += 1 }
        }
        return touches
    }

    // MARK: thirst

    func state(of contact: Contact, on day: CivilDate) -> Water.State {
        guard !contact.isArchived, contact.wanted == nil,
            case .days(let ripe, let dry) = network.cadence(of: contact)
        else { return .ambient }
        let last = happened(with: contact.id).map(\.date).filter { $0 <= day }.max()
        var next = (last ?? network.water(of: contact, on: day).start).adding(days: 1)
        var elapsed = 0
        while next <= day {
            if !network.awayPeriods.contains(where: { $0.from <= next && next <= $0.to }) { elapsed += 1 }
            next = next.adding(days: 1)
        }
        if elapsed >= dry { return .dry }
        if elapsed >= ripe { return .thirsty }
        return Double(elapsed) / Double(ripe) < 0.75 ? .fresh : .soon
    }

    func knownSince(_ contact: Contact) -> CivilDate? {
        (happened(with: contact.id).map(\.date) + [contact.added, contact.met?.date].compactMap { $0 }).min()
    }

    var comparedWith: CivilDate {
        network.reviews.map(\.date).filter { $0 < today }.max() ?? today.adding(days: -90)
    }

    func moved(from before: Set<Water.State>, to now: Set<Water.State>) -> Set<Contact.ID> {
        let day = comparedWith
        let moved = network.contacts.values.filter { contact in
            guard let since = knownSince(contact), since <= day else { return false }
            return before.contains(state(of: contact, on: day)) && now.contains(state(of: contact, on: today))
        }
        return Set(moved.map(\.id))
    }

    var dry: Int { network.contacts.values.count { state(of: $0, on: today) == .dry } }
    var watered: Int { network.contacts.values.count { state(of: $0, on: today) != .ambient } }

    // MARK: people

    var neverMet: Set<Contact.ID> {
        let never = network.contacts.values.filter { contact in
            guard state(of: contact, on: today) != .ambient, let since = knownSince(contact) else { return false }
            let inPerson = happened(with: contact.id).filter { [.inPerson, .event].contains($0.channel) }
            return since <= today.adding(days: -182) && !inPerson.contains { $0.date <= today }
        }
        return Set(never.map(\.id))
    }

    var oneSided: [Contact.ID: Int] {
        var counts: [Contact.ID: Int] = [:]
        for contact in network.contacts.values where !contact.isArchived {
            let touches = happened(with: contact.id).filter { (0..<365).contains(today.days(since: $0.date)) }
            if touches.count >= 4, !touches.contains(where: { $0.direction != .out }) {
                counts[contact.id] = touches.count
            }
        }
        return counts
    }

    // MARK: projects

    private func isActive(_ project: Project.ID) -> Bool { network.projects[project]?.state == .active }

    var emptySlots: Set<Slot.ID> {
        Set(network.slots.values.filter { $0.holders.isEmpty && isActive($0.project) }.map(\.id))
    }

    func needed(_ slot: Slot) -> CivilDate {
        let milestones = network.projects[slot.project]?.milestones ?? []
        return slot.by ?? milestones.first { $0.key == slot.milestone }?.date ?? "9999-12-31"
    }

    var milestones: Set<String> {
        let active = network.projects.values.filter { $0.state == .active }.flatMap(\.milestones)
        return Set(active.filter { $0.date.map { $0 >= today } ?? false }.map(\.key))
    }

    // MARK: what is said

    func warns(of touches: PerStage) -> Bool {
        let wanted = network.method.stageTargets
        guard touches.total >= 10, wanted.total > 0 else { return false }
        let development = Double(touches.development) / Double(touches.total)
        let consolidation = Double(touches.consolidation) / Double(touches.total)
        return development > 1.5 * Double(wanted.development) / Double(wanted.total) + 1e-9
            && consolidation < 0.5 * Double(wanted.consolidation) / Double(wanted.total) - 1e-9
    }

    func praises(of touches: PerStage) -> Bool {
        let wanted = network.method.stageTargets
        guard touches.total >= 10, wanted.total > 0 else { return false }
        return Stage.allCases.allSatisfy { stage in
            let share = Double(touches[stage]) / Double(touches.total)
            return abs(share - Double(wanted[stage]) / Double(wanted.total)) <= 0.1 + 1e-9
        }
    }

    var promisesKept: Int? {
        let due = network.promises.values.filter { $0.due <= today }
        let isOpen = due.contains { promise in
            promise.outcome == nil
                && promise.contacts.contains { network.contacts[$0] != nil && !network.contacts[$0]!.isArchived }
        }
        let ofThisMonth = due.filter { ($0.due.year, $0.due.month) == (today.year, today.month) }
        let kept = ofThisMonth.count { $0.outcome != nil }
        return isOpen || kept == 0 ? nil : kept
    }

    var asked: Double {
        network.contacts.values.map { contact in
            state(of: contact, on: today) == .ambient ? 0 : 1 / Double(network.cadence(of: contact).ripe!)
        }.reduce(0, +)
    }
}
