import Glibc
import Relationships
import Testing

@testable import Storage

/// A person who is forgotten is in no byte any more, and everything else is as it was.
@Suite struct ForgettingTests {
    private let history = SecretHistory()

    @Test func `nothing of a forgotten person is left in the cache`() throws {
        let bench = Bench()
        try history.prepare(bench)
        let location = StoreLocation(data: "/home/data", state: "/home/state", cache: "/home/cache")
        func open() throws -> Store {
            try Store(at: location, fileSystem: bench.disk, surroundings: bench.surroundings, checkpointsFrom: 1)
        }
        _ = try open()
        #expect(history.files(of: bench.disk, in: "/home/cache").count == 1)
        _ = try history.forget(try open())
        #expect(history.files(of: bench.disk) == [])
        _ = try open()
        #expect(history.files(of: bench.disk) == [])
        history.expectForgotten(try open().network)
    }

    @Test func `nothing of a forgotten person is left in any file, and the rest is as it was`() throws {
        let bench = Bench()
        try history.prepare(bench)
        #expect(history.files(of: bench.disk).count == 6)
        let store = try bench.open()
        let report = try history.forget(store)
        #expect(report.rewritten.count == 3)
        #expect(report.removedFiles == 2)
        #expect(history.files(of: bench.disk) == [])
        for network in [store.network, try bench.open().network] {
            history.expectRest(network)
            history.expectForgotten(network)
        }
        #expect(store.problems == [])
        #expect(try bench.open().diagnose() == [])
        // This device goes on in its own journal.
        try store.name("m", "Marc D.")
        #expect(bench.journalNames.count == 3)
        #expect(try history.forget(store) == ForgetReport())
    }

    @Test func `the mark holds ids and nothing else`() throws {
        let bench = Bench()
        try history.prepare(bench)
        let store = try bench.open()
        _ = try history.forget(store)
        let entry = try #require(try store.history().first)
        #expect(entry.by == "forget")
        #expect(entry.changes.allSatisfy { $0 == Change(on: $0.record, set: [.forgotten: true]) })
        let alias = RecordID(.alias, Fingerprint.text(of: "s\ns2"))
        let records = [
            alias, RecordID(.ask, "of"), .named("s"), .named("s2"), RecordID(.promise, "p"), RecordID(.request, "r"),
            RecordID(.touchpoint, "alone"), RecordID(.touchpoint, "elsewhere"), RecordID(.touchpoint, "gone"),
        ]
        #expect(Set(entry.changes.map(\.record)) == Set(records))
    }

    @Test func `a rewritten line keeps its id and its place, and its sum is right`() throws {
        let bench = Bench()
        try history.prepare(bench)
        let name = "other.jsonl"
        let before = bench.journal(name)
        _ = try history.forget(bench.open())
        let after = bench.journal(name)
        func lines(_ bytes: [UInt8]) -> [Line] {
            bytes.split(separator: UInt8(ascii: "\n")).compactMap {
                if case .sealed(let line, _) = $0.withUnsafeBufferPointer(LineFormat.read) { line } else { nil }
            }
        }
        #expect(lines(after).map(\.id) == lines(before).map(\.id))
        #expect(lines(after).map(\.revision) == [1])
        #expect(lines(after).first?.rewrote == before.count)
        #expect(lines(after).first?.changes.map(\.record.key) == ["marc"])
    }

    @Test func `undo does not bring a forgotten person back`() throws {
        let bench = Bench()
        try history.prepare(bench)
        let store = try bench.open()
        let before = try store.history()
        _ = try history.forget(store)
        #expect(throws: StoreError.nothingToUndo) { try store.undo(by: "undo") }
        #expect(throws: StoreError.nothingToRedo) { try store.redo(by: "redo") }
        for entry in try store.history() {
            _ = try? store.undo(entry.id, by: "undo")
            _ = try? store.redo(entry.id, by: "redo")
        }
        #expect(store.network.contact(SecretHistory.sophie) == nil)
        #expect(history.files(of: bench.disk) == [])
        let forgetting = try #require(try store.history().first { $0.by == "forget" })
        #expect(throws: StoreError.erased(forgetting.id)) { try store.undo(forgetting.id, by: "undo") }
        let renaming = try #require(before.first { $0.by == "test" && $0.changes.count == 1 })
        #expect(throws: StoreError.erased(renaming.id)) { try store.undo(renaming.id, by: "undo") }
        // What comes after can be undone.
        try store.name("x", "Xenia")
        _ = try store.undo(by: "undo")
        #expect(store.nameOf("x") == nil)
    }

    @Test func `what is written of a forgotten person later is not written`() throws {
        let bench = Bench()
        try history.prepare(bench)
        let store = try bench.open()
        _ = try history.forget(store)
        let receipt = try store.commit(by: "ui") { _ in
            [Change(on: .named("s"), set: [.name: "secret"]), history.touch("late", with: ["s"], "secret")]
        }
        #expect(receipt == nil)
        try store.commit(by: "ui") { _ in [history.touch("shared", with: ["s", "m"], "a walk")] }
        #expect(store.network.touchpoint(Touchpoint.ID("shared"))?.contacts == [SecretHistory.marc])
        #expect(history.files(of: bench.disk) == [])
    }

    @Test func `what an offline device sends late does not count, and is erased the next time`() throws {
        let bench = Bench()
        try history.prepare(bench)
        let other = Bench(seed: 5, disk: bench.disk.afterProcessDeath(), clock: bench.clock)
        other.machine = "another"
        let store = try bench.open()
        _ = try history.forget(store)
        let offline = try other.open()
        try offline.commit(by: "log") { _ in
            [history.touch("late", with: ["s"], "secret late"), history.touch("party", with: ["s", "m"], "a party")]
        }
        try offline.commit(by: "edit") { _ in [Change(on: .named("s"), set: [.notes: "secret late notes"])] }
        let name = try #require(offline.record?.journal)
        bench.disk.put(other.journal(name), at: Bench.folder(name))
        try store.refresh()
        for network in [store.network, try bench.open().network] {
            #expect(network.contact(SecretHistory.sophie) == nil)
            #expect(network.touchpoint(Touchpoint.ID("late")) == nil)
            #expect(network.touchpoint(Touchpoint.ID("party"))?.contacts == [SecretHistory.marc])
        }
        #expect(history.files(of: bench.disk) == [Bench.folder(name)])
        let view = history.shown(store.network)
        let report = try store.forget(by: "forget") { _ in [] }
        #expect(report.rewritten == [name])
        #expect(report.records == [RecordID(.touchpoint, "late")])
        #expect(history.files(of: bench.disk) == [])
        #expect(history.shown(store.network) == view)

        // The other device obeys the mark too, and both agree.
        for journal in bench.journalNames where journal != name {
            other.disk.copyFile(Bench.folder(journal), from: bench.disk)
        }
        try offline.refresh()
        #expect(offline.network.contact(SecretHistory.sophie) == nil)
        #expect(history.shown(offline.network) == view)
        #expect(offline.problems == [])
        _ = try offline.forget(by: "forget") { _ in [] }
        #expect(history.files(of: other.disk) == [])
        #expect(history.shown(offline.network) == view)
    }

    @Test func `half a line of another device goes, and a damaged line is to be repaired first`() throws {
        let bench = Bench()
        try history.prepare(bench)
        bench.disk.put(bench.journal("other.jsonl") + Array(#"{"id":"secret"#.utf8), at: Bench.folder("other.jsonl"))
        let damaged = bench.journal("own.sync-conflict-1.jsonl") + Array("secret\n".utf8)
        bench.disk.put(damaged, at: Bench.folder("own.sync-conflict-1.jsonl"))
        let store = try bench.open()
        let problem = try #require(store.problems.first)
        #expect(throws: StoreError.damaged(problem)) { try history.forget(store) }
        #expect(store.network.contact(SecretHistory.sophie) != nil)
        _ = try store.repair()
        _ = try history.forget(store)
        #expect(history.files(of: bench.disk) == [])
        #expect(store.problems == [])
    }
}
