import Glibc
import Relationships
import Testing

@testable import Storage

/// Copied homes, restored backups, journals that vanish, and what a repair does.
@Suite struct RecoveryTests {
    @Test func `a copied home gets a device of its own`() throws {
        let bench = Bench()
        try bench.open().name("a", "Ada")
        let copy = Bench(seed: 2, disk: bench.disk.afterProcessDeath(), clock: bench.clock)
        copy.machine = "another"
        let store = try copy.open()
        try store.name("a", "Bea")
        #expect(copy.journalNames.count == 2)
        #expect(copy.journal(bench.journalNames[0]) == bench.journal(bench.journalNames[0]))
        #expect(store.nameOf("a") == "Bea")
        try bench.open().name("a", "Cleo")
        #expect(bench.journalNames.count == 1)
    }

    @Test func `a restored backup is read and not continued, also when it has grown elsewhere`() throws {
        let bench = Bench()
        let store = try bench.open()
        try store.name("a", "Ada")
        let name = bench.journalNames[0]
        let backup = bench.journal(name)
        try store.name("a", "Bea")
        let length = bench.journal(name).count
        bench.disk.put(backup, at: Bench.folder(name))
        let restored = try bench.open()
        #expect(restored.nameOf("a") == "Ada")
        #expect(restored.problems.map(\.cause) == [.shrunk(recorded: length, found: backup.count)])
        #expect(restored.problems.map(\.treatment) == [.flagged])
        try restored.name("b", "Dora")
        #expect(bench.journal(name) == backup)
        #expect(bench.journalNames.count == 2)
        #expect(restored.problems.map(\.cause) == [.shrunk(recorded: length, found: backup.count)])  // until accepted
        #expect(try restored.repair() == [.acceptedLength(file: name, recorded: length, found: backup.count)])
        #expect(try restored.diagnose() == [])

        // Another line stands where the recorded one ended.
        let other = Bench(seed: 3)
        let second = try other.open()
        try second.name("a", "Ada")
        let journal = other.journalNames[0]
        let bytes = other.journal(journal)
        try second.name("a", "Bea")
        let foreign = Bench(seed: 4)
        try foreign.open().name("x", "Xenia")
        try foreign.open().name("y", "Y")
        other.disk.put(bytes + foreign.journal(foreign.journalNames[0]), at: Bench.folder(journal))
        try other.open().name("a", "Cleo")
        #expect(other.journalNames.count == 2)
    }

    @Test func `a journal that vanished is flagged until a repair accepts it, and comes back`() throws {
        let bench = Bench()
        let store = try bench.open()
        try store.name("a", "Ada")
        let name = bench.journalNames[0]
        let bytes = bench.journal(name)
        bench.disk.takeAway(Bench.folder(name))
        try store.refresh()
        #expect(store.nameOf("a") == "Ada")  // never taken for a deletion
        let reopened = try bench.open()
        #expect(reopened.problems.map(\.cause) == [.vanished(recorded: bytes.count)])
        bench.disk.put(bytes, at: Bench.folder(name))
        try reopened.refresh()
        #expect(reopened.nameOf("a") == "Ada")
        #expect(reopened.problems == [])
        bench.disk.takeAway(Bench.folder(name))
        try reopened.name("b", "Bea")
        #expect(try bench.open().problems.map(\.cause) == [.vanished(recorded: bytes.count)])
        #expect(
            try reopened.repair() == [.acceptedLength(file: name, recorded: bytes.count, found: 0)])
        #expect(try reopened.diagnose() == [])
    }

    @Test func `a journal that is there and cannot be read is told as that, and no repair gives it up`() throws {
        let bench = Bench()
        try bench.open().name("a", "Ada")
        let name = bench.journalNames[0]
        let bytes = bench.journal(name)
        bench.disk.takeAway(Bench.folder(name))
        bench.disk.putOther(at: Bench.folder(name))
        #expect(try bench.open().problems.map(\.cause) == [.notARegularFile])
        #expect(try bench.open().repair() == [])
        bench.disk.takeAway(Bench.folder(name))
        #expect(try bench.open().problems.map(\.cause) == [.vanished(recorded: bytes.count)])
    }

    @Test func `nothing is missing where a compacted and an erased journal have met as conflict copies`() throws {
        let bench = Bench()
        let store = try bench.open()
        for name in ["Ada", "Anna", "Alma"] { try store.name("a", name) }
        try store.name("s", "Sophie")
        let name = bench.journalNames[0]
        let other = Bench(seed: 2, disk: bench.disk.afterProcessDeath(), clock: bench.clock + 5_000)
        other.machine = "another"
        _ = try other.open().forget(by: "forget") { _ in [Contact.ID("s")] }
        let erased = other.journal(name)
        _ = try store.compact()
        for number in 0..<9 { try store.name("p\(number)", "Person") }
        let compacted = bench.journal(name)
        // A synchroniser lets the other device's file win, and keeps this one's beside it.
        bench.disk.put(erased, at: Bench.folder(name))
        for copy in ["\(name.dropLast(6)).sync-conflict-20261122.jsonl", "\(name).conflict1"] {
            bench.disk.put(compacted, at: Bench.folder(copy))
            #expect(try bench.open().problems == [], "\(copy)")
            #expect(try bench.open().nameOf("p8") == "Person", "\(copy)")
            bench.disk.takeAway(Bench.folder(copy))
        }
        #expect(try bench.open().problems.count == 1, "without the copy its lines are missing")
    }

    @Test func `a record that another user wrote is one of a new device, and reported until the next write`() throws {
        let bench = Bench()
        let store = try bench.open()
        try store.name("a", "Ada")
        let path = store.stateFolder + "/device.json"
        bench.disk.forbidden = [path, store.stateFolder + "/lock"]
        let again = try bench.open()
        #expect(again.nameOf("a") == "Ada")
        #expect(again.problems.map(\.cause) == [.unreadableRecord(path)])
        #expect(throws: StoreError.io(operation: .open, path: path, errno: EACCES, outcome: .nothingChanged)) {
            try again.undo(by: "undo")
        }
        try again.name("b", "Bea")
        #expect(again.problems == [])
        #expect(bench.journalNames.count == 2)
        #expect(try bench.open().problems == [])
        #expect(try bench.open().nameOf("a") == "Ada")
    }

    @Test func `a journal that was replaced is folded anew`() throws {
        let bench = Bench()
        let store = try bench.open()
        let other = Bench(seed: 2)
        try other.open().name("x", "Xenia")
        let first = other.journal(other.journalNames[0])
        try other.open().name("y", "Yara")
        bench.disk.put(other.journal(other.journalNames[0]), at: Bench.folder("o.jsonl"))
        try store.refresh()
        #expect(store.network.facts.records.count == 2)
        bench.disk.takeAway(Bench.folder("o.jsonl"))
        bench.disk.put(first, at: Bench.folder("o.jsonl"))
        #expect(try store.refresh())
        #expect(store.network.facts.records.count == 1)
    }

    @Test func `a repair seals changed lines anew, quarantines what is no line, and loses no byte`() throws {
        let bench = Bench()
        let store = try bench.open()
        for name in ["Ada", "Bea", "Cleo", "Dora"] { try store.name(name, name) }
        let name = bench.journalNames[0]
        var lines = bench.journal(name).split(separator: UInt8(ascii: "\n")).map { Array($0) }
        lines[1] = Array(String(decoding: lines[1], as: UTF8.self).replacing("\"Bea\"", with: "\"Bee\"").utf8)
        lines.insert(Array("<<<<<<< HEAD".utf8), at: 1)
        lines[4] = Array(String(decoding: lines[4], as: UTF8.self).replacing("\"Dora\"", with: "\"Dori\"").utf8)
        let damaged = Array(lines.joined(separator: [10])) + [10]
        bench.disk.put(damaged, at: Bench.folder(name))
        let broken = try bench.open()
        #expect(broken.problems.map(\.line) == [2, 3, 5])
        #expect(broken.nameOf("Dora") == nil)
        let repairs = try broken.repair()
        #expect(repairs.count == 3)
        guard case .quarantined(name, line: 2, let file)? = repairs.first else {
            Issue.record("\(repairs)")
            return
        }
        #expect(bench.disk.text(at: broken.stateFolder + "/quarantine/" + file) == lines[1])
        #expect(try broken.diagnose() == [])
        #expect(broken.nameOf("Bea") == "Bee")
        #expect(broken.nameOf("Dora") == "Dori")
        #expect(try bench.open().network.facts == broken.network.facts)
        try broken.name("e", "Eva")
        #expect(bench.journalNames == [name])
        #expect(try bench.open().problems == [])
        // The shorter file says what it replaced: nobody else takes it for a loss either.
        let first = bench.journal(name).split(separator: UInt8(ascii: "\n"))[0]
        #expect(String(decoding: first, as: UTF8.self).contains("\"rewrote\":\(damaged.count),"))
        // A copy of the damaged file that comes back changes nothing.
        bench.disk.put(damaged, at: Bench.folder("copy.jsonl"))
        try broken.refresh()
        #expect(broken.nameOf("Bea") == "Bee")
        #expect(try broken.repair().count > 0)
        #expect(try broken.diagnose() == [])
        #expect(broken.nameOf("Dora") == "Dori")
    }

    @Test func `a folder that cannot be written is read`() throws {
        let bench = Bench()
        try bench.open().name("a", "Ada")
        bench.disk.isReadOnly = true
        let store = try bench.open()
        #expect(store.nameOf("a") == "Ada")
        #expect(try store.refresh() == false)
        #expect(try store.diagnose() == [])
        #expect(
            throws: StoreError.io(
                operation: .open, path: store.stateFolder + "/lock", errno: EROFS, outcome: .nothingChanged)
        ) { try store.name("a", "Bea") }
    }

    @Test func `without device json the store goes on under a new name`() throws {
        for contents in [nil, Array("{\"device\":\"../x\"".utf8), []] as [[UInt8]?] {
            let bench = Bench()
            let store = try bench.open()
            try store.name("a", "Ada")
            let path = store.stateFolder + "/device.json"
            if let contents { bench.disk.put(contents, at: path) } else { bench.disk.takeAway(path) }
            try bench.open().name("a", "Bea")
            #expect(bench.journalNames.count == 2)
            #expect(try bench.open().nameOf("a") == "Bea")
        }
    }
}
