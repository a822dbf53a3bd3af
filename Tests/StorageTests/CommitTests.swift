import Relationships
import Testing

@testable import Storage

@Suite struct CommitTests {
    @Test func `a committed change is there at once, for another handle after a refresh, and when opened anew`() throws
    {
        let bench = Bench()
        let store = try bench.open()
        let other = try bench.open()
        try store.name("a", "Ada")
        #expect(store.nameOf("a") == "Ada")
        #expect(other.nameOf("a") == nil)
        #expect(try other.refresh())
        #expect(try !other.refresh())
        #expect(other.nameOf("a") == "Ada")
        #expect(try bench.open().network.facts == store.network.facts)
        #expect(try store.diagnose() == [])
    }

    @Test func `two handles on one folder decide on each other's lines and share one journal`() throws {
        let bench = Bench()
        let stores = [try bench.open(), try bench.open()]
        for turn in 0..<20 {
            try stores[turn % 2].commit(by: "count") { network in
                let count = network.facts[.named("a")]?[.order]?.integer ?? 0
                return [Change(on: .named("a"), set: [.order: .integer(count + 1)])]
            }
        }
        #expect(bench.journalNames.count == 1)
        #expect(try bench.open().network.facts[.named("a")]?[.order]?.integer == 20)
    }

    @Test func `nothing to change writes nothing`() throws {
        let bench = Bench()
        let store = try bench.open()
        #expect(try store.commit(by: "test") { _ in [] } == nil)
        #expect(try store.commit(by: "test") { _ in [Change(on: .named("a"), put: [.tags: [:]])] } == nil)
        #expect(bench.journalNames == [])
    }

    @Test func `a refusal passes through and writes nothing`() throws {
        struct Refusal: Error, Equatable {}
        let bench = Bench()
        let store = try bench.open()
        #expect(throws: Refusal()) {
            try store.commit(by: "test") { (_: Network) throws(Refusal) -> [Change] in throw Refusal() }
        }
        #expect(bench.journalNames == [])
        try store.name("a", "Ada")  // the lock is free again
    }

    @Test func `a change names the line whose value it replaces`() throws {
        let store = try Bench().open()
        let first = try store.name("a", "Ada")
        let second = try store.name("a", "Ada Lovelace")
        #expect(first.changes[0].was == [:])
        #expect(second.changes[0].was == [.name: first.transaction])
        #expect(store.network.facts[.named("a")]?.entry(.name)?.isContested == false)
    }

    @Test func `a lock that is held for five seconds is busy, and one that is freed in time is waited for`() throws {
        let bench = Bench()
        let store = try bench.open()
        try store.name("a", "Ada")
        let lock = try bench.disk.open(store.stateFolder + "/lock", for: .appending)
        #expect(try bench.disk.tryLock(lock))
        #expect(throws: StoreError.busy) { try store.name("a", "Bea") }
        #expect(bench.disk.millisecondsPaused == 5000)
        #expect(try store.refresh() == false)  // reading takes no lock
        bench.disk.onPause = { bench.disk.unlock(lock) }
        try store.name("a", "Cleo")
        #expect(store.nameOf("a") == "Cleo")
    }

    @Test func `ids grow although the clock goes back`() throws {
        let bench = Bench()
        let store = try bench.open()
        let first = try store.name("a", "Ada")
        bench.clock -= 400 * 24 * 60 * 60 * 1000
        let second = try store.name("a", "Bea")
        #expect(second.transaction > first.transaction)
        #expect(try bench.open().nameOf("a") == "Bea")
    }

    @Test func `a clock in 2200 is refused`() throws {
        let bench = Bench(clock: LineID.latestMilliseconds)
        let store = try bench.open()
        #expect(throws: StoreError.clockOutOfRange) { try store.name("a", "Ada") }
    }

    @Test func `a text of more than a mebibyte is refused, and one of that length is written`() throws {
        let bench = Bench()
        let store = try bench.open()
        let limit = 1_048_576
        let text = String(repeating: "x", count: limit)
        try store.name("a", text)
        #expect(
            throws: StoreError.tooLong(record: .named("a"), field: .name, bytes: limit + 1, limit: limit)
        ) { try store.name("a", text + "x") }
        #expect(try bench.open().nameOf("a") == text)
    }

    @Test func `what would not read back is refused`() throws {
        let bench = Bench()
        let store = try bench.open()
        #expect(throws: StoreError.unwritable(.named("a b"))) { try store.name("a b", "Ada") }
        #expect(throws: StoreError.self) {
            try store.commit(by: "test") { _ in [Change(on: .named("a"), set: [.name: .number("1.0.0")])] }
        }
        #expect(bench.journalNames == [] || bench.journal(bench.journalNames[0]).isEmpty)
    }

    @Test func `a large transaction spans lines that count together`() throws {
        let bench = Bench()
        let store = try bench.open()
        let changes = (0..<3000).map {
            Change(on: .named("c\($0)"), set: [.name: .text(String(repeating: "n", count: 90))])
        }
        let receipt = try #require(try store.commit(by: "import") { _ in changes })
        let bytes = bench.journal(bench.journalNames[0])
        let lines = bytes.split(separator: UInt8(ascii: "\n"))
        #expect(lines.count > 3)
        #expect(lines.allSatisfy { $0.count <= 65_536 })
        #expect(store.network.facts.records.count == 3000)
        #expect(try store.history().map(\.id) == [receipt.transaction])
        for missing in lines.indices {
            var rest = lines
            rest.remove(at: missing)
            let other = Bench()
            _ = try other.open()
            other.disk.put(Array(rest.joined(separator: [UInt8(ascii: "\n")])) + [10], at: Bench.folder("x.jsonl"))
            let store = try other.open()
            #expect(store.network.facts.records.isEmpty)
            #expect(
                try store.diagnose().map(\.cause)
                    == [.incompleteTransaction(receipt.transaction, found: lines.count - 1, of: lines.count)])
        }
        _ = try store.undo(by: "undo")
        #expect(store.network.facts.records.values.allSatisfy { $0[.name] == nil })
    }

    @Test func `one spelling of an accented tag does not take the place of the other`() throws {
        let bench = Bench()
        let store = try bench.open()
        let composed = "caf\u{E9}"
        let decomposed = "cafe\u{301}"
        let changes = [composed, decomposed].map { Change(on: .named("a"), put: [.tags: [$0: true]]) }
        let receipt = try #require(try store.commit(by: "test") { _ in changes })
        let tags = { (store: Store) in
            store.network.facts[.named("a")]!.elements(.tags).map { Array($0.key.unicodeScalars) }
        }
        #expect(tags(store).count == 2)
        #expect(try tags(bench.open()) == tags(store))
        let report = try store.undo(receipt.transaction, by: "undo")
        #expect(report.restored.count == 2)
        #expect(tags(store).isEmpty)
    }
}
