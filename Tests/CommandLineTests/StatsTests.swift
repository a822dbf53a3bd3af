import JSON
import Testing

/// Every figure of `stats --json` on the fictional network, reckoned once more from its export.
@Suite struct StatsTests {
    static let today = "2026-11-22"
    let home = Home()
    let stats: JSONValue
    let reckoning: Reckoning

    init() throws {
        try home.fillWithDemo()
        // What the fictional network has no example of.
        home.run("project", "milestone", "add", "rehearsal", "--on", "2026-12-05", "--place", "Liège")
        stats = try home.json("stats", "--json")
        reckoning = try Reckoning(home.json("export", "--format", "json"), today: Self.today)
    }

    private func ids(_ key: String) -> [String?] { stats.list(key).map { $0.text("id") } }

    @Test func `the weeks hold each touch once, in its stage`() throws {
        let weeks = try reckoning.weeks()
        #expect(try stats.list("weeks").map { try $0.day("monday") } == weeks.map(\.monday))
        var all: [String: Int] = [:]
        for stage in ["development", "consolidation", "maintenance"] {
            #expect(stats.list("weeks").map { $0[stage]?.int } == weeks.map { $0.counts[stage] ?? 0 })
            all[stage] = weeks.reduce(0) { $0 + ($1.counts[stage] ?? 0) }
            #expect(stats["touches"]?[stage]?.int == all[stage])
            #expect(
                stats["targets"]?[stage]?.int == ["development": 30, "consolidation": 40, "maintenance": 30][stage])
        }
        let total = all.values.reduce(0, +)
        #expect(total > 10)
        for (stage, count) in all {
            #expect(stats["percent"]?[stage]?.int == Int((100 * Double(count) / Double(total)).rounded()))
        }
    }

    @Test func `empty places and milestones stand in the order in which they are needed`() throws {
        let empty = try reckoning.slots.filter { reckoning.isActive($0) && $0.list("holders").isEmpty }
            .map { slot in (day: try reckoning.dateNeeded(slot) ?? .max, slot: slot) }
        func key(_ slot: JSONValue) -> (String, Int, String) {
            (slot.text("project") ?? "", slot["order"]?.int ?? 0, slot.text("id") ?? "")
        }
        let sorted = empty.sorted { $0.day == $1.day ? key($0.slot) < key($1.slot) : $0.day < $1.day }
        #expect(!sorted.isEmpty)
        #expect(ids("emptySlots") == sorted.map { $0.slot.text("id") })
        var ahead: [(day: Int, project: String, id: String, empty: Int)] = []
        for (project, value) in reckoning.projects where value.text("state") == "active" {
            for (id, milestone) in value["milestones"]?.object?.members ?? [] {
                guard let day = try milestone.day("date"), day >= reckoning.today else { continue }
                let open = empty.count { $0.slot.text("project") == project && $0.slot.text("milestone") == id }
                ahead.append((day, project, id, open))
            }
        }
        ahead.sort { ($0.day, $0.project, $0.id) < ($1.day, $1.project, $1.id) }
        #expect(ids("milestones") == ahead.map(\.id))
        #expect(stats.list("milestones").map { $0["emptySlots"]?.int } == ahead.map(\.empty))
    }

    @Test func `who drifted and who came back is told against the day compared with`() throws {
        let day = reckoning.today - 90
        #expect(reckoning.export.list("reviews").isEmpty)
        #expect(try stats.day("comparedWith") == day)
        var drifted: [Reckoning.Thirst] = []
        var revived: [String] = []
        for id in reckoning.people.keys.sorted() {
            guard let now = try reckoning.thirst(id, on: reckoning.today),
                let known = try reckoning.knownSince(id), known <= day,
                let before = try reckoning.thirst(id, on: day)
            else { continue }
            if before.isWell && now.state == "dry" { drifted.append(now) }
            if before.state == "dry" && now.isWell { revived.append(id) }
        }
        #expect(ids("drifted") == drifted.sorted(by: Reckoning.Thirst.thirstier).map(\.id))
        #expect(ids("revived") == revived)
    }

    @Test func `never met and one-sided follow from the touches`() throws {
        let unmet = try reckoning.people.keys.compactMap { id -> (since: Int, id: String)? in
            guard try reckoning.thirst(id, on: reckoning.today) != nil, let since = try reckoning.knownSince(id),
                reckoning.today - since >= 182,
                !reckoning.touches.contains(where: {
                    $0.people.contains(id) && $0.isInPerson && $0.day <= reckoning.today
                })
            else { return nil }
            return (since, id)
        }
        #expect(ids("neverMetInPerson") == unmet.sorted { $0 < $1 }.map(\.id))
        let oneSided = reckoning.people.compactMap { id, contact -> (count: Int, id: String)? in
            let year = reckoning.touches.filter {
                $0.people.contains(id) && (reckoning.today - 364...reckoning.today).contains($0.day)
            }
            guard contact["archived"] != true, year.count >= 4, year.allSatisfy({ $0.direction == "out" }) else {
                return nil
            }
            return (year.count, id)
        }.sorted { ($1.count, $0.id) < ($0.count, $1.id) }
        #expect(ids("oneSided") == oneSided.map(\.id))
        #expect(stats.list("oneSided").map { $0["touches"]?.int } == oneSided.map(\.count))
        for person in stats.list("oneSided") + stats.list("neverMetInPerson") {
            #expect(person["name"] == reckoning.people[person.text("id") ?? ""]?["name"])
        }
    }

    @Test func `the gauge adds the cadences up and lets rest no more than it takes`() throws {
        let gauge = try #require(stats["gauge"])
        var watered = try reckoning.people.keys.compactMap { try reckoning.thirst($0, on: reckoning.today) }
        func asked() -> Double { watered.map { 1 / Double($0.ripe) }.sorted().reduce(0, +) }
        let capacity = reckoning.export["method"]?["dailyCapacity"]?.int ?? 5
        #expect(gauge["capacity"]?.int == capacity)
        guard case .number(let number)? = gauge["asked"], let told = number.double else {
            Issue.record("asked is no number")
            return
        }
        #expect(abs(told - asked()) <= 0.005 + 1e-9)
        #expect(gauge["over"]?.bool == (asked() > Double(capacity) + 1e-9))
        var rest: [String] = []
        let free = watered.filter { !reckoning.holdsActiveRole($0.id) }.sorted(by: Reckoning.Thirst.thirstier)
        for one in free where asked() > Double(capacity) + 1e-9 {
            watered.removeAll { $0.id == one.id }
            rest.append(one.id)
        }
        #expect(gauge.list("rest").map { $0.text("id") } == rest)
    }

    @Test func `warnings and praises are the ones that the figures call for`() throws {
        func figure(_ of: String, _ stage: String) -> Int { stats[of]?[stage]?.int ?? 0 }
        let stages = ["development", "consolidation", "maintenance"]
        let total = stages.reduce(0) { $0 + figure("touches", $1) }
        let whole = stages.reduce(0) { $0 + figure("targets", $1) }
        func share(_ of: String, _ stage: String) -> Double {
            100 * Double(figure(of, stage)) / Double(of == "touches" ? total : whole)
        }
        let watered = try reckoning.people.keys.compactMap { try reckoning.thirst($0, on: reckoning.today) }
        let dry = watered.count { $0.state == "dry" }
        var warnings: [JSONValue] = []
        if share("touches", "development") > 1.5 * share("targets", "development"),
            share("touches", "consolidation") < 0.5 * share("targets", "consolidation")
        {
            warnings.append([
                "kind": "buildingWithoutConsolidating", "development": stats["percent"]?["development"] ?? 0,
                "consolidation": stats["percent"]?["consolidation"] ?? 0,
            ])
        }
        if 3 * dry > watered.count {
            warnings.append([
                "kind": "neglect", "dry": .number(JSONNumber(dry)), "of": .number(JSONNumber(watered.count)),
            ])
        }
        #expect(stats.list("warnings") == warnings)
        var praises: [JSONValue] = []
        let due = try reckoning.export.list("promises").filter { try #require(try $0.day("due")) <= reckoning.today }
        let isOwed = due.contains { promise in
            promise["outcome"] == nil
                && promise.texts("contacts").contains { reckoning.people[$0].map { $0["archived"] != true } ?? false }
        }
        let kept = try due.count { promise in
            let day = try #require(try promise.day("due"))
            return promise["outcome"] != nil && reckoning.today - day < 22
        }
        if !isOwed && kept > 0 { praises.append(["kind": "promisesKept", "count": .number(JSONNumber(kept))]) }
        if stages.allSatisfy({ abs(share("touches", $0) - share("targets", $0)) <= 10 + 1e-9 }) {
            praises.append(["kind": "balanced", "touches": .number(JSONNumber(total))])
        }
        if dry == 0 { praises.append(["kind": "nobodyDry", "of": .number(JSONNumber(watered.count))]) }
        #expect(stats.list("praises") == praises)
    }
}
