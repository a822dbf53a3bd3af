import App
import Glibc
import Relationships
import Storage

extension Phrase {
    /// What a store refused, in words.
    static func store(_ error: StoreError) -> Phrase {
        switch error {
        case .busy: .storeBusy
        case .readOnly(.laterLine(let file, let line, let version)):
            .laterLine(file: "journals/" + file, line: line, version: version)
        case .readOnly(.laterFormat(let version)): .laterFormat(version: version)
        case .io(_, let path, let errno, .unknown): .outcomeUnknown(path, why: .systemError(errno))
        case .io(_, let path, let errno, .unfinished): .erasingUnfinished(path, why: .systemError(errno))
        case .io(.lock, let path, let errno, _) where [ENOLCK, ENOSYS, EOPNOTSUPP, EINVAL].contains(errno):
            .noLocks(path)
        case .io(_, let path, EACCES, .nothingChanged): .accessDenied(path)
        case .io(_, let path, EROFS, .nothingChanged): .cannotWrite(path, why: .systemError(EROFS))
        case .io(let operation, let path, let errno, .nothingChanged):
            switch operation {
            case .open, .status, .list, .read, .watch: .cannotRead(path, why: .systemError(errno))
            case .makeFolder: .cannotMakeFolder(path, why: .systemError(errno))
            case .write, .truncate, .synchronize, .rename, .remove, .lock: .cannotWrite(path, why: .systemError(errno))
            }
        case .tooLong(_, let field, let bytes, let limit): .tooLong(field: field.name, bytes: bytes, limit: limit)
        case .unwritable(let record): .unwritable(record.description)
        case .clockOutOfRange: .clockOutOfRange
        case .nothingToUndo: .nothingToUndo
        case .nothingToRedo: .nothingToRedo
        case .erased(let id): .erasedForGood(id.description)
        case .compacted(let id): .compactedSince(id.description)
        case .damaged(let problem): .repairFirst(place(problem.file, problem.line), what: cause(problem.cause))
        case .unknownTransaction(let id), .madeElsewhere(let id, _), .alreadyUndone(let id, _), .notAnUndo(let id):
            .cannotUndo(id.description)
        }
    }

    /// Something that is wrong in a store, in words.
    static func problem(_ problem: StoreProblem) -> Phrase {
        .problem(
            at: place(problem.file, problem.line), what: cause(problem.cause), treatment: treatment(problem.treatment))
    }

    /// Something that a repair did, in words.
    static func repair(_ repair: Repair) -> Phrase {
        switch repair {
        case .quarantined(let file, let line, let name): .quarantined(place(file, line), into: name)
        case .accepted(let file, let line, let name): .acceptedLine(place(file, line), into: name)
        case .resealed(let file, let line, _): .resealed(place(file, line))
        case .mendedTail(let file): .mendedTail("journals/" + file)
        case .acceptedLength(let file, _, _): .acceptedLength("journals/" + file)
        }
    }

    private static func place(_ file: String, _ line: Int?) -> Phrase {
        .place(file: ["format.json", "device.json"].contains(file) ? file : "journals/" + file, line: line)
    }

    private static func cause(_ cause: StoreProblem.Cause) -> Phrase {
        switch cause {
        case .malformed: .lineMalformed
        case .tooLong(let bytes): .lineTooLong(bytes)
        case .idOutOfRange: .lineIDOutOfRange
        case .sumMismatch: .sumMismatch
        case .laterVersion(let version): .laterVersion(version)
        case .unknownFormat: .unknownFormat
        case .tornTail(let bytes): .tornTail(bytes)
        case .incompleteTransaction(_, let found, let count): .incompleteTransaction(found: found, of: count)
        case .vanished(let recorded): .vanished(recorded)
        case .shrunk(let recorded, let found): .shrunk(from: recorded, to: found)
        case .notARegularFile: .notARegularFile
        case .namedAlike: .namedAlike
        case .unreadable(EILSEQ): .nameNotUTF8
        case .unreadable(let errno): .systemError(errno)
        case .unreadableRecord(let path): .unreadableRecord(path)
        case .tooFarAhead(let milliseconds): .tooFarAhead(day(milliseconds), clock: day(Surroundings.system().now()))
        case .notAJournal: .notAJournal
        case .clockAhead(_, let milliseconds): .clockAhead(hours: Int(milliseconds / 3_600_000))
        }
    }

    private static func day(_ milliseconds: UInt64) -> CivilDate {
        CivilDate(dayNumber: Int(milliseconds / 86_400_000))
    }

    private static func treatment(_ treatment: StoreProblem.Treatment) -> Phrase {
        switch treatment {
        case .leftOut: .leftOut
        case .setAside: .setAside
        case .renamedAtNextWrite: .renamedAtNextWrite
        case .counted: .counted
        case .waiting: .waiting
        case .mendedAtNextWrite: .mendedAtNextWrite
        case .flagged: .flagged
        case .writingStopped: .writingStopped
        }
    }
}

extension StoreError {
    var status: ExitStatus {
        switch self {
        case .busy: .busy
        case .readOnly, .io, .clockOutOfRange: .inputOutput
        case .tooLong, .unwritable, .damaged: .badData
        case .nothingToUndo, .nothingToRedo, .unknownTransaction, .madeElsewhere, .alreadyUndone, .notAnUndo, .erased,
            .compacted:
            .notFound
        }
    }
}
