import App
import JSON

/// A file that is no export of Arrosoir's, or a damaged one, and where; nothing was changed.
struct ExportFileError: Error, Equatable {
    enum Reason: Error, Equatable {
        case json(JSONError.Reason)
        case noExport
        case laterVersion(Int)
        /// A member that holds something else than it should.
        case wrong(String)
        /// A record of this list without an id.
        case noKey(String)
        /// A member, or an id in one list, that comes twice.
        case twice(String)
    }

    let file: String
    /// From 1: where the record begins.
    let line: Int
    let reason: Reason

    var message: Phrase { .importStopped(file, line: line, why: why) }

    /// That this file is left out, while others are read.
    var leftOut: Phrase { .importNotice(file, line: line, what: .leftOut(why)) }

    private var why: Phrase {
        switch reason {
        case .json(let reason): .json(reason)
        case .noExport: .noExportFile
        case .laterVersion(let version): .laterExport(version: version)
        case .wrong(let member): .wrongMember(member)
        case .noKey(let list): .recordWithoutID(in: list)
        case .twice(let key): .entryTwice(key)
        }
    }
}
