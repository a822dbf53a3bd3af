import Glibc
import Relationships
import Testing

@testable import Storage

/// What a store makes of journals that are not as they were written.
@Suite struct DamageTests {
    /// A disk on which a store was opened once.
    private let prepared: SimulatedDisk

    init() throws {
        let bench = Bench()
        _ = try bench.open()
        prepared = bench.disk
    }

    /// Five lines of this device, and the journal's bytes.
    private func written(on bench: Bench = Bench()) throws -> (bench: Bench, name: String, bytes: [UInt8]) {
        let store = try bench.open()
        for (key, name) in [("a", "Ada"), ("b", "Bea"), ("a", "Alma"), ("c", "Cleo"), ("b", "Bona")] {
            try store.name(key, name)
        }
        let name = bench.journalNames[0]
        return (bench, name, bench.journal(name))
    }

    private func lines(_ bytes: [UInt8]) -> [[UInt8]] {
        bytes.split(separator: UInt8(ascii: "\n")).map { Array($0) + [UInt8(ascii: "\n")] }
    }

    /// A store on another machine that has these files for journals.
    private func opened(_ journals: [String: [UInt8]]) throws -> (bench: Bench, store: Store) {
        let bench = Bench(seed: 5, disk: prepared.afterProcessDeath(), clock: Bench.start + 1_000_000)
        for (name, bytes) in journals { bench.disk.put(bytes, at: Bench.folder(name)) }
        return (bench, try bench.open())
    }

    private func facts(_ lines: [[UInt8]]) throws -> Facts {
        try opened(["whole.jsonl": lines.flatMap { $0 }]).store.network.facts
    }

    @Test func `every prefix of a journal is a valid network, and what follows completes it`() throws {
        let (_, name, bytes) = try written()
        let all = lines(bytes)
        let states = try (0...all.count).map { try facts(Array(all[..<$0])) }
        for length in 0...bytes.count {
            let prefix = Array(bytes[..<length])
            let (bench, store) = try opened([name: prefix])
            let whole = prefix.count { $0 == UInt8(ascii: "\n") }
            #expect(store.network.facts == states[whole], "\(length)")
            #expect(store.problems == [], "\(length)")
            bench.disk.put(bytes, at: Bench.folder(name))
            try store.refresh()
            #expect(store.network.facts == states[all.count], "\(length)")
        }
    }

    @Test func `no flipped bit is accepted in silence, and every other line loads`() throws {
        let (_, name, bytes) = try written()
        let all = Array(lines(bytes)[..<3])
        let journal = all.flatMap { $0 }
        let without = try all.indices.map { line in try facts(all.indices.filter { $0 != line }.map { all[$0] }) }
        let withoutTwo = try all.indices.map { line in try facts(Array(all[..<line] + all.dropFirst(line + 2))) }
        for position in journal.indices {
            let line = journal[..<position].count { $0 == UInt8(ascii: "\n") }
            for bit in 0..<8 {
                let note: Comment = "byte \(position), bit \(bit)"
                var damaged = journal
                damaged[position] ^= 1 << bit
                let (_, store) = try opened([name: damaged])
                let isFeed = journal[position] == UInt8(ascii: "\n")
                let isLastFeed = position == journal.count - 1
                #expect(!store.problems.isEmpty || isLastFeed, note)  // without its line feed, the line is not read
                #expect(try !store.diagnose().isEmpty, note)
                #expect(store.readOnlyReason == nil, note)
                if store.problems.contains(where: { $0.treatment == .counted }) {
                    let start = all[..<line].reduce(0) { $0 + $1.count }
                    let changed = damaged[start..<(start + all[line].count - 1)]
                    var read = all
                    read[line] = try #require(LineFormat.rewritten(changed, rewrote: nil))
                    #expect(try store.network.facts == facts(read), note)
                } else {
                    #expect(store.network.facts == (isFeed ? withoutTwo : without)[line], note)
                }
            }
        }
    }

    @Test func `a changed line counts when its id lies between its neighbours', and is reported`() throws {
        let (_, name, bytes) = try written()
        var all = lines(bytes)
        all[2] = Array(String(decoding: all[2], as: UTF8.self).replacing("Alma", with: "Anna").utf8)
        let (_, store) = try opened([name: all.flatMap { $0 }])
        #expect(store.nameOf("a") == "Anna")
        let problem = try #require(store.problems.first)
        #expect(store.problems.count == 1)
        #expect(problem.file == name && problem.line == 3 && problem.offset == all[0].count + all[1].count)
        #expect(problem.treatment == .counted)
        // Elsewhere in the file its id bears nothing out.
        let moved = [all[0], all[1], all[3], all[2], all[4]].flatMap { $0 }
        let (_, other) = try opened([name: moved])
        #expect(other.nameOf("a") == "Ada")
        #expect(other.problems.map(\.treatment) == [.leftOut])
    }

    @Test func `a changed last line waits for the next one`() throws {
        let (_, name, bytes) = try written()
        var all = lines(bytes)
        all[3] = Array(String(decoding: all[3], as: UTF8.self).replacing("Cleo", with: "Clea").utf8)
        let (bench, store) = try opened([name: all[...3].flatMap { $0 }])
        #expect(store.nameOf("c") == nil)
        #expect(store.problems.map(\.treatment) == [.waiting])
        bench.disk.put(all.flatMap { $0 }, at: Bench.folder(name))
        try store.refresh()
        #expect(store.nameOf("c") == "Clea")
        #expect(store.problems.map(\.treatment) == [.counted])
    }

    @Test func `of a line with a valid sum and a changed copy the former counts, wherever they stand`() throws {
        let (_, name, bytes) = try written()
        var all = lines(bytes)
        all[2] = Array(String(decoding: all[2], as: UTF8.self).replacing("Alma", with: "Anna").utf8)
        let changed = all.flatMap { $0 }
        for names in [("0.jsonl", name), (name, "z.jsonl")] {
            let (_, store) = try opened([names.0: changed, names.1: bytes])
            #expect(store.nameOf("a") == "Alma")
        }
        // Also when the better copy comes later.
        let (bench, store) = try opened([name: changed])
        bench.disk.put(bytes, at: Bench.folder("a.sync-conflict-1.jsonl"))
        #expect(try store.refresh())
        #expect(store.nameOf("a") == "Alma")
    }

    @Test func `the higher revision counts, then the greater bytes, in any order`() throws {
        let id = LineID(milliseconds: Bench.start, random: (1, 1))
        let variants = [(0, "Ada"), (1, "Bea"), (1, "Cleo")].map { revision, name in
            var bytes: [UInt8] = []
            let line = Line(
                id: id, revision: revision, device: "d", command: "log",
                changes: [Change(on: .named("a"), set: [.name: .text(name)])])
            LineFormat.write(line, to: &bytes)
            return bytes
        }
        for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0], [0, 2, 1]] {
            let (_, store) = try opened(["x.jsonl": order.flatMap { variants[$0] }])
            #expect(store.nameOf("a") == "Cleo")
            #expect(try store.history().count == 1)
        }
    }

    @Test func `a torn last line of this device is quarantined, cut off and told`() throws {
        let (bench, name, bytes) = try written()
        bench.disk.put(bytes + Array(#"{"id":"0"#.utf8), at: Bench.folder(name))
        let store = try bench.open()
        #expect(try store.diagnose().map(\.cause) == [.tornTail(8)])
        #expect(try store.diagnose().map(\.treatment) == [.mendedAtNextWrite])
        try store.name("a", "Anna")
        #expect(bench.journal(name).starts(with: bytes))
        let quarantine = store.stateFolder + "/quarantine"
        let files = bench.disk.list(quarantine)
        #expect(files.count == 1)
        #expect(bench.disk.text(at: quarantine + "/" + files[0]) == Array(#"{"id":"0"#.utf8))
        #expect(try store.diagnose() == [])
        #expect(bench.journalNames == [name])
    }

    @Test func `a whole last line of this device gets the line feed that it lacks`() throws {
        let (bench, name, bytes) = try written()
        bench.disk.put(Array(bytes.dropLast()), at: Bench.folder(name))
        // The recorded length is that of the journal with its line feed.
        bench.disk.takeAway(try bench.open().stateFolder + "/device.json")
        let store = try bench.open()
        #expect(store.nameOf("b") == "Bea")
        try store.name("a", "Anna")
        #expect(bench.journal(name) == Array(bytes.dropLast()))  // it is another device's now
        #expect(bench.journalNames.count == 2)

        let same = try written(on: Bench(seed: 3))
        let line = Array(lines(same.bytes)[0].dropLast())
        same.bench.disk.put(same.bytes + line, at: Bench.folder(same.name))
        let second = try same.bench.open()
        try second.name("a", "Anna")
        #expect(same.bench.journal(same.name).starts(with: same.bytes + line + [UInt8(ascii: "\n")]))
        #expect(same.bench.journalNames == [same.name])
    }

    @Test func `an acknowledged last line of which an editor took the line feed gets it back`() throws {
        let (bench, name, bytes) = try written()
        bench.disk.put(Array(bytes.dropLast()), at: Bench.folder(name))
        let store = try bench.open()
        #expect(store.nameOf("b") == "Bea")
        #expect(try store.diagnose().map(\.treatment) == [.flagged, .mendedAtNextWrite])
        #expect(try store.repair() == [.mendedTail(file: name)])
        #expect(bench.journal(name) == bytes)
        #expect(try store.diagnose() == [])
        #expect(store.nameOf("b") == "Bona")

        bench.disk.put(Array(bytes.dropLast()), at: Bench.folder(name))
        try bench.open().name("a", "Anna")
        #expect(bench.journal(name).starts(with: bytes))
        #expect(bench.journalNames == [name])

        // A journal that was cut within the line is not this device's any more.
        bench.disk.put(Array(bytes.dropLast(2)), at: Bench.folder(name))
        let cut = try bench.open()
        #expect(try cut.diagnose().map(\.treatment) == [.flagged, .waiting])
        try cut.name("a", "Anne")
        #expect(bench.journal(name) == Array(bytes.dropLast(2)))
    }

    @Test func `another device's torn last line is never touched`() throws {
        let (_, _, bytes) = try written()
        let (bench, store) = try opened(["other.jsonl": Array(bytes.dropLast(5))])
        try store.name("z", "Zoe")
        _ = try store.repair()
        #expect(bench.journal("other.jsonl") == Array(bytes.dropLast(5)))
        #expect(try store.diagnose().map(\.treatment) == [.waiting])
    }

    @Test func `a later version's line is kept, not applied, and stops all writing`() throws {
        let (_, _, bytes) = try written()
        let later = bytes + Array("{\"v\":2,\"id\":\"x\"}\n".utf8)
        let (bench, store) = try opened(["other.jsonl": later])
        let reason = ReadOnlyReason.laterLine(file: "other.jsonl", line: 6, version: 2)
        #expect(store.readOnlyReason == reason)
        #expect(store.nameOf("a") == "Alma")
        #expect(throws: StoreError.readOnly(reason)) { try store.name("a", "Anna") }
        #expect(throws: StoreError.readOnly(reason)) { try store.repair() }
        #expect(bench.journal("other.jsonl") == later)
        #expect(bench.journalNames == ["other.jsonl"])
    }

    @Test func `a link, a hidden file and a backup copy are no journals, and a conflict copy is one`() throws {
        let (_, _, bytes) = try written()
        let (bench, store) = try opened([
            ".hidden.jsonl": bytes, "~x.jsonl": bytes, "x.jsonl~": bytes, "x.json": bytes, "x.jsonl.new": bytes,
        ])
        bench.disk.putOther(at: Bench.folder("link.jsonl"))
        try store.refresh()
        #expect(store.network.facts == Facts())
        #expect(store.problems.map(\.cause) == [.notARegularFile])
        for name in [
            "x.sync-conflict-20261122-101010-ABCDEFG.jsonl", "x (conflicted copy).jsonl", "x.jsonl.conflict1",
            "x.jsonl (conflict)", "x.jsonl (SFConflict ada 2026-11-22)", "x.JSONL",
        ] {
            let (_, store) = try opened([name: bytes])
            #expect(store.network.facts == (try facts([bytes])), "\(name)")
            #expect(try store.diagnose() == [], "\(name)")
        }
    }

    @Test func `a file that is read as no journal is named by the doctor`() throws {
        let (_, _, bytes) = try written()
        let (_, store) = try opened(["x.jsonl.bak": bytes, "notes.txt": [], ".x.jsonl.swp": bytes])
        #expect(store.problems == [])
        let found = try store.diagnose()
        #expect(found.map(\.file) == ["notes.txt", "x.jsonl.bak"])
        #expect(found.allSatisfy { $0.cause == .notAJournal })
    }

    @Test func `a line that is too long is left out, and those after it load`() throws {
        let (_, _, bytes) = try written()
        let all = lines(bytes)
        let long = [UInt8](repeating: UInt8(ascii: "x"), count: LineFormat.longestLine + 1) + [UInt8(ascii: "\n")]
        let (_, store) = try opened(["x.jsonl": all[0] + long + all[1...].flatMap { $0 }])
        #expect(store.network.facts == (try facts(all)))
        #expect(store.problems.map(\.cause) == [.tooLong(LineFormat.longestLine + 1)])
        #expect(store.problems.map(\.line) == [2])
        #expect(store.problems.map(\.offset) == [all[0].count])
    }

    @Test func `a device whose clock is more than a day ahead is named`() throws {
        let (_, name, bytes) = try written(on: Bench(clock: Bench.start + 3 * 86_400_000))
        let (_, store) = try opened([name: bytes])
        guard case .clockAhead(let device, let milliseconds)? = try store.diagnose().first?.cause else {
            Issue.record("not named")
            return
        }
        #expect(device + ".jsonl" == name)
        #expect(milliseconds > 86_400_000)
    }
}
