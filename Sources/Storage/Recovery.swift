import Glibc
import Relationships

extension Store {
    /// Reads everything again, and lists all that is wrong: the damage of ``problems``, files that are not read,
    /// transactions with missing lines, and devices whose clock is more than a day ahead.
    public func diagnose() throws(StoreError) -> [StoreProblem] {
        do throws(FileError) { try startOver() } catch { throw StoreError(error) }
        try readRecord()
        let incomplete = journals.selection.incomplete.map { gathering in
            StoreProblem(
                file: gathering.device + ".jsonl",
                cause: .incompleteTransaction(gathering.transaction, found: gathering.found, of: gathering.count),
                treatment: .waiting)
        }
        return try problems + otherFiles() + tornTails + incomplete + clocksAhead
    }

    private func otherFiles() throws(StoreError) -> [StoreProblem] {
        do throws(FileError) {
            return try fileSystem.names(in: location.journals).sorted()
                .filter { !Journals.isJournal($0) && !Journals.isHidden($0) }
                .map { StoreProblem(file: $0, cause: .notAJournal, treatment: .leftOut) }
        } catch {
            throw StoreError(error)
        }
    }

    private var tornTails: [StoreProblem] {
        journals.byName.values.filter { $0.length < $0.status.size }.sorted { $0.name < $1.name }.map { journal in
            StoreProblem(
                file: journal.name, line: journal.lineCount + 1, offset: journal.length,
                cause: .tornTail(journal.status.size - journal.length),
                treatment: isOwnTail(of: journal) ? .mendedAtNextWrite : .waiting)
        }
    }

    private var clocksAhead: [StoreProblem] {
        let now = surroundings.now()
        let day: UInt64 = 24 * 60 * 60 * 1000
        return journals.byName.values.sorted { $0.name < $1.name }.compactMap { journal in
            guard let greatest = journal.greatest, greatest.id.milliseconds > now + day else { return nil }
            return StoreProblem(
                file: journal.name,
                cause: .clockAhead(device: greatest.device, milliseconds: greatest.id.milliseconds - now),
                treatment: .counted)
        }
    }

    /// Gives the last line of this device's journal its line feed where it is whole, and else moves it out of the way.
    ///
    /// Half a line was never acknowledged; but a later line written behind it would be lost with it. One that was
    /// acknowledged, and of which an editor took the line feed, counts again.
    @discardableResult
    func mendOwnJournal() throws(StoreError) -> Bool {
        guard let record, let journal = journals.byName[record.journal], isOwnTail(of: journal) else { return false }
        do throws(FileError) {
            let isWhole = journal.length >= record.length
            if isWhole, try !isOwn(record) { return false }
            let isMended = try fileSystem.withFile(location.journals + "/" + record.journal, for: .appending) {
                file throws(FileError) in
                let size = try fileSystem.status(of: file).size
                let tail = try fileSystem.bytes(of: file, in: journal.length..<size)
                if case .sealed(let line, _) = tail.withUnsafeBufferPointer(LineFormat.read),
                    isWhole || line.id == record.last
                {
                    try fileSystem.writeAll([UInt8(ascii: "\n")], to: file)
                } else if isWhole {
                    _ = try quarantine(tail, of: record.journal, at: journal.length)
                    try fileSystem.truncate(file, to: journal.length)
                } else {
                    return false
                }
                try fileSystem.synchronize(file)
                return true
            }
            guard isMended else { return false }
        } catch {
            throw StoreError(error)
        }
        try refresh()
        return true
    }

    /// Whether the journal is this device's and ends without a line feed, behind all that is recorded of it or in place
    /// of the last one.
    private func isOwnTail(of journal: Journal) -> Bool {
        guard let record, journal.name == record.journal, record.machine == surroundings.machine,
            journal.length < journal.status.size
        else { return false }
        return journal.length >= record.length || journal.status.size + 1 == record.length
    }

    /// Keeps bytes that are cut out of a journal, and returns the name that they have in `quarantine/`.
    func quarantine(_ bytes: [UInt8], of journal: String, at offset: Int) throws(FileError) -> String {
        let folder = stateFolder + "/quarantine"
        let name = "\(surroundings.now())-\(offset)-\(surroundings.makeDeviceID())"
        try fileSystem.makeFolders(folder)
        try fileSystem.replace(folder + "/" + name, with: bytes, isSynchronized: true)
        return name
    }
}
