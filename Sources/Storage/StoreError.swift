import Relationships

/// Why the store refused, or what it cannot promise.
///
/// Example: `.io(operation: .write, path: "…/7d0m3kq81x5rvz20fh4n.jsonl", errno: ENOSPC, outcome: .nothingChanged)`.
public enum StoreError: Error, Hashable, Sendable {
    /// Another process has held the lock for five seconds.
    case busy
    /// Reading goes on; writing would risk what this version does not understand.
    case readOnly(ReadOnlyReason)
    /// A system call failed.
    case io(operation: FileOperation, path: String, errno: Int32, outcome: Outcome)
    /// A value is longer than a line may carry; both lengths are in bytes of UTF-8.
    case tooLong(record: RecordID, field: Field, bytes: Int, limit: Int)
    /// A change that would not read back as it is, such as a record key with a space.
    case unwritable(RecordID)
    /// The clock is in 2200 or later: no valid line id is left.
    case clockOutOfRange
    /// This device has no transaction left to undo.
    case nothingToUndo
    /// No undo of this device has gone unredone since its last change.
    case nothingToRedo
    /// No journal holds this transaction whole.
    case unknownTransaction(LineID)
    /// Another device made it, and only that device undoes it.
    case madeElsewhere(LineID, device: String)
    /// It was undone before, by the second transaction.
    case alreadyUndone(LineID, by: LineID)
    /// What it did was erased with a person who was forgotten, or is that forgetting itself.
    case erased(LineID)
    /// The transaction is from before a compaction, which took out what it would bring back.
    case compacted(LineID)
    /// A damaged line may hold what is to be erased; a repair comes first.
    case damaged(StoreProblem)
    /// It is no undo, so there is nothing to redo.
    case notAnUndo(LineID)

    public enum Outcome: Hashable, Sendable {
        /// The journals are as they were.
        case nothingChanged
        /// The people are forgotten, and some file still holds what is to be erased: the same again goes on from there.
        case unfinished
        /// The line may or may not have reached the disk: only a later look tells.
        case unknown
    }
}

/// Why a store is only read.
public enum ReadOnlyReason: Hashable, Sendable {
    /// `journals/<file>` holds a line of format `version`, which this program does not know yet.
    case laterLine(file: String, line: Int, version: Int)
    /// `format.json` names a version that this program does not know yet.
    case laterFormat(version: Int)
}

extension StoreError {
    init(_ error: FileError, outcome: Outcome = .nothingChanged) {
        self = .io(operation: error.operation, path: error.path, errno: error.errno, outcome: outcome)
    }
}
