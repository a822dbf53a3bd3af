import Testing

@testable import Relationships

/// What a review looks at.
struct EvidenceTests {
    // A Sunday: the week under way has all its days.
    private var village = Village(today: "2026-11-22")

    private var evidence: Evidence { village.evidence }

    private func names(_ ids: [Contact.ID]) -> [String] { ids.map(village.name) }

    private mutating func touches(_ count: Int, _ stage: Stage) {
        for _ in 0..<count {
            let id: Touchpoint.ID = village.ids.next()
            village.write([Touchpoint(id: id, date: village.day(1), contacts: [], stage: stage).changes()])
        }
    }

    // MARK: touches

    @Test mutating func `weeks begin on Monday, and the last one is under way`() {
        #expect(evidence.weeks.count == 12)
        #expect(evidence.weeks.allSatisfy { $0.monday.weekday == .monday })
        #expect(evidence.weeks.last?.monday == "2026-11-16")
        village.today = "2026-11-23"
        #expect(evidence.weeks.last?.monday == "2026-11-23")
        #expect(evidence.weeks.first?.monday == "2026-09-07")
    }

    @Test mutating func `a touch counts in its week, and one with several people is one`() {
        village.add("Ann") { $0.met = Meeting(date: "2020-01-01") }
        village.add("Bob") { $0.met = Meeting(date: "2020-01-01") }
        village.touch("Ann", "Bob", daysAgo: 6)
        village.touch("Ann", daysAgo: 7, channel: .inPerson)
        village.touch("Ann", daysAgo: 12 * 7)
        village.log("Ann", daysAgo: -1)
        #expect(evidence.weeks.map(\.touches.total) == Array(repeating: 0, count: 10) + [1, 1])
        #expect(evidence.weeks[10].touches == PerStage(consolidation: 1))
        #expect(evidence.touches == PerStage(consolidation: 1, maintenance: 1))
        #expect(Stage.allCases.map(evidence.percent) == [0, 50, 50])
    }

    @Test(arguments: [(-3, 1), (0, 1), (1, 1), (12, 12), (520, 520), (.max, 520)])
    func `the period is held within one week and ten years`(asked: Int, held: Int) {
        #expect(Evidence(village.network, on: village.today, weeks: asked).weeks.count == held)
    }

    // MARK: places and milestones

    @Test mutating func `empty places of active projects come by the day they are needed, or that of their milestone`()
    {
        let album = village.project("Album")
        let old = village.project("Old", .paused)
        village.write(village.network.setting(Milestone(key: "m", what: "Launch", date: "2027-01-10"), of: album))
        for (key, by, milestone) in [
            ("any", nil, nil), ("late", "2027-02-01", "m"), ("launch", nil, "m"), ("gone", nil, "nothing"),
            ("soon", "2026-12-01", nil),
        ] as [(String, CivilDate?, String?)] {
            let slot = Slot(id: Slot.ID(key), project: album, kind: .ally, by: by, milestone: milestone)
            village.write(village.network.addingSlot(slot))
        }
        village.write(village.network.addingSlot(Slot(id: "paused", project: old, kind: .ally)))
        #expect(evidence.emptySlots.map(\.id.text) == ["soon", "launch", "late", "any", "gone"])
        #expect(village.network.emptySlots(of: album) == evidence.emptySlots)
    }

    @Test mutating func `milestones ahead are the dated ones of active projects, today's included`() {
        let album = village.project("Album")
        let old = village.project("Old", .done)
        for (key, date, project) in [
            ("past", "2026-11-21", album), ("today", "2026-11-22", album), ("next", "2026-12-01", album),
            ("undated", nil, album), ("done", "2026-12-01", old),
        ] as [(String, CivilDate?, Project.ID)] {
            village.write(village.network.setting(Milestone(key: key, what: key, date: date), of: project))
        }
        village.write(village.network.addingSlot(Slot(id: "s", project: album, kind: .ally, milestone: "next")))
        #expect(evidence.milestones.map(\.milestone.key) == ["today", "next"])
        #expect(evidence.milestones.map(\.emptySlots) == [0, 1])
    }

    // MARK: people

    @Test mutating func `who was well 90 days ago and is dry now has drifted, the thirstiest first`() {
        for (name, cadence, ago) in [("A", 30, 95), ("B", 10, 90), ("C", 30, 200), ("D", 30, 20), ("E", 60, 100)] {
            village.add(name, cadence: cadence)
            village.touch(name, daysAgo: ago)
        }
        village.add("New", cadence: 7, addedDaysAgo: 40)
        #expect(evidence.comparedWith == village.day(90))
        #expect(names(evidence.drifted) == ["B", "A", "E"], "C was dry then, New was not there")
    }

    @Test mutating func `it is compared with the last review before today`() {
        village.add("A", cadence: 30)
        village.touch("A", daysAgo: 60)
        for ago in [300, 50, 0] {
            village.write([Review(id: village.ids.next(), date: village.day(ago)).changes()])
        }
        #expect(evidence.comparedWith == village.day(50))
        #expect(names(evidence.drifted) == ["A"])
    }

    @Test mutating func `who was dry and is well has come back`() {
        village.add("A", cadence: 30)
        village.touch("A", daysAgo: 200)
        village.touch("A", daysAgo: 3)
        #expect(names(evidence.revived) == ["A"])
    }

    @Test mutating func `never met in person after half a year, the longest known first`() {
        for (name, ago) in [("A", 182), ("B", 181), ("C", 300), ("Seen", 300), ("Past", 300), ("Away", 300)] {
            village.add(name, addedDaysAgo: ago)
        }
        village.touch("Seen", daysAgo: 1, channel: .inPerson)
        village.touch("Past", daysAgo: 290, channel: .event)
        village.touch("A", daysAgo: 5, channel: .video)
        village.edit("Away") { $0.cadence = .never }
        village.add("Wanted", addedDaysAgo: 300) { $0.wanted = "why" }
        village.add("Gone", addedDaysAgo: 300) { $0.isArchived = true }
        village.add("Old friend", addedDaysAgo: 10) { $0.met = Meeting(date: "2001-01-01", occasion: "LinkedIn") }
        #expect(names(evidence.neverMetInPerson) == ["Old friend", "C", "A"])
    }

    @Test mutating func `one-sided is four touches in a year, all of them mine`() {
        for (name, count) in [("Three", 3), ("Four", 4), ("Six", 6), ("Answered", 6), ("Gone", 5)] {
            village.add(name)
            for _ in 0..<count { village.touch(name, daysAgo: 100) }
        }
        village.log("Answered", daysAgo: 364, direction: .incoming)
        village.add("Long ago")
        for _ in 0..<4 { village.touch("Long ago", daysAgo: 365) }
        village.log("Six", daysAgo: 365, direction: .both)
        village.log("Six", daysAgo: -5, direction: .both)
        village.write(village.network.archiving([village.id("Gone")]))
        #expect(evidence.oneSided.map { village.name($0.contact) } == ["Six", "Four"])
        #expect(evidence.oneSided.map(\.touches) == [6, 4])
    }

    // MARK: warnings and praise

    @Test(arguments: [
        (9, 3, 7, true), (9, 3, 8, false), (10, 4, 7, true), (10, 4, 6, false), (5, 1, 3, false), (5, 1, 4, true),
    ])
    func `building without consolidating is more than 45 and less than 20 percent, of ten touches or more`(
        development: Int, consolidation: Int, maintenance: Int, warns: Bool
    ) {
        var test = self
        test.touches(development, .development)
        test.touches(consolidation, .consolidation)
        test.touches(maintenance, .maintenance)
        #expect(test.evidence.warnings.isEmpty != warns)
    }

    @Test mutating func `the balance is held against the method's own targets, whatever they add up to`() {
        touches(12, .development)
        touches(1, .consolidation)
        touches(7, .maintenance)
        #expect(evidence.warnings == [.buildingWithoutConsolidating(development: 60, consolidation: 5)])
        let targets: [String: Value?] = ["development": 60, "consolidation": 5, "maintenance": 35]
        village.write([Change(on: .method, put: [.stageTargets: targets])])
        #expect(evidence.warnings.isEmpty)
        #expect(evidence.praises.contains(.balanced(touches: 20)))
        let none: [String: Value?] = ["development": 0, "consolidation": 0, "maintenance": 0]
        village.write([Change(on: .method, put: [.stageTargets: none])])
        #expect(evidence.warnings.isEmpty && evidence.praises.isEmpty)
    }

    @Test mutating func `neglect is more than a third of those who have a cadence`() {
        for name in ["A", "B", "C"] { village.add(name, cadence: 30, addedDaysAgo: 10) }
        village.add("Stranger", imported: true)
        #expect(evidence.warnings.isEmpty)
        #expect(evidence.praises == [.nobodyDry(of: 3)])
        village.add("D", cadence: 7)
        #expect(evidence.warnings.isEmpty && evidence.praises.isEmpty)
        village.add("E", cadence: 7)
        #expect(evidence.warnings == [.neglect(dry: 2, of: 5)])
    }

    @Test mutating func `promises kept this month are praised when none is left open`() {
        village.add("Ann", imported: true)
        let first = village.owe(.thanks, to: "Ann", dueDaysAgo: 20)
        let old = village.owe(.thanks, to: "Ann", dueDaysAgo: 22)
        #expect(evidence.praises.isEmpty)
        village.write(village.network.settling(first, today: village.today))
        #expect(evidence.praises.isEmpty, "one of last month is open")
        village.write(village.network.settling(old, today: village.today))
        #expect(evidence.praises == [.promisesKept(1)], "2 November is this month, 31 October is not")
        village.owe(.thanks, to: "Nobody", dueDaysAgo: 1)
        village.owe(.report, to: "Ann", dueDaysAgo: -1)
        #expect(evidence.praises == [.promisesKept(1)], "owed to nobody who is there, or not yet")
    }

    @Test mutating func `a place that stood empty and was taken is praised, one made with its holder is not`() {
        village.add("Ann", imported: true)
        village.edit("Ann") { $0.cadence = .never }
        let album = village.project("Album")
        village.today = village.day(200)
        village.write(village.network.addingSlot(Slot(id: "sound", project: album, kind: .ally)))
        village.today = village.day(-200)
        village.cast("Ann", as: .mentor, in: album)
        #expect(evidence.praises.isEmpty)
        village.cast("Ann", as: .ally, in: album)
        #expect(evidence.praises == [.slotsFilled(["sound"])])
        village.today = village.day(-100)
        #expect(evidence.praises.isEmpty)
    }

    // MARK: the gauge

    @Test mutating func `what fits leaves everybody be`() {
        for index in 0..<35 { village.add("P\(index)", cadence: 7) }
        #expect(evidence.gauge.asked == 5)
        #expect(!evidence.gauge.isOver && evidence.gauge.rest.isEmpty)
        #expect(evidence.gauge.capacity == 5, "also in the first week")
    }

    @Test mutating func `what does not fit lets the thirstiest without a role rest, and no more of them than it takes`()
    {
        village.setCapacity(1)
        let album = village.project("Album")
        for (name, cadence, ago) in [("A", 1, 9), ("B", 2, 10), ("C", 2, 12), ("D", 365, 5000), ("E", 100, 1)] {
            village.add(name, cadence: cadence)
            village.touch(name, daysAgo: ago)
        }
        village.cast("D", as: .mentor, in: album)
        #expect(evidence.gauge.isOver)
        #expect(names(evidence.gauge.rest) == ["A", "C"], "9, then 6 times their cadence")
        village.write(village.network.settingCadence(.never, of: evidence.gauge.rest, today: village.today))
        #expect(!evidence.gauge.isOver && evidence.gauge.rest.isEmpty)
    }

    @Test mutating func `those who have a role are never proposed to rest`() {
        village.setCapacity(1)
        let album = village.project("Album")
        for name in ["A", "B", "C"] {
            village.add(name, cadence: 1)
            village.cast(name, as: .ally, in: album)
        }
        #expect(evidence.gauge.isOver && evidence.gauge.rest.isEmpty)
    }

    @Test func `an empty network has nothing to say`() {
        let evidence = Evidence(Network(), on: "2026-11-22")
        #expect(evidence.touches.total == 0 && evidence.warnings.isEmpty && evidence.praises.isEmpty)
        #expect(Stage.allCases.allSatisfy { evidence.percent(of: $0) == 0 })
    }

    @Test(arguments: ["0001-01-01", "9999-12-31"])
    func `the ends of the calendar are no error`(today: CivilDate) {
        var village = Village(today: "2026-11-22")
        village.add("Ann", cadence: 7)
        let touch = Touchpoint(id: "t", date: today, contacts: [village.id("Ann")])
        village.write([touch.changes()])
        #expect(Evidence(village.network, on: today, weeks: 520).touches.total == 1)
    }
}
