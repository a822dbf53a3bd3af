import Glibc
import Relationships
import Seeding
import Testing

@testable import Storage

/// A journal without what was replaced says the same, whatever older copies stand beside it.
@Suite struct CompactingTests {
    /// All that counts: each value with the line that it comes from, and whether two devices clashed.
    private func view(_ network: Network) -> [String] {
        network.facts.records.flatMap { id, record in
            record.entries.map { entry in
                "\(id) \(entry.field) \(entry.element ?? "-") \(entry.value.map { "\($0)" } ?? "none") \(entry.line) "
                    + (entry.isContested ? "contested" : "")
            }
        }.sorted()
    }

    /// A random change, an undo or a redo, of few records so that they meet.
    private func act(_ store: Store, _ generator: inout SplitMix64) throws {
        let key = "r\(Int.random(in: 0..<3, using: &generator))"
        let text = Value.text("n\(generator.next() % 99)")
        switch Int.random(in: 0..<9, using: &generator) {
        case 0: _ = try? store.undo(by: "undo")
        case 1: _ = try? store.redo(by: "redo")
        case 2: try store.tag(key, "t", Bool.random(using: &generator) ? true : nil)
        case 3: try store.commit(by: "test") { _ in [.deletion(of: .named(key))] }
        case 4: try store.commit(by: "test") { $0.merging(Contact.ID("r0"), Contact.ID("r1")) }
        case 5:
            try store.commit(by: "test") { _ in
                [
                    Change(
                        on: .named(key), set: [.notes: text, .deleted: nil],
                        put: [.emails: ["a@x.be": .map(["label": text]), "b@x.be": true]]),
                    Change(on: RecordID(.touchpoint, key), set: [.date: "2026-11-20", .note: text]),
                ]
            }
        default: try store.name(key, "n\(generator.next() % 99)")
        }
    }

    @Test func `what was replaced goes, and nothing else changes`() throws {
        let bench = Bench()
        let store = try bench.open()
        for number in 0..<50 { try store.name("a", "Ada \(number)") }
        try store.tag("a", "music")
        try store.tag("a", "music", nil)
        try store.tag("b", "music")
        let before = view(store.network)
        let report = try store.compact()
        // Of the names the latest stays, and the one that it replaced.
        #expect(report.dropped == 49)
        #expect(report.after < report.before)
        #expect(bench.journal(bench.journalNames[0]).count == report.after)
        let text = String(decoding: bench.journal(bench.journalNames[0]), as: UTF8.self)
        #expect(text.contains("Ada 49") && text.contains("Ada 48") && !text.contains("Ada 47"))
        #expect(view(store.network) == before)
        #expect(view(try bench.open().network) == before)
        #expect(store.problems == [])
        #expect(try bench.open().diagnose() == [])
        #expect(try store.compact() == CompactReport())
        // This device goes on in its own journal.
        try store.name("a", "Ada again")
        #expect(bench.journalNames.count == 1)
    }

    @Test func `an empty store and one without anything replaced stay as they are`() throws {
        let bench = Bench()
        let store = try bench.open()
        #expect(try store.compact() == CompactReport())
        try store.name("a", "Ada")
        let journal = bench.journal(bench.journalNames[0])
        #expect(try store.compact() == CompactReport())
        #expect(bench.journal(bench.journalNames[0]) == journal)
    }

    @Test func `what was before is not undone any more, what comes after is`() throws {
        let bench = Bench()
        let store = try bench.open()
        try store.name("a", "Ada")
        let receipt = try store.name("a", "Bea")
        try store.name("a", "Cyd")
        #expect(try store.compact().dropped == 1)
        #expect(throws: StoreError.nothingToUndo) { try store.undo(by: "undo") }
        #expect(throws: StoreError.compacted(receipt.transaction)) { try store.undo(receipt.transaction, by: "undo") }
        try store.name("a", "Dot")
        _ = try bench.open().undo(by: "undo")
        try store.refresh()
        #expect(store.nameOf("a") == "Cyd")
        _ = try store.redo(by: "redo")
        #expect(store.nameOf("a") == "Dot")
        #expect(throws: StoreError.nothingToRedo) { try store.redo(by: "redo") }
    }

    @Test func `another process that has the store open goes on without alarm`() throws {
        let bench = Bench()
        let store = try bench.open()
        for name in ["Ada", "Bea", "Cyd"] { try store.name("a", name) }
        let other = try bench.open()
        _ = try store.compact()
        try other.refresh()
        #expect(other.problems == [])
        try other.name("a", "Dot")
        try store.refresh()
        #expect(store.nameOf("a") == "Dot" && store.problems == [])
    }

    @Test func `damage is to be repaired first, and half a line goes`() throws {
        let bench = Bench()
        let store = try bench.open()
        for name in ["Ada", "Bea", "Cyd"] { try store.name("a", name) }
        let name = bench.journalNames[0]
        let whole = bench.journal(name)
        bench.disk.put(Array("nonsense\n".utf8) + whole, at: Bench.folder(name))
        let damaged = try bench.open()
        let problem = try #require(damaged.problems.first)
        #expect(throws: StoreError.damaged(problem)) { try damaged.compact() }
        bench.disk.put(whole + Array(#"{"id":"#.utf8), at: Bench.folder(name))
        let mended = try bench.open()
        _ = try mended.compact()
        #expect(mended.problems == [] && mended.nameOf("a") == "Cyd")
    }

    @Test(arguments: 1...30 as ClosedRange<UInt64>)
    func `compacting at any moment changes nothing that shows, nor do older copies`(_ seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let one = Bench(seed: seed)
        let first = try one.open()
        for _ in 0..<10 { try act(first, &generator) }
        let two = Bench(seed: seed + 100, disk: one.disk.afterProcessDeath(), clock: one.clock + 7_000)
        two.machine = "another"
        let second = try two.open()
        for _ in 0..<15 {
            try act(first, &generator)
            try act(second, &generator)
        }
        for name in two.journalNames {
            one.disk.put(two.journal(name), at: Bench.folder("theirs-\(name)"))
        }
        try first.refresh()
        let before = view(first.network)
        let old = one.journalNames.map { ($0, one.journal($0)) }
        let report = try first.compact()
        #expect(view(first.network) == before, "seed \(seed)")
        #expect(view(try one.open().network) == before, "seed \(seed)")
        #expect(first.problems == [], "seed \(seed)")
        // The journals as they were, beside what they have become, in another order.
        for (index, (name, bytes)) in old.enumerated() {
            one.disk.put(bytes, at: Bench.folder("\(index)-old-\(name)"))
        }
        #expect(view(try one.open().network) == before, "seed \(seed)")
        // What both do from now on comes out the same, compacted or not.
        for _ in 0..<8 {
            try act(first, &generator)
            try act(second, &generator)
        }
        for name in two.journalNames { one.disk.put(two.journal(name), at: Bench.folder("theirs-\(name)")) }
        for name in one.journalNames { two.disk.put(one.journal(name), at: Bench.folder("ours-\(name)")) }
        let after = view(try one.open().network)
        #expect(after == view(try two.open().network), "seed \(seed)")
        try first.refresh()
        _ = try first.compact()
        #expect(view(try one.open().network) == after, "seed \(seed)")
        #expect(report.dropped == 0 || report.after < report.before + 200, "seed \(seed)")
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `after a compaction each undo brings back what was before`(_ seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let bench = Bench(seed: seed)
        let store = try bench.open()
        for _ in 0..<20 { try act(store, &generator) }
        let isCompacted = try store.compact().dropped > 0
        var past: [[String]] = []
        for _ in 0..<6 {
            past.append(values(of: store))
            try store.name("r\(generator.next() % 3)", "n\(generator.next() % 9)")
            try store.tag("r0", "t\(generator.next() % 2)", Bool.random(using: &generator) ? true : nil)
        }
        for values in past.reversed() {
            _ = try store.undo(by: "undo")
            _ = try store.undo(by: "undo")
            #expect(values == self.values(of: store), "seed \(seed)")
        }
        if isCompacted { #expect(throws: StoreError.nothingToUndo) { try store.undo(by: "undo") } }
    }

    private func values(of store: Store) -> [String] {
        store.network.facts.records.flatMap { id, record in
            record.entries.compactMap { entry in
                entry.value.map { "\(id) \(entry.field) \(entry.element ?? "-") \($0)" }
            }
        }.sorted()
    }

    // MARK: Faults

    private func prepare(_ bench: Bench) throws -> Store {
        let store = try bench.open()
        for number in 0..<10 { try store.name("a", "Ada \(number)") }
        try store.tag("a", "music")
        return store
    }

    private func check(_ disk: SimulatedDisk, _ expected: [String], _ note: Comment) throws {
        let bench = Bench(seed: 99, disk: disk, clock: Bench.start + 10_000_000)
        let store = try bench.open()
        #expect(view(store.network) == expected, note)
        #expect(store.problems == [], note)
        _ = try store.compact()
        #expect(view(store.network) == expected, note)
        try store.name("b", "Bea")
        #expect(try bench.open().diagnose() == [], note)
    }

    @Test func `a power cut or an error at any call leaves everything, and the same again goes on`() throws {
        let rehearsal = Bench()
        let store = try prepare(rehearsal)
        let expected = view(store.network)
        let start = rehearsal.disk.calls.count
        #expect(try store.compact().dropped > 0)
        let calls = start..<rehearsal.disk.calls.count
        #expect(calls.count > 10)
        for call in calls {
            let bench = Bench()
            let store = try prepare(bench)
            bench.disk.faults = [call: .death]
            _ = try? store.compact()
            let count = bench.disk.unsettledCount
            for prefix in Set([0, count / 2, count]) {
                try check(bench.disk.afterPowerCut { $0 < prefix }, expected, "dead at call \(call)")
            }
            let other = Bench()
            let failing = try prepare(other)
            other.disk.faults = [call: .error(EIO)]
            _ = try? failing.compact()
            other.disk.faults = [:]
            try check(other.disk.afterProcessDeath(), expected, "error at call \(call)")
        }
    }
}
