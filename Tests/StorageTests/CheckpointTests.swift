import Glibc
import Seeding
import Testing

@testable import Relationships
@testable import Storage

/// What follows from a checkpoint is what follows from all lines.
@Suite struct CheckpointTests {
    @Test(arguments: 1...25 as ClosedRange<UInt64>)
    func `every answer from a checkpoint is the answer from all lines`(_ seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let bench = Bench(seed: seed)
        var reads = 0
        for round in 0..<6 {
            let store = try bench.openKeeping()
            for _ in 0..<Int.random(in: 1..<12, using: &generator) { try store.act(&generator) }
            let expected = try bench.open().network.answers
            #expect(differences(store.network.answers, expected) == [], "seed \(seed), round \(round): as it went")
            // Sometimes the checkpoint goes, and the next start makes a new one.
            if Bool.random(using: &generator), let path = bench.checkpoint { try bench.disk.remove(path) }
            if bench.checkpoint != nil { reads += 1 }
            let reopened = try bench.openKeeping()
            #expect(differences(reopened.network.answers, expected) == [], "seed \(seed), round \(round): opened anew")
            #expect(reopened.network.facts == store.network.facts, "seed \(seed), round \(round)")
            #expect(reopened.problems == [])
        }
        #expect(reads > 0)
    }

    @Test func `a checkpoint saves reading the journal`() throws {
        let bench = Bench()
        try bench.openKeeping().name("a", "Ada")
        _ = try bench.openKeeping()  // nothing was there when the first one opened
        let path = try #require(bench.checkpoint)
        let bytes = bench.disk.text(at: path)!
        let reads = bench.disk.calls.count
        #expect(try bench.openKeeping().nameOf("a") == "Ada")
        let calls = bench.disk.calls[reads...]
        #expect(bench.disk.text(at: path) == bytes)
        // The format, the store's place, the device's record, the checkpoint, each in one piece.
        #expect(calls.count { $0 == .read } == 4, "\(calls)")
    }

    @Test func `what this device has begun to write since is all that is read`() throws {
        let elsewhere = Bench(seed: 2)
        try elsewhere.open().name("a", "Ada")
        let bench = Bench()
        let other = elsewhere.journalNames[0]
        _ = try bench.openKeeping()
        bench.disk.put(elsewhere.journal(other), at: Bench.folder(other))
        let store = try bench.openKeeping()
        let path = try #require(bench.checkpoint)
        let bytes = bench.disk.text(at: path)!
        try store.name("b", "Bea")
        #expect(bench.journalNames.count == 2)
        let again = try bench.openKeeping()
        #expect(bench.disk.text(at: path) == bytes, "made anew")
        #expect(again.nameOf("a") == "Ada" && again.nameOf("b") == "Bea")
        #expect(try again.network.answers == bench.open().network.answers)
    }

    @Test func `each damaged byte of a checkpoint is noticed`() throws {
        let bench = Bench()
        let store = try bench.openKeeping()
        var generator = SplitMix64(seed: 3)
        for _ in 0..<10 { try store.act(&generator) }
        let expected = store.network.answers
        _ = try bench.openKeeping()
        let path = try #require(bench.checkpoint)
        let bytes = bench.disk.text(at: path)!
        for place in stride(from: 0, to: bytes.count, by: 7) {
            var damaged = bytes
            damaged[place] ^= 1 << (place % 8)
            bench.disk.put(damaged, at: path)
            #expect(try bench.openKeeping().network.answers == expected, "byte \(place)")
        }
        for length in stride(from: 0, to: bytes.count, by: 11) {
            bench.disk.put(Array(bytes[..<length]), at: path)
            #expect(try bench.openKeeping().network.answers == expected, "\(length) bytes")
        }
    }

    @Test func `damage that leaves the file's time as it was is noticed`() throws {
        let bench = Bench()
        let store = try bench.openKeeping()
        var generator = SplitMix64(seed: 4)
        for _ in 0..<10 { try store.act(&generator) }
        let expected = store.network.answers
        _ = try bench.openKeeping()
        let path = try #require(bench.checkpoint)
        let bytes = bench.disk.text(at: path)!
        for place in stride(from: 3, to: bytes.count, by: 7) {
            // Read once and found whole, as by an earlier start.
            bench.disk.put(bytes, at: path)
            _ = try bench.openKeeping()
            bench.disk.damage(path, at: place)
            #expect(try bench.openKeeping().network.answers == expected, "byte \(place)")
        }
    }

    @Test func `what another build of the program kept is not used`() throws {
        let bench = Bench()
        try bench.openKeeping().name("a", "Ada")
        _ = try bench.openKeeping()
        let path = try #require(bench.checkpoint)
        let bytes = bench.disk.text(at: path)
        _ = try bench.openKeeping()
        #expect(bench.disk.text(at: path) == bytes)
        bench.build = "another"
        #expect(try bench.openKeeping().nameOf("a") == "Ada")
        #expect(bench.disk.text(at: path) != bytes)
    }

    @Test func `a power cut or an error at any call of making one changes no answer`() throws {
        func prepare() throws -> Bench {
            let bench = Bench()
            let store = try bench.open()
            var generator = SplitMix64(seed: 8)
            for _ in 0..<12 { try store.act(&generator) }
            return bench
        }
        let rehearsal = try prepare()
        let expected = try rehearsal.open().network.answers
        let start = rehearsal.disk.calls.count
        _ = try rehearsal.openKeeping()
        let end = rehearsal.disk.calls.count
        #expect(rehearsal.checkpoint != nil)
        var points = 0
        for call in start...end {
            for fault in [SimulatedDisk.Fault.death, .error(EIO), .error(ENOSPC), .error(EACCES), .short] {
                let bench = try prepare()
                bench.disk.faults = [call: fault]
                _ = try? bench.openKeeping()
                bench.disk.faults = [:]
                for keeps in [{ _ in false }, { _ in true }, { $0 % 2 == 0 }, { $0 % 3 == 0 }] as [(Int) -> Bool] {
                    let after = Bench(seed: 9, disk: bench.disk.afterPowerCut(keeps))
                    #expect(try after.openKeeping().network.answers == expected, "call \(call), \(fault)")
                    points += 1
                }
            }
        }
        #expect(points > 100)
    }

    @Test func `journals that are others than those that were read are read again`() throws {
        func prepare() throws -> (bench: Bench, path: String) {
            let bench = Bench()
            let store = try bench.openKeeping()
            try store.name("a", "Ada")
            try store.name("b", "Bea")
            _ = try bench.openKeeping()
            return (bench, Bench.folder(bench.journalNames[0]))
        }
        func check(_ change: (Bench, String) throws -> Void) throws {
            let (bench, path) = try prepare()
            #expect(bench.checkpoint != nil)
            try change(bench, path)
            #expect(try bench.openKeeping().network.answers == bench.open().network.answers)
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

    @Test(arguments: ["x\r", "\r", "\u{301}", "x\u{2028}", "\u{85}", "\u{0}", "a b"])
    func `a field of any name is the same from a checkpoint`(name: String) throws {
        let bench = Bench()
        try bench.openKeeping().commit(by: "test") { _ in
            [Change(on: .named("a"), set: [.name: "Ada", Field(name): "1"], put: [.tags: [name: true]])]
        }
        let expected = try bench.open().network.facts
        for _ in 0..<3 { #expect(try bench.openKeeping().network.facts == expected) }
        #expect(expected[.named("a")]?[Field(name)] == "1")
    }

    @Test func `with a damaged line there is none, so that each start tells`() throws {
        let bench = Bench()
        let store = try bench.openKeeping()
        try store.name("a", "Ada")
        let path = Bench.folder(bench.journalNames[0])
        bench.disk.put(bench.disk.text(at: path)! + Array("{}\n".utf8), at: path)
        for _ in 0..<2 { #expect(try bench.openKeeping().problems.count == 1) }
        #expect(bench.checkpoint == nil)
    }
}
