import Relationships
import TerminalUI

/// The user's settings: the language, the mouse, the looks, the keys, and whether a sync signs its commits.
///
/// Example: `Settings([.init(["theme", "accent"], .text("bold magenta"))]).settings`.
public struct Settings: Equatable, Sendable {
    /// nil where the environment says it.
    public private(set) var language: Language?
    public private(set) var usesMouse = true
    private(set) var looks: [Theme.Part: Style] = [:]
    private(set) var keys = KeyChanges()
    /// Those that a sync makes in git.
    public private(set) var signsCommits = false

    /// As it is without any.
    public init() {}

    /// A setting as it stands in a file.
    public struct Entry: Sendable {
        public enum Value: Equatable, Sendable {
            case text(String)
            case flag(Bool)
            case texts([String])
            case other
        }

        /// The names that lead to it: `["theme", "accent"]`.
        public let path: [String]
        public let value: Value

        public init(_ path: [String], _ value: Value) {
            self.path = path
            self.value = value
        }
    }

    /// What is wrong with a setting, which then is left out.
    public struct Mistake: Equatable, Sendable {
        public let path: [String]
        public let what: SettingError
    }

    /// Those that can be had, and what is wrong with the others.
    public static func read(_ entries: [Entry]) -> (settings: Settings, mistakes: [Mistake]) {
        var settings = Settings()
        var mistakes: [Mistake] = []
        var changes: [(path: [String], change: KeyChanges.Change)] = []
        for entry in entries {
            do throws(SettingError) {
                if let change = try settings.take(entry) { changes.append((entry.path, change)) }
            } catch {
                mistakes.append(Mistake(path: entry.path, what: error))
            }
        }
        let clashes = settings.keys.take(changes.map(\.change))
        mistakes += clashes.map { Mistake(path: changes[$0.index].path, what: $0.error) }
        return (settings, mistakes)
    }

    /// The names of the settings that have no further ones in them.
    static let names = ["language", "mouse", "theme", "keys", "sync"]

    /// Takes a setting, or gives a change of keys, which are taken together.
    private mutating func take(_ entry: Entry) throws(SettingError) -> KeyChanges.Change? {
        switch (entry.path.first, entry.path.count) {
        case ("language", 1):
            guard case .text(let name) = entry.value, let language = Language(rawValue: name) else {
                throw .notOneOf(Language.allCases.map { "\"\($0.rawValue)\"" })
            }
            self.language = language
        case ("mouse", 1): usesMouse = try Self.flag(entry)
        case ("theme", 2):
            guard let part = Theme.Part(rawValue: entry.path[1]) else {
                throw .noSetting(entry.path[1], known: Theme.Part.allCases.map(\.rawValue))
            }
            guard case .text(let words) = entry.value else { throw .looksShape }
            looks[part] = try Style(words: words)
        case ("keys", 2):
            switch entry.value {
            case .text(let key): return try KeyChanges.Change(entry.path[1], to: [key])
            case .texts(let list): return try KeyChanges.Change(entry.path[1], to: list)
            default: throw .keysShape
            }
        case ("sync", 2...):
            guard entry.path == ["sync", "sign"] else {
                throw .noSetting(entry.path.dropFirst().joined(separator: "."), known: ["sign"])
            }
            signsCommits = try Self.flag(entry)
        case ("theme", 1), ("keys", 1), ("sync", 1): throw .noTable(entry.path[0])
        case ("theme", _): throw .looksShape
        case ("keys", _): throw .keysShape
        default: throw .noSetting(entry.path[0], known: Self.names)
        }
        return nil
    }

    private static func flag(_ entry: Entry) throws(SettingError) -> Bool {
        guard case .flag(let isOn) = entry.value else { throw .notOneOf(["true", "false"]) }
        return isOn
    }
}

/// Why a setting is none.
public enum SettingError: Error, Equatable {
    case noSetting(String, known: [String])
    case notOneOf([String])
    case noTable(String)
    case looksShape
    case noLook(String, known: [String])
    /// Behind "on".
    case colorMissing
    case keysShape
    case noKey(String)
    case noKeyOfTable([Key])
    case keyIsFixed([Key])
    case keyIsPrefix([Key])
    /// Terminals send the same for both.
    case keyIsAnother(Key, same: Key)
    case noPrefix(Key)
    case keyIsTaken([Key], by: Phrase)
    // Of the file: what stands there is no TOML.
    case nameExpected
    case equalsExpected
    case valueExpected
    case endExpected
    case notClosed(String)
    case noEscape(String)
    case controlCharacter
    case twice(String)
}
