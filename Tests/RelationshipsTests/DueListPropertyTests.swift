import Seeding
import Testing

@testable import Relationships

/// What holds of any network on any day. A failure names the seed of its network.
struct DueListPropertyTests {
    private static let seeds: ClosedRange<UInt64> = 1...60

    private struct Row: Hashable {
        let contact: Contact.ID
        let isPromise: Bool
    }

    private func rows(_ list: DueList) -> Set<Row> {
        Set(list.waterings.map { Row(contact: $0.contact, isPromise: false) })
            .union(list.promises.flatMap(\.contacts).map { Row(contact: $0, isPromise: true) })
    }

    @Test(arguments: seeds)
    func `a person has one row, and the places are not exceeded`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var village = Village.random(&random)
        for _ in 0..<5 {
            let list = village.list
            let people = list.promises.flatMap(\.contacts) + (list.waterings + list.later).map(\.contact)
            #expect(Set(people).count == people.count, "seed \(seed)")
            #expect(list.used + list.waterings.count <= list.capacity, "seed \(seed)")
            #expect(list.waterings.count == list.capacity - list.used || list.later.isEmpty, "seed \(seed)")
            _ = village.actOnARow(&random)
        }
    }

    @Test(arguments: seeds)
    func `working on the list only makes it shorter`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var village = Village.random(&random)
        var before = village.list
        while let deed = village.actOnARow(&random), !random.once(in: 20) {
            let after = village.list
            // What a deed makes me owe, such as the report to whoever introduced us, or the follow-up of an ask that a
            // meeting of old turns out to have been, is owed from today on.
            let owedAnew = rows(after).filter { $0.isPromise && isOwedAnew($0.contact, in: village) }
            let added = rows(after).subtracting(rows(before)).subtracting(owedAnew)
            #expect(added.isEmpty, "seed \(seed): \(deed) added a row")
            #expect(after.inbox?.count ?? 0 <= before.inbox?.count ?? 0, "seed \(seed): \(deed) filled the inbox")
            before = after
        }
    }

    private func isOwedAnew(_ contact: Contact.ID, in village: Village) -> Bool {
        village.network.openPromises(to: contact).contains { $0.added == village.today }
            || village.network.asks(of: contact).contains { $0.added == village.today && $0.counterpart == contact }
    }

    @Test(arguments: seeds)
    func `whatever is done on the row of one person, nobody else loses theirs`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var village = Village.random(&random)
        for _ in 0..<5 {
            let before = village.list
            guard let row = before.promises.randomElement(using: &random) else { return }
            let name = village.name(row.contacts[0])
            village.logOnRow(of: name)
            let lost = rows(before).subtracting(rows(village.list)).filter(\.isPromise).map(\.contact)
            #expect(Set(lost).isSubset(of: row.contacts.prefix(1)), "seed \(seed): \(name)")
        }
    }

    @Test(arguments: seeds)
    func `one more from later is one more, and takes nobody away`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var village = Village.random(&random)
        _ = village.actOnARow(&random)
        let before = village.list
        village.write(village.network.fetchingOneMore(today: village.today))
        let after = village.list
        #expect(rows(after).isSuperset(of: rows(before)), "seed \(seed)")
        #expect(after.waterings.count == before.waterings.count + min(1, before.later.count), "seed \(seed)")
    }

    @Test(arguments: seeds)
    func `a touch today never makes anybody more due`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var village = Village.random(&random)
        for contact in village.network.contacts.values.sorted(by: { $0.id < $1.id }) {
            let before = village.water(contact.name)
            village.log(contact.name)
            let after = village.water(contact.name)
            #expect(after.elapsed == 0, "seed \(seed): \(contact.name)")
            #expect(after.thirst <= before.thirst && !after.isDue, "seed \(seed): \(contact.name)")
        }
    }

    @Test(arguments: seeds)
    func `a snooze never moves a promise's date`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var village = Village.random(&random)
        let before = village.network.promises.mapValues(\.due)
        let everybody = Array(village.network.contacts.keys)
        let until = village.today.adding(days: random.int(1...60))
        village.write(village.network.snoozing(everybody, until: until, today: village.today))
        #expect(village.network.promises.mapValues(\.due) == before, "seed \(seed)")
        #expect(village.list.waterings.isEmpty && village.list.later.isEmpty, "seed \(seed)")
    }

    @Test(arguments: seeds)
    func `days away never count`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var village = Village.random(&random)
        let before = village.network.contacts.values.map { ($0.name, village.water($0.name).elapsed) }
        let days = random.int(0...30)
        village.goAway(daysAgo: 0...days)
        for (name, elapsed) in before {
            let start = village.water(name).start
            let free = (0..<max(0, village.today.days(since: start))).count { ago in
                let day = village.day(ago)
                return !village.network.awayPeriods.contains { $0.from <= day && day <= $0.to }
            }
            #expect(village.water(name).elapsed == (village.water(name).cadence == .never ? 0 : free), "seed \(seed)")
            #expect(village.water(name).elapsed <= elapsed, "seed \(seed)")
        }
    }

    @Test(arguments: seeds)
    func `the order of the lines, and lines that come twice, change nothing`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let village = Village.random(&random)
        let expected = village.list
        for _ in 0..<3 {
            let shuffled = (village.lines + village.lines.prefix(random.int(0...10))).shuffled(using: &random)
            let list = DueList(Network(shuffled), on: village.today)
            #expect(list.promises == expected.promises, "seed \(seed)")
            #expect(list.inbox == expected.inbox, "seed \(seed)")
            #expect(list.waterings == expected.waterings, "seed \(seed)")
            #expect(list.later == expected.later, "seed \(seed)")
            #expect(list.done == expected.done, "seed \(seed)")
            #expect(list.next == expected.next, "seed \(seed)")
        }
    }
}
