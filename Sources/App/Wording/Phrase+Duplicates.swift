import Relationships

/// What is said of contacts that may be one person.
extension Phrase {
    /// "same email sophie@rives.be, same name".
    public static func shared(_ evidence: [LikelyDuplicate.Evidence]) -> Phrase { .list(evidence.map(shared)) }

    private static func shared(_ evidence: LikelyDuplicate.Evidence) -> Phrase {
        switch evidence {
        case .source(let source) where source.hasPrefix("linkedin:"):
            Phrase("same profile %1", "même profil %1").with(String(source.dropFirst("linkedin:".count)))
        case .source: Phrase("same card of an address book", "même fiche d’un carnet d’adresses")
        case .email(let address): Phrase("same email %1", "même e-mail %1").with(address)
        case .phone(let number): Phrase("same number %1", "même numéro %1").with(number)
        case .organization(let name): Phrase("same organization %1", "même organisation %1").with(name)
        case .name: Phrase("same name", "même nom")
        }
    }

    /// "email, name".
    static func sharedKinds(_ evidence: [LikelyDuplicate.Evidence]) -> Phrase {
        var words: [Phrase] = []
        for word in evidence.map(kind) where !words.contains(word) { words.append(word) }
        return .list(words)
    }

    private static func kind(_ evidence: LikelyDuplicate.Evidence) -> Phrase {
        switch evidence {
        case .source: Phrase("source", "source")
        case .email: Phrase("email", "e-mail")
        case .phone: Phrase("number", "numéro")
        case .organization: Phrase("organization", "organisation")
        case .name: Phrase("name", "nom")
        }
    }

    public static func distinct(_ one: String, _ other: String) -> Phrase {
        Phrase("%1 and %2 are two people", "%1 et %2 sont deux personnes").with(one, other)
    }

    public static func putOff(_ one: String, _ other: String, until day: CivilDate, today: CivilDate) -> Phrase {
        Phrase("%1 and %2: asked again %3", "%1 et %2 : la question reviendra %3")
            .with(one, other, coming(day, today: today))
    }

    public static func equalPairs(_ count: Int) -> Phrase {
        counted(
            count, Phrase("# pair is the same in every field", "# paire est la même dans tous les champs"),
            Phrase("# pairs are the same in every field", "# paires sont les mêmes dans tous les champs"))
    }

    public static func equalMerged(_ count: Int) -> Phrase {
        counted(
            count, Phrase("Merged: # pair", "Réunis : # paire"), Phrase("Merged: # pairs", "Réunis : # paires"))
    }

    // MARK: The command

    public static let noDuplicates = Phrase("No likely duplicates.", "Aucun doublon probable.")

    public static let sameOrNot = Phrase(
        "s the same, n not the same, l later, q stop (Enter: the next pair): ",
        "s la même personne, n deux personnes, l plus tard, q arrêter (Entrée : la paire suivante) : ")

    public static let twoNamesWanted = Phrase(
        "give the names of two people; nothing was changed", "donnez les noms de deux personnes ; rien n’a été changé")
}
