import Glibc

extension Store {
    /// How long a writer waits for another one, in milliseconds, and how often it looks.
    private static let patience = 5000
    private static let interval = 10

    /// Runs `body` while no other process writes to this store.
    ///
    /// The lock is that of the open file, `flock(2)`: it ends with the process, however that ends, and no child has it.
    public func withLock<Result>(_ body: () throws -> Result) throws -> Result {
        let file = try openLock()
        defer { fileSystem.close(file) }
        var waited = 0
        while !(try isFree(file)) {
            guard waited < Self.patience else { throw StoreError.busy }
            fileSystem.pause(milliseconds: Self.interval)
            waited += Self.interval
        }
        defer { fileSystem.unlock(file) }
        return try body()
    }

    /// Makes ``stateFolder``, mode 0700, which a store that was never written to has not.
    public func makeStateFolder() throws(StoreError) {
        do throws(FileError) {
            try fileSystem.makeFolders(stateFolder)
        } catch {
            throw StoreError(error)
        }
    }

    private func openLock() throws(StoreError) -> OpenFile {
        try makeStateFolder()
        do throws(FileError) {
            return try fileSystem.openOrCreate(stateFolder + "/lock")
        } catch {
            throw StoreError(error)
        }
    }

    private func isFree(_ file: OpenFile) throws(StoreError) -> Bool {
        do throws(FileError) {
            return try fileSystem.tryLock(file)
        } catch {
            throw StoreError(error)
        }
    }
}
