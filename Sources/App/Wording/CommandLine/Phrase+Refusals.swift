import Relationships

/// Why a command refused: names, dates, filters and other words that mean nothing here.
extension Phrase {
    public static func notUTF8(_ word: String) -> Phrase {
        Phrase("“%1” is not UTF-8", "« %1 » n’est pas en UTF-8").with(word)
    }

    public static let nameNotUTF8 = Phrase("its name is not UTF-8", "son nom n’est pas en UTF-8")

    /// `“sophie”`, `« sophie »`.
    public static func quoted(_ text: String) -> Phrase { Phrase("“\(text)”", "« \(text) »") }

    // MARK: Names

    public static func nobodyNamed(_ query: String, nearest: [String]) -> Phrase {
        guard !nearest.isEmpty else {
            return Phrase("nobody is called %1; nothing was changed", "personne ne s’appelle %1 ; rien n’a été changé")
                .with(quoted(query))
        }
        return Phrase(
            "nobody is called %1; nearest: %2; nothing was changed",
            "personne ne s’appelle %1 ; noms proches : %2 ; rien n’a été changé"
        ).with(quoted(query), nearest.joined(separator: ", "))
    }

    public static func unknownCommand(_ typed: String, nearest: [String], parent: String) -> Phrase {
        guard !nearest.isEmpty else {
            return seeHelp(
                Phrase("unknown command %1", "commande inconnue : %1").with(Phrase(quoted(typed).english, typed)),
                help: parent + " --help")
        }
        return Phrase(
            "unknown command “%1”; did you mean %2?", "commande inconnue : %1 ; vouliez-vous dire %2 ?"
        ).with(typed, nearest.joined(separator: ", "))
    }

    public static func severalNamed(_ query: String, count: Int) -> Phrase {
        Phrase(
            "%1 may be any of %2 people; name one more fully, or by id; nothing was changed",
            "%1 peut être l’une de %2 personnes ; précisez le nom, ou donnez l’id ; rien n’a été changé"
        ).with(quoted(query), count)
    }

    public static func whichOne(_ query: String) -> Phrase {
        Phrase("Which %1?", "Qui est %1 ?").with(quoted(query))
    }

    public static func whichOneOfThese(_ query: String) -> Phrase {
        Phrase("Which %1?", "%1, c’est-à-dire ?").with(quoted(query))
    }

    public static let numberOrNone = Phrase("Number, or Enter for none: ", "Numéro, ou Entrée pour aucun : ")
    public static let numberOrLatest = Phrase(
        "Number, or Enter for what was said last: ", "Numéro, ou Entrée pour ce qui fut dit en dernier : ")
    public static let bothBelow = Phrase("both, one below the other", "les deux, l’un sous l’autre")
    public static let numberOrNobody = Phrase("Number, or Enter for nobody: ", "Numéro, ou Entrée pour personne : ")

    public static func noProjectNamed(_ query: String) -> Phrase {
        Phrase("no project is called %1; nothing was changed", "aucun projet ne s’appelle %1 ; rien n’a été changé")
            .with(quoted(query))
    }

    public static func severalProjectsNamed(_ query: String, count: Int) -> Phrase {
        Phrase(
            "%1 may be any of %2 projects; name one more fully, or by id; nothing was changed",
            "%1 peut être l’un de %2 projets ; précisez le titre, ou donnez l’id ; rien n’a été changé"
        ).with(quoted(query), count)
    }

    public static let noProject = Phrase(
        "there is no project yet; make one with: arrosoir project add TITLE",
        "il n’y a pas encore de projet ; pour en faire un : arrosoir project add TITRE")

    public static func noRoleKind(_ word: String, known: [Phrase]) -> Phrase {
        Phrase("%1 is no kind of role; there are: %2", "%1 n’est pas un genre de rôle ; il y a : %2")
            .with(quoted(word), list(known))
    }

    public static func noRecord(_ id: String, among kind: Phrase) -> Phrase {
        Phrase("no %2 has the id %1; nothing was changed", "%2 d’id %1 introuvable ; rien n’a été changé")
            .with(quoted(id), kind)
    }

    public static func severalRecords(_ id: String, count: Int) -> Phrase {
        Phrase(
            "%2 ids begin with %1; give more of it; nothing was changed",
            "%2 identifiants commencent par %1 ; précisez ; rien n’a été changé"
        ).with(quoted(id), count)
    }

    public static let touchpointWord = Phrase("touchpoint", "échange")
    public static let slotWord = Phrase("slot", "place")
    public static let awayWord = Phrase("absence", "absence")

    public static func noRequest(from query: String) -> Phrase {
        Phrase("no request is from %1; nothing was changed", "aucune demande reçue de %1 ; rien n’a été changé")
            .with(quoted(query))
    }

    public static func severalRequests(from query: String, count: Int) -> Phrase {
        Phrase(
            "%1 may be any of %2 requests; name one more fully, or by id; nothing was changed",
            "%1 peut désigner %2 demandes reçues ; précisez le nom, ou donnez l’id ; rien n’a été changé"
        ).with(quoted(query), count)
    }

    public static func noNeed(like query: String, of name: Phrase) -> Phrase {
        Phrase(
            "no open need of %2 is like %1; nothing was changed",
            "aucun besoin ouvert de %2 ne ressemble à %1 ; rien n’a été changé"
        ).with(quoted(query), name)
    }

    public static func severalNeeds(like query: String, count: Int) -> Phrase {
        Phrase(
            "%1 may be any of %2 needs; say more of it; nothing was changed",
            "%1 peut désigner %2 besoins ; précisez ; rien n’a été changé"
        ).with(quoted(query), count)
    }

    public static func severalAsks(of query: String, count: Int) -> Phrase {
        Phrase(
            "%1 may mean any of %2 asks; give the id; nothing was changed",
            "%1 peut désigner %2 demandes ; donnez l’id ; rien n’a été changé"
        ).with(quoted(query), count)
    }

    public static func noOpenAsk(_ query: String) -> Phrase {
        Phrase("no ask is open with %1; nothing was changed", "aucune demande en cours avec %1 ; rien n’a été changé")
            .with(quoted(query))
    }

    public static func stepDoesNotFit(_ ask: Phrase, state: Phrase) -> Phrase {
        Phrase(
            "%1 is %2, and this step does not fit; nothing was changed",
            "%1 : %2, et cette étape ne convient pas ; rien n’a été changé"
        ).with(ask, state)
    }

    public static func nothingToTell(_ names: Phrase) -> Phrase {
        Phrase(
            "there is nothing to tell %1; nothing was changed", "il n’y a rien à dire à %1 ; rien n’a été changé"
        ).with(names)
    }

    public static func noTemplate(_ word: String, known: [String]) -> Phrase {
        Phrase("no template is called %1; there are: %2", "aucun modèle ne s’appelle %1 ; il y a : %2")
            .with(quoted(word), known.joined(separator: ", "))
    }

    public static func noQuestion(_ word: String, known: [String]) -> Phrase {
        Phrase(
            "%1 is no question of the method; there are: %2", "%1 n’est pas une question de la méthode ; il y a : %2"
        )
        .with(quoted(word), known.joined(separator: ", "))
    }

    public static func noDifference(_ key: String) -> Phrase {
        Phrase(
            "%1 is no entry that differs; nothing was changed",
            "%1 n’est pas une entrée qui diffère ; rien n’a été changé"
        ).with(quoted(key))
    }

    // MARK: Words that are not understood

    public static func notPast(_ word: String) -> Phrase {
        Phrase("%1 is still to come; nothing was changed", "%1 est encore à venir ; rien n’a été changé")
            .with(quoted(word))
    }

    public static func noAskKind(_ word: String) -> Phrase {
        Phrase("%1 is no kind of ask; there are: %2", "%1 n’est pas un genre de demande ; il y a : %2")
            .with(quoted(word), list(Ask.Kind.allCases.map(Phrase.ask)))
    }

    public static func noAskState(_ word: String) -> Phrase {
        Phrase("%1 is no state of an ask; there are: %2", "%1 n’est pas un état de demande ; il y a : %2")
            .with(quoted(word), list(Ask.State.allCases.map(Phrase.ask)))
    }

    public static func noTriage(_ word: String) -> Phrase {
        Phrase("%1 sorts nothing; there are: %2", "%1 ne trie rien ; il y a : %2")
            .with(quoted(word), list(Request.Triage.allCases.map(Phrase.triage)))
    }

    public static func noKnowsMe(_ word: String) -> Phrase {
        Phrase(
            "%1 does not say if they know you; there are: unknown, no, byName, well",
            "%1 ne dit pas si on vous connaît ; il y a : unknown (on ne sait), no (non), byName (de nom), well (bien)"
        ).with(quoted(word))
    }

    public static func happensLater(_ option: String) -> Phrase {
        Phrase(
            "%1 is for what has happened, not for a day to come; nothing was changed",
            "%1 vaut pour ce qui a eu lieu, pas pour un jour à venir ; rien n’a été changé"
        ).with(option)
    }

    public static func optionNeeds(_ option: String, _ other: String) -> Phrase {
        Phrase("%1 needs %2", "%1 demande %2").with(option, other)
    }

    public static let openElsewhere = Phrase(
        "this text is open in another editor; nothing was changed; close that editor first",
        "ce texte est ouvert dans un autre éditeur ; rien n’a été changé ; fermez d’abord cet éditeur")

    public static func optionsExclude(_ option: String, _ other: String) -> Phrase {
        Phrase("%1 and %2 exclude each other", "%1 et %2 s’excluent").with(option, other)
    }

    public static func answerShape(_ word: String) -> Phrase {
        Phrase("an answer is KEY=TEXT, not %1", "une réponse est CLÉ=TEXTE, pas %1").with(quoted(word))
    }

    public static let emptyText = Phrase("there is no text", "il n’y a pas de texte")
    public static let emptyReply = Phrase(
        "the reply is empty; nothing was changed", "la réponse est vide ; rien n’a été changé")
    public static func unfilledReply(_ place: String) -> Phrase {
        Phrase("%1; nothing was changed", "%1 ; rien n’a été changé").with(leftInReply(place))
    }
    public static func leftInReply(_ place: String) -> Phrase {
        Phrase("the reply still has %1", "il reste %1 dans la réponse").with(place)
    }
    public static let introducesThemselves = Phrase(
        "nobody introduces you to themselves", "personne ne se présente soi-même")
    public static let noEditor = Phrase(
        "the editor needs a terminal, or name one in $EDITOR",
        "l’éditeur demande un terminal, ou nommez-en un dans $EDITOR")

    public static func notToCome(_ word: String) -> Phrase {
        Phrase(
            "%1 is no day to come; nothing was changed", "%1 n’est pas un jour à venir ; rien n’a été changé"
        ).with(quoted(word))
    }

    public static func noDate(_ word: String) -> Phrase {
        Phrase(
            "%1 is no date; write it like 2026-11-22, yesterday or friday",
            "%1 n’est pas une date ; écrivez par exemple 2026-11-22, hier ou vendredi"
        ).with(quoted(word))
    }

    public static func noTime(_ word: String) -> Phrase {
        Phrase("%1 is no time of day; write it like 18:30", "%1 n’est pas une heure ; écrivez par exemple 18:30")
            .with(quoted(word))
    }

    public static func noBirthday(_ word: String) -> Phrase {
        Phrase(
            "%1 is no birthday; write it like 1980-02-29, or 02-29 without the year",
            "%1 n’est pas un anniversaire ; écrivez par exemple 1980-02-29, ou 02-29 sans l’année"
        ).with(quoted(word))
    }

    public static func noRange(_ word: String) -> Phrase {
        Phrase(
            "%1 is no range of dates; write it like 2026-08-01..2026-08-21",
            "%1 n’est pas une période ; écrivez par exemple 2026-08-01..2026-08-21"
        ).with(quoted(word))
    }

    public static func noChannel(_ word: String) -> Phrase {
        Phrase("%1 is no channel; there are: %2", "%1 n’est pas un canal ; il y a : %2")
            .with(quoted(word), Touchpoint.Channel.allCases.map(\.rawValue).joined(separator: ", "))
    }

    public static func noCadence(_ word: String) -> Phrase {
        Phrase(
            "%1 is no cadence; give a number of days from 1 to %2, never, or default",
            "%1 n’est pas une cadence ; donnez un nombre de jours de 1 à %2, never (jamais) ou default (défaut)"
        ).with(quoted(word), Cadence.longest)
    }

    public static func noLetter(_ word: String) -> Phrase {
        Phrase("%1 is no single letter", "%1 n’est pas une seule lettre").with(quoted(word))
    }

    public static func letterTaken(_ letter: String, by kind: Phrase) -> Phrase {
        Phrase("the letter %1 is taken by %2", "la lettre %1 est prise par %2").with(letter, kind)
    }

    public static func noWeight(_ number: Int) -> Phrase {
        Phrase("a weight is from 0 to 1000, not %1", "un poids va de 0 à 1000, pas %1").with(number)
    }

    public static func noTimeZone(_ word: String) -> Phrase {
        Phrase(
            "%1 is no time zone; write it like Europe/Brussels",
            "%1 n’est pas un fuseau ; écrivez par exemple Europe/Brussels"
        ).with(quoted(word))
    }

    public static func noExportFormat(_ word: String, known: [String]) -> Phrase {
        Phrase("cannot export %1; there are: %2", "impossible d’exporter en %1 ; il y a : %2")
            .with(quoted(word), known.joined(separator: ", "))
    }

    public static func formatMissing(_ known: [String]) -> Phrase {
        Phrase("--format is missing; there are: %1", "il manque --format ; il y a : %1")
            .with(known.joined(separator: ", "))
    }

    public static func noMode(_ word: String) -> Phrase {
        Phrase(
            "%1 is not a file mode; write it like 644", "%1 n’est pas un mode de fichier ; écrivez par exemple 644"
        )
        .with(quoted(word))
    }

    public static func noVCardVersion(_ word: String) -> Phrase {
        Phrase(
            "no vCard is written in version %1; there are: 4.0, 3.0", "pas de vCard en version %1 ; il y a : 4.0, 3.0"
        )
        .with(quoted(word))
    }

    public static func noField(_ word: String, known: [String]) -> Phrase {
        Phrase("a contact has no field %1; there are: %2", "une fiche n’a pas de champ %1 ; il y a : %2")
            .with(quoted(word), known.joined(separator: ", "))
    }

    public static func noCharset(_ word: String, known: [String]) -> Phrase {
        Phrase(
            "%1 is no character set known here; there are: %2", "%1 n’est pas un jeu de caractères connu ; il y a : %2"
        )
        .with(quoted(word), known.joined(separator: ", "))
    }

    public static func noColumn(_ word: String) -> Phrase {
        Phrase("%1 names no column; write it like Mail=email", "%1 ne nomme pas de colonne ; écrivez p. ex. Mail=email")
            .with(quoted(word))
    }

    public static let emptyName = Phrase("a name cannot be empty", "un nom ne peut pas être vide")
    public static let promiseWithoutDate = Phrase("--promise needs --next DATE", "--promise demande --next DATE")
    public static let kindMissing = Phrase("name a kind of role, or --none", "donnez un genre de rôle, ou --none")
    public static let roleNameMissing = Phrase("whose role? name a contact", "le rôle de qui ? nommez un contact")
    public static let letterMissing = Phrase("--define needs --letter", "--define demande --letter")
    public static let nothingToEdit = Phrase("nothing to amend was named", "rien à corriger n’a été nommé")
    public static let tagMissing = Phrase(
        "--tag needs a filter of one tag: tag:music", "--tag demande une étiquette : tag:musique")
    public static let samePerson = Phrase("they are one person already", "ils ne font déjà qu’une personne")

    public static func filter(_ error: FilterError) -> Phrase {
        switch error {
        case .unknownKey(let key):
            Phrase("%1 is no term of a filter; there are: %2", "%1 n’est pas un terme de filtre ; il y a : %2")
                .with(quoted(key + ":"), ContactFilter.Key.allCases.map { $0.rawValue + ":" }.joined(separator: " "))
        case .missingValue(let key):
            Phrase("%1 needs a value", "%1 demande une valeur").with(quoted(key.rawValue + ":"))
        case .badValue(let key, let value):
            Phrase("%1 takes %3, not %2", "%1 prend %3, pas %2")
                .with(quoted(key.rawValue + ":"), quoted(value), values(of: key))
        }
    }

    private static func values(of key: ContactFilter.Key) -> Phrase {
        switch key {
        case .state:
            let names = ContactFilter.StateName.allCases.map(\.rawValue).joined(separator: ", ")
            return Phrase("one of %1", "l’un de : %1").with(names)
        case .met: return Phrase("yes or no", "oui ou non")
        case .touched: return Phrase("never or a span such as >90d", "jamais ou une durée telle que >90j")
        default: return Phrase("a text", "un texte")
        }
    }

    // MARK: Surroundings

    public static let noHome = Phrase(
        "$HOME is not set, so there is no place for the store; set HOME, or both ARROSOIR_HOME and XDG_STATE_HOME",
        "$HOME n’est pas défini, il n’y a donc pas de place pour les données ; définissez HOME, ou ARROSOIR_HOME et XDG_STATE_HOME"
    )

    public static let emptyStorePath = Phrase("--store needs the name of a folder", "--store demande un nom de dossier")

    public static func relativeFolder(_ folder: String, in variable: String) -> Phrase {
        Phrase(
            "%1 in %2 depends on the current folder; write the full path, such as /home/ada/net",
            "%1 dans %2 dépend du dossier courant ; écrivez le chemin complet, par exemple /home/ada/net"
        ).with(quoted(folder), variable)
    }

    public static func otherHome(_ path: String) -> Phrase {
        Phrase(
            "%1 means another user’s home folder; write the full path",
            "%1 désigne le dossier d’un autre compte ; écrivez le chemin complet"
        ).with(quoted(path))
    }

    public static func badToday(_ text: String) -> Phrase {
        Phrase(
            "$ARROSOIR_TODAY is %1, not a date like 2026-11-22",
            "$ARROSOIR_TODAY vaut %1, pas une date telle que 2026-11-22"
        )
        .with(quoted(text))
    }

    public static let noTerminal = Phrase(
        "the screen needs a terminal for input and output; see: arrosoir --help",
        "l’écran demande un terminal en entrée et en sortie ; voir : arrosoir --help")

    // MARK: Lists

    /// "a, b, c".
    public static func list(_ phrases: [Phrase]) -> Phrase {
        Phrase(phrases.map(\.english).joined(separator: ", "), phrases.map(\.french).joined(separator: ", "))
    }
}
