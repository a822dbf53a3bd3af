import Relationships
import Testing

@testable import Storage

/// Lines of a device whose clock was years ahead count for nobody, stop nobody, and wait for a decision.
@Suite struct FutureLinesTests {
    private static let year: UInt64 = 366 * 24 * 60 * 60 * 1000

    /// This device's line, and the journal of one whose clock is so far ahead.
    private func device(ahead: UInt64) throws -> (bench: Bench, file: String, journal: [UInt8]) {
        let bench = Bench()
        try bench.open().name("a", "Ada")
        let other = Bench(seed: 2, clock: Bench.start + ahead)
        let store = try other.open()
        try store.name("b", "Bea")
        try store.name("a", "Anna")
        let name = other.journalNames[0]
        bench.disk.put(other.journal(name), at: Bench.folder(name))
        return (bench, name, other.journal(name))
    }

    @Test(arguments: [3 * year, 172 * year])
    func `a line far ahead of the clock is set aside and named, and writing goes on`(ahead: UInt64) throws {
        let (bench, file, _) = try device(ahead: ahead)
        let store = try bench.open()
        #expect(store.nameOf("a") == "Ada")
        #expect(store.nameOf("b") == nil)
        #expect(store.problems.map(\.treatment) == [.setAside, .setAside])
        #expect(store.problems.map(\.file) == [file, file])
        let receipt = try store.name("c", "Cleo")
        #expect(receipt.transaction.milliseconds < Bench.start + Self.year)
        #expect(try store.history().map(\.by) == ["test", "test"])
        #expect(try bench.open().diagnose().map(\.treatment) == [.setAside, .setAside])
        #expect(try store.repair() == [], "nobody has decided")
        #expect(try bench.open().problems.count == 2)
    }

    @Test func `a line that is a year ahead counts`() throws {
        let (bench, _, _) = try device(ahead: Self.year)
        #expect(try bench.open().nameOf("b") == "Bea")
        #expect(try bench.open().problems == [])
    }

    @Test func `with a clock that was never set all lines count`() throws {
        let (bench, _, _) = try device(ahead: 0)
        bench.clock = 5_000
        #expect(try bench.open().nameOf("b") == "Bea")
        #expect(try bench.open().problems == [])
    }

    @Test func `accepted, they count as of today, and what was said before them gives way`() throws {
        let (bench, file, journal) = try device(ahead: 3 * Self.year)
        let store = try bench.open()
        let repairs = try store.repair(futureLines: .accept)
        #expect(repairs.count == 2)
        for (index, repair) in repairs.enumerated() {
            guard case .accepted(file, line: index + 1, let kept) = repair else {
                Issue.record("\(repair)")
                return
            }
            let line = journal.split(separator: UInt8(ascii: "\n"))[index]
            #expect(bench.disk.text(at: store.stateFolder + "/quarantine/" + kept) == Array(line))
        }
        for store in [store, try bench.open()] {
            #expect(store.nameOf("a") == "Anna")
            #expect(store.nameOf("b") == "Bea")
            #expect(store.problems == [])
        }
        try store.name("a", "Alma")
        #expect(try bench.open().nameOf("a") == "Alma", "a later word wins again")
    }

    @Test func `dropped, they stand in quarantine alone`() throws {
        let (bench, file, _) = try device(ahead: 3 * Self.year)
        let store = try bench.open()
        guard case .quarantined(file, line: 1, _)? = try store.repair(futureLines: .drop).first else {
            Issue.record("not quarantined")
            return
        }
        #expect(store.nameOf("a") == "Ada")
        #expect(store.nameOf("b") == nil)
        #expect(try store.diagnose() == [])
    }

    @Test func `half of a large transaction is not accepted`() throws {
        let (bench, file, _) = try device(ahead: 0)
        let other = Bench(seed: 3, clock: Bench.start + 3 * Self.year)
        let long = String(repeating: "x", count: 40_000)
        try other.open().commit(by: "import") { _ in
            ["p", "q", "r"].map { Change(on: .named($0), set: [.name: .text(long)]) }
        }
        let lines = other.journal(other.journalNames[0]).split(separator: UInt8(ascii: "\n"))
        #expect(lines.count > 1)
        bench.disk.put(Array(lines[0]) + [UInt8(ascii: "\n")], at: Bench.folder(file))
        let store = try bench.open()
        let repairs = try store.repair(futureLines: .accept)
        guard case .quarantined? = repairs.first, repairs.count == 1 else {
            Issue.record("\(repairs)")
            return
        }
        #expect(store.nameOf("p") == nil)
    }

    @Test func `a machine whose own clock was wrong goes on once it is right`() throws {
        let bench = Bench(clock: Bench.start + 20 * Self.year)
        try bench.open().name("a", "Ada")
        bench.clock = Bench.start
        let store = try bench.open()
        #expect(store.nameOf("a") == nil)
        try store.name("b", "Bea")
        _ = try store.repair(futureLines: .accept)
        #expect(try bench.open().nameOf("a") == "Ada")
        #expect(try bench.open().nameOf("b") == "Bea")
        #expect(try bench.open().diagnose() == [])
    }

    @Test func `a forgotten person is erased from them too`() throws {
        let (bench, file, _) = try device(ahead: 3 * Self.year)
        let store = try bench.open()
        _ = try store.forget(by: "forget") { $0.contact(Contact.ID("a")).map { [$0.id] } ?? [] }
        #expect(!String(decoding: bench.journal(file), as: UTF8.self).contains("Anna"))
        _ = try store.repair(futureLines: .accept)
        #expect(try bench.open().nameOf("a") == nil)
        #expect(try bench.open().nameOf("b") == "Bea")
    }
}
