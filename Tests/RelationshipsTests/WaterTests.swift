import Testing

@testable import Relationships

/// Which cadence holds, where the clock starts, and what the days that count make of it.
struct WaterTests {
    private var village = Village(today: "2026-11-22")

    // MARK: the cadence in force

    @Test mutating func `a contact's own cadence wins over role, tag and default`() {
        let album = village.project("Album")
        village.add("Sophie", cadence: 200) { $0.tags = ["music"] }
        village.cast("Sophie", as: .ally, in: album)
        village.write(village.network.settingCadence(.every(7), ofTag: "music"))
        #expect(village.water("Sophie").cadence == .every(200))
        village.edit("Sophie") { $0.cadence = .never }
        #expect(village.water("Sophie").cadence == .never)
    }

    @Test mutating func `of roles and tags the shortest cadence holds`() {
        let album = village.project("Album")
        village.add("Sophie") { $0.tags = ["Musique", "choir"] }
        village.cast("Sophie", as: .opponent, in: album)
        #expect(village.water("Sophie").cadence == .every(90))
        village.cast("Sophie", as: .ally, in: album)
        #expect(village.water("Sophie").cadence == .every(30))
        village.write(village.network.settingCadence(.every(45), ofTag: "choir"))
        #expect(village.water("Sophie").cadence == .every(30))
        village.write(village.network.settingCadence(.every(10), ofTag: "MUSIQUE"))
        #expect(village.water("Sophie").cadence == .every(10))
        village.write(village.network.settingCadence(nil, ofTag: "musique"))
        #expect(village.water("Sophie").cadence == .every(30))
    }

    @Test(arguments: [Project.State.paused, .done, .dropped])
    func `a role on a project that is not active asks for nothing`(state: Project.State) {
        var village = village
        let album = village.project("Album", state)
        village.add("Sophie")
        village.cast("Sophie", as: .ally, in: album)
        #expect(village.water("Sophie").cadence == .every(60))
        #expect(village.water("Sophie").weight == 100)
    }

    @Test mutating func `a contact added by hand has the method's cadence, an imported one none`() {
        village.add("Sophie")
        village.add("Stranger", imported: true)
        #expect(village.water("Sophie").cadence == .every(60))
        #expect(village.water("Stranger").state == .ambient)
        village.write([Change(on: .method, set: [.cadence: .map(["ripe": 100])])])
        #expect(village.water("Sophie").cadence == .days(ripe: 100, dry: 150))
        #expect(village.water("Stranger").state == .ambient)
    }

    @Test mutating func `archived and wanted contacts are never due`() {
        village.add("Gone", cadence: 7) { $0.isArchived = true }
        village.add("Star", cadence: 7) { $0.wanted = "runs the festival" }
        #expect(village.water("Gone").state == .ambient)
        #expect(village.water("Star").state == .ambient)
        #expect(village.watered.isEmpty && village.later.isEmpty)
    }

    // MARK: the clock

    @Test mutating func `the clock starts at the latest touch by its own date, whatever was entered last`() {
        village.add("Sophie", cadence: 30)
        village.touch("Sophie", daysAgo: 10)
        village.log("Sophie", daysAgo: 41)
        #expect(village.water("Sophie").elapsed == 10)
        #expect(village.water("Sophie").lastTouch?.date == village.day(10))
    }

    @Test mutating func `a planned meeting does not count until it is said to have happened`() {
        village.add("Sophie", cadence: 30)
        village.touch("Sophie", daysAgo: 41)
        let meeting = village.log("Sophie", daysAgo: -3)
        #expect(village.water("Sophie").elapsed == 41)
        village.today = village.today.adding(days: 4)
        #expect(village.water("Sophie").elapsed == 45)
        village.write(village.network.happened(meeting, today: village.today))
        #expect(village.water("Sophie").elapsed == 1)
    }

    @Test mutating func `without a touch the clock starts on the day of adding`() {
        village.add("Sophie", cadence: 30, addedDaysAgo: 12)
        #expect(village.water("Sophie").elapsed == 12)
    }

    @Test mutating func `an imported contact starts at a share of the cadence that its id fixes`() {
        village.add("Sophie", cadence: 30, addedDaysAgo: 29, imported: true)
        village.add("Olivier", cadence: 30, addedDaysAgo: 29, imported: true)
        let elapsed = village.water("Sophie").elapsed
        #expect((0...29).contains(elapsed))
        #expect(village.water("Olivier").elapsed != elapsed)
        village.today = village.today.adding(days: 100)
        #expect(village.water("Sophie").elapsed == elapsed + 100)
    }

    @Test mutating func `days away do not count`() {
        village.add("Sophie", cadence: 30)
        village.touch("Sophie", daysAgo: 40)
        village.goAway(daysAgo: 10...19)
        #expect(village.water("Sophie").elapsed == 30)
        village.goAway(daysAgo: 15...24)
        #expect(village.water("Sophie").elapsed == 25, "two absences that overlap count once")
        village.goAway(daysAgo: 38...60)
        #expect(village.water("Sophie").elapsed == 23, "of an absence only the days after the touch count")
        village.goAway(daysAgo: -5...0)
        #expect(village.water("Sophie").elapsed == 22, "today is a day away, tomorrow is none yet")
    }

    @Test func `an absence counts both its ends`() {
        let absence = AwayPeriod(id: Identifier("summer"), from: "2026-08-01", to: "2026-08-21")
        let calendar = AwayCalendar([absence])
        #expect(calendar.days(after: "2026-07-30", through: "2026-08-22") == 2)
        #expect(calendar.days(after: "2026-08-01", through: "2026-08-21") == 0)
        #expect(calendar.day(2, after: "2026-07-30") == "2026-08-22")
        #expect(calendar.day(1, after: "2026-07-30") == "2026-07-31")
    }

    // MARK: thirst

    @Test(arguments: [
        (0, Water.State.fresh), (29, .fresh), (30, .soon), (39, .soon), (40, .thirsty), (59, .thirsty), (60, .dry),
        (4000, .dry),
    ])
    func `the state turns at three quarters, at one and at dry over ripe`(elapsed: Int, state: Water.State) {
        var village = village
        village.add("Sophie", cadence: 40)
        village.touch("Sophie", daysAgo: elapsed)
        #expect(village.water("Sophie").state == state)
        #expect(village.water("Sophie").thirst == Double(elapsed) / 40)
        #expect(village.watered.isEmpty == (elapsed < 40))
    }

    @Test(arguments: [(1, 2), (7, 11), (30, 45), (3650, 5475)])
    func `one number is ripe, and dry at half as much again`(ripe: Int, dry: Int) {
        #expect(Cadence.every(ripe) == .days(ripe: ripe, dry: dry))
    }

    @Test(arguments: [0, -1, 3651, Int.max, Int.min])
    func `a cadence outside 1 to 3650 days is none`(days: Int) {
        #expect(Cadence.every(days) == nil)
        #expect(Cadence(.map(["ripe": .integer(days)])) == nil)
    }

    // MARK: order

    @Test mutating func `the thirstiest comes first, by thirst and not by days`() {
        village.add("Weekly", cadence: 7)
        village.add("Monthly", cadence: 30)
        village.touch("Weekly", daysAgo: 14)
        village.touch("Monthly", daysAgo: 45)
        #expect(village.watered == ["Weekly", "Monthly"])
    }

    @Test mutating func `a role's weight multiplies thirst`() {
        let album = village.project("Album")
        village.add("Ally", cadence: 30)
        village.add("Friend", cadence: 30)
        village.cast("Ally", as: .ally, in: album)
        village.touch("Ally", daysAgo: 40)
        village.touch("Friend", daysAgo: 59)
        #expect(village.watered == ["Ally", "Friend"], "40 × 1.5 is 60")
        village.add("Neighbour", cadence: 30)
        village.touch("Neighbour", daysAgo: 61)
        #expect(village.watered.first == "Neighbour")
    }

    @Test mutating func `thirst counts no more than three times, then the longest untouched comes first, then the id`()
    {
        village.add("Weekly", cadence: 7)
        village.add("Monthly", cadence: 30)
        village.touch("Weekly", daysAgo: 70)
        village.touch("Monthly", daysAgo: 91)
        #expect(village.watered == ["Monthly", "Weekly"])
        village.add("Another", cadence: 7)
        village.touch("Another", daysAgo: 70)
        #expect(village.watered == ["Monthly", "Another", "Weekly"])
    }

    @Test mutating func `the gauge adds up what the cadences ask for`() {
        village.add("Weekly", cadence: 7)
        village.add("Fortnightly", cadence: 14)
        village.add("Stranger", imported: true)
        village.add("Gone", cadence: 1) { $0.isArchived = true }
        #expect(abs(village.network.touchesAskedPerDay() - (1.0 / 7 + 1.0 / 14)) < 1e-12)
    }
}
