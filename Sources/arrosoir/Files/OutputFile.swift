import Glibc
import Storage

/// A file that is written whole, or not at all.
enum OutputFile {
    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// A folder of mode 0700, below one that is there.
    static func makeFolder(_ path: String) throws {
        if mkdir(path, 0o700) == 0 { return PosixFileSystem.giveToFolderOwner(path) }
        guard errno == EEXIST else { throw Refusal.cannotWrite(path: path, errno: errno) }
    }

    /// Writes it whole, mode 0600, or leaves what was there; one that is there is replaced only when that is wanted.
    ///
    /// - Parameter prepare: gives the new file another mode or owner, by its descriptor.
    static func write(
        _ bytes: [UInt8], to path: String, replacing: Bool, prepare: (Int32) -> Void = { _ in }
    ) throws {
        if !replacing && exists(path) { throw Refusal.cannotWrite(path: path, errno: EEXIST) }
        if replacing && InputFile.isFolder(path) { throw Refusal.cannotWrite(path: path, errno: EISDIR) }
        let draft = try draft(of: bytes, beside: path, prepare: prepare)
        let isDone = replacing ? rename(draft, path) == 0 : name(draft, path)
        let code = errno
        if !isDone { unlink(draft) }
        guard isDone else { throw Refusal.cannotWrite(path: path, errno: code) }
    }

    /// Gives a draft its name, unless somebody has taken it meanwhile.
    private static func name(_ draft: String, _ path: String) -> Bool {
        if link(draft, path) == 0 { return unlink(draft) == 0 }
        // FAT, and many file systems in user space, have no second names.
        guard [EPERM, EOPNOTSUPP, ENOSYS, EMLINK].contains(errno) else { return false }
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        return descriptor >= 0 && close(descriptor) == 0 && rename(draft, path) == 0
    }

    /// The bytes on the disk, under a name of their own beside a file.
    static func draft(of bytes: [UInt8], beside path: String, prepare: (Int32) -> Void = { _ in }) throws -> String {
        let draft = path + ".new-" + String(getpid())
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw Refusal.cannotWrite(path: path, errno: errno) }
        defer { close(descriptor) }
        do {
            try Stream(descriptor: descriptor, isTerminal: false).write(bytes)
            PosixFileSystem.giveToFolderOwner(draft)
            prepare(descriptor)
            guard fsync(descriptor) == 0 else { throw OutputError(errno: errno) }
            return draft
        } catch {
            unlink(draft)
            throw Refusal.cannotWrite(path: path, errno: (error as? OutputError)?.errno ?? EIO)
        }
    }
}
