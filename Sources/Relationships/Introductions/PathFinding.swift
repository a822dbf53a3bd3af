import HeapModule

extension Network {
    /// The warmest ways from me to somebody, the warmest first, at most `limit` of them, and no two through the same
    /// person.
    ///
    /// A chain's distance is the sum of those of its links (`Warmth`). The first chain is the one of the least distance,
    /// of those the one of the fewest links, of those the first by the ids of its people. Each further one is found in
    /// the same way without the people between and without the direct link. Archived people introduce nobody. A link is
    /// taken both ways; whoever is only wanted, or nowhere but in the address book without being touched, is no way to
    /// themselves.
    ///
    /// Example: `network.chains(to: x, on: today).first?.through` is whom to ask.
    public func chains(to id: Contact.ID, on today: CivilDate, limit: Int = 3) -> [Chain] {
        guard let target = contact(id) else { return [] }
        let graph = Acquaintances(self, on: today, target: target.id)
        var chains: [Chain] = []
        var removed: Set<Int> = []
        var isDirectAllowed = true
        while chains.count < limit, let path = graph.shortestPath(without: removed, isDirectAllowed) {
            chains.append(graph.chain(path))
            removed.formUnion(path.dropLast())
            if path.count == 1 { isDirectAllowed = false }
        }
        return chains
    }
}

/// Who knows whom, as numbers: people, then the groups that they share, each a stop half-way between its members.
private struct Acquaintances {
    private struct Edge {
        let to: Int
        let distance: Int
    }

    /// A distance, then how many people; compared in that order.
    private struct Length: Comparable {
        var distance: Int
        var people: Int
        static func < (left: Length, right: Length) -> Bool {
            (left.distance, left.people) < (right.distance, right.people)
        }
    }

    private let network: Network
    private let today: CivilDate
    private let ids: [Contact.ID]
    private let target: Int
    /// From me to each person; nil where there is no way.
    private let mine: [Int?]
    /// Of people, then of groups.
    private let edges: [[Edge]]
    private let isIntroducer: [Bool]

    /// A node to look at, the nearest first.
    private struct Visit: Comparable {
        let length: Length
        let node: Int
        static func < (left: Visit, right: Visit) -> Bool { left.length < right.length }
    }

    init(_ network: Network, on today: CivilDate, target: Contact.ID) {
        self.network = network
        self.today = today
        ids = network.contacts.keys.sorted()
        let numbers = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
        let people = ids.map { network.contacts[$0]! }
        self.target = numbers[target]!
        isIntroducer = people.map { !$0.isArchived }
        let goal = self.target
        mine = people.enumerated().map { number, person in
            guard let reason = network.acquaintance(person, on: today) else { return nil }
            return number == goal && reason == .listed ? nil : reason.distance
        }
        var edges = [[Edge]](repeating: [], count: ids.count)
        func join(_ one: Int, _ other: Int, _ distance: Int) {
            guard one != other else { return }
            edges[one].append(Edge(to: other, distance: distance))
            edges[other].append(Edge(to: one, distance: distance))
        }
        var groups: [String: [Int]] = [:]
        for (number, person) in people.enumerated() {
            for known in person.knows.compactMap({ numbers[$0] }) { join(number, known, Warmth.knows) }
            if let by = person.introducedBy.flatMap({ numbers[$0] }) { join(number, by, Warmth.introduced) }
            for group in person.groups { groups[group, default: []].append(number) }
        }
        for (key, members) in groups where (2...Warmth.largestGroup).contains(members.count) {
            let distance = key.hasPrefix(Contact.organizationKey) ? Warmth.organization : Warmth.circle
            let group = edges.count
            edges.append(members.map { Edge(to: $0, distance: distance) })
            for member in members { edges[member].append(Edge(to: group, distance: distance)) }
        }
        self.edges = edges
    }

    /// The people from the one whom I ask to the target; just the target where I know them myself.
    func shortestPath(without removed: Set<Int>, _ isDirectAllowed: Bool) -> [Int]? {
        let lengths = lengths(without: removed)
        func whole(_ person: Int) -> Length? {
            guard person == target ? isDirectAllowed : !removed.contains(person), let first = mine[person],
                let rest = lengths[person]
            else { return nil }
            return Length(distance: first + rest.distance, people: rest.people)
        }
        guard let best = ids.indices.compactMap(whole).min() else { return nil }
        var path = [ids.indices.first { whole($0) == best }!]
        while let last = path.last, last != target {
            path.append(next(after: last, lengths))
        }
        return path
    }

    /// From each person, and each group, to the target, through people who introduce.
    private func lengths(without removed: Set<Int>) -> [Length?] {
        var lengths = [Length?](repeating: nil, count: edges.count)
        let start = Length(distance: 0, people: 1)
        lengths[target] = start
        var queue: Heap = [Visit(length: start, node: target)]
        while let visit = queue.popMin() {
            guard lengths[visit.node] == visit.length else { continue }
            for edge in edges[visit.node] {
                let isGroup = edge.to >= ids.count
                guard isGroup || isUsable(edge.to, removed) else { continue }
                // The way through a group is counted once: where it comes out.
                let length = Length(
                    distance: visit.length.distance + (isGroup ? 0 : edge.distance),
                    people: visit.length.people + (isGroup ? 0 : 1))
                if let known = lengths[edge.to], known <= length { continue }
                lengths[edge.to] = length
                queue.insert(Visit(length: length, node: edge.to))
            }
        }
        return lengths
    }

    private func isUsable(_ person: Int, _ removed: Set<Int>) -> Bool {
        person != target && isIntroducer[person] && !removed.contains(person)
    }

    /// The first by id of those whose way on is just as much shorter as the link to them is long.
    private func next(after person: Int, _ lengths: [Length?]) -> Int {
        let left = lengths[person]!
        var best: Int?
        func consider(_ other: Int, _ distance: Int) {
            guard other != person, let rest = lengths[other], rest.people == left.people - 1,
                rest.distance == left.distance - distance, best.map({ other < $0 }) ?? true
            else { return }
            best = other
        }
        for edge in edges[person] {
            guard edge.to >= ids.count else {
                consider(edge.to, edge.distance)
                continue
            }
            for member in edges[edge.to] { consider(member.to, edge.distance) }
        }
        return best!
    }

    /// The chain of a path, with all the reasons of each link, the strongest first.
    func chain(_ path: [Int]) -> Chain {
        let people = path.map { network.contacts[ids[$0]]! }
        var links = [
            Chain.Link(
                person: people[0].id, reasons: [network.acquaintance(people[0], on: today)!], distance: mine[path[0]]!)
        ]
        for (one, other) in zip(people, people.dropFirst()) {
            let reasons = network.bonds(one, other)
            links.append(Chain.Link(person: other.id, reasons: reasons, distance: reasons[0].distance))
        }
        return Chain(links: links)
    }
}

extension Chain.Reason {
    /// In `Warmth`.
    public var distance: Int {
        switch self {
        case .touched(let days): Warmth.distance(daysSinceTouch: days)
        case .acquainted: Warmth.acquainted
        case .listed: Warmth.listed
        case .introduced: Warmth.introduced
        case .knows: Warmth.knows
        case .organization: Warmth.organization
        case .circle: Warmth.circle
        }
    }
}

extension Network {
    /// How I know somebody; nil for one whom I only want to meet.
    fileprivate func acquaintance(_ person: Contact, on today: CivilDate) -> Chain.Reason? {
        if let touch = latestTouch(of: person.id, by: today) { return .touched(daysAgo: today.days(since: touch.date)) }
        let knowsMe = person.standing?.knowsMe == .well || person.standing?.knowsMe == .byName
        if person.wanted == nil, person.met != nil || knowsMe || !person.isImported { return .acquainted }
        return person.wanted == nil ? .listed : nil
    }

    /// Why two people are thought to know each other, the strongest reason first.
    fileprivate func bonds(_ one: Contact, _ other: Contact) -> [Chain.Reason] {
        var bonds: [Chain.Reason] = []
        if one.introducedBy == other.id || other.introducedBy == one.id { bonds.append(.introduced) }
        if one.knows.contains(other.id) || other.knows.contains(one.id) { bonds.append(.knows) }
        if let name = one.organization, let same = other.organization, SearchKey.folded(name) == SearchKey.folded(same),
            size(ofGroup: Contact.organizationKey + SearchKey.folded(name)) <= Warmth.largestGroup
        {
            bonds.append(.organization(name))
        }
        let circles = Set(other.circles.map(SearchKey.folded))
        for circle in one.circles where circles.contains(SearchKey.folded(circle)) {
            guard size(ofGroup: Contact.circleKey + SearchKey.folded(circle)) <= Warmth.largestGroup else { continue }
            bonds.append(.circle(circle))
        }
        return bonds
    }

    private func size(ofGroup key: String) -> Int { contacts.values.count { $0.groups.contains(key) } }
}

extension Contact {
    fileprivate static let organizationKey = "o "
    fileprivate static let circleKey = "c "

    fileprivate var groups: Set<String> {
        var groups = Set(circles.map { Self.circleKey + SearchKey.folded($0) })
        if let organization { groups.insert(Self.organizationKey + SearchKey.folded(organization)) }
        return groups
    }
}
