import Glibc
import Relationships

extension Store {
    /// What a write has done.
    public struct Receipt: Hashable, Sendable {
        /// The id of the transaction's first line: what undo takes.
        public var transaction: LineID
        /// The changes as they were written, with the lines that they replaced.
        public var changes: [Change]
    }

    /// Writes what `decide` makes of the network as it now is, and returns once it is on the disk.
    ///
    /// `decide` runs under the lock and must not wait for anyone. What it throws passes through, with nothing written;
    /// nil when it has nothing to change. Other errors are of type ``StoreError``.
    @discardableResult
    public func commit<Refusal>(
        by command: String, _ decide: (Network) throws(Refusal) -> [Change]
    ) throws -> Receipt? {
        try write(by: command) {
            let changes = try decide(network).resolved(against: network.facts)
            return changes.isEmpty ? nil : Draft(changes: changes, undoes: nil)
        }
    }

    /// What is to be written.
    struct Draft {
        var changes: [Change]
        var undoes: LineID?
    }

    /// Takes the lock, reads what others appended, and appends the lines of the draft.
    func write(by command: String, _ draft: () throws -> Draft?) throws -> Receipt? {
        if let reason = readOnlyReason { throw StoreError.readOnly(reason) }
        return try withLock {
            try readRecord()
            try refresh()
            if let reason = readOnlyReason { throw StoreError.readOnly(reason) }
            try mendOwnJournal()
            guard var draft = try draft() else { return nil }
            draft.changes = network.withoutForgotten(draft.changes)
            return draft.changes.isEmpty && draft.undoes == nil ? nil : try append(draft, by: command)
        }
    }

    /// Appends the lines of a draft, under the lock, to a store that was read just now.
    func append(_ draft: Draft, by command: String) throws(StoreError) -> Receipt {
        let record = try settleIdentity()
        let lines = try makeLines(of: draft, by: command, device: record.device)
        try append(lines, record)
        return Receipt(transaction: lines.lines[0].id, changes: draft.changes)
    }

    private func makeLines(
        of draft: Draft, by command: String, device: String
    ) throws(StoreError) -> TransactionLines {
        let now = surroundings.now()
        var greatest = journals.selection.greatest
        let nextID = { () throws(StoreError) in
            let id = LineID.next(
                now: now, after: greatest, random: (self.surroundings.random(), self.surroundings.random()))
            guard id.milliseconds < LineID.latestMilliseconds, now < LineID.latestMilliseconds else {
                throw .clockOutOfRange
            }
            greatest = id
            return id
        }
        let template = Line(
            id: LineID(milliseconds: 0, random: (0, 0)), device: device, command: command, undoes: draft.undoes,
            changes: [])
        return try TransactionLines(draft.changes, template: template, nextID: nextID)
    }

    // MARK: Appending

    /// One write and one synchronisation. Whatever fails before the latter leaves the journal as it was.
    private func append(_ lines: TransactionLines, _ record: DeviceRecord) throws(StoreError) {
        let path = location.journals + "/" + record.journal
        let file: OpenFile
        let start: Int
        do throws(FileError) {
            file = try fileSystem.openOrCreate(path)
        } catch {
            throw StoreError(error)
        }
        defer { fileSystem.close(file) }
        do throws(FileError) {
            start = try fileSystem.status(of: file).size
            if record.length == 0 { try synchronizeFolders() }
        } catch {
            if error.operation == .synchronize { abandonJournal(record) }
            throw StoreError(error)
        }
        // Behind half a line that somebody is writing without the lock, this one would be lost.
        guard start == journals.byName[record.journal]?.length ?? 0 else { throw .busy }
        do throws(FileError) {
            try fileSystem.writeAll(lines.bytes, to: file)
        } catch {
            if takeBack(file, to: start) { throw StoreError(error) }
            abandonJournal(record)
            throw StoreError(error, outcome: .unknown)
        }
        do throws(FileError) {
            try fileSystem.synchronize(file)
        } catch {
            abandonJournal(record)
            throw StoreError(error, outcome: .unknown)
        }
        // The lines are safe. If they cannot be read back now, the next refresh brings them.
        _ = try? refresh()
        remember(record, length: start + lines.bytes.count, last: lines.lines[lines.lines.count - 1].id)
    }

    /// Cuts off what a failed write left, for good: true if nothing of it can come back.
    private func takeBack(_ file: OpenFile, to length: Int) -> Bool {
        do {
            try fileSystem.truncate(file, to: length)
            try fileSystem.synchronize(file)
            return true
        } catch {
            return false
        }
    }

    /// After a synchronisation that failed, nobody knows what the journal's last pages hold on the disk. It stays to be
    /// read; the next line goes to a new one, where no hole can swallow it.
    private func abandonJournal(_ record: DeviceRecord) {
        save(record.renamed(surroundings.makeDeviceID(), machine: record.machine))
        _ = try? refresh()
    }

    /// Makes the names of a new journal and of all folders above it outlive a power cut. An earlier run may have made
    /// those without getting this far, so it is done for the first line of every journal.
    private func synchronizeFolders() throws(FileError) {
        try fileSystem.synchronizeFolder(location.journals)
        try fileSystem.synchronizeFolder(location.data)
        var folder = location.data
        while folder != "/" && folder != "." {
            folder = PosixFileSystem.folder(of: folder)
            do {
                try fileSystem.synchronizeFolder(folder)
            } catch  where error.errno == EACCES {}  // not ours to open: others made it, long ago
        }
    }

    // MARK: Identity

    /// Reads `device.json` anew: another process may have written since.
    func readRecord() throws(StoreError) {
        do throws(FileError) {
            (record, recordProblem) = try DeviceRecord.read(in: stateFolder, on: fileSystem)
        } catch {
            throw StoreError(error)
        }
    }

    /// This device's record, or that of a new device where the remembered one is not what is found: on another machine
    /// after the home was copied, or with another journal after a backup was restored.
    func settleIdentity() throws(StoreError) -> DeviceRecord {
        do throws(FileError) {
            if let record, record.machine == surroundings.machine, try isOwn(record) { return record }
        } catch {
            throw StoreError(error)
        }
        let device = surroundings.makeDeviceID()
        let fresh =
            record?.renamed(device, machine: surroundings.machine)
            ?? DeviceRecord(device: device, machine: surroundings.machine)
        save(fresh)
        return fresh
    }

    /// Whether the journal is at least as long as recorded, and the recorded line ends there.
    func isOwn(_ record: DeviceRecord) throws(FileError) -> Bool {
        guard record.length > 0 else { return true }
        guard let journal = journals.byName[record.journal], !journals.missing.contains(record.journal),
            journal.length >= record.length
        else { return false }
        let path = location.journals + "/" + record.journal
        return try fileSystem.withFile(path, for: .reading) { file throws(FileError) in
            guard try fileSystem.status(of: file).inode == journal.status.inode else { return false }
            return try fileSystem.lastLine(of: file, before: record.length) == record.last
        }
    }

    private func remember(_ record: DeviceRecord, length: Int, last: LineID) {
        var record = record
        record.length = length
        record.last = last
        let flagged = Set(problems.filter { $0.treatment == .flagged }.map(\.file))
        for (name, journal) in journals.byName where !flagged.contains(name) { record.journals[name] = journal.length }
        save(record)
    }

    /// Replaces `device.json`, whole but not synchronised, see ``DeviceRecord``. A failure costs a new name at worst.
    func save(_ record: DeviceRecord) {
        (self.record, recordProblem) = (record, nil)
        try? fileSystem.replace(stateFolder + DeviceRecord.fileName, with: record.bytes, isSynchronized: false)
    }
}
