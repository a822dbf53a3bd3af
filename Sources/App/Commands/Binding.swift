import TerminalUI

/// A row of the table of keys: what dispatch, footer, menus, help, palette and README all read.
public struct Binding: Sendable {
    /// A section of the help.
    public enum Group: Int, CaseIterable, Sendable {
        case moving, watering, roles, adding, giving, requests, keeping, program
    }

    /// Each way to type it: one key, or a prefix and a key.
    public let keys: [[Key]]
    public let command: Command
    public let group: Group
    /// In a menu or the palette: a word or two.
    public let name: Phrase
    /// In the help: what it does, in a line.
    public let help: Phrase

    init(
        keys: [[Key]], does command: Command, _ group: Group, _ name: Phrase, _ help: Phrase
    ) {
        self.keys = keys
        self.command = command
        self.group = group
        self.name = name
        self.help = help
    }

    init(_ keys: String..., does command: Command, _ group: Group, _ name: Phrase, _ help: Phrase) {
        let keys = keys.map { $0.split(separator: " ").compactMap { Key(label: String($0)) } }
        self.init(keys: keys, does: command, group, name, help)
    }

    /// The same, typed otherwise.
    func typed(by keys: [[Key]]) -> Binding { Binding(keys: keys, does: command, group, name, help) }

    /// All ways to type it: "Tab  l  Right".
    var label: Phrase {
        let labels = keys.map(Self.label)
        return Phrase(
            labels.map { $0[.english] }.joined(separator: "  "), labels.map { $0[.french] }.joined(separator: "  "))
    }

    /// "w c", "Ctrl-R", and in French "Maj-Tab": as the keyboard says.
    public static func label(of sequence: [Key]) -> Phrase {
        Phrase(
            sequence.map(\.label).joined(separator: " "),
            sequence.map { french[$0] ?? $0.label }.joined(separator: " "))
    }

    private static let french: [Key: String] = [
        .character(" "): "Espace", .enter: "Entrée", .escape: "Échap", .backTab: "Maj-Tab", .delete: "Suppr",
        .up: "Haut", .down: "Bas", .left: "Gauche", .right: "Droite", .home: "Début", .end: "Fin",
        .pageUp: "PgPréc", .pageDown: "PgSuiv", .insert: "Inser", .backspace: "Retour",
    ]
}

extension Phrase {
    static func group(_ group: Binding.Group) -> Phrase {
        switch group {
        case .moving: Phrase("Moving", "Se déplacer")
        case .watering: Phrase("Watering", "Arroser")
        case .roles: Phrase("Roles and projects", "Rôles et projets")
        case .adding: Phrase("Adding", "Ajouter")
        case .giving: Phrase("Giving and asking", "Donner et demander")
        case .requests: Phrase("Requests", "Demandes reçues")
        case .keeping: Phrase("Contacts", "Contacts")
        case .program: Phrase("Program", "Programme")
        }
    }
}
