import Glibc

/// A file that the user named, to be read whole.
enum InputFile {
    /// The size limit: more than any address book needs, and small enough for memory.
    static let mostBytes = 512 << 20

    /// The bytes of a file, or, for `-`, of standard input.
    static func contents(_ path: String, atMost limit: Int = mostBytes) throws -> [UInt8] {
        guard path == "-" else { return try bytes(at: path, atMost: limit) }
        return try bytes(of: STDIN_FILENO, path, atMost: limit)
    }

    /// The bytes, of a pipe as well; a device, which may have no end, is refused.
    static func bytes(at path: String, atMost limit: Int = mostBytes) throws -> [UInt8] {
        // Opening a pipe that nobody writes to would wait for ever.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard descriptor >= 0 else { throw Refusal.cannotRead(path: path, errno: errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw Refusal.cannotRead(path: path, errno: errno) }
        switch status.st_mode & S_IFMT {
        case S_IFREG:
            guard status.st_size <= limit else { throw Refusal.tooLarge(path) }
            return try bytes(of: descriptor, path, atMost: limit)
        case S_IFIFO: return try bytes(ofPipe: descriptor, path, atMost: limit)
        case S_IFDIR: throw Refusal.cannotRead(path: path, errno: EISDIR)
        default: throw Refusal.cannotRead(path: path, errno: EINVAL)
        }
    }

    /// A text that was typed, or, for `-`, the one on standard input without the line end behind it.
    static func text(_ typed: String) throws -> String {
        guard typed == "-" else { return typed }
        guard let text = String(validating: try contents("-"), as: UTF8.self) else { throw Refusal.notUTF8("-") }
        return text.hasSuffix("\n") ? String(text.dropLast()) : text
    }

    /// Waits two seconds for a writer, and a minute at a time for one that is there.
    private static func bytes(ofPipe descriptor: Int32, _ path: String, atMost limit: Int) throws -> [UInt8] {
        let isSilent = !isReady(descriptor, within: 2_000)
        let bytes = try bytes(of: descriptor, path, atMost: limit, patience: 60_000)
        if bytes.isEmpty && isSilent { throw Refusal.cannotRead(path: path, errno: ETIMEDOUT) }
        return bytes
    }

    /// - Parameter patience: how long nothing may come, in milliseconds; for ever when it is negative.
    private static func bytes(
        of descriptor: Int32, _ path: String, atMost limit: Int, patience: Int32 = -1
    ) throws -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &chunk, chunk.count)
            if count < 0 && errno == EINTR { continue }
            if count < 0 && errno == EAGAIN {
                guard isReady(descriptor, within: patience) else {
                    throw Refusal.cannotRead(path: path, errno: ETIMEDOUT)
                }
                continue
            }
            guard count >= 0 else { throw Refusal.cannotRead(path: path, errno: errno) }
            if count == 0 { return bytes }
            guard bytes.count + count <= limit else { throw Refusal.tooLarge(path) }
            bytes += chunk[..<count]
        }
    }

    /// Whether something, or the end, comes out of a descriptor within so many milliseconds.
    private static func isReady(_ descriptor: Int32, within milliseconds: Int32) -> Bool {
        var asked = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        var ready: Int32
        repeat { ready = poll(&asked, 1, milliseconds) } while ready < 0 && errno == EINTR
        return ready != 0
    }

    static func isFolder(_ path: String) -> Bool { kind(of: path) == S_IFDIR }

    static func isFile(_ path: String) -> Bool { kind(of: path) == S_IFREG }

    private static func kind(of path: String) -> mode_t? {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
    }

    /// The names of what is in a folder, in the order of their bytes; nil, and `errno`, where it may not be read.
    static func names(in folder: String) -> [String]? {
        guard let stream = opendir(folder) else { return nil }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            names.append(
                withUnsafeBytes(of: &entry.pointee.d_name) {
                    String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
                })
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The first 4,096 bytes of a regular file; none of one that may not be read.
    static func beginning(of path: String) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 4_096)
        let count = read(descriptor, &bytes, bytes.count)
        return Array(bytes.prefix(max(0, count)))
    }
}
