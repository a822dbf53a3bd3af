import Testing

@testable import Relationships

/// Over weeks and years: nobody is starved, and no wall of people stands up on one day.
struct FairnessTests {
    @Test(arguments: [(friends: 40, days: 730), (friends: 200, days: 200)])
    func `a yearly mentor among weekly friends gets water within a bounded time`(friends: Int, days: Int) {
        var village = Village(today: "2026-01-01")
        village.setCapacity(5)
        for index in 0..<friends {
            let start = village.day(index % 14)
            village.add("Friend \(index)", cadence: 7) { $0.cadenceFrom = start }
        }
        village.add("Mentor", cadence: 365, addedDaysAgo: 300)
        // With five a day each friend waits `friends` / 4 days at most; the mentor waits no longer than they do.
        let bound = friends / 4 + 7
        var waited = 0
        var watered = 0
        for _ in 0..<days {
            let list = village.list
            #expect(list.waterings.count <= 5)
            for watering in list.waterings {
                if watering.contact == village.id("Mentor") { watered += 1 }
                village.log(village.name(watering.contact))
            }
            waited = max(waited, village.water("Mentor").elapsed - 365)
            village.today = village.today.adding(days: 1)
        }
        #expect(watered >= 1)
        #expect(waited <= bound)
    }

    @Test(arguments: [7, 30, 60, 90])
    func `three hundred cadences set at once make no wall`(cadence: Int) throws {
        var village = Village(today: "2026-11-22")
        for index in 0..<300 { village.add("Person \(index)", addedDaysAgo: index % 2 * 100, imported: index % 3 > 0) }
        let people = village.network.contacts.keys.sorted()
        village.write(village.network.settingCadence(.every(cadence), of: people, today: village.today))
        try expectNoWall(village, cadence: cadence, people: 300)
    }

    @Test(arguments: [7, 30, 60, 90])
    func `three hundred imported people under one tag make no wall to speak of`(cadence: Int) {
        var village = Village(today: "2026-11-22")
        village.write(village.network.settingCadence(.every(cadence), ofTag: "choir"))
        for index in 0..<300 {
            village.add("Person \(index)", addedDaysAgo: 0, imported: true) { $0.tags = ["choir"] }
        }
        let newlyDue = newlyDue(in: village, days: 2 * cadence)
        #expect(newlyDue.reduce(0, +) == 300)
        // Shares drawn by a hash scatter: four standard deviations above the mean.
        let mean = 300 / Double(cadence)
        #expect(Double(newlyDue.max()!) <= mean + 4 * mean.squareRoot() + 1)
    }

    @Test func `merged contacts among three hundred count once and make no wall`() throws {
        var village = Village(today: "2026-11-22")
        for index in 0..<300 { village.add("Person \(index)", addedDaysAgo: 50, imported: index.isMultiple(of: 2)) }
        for index in stride(from: 0, to: 100, by: 2) { village.merge("Person \(index)", "Person \(index + 1)") }
        let everyId = (0..<300).map { village.id("Person \($0)") }
        village.write(village.network.settingCadence(.every(30), of: everyId, today: village.today))
        try expectNoWall(village, cadence: 30, people: 250)
    }

    @Test func `one cadence set for one person added by hand keeps their own start`() {
        var village = Village(today: "2026-11-22")
        village.add("Sophie", addedDaysAgo: 50)
        let changes = village.network.settingCadence(.every(30), of: [village.id("Sophie")], today: village.today)
        village.write(changes)
        #expect(village.water("Sophie").elapsed == 50)
    }

    @Test func `a cadence set at once leaves the clock of those who were touched alone`() {
        var village = Village(today: "2026-11-22")
        for name in ["A", "B", "C"] { village.add(name) }
        village.touch("B", daysAgo: 12)
        let people = village.network.contacts.keys.sorted()
        village.write(village.network.settingCadence(.every(30), of: people, today: village.today))
        #expect(village.water("B").elapsed == 12)
        #expect(village.water("A").elapsed == 0)
    }

    private func expectNoWall(_ village: Village, cadence: Int, people: Int) throws {
        var village = village
        let today = village.today
        let newlyDue = newlyDue(in: village, days: max(60, 2 * cadence))
        #expect(newlyDue.reduce(0, +) == people)
        let days = newlyDue.filter { $0 > 0 }
        let most = try #require(days.max())
        #expect(most * days.count <= 2 * people, "\(most) on one day, \(people) over \(days.count) days")
        // All on one day would be their own mean: they have to be spread over the whole cadence.
        #expect(most * cadence <= 2 * people, "\(most) on one day, of \(people) every \(cadence) days")
        for day in 0..<60 {
            village.today = today.adding(days: day)
            #expect(village.watered.count <= 5, "on day \(day)")
        }
    }

    /// How many turn thirsty on each day from tomorrow on, when nobody acts.
    private func newlyDue(in village: Village, days: Int) -> [Int] {
        let away = AwayCalendar([])
        let due = (0...days).map { day in
            village.network.contacts.values.count {
                village.network.water(of: $0, on: village.today.adding(days: day), at: .now, away: away).isDue
            }
        }
        return zip(due.dropFirst(), due).map { $0 - $1 }
    }
}
