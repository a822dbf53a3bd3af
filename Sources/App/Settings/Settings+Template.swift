extension Settings {
    /// A file of settings, in which all that can be set stands as it is without one, behind a `#`.
    public static func template(_ language: Language) -> String {
        let looks = Theme.Part.allCases.map { part in
            let setting = "#\(part.rawValue) = \"\(Theme.usual(part))\""
            let gap = String(repeating: " ", count: max(1, 26 - setting.count))
            return setting + gap + "# " + meaning(of: part)[language]
        }
        return opening[language] + looks.joined(separator: "\n") + "\n\n" + ending[language]
    }

    private static func meaning(of part: Theme.Part) -> Phrase {
        switch part {
        case .accent: Phrase("where you are, and keys", "où vous êtes, et les touches")
        case .thirst: Phrase("who wants water", "qui a soif")
        case .done: Phrase("who is fresh, what is done", "qui est frais, ce qui est fait")
        case .error: Phrase("what failed; never people", "ce qui a échoué ; jamais des gens")
        case .faint: Phrase("what stands back", "ce qui reste en retrait")
        case .strong: Phrase("how to reach somebody, the project", "comment joindre quelqu’un, le projet")
        case .heading: Phrase("headings", "les titres")
        }
    }

    private static let opening = Phrase(
        """
        # Arrosoir's settings, in ~/.config/arrosoir/config.toml. Take the # away in front of what you want otherwise;
        # arrosoir config --check says what can't be read.

        # "en" or "fr"; without it LC_ALL, LC_MESSAGES or LANG say it.
        #language = "en"

        # Clicks and the wheel; without them the terminal's own selection needs no Shift.
        #mouse = true

        # Looks: bold, dim, italic, underline, reverse, and one of the terminal's own colours: black, red, green, yellow,
        # blue, magenta, cyan, white, or with bright- in front; "on" and a colour for the ground; or "plain".
        [theme]

        """,
        """
        # Les réglages d’Arrosoir, dans ~/.config/arrosoir/config.toml. Enlevez le # devant ce que vous voulez autrement ;
        # arrosoir config --check dit ce qui ne se lit pas.

        # "en" ou "fr" ; sans cela LC_ALL, LC_MESSAGES ou LANG le disent.
        #language = "fr"

        # Les clics et la molette ; sans eux la sélection du terminal se passe de Maj.
        #mouse = true

        # Apparences : bold, dim, italic, underline, reverse, et l’une des couleurs du terminal : black, red, green, yellow,
        # blue, magenta, cyan, white, ou avec bright- devant ; "on" et une couleur pour le fond ; ou "plain".
        [theme]

        """)

    private static let ending = Phrase(
        """
        # A key of the screen's help, and what to press for it instead: one, several, or none.
        [keys]
        #"j" = ["j", "Ctrl-N"]
        #"w c" = "F2"
        #"Ctrl-Z" = []

        # Sign the commits of arrosoir sync with the key from your git settings; some servers require it.
        [sync]
        #sign = false

        """,
        """
        # Une touche de l’aide de l’écran, par son nom anglais, et ce qu’il faut presser à sa place : une, plusieurs, aucune.
        [keys]
        #"j" = ["j", "Ctrl-N"]
        #"w c" = "F2"
        #"Ctrl-Z" = []

        # Signer les commits d’arrosoir sync avec la clé de vos réglages git ; certains serveurs l’exigent.
        [sync]
        #sign = false

        """)
}
