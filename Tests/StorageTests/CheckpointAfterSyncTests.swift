import Glibc
import Seeding
import Testing

@testable import Relationships
@testable import Storage

/// A synchroniser puts other devices' journals in place of those that were read: what follows from them is kept all the same.
@Suite struct CheckpointAfterSyncTests {
    /// A second device and its journals, as a synchroniser finds them.
    private let other = Bench(seed: 77)

    /// Puts what the other device has in place of what was here, as new files.
    private func synchronize(to bench: Bench) throws {
        for name in other.journalNames {
            let path = Bench.folder(name)
            let bytes = other.journal(name)
            guard bench.journal(name) != bytes else { continue }
            bench.disk.takeAway(path)
            bench.disk.put(bytes, at: path)
        }
    }

    /// A device that has read a line of each of the two, and keeps what follows.
    private func device() throws -> (bench: Bench, kept: FileStatus) {
        let bench = Bench()
        try bench.openKeeping().name("a", "Ada")
        try other.open().name("b", "Bea")
        try synchronize(to: bench)
        bench.disk.takeAway(bench.checkpoint ?? "")
        _ = try bench.openKeeping()
        return (bench, try status(bench))
    }

    private func status(_ bench: Bench) throws -> FileStatus {
        try bench.disk.status(at: try #require(bench.checkpoint))
    }

    @Test func `a journal that has become longer elsewhere is read on, not from its start`() throws {
        let (bench, kept) = try device()
        try other.open().name("c", "Cleo")
        try synchronize(to: bench)
        let store = try bench.openKeeping()
        #expect(["a", "b", "c"].map(store.nameOf) == ["Ada", "Bea", "Cleo"])
        #expect(try status(bench) == kept, "what was kept holds")
        #expect(store.problems == [])
    }

    @Test func `the journal of a device that is new is read, and the rest not again`() throws {
        let (bench, kept) = try device()
        let third = Bench(seed: 78)
        try third.open().name("d", "Dora")
        bench.disk.put(third.journal(third.journalNames[0]), at: Bench.folder(third.journalNames[0]))
        #expect(try bench.openKeeping().nameOf("d") == "Dora")
        #expect(try status(bench) == kept)
    }

    @Test func `with one byte changed in what had been read, all is read from the start`() throws {
        _ = try device()
        let name = other.journalNames[0]
        let length = other.journal(name).count
        for place in stride(from: 0, to: length, by: 5) {
            let (bench, kept) = try device()
            var bytes = other.journal(name)
            bytes[place] ^= 1
            bench.disk.takeAway(Bench.folder(name))
            bench.disk.put(bytes, at: Bench.folder(name))
            let store = try bench.openKeeping()
            #expect(try store.network.answers == bench.open().network.answers, "byte \(place)")
            #expect(bench.checkpoint.flatMap { try? bench.disk.status(at: $0) } != kept, "byte \(place)")
        }
    }

    @Test func `a journal that has become shorter is read from its start, and told`() throws {
        let (bench, _) = try device()
        let name = other.journalNames[0]
        try bench.openKeeping().name("a", "Anna")  // what is there is remembered with each write
        bench.disk.takeAway(Bench.folder(name))
        bench.disk.put(Array(other.journal(name).dropLast(40)), at: Bench.folder(name))
        let store = try bench.openKeeping()
        #expect(store.nameOf("b") == nil)
        #expect(store.problems.map(\.file).contains(name))
    }

    @Test func `more than a little that is new is read with all the rest, and kept anew`() throws {
        let (bench, kept) = try device()
        let elsewhere = try other.open()
        for number in 0..<9 { try elsewhere.name("n\(number)", String(repeating: "x", count: 600)) }
        try synchronize(to: bench)
        #expect(try bench.openKeeping().nameOf("n8")?.count == 600)
        #expect(try status(bench) == kept, "7 KB")
        try elsewhere.name("n9", String(repeating: "x", count: 2_000))
        try synchronize(to: bench)
        #expect(try bench.openKeeping().nameOf("n9")?.count == 2_000)
        #expect(try status(bench) != kept, "9 KB")
    }

    @Test func `the journal of this device is checked too, when it has grown`() throws {
        let bench = Bench()
        try bench.openKeeping().name("a", "Ada")
        _ = try bench.openKeeping()
        try bench.openKeeping().name("b", "Bea")
        #expect(bench.checkpoint != nil)
        let path = Bench.folder(bench.journalNames[0])
        let whole = try #require(bench.disk.text(at: path))
        let first = try #require(whole.firstIndex(of: UInt8(ascii: "\n")))
        for place in stride(from: 0, to: first, by: 3) {
            var bytes = whole
            bytes[place] ^= 1
            bench.disk.put(bytes, at: path)
            #expect(try bench.openKeeping().network.answers == bench.open().network.answers, "byte \(place)")
        }
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `whatever two devices write, and whenever it comes, the answers are those of all lines`(_ seed: UInt64) throws
    {
        var generator = SplitMix64(seed: seed)
        let bench = Bench(seed: seed)
        other.clock += UInt64.random(in: 0..<1_000_000, using: &generator)
        var held = 0
        let open = try bench.openKeeping()
        for round in 0..<8 {
            let elsewhere = try other.open()
            for _ in 0..<Int.random(in: 0..<6, using: &generator) { try elsewhere.act(&generator) }
            let before = bench.checkpoint.flatMap { try? bench.disk.status(at: $0) }
            try synchronize(to: bench)
            let store = try bench.openKeeping()
            #expect(
                differences(store.network.answers, try bench.open().network.answers) == [], "seed \(seed), \(round)")
            #expect(store.problems == [])
            try open.refresh()
            #expect(
                try differences(open.network.answers, bench.open().network.answers) == [],
                "seed \(seed), \(round): open")
            if let before, let path = bench.checkpoint, try bench.disk.status(at: path) == before { held += 1 }
            for _ in 0..<Int.random(in: 0..<6, using: &generator) { try store.act(&generator) }
            #expect(
                differences(store.network.answers, try bench.open().network.answers) == [], "seed \(seed), \(round)")
        }
        #expect(held > 0)
    }

    @Test func `a power cut or an error at any call of checking a journal changes no answer`() throws {
        func prepare() throws -> Bench {
            let elsewhere = Bench(seed: 77)
            try elsewhere.open().name("b", "Bea")
            let bench = Bench()
            try bench.openKeeping().name("a", "Ada")
            let name = elsewhere.journalNames[0]
            bench.disk.put(elsewhere.journal(name), at: Bench.folder(name))
            bench.disk.takeAway(bench.checkpoint ?? "")
            _ = try bench.openKeeping()
            try elsewhere.open().name("c", "Cleo")
            bench.disk.takeAway(Bench.folder(name))
            bench.disk.put(elsewhere.journal(name), at: Bench.folder(name))
            bench.disk = bench.disk.afterProcessDeath()
            return bench
        }
        let rehearsal = try prepare()
        let start = rehearsal.disk.calls.count
        let expected = try rehearsal.openKeeping().network.answers
        var points = 0
        for call in start...rehearsal.disk.calls.count {
            for fault in [SimulatedDisk.Fault.death, .error(EIO), .error(ENOSPC), .short] {
                let bench = try prepare()
                bench.disk.faults = [call: fault]
                _ = try? bench.openKeeping()
                bench.disk.faults = [:]
                for keeps in [{ _ in false }, { _ in true }, { $0 % 2 == 0 }] as [(Int) -> Bool] {
                    let after = Bench(seed: 9, disk: bench.disk.afterPowerCut(keeps))
                    #expect(try after.openKeeping().network.answers == expected, "call \(call), \(fault)")
                    points += 1
                }
                let survivor = Bench(seed: 10, disk: bench.disk.afterProcessDeath())
                #expect(try survivor.openKeeping().network.answers == expected, "call \(call), \(fault)")
            }
        }
        #expect(points > 100)
    }
}
