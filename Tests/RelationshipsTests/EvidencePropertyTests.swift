import Seeding
import Testing

@testable import Relationships

/// What holds of the evidence of any network, and that a slow reckoning finds the same. A failure names the seed.
struct EvidencePropertyTests {
    private static let seeds: ClosedRange<UInt64> = 1...25

    /// A random village, its evidence, and the same by hand.
    private struct Case {
        var random: SplitMix64
        var village: Village
        let evidence: Evidence
        let hand: EvidenceByHand

        init(_ seed: UInt64) {
            random = SplitMix64(seed: seed)
            village = Village.randomToReview(&random)
            evidence = village.evidence
            hand = EvidenceByHand(network: village.network, today: village.today)
        }
    }

    // MARK: touches

    @Test(arguments: seeds)
    func `each week by hand is the same`(seed: UInt64) {
        let test = Case(seed)
        for week in test.evidence.weeks {
            #expect(week.touches == test.hand.touches(inWeekFrom: week.monday), "seed \(seed): \(week.monday)")
        }
    }

    @Test(arguments: seeds)
    func `the sums by stage are the touches that happened in the period`(seed: UInt64) {
        let test = Case(seed)
        let days = test.evidence.weeks[0].monday...test.village.today
        let happened = test.village.network.touchpoints.values.count { !$0.isPlanned && days.contains($0.date) }
        #expect(test.evidence.touches.total == happened, "seed \(seed)")
        #expect(test.evidence.weeks.map(\.touches.total).reduce(0, +) == happened, "seed \(seed)")
    }

    @Test(arguments: seeds)
    func `the percents add up, but for the rounding`(seed: UInt64) {
        let evidence = Case(seed).evidence
        let sum = Stage.allCases.map(evidence.percent).reduce(0, +)
        #expect(evidence.touches.total == 0 ? sum == 0 : (99...101).contains(sum), "seed \(seed)")
    }

    @Test(arguments: seeds)
    func `a longer period only puts weeks before`(seed: UInt64) {
        let test = Case(seed)
        let long = Evidence(test.village.network, on: test.village.today, weeks: 30)
        #expect(Array(long.weeks.suffix(12)) == test.evidence.weeks, "seed \(seed)")
    }

    @Test(arguments: seeds)
    func `a meeting that is planned changes no week`(seed: UInt64) {
        var test = Case(seed)
        let name = test.village.network.contacts.values.map(\.name).min()!
        test.village.log(name, daysAgo: -test.random.int(1...30))
        #expect(test.village.evidence.weeks == test.evidence.weeks, "seed \(seed)")
    }

    @Test(arguments: seeds)
    func `a later touch changes the stage of no earlier one`(seed: UInt64) {
        var test = Case(seed)
        let touches = test.village.network.touchpoints.values.filter { !$0.isPlanned && $0.date <= test.village.today }
        let before = touches.map(test.village.network.stage)
        for name in test.village.network.contacts.values.map(\.name).sorted() { test.village.log(name) }
        #expect(touches.map(test.village.network.stage) == before, "seed \(seed)")
    }

    @Test(arguments: seeds)
    func `the user's word is the stage`(seed: UInt64) {
        let network = Case(seed).village.network
        for touch in network.touchpoints.values {
            guard let said = touch.stage else { continue }
            #expect(network.stage(of: touch) == said, "seed \(seed)")
        }
    }

    // MARK: people

    @Test(arguments: seeds)
    func `who drifted and who came back are the same by hand, and nobody did both`(seed: UInt64) {
        let test = Case(seed)
        let (drifted, revived) = (Set(test.evidence.drifted), Set(test.evidence.revived))
        #expect(test.evidence.comparedWith == test.hand.comparedWith, "seed \(seed)")
        #expect(drifted == test.hand.moved(from: [.fresh, .soon], to: [.dry]), "seed \(seed)")
        #expect(revived == test.hand.moved(from: [.dry], to: [.fresh, .soon]), "seed \(seed)")
        #expect(drifted.isDisjoint(with: revived), "seed \(seed)")
        #expect(drifted.count == test.evidence.drifted.count, "seed \(seed)")
    }

    @Test(arguments: seeds)
    func `who was never met in person is the same by hand, and a coffee ends it`(seed: UInt64) {
        var test = Case(seed)
        #expect(Set(test.evidence.neverMetInPerson) == test.hand.neverMet, "seed \(seed)")
        guard let one = test.evidence.neverMetInPerson.first else { return }
        test.village.log(test.village.name(one), channel: .inPerson)
        #expect(
            test.village.evidence.neverMetInPerson == Array(test.evidence.neverMetInPerson.dropFirst()), "seed \(seed)")
    }

    @Test(arguments: seeds)
    func `one-sided relations are the same by hand, and one word of theirs ends it`(seed: UInt64) {
        var test = Case(seed)
        let found = test.evidence.oneSided.map { ($0.contact, $0.touches) }
        #expect(Dictionary(uniqueKeysWithValues: found) == test.hand.oneSided, "seed \(seed)")
        for row in test.evidence.oneSided {
            test.village.log(test.village.name(row.contact), direction: .incoming)
        }
        #expect(test.village.evidence.oneSided.isEmpty, "seed \(seed)")
    }

    // MARK: projects

    @Test(arguments: seeds)
    func `empty places and milestones ahead are the same by hand, in the order of their days`(seed: UInt64) {
        let test = Case(seed)
        #expect(Set(test.evidence.emptySlots.map(\.id)) == test.hand.emptySlots, "seed \(seed)")
        let needed = test.evidence.emptySlots.map(test.hand.needed)
        #expect(needed == needed.sorted(), "seed \(seed)")
        #expect(Set(test.evidence.milestones.map(\.milestone.key)) == test.hand.milestones, "seed \(seed)")
        let dates = test.evidence.milestones.compactMap(\.milestone.date)
        #expect(dates == dates.sorted() && dates.allSatisfy { $0 >= test.village.today }, "seed \(seed)")
    }

    // MARK: what is said

    @Test(arguments: seeds)
    func `warnings and praise are the same by hand, and never contradict each other`(seed: UInt64) {
        let (evidence, hand) = (Case(seed).evidence, Case(seed).hand)
        let unbalanced = evidence.warnings.contains {
            if case .buildingWithoutConsolidating = $0 { true } else { false }
        }
        let balanced = evidence.praises.contains(.balanced(touches: evidence.touches.total))
        #expect(unbalanced == hand.warns(of: evidence.touches), "seed \(seed)")
        #expect(balanced == hand.praises(of: evidence.touches), "seed \(seed)")
        let neglect = Evidence.Warning.neglect(dry: hand.dry, of: hand.watered)
        #expect(evidence.warnings.contains(neglect) == (3 * hand.dry > hand.watered), "seed \(seed)")
        let noDrought = Evidence.Praise.nobodyDry(of: hand.watered)
        #expect(evidence.praises.contains(noDrought) == (hand.dry == 0 && hand.watered > 0), "seed \(seed)")
        let kept = evidence.praises.compactMap { if case .promisesKept(let count) = $0 { count } else { nil } }
        #expect(kept.first == hand.promisesKept, "seed \(seed)")
    }

    // MARK: the gauge

    @Test(arguments: seeds)
    func `what is asked for is the same by hand`(seed: UInt64) {
        let test = Case(seed)
        #expect(abs(test.evidence.gauge.asked - test.hand.asked) < 1e-9, "seed \(seed)")
        #expect(test.evidence.gauge.asked == test.village.network.touchesAskedPerDay(), "seed \(seed)")
        #expect(test.evidence.gauge == test.village.network.gauge(on: test.village.today), "seed \(seed)")
    }

    @Test(arguments: seeds)
    func `letting rest makes it fit, or leaves nobody to let rest`(seed: UInt64) {
        var test = Case(seed)
        test.village.setCapacity(1)
        let rest = test.village.evidence.gauge.rest
        test.village.write(test.village.network.settingCadence(.never, of: rest, today: test.village.today))
        let after = test.village.evidence.gauge
        #expect(after.rest.isEmpty, "seed \(seed)")
        let free = test.village.network.contacts.values.contains {
            test.hand.state(of: $0, on: test.village.today) != .ambient && !rest.contains($0.id)
                && test.village.network.activeRoles(of: $0.id).isEmpty
        }
        #expect(!after.isOver || !free, "seed \(seed)")
    }

    @Test(arguments: seeds)
    func `nobody rests without need, nor anybody who has a role`(seed: UInt64) {
        var test = Case(seed)
        test.village.setCapacity(1)
        let gauge = test.village.evidence.gauge
        #expect(gauge.rest.allSatisfy { test.village.network.activeRoles(of: $0).isEmpty }, "seed \(seed)")
        #expect(gauge.rest.isEmpty || gauge.isOver, "seed \(seed)")
        guard let last = gauge.rest.last else { return }
        let others = gauge.rest.filter { $0 != last }
        test.village.write(test.village.network.settingCadence(.never, of: others, today: test.village.today))
        #expect(test.village.evidence.gauge.isOver, "seed \(seed): the last one need not rest")
    }

    // MARK: the facts

    @Test(arguments: seeds)
    func `the order of the lines, and lines that come twice, change nothing`(seed: UInt64) {
        var test = Case(seed)
        let lines = test.village.lines
        for _ in 0..<2 {
            let shuffled = (lines + lines.prefix(test.random.int(0...10))).shuffled(using: &test.random)
            let network = Network(shuffled)
            #expect(Evidence(network, on: test.village.today) == test.evidence, "seed \(seed)")
            #expect(network.reviews == test.village.network.reviews, "seed \(seed)")
        }
    }
}
