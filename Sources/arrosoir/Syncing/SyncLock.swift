import Glibc

/// Held by a sync and by each git that it starts, so that whoever has it knows that all of them are over; and a mark of
/// its own, which stays behind where one was killed.
///
/// Example: `let lock = try SyncLock(at: store.stateFolder + "/sync")`, `if lock.wasInterrupted { … }`, `lock.release()`.
final class SyncLock {
    /// Whether the one before did not come to its end.
    let wasInterrupted: Bool
    private let descriptor: Int32

    /// Takes it, and leaves the mark, on the disk.
    init(at path: String) throws {
        // Without close-on-exec: what we start holds it as well.
        descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw Refusal.cannotWrite(path: path, errno: errno) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw Synchronization.Failure.underWay
        }
        var status = stat()
        wasInterrupted = fstat(descriptor, &status) == 0 && status.st_size > 0
        guard pwrite(descriptor, "1", 1, 0) == 1, fsync(descriptor) == 0 else {
            throw Refusal.cannotWrite(path: path, errno: errno)
        }
    }

    deinit { close(descriptor) }

    /// All went as it should: takes the mark away.
    func release() { ftruncate(descriptor, 0) }
}
