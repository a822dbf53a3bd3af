import Glibc
import JSON
import Relationships

/// The facts that tell a folder from every other one.
///
/// Device numbers change with each mount, and inode numbers repeat on another disk or after a deletion; the generation
/// of an inode does not, where the file system keeps one (ext4, XFS, btrfs).
public struct FolderIdentity: Hashable, Sendable {
    /// Absolute, without links.
    public var path: String
    public var device: UInt64
    public var inode: UInt64
    /// nil where the file system keeps none.
    public var generation: Int?

    public init(path: String, device: UInt64, inode: UInt64, generation: Int?) {
        self.path = path
        self.device = device
        self.inode = inode
        self.generation = generation
    }

    /// The same folder, or its copy in a clone of the disk.
    fileprivate func isAlike(_ other: FolderIdentity) -> Bool {
        generation != nil && (inode, generation) == (other.inode, other.generation)
    }
}

/// `store.json` in a state folder: where the store was when it was last written to.
///
/// Example: `{"path":"/home/ada/.local/share/arrosoir/journals","device":65024,"inode":4712,"generation":3034428818}`.
extension FolderIdentity {
    static let fileName = "/store.json"

    init?(bytes: [UInt8]) {
        guard let object = try? JSONValue(parsing: bytes), let path = object["path"]?.string,
            let device = object["device"]?.int, let inode = object["inode"]?.int
        else { return nil }
        self.init(
            path: path, device: UInt64(truncatingIfNeeded: device), inode: UInt64(truncatingIfNeeded: inode),
            generation: object["generation"]?.int)
    }

    var bytes: [UInt8] {
        let object: JSONObject = [
            "path": .string(path),
            "device": .number(JSONNumber(Int(truncatingIfNeeded: device))),
            "inode": .number(JSONNumber(Int(truncatingIfNeeded: inode))),
            "generation": generation.map { .number(JSONNumber($0)) } ?? .null,
        ]
        var bytes: [UInt8] = []
        JSONValue.object(object).write(to: &bytes)
        return bytes + CollectionOfOne(UInt8(ascii: "\n"))
    }
}

/// The folders of this machine that belong to stores, and which of them belongs to a store.
///
/// A store keeps its folder when it is mounted elsewhere, moved, or read after a reboot; a copy of it gets another one.
/// A folder alone proves nothing (a copy has all its files), so three facts count: where the store was, which folder
/// that is, and whether this device's journal stands there as `device.json` remembers it.
struct StateFolders {
    let root: String
    let fileSystem: any FileSystem

    init(of location: StoreLocation, on fileSystem: any FileSystem) {
        root = location.state
        self.fileSystem = fileSystem
    }

    /// None where the folder is missing, or another user's.
    func names() throws(FileError) -> [String] {
        try unlessDenied([]) { () throws(FileError) in try fileSystem.names(in: root) }.sorted()
    }

    func folder(_ name: String) -> String { root + "/" + name }

    /// The name of the folder that belongs to the store at a place, or that is to be made for it.
    func name(for here: FolderIdentity) throws(FileError) -> String {
        for name in try names() where try belongs(name, to: here) { return name }
        let identity =
            here.generation.map { "\(here.inode) \($0)" } ?? "\(here.path) \(here.device) \(here.inode)"
        let base = Fingerprint.text(of: identity)
        var (name, number) = (base, 1)
        // Without a place in it yet, another program is making it at this moment, for the same store.
        while try place(of: name) != nil, try !belongs(name, to: here) {
            number += 1
            name = "\(base)-\(number)"
        }
        return name
    }

    func place(of name: String) throws(FileError) -> FolderIdentity? {
        try contents(of: name, FolderIdentity.fileName).flatMap { FolderIdentity(bytes: $0) }
    }

    func record(of name: String) throws(FileError) -> DeviceRecord? {
        try contents(of: name, DeviceRecord.fileName).flatMap { DeviceRecord(bytes: $0) }
    }

    private func contents(of name: String, _ file: String) throws(FileError) -> [UInt8]? {
        try unlessDenied(nil) { () throws(FileError) in try fileSystem.contents(of: folder(name) + file) }
    }

    /// A file that is missing or another user's counts as nothing; a disk that fails is an error.
    private func unlessDenied<Result>(
        _ nothing: Result, _ read: () throws(FileError) -> Result
    ) throws(FileError) -> Result {
        do throws(FileError) {
            return try read()
        } catch {
            guard [ENOENT, ENOTDIR, EACCES].contains(error.errno) else { throw error }
            return nothing
        }
    }

    private func belongs(_ name: String, to here: FolderIdentity) throws(FileError) -> Bool {
        guard let seen = try place(of: name) else {
            // Earlier versions kept no place, and named the folder by it.
            return name == String(here.device, radix: 16) + "-" + String(here.inode, radix: 16)
        }
        if seen.isAlike(here) { return !hasClone(at: seen.path, of: here) }
        let record = try record(of: name)
        guard seen.path == here.path || isGone(seen) else { return false }
        let isTold = seen.generation != nil && here.generation != nil
        if isTold || seen.path != here.path { return try isThere(record, in: here.path) }
        // Only the journals can tell two disks that are mounted here in turn.
        let journals = Set(try fileSystem.names(in: here.path))
        return record.map { $0.journals.isEmpty || $0.journals.keys.contains(where: journals.contains) } ?? true
    }

    /// Whether another disk has the same folder, at the place where it was seen.
    private func hasClone(at path: String, of here: FolderIdentity) -> Bool {
        guard path != here.path, let there = try? fileSystem.identity(of: path) else { return false }
        return there.isAlike(here) && there.device != here.device
    }

    /// Whether the folder is no longer where it was seen.
    func isGone(_ seen: FolderIdentity) -> Bool {
        guard let there = try? fileSystem.identity(of: seen.path) else { return true }
        return (there.inode, there.generation) != (seen.inode, seen.generation)
    }

    /// Whether a device's journal stands in a folder with all that is recorded of it.
    private func isThere(_ record: DeviceRecord?, in folder: String) throws(FileError) -> Bool {
        guard let record, record.length > 0 else { return false }
        let last = try unlessDenied(nil) { () throws(FileError) in
            try fileSystem.withFile(folder + "/" + record.journal, for: .reading) { file throws(FileError) in
                try fileSystem.lastLine(of: file, before: record.length)
            }
        }
        return last == record.last
    }
}

extension FileSystem {
    /// The id of the line that ends at `end` with its line feed, from as few bytes as that takes.
    func lastLine(of file: OpenFile, before end: Int) throws(FileError) -> LineID? {
        var reach = 4096
        while true {
            let start = max(0, end - reach)
            let bytes = try bytes(of: file, in: start..<end)
            guard bytes.count == end - start, bytes.last == UInt8(ascii: "\n") else { return nil }
            let begin = bytes.dropLast().lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
            if begin == nil && start > 0 && reach < 2 * LineFormat.longestLine {
                reach *= 8
                continue
            }
            let line = bytes[(begin ?? 0)...].dropLast()
            return switch line.withUnsafeBufferPointer(LineFormat.read) {
            case .sealed(let line, _): line.id
            case .unsealed, .later, .damaged: nil
            }
        }
    }
}
