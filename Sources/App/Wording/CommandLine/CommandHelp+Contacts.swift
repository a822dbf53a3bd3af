/// The commands about people.
extension CommandHelp {
    public static let due = CommandHelp(
        Phrase("Whom to water today", "Qui arroser aujourd’hui"),
        details: Phrase(
            """
            Promises come first, then at most as many waterings as a day has places, then, with --all, who can wait. \
            A contact is due once the days since the last touch reach their cadence; days away don't count.
            """,
            """
            D’abord les promesses, puis au plus autant d’arrosages qu’un jour a de places, puis, avec --all, qui peut \
            attendre. Un contact a soif quand les jours depuis le dernier contact atteignent sa cadence ; les jours \
            d’absence ne comptent pas.
            """),
        examples: [
            Example("due", Phrase("today's list", "la liste du jour")),
            Example("due --count", Phrase("one number, for a shell prompt", "un nombre, pour l’invite du shell")),
        ])

    public static let log = CommandHelp(
        Phrase("Record a touchpoint with one or more people", "Noter un échange avec une ou plusieurs personnes"),
        details: Phrase(
            """
            It is on the disk before the command returns. Dated after today it is a planned meeting, which counts once \
            it has happened. Names are matched without regard to case and accents, by any part, nickname or id.
            """,
            """
            Il est sur le disque avant que la commande ne se termine. Daté d’après aujourd’hui, c’est un rendez-vous, \
            qui compte une fois qu’il a eu lieu. Un nom se donne sans égard à la casse ni aux accents, par une partie, \
            un surnom ou son identifiant.
            """),
        examples: [
            Example("log sophie --channel call", Phrase("called Sophie today", "appelé Sophie aujourd’hui")),
            Example(
                Phrase(
                    #"log sophie marc --channel inPerson --on friday --note "the studio""#,
                    #"log sophie marc --channel inPerson --on vendredi --note "le studio""#),
                Phrase("saw them both last Friday", "vus tous deux vendredi dernier")),
            Example(
                Phrase(
                    #"log katia --thanked --next 2w --promise "send the demo""#,
                    #"log katia --thanked --next 2w --promise "envoyer la démo""#),
                Phrase(
                    "thanked Katia, with a promise in two weeks", "remercié Katia, et une promesse dans deux semaines")
            ),
            Example(
                Phrase(
                    #"log paul --gave "the flat in Brest" --meets rental --told"#,
                    #"log paul --gave "l’appartement de Brest" --meets location --told"#),
                Phrase("his need is met, and he knows the news", "son besoin est résolu, et il sait la nouvelle")),
        ])

    public static let add = CommandHelp(
        Phrase("Add a contact", "Ajouter un contact"),
        examples: [
            Example(
                #"add "Sophie Marchal" --phone "+32 470 12 34 56" --cadence 30"#,
                Phrase("due 30 days after the last touch", "à arroser 30 jours après le dernier échange")),
            Example(
                Phrase(
                    #"add "Mr X" --wanted "runs the festival""#, #"add "M. X" --wanted "dirige le festival""#),
                Phrase("someone to meet: never due", "quelqu’un à rencontrer : n’a jamais soif")),
        ])

    public static let show = CommandHelp(
        Phrase("Everything about one contact", "Tout sur un contact"),
        examples: [
            Example(
                "show sophie",
                Phrase("how to reach her, and the last touchpoints", "où la joindre, les derniers échanges"))
        ])

    public static let list = CommandHelp(
        Phrase(
            "List contacts, all or those that a filter lets through", "Lister les contacts, tous ou selon un filtre"),
        details: Phrase(
            """
            A filter is made of words, and of terms such as tag:music circle:choir role:ally project:album org:rives \
            city:ghent skill:sound need:studio state:thirsty met:no touched:>90d. All must hold; a dash before one \
            negates it. Archived contacts show with state:archived.
            """,
            """
            Un filtre se compose de mots et de termes tels que tag:musique circle:chorale role:ally project:album \
            org:rives city:liège skill:son need:studio state:thirsty met:no touched:>90d. Tous doivent convenir ; un \
            tiret devant l’un d’eux le nie. Les contacts archivés se voient avec state:archived.
            """),
        examples: [
            Example(
                "list tag:music -met:yes", Phrase("musicians never met in person", "musiciens jamais vus en personne")),
            Example("list 'touched:>90d' --json", Phrase("for a script", "pour un script")),
        ])

    public static let edit = CommandHelp(
        Phrase("Edit a contact as text", "Modifier une fiche comme texte"),
        details: Phrase(
            """
            Opens $VISUAL, $EDITOR or vi. Only what you change is changed; a mistake opens the text again with a word \
            below its line, and what is given up is kept for the next time.
            """,
            """
            Ouvre $VISUAL, $EDITOR ou vi. Seul ce que vous modifiez change ; une erreur rouvre le texte avec un mot \
            sous sa ligne, et ce qui est abandonné est gardé pour la fois suivante.
            """),
        examples: [
            Example("edit sophie", Phrase("all there is to say about her", "tout ce qu’il y a à dire d’elle"))
        ])

    public static let archive = CommandHelp(
        Phrase("Keep contacts out of the way, never due", "Mettre des contacts de côté, sans plus jamais de rappel"),
        examples: [
            Example("archive marc", Phrase("off the lists", "hors des listes")),
            Example("archive marc --undo", Phrase("back again", "de retour")),
        ])

    public static let merge = CommandHelp(
        Phrase("Say that two contacts are one person", "Dire que deux contacts sont une même personne"),
        details: Phrase(
            """
            Nothing is copied or lost: they show as one, with their touchpoints together, and undo parts them again. \
            Where they differ you choose, at a terminal; else what was said last counts.
            """,
            """
            Rien n’est copié ni perdu : ils n’en font plus qu’un, leurs échanges réunis, et undo les sépare à nouveau. \
            Où ils diffèrent, vous choisissez, au terminal ; sinon ce qui fut dit en dernier compte.
            """),
        examples: [
            Example(#"merge "Sophie M." "Sophie Marchal""#, Phrase("one Sophie", "une seule Sophie"))
        ])

    public static let duplicates = CommandHelp(
        Phrase(
            "List contacts that may be one person, and decide",
            "Lister les contacts qui n’en font peut-être qu’un, et décider"),
        details: Phrase(
            """
            They share an email address, a number, or a name. At a terminal each pair is asked about: s they are the \
            same, n they are not, l ask again in a month, q stop. Two people of one name: type the name twice.
            """,
            """
            Ils ont en commun un e-mail, un numéro ou un nom. Au terminal, chaque paire est l’objet d’une question : s \
            c’est la même personne, n ce sont deux personnes, l redemander dans un mois, q arrêter. Deux personnes de \
            même nom : tapez le nom deux fois.
            """),
        examples: [
            Example(
                "duplicates --merge-equal --dry-run",
                Phrase("those that differ in no field", "ceux qui ne diffèrent en aucun champ")),
            Example(
                #"duplicates --not-same "Jan Peeters" "Jan Peeters""#,
                Phrase("two people, never asked again", "deux personnes, plus jamais redemandé")),
        ])

    public static let snooze = CommandHelp(
        Phrase("Not before a date", "Pas avant une date"),
        details: Phrase(
            "No touch is pretended, and a real one clears the snooze. Promises keep their date.",
            "Ce n’est pas un échange, et un vrai l’annule. Les promesses gardent leur date."),
        examples: [
            Example(
                Phrase("snooze sophie friday", "snooze sophie vendredi"),
                Phrase("off the list until Friday", "hors de la liste jusqu’à vendredi")),
            Example("snooze sophie none", Phrase("back on the list", "de retour dans la liste")),
        ])

    public static let cadence = CommandHelp(
        Phrase("How often somebody wants water", "À quel rythme arroser quelqu’un"),
        details: Phrase(
            """
            A number of days, never, or default: what roles, tags and the method say. A filter sets it on all that \
            match, after saying how many. With --tag, a tag gets a cadence of its own for whoever carries it.
            """,
            """
            Un nombre de jours, never (jamais), ou default : ce que disent rôles, étiquettes et méthode. Un filtre la \
            donne à tous ceux qu’il trouve, après avoir dit combien. Avec --tag, c’est l’étiquette qui reçoit une \
            cadence, pour qui la porte.
            """),
        examples: [
            Example("cadence sophie 30", Phrase("about once a month", "environ une fois par mois")),
            Example("cadence tag:school never", Phrase("all who carry the tag", "tous ceux qui portent l’étiquette")),
            Example("cadence tag:music 45 --tag", Phrase("the tag itself", "l’étiquette elle-même")),
        ])
}
