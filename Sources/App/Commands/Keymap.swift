import Relationships
import TerminalUI

/// The one table of keys.
///
/// Example: `Keymap(roleKinds: network.roleKinds).lookUp([.character("w"), .character("c")])` is the command that logs
/// a call.
public struct Keymap: Sendable {
    public enum Match: Sendable {
        case command(Binding)
        /// The beginning of longer sequences.
        case prefix
        case nothing
    }

    public let bindings: [Binding]
    private let bySequence: [[Key]: Int]
    /// The first binding of a command.
    private let byCommand: [Command: Int]
    /// What can follow a prefix.
    private let following: [Key: [(key: Key, index: Int)]]

    /// Role kinds and snooze choices are the user's own.
    public init(roleKinds: [RoleKind], snoozes: [String: Int] = [:]) {
        self.init(roleKinds: roleKinds, snoozes: snoozes, changes: KeyChanges())
    }

    /// The same with other keys.
    init(roleKinds: [RoleKind], snoozes: [String: Int], changes: KeyChanges) {
        let table =
            Self.moving + Self.watering + Self.snoozes(snoozes) + Self.roles(roleKinds) + Self.rolePrefix + Self.adding
            + Self.giving + Self.requests + Self.keeping + Self.program
        bindings = changes.bindings(of: table)
        var bySequence: [[Key]: Int] = [:]
        var byCommand: [Command: Int] = [:]
        var following: [Key: [(key: Key, index: Int)]] = [:]
        for (index, binding) in bindings.enumerated() {
            byCommand[binding.command] = byCommand[binding.command] ?? index
            for sequence in binding.keys {
                bySequence[sequence] = index
                if sequence.count == 2 { following[sequence[0], default: []].append((sequence[1], index)) }
            }
        }
        (self.bySequence, self.byCommand, self.following) = (bySequence, byCommand, following)
    }

    /// A command per kind of role, with its letter; the first of two that want the same letter has it, and the other
    /// one is still in the palette.
    private static func roles(_ kinds: [RoleKind]) -> [Binding] {
        var taken = Set(rolePrefix.flatMap(\.keys).filter { $0.first == .character("r") }.compactMap(\.last))
        return kinds.map { kind in
            let key = Key.character(kind.letter)
            return Binding(
                keys: taken.insert(key).inserted ? [[.character("r"), key]] : [], does: .role(kind.id), .roles,
                .role(kind),
                Phrase("tag as %1 in the current project", "marquer comme %1 dans le projet courant")
                    .with(Phrase.role(kind)))
        }
    }

    /// The user's own choices after `s`; letters and digits that mean something else there stay what they are.
    private static func snoozes(_ choices: [String: Int]) -> [Binding] {
        let taken = Set(watering.flatMap(\.keys).filter { $0.first == .character("s") }.compactMap(\.last))
        return choices.sorted { $0.key < $1.key }.compactMap { letter, days in
            guard let character = letter.first, letter.count == 1, !taken.contains(.character(character)) else {
                return nil
            }
            let span = Phrase.counted(days, Phrase("# day", "# jour"), Phrase("# days", "# jours"))
            return Binding(
                "s \(character)", does: .snooze(.days(days)), .watering, span,
                Phrase("snooze: %1", "reporter : %1").with(span))
        }
    }

    public func lookUp(_ sequence: [Key]) -> Match {
        if let index = bySequence[sequence] { return .command(bindings[index]) }
        if sequence.count == 1, following[sequence[0]] != nil { return .prefix }
        return .nothing
    }

    /// What can follow a prefix, in the order of the table.
    public func continuations(of prefix: Key) -> some Collection<(key: Key, binding: Binding)> {
        (following[prefix] ?? []).lazy.map { ($0.key, bindings[$0.index]) }
    }

    /// What a command is typed by, and called; nil for one that is not in the table.
    func binding(of command: Command) -> Binding? { byCommand[command].map { bindings[$0] } }

    /// The first way to type a command, for footers and messages.
    public func label(of command: Command) -> Phrase {
        byCommand[command].flatMap { bindings[$0].keys.first }.map(Binding.label) ?? Phrase("", "")
    }

    /// The table as the README shows it: a line per command, or for a family of them, "log a touch: call", one line.
    public func markdown(_ language: Language) -> String {
        var text = ""
        for group in Binding.Group.allCases {
            text += "| **\(Phrase.group(group)[language])** | |\n"
            for family in families(of: group, language) {
                let keys = family.flatMap(\.keys).map {
                    "`\(Binding.label(of: $0)[language].replacing("|", with: "\\|"))`"
                }
                let helps = family.map { $0.help[language].split(separator: ": ", maxSplits: 1) }
                let rest = helps.dropFirst().compactMap { $0.last.map { ", " + $0 } }.joined()
                text += "| \(keys.joined(separator: " ")) | \(family[0].help[language])\(rest) |\n"
            }
        }
        return text
    }

    /// The commands of a group, those side by side whose help begins with the same words before a colon together.
    private func families(of group: Binding.Group, _ language: Language) -> [[Binding]] {
        func family(_ binding: Binding) -> Substring? {
            let parts = binding.help[language].split(separator: ": ", maxSplits: 1)
            return parts.count == 2 ? parts[0] : nil
        }
        return bindings.filter { $0.group == group }.reduce(into: []) { families, binding in
            if let name = family(binding), families.last.map({ family($0[0]) == name }) ?? false {
                families[families.count - 1].append(binding)
            } else {
                families.append([binding])
            }
        }
    }

    /// What a prefix takes besides the keys of the table.
    static func hints(for prefix: Key, people: Int) -> [(keys: Phrase, meaning: Phrase)] {
        let days = Phrase("days", "jours")
        switch prefix {
        case .character("w"):
            let earlier = (keys: Phrase("-", "-"), meaning: Phrase("a day earlier", "un jour plus tôt"))
            let each = (
                keys: Binding.label(of: [.tab]), meaning: Phrase("together or one each", "ensemble ou un chacun")
            )
            return people > 1 ? [earlier, each] : [earlier]
        case .character("s"): return [(Phrase("1-9", "1-9"), days)]
        case .character("c"):
            return [(Phrase("0-9 %1", "0-9 %1").with(Binding.label(of: [.enter])), days)]
        default: return []
        }
    }
}
