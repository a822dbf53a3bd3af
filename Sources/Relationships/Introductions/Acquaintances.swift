/// Who knows whom, as numbers: people, then the groups that they share, each a stop half-way between its members.
///
/// Example: Marc and Katia of one choir: two people and a group, `ties(of: marc)` leads to the group, and it to both.
struct Acquaintances {
    struct Tie {
        let to: Int
        /// In `Warmth`; that of a group counts on the way out.
        let distance: Int
    }

    let network: Network
    /// Of the people, by their numbers, in no order.
    let ids: [Contact.ID]
    let numbers: [Contact.ID: Int]
    let isIntroducer: [Bool]
    private let groups: Groups
    /// Those of one node stand together, from its place in `starts` on.
    private let ties: [Tie]
    private let starts: [Int]

    init(_ network: Network) {
        self.network = network
        ids = Array(network.contacts.keys)
        let numbers = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
        var links: [(one: Int, other: Int, distance: Int)] = []
        var groups = Groups()
        var isIntroducer: [Bool] = []
        for (number, person) in network.contacts.values.enumerated() {
            isIntroducer.append(!person.isArchived)
            for other in person.knows.compactMap({ numbers[$0] }) { links.append((number, other, Warmth.knows)) }
            if let other = person.introducedBy.flatMap({ numbers[$0] }) {
                links.append((number, other, Warmth.introduced))
            }
            if let organization = person.organization { groups.add(number, to: .organization, organization) }
            for circle in person.circles { groups.add(number, to: .circle, circle) }
        }
        for (group, all) in groups.all.enumerated() where (2...Warmth.largestGroup).contains(all.members.count) {
            for member in all.members { links.append((member, ids.count + group, all.kind.distance)) }
        }
        self.numbers = numbers
        self.isIntroducer = isIntroducer
        self.groups = groups
        (ties, starts) = Self.bothWays(links.filter { $0.one != $0.other }, nodes: ids.count + groups.all.count)
    }

    /// People and groups.
    var count: Int { starts.count - 1 }

    func isGroup(_ node: Int) -> Bool { node >= ids.count }

    func ties(of node: Int) -> ArraySlice<Tie> { ties[starts[node]..<starts[node + 1]] }

    /// Why two people are thought to know each other, the strongest reason first.
    func bonds(_ one: Contact, _ other: Contact) -> [Chain.Reason] {
        var bonds: [Chain.Reason] = []
        if one.introducedBy == other.id || other.introducedBy == one.id { bonds.append(.introduced) }
        if one.knows.contains(other.id) || other.knows.contains(one.id) { bonds.append(.knows) }
        if let name = one.organization, let same = other.organization, groups.tie(.organization, name, same) {
            bonds.append(.organization(name))
        }
        for circle in one.circles where other.circles.contains(where: { groups.tie(.circle, circle, $0) }) {
            bonds.append(.circle(circle))
        }
        return bonds
    }

    private static func bothWays(
        _ links: [(one: Int, other: Int, distance: Int)], nodes: Int
    ) -> (ties: [Tie], starts: [Int]) {
        var ends = [Int](repeating: 0, count: nodes + 1)
        for link in links {
            ends[link.one] += 1
            ends[link.other] += 1
        }
        for node in 1...nodes { ends[node] += ends[node - 1] }
        // Filled from behind: what was the end of a node's ties becomes their start.
        var ties = [Tie](repeating: Tie(to: 0, distance: 0), count: 2 * links.count)
        for link in links {
            for (one, other) in [(link.one, link.other), (link.other, link.one)] {
                ends[one] -= 1
                ties[ends[one]] = Tie(to: other, distance: link.distance)
            }
        }
        return (ties, ends)
    }
}

/// Circles and organizations with their members; those whose names fold alike are one.
private struct Groups {
    enum Kind {
        case organization, circle

        var distance: Int { self == .organization ? Warmth.organization : Warmth.circle }
    }

    private struct Name: Hashable {
        let kind: Kind
        let text: String
    }

    private(set) var all: [(kind: Kind, members: [Int])] = []
    /// By their names as written and as folded, so that each spelling is folded once, however many people bear it.
    private var numbers: [Name: Int] = [:]

    /// Each person is added to all their groups before the next one is.
    mutating func add(_ person: Int, to kind: Kind, _ name: String) {
        let number = number(of: Name(kind: kind, text: name))
        if all[number].members.last != person { all[number].members.append(person) }
    }

    /// Whether two names mean one group, and one that is small enough to say something.
    func tie(_ kind: Kind, _ one: String, _ other: String) -> Bool {
        guard let number = numbers[Name(kind: kind, text: one)] else { return false }
        return numbers[Name(kind: kind, text: other)] == number && all[number].members.count <= Warmth.largestGroup
    }

    private mutating func number(of name: Name) -> Int {
        if let known = numbers[name] { return known }
        let folded = Name(kind: name.kind, text: SearchKey.folded(name.text))
        let number = numbers[folded] ?? all.count
        if number == all.count { all.append((name.kind, [])) }
        numbers[folded] = number
        numbers[name] = number
        return number
    }
}
