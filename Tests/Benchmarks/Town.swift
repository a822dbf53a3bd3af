import Relationships

/// A network as large as they get, the same in each run.
///
/// 12,000 people with 60,000 links written down between them (`knows` and `introducedBy`), and over these a circle of
/// some forty people each, an organization of some twenty for two of three, and a touch for every other one.
struct Town {
    static let people = 12_000
    static let today = CivilDate("2026-11-22")!

    private(set) var network = Network()
    private var numbers = Numbers()
    private var lines: UInt64 = 0

    init() {
        let changes = (0..<Self.people).flatMap { index in
            var person = Contact(id: Self.id(index), name: "Person \(index)")
            person.added = Self.today.adding(days: -numbers.below(1000))
            let neighbours = neighbours(of: index)
            person.knows = neighbours.prefix(4).map(Self.id)
            person.introducedBy = Self.id(neighbours[4])
            person.circles = ["Circle \(numbers.below(Self.people / 40))"]
            if index % 3 > 0 { person.organization = "Organization \(numbers.below(Self.people / 30))" }
            person.isImported = index % 4 > 0
            person.notes = "Likes tea, sings in the second row, knows the hall by the river."
            return [person.changes()] + (index.isMultiple(of: 2) ? [touch(with: index)] : [])
        }
        apply(changes)
    }

    /// People far apart, to ask a way to.
    var targets: [Contact.ID] { (0..<20).map { Self.id($0 * 599 + 7) } }

    /// A need for every fourth person: 3,000 in all.
    mutating func addNeeds() {
        apply(
            (0..<Self.people / 4).flatMap { index in
                let words = [numbers.pick(Self.qualities), numbers.pick(Self.things), "in", numbers.pick(Self.places)]
                let need = words.joined(separator: " ")
                return network.addingNeed(need, to: [Self.id(index * 4)], on: Self.today.adding(days: -30))
            })
    }

    /// Twenty, each of which meets some of the needs.
    mutating func addOffers() {
        apply(
            (0..<20).flatMap { index in
                network.setting(
                    Offer(
                        id: Offer.ID("offer-\(index)"),
                        what: "\(Self.things[index]), \(Self.qualities[index % Self.qualities.count])",
                        added: Self.today.adding(days: -20)))
            })
    }

    private mutating func touch(with index: Int) -> Change {
        let day = Self.today.adding(days: -numbers.below(900))
        return Touchpoint(
            id: Touchpoint.ID("touch-\(index)"), date: day, channel: .call, contacts: [Self.id(index)], recorded: day
        ).changes()
    }

    /// Five, nine of ten of them among the next hundred: a town is no random graph.
    private mutating func neighbours(of index: Int) -> [Int] {
        var found: [Int] = []
        while found.count < 5 {
            let distance = 1 + numbers.below(numbers.below(10) == 0 ? Self.people - 1 : 100)
            let neighbour = (index + distance) % Self.people
            if !found.contains(neighbour) { found.append(neighbour) }
        }
        return found
    }

    private mutating func apply(_ changes: [Change]) {
        lines += 1
        network.apply([(LineID(milliseconds: lines, random: (0, 0)), changes)])
    }

    private static func id(_ index: Int) -> Contact.ID { Contact.ID("person-\(index)") }

    private static let qualities = ["affordable", "quiet", "urgent", "experienced", "bilingual", "portable", "summer"]
    private static let places = ["Brittany", "Liège", "Namur", "Ghent", "Lyon", "Nantes", "Bruges", "Tournai"]
    private static let things = [
        "rental", "accountant", "violinist", "rehearsal room", "photographer", "translator", "printer", "van",
        "sound engineer", "lawyer", "carpenter", "babysitter", "cellist", "publisher", "festival", "drummer",
        "dentist", "website", "choir", "festival booker", "gardener", "plumber", "editor", "luthier", "piano tuner",
        "illustrator", "podcast host", "venue", "sponsor", "teacher", "nurse", "baker", "caterer", "driver",
        "florist", "conductor",
    ]

    /// Knuth's linear congruential generator: the sequence is the same everywhere.
    private struct Numbers {
        private var state: UInt64 = 42

        mutating func below(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(limit))
        }

        mutating func pick(_ choices: [String]) -> String { choices[below(choices.count)] }
    }
}
