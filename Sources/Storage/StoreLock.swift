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

    /// Makes ``stateFolder``, mode 0700, where it is missing, and notes there where the store is.
    public func makeStateFolder() throws(StoreError) {
        do throws(FileError) {
            try fileSystem.makeFolders(stateFolder)
            let path = stateFolder + FolderIdentity.fileName
            if try fileSystem.contents(of: path) != place.bytes {
                try fileSystem.replace(path, with: place.bytes, isSynchronized: true)
            }
        } catch {
            throw StoreError(error)
        }
    }

    private var lockPath: String { stateFolder + "/lock" }

    private func openLock() throws(StoreError) -> OpenFile {
        try makeStateFolder()
        do throws(FileError) {
            return try fileSystem.openOrCreate(lockPath)
        } catch {
            guard error.errno == EACCES else { throw StoreError(error) }
        }
        // Another user's program, started by sudo, made it. The folder is ours, and that program has another journal.
        do throws(FileError) {
            try fileSystem.remove(lockPath)
            return try fileSystem.openOrCreate(lockPath)
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
