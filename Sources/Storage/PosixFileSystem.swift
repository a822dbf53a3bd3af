import Glibc

/// The system calls themselves.
public struct PosixFileSystem: FileSystem {
    public init() {}

    public func open(_ path: String, for access: FileAccess) throws(FileError) -> OpenFile {
        let flags =
            switch access {
            // A pipe under a journal's name must not make the program wait.
            case .reading: O_RDONLY | O_NONBLOCK
            case .appending: O_RDWR | O_APPEND
            case .creating: O_RDWR | O_APPEND | O_CREAT | O_EXCL
            case .folder: O_RDONLY | O_DIRECTORY
            }
        // The folder itself may be a link that the user made; the files in it may not.
        let refusal = access == .folder ? 0 : O_NOFOLLOW
        let descriptor = Glibc.open(path, flags | refusal | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw FileError(.open, path, errno) }
        if access == .creating {
            _ = fchmod(descriptor, 0o600)
            Self.giveToFolderOwner(path)
        }
        return OpenFile(descriptor: descriptor, path: path)
    }

    public func close(_ file: OpenFile) { _ = Glibc.close(file.descriptor) }

    public func status(of file: OpenFile) throws(FileError) -> FileStatus {
        var raw = stat()
        guard fstat(file.descriptor, &raw) == 0 else { throw FileError(.status, file.path, errno) }
        return FileStatus(raw)
    }

    public func status(at path: String) throws(FileError) -> FileStatus {
        var raw = stat()
        guard lstat(path, &raw) == 0 else { throw FileError(.status, path, errno) }
        return FileStatus(raw)
    }

    public func statusFollowingLinks(at path: String) throws(FileError) -> FileStatus {
        var raw = stat()
        guard stat(path, &raw) == 0 else { throw FileError(.status, path, errno) }
        return FileStatus(raw)
    }

    public func identity(of folder: String) throws(FileError) -> FolderIdentity {
        let descriptor = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(.open, folder, errno) }
        defer { Glibc.close(descriptor) }
        var raw = stat()
        guard fstat(descriptor, &raw) == 0, let path = realpath(folder, nil) else {
            throw FileError(.status, folder, errno)
        }
        defer { free(path) }
        var generation = 0
        let isKnown = ioctl(descriptor, Self.getGeneration, &generation) == 0 && generation != 0
        return FolderIdentity(
            path: String(cString: path), device: UInt64(raw.st_dev), inode: UInt64(raw.st_ino),
            generation: isKnown ? generation : nil)
    }

    /// `FS_IOC_GETVERSION` of `linux/fs.h`, which Swift does not import: `_IOR('v', 1, long)`.
    private static let getGeneration: UInt = 0x8000_7601 | UInt(MemoryLayout<Int>.size) << 16

    public func names(in folder: String) throws(FileError) -> [String] {
        guard let stream = opendir(folder) else { throw FileError(.list, folder, errno) }
        defer { closedir(stream) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else { break }
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != "." && name != ".." { names.append(name) }
        }
        guard errno == 0 else { throw FileError(.list, folder, errno) }
        return names
    }

    public func read(
        _ file: OpenFile, into buffer: UnsafeMutableRawBufferPointer, at offset: Int
    ) throws(FileError) -> Int {
        let count = pread(file.descriptor, buffer.baseAddress, buffer.count, off_t(offset))
        guard count >= 0 else { throw FileError(.read, file.path, errno) }
        return count
    }

    public func write(_ bytes: UnsafeRawBufferPointer, to file: OpenFile) throws(FileError) -> Int {
        let count = Glibc.write(file.descriptor, bytes.baseAddress, bytes.count)
        guard count >= 0 else { throw FileError(.write, file.path, errno) }
        return count
    }

    public func truncate(_ file: OpenFile, to length: Int) throws(FileError) {
        guard ftruncate(file.descriptor, off_t(length)) == 0 else { throw FileError(.truncate, file.path, errno) }
    }

    /// `fdatasync` leaves out the time of modification, which nothing relies on, and halves the cost.
    public func synchronize(_ file: OpenFile) throws(FileError) {
        guard fdatasync(file.descriptor) == 0 else { throw FileError(.synchronize, file.path, errno) }
    }

    public func makeFolder(_ path: String) throws(FileError) {
        guard mkdir(path, 0o700) == 0 else { throw FileError(.makeFolder, path, errno) }
        _ = chmod(path, 0o700)
        Self.giveToFolderOwner(path)
    }

    /// Gives a file or folder that root made to the owner of the folder that it is in: `sudo` must lock nobody out of
    /// their own data. A link, and a file with a second name, stay as they are: they may stand for something else.
    public static func giveToFolderOwner(_ path: String) {
        var (parent, own) = (stat(), stat())
        guard geteuid() == 0, stat(folder(of: path), &parent) == 0, parent.st_uid != 0 else { return }
        let descriptor = Glibc.open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        defer { _ = Glibc.close(descriptor) }
        guard fstat(descriptor, &own) == 0, own.st_uid == 0 else { return }
        let kind = own.st_mode & S_IFMT
        guard kind == S_IFDIR || kind == S_IFREG && own.st_nlink == 1 else { return }
        _ = fchown(descriptor, parent.st_uid, parent.st_gid)
    }

    public func rename(_ path: String, to target: String) throws(FileError) {
        guard Glibc.rename(path, target) == 0 else { throw FileError(.rename, path, errno) }
    }

    public func remove(_ path: String) throws(FileError) {
        guard unlink(path) == 0 else { throw FileError(.remove, path, errno) }
    }

    public func tryLock(_ file: OpenFile) throws(FileError) -> Bool {
        if flock(file.descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
        guard errno == EWOULDBLOCK else { throw FileError(.lock, file.path, errno) }
        return false
    }

    public func unlock(_ file: OpenFile) { _ = flock(file.descriptor, LOCK_UN) }

    public func pause(milliseconds: Int) { usleep(UInt32(milliseconds) * 1000) }

    public func watch(folder: String) throws(FileError) -> OpenFile {
        let descriptor = inotify_init1(O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw FileError(.watch, folder, errno) }
        let watch = OpenFile(descriptor: descriptor, path: folder)
        let events = IN_MODIFY | IN_CREATE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE
        guard inotify_add_watch(descriptor, folder, UInt32(events)) >= 0 else {
            let error = FileError(.watch, folder, errno)
            close(watch)
            throw error
        }
        return watch
    }

    public func drain(_ watch: OpenFile) {
        withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { buffer in
            while Glibc.read(watch.descriptor, buffer.baseAddress, buffer.count) > 0 {}
        }
    }
}

extension FileStatus {
    fileprivate init(_ raw: stat) {
        let kind: Kind =
            switch raw.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            default: .other
            }
        self.init(
            kind: kind, device: UInt64(raw.st_dev), inode: UInt64(raw.st_ino), size: Int(raw.st_size),
            modified: Int64(raw.st_mtim.tv_sec) * 1_000_000_000 + Int64(raw.st_mtim.tv_nsec))
    }
}

extension Surroundings {
    /// This machine's clock, randomness and id.
    public static func system() -> Surroundings {
        Surroundings(
            now: {
                var time = timespec()
                clock_gettime(CLOCK_REALTIME, &time)
                return UInt64(max(0, time.tv_sec)) * 1000 + UInt64(time.tv_nsec / 1_000_000)
            },
            random: { UInt64.random(in: .min ... .max) },
            machine: word(in: "/etc/machine-id"), build: runningProgram)
    }

    /// The program's own file: a new build is another file.
    private static var runningProgram: String {
        (try? PosixFileSystem().statusFollowingLinks(at: "/proc/self/exe"))?.line(named: "build") ?? ""
    }

    /// The first word of a file, of no more than 64 letters.
    private static func word(in path: String) -> String? {
        let fileSystem = PosixFileSystem()
        guard
            let bytes = try? fileSystem.withFile(
                path, for: .reading,
                { file throws(FileError) in
                    try fileSystem.bytes(of: file, in: 0..<64)
                })
        else { return nil }
        let letters = bytes.prefix { $0 > UInt8(ascii: " ") && $0 < 0x7F }
        return letters.isEmpty ? nil : String(decoding: letters, as: UTF8.self)
    }
}
