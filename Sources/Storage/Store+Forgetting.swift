import Glibc
import JSON
import Relationships

/// What was erased.
///
/// Example: two journals were rewritten, and three drafts and pieces in quarantine removed, when Sophie was forgotten.
public struct ForgetReport: Hashable, Sendable {
    /// Records that are forgotten now: people, and what was about them alone.
    public var records: [RecordID] = []
    /// Names in `journals/` of the files that were replaced.
    public var rewritten: [String] = []
    /// Drafts and files in quarantine that were removed.
    public var removedFiles = 0
}

extension Store {
    /// Erases people: marks them as forgotten, for all devices, and rewrites every journal here without them.
    ///
    /// With nobody named it erases what other devices have brought since of people who were forgotten before. All that
    /// lies in `drafts/`, in `quarantine/` and in the cache goes, since nobody can tell what it holds, for copies of the
    /// store on this machine too. An error of outcome `unfinished`
    /// leaves the people forgotten and some bytes in place; the same again goes on from there.
    public func forget(
        by command: String, _ decide: (Network) throws -> [Contact.ID]
    ) throws -> ForgetReport {
        try withLock {
            try beginRewriting()
            let people = try decide(network).flatMap { network.members(of: $0) }
            let marks = Erasure(of: network.facts, with: people).marks(in: network.facts)
            if !marks.isEmpty { _ = try append(Draft(changes: marks, undoes: nil), by: command) }
            return try erase(marks.map(\.record))
        }
    }

    private func erase(_ marked: [RecordID]) throws(StoreError) -> ForgetReport {
        var report = ForgetReport(records: marked)
        do throws(FileError) { try startOver() } catch { throw StoreError(error, outcome: .unfinished) }
        let rewritten: [LineID: Rewritten]
        do throws(StoreError) {
            // A journal that cannot be read now would stay as it is, and nobody would know.
            try refuseDamage()
            rewritten = try rewrittenLines()
        } catch {
            guard case .io(let operation, let path, let errno, _) = error else { throw error }
            throw .io(operation: operation, path: path, errno: errno, outcome: .unfinished)
        }
        do throws(FileError) {
            let erasure = Erasure(of: network.facts)
            try removeFiles(in: location.journals) { $0.contains(".jsonl.new") }
            for journal in journals.byName.values.sorted(by: { $0.name < $1.name }) {
                // Each line stays, if only with its id: one that were left out would come back from a copy elsewhere.
                let isChanged = try rewrite(journal) { line, rewrote in
                    LineFormat.remaining(of: line, rewrote: rewrote, erasure, rewritten)
                }
                if isChanged { report.rewritten.append(journal.name) }
            }
            report.removedFiles = try removePrivateFiles()
            try startOver()
        } catch {
            throw StoreError(error, outcome: .unfinished)
        }
        return report
    }

    /// The lines that were rewritten before, each as it counts: an older copy elsewhere is to hold no more than these.
    private func rewrittenLines() throws(StoreError) -> [LineID: Rewritten] {
        try reread(into: [:]) { lines, line in
            guard line.revision > 0 else { return }
            lines[line.id] = Rewritten(revision: line.revision, changes: line.changes)
        }
    }

    /// Removes drafts and quarantine of this store and of its copies, under each name that they have or had on this
    /// machine, and everybody's caches, which are made again.
    private func removePrivateFiles() throws(FileError) -> Int {
        let folders = StateFolders(of: location, on: fileSystem)
        var count = 0
        for name in try folders.names() where try holdsThisNetwork(name, in: folders) {
            for folder in ["/drafts", "/quarantine"] {
                count += try removeFiles(in: folders.folder(name) + folder) { _ in true }
            }
        }
        guard let cache = location.cache, let names = try? fileSystem.names(in: cache) else { return count }
        for name in names.sorted() { try removeFiles(in: cache + "/" + name) { _ in true } }
        return count
    }

    /// Whether a state folder is about lines of this store, or about a store that nobody can name any more.
    private func holdsThisNetwork(_ name: String, in folders: StateFolders) throws(FileError) -> Bool {
        if folders.folder(name) == stateFolder { return true }
        guard let record = try folders.record(of: name) else {
            return try folders.place(of: name).map(folders.isGone) ?? true
        }
        return Set(record.journals.keys).union([record.journal]).contains { journals.byName[$0] != nil }
    }

    @discardableResult
    private func removeFiles(in folder: String, _ isWanted: (String) -> Bool) throws(FileError) -> Int {
        let names: [String]
        do throws(FileError) {
            names = try fileSystem.names(in: folder).filter(isWanted).sorted()
        } catch {
            guard error.errno == ENOENT || error.errno == ENOTDIR else { throw error }
            return 0
        }
        for name in names { try fileSystem.remove(folder + "/" + name) }
        if !names.isEmpty { try fileSystem.synchronizeFolder(folder) }
        return names.count
    }
}

/// What a line holds since it was rewritten.
private struct Rewritten {
    var revision: Int
    var changes: [Change]
}

extension LineFormat {
    /// A line without what is to be erased, sealed anew; nil where it holds nothing of it and is not the first one of a
    /// file that replaces one of `rewrote` bytes.
    fileprivate static func remaining(
        of bytes: ArraySlice<UInt8>, rewrote: Int? = nil, _ erasure: Erasure, _ rewritten: [LineID: Rewritten]
    ) -> [UInt8]? {
        guard case .sealed(let line, _) = bytes.withUnsafeBufferPointer(read) else { return nil }
        let newer = rewritten[line.id].flatMap { newer in
            newer.revision > line.revision && newer.changes != line.changes ? newer.changes : nil
        }
        let hasChanged = newer != nil || line.changes.contains { erasure.remaining(of: $0) != $0 }
        guard hasChanged || rewrote != nil else { return nil }
        return Self.rewritten(bytes, rewrote: rewrote) { changes in
            var changes = changes
            if let newer, let list = json(of: newer) { changes = list }
            return .array(changes.array?.compactMap { remaining(of: $0, erasure) } ?? [])
        }
    }

    private static func json(of changes: [Change]) -> JSONValue? {
        var bytes = [UInt8(ascii: "[")]
        for (index, change) in changes.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            write(change, to: &bytes)
        }
        return try? JSONValue(parsing: bytes + [UInt8(ascii: "]")])
    }

    /// A change as it stands in a line; members that are not known are kept in what stays.
    private static func remaining(of change: JSONValue, _ erasure: Erasure) -> JSONValue? {
        guard let old = change.object, let record = old["on"]?.string.flatMap({ RecordID($0) }) else { return change }
        if erasure.takes(record) {
            guard old["set"]?[Field.forgotten.name]?.bool == true else { return nil }
            return .object(["on": .string(record.description), "set": [Field.forgotten.name: true]])
        }
        var new = old
        if var registers = old["set"]?.object {
            for (key, value) in registers.members where erasure.takes(Field(key), of: record, value: value.string) {
                registers[key] = .null
            }
            new["set"] = .object(registers)
        }
        if let fields = old["put"]?.object {
            let left = fields.members.compactMap { key, elements -> (String, JSONValue)? in
                let kept = elements.object?.members.filter { !erasure.takes(Field(key), element: $0.key) } ?? []
                return kept.isEmpty ? nil : (key, .object(JSONObject(kept.map { ($0.key, $0.value) })))
            }
            new["put"] = left.isEmpty ? nil : .object(JSONObject(left))
        }
        return new.members.allSatisfy { ["on", "was"].contains($0.key) } ? nil : .object(new)
    }
}
