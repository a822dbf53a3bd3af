import Glibc

/// A file that the user wants written.
enum OutputFile {
    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// A folder of mode 0700, below one that is there.
    static func makeFolder(_ path: String) throws {
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw Refusal.cannotWrite(path: path, errno: errno) }
    }

    /// Writes it whole, mode 0600, or leaves what was there; one that is there is replaced only when that is wanted.
    static func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws {
        if !replacing && exists(path) { throw Refusal.cannotWrite(path: path, errno: EEXIST) }
        if replacing && InputFile.isFolder(path) { throw Refusal.cannotWrite(path: path, errno: EISDIR) }
        let draft = path + ".new-" + String(getpid())
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw Refusal.cannotWrite(path: path, errno: errno) }
        do {
            try Stream(descriptor: descriptor, isTerminal: false).write(bytes)
            guard fsync(descriptor) == 0 else { throw OutputError(errno: errno) }
            // A link takes the name only when nobody has taken it meanwhile.
            guard replacing ? rename(draft, path) == 0 : link(draft, path) == 0 else { throw OutputError(errno: errno) }
            close(descriptor)
            if !replacing { unlink(draft) }
        } catch {
            close(descriptor)
            unlink(draft)
            throw Refusal.cannotWrite(path: path, errno: (error as? OutputError)?.errno ?? EIO)
        }
    }
}
