import Glibc

/// Makes a call again that a signal interrupted.
///
/// Never ``synchronize(_:)``: after a failure the system may have forgotten what was to be written, and a second call
/// that succeeds proves nothing.
///
/// Example: `RetryingFileSystem(PosixFileSystem()).open(path, for: .reading)` never fails with `EINTR`.
struct RetryingFileSystem: FileSystem {
    private let base: any FileSystem

    init(_ base: any FileSystem) { self.base = base }

    private func retry<Result>(_ call: () throws(FileError) -> Result) throws(FileError) -> Result {
        while true {
            do throws(FileError) {
                return try call()
            } catch {
                guard error.errno == EINTR else { throw error }
            }
        }
    }

    func open(_ path: String, for access: FileAccess) throws(FileError) -> OpenFile {
        try retry { () throws(FileError) in try base.open(path, for: access) }
    }

    func close(_ file: OpenFile) { base.close(file) }

    func status(of file: OpenFile) throws(FileError) -> FileStatus {
        try retry { () throws(FileError) in try base.status(of: file) }
    }

    func status(at path: String) throws(FileError) -> FileStatus {
        try retry { () throws(FileError) in try base.status(at: path) }
    }

    func statusFollowingLinks(at path: String) throws(FileError) -> FileStatus {
        try retry { () throws(FileError) in try base.statusFollowingLinks(at: path) }
    }

    func identity(of folder: String) throws(FileError) -> FolderIdentity {
        try retry { () throws(FileError) in try base.identity(of: folder) }
    }

    func names(in folder: String) throws(FileError) -> [String] {
        try retry { () throws(FileError) in try base.names(in: folder) }
    }

    func read(_ file: OpenFile, into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileError) -> Int {
        try retry { () throws(FileError) in try base.read(file, into: buffer, at: offset) }
    }

    func write(_ bytes: UnsafeRawBufferPointer, to file: OpenFile) throws(FileError) -> Int {
        try retry { () throws(FileError) in try base.write(bytes, to: file) }
    }

    func truncate(_ file: OpenFile, to length: Int) throws(FileError) {
        try retry { () throws(FileError) in try base.truncate(file, to: length) }
    }

    func synchronize(_ file: OpenFile) throws(FileError) { try base.synchronize(file) }

    func makeFolder(_ path: String) throws(FileError) {
        try retry { () throws(FileError) in try base.makeFolder(path) }
    }

    func rename(_ path: String, to target: String) throws(FileError) {
        try retry { () throws(FileError) in try base.rename(path, to: target) }
    }

    func remove(_ path: String) throws(FileError) {
        try retry { () throws(FileError) in try base.remove(path) }
    }

    func tryLock(_ file: OpenFile) throws(FileError) -> Bool {
        try retry { () throws(FileError) in try base.tryLock(file) }
    }

    func unlock(_ file: OpenFile) { base.unlock(file) }
    func pause(milliseconds: Int) { base.pause(milliseconds: milliseconds) }

    func watch(folder: String) throws(FileError) -> OpenFile {
        try retry { () throws(FileError) in try base.watch(folder: folder) }
    }

    func drain(_ watch: OpenFile) { base.drain(watch) }
}
