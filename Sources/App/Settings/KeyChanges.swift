import Relationships
import TerminalUI

/// Keys of the table that the user has put elsewhere.
///
/// Example: of `"j" = ["t", "Down"]` what `j` did, `t` does as well as `Down`, and `j` is free for something else.
struct KeyChanges: Equatable, Sendable {
    /// One way to type a command, and the ways that take its place; with none it is left to the others and the palette.
    struct Change: Equatable, Sendable {
        let old: [Key]
        let new: [[Key]]

        /// Throws what is wrong: a key that is none, or that the table does not have.
        init(_ old: String, to new: [String]) throws(SettingError) {
            self.old = try KeyChanges.sequence(old)
            guard case .command = KeyChanges.table.lookUp(self.old) else { throw .noKeyOfTable(self.old) }
            // It leads out of everything, whatever else was changed.
            guard self.old != [.control("c")] else { throw .keyIsFixed(self.old) }
            var sequences: [[Key]] = []
            for text in new {
                let sequence = try KeyChanges.sequence(text)
                try KeyChanges.checkBeginning(of: sequence)
                sequences.append(sequence)
            }
            self.new = sequences
        }
    }

    private var changes: [Change] = []

    init() {}

    /// The keys as they are without any change.
    private static let table = Keymap(roleKinds: RoleKind.builtIn)

    /// Takes those that go together, whatever their order; of two that want one key the first has it.
    ///
    /// Returns those that can't be had, with why.
    mutating func take(_ wanted: [Change]) -> [(index: Int, error: SettingError)] {
        var errors: [(Int, SettingError)] = []
        var left = Array(wanted.enumerated())
        while true {
            changes = left.map(\.element)
            guard let clash = Self.clash(in: bindings(of: Self.table.bindings)),
                let last = left.lastIndex(where: { $0.element.new.contains(clash.keys) })
            else { return errors.sorted { $0.0 < $1.0 } }
            let mine = Self.command(of: left[last].element.old)
            let other = clash.bindings.first { $0.command != mine } ?? clash.bindings[0]
            errors.append((left[last].offset, .keyIsTaken(clash.keys, by: other.name)))
            left.remove(at: last)
        }
    }

    private static func command(of keys: [Key]) -> Command? {
        if case .command(let binding) = table.lookUp(keys) { binding.command } else { nil }
    }

    /// The first keys that would do two things.
    private static func clash(in bindings: [Binding]) -> (keys: [Key], bindings: [Binding])? {
        var byKeys: [[Key]: [Binding]] = [:]
        for binding in bindings {
            for keys in Set(binding.keys) {
                byKeys[keys, default: []].append(binding)
                if let all = byKeys[keys], all.count > 1 { return (keys, all) }
            }
        }
        return nil
    }

    /// What begins other keys does nothing alone, and nothing else begins any.
    private static func checkBeginning(of sequence: [Key]) throws(SettingError) {
        var isPrefix = false
        if case .prefix = table.lookUp([sequence[0]]) { isPrefix = true }
        if isPrefix, sequence.count == 1 { throw .keyIsPrefix(sequence) }
        if !isPrefix, sequence.count > 1 { throw .noPrefix(sequence[0]) }
    }

    private static func sequence(_ text: String) throws(SettingError) -> [Key] {
        let labels = text.split(separator: " ").map(String.init)
        let keys = labels.compactMap { Key(label: $0) }
        guard !keys.isEmpty, keys.count == labels.count, keys.count <= 2 else { throw .noKey(text) }
        for key in keys {
            if let same = sentAlike[key] { throw .keyIsAnother(key, same: same) }
        }
        return keys
    }

    /// Control and a letter that are the bytes of keys with names.
    private static let sentAlike: [Key: Key] = [
        .control("i"): .tab, .control("m"): .enter, .control("j"): .enter, .control("["): .escape,
        .control("h"): .backspace,
    ]

    /// A table with these changes.
    func bindings(of table: [Binding]) -> [Binding] {
        guard !changes.isEmpty else { return table }
        let replacements = Dictionary(changes.map { ($0.old, $0.new) }) { first, _ in first }
        return table.map { binding in
            binding.typed(by: binding.keys.flatMap { replacements[$0] ?? [$0] })
        }
    }
}
