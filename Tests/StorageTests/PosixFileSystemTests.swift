import Glibc
import Relationships
import Testing

@testable import Storage

/// The store on a real disk.
@Suite struct PosixFileSystemTests {
    /// A folder that goes away with the test.
    private final class Folder {
        let path: String

        init() {
            var template = Array("/tmp/storage-XXXXXX".utf8CString)
            path = template.withUnsafeMutableBufferPointer { String(cString: mkdtemp($0.baseAddress!)) }
        }

        var location: StoreLocation { StoreLocation(data: path + "/a/b/data", state: path + "/c/state") }

        func open() throws(StoreError) -> Store { try Store(at: location, surroundings: .system()) }

        deinit { remove(path) }

        private func remove(_ path: String) {
            let fileSystem = PosixFileSystem()
            guard let status = try? fileSystem.status(at: path) else { return }
            if status.kind == .folder {
                for name in (try? fileSystem.names(in: path)) ?? [] { remove(path + "/" + name) }
                rmdir(path)
            } else {
                unlink(path)
            }
        }
    }

    private func mode(_ path: String) -> UInt32 {
        var raw = stat()
        return lstat(path, &raw) == 0 ? raw.st_mode & 0o777 : 0
    }

    @Test func `folders are for the owner alone, and so are files`() throws {
        let folder = Folder()
        let store = try folder.open()
        try store.name("a", "Ada")
        let name = try #require(store.record?.journal)
        for path in ["", "/journals"] { #expect(mode(folder.location.data + path) == 0o700) }
        for path in ["", "/.."] { #expect(mode(store.stateFolder + path) == 0o700) }
        for path in ["/format.json", "/.gitattributes", "/journals/" + name] {
            #expect(mode(folder.location.data + path) == 0o600)
        }
        for path in ["/lock", "/device.json"] { #expect(mode(store.stateFolder + path) == 0o600) }
        #expect(try folder.open().nameOf("a") == "Ada")
        #expect(try store.diagnose() == [])
    }

    @Test func `two handles on one folder exclude each other and see each other's lines`() throws {
        let folder = Folder()
        let stores = [try folder.open(), try folder.open()]
        for turn in 0..<10 { try stores[turn % 2].tag("a", "t\(turn)") }
        #expect(try stores[0].refresh())
        #expect(try !stores[0].refresh())
        #expect(stores[0].network.facts == stores[1].network.facts)
        #expect(stores[0].network.facts[.named("a")]?.elements(.tags).count == 10)
        // While one decides, the other cannot even begin.
        let file = try PosixFileSystem().open(stores[0].stateFolder + "/lock", for: .appending)
        defer { PosixFileSystem().close(file) }
        try stores[0].commit(by: "test") { _ in
            #expect((try? PosixFileSystem().tryLock(file)) == false)
            return []
        }
        #expect(try PosixFileSystem().tryLock(file))
    }

    @Test func `no descriptor leaks into a child or stays open`() throws {
        let folder = Folder()
        let before = try PosixFileSystem().names(in: "/proc/self/fd").count
        do {
            let store = try folder.open()
            try store.name("a", "Ada")
            _ = try store.undo(by: "undo")
            let watch = try #require(store.makeWatch())
            #expect(fcntl(watch.descriptor, F_GETFD) & FD_CLOEXEC != 0)
        }
        let file = try PosixFileSystem().open("/proc/self/stat", for: .reading)
        #expect(fcntl(file.descriptor, F_GETFD) & FD_CLOEXEC != 0)
        PosixFileSystem().close(file)
        // Other tests that run now may have files open; a leak of this one would be of several.
        #expect(try PosixFileSystem().names(in: "/proc/self/fd").count < before + 40)
    }

    /// Swift takes "é" in one letter and in two for the same text, a file system on Linux does not.
    @Test func `of two journals whose names look the same one is read, and the other told`() throws {
        let folder = Folder()
        try folder.open().name("a", "Ada")
        let elsewhere = Bench(seed: 2)
        try elsewhere.open().name("b", "Bea")
        let bytes = elsewhere.journal(elsewhere.journalNames[0])
        for name in ["copie\u{e9}", "copie\u{65}\u{301}"] {
            let path = folder.location.journals + "/" + name + ".jsonl"
            let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
            #expect(write(descriptor, bytes, bytes.count) == bytes.count, "\(name)")
            close(descriptor)
        }
        for _ in 0..<2 {
            let store = try folder.open()
            #expect(["a", "b"].map(store.nameOf) == ["Ada", "Bea"])
            #expect(store.problems.map(\.cause) == [.namedAlike])
            try store.refresh()
        }
        try folder.open().name("a", "Anna")
    }

    @Test func `a symbolic link, a pipe and a folder under a journal's name are skipped`() throws {
        let folder = Folder()
        let store = try folder.open()
        try store.name("a", "Ada")
        let journals = folder.location.journals
        let name = try #require(store.record?.journal)
        symlink(journals + "/" + name, journals + "/link.jsonl")
        mkfifo(journals + "/pipe.jsonl", 0o600)
        mkdir(journals + "/folder.jsonl", 0o700)
        let reopened = try folder.open()
        #expect(reopened.problems.map(\.file) == ["folder.jsonl", "link.jsonl", "pipe.jsonl"])
        #expect(reopened.problems.allSatisfy { $0.cause == .notARegularFile })
        #expect(reopened.nameOf("a") == "Ada")
        // A link in the place of the own journal is not written through.
        rename(journals + "/" + name, folder.path + "/elsewhere")
        symlink(folder.path + "/elsewhere", journals + "/" + name)
        let before = try PosixFileSystem().contents(of: folder.path + "/elsewhere")
        let other = try folder.open()
        try other.name("b", "Bea")
        #expect(try PosixFileSystem().contents(of: folder.path + "/elsewhere") == before)
        #expect(other.record?.journal != name)
    }

    @Test func `a journal whose name is not UTF-8 is not passed over in silence`() throws {
        let folder = Folder()
        try folder.open().name("a", "Ada")
        var path = Array((folder.location.journals + "/copie de Zo").utf8CString.dropLast())
        path += [CChar(bitPattern: 0xE9)] + Array(".jsonl".utf8CString)  // in Latin-1
        close(open(path, O_CREAT | O_WRONLY, 0o600))
        defer { unlink(path) }
        let store = try folder.open()
        #expect(store.problems.map(\.cause) == [.unreadable(errno: EILSEQ)])
        #expect(store.problems.map(\.file) == ["copie de Zo\u{fffd}.jsonl"])
        #expect(store.nameOf("a") == "Ada")
    }

    @Test func `a watch tells when another one writes, and is quiet after that`() throws {
        let folder = Folder()
        let store = try folder.open()
        let other = try folder.open()
        let watch = try #require(store.makeWatch())
        func isReadable() -> Bool {
            var entry = pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0)
            return poll(&entry, 1, 0) == 1
        }
        #expect(!isReadable())
        try other.name("a", "Ada")
        #expect(isReadable())
        watch.drain()
        #expect(!isReadable())
        #expect(try store.refresh())
    }

    @Test func `an edit in place, shorter, longer or of the same length, is noticed`() throws {
        let folder = Folder()
        let store = try folder.open()
        try store.name("a", "Ada")
        try store.name("b", "Bea")
        let path = folder.location.journals + "/" + (try #require(store.record?.journal))
        for name in ["Ida", "Adelaide", "Al"] {
            let text = String(decoding: try #require(try PosixFileSystem().contents(of: path)), as: UTF8.self)
            let old = store.nameOf("a")!
            let descriptor = open(path, O_WRONLY | O_TRUNC)
            _ = Array(text.replacing("\"\(old)\"", with: "\"\(name)\"").utf8).withUnsafeBytes {
                write(descriptor, $0.baseAddress, $0.count)
            }
            close(descriptor)
            #expect(try store.refresh())
            #expect(store.nameOf("a") == name)
            #expect(store.problems.contains { $0.treatment == .counted })
        }
    }

    @Test func `an open store goes on when what is kept for it is cut`() throws {
        let folder = Folder()
        var location = folder.location
        location.cache = folder.path + "/cache"
        func open() throws -> Store { try Store(at: location, surroundings: .system(), checkpointsFrom: 1) }
        try open().commit(by: "test") { _ in
            (0..<500).map { Change(on: .named("p\($0)"), set: [.name: .text("Person \($0)"), .notes: "A note."]) }
        }
        _ = try open()
        let store = try open()
        let kept = try #require(store.cacheFolder) + "/fold"
        #expect(access(kept, F_OK) == 0)
        #expect(truncate(kept, 0) == 0)
        #expect(store.network.contacts.values.count { $0.notes == "A note." } == 500)
        #expect(try open().nameOf("p499") == "Person 499")
    }

    @Test(.enabled(if: geteuid() == 0))
    func `what root makes in a folder of somebody else is theirs`() throws {
        let folder = Folder()
        for path in ["", "/a", "/c"] {
            mkdir(folder.path + path, 0o755)
            #expect(chown(folder.path + path, 1234, 1234) == 0)
        }
        let store = try folder.open()
        try store.name("a", "Ada")
        func owner(_ path: String) -> UInt32 {
            var raw = stat()
            return lstat(path, &raw) == 0 ? raw.st_uid : 0
        }
        let data = folder.location.data
        let journal = try #require(store.record?.journal)
        for path in [data, data + "/format.json", data + "/journals", data + "/journals/" + journal] {
            #expect(owner(path) == 1234, "\(path)")
        }
        for name in ["", "/lock", "/device.json", "/store.json"] {
            #expect(owner(store.stateFolder + name) == 1234, "\(name)")
        }
    }
}
