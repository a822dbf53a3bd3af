import Glibc
import JSON
import Relationships

/// One thing that a repair did.
public enum Repair: Hashable, Sendable {
    /// A line was cut out of a journal, and stands byte for byte in this file of `quarantine/`.
    case quarantined(file: String, line: Int, into: String)
    /// A line that was dated too far ahead was written again with the date of today; the original is in this file.
    case accepted(file: String, line: Int, into: String)
    /// A line that had been changed by hand has a valid sum again.
    case resealed(file: String, line: Int, id: LineID)
    /// The last line of this device's journal was torn and cut off, or whole and got its line feed.
    case mendedTail(file: String)
    /// A journal that vanished or shrank is taken as it now is.
    case acceptedLength(file: String, recorded: Int, found: Int)
}

/// How a repair treats lines that are dated too far ahead, see ``LineID/horizon(at:)``.
public enum FutureLines: Hashable, Sendable {
    /// They stay where they are, and do not count.
    case leave
    /// They count with the date of today.
    case accept
    /// They move to `quarantine/`.
    case drop
}

extension Store {
    /// Puts right what ``diagnose()`` lists and this device can put right; nothing is thrown away.
    ///
    /// A changed line that counts gets a new sum; one that does not, or is no line at all, moves to `quarantine/`. The
    /// lengths of journals that vanished or shrank are accepted. Another device's torn last line is left alone.
    public func repair(futureLines: FutureLines = .leave) throws -> [Repair] {
        try withLock {
            do throws(FileError) { try startOver() } catch { throw StoreError(error) }
            if let reason = readOnlyReason { throw StoreError.readOnly(reason) }
            try readRecord()
            var repairs: [Repair] = []
            if let record, try mendOwnJournal() { repairs.append(.mendedTail(file: record.journal)) }
            let accepted = futureLines == .accept ? try acceptFutureLines() : []
            do throws(FileError) {
                for journal in journals.byName.values.sorted(by: { $0.name < $1.name }) {
                    let problems = journal.problems.filter { futureLines != .leave || $0.treatment != .setAside }
                    if !problems.isEmpty { repairs += try rewrite(journal, problems, accepted: accepted) }
                }
                try startOver()
            } catch {
                throw StoreError(error)
            }
            return repairs + acceptLengths()
        }
    }

    /// Replaces a journal by one whose lines are all in order. Its first line says what it replaced, so that nobody
    /// takes the shorter file for a loss.
    ///
    /// - Parameter accepted: ids of lines that were written again, as of today.
    private func rewrite(
        _ journal: Journal, _ problems: [StoreProblem], accepted: Set<LineID>
    ) throws(FileError) -> [Repair] {
        let path = location.journals + "/" + journal.name
        guard let old = try fileSystem.contents(of: path), old.count >= journal.length else { return [] }
        let length = max(old.count, journal.rewrote ?? 0)
        let problems = Dictionary(
            problems.map { ($0.offset ?? 0, $0) }, uniquingKeysWith: { first, _ in first })
        var repairs: [Repair] = []
        var new: [UInt8] = []
        var start = 0
        while start < journal.length, let end = old[start...].firstIndex(of: UInt8(ascii: "\n")) {
            defer { start = end + 1 }
            let bytes = old[start..<end]
            guard let problem = problems[start] else {
                new +=
                    (new.isEmpty ? LineFormat.rewritten(bytes, rewrote: length) : nil) ?? bytes + [
                        UInt8(ascii: "\n")
                    ]
                continue
            }
            let line = problem.line ?? 0
            if case .sumMismatch(let id) = problem.cause, mayCount(id, problem.treatment, after: journal.lastSealed),
                let sealed = LineFormat.rewritten(bytes, rewrote: new.isEmpty ? length : nil)
            {
                new += sealed
                repairs.append(.resealed(file: journal.name, line: line, id: id))
            } else {
                let name = try quarantine(Array(bytes), of: journal.name, at: start)
                let isAccepted = LineFormat.id(of: bytes).map(accepted.contains) ?? false
                repairs.append(
                    isAccepted
                        ? .accepted(file: journal.name, line: line, into: name)
                        : .quarantined(file: journal.name, line: line, into: name))
            }
        }
        new += old[start...]  // another device's unfinished line
        try fileSystem.replace(path, with: new, isSynchronized: true)
        noteRewritten(journal.name, new)
        return repairs
    }

    /// Writes what the whole transactions among the lines that are dated too far ahead say, as one transaction of today:
    /// the ids of those lines.
    private func acceptFutureLines() throws -> Set<LineID> {
        var selection = LineSelection()
        var lines: [Line] = []
        for journal in journals.byName.values.sorted(by: { $0.name < $1.name }) {
            let starts = journal.problems.filter { $0.treatment == .setAside }.compactMap(\.offset)
            guard !starts.isEmpty, let bytes = try fileSystem.contents(of: location.journals + "/" + journal.name)
            else { continue }
            for start in starts {
                bytes[start...].prefix { $0 != UInt8(ascii: "\n") }.withUnsafeBufferPointer { bytes in
                    guard case .sealed(let line, let sum) = LineFormat.read(bytes) else { return }
                    selection.take(.init(line: line, sum: sum, isSealed: true), bytes, into: &lines)
                }
            }
        }
        lines.sort { $0.id > $1.id }
        let changes = network.withoutForgotten(lines.flatMap(\.changes).resolved(against: network.facts))
        guard !changes.isEmpty else { return [] }
        _ = try append(Draft(changes: changes, undoes: nil), by: "doctor")
        return Set(lines.map(\.id))
    }

    /// Whether a changed line is taken for one that somebody meant. Behind the last line no valid one bears its id out;
    /// there the clock stands in.
    private func mayCount(_ id: LineID, _ treatment: StoreProblem.Treatment, after last: LineID?) -> Bool {
        switch treatment {
        case .counted: true
        case .waiting: id.milliseconds <= surroundings.now() && last.map { $0 < id } ?? true
        default: false
        }
    }

    func noteRewritten(_ name: String, _ bytes: [UInt8]) {
        guard var record else { return }
        record.journals[name] = bytes.count
        if name == record.journal {
            let line = bytes.dropLast().split(separator: UInt8(ascii: "\n")).last ?? []
            if case .sealed(let line, _) = line.withUnsafeBufferPointer(LineFormat.read) {
                record.length = bytes.count
                record.last = line.id
            } else {
                record = record.renamed(surroundings.makeDeviceID(), machine: record.machine)
            }
        }
        save(record)
    }

    /// Takes some journals that have become shorter as they now are: for who holds the lock, and knows that none of
    /// their lines is missing.
    ///
    /// - Parameter files: their names in the folder of journals.
    public func acceptLengths(of files: Set<String>) throws(StoreError) {
        try refresh()
        try readRecord()
        _ = acceptLengths { files.contains($0.file) }
    }

    private func acceptLengths(where isAccepted: (StoreProblem) -> Bool = { _ in true }) -> [Repair] {
        var accepted: [Repair] = []
        for problem in problems where isAccepted(problem) {
            switch problem.cause {
            case .vanished(let recorded):
                record?.journals[problem.file] = nil
                accepted.append(.acceptedLength(file: problem.file, recorded: recorded, found: 0))
            case .shrunk(let recorded, let found):
                record?.journals[problem.file] = found
                accepted.append(.acceptedLength(file: problem.file, recorded: recorded, found: found))
            default: break
            }
        }
        if let record, !accepted.isEmpty { save(record) }
        return accepted
    }
}

extension LineFormat {
    fileprivate static func id(of bytes: ArraySlice<UInt8>) -> LineID? {
        guard case .sealed(let line, _) = bytes.withUnsafeBufferPointer(read) else { return nil }
        return line.id
    }

    /// A line with its sum made anew and its revision raised; every other member stays as it is, known or not.
    ///
    /// `rewrote` is the length of the file that the line's file replaces, where it is the first one there; `changes`
    /// makes the list of changes what it is from now on.
    static func rewritten(
        _ bytes: some Sequence<UInt8>, rewrote: Int?, changes: (JSONValue) -> JSONValue = { $0 }
    ) -> [UInt8]? {
        guard case .object(let old)? = try? JSONValue(parsing: bytes) else { return nil }
        var new = JSONObject()
        let revision = JSONValue.number(JSONNumber((old["rev"]?.int ?? 0) + 1))
        for (key, value) in old.members where !["rev", "sum", "rewrote"].contains(key) {
            if key == "changes", let rewrote { new["rewrote"] = .number(JSONNumber(rewrote)) }
            new[key] = key == "changes" ? changes(value) : value
            if key == "id" { new["rev"] = revision }
        }
        var output: [UInt8] = []
        JSONValue.object(new).write(to: &output)
        output.removeLast()
        seal(from: 0, in: &output)
        return output
    }
}
