import Testing

@testable import Relationships

/// What passed between us, and what there is to see before one asks.
struct LedgerTests {
    private var village: Village

    init() {
        village = Village(today: "2026-11-22")
        village.add("Marc", addedDaysAgo: 400)
        village.add("Katia", addedDaysAgo: 400)
    }

    private var cautions: [AskOutlook.Caution] { outlook.cautions }
    private var outlook: AskOutlook { village.network.askOutlook(for: "marc", on: village.today) }

    // MARK: the ledger

    @Test mutating func `the ledger counts marks over all touches that have happened`() {
        village.log("Marc", daysAgo: 40, marks: [.gave, .thanked])
        village.log("Marc", "Katia", daysAgo: 20, marks: [.gave])
        village.log("Marc", daysAgo: 9, direction: .incoming, marks: [.received, .asked])
        village.log("Marc", daysAgo: -9, marks: [.gave, .received])
        village.log("Katia", marks: [.received])
        let ledger = village.network.ledger(of: "marc")
        #expect(ledger.counts == [.gave: 2, .thanked: 1, .received: 1, .asked: 1])
        #expect(ledger.given == 2 && ledger.received == 1 && ledger.balance == 1)
    }

    @Test(arguments: [(Touchpoint.Direction.out, 1), (.both, 1), (.incoming, -1)])
    func `an introduction is given, or received when it was theirs`(direction: Touchpoint.Direction, balance: Int) {
        var village = village
        village.log("Marc", direction: direction, marks: [.introduced])
        #expect(village.network.ledger(of: "marc").balance == balance)
        #expect(village.network.ledger(of: "marc").counts == [.introduced: 1])
    }

    @Test mutating func `nobody known has an empty ledger, and of merged people both count`() {
        #expect(village.network.ledger(of: "nobody") == Ledger(counts: [:], given: 0, received: 0))
        village.log("Marc", marks: [.gave])
        village.log("Katia", marks: [.gave])
        village.merge("Marc", "Katia")
        #expect(village.network.ledger(of: "marc").given == 2)
        #expect(village.network.ledger(of: "katia").given == 2)
    }

    // MARK: before an ask

    @Test mutating func `with somebody touched lately and owed nothing there is nothing to see`() {
        let touch = village.log("Marc", daysAgo: 180)
        village.edit("Marc") { $0.standing = Standing(knowsMe: .byName) }
        #expect(cautions.isEmpty)
        #expect(outlook.lastTouch?.id == touch)
        #expect(outlook.standing == Standing(knowsMe: .byName))
        #expect(Ask.Kind.allCases.allSatisfy { !outlook.suggestsLighter(than: $0) })
    }

    @Test mutating func `never touched, or not for more than half a year`() {
        #expect(cautions == [.neverTouched])
        village.log("Marc", daysAgo: -5)
        #expect(cautions == [.neverTouched], "a meeting to come is no touch")
        village.log("Marc", daysAgo: 181)
        #expect(cautions == [.longSilence(days: 181)])
    }

    @Test mutating func `thanks that are owed, whatever their day, and a report from its day on`() {
        village.log("Marc")
        let thanks = village.owe(.thanks, to: "Marc", dueDaysAgo: -3)
        village.owe(.report, to: "Marc", dueDaysAgo: -5)
        village.owe(.reply, to: "Marc")
        village.owe(.followUp, to: "Marc")
        village.owe(.thanks, to: "Katia")
        #expect(cautions == [.thanksOwed(thanks)])
        let report = village.owe(.report, to: "Marc")
        #expect(Set(cautions) == [.thanksOwed(thanks), .reportOwed(report)])
        village.log("Marc", marks: [.thanked, .reportedBack])
        #expect(cautions.isEmpty)
    }

    @Test mutating func `an ask of them that has no answer yet`() {
        village.log("Marc")
        village.log("Katia")
        village.ask("Marc", "a loan")
        let waiting = village.ask("Marc", "for Katia", for: "Katia", askedDaysAgo: 3)
        #expect(cautions == [.askOpen(waiting)])
        let katia = village.network.askOutlook(for: "katia", on: village.today)
        #expect(katia.cautions.isEmpty, "she was not asked anything")
        village.take(.agreed, of: waiting)
        #expect(cautions.isEmpty)
    }

    @Test mutating func `they gave more than they received`() {
        village.log("Marc", marks: [.received])
        village.log("Marc", marks: [.received])
        village.log("Marc", marks: [.gave])
        #expect(cautions == [.inTheirDebt(given: 1, received: 2)])
        village.log("Marc", marks: [.gave])
        #expect(cautions.isEmpty)
    }

    @Test(arguments: Standing.KnowsMe.allCases)
    func `only who is known not to know me does not know me`(knowsMe: Standing.KnowsMe) {
        var village = village
        village.log("Marc")
        village.edit("Marc") { $0.standing = Standing(knowsMe: knowsMe) }
        let outlook = village.network.askOutlook(for: "marc", on: village.today)
        #expect(outlook.cautions == (knowsMe == .no ? [.doesNotKnowMe] : []))
    }

    @Test mutating func `all of it at once stands in the order in which it weighs`() {
        village.log("Marc", daysAgo: 200, marks: [.received])
        let thanks = village.owe(.thanks, to: "Marc", dueDaysAgo: 9)
        let report = village.owe(.report, to: "Marc", dueDaysAgo: 3)
        let ask = village.ask("Marc", askedDaysAgo: 3)
        village.edit("Marc") { $0.standing = Standing(knowsMe: .no) }
        #expect(
            cautions == [
                .thanksOwed(thanks), .reportOwed(report), .askOpen(ask), .longSilence(days: 200),
                .inTheirDebt(given: 0, received: 1), .doesNotKnowMe,
            ])
    }

    @Test(arguments: [
        (Ask.Kind.advice, false), (.introduction, false), (.favour, false), (.job, true), (.contract, true),
    ])
    func `where there is anything to see, a lighter ask goes before a heavy one`(kind: Ask.Kind, suggests: Bool) {
        #expect(kind.isHeavy == suggests)
        #expect(outlook.suggestsLighter(than: kind) == suggests)
    }
}
