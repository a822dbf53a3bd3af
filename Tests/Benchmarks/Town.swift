import Relationships

/// A network as large as they get, the same in each run.
///
/// 12,000 people with 60,000 links written down between them (`knows` and `introducedBy`), and over these a circle of
/// some forty people each, an organization of some twenty for two of three, and a touch for every other one.
struct Town {
    static let size = 12_000
    static let today = CivilDate("2026-11-22")!

    private(set) var network = Network()
    private(set) var contacts: [Contact] = []
    private let people: Int
    private var numbers = Numbers()
    private var lines: UInt64 = 0

    init() {
        self.init(people: Self.size)
        apply(
            contacts.enumerated().flatMap { index, person in
                [person.changes()] + (index.isMultiple(of: 2) ? [touch(with: index)] : [])
            })
    }

    /// So many people, who are in no network yet.
    init(people: Int) {
        self.people = people
        for index in 0..<people {
            let name = "\(numbers.pick(Self.givenNames)) \(numbers.pick(Self.familyNames)) \(index)"
            var person = Contact(id: Self.id(index), name: name)
            person.added = Self.today.adding(days: -numbers.below(1000))
            let neighbours = neighbours(of: index)
            person.knows = neighbours.prefix(4).map(Self.id)
            person.introducedBy = Self.id(neighbours[4])
            person.circles = ["Circle \(numbers.below(people / 40 + 1))"]
            if index % 3 > 0 { person.organization = "Organization \(numbers.below(people / 30 + 1))" }
            person.isImported = index % 4 > 0
            person.notes = "Likes tea, sings in the second row, knows the hall by the river."
            person.emails = [Reach("person\(index)@mail.example")]
            person.phones = [Reach("+32 470 \(100_000 + index)")]
            contacts.append(person)
        }
    }

    /// People far apart, to ask a way to.
    var targets: [Contact.ID] { (0..<20).map { Self.id($0 * 599 + 7) } }

    /// A need for every fourth person: 3,000 in all.
    mutating func addNeeds() {
        apply(
            (0..<Self.size / 4).flatMap { index in
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

    /// One of many that the town had with these people over ten years, the oldest first; some have thirty times as many as others.
    func touchpoint(_ index: Int, of count: Int) -> Touchpoint {
        var numbers = Numbers(seed: UInt64(index))
        let day = Self.today.adding(days: -3650 + 3650 * index / count)
        let favourite = numbers.below(people)
        return Touchpoint(
            id: Touchpoint.ID(numbers.key(length: 20)), date: day,
            time: CivilTime("\(10 + numbers.below(12)):\(10 + numbers.below(50))"),
            channel: numbers.pick([.call, .email, .inPerson, .message]),
            contacts: [Self.id(numbers.below(favourite + 1))], note: numbers.pick(Self.sayings), recorded: day)
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
            let distance = 1 + numbers.below(numbers.below(10) == 0 ? people - 1 : 100)
            let neighbour = (index + distance) % people
            if !found.contains(neighbour) { found.append(neighbour) }
        }
        return found
    }

    private mutating func apply(_ changes: [Change]) {
        lines += 1
        network.apply([(LineID(milliseconds: lines, random: (0, 0)), changes)])
    }

    private static func id(_ index: Int) -> Contact.ID { Contact.ID("person-\(index)") }

    private static let givenNames = [
        "Anne", "Bérénice", "Chloé", "David", "Émile", "Fiona", "Gaëlle", "Hugo", "Inès", "Jürgen",
    ]
    private static let familyNames = ["Marchal", "Lefèvre", "O'Brien", "Dubois", "Nowak", "García", "Smith", "Étienne"]
    private static let sayings = [
        "Called: no answer, left a message.", "Coffee by the station; she looks for a studio in spring.",
        "Sent the programme of the festival, he will pass it on to the town hall.", "Lunch. Talked of the choir.",
    ]

    private static let qualities = ["affordable", "quiet", "urgent", "experienced", "bilingual", "portable", "summer"]
    private static let places = ["Brittany", "Liège", "Namur", "Ghent", "Lyon", "Nantes", "Bruges", "Tournai"]
    private static let things = [
        "rental", "accountant", "violinist", "rehearsal room", "photographer", "translator", "printer", "van",
        "sound engineer", "lawyer", "carpenter", "babysitter", "cellist", "publisher", "festival", "drummer",
        "dentist", "website", "choir", "festival booker", "gardener", "plumber", "editor", "luthier", "piano tuner",
        "illustrator", "podcast host", "venue", "sponsor", "teacher", "nurse", "baker", "caterer", "driver",
        "florist", "conductor",
    ]
}
