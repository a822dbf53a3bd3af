import Glibc

@testable import Storage

/// A file system in memory that fails on demand and forgets what was not synchronised.
///
/// What a power cut may leave. Each file and each folder is the list of what was done to it, in order: a write (cut at
/// multiples of 512 bytes, as a disk does), a truncation, a name made, moved or taken away. A successful synchronisation
/// settles all that was done to that one file or folder; synchronising a file does not settle its name. A cut keeps what
/// is settled, and any subset of the rest: bytes that are lost before bytes that are kept are zero. What a failed
/// synchronisation covered is never settled by a later one, though it can still be read until the cut.
final class SimulatedDisk: FileSystem {
    enum Fault: Hashable {
        case error(Int32)
        /// A write takes only half of the bytes.
        case short
        /// From this call on nothing is done any more: the process has died.
        case death
    }

    private enum Step {
        case write(Int, [UInt8])
        case truncate(Int)
        case link(String, Int)
        case unlink(String)
        case move(String, String, Int)
    }

    private enum Durability { case settled, pending, doubtful }

    private struct Node {
        var kind: FileStatus.Kind
        var steps: [(step: Step, durability: Durability)] = []
        var bytes: [UInt8] = []
        var names: [String: Int] = [:]
        var modified: Int64 = 0

        mutating func perform(_ step: Step) {
            switch step {
            case .write(let offset, let new):
                if bytes.count < offset + new.count {
                    bytes += [UInt8](repeating: 0, count: offset + new.count - bytes.count)
                }
                bytes.replaceSubrange(offset..<(offset + new.count), with: new)
            case .truncate(let length):
                bytes =
                    length <= bytes.count
                    ? Array(bytes[..<length]) : bytes + [UInt8](repeating: 0, count: length - bytes.count)
            case .link(let name, let node): names[name] = node
            case .unlink(let name): names[name] = nil
            case .move(let name, let target, let node):
                names[name] = nil
                names[target] = node
            }
        }
    }

    private var nodes: [Int: Node] = [1: Node(kind: .folder)]
    private var nextNode = 2
    private var open: [Int32: Int] = [:]
    private var nextDescriptor: Int32 = 3
    private var lockHolder: [Int: Int32] = [:]
    private var time: Int64 = 0
    private var isDead = false

    /// The calls so far, of all that can fail.
    private(set) var calls: [FileOperation] = []
    /// What happens to the calls of these numbers, from 0.
    var faults: [Int: Fault] = [:]
    /// Synchronising returns at once, and settles nothing: a disk that lies.
    var settlesNothing = false
    /// The identities of folders on other mounted disks, by path.
    var identities: [String: FolderIdentity] = [:]
    /// Files of another user, by path: they can't be opened, only replaced or removed.
    var forbidden: Set<String> = []
    /// Nothing can be written.
    var isReadOnly = false
    /// Bytes that files may have together.
    var capacity = Int.max
    var capacityUsed: Int { nodes.values.reduce(0) { $0 + $1.bytes.count } }
    private(set) var millisecondsPaused = 0
    var onPause: () -> Void = {}

    /// A disk with the folder `/home`.
    init() {
        nodes[2] = Node(kind: .folder)
        nextNode = 3
        nodes[1]?.names["home"] = 2
        nodes[1]?.steps = [(.link("home", 2), .settled)]
    }

    /// How many steps a power cut may keep or lose.
    var unsettledCount: Int { nodes.values.reduce(0) { $0 + $1.steps.count { $0.durability != .settled } } }

    /// The disk after a power cut that keeps the unsettled steps that `keeps` says, in a fixed order.
    func afterPowerCut(_ keeps: (Int) -> Bool) -> SimulatedDisk {
        let disk = SimulatedDisk()
        disk.nextNode = nextNode
        disk.identities = identities
        disk.time = time + 1
        var index = 0
        for (id, node) in nodes.sorted(by: { $0.key < $1.key }) {
            var left = Node(kind: node.kind)
            for (step, durability) in node.steps {
                var isKept = true
                if durability != .settled {
                    isKept = keeps(index)
                    index += 1
                }
                guard isKept else { continue }
                left.perform(step)
                left.steps.append((step, .settled))
            }
            left.modified = disk.time
            disk.nodes[id] = left
        }
        return disk
    }

    /// The same disk without the process: what was written is there, no descriptor and no lock.
    func afterProcessDeath() -> SimulatedDisk { afterPowerCut { _ in true } }

    // MARK: For tests, beside the store

    func text(at path: String) -> [UInt8]? {
        guard let id = try? find(path, .open) else { return nil }
        return nodes[id]?.bytes
    }

    func put(_ bytes: [UInt8], at path: String) {
        if let id = try? find(path, .open) {
            time += 1
            nodes[id]?.bytes = bytes
            nodes[id]?.steps = [(.write(0, bytes), .settled)]
            nodes[id]?.modified = time
        } else if let id = try? make(path, kind: .file, .open) {
            nodes[id]?.bytes = bytes
            nodes[id]?.steps = [(.write(0, bytes), .settled)]
        }
    }

    /// Flips a bit of a file, and leaves the time of its last change.
    func damage(_ path: String, at place: Int) {
        guard let id = try? find(path, .open) else { return }
        nodes[id]?.bytes[place] ^= 1
    }

    func putOther(at path: String) { _ = try? make(path, kind: .other, .open) }

    func takeAway(_ path: String) {
        guard let (parent, name) = try? split(path, .remove) else { return }
        apply(.unlink(name), to: parent)
    }

    func list(_ folder: String) -> [String] {
        (try? find(folder, .list)).flatMap { nodes[$0]?.names.keys.sorted() } ?? []
    }

    func copyFile(_ path: String, from other: SimulatedDisk) {
        if let bytes = other.text(at: path) { put(bytes, at: path) }
    }

    // MARK: Inside

    private func count(_ operation: FileOperation, _ path: String, changes: Bool = false) throws(FileError) {
        let number = calls.count
        calls.append(operation)
        if isDead { throw FileError(operation, path, EIO) }
        switch faults[number] {
        case .error(let errno)?: throw FileError(operation, path, errno)
        case .death?:
            isDead = true
            throw FileError(operation, path, EIO)
        case .short?, nil: break
        }
        if changes && isReadOnly { throw FileError(operation, path, EROFS) }
    }

    private func find(_ path: String, _ operation: FileOperation) throws(FileError) -> Int {
        var id = 1
        for name in path.split(separator: "/") {
            guard let next = nodes[id]?.names[String(name)] else { throw FileError(operation, path, ENOENT) }
            id = next
        }
        return id
    }

    private func split(_ path: String, _ operation: FileOperation) throws(FileError) -> (parent: Int, name: String) {
        let parts = path.split(separator: "/")
        let parent = try find("/" + parts.dropLast().joined(separator: "/"), operation)
        return (parent, String(parts.last ?? ""))
    }

    private func apply(_ step: Step, to id: Int) {
        time += 1
        nodes[id]?.perform(step)
        nodes[id]?.steps.append((step, .pending))
        nodes[id]?.modified = time
    }

    private func make(_ path: String, kind: FileStatus.Kind, _ operation: FileOperation) throws(FileError) -> Int {
        let (parent, name) = try split(path, operation)
        guard nodes[parent]?.names[name] == nil else { throw FileError(operation, path, EEXIST) }
        let id = nextNode
        nextNode += 1
        nodes[id] = Node(kind: kind)
        apply(.link(name, id), to: parent)
        return id
    }

    private func status(of id: Int) -> FileStatus {
        let node = nodes[id]!
        return FileStatus(
            kind: node.kind, device: 1, inode: UInt64(id), size: node.bytes.count, modified: node.modified)
    }

    // MARK: FileSystem

    func open(_ path: String, for access: FileAccess) throws(FileError) -> OpenFile {
        try count(.open, path, changes: access == .appending || access == .creating)
        if access != .creating && forbidden.contains(path) { throw FileError(.open, path, EACCES) }
        let id: Int
        if access == .creating {
            id = try make(path, kind: .file, .open)
        } else {
            id = try find(path, .open)
            if nodes[id]?.kind == .other { throw FileError(.open, path, ELOOP) }
        }
        nextDescriptor += 1
        open[nextDescriptor] = id
        return OpenFile(descriptor: nextDescriptor, path: path)
    }

    func close(_ file: OpenFile) {
        if let id = open.removeValue(forKey: file.descriptor), lockHolder[id] == file.descriptor {
            lockHolder[id] = nil
        }
    }

    func status(of file: OpenFile) throws(FileError) -> FileStatus {
        try count(.status, file.path)
        return status(of: open[file.descriptor]!)
    }

    func status(at path: String) throws(FileError) -> FileStatus {
        try count(.status, path)
        return status(of: try find(path, .status))
    }

    func statusFollowingLinks(at path: String) throws(FileError) -> FileStatus { try status(at: path) }

    func identity(of folder: String) throws(FileError) -> FolderIdentity {
        try count(.open, folder)
        let id = try find(folder, .open)
        return identities[folder]
            ?? FolderIdentity(path: folder, device: 1, inode: UInt64(id), generation: 1000 + id)
    }

    func names(in folder: String) throws(FileError) -> [String] {
        try count(.list, folder)
        return Array(nodes[try find(folder, .list)]!.names.keys)
    }

    func read(_ file: OpenFile, into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileError) -> Int {
        try count(.read, file.path)
        let bytes = nodes[open[file.descriptor]!]!.bytes
        guard offset < bytes.count else { return 0 }
        let part = bytes[offset..<min(bytes.count, offset + buffer.count)]
        buffer.copyBytes(from: part)
        return part.count
    }

    func write(_ bytes: UnsafeRawBufferPointer, to file: OpenFile) throws(FileError) -> Int {
        let isShort = faults[calls.count] == .short
        try count(.write, file.path, changes: true)
        let id = open[file.descriptor]!
        let room = max(0, capacity - capacityUsed)
        let length = min(isShort ? max(1, bytes.count / 2) : bytes.count, room)
        guard length > 0 else { throw FileError(.write, file.path, ENOSPC) }
        var offset = nodes[id]!.bytes.count
        var rest = bytes.prefix(length)[...]
        while !rest.isEmpty {
            let sector = rest.prefix(512 - offset % 512)
            apply(.write(offset, Array(sector)), to: id)
            offset += sector.count
            rest = rest.dropFirst(sector.count)
        }
        return length
    }

    func truncate(_ file: OpenFile, to length: Int) throws(FileError) {
        try count(.truncate, file.path, changes: true)
        apply(.truncate(length), to: open[file.descriptor]!)
    }

    func synchronize(_ file: OpenFile) throws(FileError) {
        let id = open[file.descriptor]!
        do {
            try count(.synchronize, file.path)
        } catch {
            if !isDead {
                for index in nodes[id]!.steps.indices where nodes[id]!.steps[index].durability == .pending {
                    nodes[id]!.steps[index].durability = .doubtful
                }
            }
            throw error
        }
        guard !settlesNothing else { return }
        for index in nodes[id]!.steps.indices where nodes[id]!.steps[index].durability == .pending {
            nodes[id]!.steps[index].durability = .settled
        }
    }

    func makeFolder(_ path: String) throws(FileError) {
        try count(.makeFolder, path, changes: true)
        _ = try make(path, kind: .folder, .makeFolder)
    }

    func rename(_ path: String, to target: String) throws(FileError) {
        try count(.rename, path, changes: true)
        let (parent, name) = try split(path, .rename)
        let (_, targetName) = try split(target, .rename)
        let id = try find(path, .rename)
        forbidden.remove(target)
        apply(.move(name, targetName, id), to: parent)
    }

    func remove(_ path: String) throws(FileError) {
        try count(.remove, path, changes: true)
        let (parent, name) = try split(path, .remove)
        _ = try find(path, .remove)
        forbidden.remove(path)
        apply(.unlink(name), to: parent)
    }

    func tryLock(_ file: OpenFile) throws(FileError) -> Bool {
        try count(.lock, file.path)
        let id = open[file.descriptor]!
        if let holder = lockHolder[id], holder != file.descriptor { return false }
        lockHolder[id] = file.descriptor
        return true
    }

    func unlock(_ file: OpenFile) {
        if let id = open[file.descriptor], lockHolder[id] == file.descriptor { lockHolder[id] = nil }
    }

    func pause(milliseconds: Int) {
        millisecondsPaused += milliseconds
        onPause()
    }

    func watch(folder: String) throws(FileError) -> OpenFile { throw FileError(.watch, folder, ENOSYS) }
    func drain(_ watch: OpenFile) {}
}
