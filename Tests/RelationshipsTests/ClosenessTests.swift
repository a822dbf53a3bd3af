import Testing

@testable import Relationships

/// Who is close to a person, and who could lead to a candidate.
struct ClosenessTests {
    private var village: Village

    init() {
        village = Village(today: "2026-11-22")
        for name in ["Boss", "Ann", "Bob", "Cyd", "Dan", "Eve"] { village.add(name) }
    }

    private var close: [String] {
        village.network.closeTo(village.id("Boss"), on: village.today).map { village.name($0.contact) }
    }

    private func reasons(_ name: String) -> [Closeness.Reason] {
        village.network.closeTo(village.id("Boss"), on: village.today).first { $0.contact == village.id(name) }!.reasons
    }

    @Test mutating func `what is written down comes first, then shared touches, then circles`() {
        village.edit("Boss") { $0.circles = ["Rotary", "Golf"] }
        village.edit("Ann") { $0.circles = ["golf", "ROTARY"] }
        village.edit("Bob") { $0.circles = ["Golf"] }
        village.touch("Boss", "Cyd", daysAgo: 10)
        village.touch("Boss", "Cyd", "Dan", daysAgo: 364)
        village.touch("Boss", "Ann", daysAgo: 365)
        village.log("Boss", "Ann", daysAgo: -3)
        village.edit("Eve") { [boss = village.id("Boss")] in $0.knows = [boss] }
        #expect(close == ["Eve", "Cyd", "Dan", "Ann", "Bob"])
        #expect(reasons("Cyd") == [.sharedTouches(2)])
        #expect(reasons("Ann") == [.sharedCircle("ROTARY"), .sharedCircle("golf")])
    }

    @Test mutating func `ties hold either way, and each is said`() {
        let boss = village.id("Boss")
        village.edit("Boss") { [village] in
            $0.knows = [village.id("Ann")]
            $0.introducedBy = village.id("Bob")
        }
        village.edit("Ann") { $0.knows = [boss] }
        village.edit("Cyd") { $0.introducedBy = boss }
        #expect(close == ["Ann", "Bob", "Cyd"])
        #expect(reasons("Ann") == [.knows, .isKnownBy])
        #expect(reasons("Bob") == [.introduced])
        #expect(reasons("Cyd") == [.wasIntroducedBy])
    }

    @Test mutating func `two who are one are one, and the archived are left out`() {
        village.edit("Boss") { [village] in $0.knows = [village.id("Bob"), village.id("Cyd"), village.id("Dan")] }
        village.merge("Ann", "Bob")
        village.write(village.network.archiving([village.id("Cyd")]))
        let close = { (village: Village) in
            village.network.closeTo(village.id("Boss"), on: village.today).map(\.contact.text)
        }
        #expect(close(village) == ["ann", "dan"], "who are Bob, and Dan")
        village.merge("Boss", "Dan")
        #expect(close(village) == ["ann"], "nobody is close to themselves")
        #expect(village.network.closeTo("nobody", on: village.today).isEmpty)
    }

    // MARK: candidates

    private func candidate(_ name: String) -> Candidate? {
        let slot = Slot(id: "s", project: "album", kind: .ally, purpose: "sound")
        return village.network.candidates(for: slot, on: village.today).first { $0.contact == village.id(name) }
    }

    @Test mutating func `a candidate is reachable through somebody close whom they are tied to`() {
        village.touch("Bob", daysAgo: 3)
        village.touch("Ann", daysAgo: 300)
        village.edit("Bob") { [village] in
            $0.knows = [village.id("Cyd")]
            $0.introducedBy = village.id("Dan")
        }
        village.edit("Ann") { [village] in $0.knows = [village.id("Eve")] }
        #expect(candidate("Cyd")?.through == village.id("Bob"))
        #expect(candidate("Dan")?.through == village.id("Bob"))
        #expect(candidate("Eve") == nil, "Ann is dry")
        #expect(candidate("Bob")?.through == nil && candidate("Bob")?.reasons == [.close(.fresh)])
    }

    @Test mutating func `of several who could introduce, the first by name`() {
        for name in ["Zed", "Éric"] {
            village.add(name) { [village] in $0.knows = [village.id("Cyd")] }
            village.touch(name, daysAgo: 3)
        }
        #expect(candidate("Cyd")?.through == village.id("Éric"))
    }

    @Test mutating func `reachable is less than able: the skill comes first`() {
        village.touch("Bob", daysAgo: 3)
        village.edit("Bob") { [village] in $0.knows = [village.id("Cyd")] }
        village.edit("Eve") { $0.skills = ["sound"] }
        let slot = Slot(id: "s", project: "album", kind: .ally, purpose: "sound")
        let names = village.network.candidates(for: slot, on: village.today).map { village.name($0.contact) }
        #expect(names == ["Eve", "Bob", "Cyd"])
    }
}
