import Testing

@testable import Relationships

/// What a touch served: my own word, else when we met and what passed between us.
struct StageTests {
    private var village = Village(today: "2026-11-22")

    private func stage(_ id: Touchpoint.ID) -> Stage { village.network.stage(of: village.network.touchpoint(id)!) }

    private mutating func touch(
        _ names: String..., daysAgo: Int, channel: Touchpoint.Channel = .call, marks: [Touchpoint.Mark: String?] = [:],
        stage: Stage? = nil
    ) -> Touchpoint.ID {
        let touch = Touchpoint(
            id: village.ids.next(), date: village.day(daysAgo), channel: channel, contacts: names.map(village.id),
            marks: marks, stage: stage)
        village.write([touch.changes()])
        return touch.id
    }

    @Test(arguments: [(400, Stage.development), (340, .development), (339, .maintenance), (401, .development)])
    func `up to 60 days after we met a touch builds, whatever passed, and also before`(ago: Int, stage: Stage) {
        var village = village
        let met = village.day(400)
        village.add("Sophie") { $0.met = Meeting(date: met) }
        let touch = village.touch("Sophie", daysAgo: ago)
        #expect(village.network.stage(of: village.network.touchpoint(touch)!) == stage)
    }

    @Test mutating func `without a day on which we met, it is that of the first touch`() {
        village.add("Sophie")
        let first = touch("Sophie", daysAgo: 100)
        let (last, next) = (touch("Sophie", daysAgo: 40), touch("Sophie", daysAgo: 39))
        #expect([first, last, next].map(stage) == [.development, .development, .maintenance])
    }

    @Test mutating func `a meeting to come is no first touch`() {
        village.add("Sophie")
        var planned = Touchpoint(id: village.ids.next(), date: village.day(300), contacts: [village.id("Sophie")])
        planned.isPlanned = true
        village.write([planned.changes()])
        let touch = touch("Sophie", daysAgo: 10)
        #expect(stage(touch) == .development)
    }

    @Test(arguments: Touchpoint.Channel.allCases)
    func `with somebody known for long, in person or at an event makes firm, and the rest keeps`(
        channel: Touchpoint.Channel
    ) {
        var village = village
        village.add("Sophie") { $0.met = Meeting(date: "2020-01-01") }
        let touch = village.touch("Sophie", daysAgo: 1, channel: channel)
        let expected = [.inPerson, .event].contains(channel) ? Stage.consolidation : .maintenance
        #expect(village.network.stage(of: village.network.touchpoint(touch)!) == expected)
    }

    @Test(arguments: Touchpoint.Mark.allCases)
    func `a message in which something passed between us makes firm`(mark: Touchpoint.Mark) {
        var village = village
        village.add("Sophie") { $0.met = Meeting(date: "2020-01-01") }
        let touch = village.log("Sophie", channel: .message, marks: [mark])
        #expect(village.network.stage(of: village.network.touchpoint(touch)!) == .consolidation)
    }

    @Test(arguments: Stage.allCases)
    func `my own word wins`(said: Stage) {
        var village = village
        village.add("Sophie") { $0.met = Meeting(date: "2020-01-01") }
        let touch = Touchpoint(id: "t", date: village.today, contacts: [village.id("Sophie")], stage: said)
        #expect(village.network.stage(of: touch) == said)
    }

    @Test mutating func `a dinner with friends and one new face builds`() {
        for name in ["Ann", "Bob"] { village.add(name) { $0.met = Meeting(date: "2020-01-01") } }
        village.add("Cyd")
        let friends = touch("Ann", "Bob", daysAgo: 1, channel: .event)
        let dinner = touch("Ann", "Bob", "Cyd", daysAgo: 0, channel: .event)
        #expect(stage(friends) == .consolidation)
        #expect(stage(dinner) == .development)
    }

    @Test mutating func `two who are one met when the first of them was touched`() {
        village.add("Sophie")
        village.add("Sofie")
        _ = touch("Sophie", daysAgo: 300)
        let touch = touch("Sofie", daysAgo: 1)
        #expect(stage(touch) == .development)
        village.merge("Sophie", "Sofie")
        #expect(stage(touch) == .maintenance)
    }

    @Test mutating func `a touch with somebody who is no more keeps`() {
        let touch = touch("Nobody", daysAgo: 1)
        #expect(stage(touch) == .maintenance)
    }
}

extension Identifier: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) { self.init(text) }
}
