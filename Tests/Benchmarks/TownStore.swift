import Relationships
import Storage

/// The town as a store on the disk: everybody by one import, then each touch by a line of its own, as years of use leave it.
///
/// Example: `try TownStore(people: 12_000, touches: 250_000).write(to: data, state: state)` makes 92 MB in two minutes.
struct TownStore {
    let people: Int
    let touches: Int

    /// The folder of a store for `ARROSOIR_HOME`, with nothing in it yet.
    func write(to folder: String, state: String) throws {
        // The clock goes on by a minute a line, and reaches no further than today.
        var clock = UInt64(1_795_000_000_000) - UInt64(touches + 2) * 60_000
        var numbers = Numbers()
        let store = try Store(
            at: StoreLocation(data: folder, state: state), fileSystem: HastyFileSystem(),
            surroundings: Surroundings(
                now: {
                    clock += 60_000
                    return clock
                },
                random: {
                    UInt64(numbers.below(1 << 31)) << 33 ^ UInt64(numbers.below(1 << 31)) << 16
                        ^ UInt64(numbers.below(1 << 16))
                },
                machine: "town"))
        let town = Town(people: people)
        try store.commit(by: "import") { _ in town.contacts.map { $0.changes() } }
        for index in 0..<touches {
            let touch = town.touchpoint(index, of: touches)
            try store.commit(by: "log") { _ in [touch.changes()] }
        }
    }
}

/// The real one, but for what makes it slow and safe: nothing is synchronised.
private struct HastyFileSystem: FileSystem {
    private let disk = PosixFileSystem()

    func open(_ path: String, for access: FileAccess) throws(FileError) -> OpenFile { try disk.open(path, for: access) }
    func close(_ file: OpenFile) { disk.close(file) }
    func status(of file: OpenFile) throws(FileError) -> FileStatus { try disk.status(of: file) }
    func status(at path: String) throws(FileError) -> FileStatus { try disk.status(at: path) }
    func statusFollowingLinks(at path: String) throws(FileError) -> FileStatus {
        try disk.statusFollowingLinks(at: path)
    }
    func identity(of folder: String) throws(FileError) -> FolderIdentity { try disk.identity(of: folder) }
    func names(in folder: String) throws(FileError) -> [String] { try disk.names(in: folder) }
    func read(_ file: OpenFile, into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileError) -> Int {
        try disk.read(file, into: buffer, at: offset)
    }
    func write(_ bytes: UnsafeRawBufferPointer, to file: OpenFile) throws(FileError) -> Int {
        try disk.write(bytes, to: file)
    }
    func truncate(_ file: OpenFile, to length: Int) throws(FileError) { try disk.truncate(file, to: length) }
    func synchronize(_ file: OpenFile) {}
    func makeFolder(_ path: String) throws(FileError) { try disk.makeFolder(path) }
    func rename(_ path: String, to target: String) throws(FileError) { try disk.rename(path, to: target) }
    func remove(_ path: String) throws(FileError) { try disk.remove(path) }
    func tryLock(_ file: OpenFile) throws(FileError) -> Bool { try disk.tryLock(file) }
    func unlock(_ file: OpenFile) { disk.unlock(file) }
    func pause(milliseconds: Int) { disk.pause(milliseconds: milliseconds) }
    func watch(folder: String) throws(FileError) -> OpenFile { try disk.watch(folder: folder) }
    func drain(_ watch: OpenFile) { disk.drain(watch) }
}
