import App
import JSON

/// A file that is no method; nothing was changed.
struct MethodFileError: Error {
    let file: String
    let failure: MethodDocument.Failure

    var message: Phrase { .importStopped(file, line: failure.line, why: .methodFailure(failure.reason)) }
}

extension DraftMistake {
    init(_ failure: MethodDocument.Failure) { self.init(line: failure.line, why: .methodFailure(failure.reason)) }
}

extension Phrase {
    /// Why a text is no method, in words.
    static func methodFailure(_ reason: MethodDocument.Failure.Reason) -> Phrase {
        switch reason {
        case .json(let reason): json(reason)
        case .noMethod: .noMethodFile
        case .laterVersion(let version): .laterMethod(version: version)
        case .wrongMember(let member): .wrongMember(member)
        case .noEntry: .noMethodEntry
        case .keyTwice(let key): .entryTwice(key)
        case .entry(let error): .methodError(error)
        }
    }

    static func json(_ reason: JSONError.Reason) -> Phrase {
        switch reason {
        case .unexpectedEnd: .jsonEnds
        case .unexpectedByte(let byte):
            byte < 0x80 ? .jsonUnexpected(String(UnicodeScalar(byte))) : .jsonUnexpected("…")
        case .trailingBytes: .jsonTrailing
        case .tooDeep: .jsonTooDeep
        case .duplicateKey(let key): .jsonKeyTwice(key)
        case .controlCharacter: .jsonControl
        case .invalidEscape, .loneSurrogate: .jsonEscape
        case .invalidUTF8, .byteOrderMark: .jsonNotUTF8
        case .leadingZero, .notAnInt: .jsonNumber
        case .unexpectedKind: .noMethodFile
        }
    }
}
