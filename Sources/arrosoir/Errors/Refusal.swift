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
    case noPreference(String)
    case noMapFormat(String)
    case noDirection(String)
    case noTimeZone(String)
    case noLetter(String)
    case letterTaken(String, by: RoleKind)
    case noWeight(Int)
    case noExportFormat(String, known: [String])
    case formatMissing([String])
    case noVCardVersion(String)
    case noField(String, known: [String])
    case noColumn(String)
    case noCharset(String, known: [String])
    case noRoleKind(String, known: [RoleKind])
    case noProject
    case noRecord(String, Phrase)
    case severalRecords(String, count: Int)
    case noOpenAsk(String)
    case severalAsks(String, [Phrase])
    case stepDoesNotFit(Phrase, state: Ask.State)
    case noAskKind(String)
    case noAskState(String)
    case introducesThemselves
    case noNeed(String, of: Phrase)
    case severalNeeds(String, [Phrase])
    case noRequest(String)
    case severalRequests(String, [Phrase])
    case noTriage(String)
    case noTemplate(String, known: [String])
    case emptyReply
    case unfilledReply(String)
    case noKnowsMe(String)
    case nothingToTell(Phrase)
    case noQuestion(String, known: [String])
    case answerShape(String)
    case noDifference(String)
    case notPast(String)
    case happensLater(String)
    case optionNeeds(String, String)
    case optionsExclude(String, String)
    case emptyText
    case noEditor
    /// Another editor has the text open.
    case openElsewhere
    case forgottenMeanwhile
    case emptyName
    case promiseWithoutDate
    case kindMissing
    case roleNameMissing
    case letterMissing
    case nothingToEdit
    case tagMissing
    case samePerson
    case twoNamesWanted
    case yesMissing
    case nameNotTyped(String)
    case metNamesMissing
    case occasionMissing
    case noHome
    case emptyStorePath
    case relativeFolder(String, in: String)
    case otherHome(String)
    case badToday(String)
    case noTerminal
    case notUTF8(String)
    case noMode(String)
    case tooLarge(String)
    case cannotRead(path: String, errno: Int32)
    case cannotWrite(path: String, errno: Int32)
    case halfWritten(path: String, draft: String, errno: Int32)
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
        case .noPreference(let word): .noPreference(word)
        case .noMapFormat(let word): .noMapFormat(word)
        case .noDirection(let word): .noDirection(word)
        case .noTimeZone(let word): .noTimeZone(word)
        case .noLetter(let word): .noLetter(word)
        case .letterTaken(let letter, let kind): .letterTaken(letter, by: .role(kind))
        case .noWeight(let number): .noWeight(number)
        case .noExportFormat(let word, let known): .noExportFormat(word, known: known)
        case .formatMissing(let known): .formatMissing(known)
        case .noVCardVersion(let word): .noVCardVersion(word)
        case .noField(let word, let known): .noField(word, known: known)
        case .noColumn(let word): .noColumn(word)
        case .noCharset(let word, let known): .noCharset(word, known: known)
        case .noRoleKind(let word, let known): .noRoleKind(word, known: known.map(Phrase.role))
        case .noProject: .noProject
        case .noRecord(let id, let kind): .noRecord(id, among: kind)
        case .severalRecords(let id, let count): .severalRecords(id, count: count)
        case .noOpenAsk(let query): .noOpenAsk(query)
        case .severalAsks(let query, let candidates): .severalAsks(of: query, count: candidates.count)
        case .stepDoesNotFit(let ask, let state): .stepDoesNotFit(ask, state: .ask(state))
        case .noAskKind(let word): .noAskKind(word)
        case .noAskState(let word): .noAskState(word)
        case .introducesThemselves: .introducesThemselves
        case .noNeed(let query, let name): .noNeed(like: query, of: name)
        case .severalNeeds(let query, let candidates): .severalNeeds(like: query, count: candidates.count)
        case .noRequest(let query): .noRequest(from: query)
        case .severalRequests(let query, let candidates): .severalRequests(from: query, count: candidates.count)
        case .noTriage(let word): .noTriage(word)
        case .noTemplate(let word, let known): .noTemplate(word, known: known)
        case .emptyReply: .emptyReply
        case .unfilledReply(let place): .unfilledReply(place)
        case .noKnowsMe(let word): .noKnowsMe(word)
        case .nothingToTell(let names): .nothingToTell(names)
        case .noQuestion(let word, let known): .noQuestion(word, known: known)
        case .answerShape(let word): .answerShape(word)
        case .noDifference(let key): .noDifference(key)
        case .notPast(let word): .notPast(word)
        case .happensLater(let option): .happensLater(option)
        case .optionNeeds(let option, let other): .optionNeeds(option, other)
        case .optionsExclude(let option, let other): .optionsExclude(option, other)
        case .emptyText: .emptyText
        case .noEditor: .noEditor
        case .openElsewhere: .openElsewhere
        case .forgottenMeanwhile: .forgottenMeanwhile
        case .emptyName: .emptyName
        case .promiseWithoutDate: .promiseWithoutDate
        case .kindMissing: .kindMissing
        case .roleNameMissing: .roleNameMissing
        case .letterMissing: .letterMissing
        case .nothingToEdit: .nothingToEdit
        case .tagMissing: .tagMissing
        case .samePerson: .samePerson
        case .twoNamesWanted: .twoNamesWanted
        case .yesMissing: .yesMissing
        case .nameNotTyped(let name): .nameNotTyped(name)
        case .metNamesMissing: .metNamesMissing
        case .occasionMissing: .occasionMissing
        case .noHome: .noHome
        case .emptyStorePath: .emptyStorePath
        case .relativeFolder(let folder, let variable): .relativeFolder(folder, in: variable)
        case .otherHome(let path): .otherHome(path)
        case .badToday(let text): .badToday(text)
        case .noTerminal: .noTerminal
        case .notUTF8(let word): .notUTF8(word)
        case .noMode(let word): .noMode(word)
        case .tooLarge(let path): .cannotRead(path, why: .sizeLimit(mebibytes: InputFile.mostBytes >> 20))
        case .cannotRead(let path, let errno): .cannotRead(path, why: .systemError(errno))
        case .cannotWrite(let path, let errno): .cannotWrite(path, why: .systemError(errno))
        case .halfWritten(let path, let draft, let errno): .halfWritten(path, draft, why: .systemError(errno))
        }
    }

    /// What was meant, perhaps: a line each.
    var candidates: [Phrase] {
        switch self {
        case .severalAsks(_, let candidates), .severalNeeds(_, let candidates), .severalRequests(_, let candidates):
            candidates
        default: []
        }
    }

    var status: ExitStatus {
        switch self {
        case .noRoleKind, .noProject, .noRecord, .severalRecords, .noOpenAsk, .severalAsks, .noNeed, .severalNeeds,
            .noRequest, .severalRequests, .noTemplate, .nothingToTell, .noDifference, .forgottenMeanwhile:
            .notFound
        case .tooLarge: .badData
        case .openElsewhere: .busy
        case .cannotRead, .cannotWrite, .halfWritten: .inputOutput
        default: .usage
        }
    }
}
