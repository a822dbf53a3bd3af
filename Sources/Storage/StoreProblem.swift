import Relationships

/// Something in the store that is not as it should be, where it stands, and what was done about it.
///
/// Example: line 12 of `7d0m….jsonl`, at byte 3071: `.sumMismatch`, `.leftOut`.
public struct StoreProblem: Hashable, Sendable {
    /// The file's name in `journals/`, or `format.json`.
    public var file: String
    /// From 1; nil for a problem of the whole file.
    public var line: Int?
    /// Bytes between the start of the file and the line.
    public var offset: Int?
    public var cause: Cause
    public var treatment: Treatment

    public enum Cause: Hashable, Sendable {
        /// The line is no such JSON as the format has; bytes into the line where that shows, if one place does.
        case malformed(at: Int?)
        /// The line is longer than a reader takes, in bytes.
        case tooLong(Int)
        /// The line's id lies in 2200 or later, and would win over everything for ever.
        case idOutOfRange
        /// The line was changed after it was written: by hand, or by a failing disk.
        case sumMismatch(LineID)
        /// A later version of the program wrote the line.
        case laterVersion(Int)
        /// `format.json` is not what this version writes.
        case unknownFormat
        /// The last line lacks its line feed; this many bytes are there.
        case tornTail(Int)
        /// Only some lines of a transaction have come.
        case incompleteTransaction(LineID, found: Int, of: Int)
        /// The journal is gone; it had this many bytes.
        case vanished(recorded: Int)
        /// The journal has become shorter, in bytes.
        case shrunk(recorded: Int, found: Int)
        /// A symbolic link, a folder, a pipe.
        case notARegularFile
        /// Another journal has the same name but for how its letters are made up.
        case namedAlike
        /// The file cannot be read.
        case unreadable(errno: Int32)
        /// `device.json`, at this path, belongs to another user.
        case unreadableRecord(String)
        /// The line is dated more than two years ahead of this machine's clock: its id, in milliseconds since 1970.
        case tooFarAhead(milliseconds: UInt64)
        /// Another file in the folder of journals, with a name that no journal has.
        case notAJournal
        /// The device's last line is this far ahead of this machine's clock, in milliseconds.
        case clockAhead(device: String, milliseconds: UInt64)
    }

    public enum Treatment: Hashable, Sendable {
        /// It does not count; the rest does.
        case leftOut
        /// It does not count until somebody decides what becomes of it.
        case setAside
        /// It counts, since its place in the file bears it out.
        case counted
        /// It counts or not once what follows it has come.
        case waiting
        /// From the next write on, this device goes on under a new name, in a new journal.
        case renamedAtNextWrite
        /// At the next write it moves to `quarantine/`, or gets the line feed that it lacks.
        case mendedAtNextWrite
        /// What was read before counts no more; nothing is taken as a deletion, and the recorded length is kept.
        case flagged
        /// Nothing is written until the program is updated.
        case writingStopped
    }

    public init(
        file: String, line: Int? = nil, offset: Int? = nil, cause: Cause, treatment: Treatment
    ) {
        self.file = file
        self.line = line
        self.offset = offset
        self.cause = cause
        self.treatment = treatment
    }
}
