@testable import Relationships

/// All ways from me to somebody, one by one, straight from the rules as they are written: slow, and nothing clever.
struct PathsByHand {
    private let network: Network
    private let today: CivilDate
    /// In the order of their ids.
    private let people: [Contact]
    /// Why each of the people, by their places, is thought to know each other one.
    private var bonds: [[[Chain.Reason]]] = []

    init(_ network: Network, on today: CivilDate) {
        self.network = network
        self.today = today
        people = network.contacts.values.sorted { $0.id < $1.id }
        bonds = people.map { one in people.map { one.id == $0.id ? [] : reasons(one, $0) } }
    }

    /// A way as the places of its people, me left out, and how long it is.
    private struct Way {
        var places: [Int]
        var distance: Int
    }

    func chains(to id: Contact.ID, limit: Int) -> [Chain] {
        guard let target = people.firstIndex(where: { $0.id == network.canonical(id) }) else { return [] }
        var left: [Way] = []
        for (place, person) in people.enumerated() {
            guard let mine = acquaintance(person), place != target || mine != .listed else { continue }
            extend(Way(places: [place], distance: distance(mine)), to: target, &left)
        }
        var chains: [Chain] = []
        while chains.count < limit, let best = left.min(by: comesFirst) {
            chains.append(chain(best))
            let between = best.places.dropLast()
            // Its people stand between in no other one; the direct way has none, and is told once.
            left.removeAll { way in
                way.places == best.places || way.places.dropLast().contains(where: between.contains)
            }
        }
        return chains
    }

    private func extend(_ way: Way, to target: Int, _ ways: inout [Way]) {
        let last = way.places.last!
        if last == target {
            ways.append(way)
            return
        }
        // Archived people introduce nobody.
        guard !people[last].isArchived else { return }
        for (next, reasons) in bonds[last].enumerated() where !reasons.isEmpty && !way.places.contains(next) {
            let step = reasons.map(distance).min()!
            extend(Way(places: way.places + [next], distance: way.distance + step), to: target, &ways)
        }
    }

    private func comesFirst(_ one: Way, _ other: Way) -> Bool {
        if one.distance != other.distance { return one.distance < other.distance }
        if one.places.count != other.places.count { return one.places.count < other.places.count }
        return one.places.lexicographicallyPrecedes(other.places)
    }

    private func chain(_ way: Way) -> Chain {
        let mine = acquaintance(people[way.places[0]])!
        let first = Chain.Link(person: people[way.places[0]].id, reasons: [mine], distance: distance(mine))
        return Chain(
            links: [first]
                + zip(way.places, way.places.dropFirst()).map { one, other in
                    let reasons = bonds[one][other]
                    return Chain.Link(
                        person: people[other].id, reasons: reasons, distance: reasons.map(distance).min()!)
                })
    }

    private func acquaintance(_ person: Contact) -> Chain.Reason? {
        let touches = network.touchpoints.values.filter {
            $0.contacts.contains(person.id) && !$0.isPlanned && $0.date <= today
        }
        if let latest = touches.map(\.date).max() { return .touched(daysAgo: today.days(since: latest)) }
        if person.wanted != nil { return nil }
        let isKnownToMe = person.met != nil || !person.isImported
        let knowsMe = [.byName, .well].contains(person.standing?.knowsMe)
        return isKnownToMe || knowsMe ? .acquainted : .listed
    }

    /// What is written down, then what is guessed, in the words of the one who is nearer to me.
    private func reasons(_ one: Contact, _ other: Contact) -> [Chain.Reason] {
        var reasons: [Chain.Reason] = []
        if one.introducedBy == other.id || other.introducedBy == one.id { reasons.append(.introduced) }
        if one.knows.contains(other.id) || other.knows.contains(one.id) { reasons.append(.knows) }
        if let name = one.organization, let same = other.organization, isSame(name, same) {
            if people.count(where: { isSame($0.organization, name) }) <= 150 { reasons.append(.organization(name)) }
        }
        for circle in one.circles where other.circles.contains(where: { isSame($0, circle) }) {
            let size = people.count { $0.circles.contains { isSame($0, circle) } }
            if size <= 150 { reasons.append(.circle(circle)) }
        }
        return reasons
    }

    private func isSame(_ one: String?, _ other: String) -> Bool {
        one.map(SearchKey.folded) == SearchKey.folded(other)
    }

    private func distance(_ reason: Chain.Reason) -> Int {
        switch reason {
        case .touched(let days) where days <= 30: 10
        case .touched(let days) where days <= 90: 15
        case .touched(let days) where days <= 180: 25
        case .touched(let days) where days <= 365: 40
        case .touched: 60
        case .acquainted: 70
        case .listed: 100
        case .introduced: 10
        case .knows: 12
        case .organization: 40
        case .circle: 50
        }
    }
}
