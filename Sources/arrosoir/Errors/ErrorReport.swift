import App
import ArgumentParser
import Interchange
import NcursesTerminal
import Relationships
import Storage

/// What an error tells the user, and the shell: one line, and the candidates where a name has several.
///
/// Example: `ErrorReport(NameMatchError.notFound("zoe")).status` is `.notFound`.
struct ErrorReport {
    /// nil for what needs no word, such as a reader that closed its pipe.
    let message: Phrase?
    var details: [Phrase] = []
    let status: ExitStatus

    init(_ error: any Error) {
        switch error {
        case let error as Refusal:
            (message, status) = (error.message, error.status)
            details = error.candidates.map { .indented($0) }
        case let error as MethodError:
            (message, status) = (.methodError(error), .usage)
        case let error as MethodFileError:
            (message, status) = (error.message, .badData)
        case let error as DraftError:
            (message, status) = (error.message, .badData)
        case let error as ExportFileError:
            (message, status) = (error.message, .badData)
        case let error as Synchronization.Failure:
            (message, status) = (error.message, error.status)
            details = error.details
        case let error as StoreError:
            (message, status) = (.store(error), error.status)
        case let error as ImportFailure:
            (message, status) = (.importFailure(error), .badData)
        case let code as ExitCode:
            // A command that has said what there is to say.
            (message, status) = (nil, ExitStatus(rawValue: code.rawValue) ?? .usage)
        case let error as OutputError:
            (message, status) = (error.message, .inputOutput)
        case let error as TerminalError:
            (message, status) = (.terminal(error), .usage)
        case let error as Editor.Failure:
            (message, status) = (.editor(error), .inputOutput)
        case let error as FilterError:
            (message, status) = (.filter(error), .usage)
        case let error as UnknownCommand:
            (message, status) = (.unknownCommand(error.typed, nearest: error.nearest, parent: error.parent), .usage)
        case NameMatchError.notFound(let query, let nearest):
            (message, status) = (.nobodyNamed(query, nearest: nearest.map(\.name)), .notFound)
        case NameMatchError.ambiguous(let query, let candidates):
            (message, status) = (.severalNamed(query, count: candidates.count), .notFound)
            details = candidates.map { .indented(.candidate($0)) }
        case ProjectMatchError.notFound(let query):
            (message, status) = (.noProjectNamed(query), .notFound)
        case ProjectMatchError.ambiguous(let query, let candidates):
            (message, status) = (.severalProjectsNamed(query, count: candidates.count), .notFound)
            details = candidates.map { .indented(.candidate($0)) }
        default:
            (message, status) = (Self.parserMessage(error), .usage)
        }
    }

    /// What the argument parser says, and which help says more, as one line.
    private static func parserMessage(_ error: any Error) -> Phrase {
        let words = Arrosoir.message(for: error).split { $0 == "\n" || $0 == " " }.joined(separator: " ")
        let last = Arrosoir.fullMessage(for: error).split(separator: "\n").last.map(String.init) ?? ""
        let quotes = last.split(separator: "'", omittingEmptySubsequences: false)
        let help = last.contains("See '") && quotes.count == 3 ? String(quotes[1]) : "arrosoir --help"
        let sentence = words.hasSuffix(".") ? String(words.dropLast()) : words
        let message = Phrase(
            ParserWording.translated(sentence, to: .english), ParserWording.translated(sentence, to: .french))
        return .seeHelp(message, help: help)
    }
}
