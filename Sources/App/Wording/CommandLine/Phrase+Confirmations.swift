import Relationships

/// What was done, said on standard error.
extension Phrase {
    /// "Logged: call with Sophie Marchal, today. Undo: arrosoir undo".
    public static func undoable(_ phrase: Phrase) -> Phrase {
        Phrase("%1. Undo: arrosoir undo", "%1. Annuler : arrosoir undo").with(phrase)
    }

    public static func logged(_ touchpoint: Touchpoint, with names: [String], today: CivilDate) -> Phrase {
        let isPlanned = touchpoint.date > today
        let pattern =
            isPlanned
            ? Phrase("Planned: %1 with %2, %3", "Prévu : %1 avec %2, %3")
            : Phrase("Logged: %1 with %2, %3", "Noté : %1 avec %2, %3")
        return pattern.with(
            channel(touchpoint.channel), people(names), ago(touchpoint.date, today: today))
    }

    public static func promised(_ phrase: Phrase, by date: CivilDate, today: CivilDate) -> Phrase {
        Phrase("%1; follow up %2", "%1 ; à relancer %2").with(phrase, coming(date, today: today))
    }

    public static func amended(_ names: [String]) -> Phrase {
        Phrase("Amended: touchpoint with %1", "Corrigé : échange avec %1").with(people(names))
    }

    public static func touchpointDeleted(_ names: [String]) -> Phrase {
        Phrase("Deleted: touchpoint with %1", "Supprimé : échange avec %1").with(people(names))
    }

    public static func added(_ name: String) -> Phrase { Phrase("Added: %1", "Ajouté : %1").with(name) }

    public static func namesake(_ candidate: Phrase) -> Phrase {
        Phrase("there is another one of that name: %1", "il y a déjà quelqu’un de ce nom : %1").with(candidate)
    }

    public static func archived(_ names: [String], back: Bool) -> Phrase {
        back
            ? Phrase("Back: %1", "De retour : %1").with(people(names))
            : Phrase("Archived: %1", "Mis de côté : %1").with(people(names))
    }

    public static func merged(_ one: String, _ other: String) -> Phrase {
        Phrase("Merged: %1 and %2 are one", "Réunis : %1 et %2 ne font qu’un").with(one, other)
    }

    public static func hidden(_ field: Phrase, shown: Phrase, hidden: Phrase) -> Phrase {
        Phrase("%1 is “%2”; hidden: “%3”", "%1 : « %2 » ; caché : « %3 »").with(field, shown, hidden)
    }

    public static func snoozed(_ name: String, until date: CivilDate?, today: CivilDate) -> Phrase {
        guard let date else { return Phrase("No longer snoozed: %1", "Plus reporté : %1").with(name) }
        return Phrase("Snoozed: %1, until %2", "Reporté : %1, pas avant %2").with(name, coming(date, today: today))
    }

    public static func cadenceSet(_ who: Phrase, _ cadence: Cadence?) -> Phrase {
        Phrase("Cadence of %1: %2", "Cadence de %1 : %2").with(who, cadence.map(Phrase.cadence) ?? defaultCadence)
    }

    public static let defaultCadence = Phrase("the default", "celle par défaut")

    public static func filterMatches(_ filter: String, count: Int) -> Phrase {
        counted(
            count, Phrase("%1 matches # contact", "%1 désigne # contact"),
            Phrase("%1 matches # contacts", "%1 désigne # contacts")
        ).with(quoted(filter))
    }

    public static func countedContacts(_ count: Int) -> Phrase {
        counted(count, Phrase("# contact", "# contact"), Phrase("# contacts", "# contacts"))
    }

    public static func tagged(_ tag: String) -> Phrase { Phrase("the tag %1", "l’étiquette %1").with(quoted(tag)) }

    // MARK: Projects

    public static func cast(_ name: String, as kind: RoleKind, in project: Project) -> Phrase {
        Phrase("%1 is %2 in %3", "%1 : %2 dans %3").with(name, role(kind), quoted(project.title))
    }

    public static func uncast(_ name: String, from project: Project) -> Phrase {
        Phrase("%1 has no role in %2 any more", "%1 n’a plus de rôle dans %2").with(name, quoted(project.title))
    }

    public static func roleDefined(_ kind: RoleKind) -> Phrase {
        Phrase("A kind of role: %1, by %2", "Un genre de rôle : %1, par %2").with(role(kind), String(kind.letter))
    }

    public static func slotAdded(_ kind: RoleKind, in project: Project) -> Phrase {
        Phrase("An empty place: %1 in %2", "Une place vide : %1 dans %2").with(role(kind), quoted(project.title))
    }

    public static let slotRemoved = Phrase("The place is gone", "La place est retirée")

    public static func projectAdded(_ title: String) -> Phrase { Phrase("Project: %1", "Projet : %1").with(title) }

    public static func projectChosen(_ title: String) -> Phrase {
        Phrase("The current project is %1", "Le projet en cours est %1").with(quoted(title))
    }

    public static func projectIs(_ title: String, _ state: Project.State) -> Phrase {
        Phrase("%1 is %2", "%1 : %2").with(quoted(title), projectState(state))
    }

    // MARK: Time

    public static func awayNoted(_ period: AwayPeriod, today: CivilDate) -> Phrase {
        Phrase("Away: %1 to %2", "Absence : du %1 au %2").with(
            Phrase.date(period.from, today: today), Phrase.date(period.to, today: today))
    }

    public static let awayRemoved = Phrase("The absence is taken back", "L’absence est retirée")

    // MARK: The store

    public static let nothingChanged = Phrase("Nothing to change.", "Rien à changer.")

    public static func undone(_ command: String, when: Phrase) -> Phrase {
        Phrase("Undone: %1, %2. Redo: arrosoir redo", "Annulé : %1, %2. Refaire : arrosoir redo").with(command, when)
    }

    public static func redone(_ command: String) -> Phrase {
        Phrase("Redone: %1. Undo: arrosoir undo", "Refait : %1. Annuler : arrosoir undo").with(command)
    }

    public static func keptSince(_ count: Int) -> Phrase {
        counted(
            count, Phrase("# field was changed since and stays as it is", "# champ a changé depuis et reste tel quel"),
            Phrase(
                "# fields were changed since and stay as they are", "# champs ont changé depuis et restent tels quels"))
    }

    public static func exported(to path: String) -> Phrase { Phrase("Written: %1", "Écrit : %1").with(path) }

    public static func demoStore(_ folder: String) -> Phrase {
        Phrase(
            "A fictional network, in %1; it is removed at the end",
            "Un réseau fictif, dans %1 ; il est supprimé à la fin"
        ).with(folder)
    }

    // MARK: Shapes

    public static func seeHelp(_ message: Phrase, help: String) -> Phrase {
        Phrase("%1 (see: %2)", "%1 (voir : %2)").with(message, help)
    }

    public static func indented(_ phrase: Phrase) -> Phrase { Phrase("  %1", "  %1").with(phrase) }
    public static func numbered(_ number: Int, _ phrase: Phrase) -> Phrase {
        Phrase("%1  %2", "%1  %2").with(number, phrase)
    }

    /// "Sophie Marchal · Rives · 7d0m3kq81x5rvz20fh4n": enough to tell namesakes apart.
    public static func candidate(_ contact: Contact) -> Phrase {
        let text = [contact.name, contact.organization, contact.id.text].compactMap { $0 }.joined(separator: " · ")
        return Phrase(text, text)
    }

    public static func candidate(_ project: Project) -> Phrase {
        Phrase("%1 · %2", "%1 · %2").with(project.title, project.id.text)
    }

    /// "Sophie", "Sophie and Marc", "Sophie, Marc and 3 more".
    public static func people(_ names: [String]) -> Phrase {
        switch names.count {
        case 0: Phrase("nobody", "personne")
        case 1: Phrase(names[0], names[0])
        case 2: Phrase("%1 and %2", "%1 et %2").with(names[0], names[1])
        case 3: Phrase("%1, %2 and %3", "%1, %2 et %3").with(names[0], names[1], names[2])
        default: Phrase("%1, %2 and %3 more", "%1, %2 et %3 autres").with(names[0], names[1], names.count - 2)
        }
    }
}
