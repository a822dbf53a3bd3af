import Glibc
import Seeding
import Testing

@testable import Relationships
@testable import Storage

/// What follows from a checkpoint is what follows from all lines.
@Suite struct CheckpointTests {
    private static let cached = StoreLocation(data: "/home/data", state: "/home/state", cache: "/home/cache")

    private func open(_ bench: Bench) throws -> Store {
        try Store(
            at: Self.cached, fileSystem: bench.disk, surroundings: bench.surroundings, checkpointsFrom: 1)
    }

    private func checkpoint(_ bench: Bench) -> String? {
        guard let folder = bench.disk.list("/home/cache").first else { return nil }
        return bench.disk.list("/home/cache/\(folder)").contains("fold") ? "/home/cache/\(folder)/fold" : nil
    }

    /// All that anybody can ask of a network, as text.
    private func answers(_ network: Network) -> [String] {
        let today = CivilDate("2026-11-22")!
        let people = network.contacts.keys.sorted()
        let list = DueList(network, on: today)
        let kinds = network.kinds.map(\.name).sorted()
        let records: [String] = kinds.flatMap { kind in
            network.records(of: RecordID.Kind(kind)).map { change in
                var bytes: [UInt8] = []
                LineFormat.write(change, to: &bytes)
                return String(decoding: bytes, as: UTF8.self)
            }
        }
        return people.map { id in
            let contact = network.contacts[id]!
            let touches = network.touchpoints(of: id).map { "\($0)" }
            return "\(contact) \(touches) \(network.water(of: contact, on: today)) \(network.members(of: id))"
                + "\(network.searchKey(of: id)) \(network.searchText(of: id)) \(network.slots(heldBy: id).map(\.id))"
        } + [
            "\(list.waterings)", "\(list.later)", "\(list.done)", "\(list.promises)", "\(list.used)",
            "\(network.plannedTouchpoints.map { "\($0)" }.sorted())",
            "\(network.touchpoints.values.map { "\($0)" }.sorted())", "\(network.promises.values.map(\.id).sorted())",
            "\(network.mentions(of: ["Anne Person"]).map { "\($0)" })", "\(kinds)",
            "\(network.facts.forgotten.map(\.description).sorted())",
        ] + records
    }

    /// The lines that only one of them has.
    private func differences(_ left: [String], _ right: [String]) -> [String] {
        left.filter { !right.contains($0) }.map { "only here: \($0)" }
            + right.filter { !left.contains($0) }.map { "only there: \($0)" }
    }

    /// A random deed among few people, so that they meet.
    private func act(_ store: Store, _ generator: inout SplitMix64) throws {
        let people = (0..<6).map { Contact.ID("p\($0)") }
        let person = people.randomElement(using: &generator)!
        let other = people.randomElement(using: &generator)!
        let touch = RecordID(.touchpoint, "t\(Int.random(in: 0..<20, using: &generator))")
        let day = CivilDate("2026-11-22")!.adding(days: -Int.random(in: -5..<90, using: &generator)).description
        let word = Value.text(
            ["Anne Person called", "tea", "é\u{301}", "say \"hi\"\n"].randomElement(using: &generator)!)
        func commit(_ changes: [Change]) throws { try store.commit(by: "test") { _ in changes } }
        switch Int.random(in: 0..<20, using: &generator) {
        case 0..<3:
            try commit([
                Change(
                    on: .contact(person), set: [.name: .text("Anne \(person)"), .added: "2026-01-01", .notes: word],
                    put: [.tags: ["x": true], .knows: [other.text: true]])
            ])
        case 3..<11:
            try commit([
                Change(
                    on: touch, set: [.date: .text(day), .channel: "call", .note: word, .recorded: .text(day)],
                    put: [.contacts: [person.text: true]])
            ])
        case 11: try commit([Change(on: touch, set: [.note: word], put: [.contacts: [other.text: true]])])
        case 12: try commit([Change(on: touch, set: [.planned: true], put: [.contacts: [person.text: nil]])])
        case 13: try commit([.deletion(of: touch)])
        case 14: try store.commit(by: "merge") { $0.merging(person, other) }
        case 15: _ = try? store.undo(by: "undo")
        case 16:
            try commit([Change(on: .contact(person), set: [.snooze: .map(["until": "2026-12-24", "on": .text(day)])])])
        case 17:
            try commit([
                Change(
                    on: RecordID(.promise, person.text), set: [.kind: "thank", .due: .text(day)],
                    put: [.contacts: [other.text: true]])
            ])
        case 18: try commit([.deletion(of: .contact(person))])
        default:
            try store.commit(by: "forget") { Erasure(of: $0.facts, with: [person]).marks(in: $0.facts) }
        }
    }

    @Test(arguments: 1...25 as ClosedRange<UInt64>)
    func `every answer from a checkpoint is the answer from all lines`(_ seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let bench = Bench(seed: seed)
        var reads = 0
        for round in 0..<6 {
            let store = try open(bench)
            for _ in 0..<Int.random(in: 1..<12, using: &generator) { try act(store, &generator) }
            let expected = answers(try bench.open().network)
            #expect(differences(answers(store.network), expected) == [], "seed \(seed), round \(round): as it went")
            // Sometimes the checkpoint goes, and the next start makes a new one.
            if Bool.random(using: &generator), let path = checkpoint(bench) { try bench.disk.remove(path) }
            if checkpoint(bench) != nil { reads += 1 }
            let reopened = try open(bench)
            #expect(differences(answers(reopened.network), expected) == [], "seed \(seed), round \(round): opened anew")
            #expect(reopened.network.facts == store.network.facts, "seed \(seed), round \(round)")
            #expect(reopened.problems == [])
        }
        #expect(reads > 0)
    }

    @Test func `a checkpoint saves reading the journal`() throws {
        let bench = Bench()
        try open(bench).name("a", "Ada")
        _ = try open(bench)  // nothing was there when the first one opened
        let path = try #require(checkpoint(bench))
        let bytes = bench.disk.text(at: path)!
        let reads = bench.disk.calls.count
        #expect(try open(bench).nameOf("a") == "Ada")
        let calls = bench.disk.calls[reads...]
        #expect(bench.disk.text(at: path) == bytes)
        // The format, the device's record, the checkpoint, each in one piece.
        #expect(calls.count { $0 == .read } == 3, "\(calls)")
    }

    @Test func `what this device has begun to write since is all that is read`() throws {
        let elsewhere = Bench(seed: 2)
        try elsewhere.open().name("a", "Ada")
        let bench = Bench()
        let other = elsewhere.journalNames[0]
        _ = try open(bench)
        bench.disk.put(elsewhere.journal(other), at: Bench.folder(other))
        let store = try open(bench)
        let path = try #require(checkpoint(bench))
        let bytes = bench.disk.text(at: path)!
        try store.name("b", "Bea")
        #expect(bench.journalNames.count == 2)
        let again = try open(bench)
        #expect(bench.disk.text(at: path) == bytes, "made anew")
        #expect(again.nameOf("a") == "Ada" && again.nameOf("b") == "Bea")
        #expect(answers(again.network) == answers(try bench.open().network))
    }

    @Test func `each damaged byte of a checkpoint is noticed`() throws {
        let bench = Bench()
        let store = try open(bench)
        var generator = SplitMix64(seed: 3)
        for _ in 0..<10 { try act(store, &generator) }
        let expected = answers(store.network)
        _ = try open(bench)
        let path = try #require(checkpoint(bench))
        let bytes = bench.disk.text(at: path)!
        for place in stride(from: 0, to: bytes.count, by: 7) {
            var damaged = bytes
            damaged[place] ^= 1 << (place % 8)
            bench.disk.put(damaged, at: path)
            #expect(answers(try open(bench).network) == expected, "byte \(place)")
        }
        for length in stride(from: 0, to: bytes.count, by: 11) {
            bench.disk.put(Array(bytes[..<length]), at: path)
            #expect(answers(try open(bench).network) == expected, "\(length) bytes")
        }
    }

    @Test func `a power cut or an error at any call of making one changes no answer`() throws {
        func prepare() throws -> Bench {
            let bench = Bench()
            let store = try bench.open()
            var generator = SplitMix64(seed: 8)
            for _ in 0..<12 { try act(store, &generator) }
            return bench
        }
        let rehearsal = try prepare()
        let expected = answers(try rehearsal.open().network)
        let start = rehearsal.disk.calls.count
        _ = try open(rehearsal)
        let end = rehearsal.disk.calls.count
        #expect(checkpoint(rehearsal) != nil)
        var points = 0
        for call in start...end {
            for fault in [SimulatedDisk.Fault.death, .error(EIO), .error(ENOSPC), .error(EACCES), .short] {
                let bench = try prepare()
                bench.disk.faults = [call: fault]
                _ = try? open(bench)
                bench.disk.faults = [:]
                for keeps in [{ _ in false }, { _ in true }, { $0 % 2 == 0 }, { $0 % 3 == 0 }] as [(Int) -> Bool] {
                    let after = Bench(seed: 9, disk: bench.disk.afterPowerCut(keeps))
                    #expect(answers(try open(after).network) == expected, "call \(call), \(fault)")
                    points += 1
                }
            }
        }
        #expect(points > 100)
    }

    @Test func `journals that are others than those that were read are read again`() throws {
        func prepare() throws -> (bench: Bench, path: String) {
            let bench = Bench()
            let store = try open(bench)
            try store.name("a", "Ada")
            try store.name("b", "Bea")
            _ = try open(bench)
            return (bench, Bench.folder(bench.journalNames[0]))
        }
        func check(_ change: (Bench, String) throws -> Void) throws {
            let (bench, path) = try prepare()
            #expect(checkpoint(bench) != nil)
            try change(bench, path)
            #expect(answers(try open(bench).network) == answers(try bench.open().network))
        }
        try check { bench, path in  // another name of the same length, by hand
            let text = String(decoding: bench.disk.text(at: path)!, as: UTF8.self)
            bench.disk.put(Array(text.replacing("Bea", with: "Zoe").utf8), at: path)
        }
        try check { bench, path in bench.disk.put(Array(bench.disk.text(at: path)!.prefix(200)), at: path) }
        try check { bench, path in  // a copy of a synchroniser
            bench.disk.put(bench.disk.text(at: path)!, at: Bench.folder("own.sync-conflict-1.jsonl"))
        }
        try check { bench, path in try bench.disk.remove(path) }
        try check { bench, path in
            try Store(at: Bench.location, fileSystem: bench.disk, surroundings: bench.surroundings).name("c", "Cleo")
        }
    }

    @Test func `with a damaged line there is none, so that each start tells`() throws {
        let bench = Bench()
        let store = try open(bench)
        try store.name("a", "Ada")
        let path = Bench.folder(bench.journalNames[0])
        bench.disk.put(bench.disk.text(at: path)! + Array("{}\n".utf8), at: path)
        for _ in 0..<2 { #expect(try open(bench).problems.count == 1) }
        #expect(checkpoint(bench) == nil)
    }
}
