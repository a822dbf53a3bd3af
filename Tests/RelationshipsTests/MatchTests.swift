import Testing

@testable import Relationships

/// Whom a piece of news could help.
struct MatchTests {
    private var village = Village(today: "2026-11-22")

    @Test mutating func `a holiday rental in Brittany finds the one among many who looks for it`() {
        let skills = ["violin", "van driver", "car rental", "web design", "holiday camps"]
        for index in 0..<300 {
            village.add("Person \(index)") {
                $0.skills = [skills[index % skills.count]]
                $0.notes = index.isMultiple(of: 7) ? "On holiday until May.\nA cousin in Brittany." : "Tea, no milk."
            }
        }
        village.add("Zoé Lambert")
        village.need("somewhere to rent in Brittany for the holidays", of: "Zoé Lambert")
        let matches = village.network.matches(for: "holiday rental in Brittany")
        #expect(matches.first?.contact == village.id("Zoé Lambert"))
        #expect(matches.first?.evidence == [.need("somewhere to rent in Brittany for the holidays")])
        #expect(matches.count > 100, "others are found too, for less")
    }

    @Test(arguments: [
        "location de vacances en Bretagne", "LOCATIONS, VACANCES", "bretagne : une location", "Vacance bretagne",
        "pour les vacances, en Brètagne",
    ])
    func `in French too, whatever the accents, the number and the order`(news: String) {
        var village = village
        for index in 0..<50 { village.add("Personne \(index)") { $0.notes = "Cherche un appartement à Liège." } }
        village.add("Éloïse")
        village.need("Une location pour nos vacances en Bretagne", of: "Éloïse")
        #expect(village.network.matches(for: news).map(\.contact) == [village.id("Éloïse")])
    }

    @Test mutating func `a need weighs four, a skill two, a note one, each word once where it weighs the most`() {
        village.add("Need") { $0.needs = [Need("cello teacher")] }
        village.add("Half") { $0.needs = [Need("cello")] }
        village.add("Both") {
            $0.needs = [Need("cello")]
            $0.skills = ["cello", "teacher"]
        }
        village.add("Skill") { $0.skills = ["cello teacher"] }
        village.add("Notes") { $0.notes = "Once a cello teacher.\nA teacher still." }
        village.add("Touched")
        village.log("Touched", marks: [.gave])
        let points = village.network.matches(for: "cello teacher").map { ($0.contact.text, $0.points) }
        #expect(points.map(\.0) == ["need", "both", "half", "skill", "notes"], "4 for Half and for Skill: by name")
        #expect(points.map(\.1) == [8, 6, 4, 4, 2])
    }

    @Test mutating func `what says nothing new is no reason, unless it is a need`() throws {
        village.add("Ann") {
            $0.needs = [Need("a cello"), Need("a cello bow")]
            $0.skills = ["cello", "teaching"]
            $0.notes = "Plays the cello.\nTeaching in Namur, and a cello at home."
        }
        let match = try #require(village.network.matches(for: "cello teaching, Namur").first)
        #expect(
            match.evidence == [
                .need("a cello"), .need("a cello bow"), .skill("teaching"),
                .notes("Teaching in Namur, and a cello at home."),
            ])
    }

    @Test mutating func `the note of a touch is found where nothing else says so`() throws {
        village.add("Ann")
        village.add("Bob")
        let old = Touchpoint(id: "old", date: village.day(90), contacts: ["ann"], note: "needs a luthier")
        let new = Touchpoint(id: "new", date: village.day(9), contacts: ["ann"], note: "the luthier again")
        var planned = Touchpoint(id: "planned", date: village.day(-9), contacts: ["bob"], note: "to the luthier")
        planned.isPlanned = true
        village.write([old.changes(), new.changes(), planned.changes()])
        #expect(village.network.matches(for: "luthier").map(\.evidence) == [[.touch("new")]])
    }

    @Test mutating func `equal points go by name without accents, then by id`() {
        for (id, name) in [("1", "Zoe"), ("3", "Éric"), ("2", "Eric"), ("4", "Fanny")] {
            var contact = Contact(id: Contact.ID(id), name: name)
            contact.skills = ["mastering"]
            village.write([contact.changes()])
        }
        #expect(village.network.matches(for: "mastering").map(\.contact.text) == ["2", "3", "4", "1"])
    }

    @Test mutating func `nobody archived is found, and no need that was met`() {
        village.add("Ann") { $0.needs = [Need("a cellist", met: "2026-11-20")] }
        village.add("Bob") { $0.needs = [Need("a cellist")] }
        village.add("Cyd") { $0.needs = [Need("a cellist")] }
        village.write(village.network.archiving(["cyd"]))
        #expect(village.network.matches(for: "cellists").map(\.contact) == ["bob"])
    }

    @Test(arguments: ["", "   ", "the and for", "à un de", "!?"])
    func `a text that says nothing finds nobody`(text: String) {
        var village = village
        village.add("Ann") { $0.notes = "The and for, à un de !?" }
        #expect(village.network.matches(for: text).isEmpty)
    }
}
