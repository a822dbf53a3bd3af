import Relationships
import Seeding

@testable import Storage

/// A machine with its clock and its chance, and the stores that a test opens on it.
final class Bench {
    var disk: SimulatedDisk
    var clock: UInt64
    var machine: String? = "machine"
    var build = "build"
    private var generator: SplitMix64

    static let location = StoreLocation(data: "/home/data", state: "/home/state")
    static let start: UInt64 = 1_795_000_000_000

    init(seed: UInt64 = 1, disk: SimulatedDisk = SimulatedDisk(), clock: UInt64 = Bench.start) {
        generator = SplitMix64(seed: seed)
        self.disk = disk
        self.clock = clock
    }

    var surroundings: Surroundings {
        Surroundings(
            now: {
                self.clock += 1000
                return self.clock
            },
            random: { self.generator.next() }, machine: machine, build: build)
    }

    func open() throws(StoreError) -> Store {
        try Store(at: Self.location, fileSystem: disk, surroundings: surroundings)
    }

    static func folder(_ name: String) -> String { location.journals + "/" + name }

    var journalNames: [String] { disk.list(Self.location.journals) }

    func journal(_ name: String) -> [UInt8] { disk.text(at: Self.folder(name)) ?? [] }
}

extension RecordID {
    static func named(_ key: String) -> RecordID { RecordID(.contact, key) }
}

extension Store {
    /// One register set, as a test's shortest transaction.
    @discardableResult
    func name(_ key: String, _ name: String) throws -> Receipt {
        try commit(by: "test") { _ in [Change(on: .named(key), set: [.name: .text(name)])] }!
    }

    @discardableResult
    func tag(_ key: String, _ tag: String, _ value: Value? = true) throws -> Receipt {
        try commit(by: "test") { _ in [Change(on: .named(key), put: [.tags: [tag: value]])] }!
    }

    func nameOf(_ key: String) -> String? { network.facts[.named(key)]?[.name]?.text }
}
