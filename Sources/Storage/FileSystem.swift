import Glibc

/// Every system call that the store makes, one method each, so that a test can let any of them fail.
///
/// The methods are thin: they neither retry nor loop. What is above them does, see ``RetryingFileSystem`` and ``writeAll(_:to:)``.
///
/// Example: `let file = try fileSystem.open(path, for: .reading)`; `try fileSystem.status(of: file).size`.
public protocol FileSystem {
    /// Opens without following a symbolic link and without leaking into child processes.
    func open(_ path: String, for access: FileAccess) throws(FileError) -> OpenFile
    func close(_ file: OpenFile)
    func status(of file: OpenFile) throws(FileError) -> FileStatus
    /// Of a link itself, not of what it points to.
    func status(at path: String) throws(FileError) -> FileStatus
    /// Of what a link points to.
    func statusFollowingLinks(at path: String) throws(FileError) -> FileStatus
    /// Of what a link points to.
    func identity(of folder: String) throws(FileError) -> FolderIdentity
    /// All names but `.` and `..`, in any order.
    func names(in folder: String) throws(FileError) -> [String]
    /// How many bytes were read, 0 at the end of the file.
    func read(_ file: OpenFile, into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileError) -> Int
    /// Appends, and returns how many of the bytes were written: perhaps not all.
    func write(_ bytes: UnsafeRawBufferPointer, to file: OpenFile) throws(FileError) -> Int
    func truncate(_ file: OpenFile, to length: Int) throws(FileError)
    /// Returns once the file's bytes and length, or the folder's entries, are on the disk.
    func synchronize(_ file: OpenFile) throws(FileError)
    /// With mode 0700, whatever the umask.
    func makeFolder(_ path: String) throws(FileError)
    func rename(_ path: String, to target: String) throws(FileError)
    func remove(_ path: String) throws(FileError)
    /// Whether the exclusive lock was free, and is now held until ``unlock(_:)`` or the close of the file.
    func tryLock(_ file: OpenFile) throws(FileError) -> Bool
    func unlock(_ file: OpenFile)
    func pause(milliseconds: Int)
    /// A descriptor that becomes readable when a file in the folder is made, changed, renamed or removed.
    func watch(folder: String) throws(FileError) -> OpenFile
    /// Takes what a watch has to say, so that its descriptor is no longer readable.
    func drain(_ watch: OpenFile)
}

/// What a file is opened for; a link in the last place of the path is refused.
public enum FileAccess: Hashable, Sendable {
    case reading
    /// Reading, and writing at the end.
    case appending
    /// Reading, and writing at the end, of a file that must not exist yet: with mode 0600, whatever the umask.
    case creating
    /// To synchronise a folder's entries.
    case folder
}

/// An open file with the path to name it by in an error.
public struct OpenFile: Hashable, Sendable {
    public let descriptor: Int32
    public let path: String

    public init(descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }
}

/// What tells whether a file is still the one that was read.
public struct FileStatus: Hashable, Sendable {
    public enum Kind: Hashable, Sendable { case file, folder, other }

    public var kind: Kind
    public var device: UInt64
    public var inode: UInt64
    /// Bytes.
    public var size: Int
    /// Nanoseconds since 1970.
    public var modified: Int64

    public init(kind: Kind, device: UInt64, inode: UInt64, size: Int, modified: Int64) {
        self.kind = kind
        self.device = device
        self.inode = inode
        self.size = size
        self.modified = modified
    }

    /// What has the same name and the same line is the same file, with the same bytes.
    func line(named name: String) -> String { "\(name) \(device) \(inode) \(size) \(modified)" }
}

/// Bytes in memory that last as long as this, at a multiple of 16.
final class HeldBytes: @unchecked Sendable {
    private let buffer: UnsafeMutableRawBufferPointer
    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(buffer) }

    fileprivate init(count: Int) { buffer = .allocate(byteCount: count, alignment: 16) }

    convenience init<Element: BitwiseCopyable>(copying elements: [Element]) {
        self.init(count: elements.count * MemoryLayout<Element>.stride)
        elements.withUnsafeBytes { buffer.copyMemory(from: $0) }
    }

    fileprivate func rest(from offset: Int) -> UnsafeMutableRawBufferPointer {
        UnsafeMutableRawBufferPointer(rebasing: buffer[offset...])
    }

    deinit { buffer.deallocate() }
}

/// A system call that failed.
public struct FileError: Error, Hashable, Sendable {
    public var operation: FileOperation
    public var path: String
    public var errno: Int32

    public init(_ operation: FileOperation, _ path: String, _ errno: Int32) {
        self.operation = operation
        self.path = path
        self.errno = errno
    }
}

public enum FileOperation: String, Hashable, Sendable {
    case open, status, list, read, write, truncate, synchronize, makeFolder, rename, remove, lock, watch
}

extension FileSystem {
    /// Writes all of the bytes, in as many calls as that takes.
    func writeAll(_ bytes: UnsafeRawBufferPointer, to file: OpenFile) throws(FileError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let pending = UnsafeRawBufferPointer(rebasing: rest)
            let count = try write(pending, to: file)
            guard count > 0 else { throw FileError(.write, file.path, EIO) }
            rest = rest.dropFirst(count)
        }
    }

    func writeAll(_ bytes: [UInt8], to file: OpenFile) throws(FileError) {
        let failure = bytes.withUnsafeBytes { buffer -> FileError? in
            do throws(FileError) {
                try writeAll(buffer, to: file)
                return nil
            } catch {
                return error
            }
        }
        if let failure { throw failure }
    }

    /// The bytes that the file has now; a file that is cut meanwhile is an error.
    func allBytes(of file: OpenFile) throws(FileError) -> HeldBytes {
        let held = HeldBytes(count: try status(of: file).size)
        var count = 0
        while count < held.bytes.count {
            let read = try read(file, into: held.rest(from: count), at: count)
            guard read > 0 else { throw FileError(.read, file.path, EIO) }
            count += read
        }
        return held
    }

    /// The bytes of the range that the file has: fewer than asked for at its end.
    func bytes(of file: OpenFile, in range: Range<Int>) throws(FileError) -> [UInt8] {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: range.count, alignment: 1)
        defer { buffer.deallocate() }
        var count = 0
        while count < range.count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
            let position = range.lowerBound + count
            let length = try read(file, into: rest, at: position)
            if length == 0 { break }
            count += length
        }
        return Array(buffer[..<count])
    }

    /// A small file's bytes, or nil when there is none.
    func contents(of path: String) throws(FileError) -> [UInt8]? {
        do throws(FileError) {
            return try withFile(path, for: .reading) { file throws(FileError) in
                try bytes(of: file, in: 0..<(try status(of: file).size))
            }
        } catch  where error.errno == ENOENT {
            return nil
        }
    }

    func withFile<Result>(
        _ path: String, for access: FileAccess, _ body: (OpenFile) throws(FileError) -> Result
    ) throws(FileError) -> Result {
        let file = try open(path, for: access)
        defer { close(file) }
        return try body(file)
    }

    /// Puts a file in another one's place, whole or not at all; after a power cut too when it is synchronised.
    func replace(_ path: String, with bytes: [UInt8], isSynchronized: Bool) throws(FileError) {
        try replace(path, isSynchronized: isSynchronized) { file throws(FileError) in try writeAll(bytes, to: file) }
    }

    func replace(
        _ path: String, isSynchronized: Bool, _ write: (OpenFile) throws(FileError) -> Void
    ) throws(FileError) {
        // Under its own name only when whole; under one that no other process has, and that is no journal's.
        let folder = Self.folder(of: path)
        let name = path.dropFirst(folder == "/" ? 1 : folder.count + 1)
        let draft = "\(folder)/.\(name).new-" + String(UInt64.random(in: 0...UInt64.max), radix: 36)
        do throws(FileError) {
            try withFile(draft, for: .creating) { file throws(FileError) in
                try write(file)
                if isSynchronized { try synchronize(file) }
            }
            try rename(draft, to: path)
        } catch {
            try? remove(draft)
            throw error
        }
        if isSynchronized { try synchronizeFolder(Self.folder(of: path)) }
    }

    func removeIfThere(_ path: String) throws(FileError) {
        do {
            try remove(path)
        } catch  where error.errno == ENOENT {}
    }

    /// Opens for writing at the end, and makes the file where there is none.
    func openOrCreate(_ path: String) throws(FileError) -> OpenFile {
        while true {
            do {
                return try open(path, for: .appending)
            } catch  where error.errno == ENOENT {}
            do {
                return try open(path, for: .creating)
            } catch  where error.errno == EEXIST {}  // another process was faster
        }
    }

    /// Makes the folder and those above it that are missing, so that they outlive a power cut.
    func makeFolders(_ path: String) throws(FileError) {
        do {
            _ = try statusFollowingLinks(at: path)
            return
        } catch  where error.errno == ENOENT {}
        let parent = Self.folder(of: path)
        try makeFolders(parent)
        do { try makeFolder(path) } catch  where error.errno == EEXIST {}
        try synchronizeFolder(parent)
    }

    /// `/home/ada` of `/home/ada/store`, and `/` of itself.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Makes a name in the folder, or the lack of one, outlive a power cut.
    func synchronizeFolder(_ path: String) throws(FileError) {
        try withFile(path, for: .folder) { folder throws(FileError) in
            // Some file systems, of networks and in user space, know no such thing for a folder, and say so.
            do throws(FileError) {
                try synchronize(folder)
            } catch {
                guard error.errno == EINVAL || error.errno == ENOTSUP else { throw error }
            }
        }
    }
}
