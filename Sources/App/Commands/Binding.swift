import TerminalUI

/// A row of the table of keys: what dispatch, footer, menus, help, palette and README all read.
public struct Binding: Sendable {
    /// A section of the help.
    public enum Group: Int, CaseIterable, Sendable {
        case moving, watering, roles, adding, keeping, program
    }

    /// Each way to type it: one key, or a prefix and a key.
    public let keys: [[Key]]
    public let command: Command
    public let group: Group
    /// In a menu or the palette: a word or two.
    public let name: Phrase
    /// In the help: what it does, in a line.
    public let help: Phrase

    init(_ keys: String..., does command: Command, _ group: Group, _ name: Phrase, _ help: Phrase) {
        self.keys = keys.map { $0.split(separator: " ").compactMap { Key(label: String($0)) } }
        self.command = command
        self.group = group
        self.name = name
        self.help = help
    }

    /// "w c", "Ctrl-R".
    public static func label(of sequence: [Key]) -> String {
        sequence.map(\.label).joined(separator: " ")
    }
}

extension Phrase {
    static func group(_ group: Binding.Group) -> Phrase {
        switch group {
        case .moving: Phrase("Moving", "Se déplacer")
        case .watering: Phrase("Watering", "Arroser")
        case .roles: Phrase("Roles and projects", "Rôles et projets")
        case .adding: Phrase("Adding", "Ajouter")
        case .keeping: Phrase("Contacts", "Contacts")
        case .program: Phrase("Program", "Programme")
        }
    }
}
