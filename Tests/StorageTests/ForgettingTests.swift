import Glibc
import Relationships
import Testing

@testable import Storage

/// A person who is forgotten is in no byte any more, and everything else is as it was.
@Suite struct ForgettingTests {
    private static let sophie = Contact.ID("s")
    private static let marc = Contact.ID("m")

    /// A history in which every text about Sophie, and none about Marc alone, has the word "secret".
    private func write(_ store: Store) throws {
        try store.commit(by: "add") { _ in
            [
                Change(
                    on: .named("s"), set: [.name: "Sophie Secret", .notes: "secret notes"],
                    put: [
                        .emails: ["secret@x.be": true], .phones: ["+32 secret": true],
                        .needs: ["secret need": .map([:])],
                    ]),
                Change(
                    on: .named("m"), set: [.name: "Marc", .introducedBy: "s", .notes: "drums"],
                    put: [.knows: ["s": true]]),
                Change(on: .named("s2"), set: [.name: "Secret S."]),
            ]
        }
        try store.name("s", "Sophie Secret-Marchal")
        try store.commit(by: "merge") { $0.merging(Self.sophie, Contact.ID("s2")) }
        try store.commit(by: "log") { _ in
            [
                touch("alone", with: ["s2"], "secret touch"), touch("both", with: ["s", "m"], "a rehearsal"),
                touch("gone", with: ["s"], "secret, deleted"),
            ]
        }
        try store.commit(by: "touch delete") { _ in [.deletion(of: RecordID(.touchpoint, "gone"))] }
        try store.commit(by: "test") { _ in
            [
                Change(
                    on: RecordID(.promise, "p"), set: [.due: "2026-12-01", .note: "secret promise"],
                    put: [.contacts: ["s": true]]),
                Change(on: RecordID(.ask, "of"), set: [.contact: "s", .title: "secret ask"]),
                Change(on: RecordID(.ask, "to"), set: [.contact: "m", .whom: "s2", .title: "an introduction"]),
                Change(
                    on: RecordID(.request, "r"),
                    set: [.contact: "s", .name: "Sophie Secret", .note: "secret message", .date: "2026-01-02"]),
                Change(
                    on: RecordID(.slot, "held"),
                    set: [.project: "p", .kind: "ally", .purpose: "mixing", .strategy: "secret strategy"],
                    put: [.holders: ["s": true]]),
                Change(
                    on: RecordID(.offer, "o"), set: [.title: "a room"],
                    put: [.passed: ["s": "2026-01-02", "m": "2026-01-03"]]),
            ]
        }
        try store.commit(by: "edit") { _ in [Change(on: .named("s"), set: [.notes: "secret again"])] }
        _ = try store.undo(by: "undo")
    }

    private func touch(_ key: String, with people: [String], _ note: String) -> Change {
        Change(
            on: RecordID(.touchpoint, key), set: [.date: "2026-11-20", .note: .text(note)],
            put: [.contacts: Dictionary(uniqueKeysWithValues: people.map { ($0, true) })])
    }

    /// That history, another device's journal, a conflict copy, drafts and quarantine.
    private func prepare(_ bench: Bench) throws {
        let store = try bench.open()
        let other = Bench(seed: 77, clock: bench.clock + 500_000)
        try other.open().commit(by: "log") { _ in
            [touch("elsewhere", with: ["s"], "secret elsewhere"), touch("marc", with: ["m"], "a beer")]
        }
        try write(store)
        let journal = bench.journal(bench.journalNames[0])
        bench.disk.put(other.journal(other.journalNames[0]), at: Bench.folder("other.jsonl"))
        bench.disk.put(journal, at: Bench.folder("own.sync-conflict-1.jsonl"))
        _ = try store.quarantine(Array("half of a secret".utf8), of: "x", at: 0)
        try bench.disk.makeFolder(store.stateFolder + "/drafts")
        bench.disk.put(Array("secret draft".utf8), at: store.stateFolder + "/drafts/forms.json")
        // What a power cut may have left of an earlier rewriting.
        bench.disk.put(Array("secret".utf8), at: Bench.folder("other.jsonl.new"))
        for folder in [Bench.location.journals, store.stateFolder, store.stateFolder + "/drafts"] {
            try bench.disk.synchronizeFolder(folder)
        }
    }

    /// The files under `/home` in which a word stands.
    private func files(of disk: SimulatedDisk, having word: String = "secret", in folder: String = "/home") -> [String]
    {
        disk.list(folder).flatMap { name -> [String] in
            let path = folder + "/" + name
            let text = String(decoding: disk.text(at: path) ?? [], as: UTF8.self).lowercased()
            return (text.contains(word) ? [path] : []) + files(of: disk, having: word, in: path)
        }
    }

    private func forget(_ store: Store) throws -> ForgetReport {
        try store.forget(by: "forget") { $0.contact(Self.sophie).map { [$0.id] } ?? [] }
    }

    /// What shows, as text.
    private func shown(_ network: Network) -> [String] {
        let lists: [[String]] = [
            network.contacts.values.map { "\($0)" }, network.touchpoints.values.map { "\($0)" },
            network.promises.values.map { "\($0)" },
            network.asks.values.map { "\($0.id) \($0.contact) \($0.whom as Any)" },
            network.requests.values.map { "\($0)" }, network.slots.values.map { "\($0)" },
            network.offers.values.map { "\($0.id) \($0.passed.sorted { $0.key < $1.key })" },
        ]
        return lists.flatMap { $0.sorted() }
    }

    private func expectRest(_ network: Network, _ note: Comment? = nil) {
        #expect(network.contacts[Self.marc]?.notes == "drums", note)
        #expect(network.touchpoint(Touchpoint.ID("both"))?.note == "a rehearsal", note)
        #expect(network.touchpoint(Touchpoint.ID("marc"))?.note == "a beer", note)
        #expect(network.slots[Slot.ID("held")]?.purpose == "mixing", note)
        #expect(network.asks[Ask.ID("to")]?.contact == Self.marc, note)
        #expect(network.offers[Offer.ID("o")]?.passed[Self.marc] != nil, note)
    }

    private func expectForgotten(_ network: Network, _ note: Comment? = nil) {
        #expect(Set(network.contacts.keys) == [Self.marc], note)
        #expect(network.contacts[Self.marc]?.knows == [], note)
        #expect(network.contacts[Self.marc]?.introducedBy == nil, note)
        #expect(Set(network.touchpoints.keys.map(\.text)) == ["both", "marc"], note)
        #expect(network.touchpoint(Touchpoint.ID("both"))?.contacts == [Self.marc], note)
        #expect(network.promises.isEmpty && network.requests.isEmpty, note)
        #expect(network.asks.keys.map(\.text) == ["to"], note)
        #expect(network.asks[Ask.ID("to")]?.whom == nil, note)
        #expect(network.slots[Slot.ID("held")]?.holders == [], note)
        #expect(network.slots[Slot.ID("held")]?.strategy == nil, note)
        #expect(network.offers[Offer.ID("o")]?.passed.keys.map(\.text) == ["m"], note)
    }

    @Test func `nothing of a forgotten person is left in the cache`() throws {
        let bench = Bench()
        try prepare(bench)
        let location = StoreLocation(data: "/home/data", state: "/home/state", cache: "/home/cache")
        func open() throws -> Store {
            try Store(at: location, fileSystem: bench.disk, surroundings: bench.surroundings, checkpointsFrom: 1)
        }
        _ = try open()
        #expect(files(of: bench.disk, in: "/home/cache").count == 1)
        _ = try forget(try open())
        #expect(files(of: bench.disk) == [])
        _ = try open()
        #expect(files(of: bench.disk) == [])
        expectForgotten(try open().network)
    }

    @Test func `nothing of a forgotten person is left in any file, and the rest is as it was`() throws {
        let bench = Bench()
        try prepare(bench)
        #expect(files(of: bench.disk).count == 6)
        let store = try bench.open()
        let report = try forget(store)
        #expect(report.rewritten.count == 3)
        #expect(report.removedFiles == 2)
        #expect(files(of: bench.disk) == [])
        for network in [store.network, try bench.open().network] {
            expectRest(network)
            expectForgotten(network)
        }
        #expect(store.problems == [])
        #expect(try bench.open().diagnose() == [])
        // This device goes on in its own journal.
        try store.name("m", "Marc D.")
        #expect(bench.journalNames.count == 3)
        #expect(try forget(store) == ForgetReport())
    }

    @Test func `the mark holds ids and nothing else`() throws {
        let bench = Bench()
        try prepare(bench)
        let store = try bench.open()
        _ = try forget(store)
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
        try prepare(bench)
        let name = "other.jsonl"
        let before = bench.journal(name)
        _ = try forget(bench.open())
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
        try prepare(bench)
        let store = try bench.open()
        let before = try store.history()
        _ = try forget(store)
        #expect(throws: StoreError.nothingToUndo) { try store.undo(by: "undo") }
        #expect(throws: StoreError.nothingToRedo) { try store.redo(by: "redo") }
        for entry in try store.history() {
            _ = try? store.undo(entry.id, by: "undo")
            _ = try? store.redo(entry.id, by: "redo")
        }
        #expect(store.network.contact(Self.sophie) == nil)
        #expect(files(of: bench.disk) == [])
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
        try prepare(bench)
        let store = try bench.open()
        _ = try forget(store)
        let receipt = try store.commit(by: "ui") { _ in
            [Change(on: .named("s"), set: [.name: "secret"]), touch("late", with: ["s"], "secret")]
        }
        #expect(receipt == nil)
        try store.commit(by: "ui") { _ in [touch("shared", with: ["s", "m"], "a walk")] }
        #expect(store.network.touchpoint(Touchpoint.ID("shared"))?.contacts == [Self.marc])
        #expect(files(of: bench.disk) == [])
    }

    @Test func `what an offline device sends late does not count, and is erased the next time`() throws {
        let bench = Bench()
        try prepare(bench)
        let other = Bench(seed: 5, disk: bench.disk.afterProcessDeath(), clock: bench.clock)
        other.machine = "another"
        let store = try bench.open()
        _ = try forget(store)
        let offline = try other.open()
        try offline.commit(by: "log") { _ in
            [touch("late", with: ["s"], "secret late"), touch("party", with: ["s", "m"], "a party")]
        }
        try offline.commit(by: "edit") { _ in [Change(on: .named("s"), set: [.notes: "secret late notes"])] }
        let name = try #require(offline.record?.journal)
        bench.disk.put(other.journal(name), at: Bench.folder(name))
        try store.refresh()
        for network in [store.network, try bench.open().network] {
            #expect(network.contact(Self.sophie) == nil)
            #expect(network.touchpoint(Touchpoint.ID("late")) == nil)
            #expect(network.touchpoint(Touchpoint.ID("party"))?.contacts == [Self.marc])
        }
        #expect(files(of: bench.disk) == [Bench.folder(name)])
        let view = shown(store.network)
        let report = try store.forget(by: "forget") { _ in [] }
        #expect(report.rewritten == [name])
        #expect(report.records == [RecordID(.touchpoint, "late")])
        #expect(files(of: bench.disk) == [])
        #expect(shown(store.network) == view)

        // The other device obeys the mark too, and both agree.
        for journal in bench.journalNames where journal != name {
            other.disk.copyFile(Bench.folder(journal), from: bench.disk)
        }
        try offline.refresh()
        #expect(offline.network.contact(Self.sophie) == nil)
        #expect(shown(offline.network) == view)
        #expect(offline.problems == [])
        _ = try offline.forget(by: "forget") { _ in [] }
        #expect(files(of: other.disk) == [])
        #expect(shown(offline.network) == view)
    }

    @Test func `half a line of another device goes, and a damaged line is to be repaired first`() throws {
        let bench = Bench()
        try prepare(bench)
        bench.disk.put(bench.journal("other.jsonl") + Array(#"{"id":"secret"#.utf8), at: Bench.folder("other.jsonl"))
        let damaged = bench.journal("own.sync-conflict-1.jsonl") + Array("secret\n".utf8)
        bench.disk.put(damaged, at: Bench.folder("own.sync-conflict-1.jsonl"))
        let store = try bench.open()
        let problem = try #require(store.problems.first)
        #expect(throws: StoreError.damaged(problem)) { try forget(store) }
        #expect(store.network.contact(Self.sophie) != nil)
        _ = try store.repair()
        _ = try forget(store)
        #expect(files(of: bench.disk) == [])
        #expect(store.problems == [])
    }

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
        expectRest(store.network, note)
        #expect(store.problems == [], note)
        if store.network.contact(Self.sophie) == nil {
            expectForgotten(store.network, note)
        } else {
            #expect(!mustBeForgotten, note)
            #expect(store.network.touchpoint(Touchpoint.ID("alone"))?.note == "secret touch", note)
        }
        _ = try forget(store)
        expectRest(store.network, note)
        expectForgotten(store.network, note)
        #expect(files(of: disk) == [], note)
        #expect(try bench.open().diagnose() == [], note)
    }

    private func rehearse() throws -> Range<Int> {
        let bench = Bench()
        try prepare(bench)
        let store = try bench.open()
        let start = bench.disk.calls.count
        _ = try forget(store)
        return start..<bench.disk.calls.count
    }

    @Test func `a power cut at any call leaves each journal old or new, and the same again goes on`() throws {
        for call in try rehearse() {
            let bench = Bench()
            try prepare(bench)
            let store = try bench.open()
            bench.disk.faults = [call: .death]
            let isDone = (try? forget(store)) != nil
            try forEachPowerCut(of: bench.disk, seed: UInt64(call)) { disk in
                try check(disk, mustBeForgotten: isDone, "dead at call \(call)")
            }
        }
    }

    @Test func `an error at any call says whether the person is forgotten, and the same again goes on`() throws {
        for call in try rehearse() {
            let bench = Bench()
            try prepare(bench)
            let store = try bench.open()
            bench.disk.faults = [call: .error(EIO)]
            let note: Comment = "call \(call)"
            var outcome: StoreError.Outcome?
            do {
                _ = try forget(store)
            } catch StoreError.io(_, _, _, let found) {
                outcome = found
            }
            bench.disk.faults = [:]
            if outcome == .nothingChanged { #expect(try bench.open().network.contact(Self.sophie) != nil, note) }
            if outcome == nil { #expect(files(of: bench.disk) == [], note) }
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
            let marked = shown(store.network)
            #expect(shown(try bench.open().network) == marked, "seed \(seed)")
            let rewritten = try store.forget(by: "forget") { _ in [] }
            #expect(rewritten.records == [], "seed \(seed)")
            #expect(shown(store.network) == marked, "seed \(seed)")
            #expect(shown(try bench.open().network) == marked, "seed \(seed)")
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
        #expect(shown(first.network) == shown(second.network), "seed \(seed)")
        _ = try first.forget(by: "forget") { _ in [] }
        _ = try second.forget(by: "forget") { _ in [] }
        #expect(shown(first.network) == shown(second.network), "seed \(seed)")
        #expect(first.problems == [] && second.problems == [], "seed \(seed)")
    }
}
