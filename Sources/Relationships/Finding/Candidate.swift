/// Somebody proposed for an empty slot, with the reasons.
///
/// Ranked by points: a skill or tag that is a word of what the slot is for, or shares one of four letters or more, 4;
/// wanted, 1, and with a reason that fits, 3; a circle that the project draws on, 2; the slot's place, 2; already close
/// (fresh or soon, and touched), 1; else reachable through somebody close, by what is written down of who knows and who
/// introduced whom, 1. A role in the project already takes 3 off. Equal points go by name, then by id; nobody without a
/// point is proposed unless nobody has one.
public struct Candidate: Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        case skill(String)
        case wanted(String)
        case circle(String)
        case place(String)
        case close(Water.State)
        case holds(RoleKind)
    }

    public let contact: Contact.ID
    public let reasons: [Reason]
    /// Who, of those close to me, could introduce me: the first by name. One more reason, beside the others; nil for
    /// whoever is close already.
    public let through: Contact.ID?
    let points: Int
}

extension Network {
    /// Who could hold a slot, the best first.
    public func candidates(for slot: Slot, on today: CivilDate) -> [Candidate] {
        let project = projects[slot.project]
        let wanted = Set(SearchKey.words(slot.purpose ?? "").map(String.init))
        let circles = Set((project?.circles ?? []).map(SearchKey.folded))
        let place = slot.place.map(SearchKey.folded)
        let close = closePeople(on: today)
        let ties = ties()
        let all = contacts.values.filter { !$0.isArchived && !slot.holders.contains($0.id) }.map { contact in
            var points = 0
            var reasons: [Candidate.Reason] = []
            let skills = (contact.skills + contact.tags).filter { wanted.isMet(by: $0) }
            if let skill = skills.first {
                points += 4
                reasons.append(.skill(skill))
            }
            if let why = contact.wanted {
                points += wanted.isMet(by: why) ? 3 : 1
                reasons.append(.wanted(why))
            }
            for circle in contact.circles where circles.contains(SearchKey.folded(circle)) {
                points += 2
                reasons.append(.circle(circle))
            }
            for city in contact.addresses.compactMap(\.city) where place == SearchKey.folded(city) {
                points += 2
                reasons.append(.place(city))
            }
            var through: Contact.ID?
            if let state = close[contact.id] {
                points += 1
                reasons.append(.close(state))
            } else {
                through = (ties[contact.id] ?? []).filter { close[$0] != nil }
                    .min { (searchKey(of: $0), $0) < (searchKey(of: $1), $1) }
                if through != nil { points += 1 }
            }
            if let held = slots(heldBy: contact.id).first(where: { $0.project == slot.project }) {
                points -= 3
                if let kind = roleKind(held.kind) { reasons.append(.holds(kind)) }
            }
            return Candidate(contact: contact.id, reasons: reasons, through: through, points: points)
        }
        let good = all.filter { $0.points > 0 }
        return (good.isEmpty ? all : good).map { (searchKey(of: $0.contact), $0) }
            .sorted { ($1.1.points, $0.0, $0.1.contact) < ($0.1.points, $1.0, $1.1.contact) }
            .map(\.1)
    }

    /// Who has been touched and does not want water yet.
    private func closePeople(on today: CivilDate) -> [Contact.ID: Water.State] {
        let away = AwayCalendar(awayPeriods)
        let close = contacts.values.compactMap { contact -> (Contact.ID, Water.State)? in
            let water = water(of: contact, on: today, at: .now, away: away)
            let isClose = (water.state == .fresh || water.state == .soon) && water.lastTouch != nil
            return isClose ? (contact.id, water.state) : nil
        }
        return Dictionary(close, uniquingKeysWith: { $1 })
    }
}

extension Set<String> {
    /// Whether a text is one of these words, or shares one that is long enough to mean something.
    fileprivate func isMet(by text: String) -> Bool {
        contains(SearchKey.folded(text)) || SearchKey.words(text).contains { $0.count >= 4 && contains(String($0)) }
    }
}
