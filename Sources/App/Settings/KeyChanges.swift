import Relationships
import TerminalUI

/// Keys of the table that the user has put elsewhere.
///
/// Example: `try changes.change("j", to: ["t", "Down"])`: what `j` did, `t` does, and `j` is free for something else.
struct KeyChanges: Equatable, Sendable {
    private var replacements: [[Key]: [[Key]]] = [:]

    init() {}

    /// The keys as they are without any change.
    private static let table = Keymap(roleKinds: RoleKind.builtIn)

    /// Lets what one way to type a command did be typed in these ways; in none, it is left to the others and the palette.
    ///
    /// Throws what is wrong: a key that is none, that the table does not have, or that does something else already.
    mutating func change(_ old: String, to new: [String]) throws(SettingError) {
        let old = try Self.sequence(old)
        guard case .command(let binding) = Self.table.lookUp(old) else { throw .noKeyOfTable(old) }
        // It leads out of everything, whatever else was changed.
        guard old != [.control("c")] else { throw .keyIsFixed(old) }
        var sequences: [[Key]] = []
        for text in new { sequences.append(try Self.sequence(text)) }
        var changed = self
        changed.replacements[old] = sequences
        for sequence in sequences {
            try Self.checkBeginning(of: sequence)
            let other = changed.bindings(of: Self.table.bindings).first {
                $0.command != binding.command && $0.keys.contains(sequence)
            }
            if let other { throw .keyIsTaken(sequence, by: other.name) }
        }
        self = changed
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
        return keys
    }

    /// A table with these changes.
    func bindings(of table: [Binding]) -> [Binding] {
        guard !replacements.isEmpty else { return table }
        return table.map { binding in
            binding.typed(by: binding.keys.flatMap { replacements[$0] ?? [$0] })
        }
    }
}
