import App
import Relationships

/// Why a command cannot be done, beside what names, filters, the store and an import have to say themselves.
///
/// Example: `throw Refusal.noDate("tomorow")`.
enum Refusal: Error {
    case noDate(String)
    case notToCome(String)
    case noTime(String)
    case noBirthday(String)
    case noRange(String)
    case noChannel(String)
    case noCadence(String)
    case noStage(String)
    case noMapFormat(String)
    case noDirection(String)
    case noTimeZone(String)
    case noLetter(String)
    case letterTaken(String, by: RoleKind)
    case noWeight(Int)
    case noExportFormat(String)
    case noRoleKind(String, known: [RoleKind])
    case noProject
    case noRecord(String, Phrase)
    case severalRecords(String, count: Int)
    case emptyName
    case promiseWithoutDate
    case kindMissing
    case roleNameMissing
    case letterMissing
    case nothingToEdit
    case tagMissing
    case samePerson
    case metNamesMissing
    case occasionMissing
    case noHome
    case emptyStorePath
    case badToday(String)
    case noTerminal
    case notUTF8(String)
    case cannotRead(path: String, errno: Int32)
    case cannotWrite(path: String, errno: Int32)
}

extension Refusal {
    var message: Phrase {
        switch self {
        case .noDate(let word): .noDate(word)
        case .notToCome(let word): .notToCome(word)
        case .noTime(let word): .noTime(word)
        case .noBirthday(let word): .noBirthday(word)
        case .noRange(let word): .noRange(word)
        case .noChannel(let word): .noChannel(word)
        case .noCadence(let word): .noCadence(word)
        case .noStage(let word): .noStage(word)
        case .noMapFormat(let word): .noMapFormat(word)
        case .noDirection(let word): .noDirection(word)
        case .noTimeZone(let word): .noTimeZone(word)
        case .noLetter(let word): .noLetter(word)
        case .letterTaken(let letter, let kind): .letterTaken(letter, by: .role(kind))
        case .noWeight(let number): .noWeight(number)
        case .noExportFormat(let word): .noExportFormat(word)
        case .noRoleKind(let word, let known): .noRoleKind(word, known: known.map(Phrase.role))
        case .noProject: .noProject
        case .noRecord(let id, let kind): .noRecord(id, among: kind)
        case .severalRecords(let id, let count): .severalRecords(id, count: count)
        case .emptyName: .emptyName
        case .promiseWithoutDate: .promiseWithoutDate
        case .kindMissing: .kindMissing
        case .roleNameMissing: .roleNameMissing
        case .letterMissing: .letterMissing
        case .nothingToEdit: .nothingToEdit
        case .tagMissing: .tagMissing
        case .samePerson: .samePerson
        case .metNamesMissing: .metNamesMissing
        case .occasionMissing: .occasionMissing
        case .noHome: .noHome
        case .emptyStorePath: .emptyStorePath
        case .badToday(let text): .badToday(text)
        case .noTerminal: .noTerminal
        case .notUTF8(let word): .notUTF8(word)
        case .cannotRead(let path, let errno): .cannotRead(path, why: .systemError(errno))
        case .cannotWrite(let path, let errno): .cannotWrite(path, why: .systemError(errno))
        }
    }

    var status: ExitStatus {
        switch self {
        case .noRoleKind, .noProject, .noRecord, .severalRecords: .notFound
        case .cannotRead, .cannotWrite: .inputOutput
        default: .usage
        }
    }
}
