import Testing

@testable import Relationships

/// Logging and amending. What a touch keeps of the promises is told with the lane of promises.
struct LoggingTests {
    private var village: Village

    init() {
        village = Village(today: "2026-11-22")
        for name in ["Ann", "Bob", "Cyd"] { village.add(name, cadence: 30) }
    }

    @Test mutating func `a touch of today or before is entered today, one to come is planned`() {
        let old = village.log("Ann", daysAgo: 9)
        let new = village.log("Ann", daysAgo: -1)
        #expect(village.network.touchpoint(old)?.recorded == village.today)
        #expect(village.network.touchpoint(old)?.isPlanned == false)
        #expect(village.network.touchpoint(new)?.isPlanned == true)
    }

    @Test mutating func `one touch keeps the promises to all whom it was with, and to nobody else`() {
        for name in ["Ann", "Bob", "Cyd"] { village.owe(.reply, to: name) }
        village.log("Ann", "Bob")
        #expect(village.promised == ["Cyd"])
    }

    @Test mutating func `a promise that is named is kept whatever its kind`() {
        let thanks = village.owe(.thanks, to: "Ann")
        village.owe(.thanks, to: "Ann")
        village.log("Ann", keeping: [thanks])
        #expect(village.list.promises.first?.sources.count == 1)
        #expect(village.network.promises[thanks]?.outcome == village.today)
    }

    @Test mutating func `a planned meeting keeps nothing until it has happened`() {
        village.owe(.followUp, to: "Ann")
        let meeting = village.log("Ann", daysAgo: -2)
        #expect(village.network.promises.values.allSatisfy { $0.outcome == nil })
        village.today = village.day(-2)
        village.write(village.network.happened(meeting, today: village.today))
        #expect(village.promised.isEmpty)
    }

    @Test mutating func `a touch logged under a merged id keeps the promise`() {
        village.owe(.reply, to: "Ann")
        village.merge("Ann", "Bob")
        village.log("Bob")
        #expect(village.promised.isEmpty)
    }

    @Test mutating func `a mark added to a touch keeps what waited for it, another edit keeps nothing`() {
        village.owe(.thanks, to: "Ann")
        village.owe(.reply, to: "Bob")
        let id = village.log("Ann", "Bob", direction: .incoming)
        var touch = village.network.touchpoint(id)!
        touch.note = "lunch"
        touch.direction = .out
        village.write(village.network.amending(touch, today: village.today))
        #expect(village.promised == ["Ann", "Bob"])
        touch.marks[.thanked] = "for Katia"
        village.write(village.network.amending(touch, today: village.today))
        #expect(village.promised == ["Bob"])
        #expect(village.network.touchpoint(touch.id) == touch)
    }

    @Test(arguments: [(-5, true), (0, true), (1, false)])
    func `a planned meeting that is moved to a day gone by has happened`(daysAgo: Int, isPlanned: Bool) {
        var village = village
        let id = village.log("Ann", daysAgo: -2)
        var meeting = village.network.touchpoint(id)!
        meeting.date = village.day(daysAgo)
        village.write(village.network.amending(meeting, today: village.today))
        #expect(village.network.touchpoint(meeting.id)?.isPlanned == isPlanned)
        #expect(village.network.touchpoint(meeting.id)?.date == village.day(daysAgo))
    }

    @Test mutating func `a note on a meeting whose day has passed leaves the question open`() {
        let id = village.log("Ann", daysAgo: -2)
        var meeting = village.network.touchpoint(id)!
        village.today = village.day(-4)
        meeting.note = "bring the demo"
        village.write(village.network.amending(meeting, today: village.today))
        #expect(village.promised == ["Ann"])
    }

    @Test mutating func `an edit that changes nothing, or of a touch unknown, writes nothing`() {
        let id = village.log("Ann")
        let touch = village.network.touchpoint(id)!
        #expect(village.network.amending(touch, today: village.today).isEmpty)
        let unknown = Touchpoint(id: Identifier("no"), date: village.today, contacts: [])
        #expect(village.network.amending(unknown, today: village.today).isEmpty)
        #expect(village.network.happened(touch.id, today: village.today).isEmpty)
    }
}
