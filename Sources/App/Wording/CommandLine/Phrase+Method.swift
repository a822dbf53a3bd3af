import Relationships

/// What the commands about the method say, and why one of its entries is refused.
extension Phrase {
    public static func methodError(_ error: MethodError) -> Phrase {
        switch error {
        case .unknownKey(let key):
            Phrase("%1 is no entry of a method; there are: %2", "%1 n’est pas une entrée de méthode ; il y a : %2")
                .with(quoted(key), methodKeys)
        case .badValue(let key, .letter):
            Phrase(
                "%1 needs one letter, none of d m S w x", "%1 demande une seule lettre, hors d m S w x"
            ).with(quoted(key))
        case .badValue(let key, let shape): Phrase("%1 takes %2", "%1 prend %2").with(quoted(key), value(shape))
        }
    }

    /// Every key that an entry can have.
    public static let methodKeys = Phrase(
        """
        dailyCapacity, cadence, reviewEvery, requestPatience, askPatience, reportAfter, target STAGE, role NAME, \
        tag NAME, question KEY, template KEY, practice KEY, snooze LETTER, formula SENTENCE, interest WORDS, work WORDS
        """,
        """
        dailyCapacity, cadence, reviewEvery, requestPatience, askPatience, reportAfter, target ÉTAPE, role NOM, \
        tag NOM, question CLÉ, template CLÉ, practice CLÉ, snooze LETTRE, formula PHRASE, interest MOTS, work MOTS
        """)

    private static func value(_ shape: MethodError.Shape) -> Phrase {
        switch shape {
        case .integer(let range):
            Phrase("a number from %1 to %2", "un nombre de %1 à %2").with(range.lowerBound, range.upperBound)
        case .cadence:
            Phrase(
                "a number of days from 1 to %1, \"never\", or {\"ripe\":30,\"dry\":45}",
                "un nombre de jours de 1 à %1, \"never\", ou {\"ripe\":30,\"dry\":45}"
            ).with(Cadence.longest)
        case .role:
            Phrase(
                "{\"letter\":\"p\",\"weight\":100,\"cadence\":45}, the letter not x, the weight from 0 to 1000",
                "{\"letter\":\"p\",\"weight\":100,\"cadence\":45}, la lettre autre que x, le poids de 0 à 1000")
        case .text: Phrase("a text", "un texte")
        case .template: Phrase("{\"name\":\"…\",\"text\":\"…\"}", "{\"name\":\"…\",\"text\":\"…\"}")
        case .practice:
            Phrase(
                "{\"text\":\"…\",\"level\":\"beginner\"}, or practised, or expert",
                "{\"text\":\"…\",\"level\":\"beginner\"}, ou practised, ou expert")
        case .letter: Phrase("a number of days", "un nombre de jours")
        case .nothing: Phrase("true", "true")
        }
    }

    // MARK: Its file

    /// "shared.json, line 4: …; nothing was changed".
    public static let noMethodFile = Phrase("it is no method of arrosoir", "ce n’est pas une méthode d’arrosoir")
    public static func laterMethod(version: Int) -> Phrase {
        Phrase(
            "it is of version %1, made by a later version of arrosoir",
            "elle est en version %1, d’une version plus récente d’arrosoir"
        ).with(version)
    }
    public static let noExportFile = Phrase(
        "it is no export of arrosoir, and of no other format that is known",
        "ce n’est pas un export d’arrosoir, ni un autre format connu")
    public static func laterExport(version: Int) -> Phrase {
        Phrase(
            "it is of version %1, made by a later version of arrosoir",
            "il est en version %1, d’une version plus récente d’arrosoir"
        ).with(version)
    }
    public static func recordWithoutID(in list: String) -> Phrase {
        Phrase("a record of %1 has no id", "un élément de %1 n’a pas d’id").with(quoted(list))
    }
    public static let noMethodEntry = Phrase(
        "an entry is {\"key\":\"…\",\"value\":…}, with \"by\" where it is somebody's",
        "une entrée est {\"key\":\"…\",\"value\":…}, avec \"by\" si elle est de quelqu’un")
    public static func entryTwice(_ key: String) -> Phrase {
        Phrase("%1 is there twice", "%1 y est deux fois").with(quoted(key))
    }
    public static func wrongMember(_ member: String) -> Phrase {
        Phrase("%1 is not as it should be", "%1 n’est pas comme il faut").with(quoted(member))
    }

    // MARK: What JSON is refused for

    public static let jsonEnds = Phrase("the text ends too early", "le texte s’arrête trop tôt")
    public static func jsonUnexpected(_ character: String) -> Phrase {
        Phrase("%1 is not expected here", "%1 n’est pas attendu ici").with(quoted(character))
    }
    public static let jsonTrailing = Phrase("something follows the end", "quelque chose suit la fin")
    public static let jsonTooDeep = Phrase("it is nested too deeply", "l’imbrication est trop profonde")
    public static func jsonKeyTwice(_ key: String) -> Phrase {
        Phrase("the name %1 is there twice", "le nom %1 y est deux fois").with(quoted(key))
    }
    public static let jsonControl = Phrase(
        "a text goes over the end of the line, or holds a control character",
        "un texte dépasse la fin de la ligne, ou contient un caractère de contrôle")
    public static let jsonEscape = Phrase("the escape after \\ is unknown", "l’échappement après \\ est inconnu")
    public static let jsonNotUTF8 = Phrase("the text is not UTF-8", "le texte n’est pas en UTF-8")
    public static let jsonNumber = Phrase("the number is not one", "le nombre n’en est pas un")

    // MARK: What was done

    public static func methodSet(_ key: String) -> Phrase { Phrase("Method: %1", "Méthode : %1").with(key) }
    public static func methodUnset(_ key: String) -> Phrase {
        Phrase("Method: %1 is as from the start", "Méthode : %1, comme au départ").with(key)
    }

    public static func methodEdited(set: Int, removed: Int) -> Phrase {
        Phrase("Method: %1, %2", "Méthode : %1, %2").with(
            counted(set, Phrase("# set", "# posée"), Phrase("# set", "# posées")),
            counted(removed, Phrase("# taken away", "# retirée"), Phrase("# taken away", "# retirées")))
    }

    public static func methodMerged(added: Int, taken: Int, mine: Int, unchanged: Int) -> Phrase {
        Phrase("%1, %2, %3, %4", "%1, %2, %3, %4").with(
            counted(added, Phrase("# added", "# ajoutée"), Phrase("# added", "# ajoutées")),
            counted(taken, Phrase("# taken over", "# reprise"), Phrase("# taken over", "# reprises")),
            counted(mine, Phrase("# stays yours", "# reste vôtre"), Phrase("# stay yours", "# restent vôtres")),
            counted(unchanged, Phrase("# said by both", "# commune"), Phrase("# said by both", "# communes")))
    }

    public static let methodMergeDone = Phrase("Merged", "Fusionné")
    public static let methodIsUsual = Phrase(
        "The method is as from the start; change it with: arrosoir method edit",
        "La méthode est celle du départ ; pour la changer : arrosoir method edit")
    public static func methodKeysAre(_ keys: Phrase) -> Phrase { Phrase("Keys: %1", "Clés : %1").with(keys) }

    public static func leftOutPrivate(_ key: String) -> Phrase {
        Phrase("left out, it is private: %1", "laissée de côté, elle est privée : %1").with(key)
    }
    public static func leftOutPersonal(_ key: String) -> Phrase {
        Phrase(
            "left out, it speaks of somebody you know or of a project: %1",
            "laissée de côté, elle parle de quelqu’un que vous connaissez ou d’un projet : %1"
        ).with(key)
    }

    public static func otherLetter(of key: String, wanted: String, letter: String) -> Phrase {
        Phrase("%1: the letter %2 is taken, it has %3", "%1 : la lettre %2 est prise, c’est %3").with(
            key, wanted, letter)
    }

    // MARK: Mine and theirs

    public static let addedMark = Phrase("added", "ajoutée")
    public static let differsMark = Phrase("differs", "diffère")
    public static let methodMine = Phrase("mine", "la mienne")
    /// Whose an entry is, where nobody says.
    public static let methodTheirs = Phrase("theirs", "la leur")
    public static func methodValue(_ whose: Phrase, _ value: Phrase) -> Phrase {
        Phrase("%1: %2", "%1 : %2").with(whose, value)
    }
    public static let keptMark = Phrase("mine stays", "la mienne reste")
    public static let takenMark = Phrase("theirs is taken", "la leur est reprise")
    public static let mineOrTheirs = Phrase(
        "m mine, t theirs (Enter: mine): ", "m la mienne, t la leur (Entrée : la mienne) : ")
    public static let howToTakeTheirs = Phrase(
        "Yours stay where both differ; for theirs: --theirs, or --take KEY",
        "Les vôtres restent là où elles diffèrent ; pour les leurs : --theirs, ou --take CLÉ")
    // MARK: An entry in a line

    /// What an entry says: `45`, `every 30 days`, the text of a practice and for whom it is.
    public static func methodValue(_ entry: MethodEntry) -> Phrase {
        let map = entry.value.map ?? [:]
        switch (entry.key.prefix { $0 != " " }, entry.value) {
        case ("role", .map):
            let parts = [
                map["letter"]?.text.map { Phrase("letter %1", "lettre %1").with($0) },
                map["weight"]?.integer.map { Phrase("weight %1", "poids %1").with($0) },
                map["cadence"].flatMap { Phrase.methodCadence($0) },
            ]
            return list(parts.compactMap { $0 })
        case ("practice", .map):
            return Phrase("%1 (%2)", "%1 (%2)").with(map["text"]?.text ?? "", level(map["level"]?.text ?? ""))
        case ("template", .map):
            let text = [map["name"]?.text, map["text"]?.text].compactMap { $0 }.joined(separator: ": ")
            return Phrase(text, text)
        case ("cadence", let value), ("tag", let value): return methodCadence(value) ?? Phrase("", "")
        case (_, .text(let text)): return Phrase(text, text)
        case (_, .integer(let number)): return Phrase(String(number), String(number))
        default: return Phrase("", "")
        }
    }

    private static func methodCadence(_ value: Value) -> Phrase? {
        if value.text == "never" { return cadence(.never) }
        if let days = value.integer { return cadence(.days(ripe: days, dry: days)) }
        guard let map = value.map, let ripe = map["ripe"]?.integer, let dry = map["dry"]?.integer else { return nil }
        return Phrase("%1, dry after %2", "%1, à sec après %2").with(cadence(.days(ripe: ripe, dry: dry)), dry)
    }

    private static func level(_ name: String) -> Phrase {
        switch Practice.Level(rawValue: name) {
        case .beginner: Phrase("beginner", "débutant")
        case .practised: Phrase("practised", "confirmé")
        case .expert: Phrase("expert", "expert")
        case nil: Phrase(name, name)
        }
    }
}
