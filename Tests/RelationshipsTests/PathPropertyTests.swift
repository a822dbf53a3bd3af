import Seeding
import Testing

@testable import Relationships

/// The search for chains against all ways there are, in small networks. A failure names the seed of its network.
struct PathPropertyTests {
    /// Each argument stands for 25 networks, so that there are 1,000.
    @Test(arguments: UInt64(0)..<40)
    func `chains are the first of all ways there are`(group: UInt64) {
        for seed in (group * 25)..<(group * 25 + 25) {
            var random = SplitMix64(seed: seed)
            let village = Village.randomAcquaintances(&random)
            let byHand = PathsByHand(village.network, on: village.today)
            for target in village.network.contacts.keys.sorted().shuffled(using: &random).prefix(3) {
                let limit = random.int(1...4)
                let chains = village.network.chains(to: target, on: village.today, limit: limit)
                let expected = byHand.chains(to: target, limit: limit)
                #expect(chains == expected, "seed \(seed): to \(target), \(limit) at most")
                #expect(chains.allSatisfy { $0.links.last?.person == target }, "seed \(seed): to \(target)")
                #expect(chains.map(\.distance) == chains.map(\.distance).sorted(), "seed \(seed): to \(target)")
            }
        }
    }

    @Test func `the networks have ways of every kind in them`() {
        var lengths: Set<Int> = []
        var reasons: Set<String> = []
        var counts: Set<Int> = []
        for seed in UInt64(0)..<200 {
            var random = SplitMix64(seed: seed)
            let village = Village.randomAcquaintances(&random)
            for target in village.network.contacts.keys {
                let chains = village.network.chains(to: target, on: village.today)
                counts.insert(chains.count)
                for chain in chains {
                    lengths.insert(chain.links.count)
                    reasons.formUnion(chain.links.flatMap(\.reasons).map { String("\($0)".prefix { $0 != "(" }) })
                }
            }
        }
        #expect(counts == [0, 1, 2, 3] && lengths.isSuperset(of: [1, 2, 3, 4]))
        #expect(reasons == ["touched", "acquainted", "listed", "introduced", "knows", "organization", "circle"])
    }
}

extension Village {
    /// Four to eight people, some of whom know each other, one way or another, and some of whom I know.
    fileprivate static func randomAcquaintances(_ random: inout SplitMix64) -> Village {
        var village = Village(today: "2026-11-22")
        let names = (0..<random.int(4...8)).map { "P\($0)" }.shuffled(using: &random)
        let ids = names.map(village.id)
        let density = random.int(2...6)
        for name in names {
            village.add(name, imported: random.once(in: 3)) { person in
                person.isArchived = random.once(in: 6)
                if random.once(in: 5) { person.wanted = "why" }
                if random.once(in: 6) { person.met = Meeting(date: "2020-01-01") }
                if random.once(in: 3) { person.standing = Standing(knowsMe: random.pick(Standing.KnowsMe.allCases)) }
                if random.once(in: density) { person.introducedBy = random.pick(ids) }
                person.knows = ids.filter { _ in random.once(in: density + 2) }
                person.circles = ["Chœur", "choeur", "Fair"].filter { _ in random.once(in: density + 2) }
                if random.once(in: density) { person.organization = random.pick(["Rives", "RIVES", "Vent"]) }
            }
        }
        for name in names where random.once(in: 2) {
            let days = random.pick([-3, 0, 30, 31, 90, 91, 180, 181, 365, 366, 900])
            village.log(name, random.pick(names), daysAgo: days)
        }
        if random.once(in: 5) { village.merge(random.pick(names), random.pick(names)) }
        if random.once(in: 8) { village.write([.deletion(of: .contact(village.id(random.pick(names))))]) }
        return village
    }
}
