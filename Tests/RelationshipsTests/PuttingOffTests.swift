import Testing

@testable import Relationships

/// Snooze and skip: neither pretends that a touch happened.
struct PuttingOffTests {
    private var village: Village

    init() {
        village = Village(today: "2026-11-22")
        village.add("Sophie", cadence: 30)
        village.touch("Sophie", daysAgo: 41)
    }

    @Test mutating func `a snooze keeps someone off the list until its day, and leaves the clock alone`() {
        village.snooze("Sophie", days: 7)
        #expect(village.watered.isEmpty && village.later.isEmpty)
        #expect(village.water("Sophie").elapsed == 41)
        village.today = village.day(-6)
        #expect(village.watered.isEmpty)
        village.today = village.day(-1)
        #expect(village.watered == ["Sophie"])
    }

    @Test mutating func `a skip holds for one day, and leaves the clock alone`() {
        village.skip("Sophie")
        #expect(village.watered.isEmpty)
        #expect(village.water("Sophie").elapsed == 41)
        village.today = village.day(-1)
        #expect(village.watered == ["Sophie"])
    }

    @Test mutating func `a snooze is taken back`() {
        village.snooze("Sophie", days: 7)
        village.write(village.network.snoozing([village.id("Sophie")], until: nil, today: village.today))
        #expect(village.watered == ["Sophie"])
        #expect(village.contact("Sophie").snooze == nil)
    }

    @Test mutating func `a touch clears a snooze, even one dated so long ago that water is still due`() {
        village.snooze("Sophie", days: 7)
        village.log("Sophie", daysAgo: 35)
        #expect(village.watered == ["Sophie"])
    }

    @Test mutating func `a touch clears a skip`() {
        village.skip("Sophie")
        village.log("Sophie", daysAgo: 35)
        #expect(village.watered == ["Sophie"])
    }

    @Test mutating func `a snooze said after a touch holds`() {
        village.log("Sophie", daysAgo: 35)
        village.snooze("Sophie", days: 7)
        #expect(village.watered.isEmpty)
    }

    @Test mutating func `a meeting that is only planned clears nothing, until it has happened`() {
        village.snooze("Sophie", days: 60)
        let meeting = village.log("Sophie", daysAgo: -1)
        #expect(village.watered.isEmpty)
        village.today = village.day(-1)
        village.write(village.network.happened(meeting, today: village.today))
        village.today = village.day(-30)
        #expect(village.watered == ["Sophie"])
    }

    @Test mutating func `what is said of one of two who were merged holds for both`() {
        village.add("Zoe Double")
        village.merge("Sophie", "Zoe Double")
        village.write(
            village.network.snoozing([village.id("Zoe Double")], until: village.day(-7), today: village.today))
        #expect(village.watered.isEmpty)
    }
}
