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
    private let prefixes: Set<Key>

    public init(roleKinds: [RoleKind]) {
        let taken = Set(Self.rolePrefix.flatMap(\.keys).compactMap(\.last))
        let roles = roleKinds.filter { !taken.contains(.character($0.letter)) }.map { kind in
            Binding(
                "r \(kind.letter)", does: .role(kind.id), .roles, .role(kind),
                Phrase("tag as %1 in the current project", "marquer comme %1 dans le projet courant").with(Phrase.role(kind)))
        }
        bindings = Self.moving + Self.watering + roles + Self.rolePrefix + Self.adding + Self.keeping + Self.program
        var bySequence: [[Key]: Int] = [:]
        for (index, binding) in bindings.enumerated() {
            for sequence in binding.keys where bySequence[sequence] == nil { bySequence[sequence] = index }
        }
        self.bySequence = bySequence
        prefixes = Set(bySequence.keys.filter { $0.count > 1 }.map { $0[0] })
    }

    public func lookUp(_ sequence: [Key]) -> Match {
        if let index = bySequence[sequence] { return .command(bindings[index]) }
        if sequence.count == 1, prefixes.contains(sequence[0]) { return .prefix }
        return .nothing
    }

    /// What can follow a prefix, in the order of the table.
    public func continuations(of prefix: Key) -> [(key: Key, binding: Binding)] {
        bindings.flatMap { binding in
            binding.keys.filter { $0.count == 2 && $0[0] == prefix }.map { ($0[1], binding) }
        }
    }

    /// The first way to type a command, for footers and messages.
    public func label(of command: Command) -> String {
        bindings.first { $0.command == command }.flatMap(\.keys.first).map(Binding.label) ?? ""
    }

    /// The table as the README shows it: a line per command.
    public func markdown(_ language: Language) -> String {
        var text = ""
        for group in Binding.Group.allCases {
            text += "| **\(Phrase.group(group)[language])** | |\n"
            for binding in bindings where binding.group == group {
                let keys = binding.keys.map { "`\(Binding.label(of: $0).replacing("|", with: "\\|"))`" }
                text += "| \(keys.joined(separator: " ")) | \(binding.help[language]) |\n"
            }
        }
        return text
    }

    /// What a prefix takes besides the keys of the table.
    public static func hint(for prefix: Key) -> [(keys: String, meaning: Phrase)] {
        switch prefix {
        case .character("w"):
            [
                ("-", Phrase("a day earlier", "un jour plus tôt")),
                ("Tab", Phrase("one touch each / together", "un contact chacun / ensemble")),
            ]
        case .character("s"): [("1-9", Phrase("days", "jours"))]
        case .character("c"): [("0-9 Enter", Phrase("days", "jours"))]
        default: []
        }
    }

    private static let moving: [Binding] = [
        Binding("j", "Down", does: .down, .moving, Phrase("down", "bas"), Phrase("next row", "ligne suivante")),
        Binding("k", "Up", does: .up, .moving, Phrase("up", "haut"), Phrase("previous row", "ligne précédente")),
        Binding("g", "Home", does: .top, .moving, Phrase("top", "début"), Phrase("first row", "première ligne")),
        Binding("G", "End", does: .bottom, .moving, Phrase("bottom", "fin"), Phrase("last row", "dernière ligne")),
        Binding("PgDn", does: .pageDown, .moving, Phrase("page down", "page suivante"), Phrase("a page down", "une page plus bas")),
        Binding("PgUp", does: .pageUp, .moving, Phrase("page up", "page précédente"), Phrase("a page up", "une page plus haut")),
        Binding("Ctrl-D", does: .halfPageDown, .moving, Phrase("half page down", "demi-page bas"), Phrase("half a page down", "une demi-page plus bas")),
        Binding("Ctrl-U", does: .halfPageUp, .moving, Phrase("half page up", "demi-page haut"), Phrase("half a page up", "une demi-page plus haut")),
        Binding("J", does: .detailDown, .moving, Phrase("scroll detail down", "fiche vers le bas"), Phrase("scroll the detail down", "faire défiler la fiche vers le bas")),
        Binding("K", does: .detailUp, .moving, Phrase("scroll detail up", "fiche vers le haut"), Phrase("scroll the detail up", "faire défiler la fiche vers le haut")),
        Binding("1", does: .focus(.water), .moving, Phrase("Water", "Arroser"), Phrase("to the pane Water", "au volet Arroser")),
        Binding("2", does: .focus(.contacts), .moving, Phrase("Contacts", "Contacts"), Phrase("to the pane Contacts", "au volet Contacts")),
        Binding("3", does: .focus(.roles), .moving, Phrase("Roles", "Rôles"), Phrase("to the pane Roles", "au volet Rôles")),
        Binding("Tab", "l", "Right", does: .nextPane, .moving, Phrase("next pane", "volet suivant"), Phrase("next pane", "volet suivant")),
        Binding("Shift-Tab", "h", "Left", does: .previousPane, .moving, Phrase("previous pane", "volet précédent"), Phrase("previous pane", "volet précédent")),
        Binding("Enter", does: .open, .moving, Phrase("open", "ouvrir"), Phrase("open what is there: detail, candidates, fold", "ouvrir ce qui est là : fiche, candidats, repli")),
        Binding("Esc", does: .back, .moving, Phrase("back", "retour"), Phrase("back: clears the filter, then the marks", "retour : efface le filtre, puis les marques")),
        Binding("/", does: .search, .moving, Phrase("filter", "filtrer"), Phrase("filter contacts as you type; in detail and help, search", "filtrer les contacts à la frappe ; dans la fiche et l’aide, chercher")),
        Binding("n", does: .nextMatch, .moving, Phrase("next match", "résultat suivant"), Phrase("next match in detail or help", "résultat suivant dans la fiche ou l’aide")),
        Binding("N", does: .previousMatch, .moving, Phrase("previous match", "résultat précédent"), Phrase("previous match in detail or help", "résultat précédent dans la fiche ou l’aide")),
        Binding("Space", does: .mark, .moving, Phrase("mark", "marquer"), Phrase("mark a contact, or take the mark away", "marquer un contact, ou ôter la marque")),
        Binding("v", does: .markRange, .moving, Phrase("mark range", "marquer jusqu’ici"), Phrase("mark from the last mark to here", "marquer de la dernière marque jusqu’ici")),
        Binding("*", does: .markAll, .moving, Phrase("mark all", "tout marquer"), Phrase("mark all that show, or none", "marquer tous ceux qui se voient, ou aucun")),
    ]

    private static let watering: [Binding] =
        Touchpoint.Channel.allCases.map { channel in
            Binding(
                "w \(channel.letter)", does: .log(channel), .watering, .channel(channel),
                Phrase("log a touch: %1", "noter un contact : %1").with(Phrase.channel(channel)))
        } + [
            Binding("w w", does: .logAgain, .watering, Phrase("as last time", "comme la dernière fois"), Phrase("log a touch, as last time", "noter un contact, comme la dernière fois")),
            Binding("W", does: .logForm, .watering, Phrase("log in full", "noter en détail"), Phrase("log a touch, the long form", "noter un contact, forme longue")),
            Binding("E", does: .amend, .watering, Phrase("amend", "compléter"), Phrase("amend the touch just logged, or the latest one: date, channel, note, marks, next date", "compléter le contact qui vient d’être noté, ou le dernier : date, canal, note, marques, prochaine date")),
            Binding("o t", does: .touches, .watering, Phrase("touches", "contacts notés"), Phrase("all touches of a contact, to amend or delete one", "tous les contacts notés avec quelqu’un, pour en compléter ou supprimer un")),
            Binding("s d", does: .snooze(.day), .watering, Phrase("a day", "un jour"), Phrase("snooze a day", "reporter d’un jour")),
            Binding("s w", does: .snooze(.week), .watering, Phrase("a week", "une semaine"), Phrase("snooze a week", "reporter d’une semaine")),
            Binding("s m", does: .snooze(.month), .watering, Phrase("a month", "un mois"), Phrase("snooze a month", "reporter d’un mois")),
            Binding("s S", does: .snoozeUntil, .watering, Phrase("to a date", "à une date"), Phrase("snooze to a date", "reporter à une date")),
            Binding("s x", does: .unsnooze, .watering, Phrase("clear", "annuler"), Phrase("take a snooze back", "reprendre un report")),
            Binding("x", does: .skip, .watering, Phrase("nothing today", "rien aujourd’hui"), Phrase("looked at, nothing to do today", "vu, rien à faire aujourd’hui")),
            Binding("d", does: .settle, .watering, Phrase("done", "réglé"), Phrase("a promise done or let go without a touch; a planned meeting that did not take place", "une promesse tenue ou abandonnée sans contact ; un rendez-vous qui n’a pas eu lieu")),
            Binding("+", does: .oneMore, .watering, Phrase("one more", "un de plus"), Phrase("one more from later", "un de plus parmi les suivants")),
            Binding("c w", does: .cadence(.every(7)!), .watering, Phrase("week", "semaine"), Phrase("cadence: every week", "cadence : chaque semaine")),
            Binding("c m", does: .cadence(.every(30)!), .watering, Phrase("month", "mois"), Phrase("cadence: every month", "cadence : chaque mois")),
            Binding("c q", does: .cadence(.every(90)!), .watering, Phrase("quarter", "trimestre"), Phrase("cadence: every quarter", "cadence : chaque trimestre")),
            Binding("c y", does: .cadence(.every(365)!), .watering, Phrase("year", "an"), Phrase("cadence: every year", "cadence : chaque année")),
            Binding("c n", does: .cadence(.never), .watering, Phrase("never", "jamais"), Phrase("cadence: never due", "cadence : jamais dû")),
            Binding("c x", does: .defaultCadence, .watering, Phrase("default", "défaut"), Phrase("cadence: back to role, tag or default", "cadence : celle du rôle, de l’étiquette ou par défaut")),
        ]

    private static let rolePrefix: [Binding] = [
        Binding("r x", does: .unrole, .roles, Phrase("none", "aucun"), Phrase("no role in the current project", "aucun rôle dans le projet courant")),
        Binding("m", does: .moveHolder, .roles, Phrase("move", "déplacer"), Phrase("move a holder to another slot", "déplacer un titulaire vers une autre place")),
        Binding("p", "o p", does: .switchProject, .roles, Phrase("project", "projet"), Phrase("switch project", "changer de projet")),
    ]

    private static let adding: [Binding] = [
        Binding("a a", does: .add, .adding, Phrase("here", "ici"), Phrase("add what the pane holds", "ajouter ce que contient le volet")),
        Binding("a c", does: .addContact, .adding, Phrase("contact", "contact"), Phrase("add a contact", "ajouter un contact")),
        Binding("a s", does: .addSlot, .adding, Phrase("slot", "place"), Phrase("add a slot to the current project", "ajouter une place au projet courant")),
        Binding("a f", does: .addFollowUp, .adding, Phrase("follow-up", "relance"), Phrase("add a dated promise: follow-up, thanks, report, reply", "ajouter une promesse datée : relance, merci, compte rendu, réponse")),
        Binding("a n", does: .addNeed, .adding, Phrase("need", "besoin"), Phrase("add a need of a contact", "ajouter un besoin d’un contact")),
        Binding("a p", does: .addProject, .adding, Phrase("project", "projet"), Phrase("add a project", "ajouter un projet")),
    ]

    private static let keeping: [Binding] = [
        Binding("e", does: .edit, .keeping, Phrase("edit", "modifier"), Phrase("edit what is under the cursor", "modifier ce qui est sous le curseur")),
        Binding("Ctrl-E", does: .editNotes, .keeping, Phrase("notes", "notes"), Phrase("edit the notes in $EDITOR", "modifier les notes dans $EDITOR")),
        Binding("t", does: .tags, .keeping, Phrase("tags", "étiquettes"), Phrase("add tags, take away with -", "ajouter des étiquettes, ôter avec -")),
        Binding("D", does: .archive, .keeping, Phrase("archive", "archiver"), Phrase("archive, or bring back", "archiver, ou ramener")),
        Binding("y", does: .copy, .keeping, Phrase("copy", "copier"), Phrase("copy how to reach the contact", "copier de quoi joindre le contact")),
        Binding("o s", does: .sort, .keeping, Phrase("sort", "trier"), Phrase("sort imported people, one key each", "trier les personnes importées, une touche chacune")),
        Binding("o h", does: .history, .keeping, Phrase("history", "historique"), Phrase("what was done, and by which command", "ce qui a été fait, et par quelle commande")),
    ]

    private static let program: [Binding] = [
        Binding("u", does: .undo, .program, Phrase("undo", "annuler"), Phrase("undo what this session did", "annuler ce que cette séance a fait")),
        Binding("Ctrl-R", does: .redo, .program, Phrase("redo", "rétablir"), Phrase("redo what was undone", "rétablir ce qui a été annulé")),
        Binding("R", does: .refresh, .program, Phrase("refresh", "rafraîchir"), Phrase("read the store again", "relire les données")),
        Binding("?", does: .help, .program, Phrase("help", "aide"), Phrase("this help", "cette aide")),
        Binding(":", does: .palette, .program, Phrase("commands", "commandes"), Phrase("every command by name", "toutes les commandes par leur nom")),
        Binding("Ctrl-Z", does: .suspend, .program, Phrase("suspend", "suspendre"), Phrase("suspend; fg comes back", "suspendre ; fg fait revenir")),
        Binding("q", "Ctrl-C", does: .quit, .program, Phrase("quit", "quitter"), Phrase("back, on the main screen quit", "retour ; sur l’écran principal, quitter")),
    ]
}

extension Touchpoint.Channel {
    /// The key that logs it after `w`.
    public var letter: Character {
        switch self {
        case .inPerson: "i"
        case .call: "c"
        case .video: "v"
        case .message: "m"
        case .email: "e"
        case .letter: "l"
        case .social: "s"
        case .event: "t"
        case .other: "o"
        }
    }
}
