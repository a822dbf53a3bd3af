import Seeding

@testable import Relationships

extension Village {
    /// A random village whose touches have marks, channels and directions, with places to fill and reviews kept.
    static func randomToReview(_ random: inout SplitMix64) -> Village {
        var village = Village.random(&random)
        let now = village.today
        let people = village.network.contacts.keys.sorted()
        let project = Project.ID("album")
        for key in ["launch", "studio"] where random.once(in: 2) {
            let date = random.maybe { now.adding(days: $0.int(-30...90)) }
            let milestone = Milestone(key: key, what: key, date: date)
            village.write(village.network.setting(milestone, of: project))
        }
        for _ in 0..<random.int(0...4) {
            var slot = Slot(id: village.ids.next(), project: project, kind: random.pick([.ally, .mentor]))
            slot.by = random.maybe { now.adding(days: $0.int(-10...90)) }
            slot.milestone = random.maybe { $0.pick(["launch", "studio", "gone"]) }
            village.write(village.network.addingSlot(slot))
        }
        for id in people where random.once(in: 3) {
            let met = Meeting(date: now.adding(days: -random.int(0...400)))
            village.write([Change(on: .contact(id), set: [.met: .map(["date": .date(met.date!)])])])
        }
        for _ in 0..<random.int(0...80) {
            var touch = random.touchpoint((village.ids.next() as Touchpoint.ID).text)
            touch.date = now.adding(days: -random.int(-3...200))
            touch.contacts = (0..<random.int(1...3)).map { _ in random.pick(people) }
            touch.direction = random.once(in: 4) ? touch.direction : .out
            touch.isPlanned = random.once(in: 8)
            touch.stage = random.once(in: 5) ? touch.stage : nil
            if random.once(in: 2) { touch.marks = [:] }
            village.write([touch.changes()])
        }
        for _ in 0..<random.int(0...2) {
            village.write([Review(id: village.ids.next(), date: now.adding(days: -random.int(-3...120))).changes()])
        }
        if random.once(in: 3) { village.setCapacity(random.int(1...3)) }
        if random.once(in: 3) {
            let percent = Value.integer(random.int(0...100))
            village.write([Change(on: .method, put: [.stageTargets: [random.stage().rawValue: percent]])])
        }
        if random.once(in: 3) {
            village.write([Change(on: .method, set: [.reviewEvery: .integer(random.int(7...60))])])
        }
        return village
    }

    var evidence: Evidence { Evidence(network, on: today) }
}
