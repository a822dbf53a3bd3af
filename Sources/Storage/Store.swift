import Glibc
import Relationships

/// A folder of journals, and the network that follows from their lines.
///
/// Reading takes no lock; each write takes one, reads what others appended, decides on that, and says "done" only once
/// the line is on the disk. Use a store from one thread; several stores and processes may share a folder.
///
/// Example:
///
///     let store = try Store(at: location, surroundings: .system())
///     try store.commit(by: "log") { network in [Change(on: .contact(id), set: [.name: "Sophie Marchal"])] }
public final class Store {
    public let location: StoreLocation
    let fileSystem: any FileSystem
    let surroundings: Surroundings

    /// What follows from all lines that were read.
    public internal(set) var network: Network
    /// The folder for what belongs to this store on this machine only: `drafts/` goes there.
    public let stateFolder: String
    /// The folder for what may be removed at any time; nil where nothing is to be kept.
    let cacheFolder: String?

    var journals: Journals
    /// What this machine remembers, as of the last look at `device.json`.
    var record: DeviceRecord?
    /// Why that file could not be read, as when another user's program wrote it.
    var recordProblem: StoreProblem?
    var format: StoreFormat
    /// Where the store is now.
    let place: FolderIdentity

    /// Opens the store, makes its folders (mode 0700) on first use, and reads everything.
    ///
    /// Damage is no error, see ``problems``. A folder that cannot be written can be read.
    ///
    /// - Parameters:
    ///   - checkpointsFrom: bytes of journals from which on what follows from them is kept in the cache.
    ///   - progress: told the share of their bytes that has been read, 0 through 1, while all of them are.
    public init(
        at location: StoreLocation, fileSystem: any FileSystem = PosixFileSystem(), surroundings: Surroundings,
        checkpointsFrom least: Int = 262_144, progress: ((Double) -> Void)? = nil
    ) throws(StoreError) {
        self.location = location
        let fileSystem = RetryingFileSystem(fileSystem)
        self.fileSystem = fileSystem
        self.surroundings = surroundings
        do throws(FileError) {
            format = try StoreFormat.prepare(location, on: fileSystem)
            place = try fileSystem.identity(of: location.journals)
            let key = try StateFolders(of: location, on: fileSystem).name(for: place)
            stateFolder = location.state + "/" + key
            cacheFolder = location.cache.map { $0 + "/" + key }
            (record, recordProblem) = try DeviceRecord.read(in: stateFolder, on: fileSystem)
            let horizon = LineID.horizon(at: surroundings.now())
            let checkpoint = Checkpoint.read(
                in: cacheFolder, journals: location.journals, build: surroundings.build, horizon: horizon,
                on: fileSystem)
            if let checkpoint {
                (journals, network) = (checkpoint.journals, checkpoint.network)
            } else {
                let packed: PackedRecords?
                (journals, network, packed) = try Journals.network(
                    location.journals, on: fileSystem, horizon: horizon, progress: progress)
                let isLarge = journals.byName.values.reduce(0, { $0 + $1.length }) >= least
                Checkpoint.write(
                    journals, isLarge ? packed : nil, in: cacheFolder, build: surroundings.build, on: fileSystem)
                return
            }
            // A journal that can be read no more is told, and the rest is read.
            do throws(StoreError) { try refresh() } catch { try startOver() }
        } catch {
            throw StoreError(error)
        }
    }

    /// What is wrong in the store as it was read; nothing of it stops the reading of the rest.
    public var problems: [StoreProblem] {
        let ofLines = journals.byName.values.sorted { $0.name < $1.name }.flatMap(\.problems)
        return format.problems + (recordProblem.map { [$0] } ?? []) + journals.strangers + missingOrShorter + ofLines
    }

    /// Why nothing is written, if so: a later version of the program has been at work here.
    public var readOnlyReason: ReadOnlyReason? {
        if let reason = format.readOnlyReason { return reason }
        return journals.byName.values.filter { $0.laterLine != nil }.min { $0.name < $1.name }?.laterLine
    }

    /// Reads what others appended; true if the network changed. With nothing new it only looks at names and sizes.
    @discardableResult
    public func refresh() throws(StoreError) -> Bool {
        var hasChanged = false
        do throws(FileError) {
            let mustStartOver = try journals.readOn { lines in
                network.apply(lines.map { ($0.id, $0.changes) })
                hasChanged = true
            }
            guard mustStartOver else { return hasChanged }
            if !startOverFromCheckpoint() { try startOver() }
            return true
        } catch {
            throw StoreError(error)
        }
    }

    /// Watches the folder for lines that others append; nil where the system has no watch left.
    public func makeWatch() -> StoreWatch? {
        StoreWatch(folder: location.journals, fileSystem: fileSystem)
    }

    /// See `Journals`.
    var horizon: UInt64 { LineID.horizon(at: surroundings.now()) }

    /// Folds all journals from their first byte. The old network stays until the new one is whole.
    func startOver() throws(FileError) {
        (journals, network, _) = try Journals.network(
            location.journals, on: fileSystem, horizon: horizon, contested: journals.selection.contested)
    }

    /// Takes what is kept, and what has come since, so that a synchroniser's journal does not take a second each time;
    /// false where that does not hold, or not all lines can be told apart by it.
    private func startOverFromCheckpoint() -> Bool {
        let checkpoint = Checkpoint.read(
            in: cacheFolder, journals: location.journals, build: surroundings.build, horizon: horizon, on: fileSystem)
        // Which copy of a line counts is decided by reading all of them.
        guard journals.selection.contested.isEmpty, let checkpoint else { return false }
        var (journals, network) = (checkpoint.journals, checkpoint.network)
        let isContested = try? journals.readOn { lines in network.apply(lines.map { ($0.id, $0.changes) }) }
        guard isContested == false else { return false }
        (self.journals, self.network) = (journals, network)
        return true
    }

    /// Journals that are gone or have become shorter, without a first line that says why.
    private var missingOrShorter: [StoreProblem] {
        // What is there and cannot be read is told as that.
        let unread = Set(journals.strangers.map(\.file))
        let remembered = (record?.journals ?? [:]).filter { !unread.contains($0.key) }
        return remembered.sorted { $0.key < $1.key }.compactMap { name, recorded in
            guard lengthOfCopies(of: name) < recorded else { return nil }
            guard let journal = journals.byName[name], !journals.missing.contains(name) else {
                return StoreProblem(file: name, cause: .vanished(recorded: recorded), treatment: .flagged)
            }
            return StoreProblem(
                file: name, cause: .shrunk(recorded: recorded, found: journal.length), treatment: .flagged)
        }
    }
    /// The greatest length, in bytes, that a journal has or had before a rewrite, or any copy of it: a synchroniser keeps
    /// two that were rewritten apart side by side, and names both by the device.
    private func lengthOfCopies(of name: String) -> Int {
        let device = name.prefix { $0 != "." }
        return journals.byName.values
            .filter { $0.name.prefix { $0 != "." } == device && !journals.missing.contains($0.name) }
            .reduce(0) { max($0, $1.length, $1.rewrote ?? 0) }
    }
}
