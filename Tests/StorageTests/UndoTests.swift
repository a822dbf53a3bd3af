import Relationships
import Seeding
import Testing

@testable import Storage

@Suite struct UndoTests {
    /// What the records show: values without the lines that they come from.
    private func shown(_ store: Store) -> [String] {
        store.network.facts.records.sorted { $0.key < $1.key }.flatMap { id, record in
            record.entries.compactMap { entry in
                entry.value.map { "\(id) \(entry.field) \(entry.element ?? "") \($0)" }
            }
        }
    }

    @Test func `undo brings back what was before, and redo what was undone`() throws {
        let store = try Bench().open()
        try store.name("a", "Ada")
        let second = try store.name("a", "Bea")
        let undone = try store.undo(by: "undo")
        #expect(undone.undone.id == second.transaction)
        #expect(undone.restored.first?.set == [.name: "Ada"])
        #expect(store.nameOf("a") == "Ada")
        let redone = try store.redo(by: "redo")
        #expect(redone.undone.id == undone.transaction)
        #expect(store.nameOf("a") == "Bea")
        _ = try store.undo(by: "undo")
        _ = try store.undo(by: "undo")
        #expect(store.nameOf("a") == nil)
        #expect(throws: StoreError.nothingToUndo) { try store.undo(by: "undo") }
        _ = try store.redo(by: "redo")
        _ = try store.redo(by: "redo")
        #expect(store.nameOf("a") == "Bea")
        #expect(throws: StoreError.nothingToRedo) { try store.redo(by: "redo") }
    }

    @Test func `a change leaves nothing to redo`() throws {
        let store = try Bench().open()
        try store.name("a", "Ada")
        _ = try store.undo(by: "undo")
        try store.name("b", "Bea")
        #expect(throws: StoreError.nothingToRedo) { try store.redo(by: "redo") }
        _ = try store.undo(by: "undo")
        #expect(store.nameOf("b") == nil)
        #expect(throws: StoreError.nothingToUndo) { try store.undo(by: "undo") }
    }

    @Test func `a record that came into being loses all its fields`() throws {
        let store = try Bench().open()
        try store.commit(by: "add") { _ in
            [
                Change(
                    on: .named("a"), set: [.name: "Ada", .notes: "x"],
                    put: [.tags: ["m": true], .emails: ["a@b": true]])
            ]
        }
        _ = try store.undo(by: "undo")
        #expect(shown(store) == [])
    }

    @Test func `what was changed since stays, and is said`() throws {
        let store = try Bench().open()
        let first = try store.commit(by: "add") { _ in [Change(on: .named("a"), set: [.name: "Ada", .notes: "x"])] }
        try store.name("a", "Bea")
        let report = try store.undo(first?.transaction, by: "undo")
        #expect(report.restored.map(\.set) == [[.notes: nil]])
        #expect(report.keptBecauseChangedSince.map(\.0) == [.named("a")])
        #expect(report.keptBecauseChangedSince.map(\.1) == [.name])
        #expect(shown(store) == ["contact/a name  text(\"Bea\")"])
        #expect(throws: StoreError.alreadyUndone(first!.transaction, by: report.transaction)) {
            try store.undo(first?.transaction, by: "undo")
        }
        // The rest of the stack is still there.
        _ = try store.undo(by: "undo")
        #expect(store.nameOf("a") == "Ada")
    }

    @Test func `undo leaves other devices' transactions alone`() throws {
        let one = Bench(seed: 1)
        let two = Bench(seed: 2, clock: Bench.start + 99_000)
        let (first, second) = (try one.open(), try two.open())
        try first.name("a", "Ada")
        let other = try second.name("a", "Bea")
        one.disk.copyFile(Bench.folder(two.journalNames[0]), from: two.disk)
        let report = try first.undo(by: "undo")
        #expect(report.restored == [])
        #expect(report.keptBecauseChangedSince.map(\.1) == [.name])
        #expect(first.nameOf("a") == "Bea")
        #expect(throws: StoreError.nothingToUndo) { try first.undo(by: "undo") }
        let device = String(two.journalNames[0].dropLast(6))
        #expect(throws: StoreError.madeElsewhere(other.transaction, device: device)) {
            try first.undo(other.transaction, by: "undo")
        }
        let unknown = LineID(milliseconds: 1, random: (0, 0))
        #expect(throws: StoreError.unknownTransaction(unknown)) { try first.undo(unknown, by: "undo") }
        #expect(throws: StoreError.notAnUndo(other.transaction)) { try first.redo(other.transaction, by: "redo") }
    }

    @Test func `undo looks past other devices' older lines that came late`() throws {
        let one = Bench(seed: 1)
        let two = Bench(seed: 2, clock: Bench.start + 2_500)
        let (first, second) = (try one.open(), try two.open())
        try first.name("a", "Ada")
        try second.name("a", "Bea")
        one.clock += 60_000
        try first.name("a", "Cleo")
        one.disk.copyFile(Bench.folder(two.journalNames[0]), from: two.disk)
        _ = try first.undo(by: "undo")
        #expect(first.nameOf("a") == "Bea")
    }

    @Test func `history lists transactions newest first, with what undid them`() throws {
        let store = try Bench().open()
        let first = try store.name("a", "Ada")
        let undo = try store.undo(by: "undo")
        let redo = try store.redo(by: "redo")
        let history = try store.history()
        #expect(history.map(\.id) == [redo.transaction, undo.transaction, first.transaction])
        #expect(history.map(\.by) == ["redo", "undo", "test"])
        #expect(history.map(\.undoes) == [undo.transaction, first.transaction, nil])
        #expect(history.map(\.undoneBy) == [nil, redo.transaction, undo.transaction])
        #expect(history.allSatisfy { $0.isThisDevice })
        #expect(history[2].changes == first.changes)
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `undo then redo is the identity, and undoing all empties the store`(_ seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let store = try Bench(seed: seed).open()
        for _ in 0..<8 { try FoldTests.act(store, &generator) }
        let before = shown(store)
        _ = try? store.undo(by: "undo")
        if (try? store.redo(by: "redo")) != nil { #expect(shown(store) == before, "seed \(seed)") }
        var states = [shown(store)]
        while (try? store.undo(by: "undo")) != nil { states.append(shown(store)) }
        #expect(states.last == [], "seed \(seed)")
        for state in states.dropLast().reversed() {
            _ = try store.redo(by: "redo")
            #expect(shown(store) == state, "seed \(seed)")
        }
    }
}
