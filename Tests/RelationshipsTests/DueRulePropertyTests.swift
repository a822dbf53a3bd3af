import Seeding
import Testing

@testable import Relationships

/// What holds of the due rule over days, and of reviews. A failure names the seed of its network.
struct DueRulePropertyTests {
    private static let seeds: ClosedRange<UInt64> = 1...25

    private func village(_ seed: UInt64) -> (SplitMix64, Village) {
        var random = SplitMix64(seed: seed)
        let village = Village.randomToReview(&random)
        return (random, village)
    }

    // MARK: waterings

    @Test(arguments: seeds)
    func `the list is everybody who is due and nobody else`(seed: UInt64) {
        let (_, village) = village(seed)
        let list = village.list
        let network = village.network
        let morning = network.contactsPromisedThisMorning(on: list.today, network.givings(on: list.today).morning)
        let promised = morning.union(list.promises.flatMap(\.contacts))
        let due = network.contacts.values.filter { contact in
            network.water(of: contact, on: list.today).isDue && !promised.contains(contact.id)
                && !network.isSnoozed(contact, on: list.today, at: .now) && !network.isSkipped(contact, on: list.today)
        }
        #expect(Set((list.waterings + list.later).map(\.contact)) == Set(due.map(\.id)), "seed \(seed)")
    }

    @Test(arguments: seeds)
    func `nobody archived, wanted or ambient is ever due`(seed: UInt64) {
        var (_, village) = village(seed)
        for _ in 0..<20 {
            for row in village.list.waterings + village.list.later {
                let contact = village.network.contacts[row.contact]!
                #expect(!contact.isArchived && contact.wanted == nil, "seed \(seed)")
                #expect(village.network.cadence(of: contact) != .never, "seed \(seed)")
            }
            village.today = village.today.adding(days: 9)
        }
    }

    @Test(arguments: seeds)
    func `untouched, thirst never falls, and whoever is due stays so`(seed: UInt64) {
        var (_, village) = village(seed)
        // Meetings to come and touches of tomorrow would be touches.
        village.today = village.today.adding(days: 5)
        var before: [Contact.ID: Water] = [:]
        for _ in 0..<30 {
            for contact in village.network.contacts.values {
                let water = village.network.water(of: contact, on: village.today)
                if let old = before[contact.id] {
                    #expect(water.thirst >= old.thirst && (water.isDue || !old.isDue), "seed \(seed): \(contact.name)")
                }
                before[contact.id] = water
            }
            village.today = village.today.adding(days: 1)
        }
    }

    @Test(arguments: seeds)
    func `a day more is a day more, or none when it was a day away`(seed: UInt64) {
        var (_, village) = village(seed)
        village.today = village.today.adding(days: 5)
        let before = village.network.contacts.byID.mapValues { village.network.water(of: $0, on: village.today) }
        village.today = village.today.adding(days: 1)
        for contact in village.network.contacts.values {
            let after = village.network.water(of: contact, on: village.today)
            let started = after.start < village.today
            let isAway = village.network.awayPeriods.contains { ($0.from...$0.to).contains(village.today) }
            let step = after.cadence == .never || isAway || !started ? 0 : 1
            #expect(after.elapsed == before[contact.id]!.elapsed + step, "seed \(seed): \(contact.name)")
        }
    }

    @Test(arguments: seeds)
    func `going away makes nobody thirstier`(seed: UInt64) {
        var (random, village) = village(seed)
        let before = village.network.contacts.byID.mapValues {
            village.network.water(of: $0, on: village.today).elapsed
        }
        let from = random.int(0...60)
        village.goAway(daysAgo: from...(from + random.int(0...30)))
        for contact in village.network.contacts.values {
            let after = village.network.water(of: contact, on: village.today).elapsed
            #expect(after <= before[contact.id]!, "seed \(seed): \(contact.name)")
        }
    }

    @Test(arguments: seeds)
    func `who comes next comes on that day, and not before`(seed: UInt64) {
        var (_, village) = village(seed)
        let list = village.list
        guard let next = list.next else { return }
        #expect(next.date > village.today || village.network.awayPeriods.isEmpty == false, "seed \(seed)")
        let contact = village.network.contacts[next.contact]!
        village.today = max(next.date, village.today)
        let isTouchedMeanwhile = village.network.touches(with: contact.id, within: list.today...village.today)
            .contains { $0.date > list.today }
        if !isTouchedMeanwhile {
            #expect(village.network.water(of: contact, on: village.today).isDue, "seed \(seed): \(contact.name)")
        }
    }

    @Test(arguments: seeds)
    func `a meeting to come waters nobody`(seed: UInt64) {
        var (random, village) = village(seed)
        for contact in village.network.contacts.values.sorted(by: { $0.id < $1.id }) {
            let before = village.network.water(of: contact, on: village.today)
            village.log(contact.name, daysAgo: -random.int(1...50))
            #expect(village.network.water(of: contact, on: village.today) == before, "seed \(seed): \(contact.name)")
        }
    }

    @Test(arguments: seeds)
    func `a snooze is over on its day`(seed: UInt64) {
        var (random, village) = village(seed)
        let due = Set((village.list.waterings + village.list.later).map(\.contact))
        let days = random.int(1...40)
        let ids = due.sorted()
        village.write(village.network.snoozing(ids, until: village.today.adding(days: days), today: village.today))
        #expect(due.isDisjoint(with: (village.list.waterings + village.list.later).map(\.contact)), "seed \(seed)")
        village.today = village.today.adding(days: days)
        for id in ids {
            let contact = village.network.contacts[id]!
            #expect(village.network.notBefore(contact, on: village.today) == nil, "seed \(seed): \(contact.name)")
        }
    }

    @Test(arguments: seeds)
    func `skipping everybody empties the day, and tomorrow they are back`(seed: UInt64) {
        var (_, village) = village(seed)
        let due = (village.list.waterings + village.list.later).map(\.contact)
        village.write(village.network.skipping(due, today: village.today))
        #expect(village.list.waterings.isEmpty && village.list.later.isEmpty, "seed \(seed)")
        village.today = village.today.adding(days: 1)
        for id in due {
            let contact = village.network.contacts[id]!
            #expect(!village.network.isSkipped(contact, on: village.today), "seed \(seed): \(contact.name)")
        }
    }

    // MARK: promises

    @Test(arguments: seeds)
    func `no promise shows before its day, and each row has somebody who is there`(seed: UInt64) {
        var (_, village) = village(seed)
        for _ in 0..<10 {
            for row in village.list.promises {
                #expect(row.date <= village.today, "seed \(seed)")
                #expect(!row.contacts.isEmpty && row.sources.count >= row.contacts.count, "seed \(seed)")
                #expect(row.contacts.allSatisfy { village.network.contacts[$0]?.isArchived == false }, "seed \(seed)")
            }
            village.today = village.today.adding(days: 7)
        }
    }

    @Test(arguments: seeds)
    func `what is owed stands the oldest first, then reasons to give, and settling all empties the lane`(seed: UInt64) {
        var (_, village) = village(seed)
        let owed = village.list.promises.filter { !$0.isGiving }
        let reasons = village.list.promises.filter(\.isGiving)
        #expect(village.list.promises == owed + reasons, "seed \(seed)")
        for dates in [owed.map(\.date), reasons.map(\.date)] { #expect(dates == dates.sorted(), "seed \(seed)") }
        // What else somebody is owed comes on view in the place of what was settled.
        var left = village.list.promises.flatMap(\.sources).count
        while let row = village.list.promises.first, left > 0 {
            village.write(village.network.settling(row, today: village.today))
            left -= 1
        }
        #expect(village.list.promises.isEmpty, "seed \(seed)")
    }

    @Test(arguments: seeds)
    func `a promise that is settled stays so`(seed: UInt64) {
        var (_, village) = village(seed)
        let settled = village.network.promises.filter { $0.value.outcome != nil }
        for row in village.list.promises { village.write(village.network.settling(row, today: village.today)) }
        for (id, promise) in settled { #expect(village.network.promises[id] == promise, "seed \(seed)") }
    }

    // MARK: reviews

    @Test(arguments: seeds)
    func `a review is due from its day until it is kept, and never within the pace of the last`(seed: UInt64) {
        var (_, village) = village(seed)
        let every = village.network.method.reviewEvery
        for _ in 0..<40 {
            let last = village.network.reviews.map(\.date).filter { $0 <= village.today }.max()
            let start =
                last ?? village.network.projects.values.filter { $0.state == .active }.compactMap(\.added).min()!
            let due = start.adding(days: every)
            #expect(village.list.review?.date == (due <= village.today ? due : nil), "seed \(seed)")
            village.today = village.today.adding(days: 3)
        }
        village.write(village.network.reviewing(Review(id: "now", date: village.today)))
        for _ in 0..<every {
            #expect(village.list.review == nil, "seed \(seed)")
            village.today = village.today.adding(days: 1)
        }
        #expect(village.list.review?.date == village.today, "seed \(seed)")
    }

    @Test(arguments: seeds)
    func `however often it is let go, a review shows at most once a week`(seed: UInt64) {
        var (random, village) = village(seed)
        var shown: [CivilDate] = []
        for _ in 0..<100 {
            if village.list.review != nil {
                shown.append(village.today)
                let answered = random.once(in: 2)
                village.write(
                    answered
                        ? village.network.reviewing(Review(id: village.ids.next(), date: village.today))
                        : village.network.lettingReviewGo(today: village.today))
            }
            village.today = village.today.adding(days: 1)
        }
        #expect(zip(shown, shown.dropFirst()).allSatisfy { $1.days(since: $0) >= 7 }, "seed \(seed)")
    }

    @Test(arguments: seeds)
    func `a review that waits keeps its date, and changes no other row`(seed: UInt64) {
        var (random, village) = village(seed)
        village.today = village.today.adding(days: 70)
        let before = village.list
        let days = random.int(1...20)
        village.write(village.network.snoozingReview(until: village.today.adding(days: days)))
        #expect(village.list.review == nil, "seed \(seed)")
        #expect(village.list.waterings == before.waterings && village.list.promises == before.promises, "seed \(seed)")
        let date = before.review?.date
        village.today = village.today.adding(days: days)
        #expect(village.list.review?.date == date, "seed \(seed)")
    }

    // MARK: actions

    @Test(arguments: seeds)
    func `everyone met has one follow-up and one touch, and said again nothing is written`(seed: UInt64) throws {
        var (random, village) = village(seed)
        let known = village.network.contacts.values.map(\.id.text).sorted().shuffled(using: &random).prefix(4)
        let names = Array(known) + ["Newcomer One", "Newcomer Two"]
        let (network, today) = (village.network, village.today)
        let met = try network.meeting(names, at: "Fair of the year", on: today, today: today, ids: &village.ids)
        village.write(met.changes)
        let people = met.known + met.added.map(\.id)
        let followUps = village.network.promises.values.filter { $0.occasion == "Fair of the year" }
        #expect(followUps.flatMap(\.contacts).sorted() == people.sorted(), "seed \(seed)")
        #expect(followUps.allSatisfy { $0.due == today.adding(days: 2) && $0.contacts.count == 1 }, "seed \(seed)")
        #expect(village.network.touchpoints.count == network.touchpoints.count + 1, "seed \(seed)")
        for id in people {
            #expect(village.network.contact(id)!.circles.contains("Fair of the year"), "seed \(seed)")
            #expect(village.network.isMetInPerson(id, by: today), "seed \(seed)")
        }
        let again = try village.network.meeting(
            names, at: "Fair of the year", on: today, today: today, ids: &village.ids)
        #expect(again.changes.isEmpty, "seed \(seed)")
    }

    @Test(arguments: seeds)
    func `a slot that moves keeps the order of the others, and moves back`(seed: UInt64) {
        var (random, village) = village(seed)
        let slots = village.network.slots(of: "album", kind: .ally).map(\.id)
        guard !slots.isEmpty else { return }
        let place = random.int(0...(slots.count - 1))
        let target = random.int(0...(slots.count - 1))
        village.write(village.network.moving(slots[place], by: target - place))
        let moved = village.network.slots(of: "album", kind: .ally).map(\.id)
        #expect(moved.firstIndex(of: slots[place]) == target, "seed \(seed)")
        #expect(moved.filter { $0 != slots[place] } == slots.filter { $0 != slots[place] }, "seed \(seed)")
        village.write(village.network.moving(slots[place], by: place - target))
        #expect(village.network.slots(of: "album", kind: .ally).map(\.id) == slots, "seed \(seed)")
    }
}
