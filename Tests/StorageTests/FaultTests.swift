import Glibc
import Relationships
import Seeding
import Testing

@testable import Storage

/// Every system call of a commit fails in turn, and the power goes at every one.
@Suite struct FaultTests {
    /// What stands on the disk when the commit under test begins.
    enum Scene: CaseIterable {
        case newFolder, newJournal, secondLine, tornTail, wholeTail, severalLines

        func prepare(_ bench: Bench) throws {
            guard self != .newFolder else { return }
            let store = try bench.open()
            guard self != .newJournal else { return }
            try store.name("before", "kept")
            let path = Bench.folder(bench.journalNames[0])
            let bytes = bench.disk.text(at: path)!
            switch self {
            case .tornTail: bench.disk.put(bytes + Array(#"{"id":"01k"#.utf8), at: path)
            case .wholeTail:
                let line = bytes.split(separator: UInt8(ascii: "\n"))[0]
                bench.disk.put(bytes + Array(line), at: path)
            default: break
            }
        }

        var isPreceded: Bool { self != .newFolder && self != .newJournal }

        var changes: [Change] { self == .severalLines ? Self.many : Self.one }

        private static let one = [Change(on: .named("new"), set: [.name: "n"])]
        /// Two lines: 90 kB.
        private static let many = (0..<3).map {
            Change(on: .named("new\($0)"), set: [.name: .text(String(repeating: "n", count: 30_000))])
        }
    }

    /// How many of the commit's changes a network has.
    private func countOfNew(_ store: Store, _ scene: Scene) -> Int {
        scene.changes.count { store.network.facts[$0.record]?[.name] != nil }
    }

    private func run(_ scene: Scene, on bench: Bench) throws -> Receipt? {
        let store = try bench.open()
        return try store.commit(by: "test") { _ in scene.changes }
    }

    private typealias Receipt = Store.Receipt

    /// The calls that opening and committing make on a scene's disk, by number. Those of opening are left out where it
    /// only reads.
    private func rehearse(_ scene: Scene) throws -> [(number: Int, operation: FileOperation)] {
        let bench = Bench()
        try scene.prepare(bench)
        var start = bench.disk.calls.count
        let store = try bench.open()
        if scene != .newFolder { start = bench.disk.calls.count }
        _ = try store.commit(by: "test") { _ in scene.changes }
        return (start..<bench.disk.calls.count).map { ($0, bench.disk.calls[$0]) }
    }

    /// Power cuts that keep every subset of the unsettled steps, or many subsets where there are too many.
    private func forEachPowerCut(of disk: SimulatedDisk, seed: UInt64, _ body: (SimulatedDisk) throws -> Void) rethrows
    {
        let count = disk.unsettledCount
        if count <= 7 {
            for subset in 0..<(1 << count) { try body(disk.afterPowerCut { subset >> $0 & 1 == 1 }) }
        } else {
            var generator = SplitMix64(seed: seed)
            for prefix in [0, count / 2, count] { try body(disk.afterPowerCut { $0 < prefix }) }
            for _ in 0..<(count > 100 ? 2 : 6) {
                let bits = (0..<count).map { _ in Bool.random(using: &generator) }
                try body(disk.afterPowerCut { bits[$0] })
            }
        }
    }

    /// All that must hold after a power cut: what was acknowledged is there, a transaction is whole or absent, and the
    /// store goes on.
    private func check(
        _ scene: Scene, _ disk: SimulatedDisk, isAcknowledged: Bool, isRefused: Bool, _ note: Comment
    ) throws {
        let bench = Bench(seed: 99, disk: disk, clock: Bench.start + 1_000_000)
        let store = try bench.open()
        if scene.isPreceded { #expect(store.nameOf("before") == "kept", note) }
        let count = countOfNew(store, scene)
        #expect(count == 0 || count == scene.changes.count, note)
        if isAcknowledged { #expect(count > 0, note) }
        if isRefused { #expect(count == 0, note) }
        try store.name("after", "written")
        // What counted before mending may be more now, by a whole line that lacked its line feed, and never less.
        let reopened = try Bench(seed: 98, disk: disk.afterPowerCut { _ in false }).open()
        #expect(reopened.nameOf("after") == "written", note)
        #expect(countOfNew(reopened, scene) >= count, note)
        if isRefused { #expect(countOfNew(reopened, scene) == 0, note) }
        if scene.isPreceded { #expect(reopened.nameOf("before") == "kept", note) }
    }

    /// What may happen to a call.
    private func faults(of operation: FileOperation) -> [SimulatedDisk.Fault] {
        switch operation {
        case .write: [.error(EIO), .error(ENOSPC), .error(EINTR), .short]
        case .makeFolder, .synchronize: [.error(EIO), .error(ENOSPC), .error(EINTR)]
        default: [.error(EIO), .error(EINTR)]
        }
    }

    @Test(arguments: Scene.allCases)
    func `an error at any call leaves nothing changed, or says that the outcome is unknown`(_ scene: Scene) throws {
        var points = 0
        for (call, operation) in try rehearse(scene) {
            for fault in faults(of: operation) {
                let bench = Bench()
                try scene.prepare(bench)
                bench.disk.faults = [call: fault]
                let note: Comment = "\(scene), call \(call), \(operation): \(fault)"
                var isAcknowledged = false
                var isRefused = false
                do {
                    isAcknowledged = try run(scene, on: bench) != nil
                } catch StoreError.io(_, _, _, let outcome) {
                    isRefused = outcome == .nothingChanged
                }
                #expect(isAcknowledged || isRefused || operation == .synchronize, note)
                if operation != .synchronize && (fault == .error(EINTR) || fault == .short) {
                    #expect(isAcknowledged, note)  // the call is made again, or for the rest
                }
                bench.disk.faults = [:]
                try forEachPowerCut(of: bench.disk, seed: UInt64(call)) { disk in
                    points += 1
                    try check(scene, disk, isAcknowledged: isAcknowledged, isRefused: isRefused, note)
                }
                // Without a power cut, another process goes on.
                try check(
                    scene, bench.disk.afterProcessDeath(), isAcknowledged: isAcknowledged, isRefused: isRefused, note)
            }
        }
        print("power cuts after an error, \(scene): \(points) points tried")
    }

    @Test(arguments: Scene.allCases)
    func `a power cut at any call loses nothing that was acknowledged`(_ scene: Scene) throws {
        let calls = try rehearse(scene).map(\.number)
        var points = 0
        for call in calls + [(calls.last ?? 0) + 1] {
            let bench = Bench()
            try scene.prepare(bench)
            bench.disk.faults = [call: .death]
            let isAcknowledged = (try? run(scene, on: bench)) != nil
            if call > calls.last ?? 0 { #expect(isAcknowledged) }
            try forEachPowerCut(of: bench.disk, seed: UInt64(call)) { disk in
                points += 1
                try check(
                    scene, disk, isAcknowledged: isAcknowledged, isRefused: false, "\(scene), dead at call \(call)")
            }
        }
        print("power cuts, \(scene): \(points) points tried")
    }

    @Test func `a disk whose synchronisation does nothing is caught losing data`() throws {
        for scene in Scene.allCases {
            let bench = Bench()
            try scene.prepare(bench)
            bench.disk.settlesNothing = true
            _ = try run(scene, on: bench)
            var losses = 0
            try forEachPowerCut(of: bench.disk, seed: 7) { disk in
                let store = try Bench(seed: 99, disk: disk).open()
                if countOfNew(store, scene) == 0 { losses += 1 }
            }
            #expect(losses > 0, "\(scene)")
        }
    }

    @Test func `a failed synchronisation is not tried again, and the next line goes to a new journal`() throws {
        let bench = Bench()
        let store = try bench.open()
        try store.name("a", "Ada")
        let journal = bench.journalNames[0]
        // The last call that a commit synchronises with is the journal's.
        let rehearsal = bench.disk.calls.count
        try store.name("a", "Bea")
        let offset = try #require(bench.disk.calls[rehearsal...].lastIndex(of: .synchronize)) - rehearsal
        let call = bench.disk.calls.count + offset
        bench.disk.faults = [call: .error(EIO)]
        #expect(
            throws: StoreError.io(
                operation: .synchronize, path: Bench.folder(journal), errno: EIO, outcome: .unknown)
        ) { try store.name("a", "Cleo") }
        #expect(store.nameOf("a") == "Cleo")  // what can be read now is shown
        #expect(bench.disk.calls[(call + 1)...].contains(.synchronize) == false)
        try store.name("b", "Dora")
        #expect(bench.journalNames.count == 2)
    }

    @Test func `a full disk changes nothing, whatever room is left`() throws {
        let bench = Bench()
        try bench.open().name("before", "kept")
        let before = bench.journal(bench.journalNames[0])
        let size = bench.disk.capacityUsed
        for room in 0..<300 {
            bench.disk.capacity = size + room
            let store = try bench.open()
            do {
                try store.name("a", "Ada")
                break
            } catch let error as StoreError {
                guard case .io(.write, _, ENOSPC, .nothingChanged) = error else {
                    Issue.record("\(error)")
                    return
                }
            }
            #expect(bench.journal(bench.journalNames[0]) == before)
        }
        #expect(try bench.open().nameOf("a") == "Ada")
    }

    @Test func `an error at any call of an undo leaves it done, or not done and says so`() throws {
        func prepare(_ bench: Bench) throws -> Store {
            let store = try bench.open()
            try store.name("a", "Ada")
            try store.name("a", "Bea")
            return store
        }
        let rehearsal = Bench()
        let rehearsed = try prepare(rehearsal)
        let start = rehearsal.disk.calls.count
        _ = try rehearsed.undo(by: "undo")
        for call in start..<rehearsal.disk.calls.count {
            let bench = Bench()
            let store = try prepare(bench)
            bench.disk.faults = [call: .error(EACCES)]
            var failure: StoreError?
            do { _ = try store.undo(by: "undo") } catch { failure = error as? StoreError }
            bench.disk.faults = [:]
            let note: Comment = "call \(call): \(failure.map { "\($0)" } ?? "done")"
            let name = try bench.open().nameOf("a")
            switch failure {
            case nil: #expect(name == "Ada", note)
            case .io(_, _, _, .nothingChanged): #expect(name == "Bea", note)
            case .io(_, _, _, .unknown): #expect(name == "Ada" || name == "Bea", note)
            default: Issue.record(note)
            }
            // Where nobody knows what is on the disk the device has a new name, and nothing to undo under it.
            if case .io(_, _, _, .unknown) = failure { continue }
            // The next one takes back what there is to take back then.
            _ = try bench.open().undo(by: "undo")
            #expect(try bench.open().nameOf("a") == (name == "Ada" ? nil : "Ada"), note)
        }
    }
}
