import Glibc

/// Held by a sync and by each git that it starts on this machine's files, so that the next one knows that all of them are
/// over; and a mark of its own, which stays behind where one was killed.
///
/// A git that speaks with the network does not hold it, since it may leave helpers behind that live on; the mark names it.
///
/// Example: `let lock = try SyncLock(at: state + "/sync", of: data)`, `if lock.wasInterrupted { … }`, `lock.release()`.
final class SyncLock {
    /// Whether the one before did not come to its end.
    let wasInterrupted: Bool
    /// Closed in what we start, unless it is handed on.
    let descriptor: Int32
    /// The mark's content while no git uses the network.
    private static let nobody: pid_t = 0

    /// Takes it, and leaves the mark, on the disk.
    ///
    /// - Parameter folder: where its runs of git are at work.
    init(at path: String, of folder: String) throws {
        descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Refusal.cannotWrite(path: path, errno: errno) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw Synchronization.Failure.underWay
        }
        var mark = [UInt8](repeating: 0, count: 16)
        let count = pread(descriptor, &mark, mark.count, 0)
        wasInterrupted = count > 0
        let child = pid_t(String(decoding: mark, as: UTF8.self).filter(\.isNumber)) ?? Self.nobody
        guard !Self.isAtWork(child, in: folder) else { throw Synchronization.Failure.underWay }
        guard note(Self.nobody), fsync(descriptor) == 0 else { throw Refusal.cannotWrite(path: path, errno: errno) }
    }

    deinit { close(descriptor) }

    /// Names a run of git that does not hold the lock, until it is over.
    func name(_ child: pid_t) { note(child) }

    func forgetName() { note(Self.nobody) }

    /// All went as it should: takes the mark away.
    func release() { ftruncate(descriptor, 0) }

    /// Always as long, so that nothing of an older one is left.
    @discardableResult
    private func note(_ child: pid_t) -> Bool {
        let digits = String(child)
        let mark = String(repeating: " ", count: 10 - digits.count) + digits
        return pwrite(descriptor, mark, 10, 0) == 10
    }

    /// Whether a process of that number is still in the folder: another one may have got it since.
    private static func isAtWork(_ child: pid_t, in folder: String) -> Bool {
        guard child > 0, let own = realpath(folder, nil) else { return false }
        defer { free(own) }
        guard let its = realpath("/proc/\(child)/cwd", nil) else { return false }
        defer { free(its) }
        return strcmp(own, its) == 0
    }
}
