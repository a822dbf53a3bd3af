import Relationships
import Seeding
import Testing

@testable import Storage

/// The network is the fold of all lines, in any order, any number of times, from any files.
@Suite struct FoldTests {
    /// Random commits to few records, so that they meet.
    static func act(_ store: Store, _ generator: inout SplitMix64) throws {
        let key = "r\(Int.random(in: 0..<4, using: &generator))"
        switch Int.random(in: 0..<8, using: &generator) {
        case 0..<3: try store.name(key, "n\(Int.random(in: 0..<99, using: &generator))")
        case 3..<5:
            try store.tag(
                key, "t\(Int.random(in: 0..<3, using: &generator))", Bool.random(using: &generator) ? true : nil)
        case 5: try store.commit(by: "test") { _ in [.deletion(of: .named(key))] }
        case 6: _ = try? store.undo(by: "undo")
        default:
            let text = String(repeating: "x", count: 30_000)
            try store.commit(by: "import") { _ in
                (0..<3).map { Change(on: .named("big\($0)"), set: [.notes: .text(text + "\(generator.next())")]) }
            }
        }
    }

    private func journal(seed: UInt64, count: Int) throws -> (lines: [[UInt8]], facts: Facts) {
        var generator = SplitMix64(seed: seed)
        let bench = Bench(seed: seed)
        let store = try bench.open()
        for _ in 0..<count { try Self.act(store, &generator) }
        let lines = bench.journal(bench.journalNames[0]).split(separator: UInt8(ascii: "\n")).map { Array($0) + [10] }
        return (lines, store.network.facts)
    }

    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func `any order, duplication and division over files gives the same facts`(_ seed: UInt64) throws {
        let (lines, facts) = try journal(seed: seed, count: 20)
        var generator = SplitMix64(seed: seed)
        for _ in 0..<4 {
            let bench = Bench(seed: seed)
            let store = try bench.open()
            var files: [String: [UInt8]] = [:]
            for line in (lines + lines.filter { _ in Bool.random(using: &generator) }).shuffled(using: &generator) {
                files["f\(Int.random(in: 0..<4, using: &generator)).jsonl", default: []] += line
            }
            // Some at once, the rest in two pieces that arrive one after the other.
            for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
                bench.disk.put(
                    Array(bytes[..<Int.random(in: 0...bytes.count, using: &generator)]), at: Bench.folder(name))
                try store.refresh()
            }
            for (name, bytes) in files {
                bench.disk.put(bytes, at: Bench.folder(name))
                try store.refresh()
            }
            #expect(store.network.facts == facts, "seed \(seed)")
            #expect(try bench.open().network.facts == facts, "seed \(seed)")
            #expect(store.problems == [])
        }
    }

    @Test(arguments: 1...10 as ClosedRange<UInt64>, [2, 3])
    func `devices with clocks up to a year apart converge, however they are synchronised`(
        _ seed: UInt64, _ count: Int
    ) throws {
        var generator = SplitMix64(seed: seed)
        let year: UInt64 = 365 * 86_400_000
        let benches = try (0..<count).map { index in
            let bench = Bench(
                seed: seed * 10 + UInt64(index), clock: Bench.start + UInt64.random(in: 0...year, using: &generator))
            return (bench: bench, store: try bench.open())
        }
        for _ in 0..<(20 * count) {
            let index = Int.random(in: 0..<count, using: &generator)
            let (bench, store) = benches[index]
            if Int.random(in: 0..<4, using: &generator) > 0 {
                try Self.act(store, &generator)
            } else {
                let other = benches[(index + Int.random(in: 1..<count, using: &generator)) % count].bench
                for name in other.journalNames where !bench.journalNames.contains(name) || name != own(store) {
                    let bytes = other.journal(name)
                    // A synchroniser may be anywhere in a file that it copies; it never takes back what it brought.
                    guard bytes.count > bench.journal(name).count else { continue }
                    let length = Int.random(in: bench.journal(name).count...bytes.count, using: &generator)
                    bench.disk.put(Array(bytes[..<length]), at: Bench.folder(name))
                }
                try store.refresh()
            }
        }
        for pair in benches {
            for other in benches where other.bench !== pair.bench {
                guard let name = own(other.store), other.bench.journalNames.contains(name) else { continue }
                pair.bench.disk.copyFile(Bench.folder(name), from: other.bench.disk)
            }
            try pair.store.refresh()
        }
        let history = try benches[0].store.history().map(\.id)
        for pair in benches {
            #expect(pair.store.network.facts == benches[0].store.network.facts, "seed \(seed)")
            #expect(try pair.store.history().map(\.id) == history, "seed \(seed)")
            #expect(try pair.bench.open().network.facts == pair.store.network.facts, "seed \(seed)")
        }
    }

    private func own(_ store: Store) -> String? { store.record?.journal }

    @Test func `what two devices add to a set is kept, and of one register the later line's value`() throws {
        let one = Bench(seed: 1)
        let two = Bench(seed: 2, clock: Bench.start + 5_000)
        let (first, second) = (try one.open(), try two.open())
        try first.tag("a", "music")
        try second.tag("a", "chess")
        try first.name("a", "Ada")
        try second.name("a", "Adele")
        one.disk.copyFile(Bench.folder(two.journalNames[0]), from: two.disk)
        try first.refresh()
        #expect(first.network.facts[.named("a")]?.elements(.tags).map(\.key) == ["chess", "music"])
        #expect(first.nameOf("a") == "Adele")
        #expect(first.network.facts[.named("a")]?.entry(.name)?.isContested == true)
    }

    @Test func `opening tells how far the reading is`() throws {
        let bench = Bench()
        let store = try bench.open()
        for number in 0..<80 { try store.tag("a", String(repeating: "x", count: 20_000) + String(number)) }
        let elsewhere = Bench(seed: 2)
        try elsewhere.open().name("b", "Bea")
        bench.disk.put(elsewhere.journal(elsewhere.journalNames[0]), at: Bench.folder("other.jsonl"))
        var shares: [Double] = []
        let opened = try Store(
            at: Bench.location, fileSystem: bench.disk, surroundings: bench.surroundings
        ) { shares.append($0) }
        #expect(shares.count > 3 && shares == shares.sorted(), "\(shares)")
        #expect(shares[0] > 0 && shares.last == 1)
        let count = shares.count
        try opened.name("c", "Cleo")
        #expect(shares.count == count, "what comes later is not told")
    }
}
