import Testing

@testable import Relationships

/// Who could lead me to somebody, and why that is thought.
struct PathTests {
    private var village = Village(today: "2026-11-22")

    /// From an address book, and never touched: nobody whom I know.
    private mutating func addStrangers(_ names: String..., edit: (inout Contact) -> Void = { _ in }) {
        for name in names { village.add(name, imported: true, edit) }
    }

    /// The names along each chain.
    private func chains(to name: String, limit: Int = 3) -> [String] {
        found(name, limit: limit).map { $0.links.map { village.name($0.person) }.joined(separator: " ") }
    }

    private func found(_ name: String, limit: Int = 3) -> [Chain] {
        village.network.chains(to: village.id(name), on: village.today, limit: limit)
    }

    // MARK: direct

    @Test(arguments: [
        (0, 10), (30, 10), (31, 15), (90, 15), (91, 25), (180, 25), (181, 40), (365, 40), (366, 60), (4000, 60),
    ])
    func `somebody touched is near by how long ago that was`(daysAgo: Int, distance: Int) {
        var village = village
        village.add("Katia", imported: true)
        village.touch("Katia", daysAgo: daysAgo)
        let chains = village.network.chains(to: "katia", on: village.today)
        let link = Chain.Link(person: "katia", reasons: [.touched(daysAgo: daysAgo)], distance: distance)
        #expect(chains.map(\.links) == [[link]])
        #expect(chains.map(\.distance) == [distance] && chains.map(\.through) == [nil])
    }

    @Test mutating func `somebody met, who knows me, or whom I wrote down is an acquaintance, also without a touch`() {
        village.add("Hand")
        addStrangers("Met") { $0.met = Meeting(occasion: "choir") }
        addStrangers("Well") { $0.standing = Standing(knowsMe: .well) }
        addStrangers("Name") { $0.standing = Standing(knowsMe: .byName) }
        addStrangers("Not") { $0.standing = Standing(knowsMe: .no) }
        for name in ["Hand", "Met", "Well", "Name"] {
            let link = Chain.Link(person: village.id(name), reasons: [.acquainted], distance: 70)
            #expect(found(name).map(\.links) == [[link]])
        }
        #expect(found("Not").isEmpty)
    }

    @Test mutating func `somebody only wanted, only in the address book, or with a meeting to come is not reached`() {
        village.add("Wanted") { $0.wanted = "plays the viola" }
        addStrangers("Listed", "Planned")
        village.log("Planned", daysAgo: -3)
        for name in ["Wanted", "Listed", "Planned", "Nobody"] { #expect(found(name).isEmpty, "\(name)") }
        village.log("Wanted", "Listed")
        #expect(chains(to: "Wanted") == ["Wanted"] && chains(to: "Listed") == ["Listed"])
    }

    // MARK: through others

    @Test mutating func `through one, who introduced her`() throws {
        village.add("Marc")
        village.touch("Marc", daysAgo: 8)
        addStrangers("Katia") { $0.introducedBy = "marc" }
        let chain = try #require(found("Katia").first)
        #expect(
            chain.links == [
                Chain.Link(person: "marc", reasons: [.touched(daysAgo: 8)], distance: 10),
                Chain.Link(person: "katia", reasons: [.introduced], distance: 10),
            ])
        #expect(chain.distance == 20 && chain.through == "marc")
    }

    @Test(arguments: [true, false])
    func `each tie is taken both ways, with its distance`(isWrittenWithMarc: Bool) {
        let ties: [((inout Contact, Contact.ID) -> Void, Chain.Reason, Int)] = [
            ({ $0.knows = [$1] }, .knows, 12), ({ $0.introducedBy = $1 }, .introduced, 10),
        ]
        for (tie, reason, distance) in ties {
            var village = village
            village.add("Marc") { if isWrittenWithMarc { tie(&$0, "katia") } }
            village.add("Katia", imported: true) { if !isWrittenWithMarc { tie(&$0, "marc") } }
            let chains = village.network.chains(to: "katia", on: village.today)
            let link = Chain.Link(person: "katia", reasons: [reason], distance: distance)
            #expect(chains.map { $0.links.last } == [link])
        }
    }

    @Test mutating func `a link has all its reasons, the strongest first, in the words of the nearer one`() {
        village.add("Marc") {
            $0.knows = ["katia"]
            $0.organization = "RIVES"
            $0.circles = ["Chœur", "Fair", "Other"]
        }
        addStrangers("Katia") {
            $0.introducedBy = "marc"
            $0.organization = "Rives"
            $0.circles = ["choeur", "fair"]
        }
        let reasons: [Chain.Reason] = [.introduced, .knows, .organization("RIVES"), .circle("Chœur"), .circle("Fair")]
        #expect(found("Katia").map { $0.links.last?.reasons } == [reasons])
        #expect(found("Katia").map(\.distance) == [80])
    }

    @Test mutating func `through two, where what is written down is nearer than what is guessed`() {
        village.add("Marc") { $0.circles = ["Fair"] }
        village.touch("Marc", daysAgo: 8)
        addStrangers("Zoe") { $0.introducedBy = "marc" }
        addStrangers("Katia") {
            $0.knows = ["zoe"]
            $0.circles = ["fair"]
        }
        #expect(chains(to: "Katia") == ["Marc Zoe Katia"])
        #expect(found("Katia").map(\.distance) == [10 + 10 + 12], "against 10 + 50 by the circle")
    }

    @Test mutating func `the warmest come first, and no two go through the same person`() {
        for (name, daysAgo) in [("Cold", 300), ("Warm", 8), ("Cool", 100), ("Far", 900)] {
            village.add(name) { $0.knows = ["katia"] }
            village.touch(name, daysAgo: daysAgo)
        }
        village.add("Friend") { $0.knows = ["warm"] }
        village.touch("Friend", daysAgo: 3)
        addStrangers("Katia")
        #expect(chains(to: "Katia") == ["Warm Katia", "Cool Katia", "Cold Katia"])
        #expect(chains(to: "Katia", limit: 9) == ["Warm Katia", "Cool Katia", "Cold Katia", "Far Katia"])
        #expect(chains(to: "Katia", limit: 1) == ["Warm Katia"] && chains(to: "Katia", limit: 0).isEmpty)
    }

    @Test mutating func `somebody I have not seen for years is reached sooner through a friend`() {
        village.add("Marc")
        village.add("Katia") { $0.knows = ["marc"] }
        village.touch("Marc", daysAgo: 8)
        village.touch("Katia", daysAgo: 900)
        #expect(chains(to: "Katia") == ["Marc Katia", "Katia"])
        village.touch("Katia", daysAgo: 3)
        #expect(chains(to: "Katia") == ["Katia", "Marc Katia"])
    }

    // MARK: ties

    @Test mutating func `of equal distances fewer links, then the first by id`() {
        for name in ["B", "A", "C"] { village.add(name) { $0.knows = ["katia"] } }
        addStrangers("Katia")
        #expect(chains(to: "Katia") == ["A Katia", "B Katia", "C Katia"])
        // 40 in one link, and in four.
        village.add("Kim")
        village.touch("Kim", daysAgo: 300)
        village.touch("A", daysAgo: 1)
        addStrangers("A1") { $0.introducedBy = "a" }
        addStrangers("A2") { $0.introducedBy = "a1" }
        village.edit("Kim") { $0.introducedBy = "a2" }
        #expect(chains(to: "Kim") == ["Kim", "A A1 A2 Kim"])
        #expect(found("Kim").map(\.distance) == [40, 40])
    }

    @Test mutating func `of equal chains with the same beginning the first by the ids further on`() {
        village.add("Marc")
        for name in ["Z", "Y"] { addStrangers(name) { $0.introducedBy = "marc" } }
        addStrangers("Katia") { $0.knows = ["z", "y"] }
        #expect(chains(to: "Katia") == ["Marc Y Katia", "Z Katia"], "Marc is in no second one")
    }

    // MARK: who is no help

    @Test mutating func `archived people introduce nobody, and are reached themselves`() {
        village.add("Marc") { $0.knows = ["katia"] }
        addStrangers("Katia") { $0.isArchived = true }
        #expect(chains(to: "Katia") == ["Marc Katia"])
        village.write(village.network.archiving(["marc"]))
        #expect(found("Katia").isEmpty)
    }

    @Test mutating func `somebody wanted, or in the address book alone, can stand between`() {
        village.add("Marc")
        addStrangers("Zoe") { $0.introducedBy = "marc" }
        village.edit("Zoe") { $0.wanted = "sings" }
        addStrangers("Katia", "Lee") { $0.knows = ["zoe"] }
        #expect(chains(to: "Katia") == ["Marc Zoe Katia"])
        village.edit("Zoe") { $0.wanted = nil }
        #expect(chains(to: "Katia") == ["Marc Zoe Katia"])
        village.write(village.network.archiving(["marc"]))
        #expect(found("Katia").map(\.distance) == [100 + 12], "I could look her up, if all else fails")
    }

    @Test(arguments: [150, 151])
    func `a circle or an organization of more than 150 people says nothing`(size: Int) {
        for isCircle in [true, false] {
            var village = village
            func join(_ person: inout Contact, _ index: Int) {
                // One in other letters is one of them.
                let name = index == 7 ? "UNIVERSITÉ" : "Université"
                if isCircle { person.circles = [name] } else { person.organization = name }
            }
            village.add("Marc") { join(&$0, 0) }
            for index in 1..<size { village.add("P\(index)", imported: true) { join(&$0, index) } }
            let chains = village.network.chains(to: "p7", on: village.today)
            let reason: Chain.Reason = isCircle ? .circle("Université") : .organization("Université")
            #expect(chains.first?.links.last?.reasons == (size == 150 ? [reason] : nil))
            #expect(chains.isEmpty == (size > 150))
        }
    }

    @Test mutating func `nobody reaches a stranger, and nobody is reached who is not there`() {
        addStrangers("Katia", "Lee")
        village.edit("Lee") { $0.knows = ["katia", "ghost", "lee"] }
        village.edit("Katia") { $0.introducedBy = "ghost" }
        #expect(chains(to: "Katia") == ["Lee Katia"], "the address book is all there is")
        village.edit("Lee") { $0.knows = ["ghost", "lee"] }
        #expect(found("Katia").isEmpty && found("Ghost").isEmpty)
    }

    @Test mutating func `merged people are one on the way and at its end`() {
        village.add("Marc") { $0.knows = ["zoe"] }
        addStrangers("Ann", "Zoe", "Katia")
        village.edit("Katia") { $0.knows = ["ann"] }
        village.merge("Ann", "Zoe")
        #expect(found("Katia").map { $0.links.map(\.person) } == [["marc", "ann", "katia"]])
        #expect(found("Zoe").map { $0.links.map(\.person) } == [["marc", "ann"], ["katia", "ann"]])
    }
}
