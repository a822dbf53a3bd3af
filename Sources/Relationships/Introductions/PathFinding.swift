import HeapModule

extension Network {
    /// The warmest ways from me to somebody, the warmest first, at most `limit` of them, and no two through the same
    /// person.
    ///
    /// A chain's distance is the sum of those of its links (`Warmth`). The first chain is the one of the least distance,
    /// of those the one of the fewest links, of those the first by the ids of its people. Each further one is found in
    /// the same way without the people between and, once it was found, without the direct link. Archived people
    /// introduce nobody. A link is taken both ways; whoever is only wanted, or nowhere but in the address book without
    /// being touched, is no way to themselves.
    ///
    /// Example: `network.chains(to: x, on: today).first?.through` is whom to ask.
    public func chains(to id: Contact.ID, on today: CivilDate, limit: Int = 3) -> [Chain] {
        guard let target = contact(id) else { return [] }
        var search = PathSearch(Acquaintances(self), to: target.id, on: today)
        var chains: [Chain] = []
        while chains.count < limit, let path = search.next() { chains.append(search.chain(path)) }
        return chains
    }
}

/// The ways to one person, one after the other, each the shortest that is left.
///
/// Looked for from the target, so that it ends as soon as nobody further away can be nearer to me.
private struct PathSearch {
    /// A distance, then how many people; compared in that order.
    private struct Length: Comparable {
        var distance: Int
        var people: Int
        static func < (left: Length, right: Length) -> Bool {
            (left.distance, left.people) < (right.distance, right.people)
        }
    }

    /// A node to look at, the nearest first.
    private struct Visit: Comparable {
        let length: Length
        let node: Int
        static func < (left: Visit, right: Visit) -> Bool { left.length < right.length }
    }

    private let graph: Acquaintances
    private let today: CivilDate
    private let target: Int
    /// Who stands between in a path found before.
    private var removed: Set<Int> = []
    private var isDirectAllowed = true

    init(_ graph: Acquaintances, to target: Contact.ID, on today: CivilDate) {
        self.graph = graph
        self.today = today
        self.target = graph.numbers[target]!
    }

    /// The people from the one whom I ask to the target; just the target where I know them myself.
    mutating func next() -> [Int]? {
        guard let (first, lengths) = warmestStart() else { return nil }
        var path = [first]
        while let last = path.last, last != target { path.append(step(after: last, lengths)) }
        removed.formUnion(path.dropLast())
        if path.count == 1 { isDirectAllowed = false }
        return path
    }

    /// With whom the shortest path begins, the first by id of several, and how far it is from there, and from everybody
    /// who may be on it, to the target through people who introduce.
    private func warmestStart() -> (Int, [Length?])? {
        var lengths = [Length?](repeating: nil, count: graph.count)
        var best: (length: Length, person: Int)?
        let start = Length(distance: 0, people: 1)
        lengths[target] = start
        var queue: Heap = [Visit(length: start, node: target)]
        while let visit = queue.popMin() {
            guard lengths[visit.node] == visit.length else { continue }
            if let best, visit.length.distance + Warmth.nearest > best.length.distance { break }
            if let mine = distanceFromMe(visit.node) {
                let whole = Length(distance: mine + visit.length.distance, people: visit.length.people)
                if best.map({ whole < $0.length || whole == $0.length && isFirst(visit.node, $0.person) }) ?? true {
                    best = (whole, visit.node)
                }
            }
            for tie in graph.ties(of: visit.node) {
                let isGroup = graph.isGroup(tie.to)
                guard isGroup || isUsable(tie.to) else { continue }
                // The way through a group is counted once: where it comes out.
                let length = Length(
                    distance: visit.length.distance + (isGroup ? 0 : tie.distance),
                    people: visit.length.people + (isGroup ? 0 : 1))
                if let known = lengths[tie.to], known <= length { continue }
                lengths[tie.to] = length
                queue.insert(Visit(length: length, node: tie.to))
            }
        }
        return best.map { ($0.person, lengths) }
    }

    private func isFirst(_ one: Int, _ other: Int) -> Bool { graph.ids[one] < graph.ids[other] }

    private func isUsable(_ person: Int) -> Bool {
        person != target && graph.isIntroducer[person] && !removed.contains(person)
    }

    private func distanceFromMe(_ node: Int) -> Int? {
        guard !graph.isGroup(node), node != target || isDirectAllowed,
            let reason = graph.network.acquaintance(graph.ids[node], on: today)
        else { return nil }
        return node == target && reason == .listed ? nil : reason.distance
    }

    /// The first by id of those whose way on is just as much shorter as the link to them is long.
    private func step(after person: Int, _ lengths: [Length?]) -> Int {
        let left = lengths[person]!
        var best: Int?
        func consider(_ other: Int, _ distance: Int) {
            guard other != person, let rest = lengths[other], rest.people == left.people - 1,
                rest.distance == left.distance - distance, best.map({ isFirst(other, $0) }) ?? true
            else { return }
            best = other
        }
        for tie in graph.ties(of: person) {
            guard graph.isGroup(tie.to) else {
                consider(tie.to, tie.distance)
                continue
            }
            for member in graph.ties(of: tie.to) { consider(member.to, member.distance) }
        }
        return best!
    }

    /// The chain of a path, with all the reasons of each link, the strongest first.
    func chain(_ path: [Int]) -> Chain {
        let people = path.map { graph.network.contacts[graph.ids[$0]]! }
        let first = graph.network.acquaintance(people[0].id, on: today)!
        var links = [Chain.Link(person: people[0].id, reasons: [first], distance: first.distance)]
        for (one, other) in zip(people, people.dropFirst()) {
            let reasons = graph.bonds(one, other)
            links.append(Chain.Link(person: other.id, reasons: reasons, distance: reasons[0].distance))
        }
        return Chain(links: links)
    }
}

extension Network {
    /// How I know somebody; nil for one whom I only want to meet.
    fileprivate func acquaintance(_ id: Contact.ID, on today: CivilDate) -> Chain.Reason? {
        if let day = latestTouchDay(of: id, by: today) { return .touched(daysAgo: today.days(since: day)) }
        guard let person = contacts[id], person.wanted == nil else { return nil }
        let knowsMe = person.standing?.knowsMe == .well || person.standing?.knowsMe == .byName
        return person.met != nil || knowsMe || !person.isImported ? .acquainted : .listed
    }
}
