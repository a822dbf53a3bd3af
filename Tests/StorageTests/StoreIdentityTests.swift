import Glibc
import Relationships
import Testing

@testable import Storage

/// A store keeps its own folder on this machine through remounts, reboots and moves, and no two stores share one.
@Suite struct StoreIdentityTests {
    private let bench = Bench()

    private func open(_ data: String = "/home/data") throws -> Store {
        try Store(
            at: StoreLocation(data: data, state: "/home/state"), fileSystem: bench.disk,
            surroundings: bench.surroundings)
    }

    /// Sets the identity of the folder of journals.
    private func mount(_ data: String = "/home/data", device: UInt64, inode: UInt64 = 12, generation: Int? = nil) {
        let path = data + "/journals"
        bench.disk.identities[path] = FolderIdentity(
            path: path, device: device, inode: inode, generation: generation)
    }

    private func copy(_ data: String, to target: String) throws {
        for folder in ["", "/journals"] {
            try bench.disk.makeFolder(target + folder)
            for name in bench.disk.list(data + folder) {
                guard let bytes = bench.disk.text(at: data + folder + "/" + name), name != "journals" else { continue }
                bench.disk.put(bytes, at: target + folder + "/" + name)
            }
        }
    }

    private var stateFolders: [String] { bench.disk.list("/home/state") }

    @Test func `a disk with another device number after a reboot is the same store`() throws {
        mount(device: 1, generation: 5)
        let before = try open()
        try before.name("a", "Ada")
        mount(device: 9, generation: 5)
        let store = try open()
        #expect(store.stateFolder == before.stateFolder)
        _ = try store.undo(by: "undo")
        try store.name("b", "Bea")
        #expect(bench.journalNames.count == 1)
        #expect(store.problems == [])
    }

    @Test func `a store that is mounted at two places is one`() throws {
        mount(device: 1, generation: 5)
        let first = try open()
        try first.name("a", "Ada")
        try copy("/home/data", to: "/home/other")
        mount("/home/other", device: 1, generation: 5)
        #expect(try open("/home/other").stateFolder == first.stateFolder)
    }

    @Test func `a store that was moved keeps its folder, also one that was moved to another disk`() throws {
        let first = try open()
        try first.name("a", "Ada")
        try bench.disk.rename("/home/data", to: "/home/moved")
        let moved = try open("/home/moved")
        #expect(moved.stateFolder == first.stateFolder)
        try moved.name("b", "Bea")

        try copy("/home/moved", to: "/home/elsewhere")
        bench.disk.takeAway("/home/moved")
        let elsewhere = try open("/home/elsewhere")
        #expect(elsewhere.stateFolder == first.stateFolder)
        _ = try elsewhere.undo(by: "undo")
        #expect(elsewhere.problems == [])
        #expect(stateFolders.count == 1)
    }

    @Test func `a copy has a folder of its own, beside the original or on a clone of the disk`() throws {
        mount(device: 1, generation: 5)
        let original = try open()
        try original.name("a", "Ada")
        try copy("/home/data", to: "/home/copy")
        try copy("/home/data", to: "/home/clone")
        mount("/home/clone", device: 2, generation: 5)
        let copies = [try open("/home/copy"), try open("/home/clone")]
        for copy in copies { try copy.name("b", "Bea") }
        #expect(Set((copies + [original]).map(\.stateFolder)).count == 3)
        #expect(try open().stateFolder == original.stateFolder)
        #expect(try open("/home/copy").stateFolder == copies[0].stateFolder)
        #expect(try open("/home/clone").stateFolder == copies[1].stateFolder)
    }

    @Test(arguments: [nil, 5, 6])
    func `two disks that are mounted at one place in turn share nothing, and nothing is missing`(other: Int?) throws {
        func insert(_ disk: String, generation: Int?) throws {
            try bench.disk.rename("/home/" + disk, to: "/home/data")
            mount(device: 7, generation: generation)
        }
        func remove(_ disk: String) throws { try bench.disk.rename("/home/data", to: "/home/" + disk) }
        let (generation, another): (Int?, Int?) = other == nil ? (nil, nil) : (4, other)
        mount(device: 7, generation: generation)
        let first = try open()
        try first.name("a", "Ada")
        try remove("first")
        mount(device: 7, generation: another)
        let second = try open()
        try second.name("b", "Bea")
        #expect(second.stateFolder != first.stateFolder)
        for _ in 0..<2 {
            try remove("second")
            try insert("first", generation: generation)
            #expect(try open().stateFolder == first.stateFolder)
            #expect(try open().problems == [])
            try open().name("a", "Anna")
            try remove("first")
            try insert("second", generation: another)
            #expect(try open().stateFolder == second.stateFolder)
            #expect(try open().problems == [])
            try open().name("b", "Beate")
        }
        #expect(stateFolders.count == 2)
    }

    @Test func `where folders have new numbers with each mount, as with sshfs, a store stays itself`() throws {
        mount(device: 1, inode: 1)
        let first = try open()
        try first.makeStateFolder()
        mount(device: 2, inode: 2)
        #expect(try open().stateFolder == first.stateFolder)
        try open().name("a", "Ada")
        mount(device: 3, inode: 3)
        #expect(try open().stateFolder == first.stateFolder)
        #expect(stateFolders.count == 1)
    }

    @Test func `the folder that an earlier version made is kept`() throws {
        let store = try open()
        try store.name("a", "Ada")
        let place = try bench.disk.identity(of: Bench.location.journals)
        let old = "/home/state/" + String(place.device, radix: 16) + "-" + String(place.inode, radix: 16)
        bench.disk.takeAway(store.stateFolder + "/store.json")
        try bench.disk.rename(store.stateFolder, to: old)
        let again = try open()
        #expect(again.stateFolder == old)
        _ = try again.undo(by: "undo")
        #expect(try open().stateFolder == old)
        #expect(stateFolders.count == 1)
    }

    @Test func `a disk that fails when the folder is looked for is an error, and no other folder is taken`() throws {
        let store = try open()
        try store.name("a", "Ada")
        let start = bench.disk.calls.count
        _ = try open()
        for call in start..<bench.disk.calls.count {
            for errno in [EIO, EACCES] {
                bench.disk.faults = [call: .error(errno)]
                if let again = try? open() { #expect(again.stateFolder == store.stateFolder, "call \(call), \(errno)") }
                bench.disk.faults = [:]
            }
        }
        #expect(stateFolders.count == 1)
    }

    @Test func `a first start by two programs at once gives both the same folder`() throws {
        let stores = [try open(), try open()]
        #expect(stores[0].stateFolder == stores[1].stateFolder)
        // The one has made its folder, and nothing in it yet.
        try bench.disk.makeFolders(stores[0].stateFolder)
        let third = try open()
        #expect(third.stateFolder == stores[0].stateFolder)
        for store in stores + [third] { try store.name("a", "Ada") }
        #expect(bench.journalNames.count == 1)
        #expect(stateFolders.count == 1)
    }

    @Test func `forgetting empties every folder that holds this network, and those of nobody else`() throws {
        func draft(in store: Store) throws -> String {
            try store.makeStateFolder()
            try bench.disk.makeFolder(store.stateFolder + "/drafts")
            bench.disk.put(Array("a secret".utf8), at: store.stateFolder + "/drafts/notes.md")
            return store.stateFolder + "/drafts/notes.md"
        }
        func cache(_ name: String) throws -> String {
            try bench.disk.makeFolders("/home/cache/" + name)
            bench.disk.put(Array("a secret".utf8), at: "/home/cache/\(name)/screen")
            return "/home/cache/\(name)/screen"
        }
        let location = StoreLocation(data: "/home/data", state: "/home/state", cache: "/home/cache")
        let store = try Store(at: location, fileSystem: bench.disk, surroundings: bench.surroundings)
        try store.name("s", "Sophie")
        try copy("/home/data", to: "/home/copy")
        let copied = try open("/home/copy")
        try copied.name("b", "Bea")
        let other = try open("/home/another")
        try other.name("z", "Zoé")
        // Of a store that was opened once, and is gone.
        let gone = try open("/home/gone")
        let drafts = [try draft(in: store), try draft(in: copied), try draft(in: gone)]
        bench.disk.takeAway("/home/gone")
        let kept = try draft(in: other)
        let caches = [try cache("old"), try cache("older")]

        _ = try store.forget(by: "forget") { $0.contact(Contact.ID("s")).map { [$0.id] } ?? [] }
        for path in drafts + caches { #expect(bench.disk.text(at: path) == nil, "\(path)") }
        #expect(bench.disk.text(at: kept) != nil)
    }
}
