import Glibc

/// Where the user wants a result: a file, through the links that lead there, or a device or pipe, which takes the bytes.
///
/// Example: `try ResultFile("water.ics").write(text, replacing: true)`. A file that is there keeps its mode, its owner
/// and its other names.
struct ResultFile {
    let path: String
    /// nil for the mode of the file that is there, else 0600.
    let mode: mode_t?

    init(_ path: String, mode: mode_t? = nil) {
        (self.path, self.mode) = (path, mode)
    }

    func write(_ text: String, replacing: Bool) throws {
        if let descriptor = try inherited() { return try write(text, into: descriptor) }
        let target = try target()
        var status = stat()
        let kind = stat(target, &status) == 0 ? status.st_mode & S_IFMT : nil
        switch kind {
        case S_IFCHR: try write(text, intoDevice: target)
        case S_IFIFO: try write(text, intoPipe: target)
        // A disk is a device too, and what is on it would be lost.
        case S_IFBLK, S_IFSOCK: throw Refusal.cannotWrite(path: path, errno: EINVAL)
        case S_IFREG where replacing: try replace(target, status, with: Array(text.utf8))
        default:
            try OutputFile.write(Array(text.utf8), to: target, replacing: replacing) { descriptor in
                if let mode { fchmod(descriptor, mode) }
            }
        }
    }

    /// The target of the links, even if nothing is there yet.
    private func target() throws -> String {
        var target = path
        for _ in 0..<40 {
            var name = [UInt8](repeating: 0, count: Int(PATH_MAX))
            let count = readlink(target, &name, name.count)
            guard count >= 0 else { return target }
            guard let link = String(validating: name[..<count], as: UTF8.self) else { throw Refusal.notUTF8(path) }
            let folder = target.lastIndex(of: "/").map { target[...$0] } ?? ""
            target = link.hasPrefix("/") ? link : folder + link
        }
        throw Refusal.cannotWrite(path: path, errno: ELOOP)
    }

    // MARK: A file that is there

    private func replace(_ target: String, _ old: stat, with bytes: [UInt8]) throws {
        guard old.st_nlink == 1 else { return try overwrite(target, bytes) }
        try OutputFile.write(bytes, to: target, replacing: true) { descriptor in
            // Only root may give a file away; the group may be one's own.
            if fchown(descriptor, old.st_uid, old.st_gid) != 0 { _ = fchown(descriptor, uid_t.max, old.st_gid) }
            fchmod(descriptor, mode ?? old.st_mode & 0o7777)
        }
    }

    /// In place, which keeps its other names: only when the whole of it lies on the disk beside it.
    private func overwrite(_ target: String, _ bytes: [UInt8]) throws {
        let descriptor = open(target, O_WRONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { throw Refusal.cannotWrite(path: path, errno: errno) }
        defer { close(descriptor) }
        let draft = try OutputFile.draft(of: bytes, beside: target)
        do {
            try Stream(descriptor: descriptor, isTerminal: false).write(bytes)
            guard ftruncate(descriptor, bytes.count) == 0, fsync(descriptor) == 0 else {
                throw OutputError(errno: errno)
            }
        } catch {
            throw Refusal.halfWritten(path: path, draft: draft, errno: (error as? OutputError)?.errno ?? EIO)
        }
        if let mode { fchmod(descriptor, mode) }
        unlink(draft)
    }

    // MARK: What takes bytes

    /// A descriptor that the program was started with: `/dev/stdout`, or `/dev/fd/63` of a shell's `>(gzip)`.
    private func inherited() throws -> Int32? {
        let standard = ["/dev/stdout": STDOUT_FILENO, "/dev/stderr": STDERR_FILENO]
        let folder = ["/dev/fd/", "/proc/self/fd/"].first(where: path.hasPrefix)
        guard let descriptor = standard[path] ?? folder.flatMap({ Int32(path.dropFirst($0.count)) }) else { return nil }
        // Those that were opened since are closed on exec, a journal among them.
        guard fcntl(descriptor, F_GETFD) == 0 else { throw Refusal.cannotWrite(path: path, errno: EBADF) }
        return descriptor
    }

    private func write(_ text: String, into descriptor: Int32) throws {
        let stream = Stream(descriptor: descriptor)
        do {
            try stream.write(Array(stream.harmless(text).utf8))
        } catch {
            throw Refusal.cannotWrite(path: path, errno: error.errno)
        }
    }

    private func write(_ text: String, intoDevice target: String) throws {
        let descriptor = open(target, O_WRONLY | O_NOCTTY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Refusal.cannotWrite(path: path, errno: errno) }
        defer { close(descriptor) }
        try write(text, into: descriptor)
    }

    /// Waits two seconds for a reader.
    private func write(_ text: String, intoPipe target: String) throws {
        var descriptor: Int32 = -1
        for _ in 0..<100 {
            descriptor = open(target, O_WRONLY | O_NONBLOCK | O_CLOEXEC)
            guard descriptor < 0 && errno == ENXIO else { break }
            usleep(20_000)
        }
        guard descriptor >= 0 else { throw Refusal.cannotWrite(path: path, errno: errno) }
        defer { close(descriptor) }
        _ = fcntl(descriptor, F_SETFL, O_WRONLY)
        try write(text, into: descriptor)
    }
}
