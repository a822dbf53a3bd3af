/// What is wrong with a setting.
extension Phrase {
    public static func setting(_ error: SettingError) -> Phrase {
        switch error {
        case .noSetting(let name, let known):
            Phrase("there is no setting “%1”, only %2", "il n’y a pas de réglage « %1 », seulement %2")
                .with(name, known.joined(separator: ", "))
        case .notOneOf(let values):
            Phrase("it must be %1", "il faut %1").with(
                Phrase(values.joined(separator: " or "), values.joined(separator: " ou ")))
        case .noTable(let name):
            Phrase("it must be a table: [%1]", "il faut une table : [%1]").with(name)
        case .looksShape:
            Phrase(
                #"a look is a text: "bold cyan", "black on yellow", "plain""#,
                #"une apparence est un texte : "bold cyan", "black on yellow", "plain""#)
        case .noLook(let word, let known):
            Phrase(
                "“%1” is no look, only %2, and the colours with bright- in front",
                "« %1 » n’est pas une apparence, seulement %2, et les couleurs avec bright- devant"
            ).with(word, known.joined(separator: ", "))
        case .colorMissing: Phrase("a colour is missing behind “on”", "il manque une couleur après « on »")
        case .keysShape:
            Phrase(
                #"keys are a text, or a list of texts: "t", ["t", "Down"]"#,
                #"les touches sont un texte, ou une liste de textes : "t", ["t", "Down"]"#)
        case .noKey(let text):
            Phrase(
                #"“%1” is no key; keys are "t", "Ctrl-T", "F5", "Space", or two such with a blank between"#,
                #"« %1 » n’est pas une touche ; une touche est "t", "Ctrl-T", "F5", "Space", ou deux, séparées d’un blanc"#
            ).with(text)
        case .noKeyOfTable(let keys):
            Phrase("%1 is no key of the table", "%1 n’est pas une touche du tableau").with(Binding.label(of: keys))
        case .keyIsFixed(let keys):
            Phrase("%1 always leads out, and stays", "%1 est toujours la sortie, et reste").with(
                Binding.label(of: keys))
        case .keyIsPrefix(let keys):
            Phrase("%1 begins other keys", "%1 commence d’autres touches").with(Binding.label(of: keys))
        case .keyIsAnother(let key, let same):
            Phrase("a terminal sends %1 as %2", "un terminal envoie %1 comme %2")
                .with(Binding.label(of: [key]), Binding.label(of: [same]))
        case .noPrefix(let key):
            Phrase("%1 begins no keys", "%1 ne commence aucune touche").with(Binding.label(of: [key]))
        case .keyIsTaken(let keys, let command):
            Phrase("%1 is taken: %2", "%1 est prise : %2").with(Binding.label(of: keys), command)
        case .nameExpected:
            Phrase(#"a name is missing, as in name = "text""#, #"il manque un nom, comme dans nom = "texte""#)
        case .equalsExpected:
            Phrase(#"a = is missing, as in name = "text""#, #"il manque un =, comme dans nom = "texte""#)
        case .valueExpected:
            Phrase(
                #"behind the = stands a "text", a ["list"], true or false"#,
                #"derrière le = il faut un "texte", une ["liste"], true ou false"#)
        case .endExpected:
            Phrase("there is more on the line than one setting", "il y a plus d’un réglage sur la ligne")
        case .notClosed(let mark): Phrase("a %1 is missing", "il manque un %1").with(mark)
        case .noEscape(let text):
            Phrase("%1 means nothing in a text", "%1 ne veut rien dire dans un texte").with(text)
        case .controlCharacter:
            Phrase("there is a control character in a text", "il y a un caractère de contrôle dans un texte")
        case .twice(let name): Phrase("%1 is there twice", "%1 y est deux fois").with(name)
        }
    }

    // MARK: the file

    public static func mistake(in file: String, line: Int?, _ what: Phrase) -> Phrase {
        guard let line else { return Phrase("%1: %2", "%1 : %2").with(file, what) }
        return Phrase("%1, line %2: %3", "%1, ligne %2 : %3").with(file, line, what)
    }

    public static func moreMistakes(_ first: Phrase, more: Int) -> Phrase {
        guard more > 0 else { return Phrase("%1; it is left out", "%1 ; il est laissé de côté").with(first) }
        return Phrase(
            "%1; it and %2 more are left out: arrosoir config --check",
            "%1 ; lui et %2 autres sont laissés de côté : arrosoir config --check"
        ).with(first, more)
    }

    public static func settingsAreFine(_ file: String) -> Phrase {
        Phrase("%1 is fine.", "%1 est en ordre.").with(file)
    }

    public static func noSettings(_ file: String) -> Phrase {
        Phrase("There is no %1: everything is as usual.", "Il n’y a pas de %1 : tout est comme d’habitude.").with(file)
    }

}
