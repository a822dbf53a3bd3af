import Glibc
import Relationships
import Seeding
import Testing

@testable import Storage

/// Forgetting that is cut off, fails, or meets another device's: the person is forgotten, or the same again goes on.
@Suite struct ForgettingFaultTests {
    private let history = SecretHistory()

    /// Power cuts that keep nothing, all, or some of the unsettled steps.
    private func forEachPowerCut(of disk: SimulatedDisk, seed: UInt64, _ body: (SimulatedDisk) throws -> Void) rethrows
    {
        let count = disk.unsettledCount
        var generator = SplitMix64(seed: seed)
        for prefix in Set([0, count / 2, count]) { try body(disk.afterPowerCut { $0 < prefix }) }
        for _ in 0..<2 {
            let bits = (0..<count).map { _ in Bool.random(using: &generator) }
            try body(disk.afterPowerCut { bits[$0] })
        }
    }

    private func check(_ disk: SimulatedDisk, mustBeForgotten: Bool, _ note: Comment) throws {
        let bench = Bench(seed: 99, disk: disk, clock: Bench.start + 10_000_000)
        let store = try bench.open()
        history.expectRest(store.network, note)
        if let torn = store.problems.first {
            // A line that was never acknowledged may lack a sector in its middle, and keep its line feed.
            #expect(store.problems.count == 1 && torn.cause == .malformed(at: 0), note)
            #expect(torn.line == store.journals.byName[torn.file]?.lineCount, note)
            _ = try store.repair()
        }
        #expect(store.problems == [], note)
        if store.network.contact(SecretHistory.sophie) == nil {
            history.expectForgotten(store.network, note)
        } else {
            #expect(!mustBeForgotten, note)
            #expect(store.network.touchpoint(Touchpoint.ID("alone"))?.note == "secret touch", note)
        }
        _ = try history.forget(store)
        history.expectRest(store.network, note)
        history.expectForgotten(store.network, note)
        #expect(history.files(of: disk) == [], note)
        #expect(try bench.open().diagnose() == [], note)
    }

    private func rehearse() throws -> Range<Int> {
        let bench = Bench()
        try history.prepare(bench)
        let store = try bench.open()
        let start = bench.disk.calls.count
        _ = try history.forget(store)
        return start..<bench.disk.calls.count
    }

    @Test func `a power cut at any call leaves each journal old or new, and the same again goes on`() throws {
        for call in try rehearse() {
            let bench = Bench()
            try history.prepare(bench)
            let store = try bench.open()
            bench.disk.faults = [call: .death]
            let isDone = (try? history.forget(store)) != nil
            try forEachPowerCut(of: bench.disk, seed: UInt64(call)) { disk in
                try check(disk, mustBeForgotten: isDone, "dead at call \(call)")
            }
        }
    }

    @Test func `an error at any call says whether the person is forgotten, and the same again goes on`() throws {
        for call in try rehearse() {
            let bench = Bench()
            try history.prepare(bench)
            let store = try bench.open()
            bench.disk.faults = [call: .error(EIO)]
            let note: Comment = "call \(call)"
            var outcome: StoreError.Outcome?
            do {
                _ = try history.forget(store)
            } catch StoreError.io(_, _, _, let found) {
                outcome = found
            }
            bench.disk.faults = [:]
            if outcome == .nothingChanged {
                #expect(try bench.open().network.contact(SecretHistory.sophie) != nil, note)
            }
            if outcome == nil { #expect(history.files(of: bench.disk) == [], note) }
            try check(
                bench.disk.afterProcessDeath(), mustBeForgotten: outcome == nil || outcome == .unfinished, note)
        }
    }

    /// Random changes to few records, so that they name each other.
    private func act(_ store: Store, _ generator: inout SplitMix64) throws {
        func key() -> String { "r\(Int.random(in: 0..<4, using: &generator))" }
        func person() -> Value { .text(key()) }
        func people() -> [String: Value?] {
            var people: [String: Value?] = [key(): true]
            people.updateValue(Bool.random(using: &generator) ? true : nil, forKey: key())
            return people
        }
        let text = Value.text("n\(generator.next() % 99)")
        let change =
            switch Int.random(in: 0..<8, using: &generator) {
            case 0: Change(on: .named(key()), set: [.name: text, .introducedBy: person()], put: [.knows: people()])
            case 1, 2:
                Change(
                    on: RecordID(.touchpoint, key()), set: [.date: "2026-11-20", .note: text],
                    put: [.contacts: people()])
            case 3: Change(on: RecordID(.promise, key()), set: [.due: "2026-11-20"], put: [.contacts: people()])
            case 4:
                Change(
                    on: RecordID(.slot, key()), set: [.project: "p", .kind: "ally", .strategy: text],
                    put: [.holders: people()])
            case 5: Change(on: RecordID(.ask, key()), set: [.contact: person(), .whom: person(), .title: text])
            case 6:
                Change(on: RecordID(.request, key()), set: [.name: text, .date: "2026-11-20", .contact: person()])
            default: Change.deletion(of: RecordID(.touchpoint, key()))
            }
        try store.commit(by: "test") { _ in [change] }
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `the marks alone show what shows once the journals are rewritten`(_ seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let bench = Bench(seed: seed)
        let store = try bench.open()
        for _ in 0..<40 { try act(store, &generator) }
        for person in ["r1", "r3"] {
            try store.commit(by: "forget") {
                Erasure(of: $0.facts, with: [Contact.ID(person)]).marks(in: $0.facts)
            }
            let marked = history.shown(store.network)
            #expect(history.shown(try bench.open().network) == marked, "seed \(seed)")
            let rewritten = try store.forget(by: "forget") { _ in [] }
            #expect(rewritten.records == [], "seed \(seed)")
            #expect(history.shown(store.network) == marked, "seed \(seed)")
            #expect(history.shown(try bench.open().network) == marked, "seed \(seed)")
            #expect(try store.forget(by: "forget") { _ in [] } == ForgetReport(), "seed \(seed)")
            for _ in 0..<10 { try act(store, &generator) }
        }
    }

    @Test(arguments: 1...10 as ClosedRange<UInt64>)
    func `two devices that forget different people converge`(_ seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let one = Bench(seed: seed)
        let first = try one.open()
        for _ in 0..<20 { try act(first, &generator) }
        let two = Bench(seed: seed + 100, disk: one.disk.afterProcessDeath(), clock: one.clock + 7_000)
        two.machine = "another"
        let second = try two.open()
        for _ in 0..<10 {
            try act(first, &generator)
            try act(second, &generator)
        }
        _ = try first.forget(by: "forget") { _ in [Contact.ID("r1")] }
        _ = try second.forget(by: "forget") { _ in [Contact.ID("r2")] }
        for _ in 0..<5 { try act(second, &generator) }
        // Each keeps its own file of a name, and gets the other's as a conflict copy.
        for (bench, other) in [(one, two), (two, one)] {
            for name in other.journalNames where !name.hasPrefix("copy") {
                bench.disk.put(other.journal(name), at: Bench.folder("copy-\(name)"))
            }
        }
        try first.refresh()
        try second.refresh()
        #expect(history.shown(first.network) == history.shown(second.network), "seed \(seed)")
        _ = try first.forget(by: "forget") { _ in [] }
        _ = try second.forget(by: "forget") { _ in [] }
        #expect(history.shown(first.network) == history.shown(second.network), "seed \(seed)")
        #expect(first.problems == [] && second.problems == [], "seed \(seed)")
    }
}
