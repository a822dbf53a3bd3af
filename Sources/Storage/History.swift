import Relationships

/// A transaction as it stands in the journals.
///
/// Example: `log`, by this device, undone by a later entry.
public struct HistoryEntry: Hashable, Sendable {
    /// The id of the first line.
    public var id: LineID
    public var device: String
    public var isThisDevice: Bool
    /// The command that made it.
    public var by: String
    public var changes: [Change]
    /// The transaction whose inverse this one is.
    public var undoes: LineID?
    /// The latest transaction that is the inverse of this one.
    public var undoneBy: LineID?
}

extension Store {
    /// All transactions, newest first. Reads the journals again.
    public func history() throws(StoreError) -> [HistoryEntry] {
        try refresh()
        var entries = try reread(into: [LineID: HistoryEntry]()) { entries, line in
            let new = HistoryEntry(
                id: line.transaction, device: line.device, isThisDevice: line.device == record?.device,
                by: line.command, changes: [])
            entries[line.transaction, default: new].changes += line.changes
            if let undoes = line.undoes { entries[line.transaction]?.undoes = undoes }
        }
        for entry in entries.values.sorted(by: { $0.id < $1.id }) {
            if let undone = entry.undoes { entries[undone]?.undoneBy = entry.id }
        }
        return entries.values.sorted { $0.id > $1.id }
    }

    /// Folds all lines that count, as they stand in the journals.
    ///
    /// Opening a store goes on without a journal that cannot be read. Here one that was read before must be: an undo that
    /// is decided on half of the past would bring back what never was.
    ///
    /// - Parameter touches: see `Journals.fold`.
    func reread<Result>(
        into initial: @autoclosure () -> Result, touches: (Result) -> (any TouchTaker)? = { _ in nil },
        _ add: (inout Result, Line) -> Void
    ) throws(StoreError) -> Result {
        let found: (journals: Journals, result: Result)
        do throws(FileError) {
            found = try Journals.fold(
                location.journals, on: fileSystem, horizon: horizon, contested: journals.selection.contested,
                into: initial(), touches: touches
            ) { result, lines in
                for line in lines { add(&result, line) }
            }
        } catch {
            throw StoreError(error)
        }
        for problem in found.journals.strangers where journals.byName[problem.file] != nil {
            guard case .unreadable(let errno) = problem.cause else { continue }
            let path = location.journals + "/" + problem.file
            throw .io(operation: .read, path: path, errno: errno, outcome: .nothingChanged)
        }
        return found.result
    }

    /// The same without touches that have nothing to do with it.
    func reread<Result>(
        into initial: @autoclosure () -> Result, besides passed: PassedTouches, _ add: (inout Result, Line) -> Void
    ) throws(StoreError) -> Result {
        try reread(into: initial(), touches: { _ in passed }, add)
    }
}
