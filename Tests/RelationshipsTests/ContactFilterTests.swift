import Seeding
import Testing

@testable import Relationships

struct ContactFilterTests {
    private var village: Village

    init() {
        village = Village(today: "2026-11-22")
        let album = village.project("Album Rives")
        village.add("Sophie Marchal", cadence: 30) {
            $0.tags = ["music", "film score"]
            $0.circles = ["Choir of Liège"]
            $0.organization = "Rives SA"
            $0.addresses = [Address(key: "1", city: "Liège")]
            $0.skills = ["mixing"]
            $0.needs = [Need("a drummer"), Need("a flat", met: "2026-01-01")]
            $0.notes = "Likes tea: green"
        }
        village.add("Olivier", cadence: 30) { $0.tags = ["Musée"] }
        village.add("Katia", cadence: 200) { $0.tags = ["choir"] }
        village.add("Star") { $0.wanted = "runs the festival" }
        village.add("Zoé", cadence: 7) { $0.isArchived = true }
        village.cast("Olivier", as: .ally, in: album)
        village.touch("Sophie Marchal", daysAgo: 41)
        village.touch("Olivier", daysAgo: 35, channel: .inPerson)
    }

    private func shown(_ filter: String) throws -> String {
        let filter = try ContactFilter(filter, today: village.today)
        return village.network.contacts(matching: filter, on: village.today)
            .map { $0.name.split(separator: " ")[0] }.joined(separator: " ")
    }

    @Test(arguments: [
        ("", "Katia Olivier Sophie Star"),
        ("sophie", "Sophie"), ("MARCHAL", "Sophie"), ("tea", "Sophie"), ("liege", "Sophie"), ("mus", "Olivier Sophie"),
        ("tag:music", "Sophie"), ("tag:mus", "Olivier Sophie"), ("TAG:musee", "Olivier"),
        ("tag:\"film score\"", "Sophie"),
        ("circle:liege", "Sophie"), ("role:ally", "Olivier"), ("project:rives", "Olivier"), ("org:rives", "Sophie"),
        ("city:Liège", "Sophie"), ("skill:mix", "Sophie"), ("need:drum", "Sophie"), ("need:flat", ""),
        ("state:thirsty", "Olivier Sophie"), ("state:dry", "Katia"), ("state:due", "Katia Olivier Sophie"),
        ("state:ambient", "Star"), ("state:wanted", "Star"), ("state:archived", "Zoé"), ("state:fresh", ""),
        ("met:yes", "Olivier"), ("met:oui", "Olivier"), ("met:no", "Katia Sophie Star"),
        ("touched:>40d", "Katia Sophie Star"), ("touched:<40d", "Olivier"), ("touched:>41d", "Katia Star"),
        ("touched:<41d", "Olivier"), ("touched:>6w", "Katia Star"), ("touched:never", "Katia Star"),
        ("touched:jamais", "Katia Star"),
    ])
    func `each key shows whom it names`(filter: String, names: String) throws {
        #expect(try shown(filter) == names)
    }

    @Test(arguments: [
        ("tag:mus state:thirsty -role:ally", "Sophie"), ("-tag:mus", "Katia Star"), ("-sophie", "Katia Olivier Star"),
        ("-met:yes", "Katia Sophie Star"), ("-touched:never", "Olivier Sophie"),
        ("-state:archived", "Katia Olivier Sophie Star"),
        ("state:archived zoe", "Zoé"), ("state:archived tag:music", ""), ("tag:music tag:film", "Sophie"),
        ("  tag:music\t sophie\n", "Sophie"),
    ])
    func `terms must all hold, and a dash denies one`(filter: String, names: String) throws {
        #expect(try shown(filter) == names)
    }

    @Test(arguments: [
        ("\"tea: green\"", "Sophie"), ("-\"tea: green\"", "Katia Olivier Star"), ("\"sophie marchal\"", "Sophie"),
        ("\"marchal sophie\"", ""), ("tag:\"film score", "Sophie"), ("-tag:\"film score\"", "Katia Olivier Star"),
        ("\"\"", "Katia Olivier Sophie Star"), ("\"", "Katia Olivier Sophie Star"), ("\"-\"", ""), ("-", ""),
        ("\"-sophie\"", ""),
    ])
    func `quotes keep words together, and what is in them means itself`(filter: String, names: String) throws {
        #expect(try shown(filter) == names)
    }

    @Test(arguments: [
        ("tga:music", FilterError.unknownKey("tga")), (":x", .unknownKey("")), ("tag:", .missingValue(.tag)),
        ("-tag:", .missingValue(.tag)), ("tag:\"\"", .missingValue(.tag)),
        ("state:overdue", .badValue(.state, "overdue")),
        ("met:maybe", .badValue(.met, "maybe")), ("touched:90d", .badValue(.touched, "90d")),
        ("touched:>", .badValue(.touched, ">")), ("touched:>-3d", .badValue(.touched, ">-3d")),
        ("touched:>999999999999999999999d", .badValue(.touched, ">999999999999999999999d")),
    ])
    func `a filter that means nothing says what is wrong`(filter: String, error: FilterError) {
        #expect(throws: error) { try shown(filter) }
    }

    @Test func `a filter equals one that says the same`() throws {
        let filter = try ContactFilter("tag:Music -met:no", today: village.today)
        #expect(try filter == ContactFilter("TAG:music  -met:non", today: village.today))
        #expect(try filter != ContactFilter("tag:music met:no", today: village.today))
        #expect(filter.isEmpty == false && ContactFilter().isEmpty)
    }

    @Test mutating func `a planned meeting is no touch and no meeting in person`() throws {
        village.log("Katia", daysAgo: -3, channel: .inPerson)
        #expect(try shown("touched:never") == "Katia Star")
        #expect(try shown("met:yes") == "Olivier")
    }

    @Test mutating func `a tag is met from the beginning of a word, never in the middle of one`() throws {
        village.add("Olivia") { $0.tags = ["famille", "vieux amis"] }
        village.add("Paul") { $0.tags = ["famille"] }
        #expect(try shown("tag:ami") == "Olivia")
        #expect(try shown("tag:fam") == "Olivia Paul")
    }

    @Test func `whoever comes through a filter that narrows another came through the other`() throws {
        var generator = SplitMix64(seed: 5)
        let pieces = [
            "m", "us", "mus", "soph", "o", "ie", " ", " ", "-", "tag:mus", "tea", "state:archived", "\"", "z",
        ]
        let everybody = village.network.list(matching: ContactFilter(), on: village.today)
        var narrowed = 0
        for _ in 0..<3_000 {
            let old = (0..<Int.random(in: 1..<4, using: &generator)).map { _ in pieces.randomElement(using: &generator)!
            }
            .joined()
            let new = old + pieces.randomElement(using: &generator)!
            guard let wide = try? ContactFilter(old, today: village.today),
                let narrow = try? ContactFilter(new, today: village.today), narrow.narrows(wide)
            else { continue }
            narrowed += 1
            func list(_ filter: ContactFilter, _ among: PersonList) -> PersonList {
                village.network.list(among, matching: filter, on: village.today)
            }
            #expect(list(narrow, list(wide, everybody)).ids == list(narrow, everybody).ids, "\(old), then \(new)")
        }
        #expect(narrowed > 300)
    }
}
