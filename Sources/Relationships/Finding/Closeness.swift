/// Somebody close to a person, with the reasons: whom an opponent listens to.
///
/// Example: `network.closeTo(opponent, on: today).first?.reasons == [.knows, .sharedTouches(3)]`.
public struct Closeness: Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        /// The person knows them, as I wrote down.
        case knows
        /// They know the person.
        case isKnownBy
        /// They introduced the person to me.
        case introduced
        /// The person introduced them to me.
        case wasIntroducedBy
        /// Touches of the last 365 days in which both took part, 1 or more.
        case sharedTouches(Int)
        /// A circle that both belong to.
        case sharedCircle(String)
    }

    public let contact: Contact.ID
    /// The strongest first.
    public let reasons: [Reason]
}

extension Network {
    /// Who is close to a person: first those of whom that is written down, then by touches shared in the last year,
    /// then by circles shared; then by name. Archived people are left out.
    public func closeTo(_ id: Contact.ID, on today: CivilDate) -> [Closeness] {
        guard let person = contact(id) else { return [] }
        let touches = touches(with: person.id, within: today.adding(days: -364)...today)
        let shared = touches.reduce(into: [Contact.ID: Int]()) { counts, touch in
            for other in touch.contacts { counts[other, default: 0] += 1 }
        }
        let circles = Set(person.circles.map(SearchKey.folded))
        let close = contacts.values.filter { $0.id != person.id && !$0.isArchived }.compactMap { other in
            var reasons = Self.ties(from: person, to: other)
            let asserted = reasons.count
            if let count = shared[other.id] { reasons.append(.sharedTouches(count)) }
            let common = other.circles.filter { circles.contains(SearchKey.folded($0)) }
            reasons += common.map { .sharedCircle($0) }
            let rank = [asserted == 0 ? 0 : 1, shared[other.id] ?? 0, common.count]
            let closeness = Closeness(contact: other.id, reasons: reasons)
            return reasons.isEmpty ? nil : (rank, searchKey(of: other.id), closeness)
        }
        return close.sorted { left, right in
            if left.0 != right.0 { return right.0.lexicographicallyPrecedes(left.0) }
            return (left.1, left.2.contact) < (right.1, right.2.contact)
        }.map(\.2)
    }

    /// What is written down about two people.
    static func ties(from person: Contact, to other: Contact) -> [Closeness.Reason] {
        var ties: [Closeness.Reason] = []
        if person.knows.contains(other.id) { ties.append(.knows) }
        if other.knows.contains(person.id) { ties.append(.isKnownBy) }
        if person.introducedBy == other.id { ties.append(.introduced) }
        if other.introducedBy == person.id { ties.append(.wasIntroducedBy) }
        return ties
    }

    /// For each contact those to whom a tie is written down, either way, in the order of their ids.
    func ties() -> [Contact.ID: [Contact.ID]] {
        var ties: [Contact.ID: Set<Contact.ID>] = [:]
        for contact in contacts.values {
            for other in contact.knows + [contact.introducedBy].compactMap({ $0 }) where other != contact.id {
                ties[contact.id, default: []].insert(other)
                ties[other, default: []].insert(contact.id)
            }
        }
        return ties.mapValues { $0.sorted() }
    }
}
