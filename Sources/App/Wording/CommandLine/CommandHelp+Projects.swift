/// The commands about projects, their cast, and time.
extension CommandHelp {
    public static let role = CommandHelp(
        Phrase("Give someone a role in a project", "Donner à quelqu’un un rôle dans un projet"),
        details: Phrase(
            """
            They take the first empty slot of the kind, or a new one. Kinds are ally, opponent, mentor and your own, by \
            name or letter; --define makes one.
            """,
            """
            Prend la première place vide du genre, ou une nouvelle. Les genres sont allié (ally), opposant (opponent), \
            mentor et les vôtres, par leur nom ou leur lettre ; --define en crée un.
            """),
        examples: [
            Example("role sophie mentor", Phrase("in the current project", "dans le projet en cours")),
            Example(
                Phrase(
                    #"role katia ally --for "sound" --project album"#, #"role katia allié --for "son" --project album"#),
                Phrase("for something particular", "pour quelque chose de précis")),
            Example("role sophie --none", Phrase("out of the cast", "hors de la distribution")),
            Example("role --define press --letter p --cadence 45", Phrase("a kind of your own", "un genre à soi")),
        ])

    public static let slot = CommandHelp(
        Phrase("The places of a project's cast", "Les places dans la distribution d’un projet"))

    public static let slotAdd = CommandHelp(
        Phrase("Add an empty place to the cast", "Ajouter une place vide à la distribution"),
        examples: [
            Example(
                Phrase(
                    #"slot add ally --for "venue" --place Liège --by "15 Jan""#,
                    #"slot add allié --for "salle" --place Liège --by "15 janv""#),
                Phrase("someone is needed there by then", "il y faut quelqu’un d’ici là"))
        ])

    public static let slotList = CommandHelp(
        Phrase("The cast of a project, empty places included", "La distribution d’un projet, places vides comprises"),
        examples: [
            Example("slot list", Phrase("of the current project", "du projet en cours")),
            Example("slot list --project album", Phrase("of another one", "d’un autre")),
        ])

    public static let slotRemove = CommandHelp(
        Phrase("Take a place away, by its id", "Retirer une place, par son identifiant"),
        examples: [
            Example("slot remove k3f7", Phrase("the beginning of an id is enough", "le début d’un identifiant suffit"))
        ])

    public static let project = CommandHelp(
        Phrase("What the network is for", "À quoi sert le réseau"))

    public static let projectAdd = CommandHelp(
        Phrase("Add a project; the first is the current one", "Ajouter un projet ; le premier est le projet en cours"),
        examples: [
            Example(
                Phrase(#"project add "Album Rives" --by "12 March""#, #"project add "Album Rives" --by "12 mars""#),
                Phrase("with its deadline", "avec son échéance"))
        ])

    public static let projectList = CommandHelp(
        Phrase("All projects", "Tous les projets"),
        examples: [
            Example("project list", Phrase("the current one has a mark", "celui en cours est marqué"))
        ])
    public static let projectUse = CommandHelp(
        Phrase("Make a project the current one", "En faire le projet en cours"),
        examples: [
            Example(
                "project use album",
                Phrase("roles and slots are its own now", "rôles et places sont désormais les siens"))
        ])
    public static let projectDone = CommandHelp(
        Phrase("The project is achieved", "Le projet est achevé"),
        examples: [
            Example("project done album", Phrase("achieved", "achevé"))
        ])
    public static let projectPause = CommandHelp(
        Phrase(
            "Let a project rest: its roles ask for no water", "Laisser reposer un projet : ses rôles n’ont plus soif"),
        examples: [
            Example("project pause album", Phrase("until spring", "jusqu’au printemps"))
        ])
    public static let projectActivate = CommandHelp(
        Phrase("Take a project up again", "Reprendre un projet"),
        examples: [
            Example("project activate album", Phrase("on again", "c’est reparti"))
        ])
    public static let projectDrop = CommandHelp(
        Phrase("Give a project up", "Abandonner un projet"),
        examples: [
            Example("project drop album", Phrase("its history stays", "son histoire reste"))
        ])

    public static let touch = CommandHelp(
        Phrase("Amend or delete a touchpoint", "Corriger ou supprimer un échange"))

    public static let touchEdit = CommandHelp(
        Phrase("Amend a touchpoint, by its id", "Corriger un échange, par son identifiant"),
        details: Phrase(
            "Only what is named changes. The id, or its beginning, is what `arrosoir show` prints.",
            "Seul change ce qui est nommé. L’identifiant, ou son début, est celui qu’affiche `arrosoir show`."),
        examples: [
            Example(
                Phrase("touch edit 7d0m3kq8 --on yesterday", "touch edit 7d0m3kq8 --on hier"),
                Phrase("it was the day before", "c’était la veille"))
        ])

    public static let touchDelete = CommandHelp(
        Phrase("Delete a touchpoint, by its id", "Supprimer un échange, par son identifiant"),
        examples: [
            Example("touch delete k3f7", Phrase("the beginning of an id is enough", "le début d’un identifiant suffit"))
        ])

    public static let away = CommandHelp(
        Phrase("Days away, which don't count as elapsed", "Des jours d’absence, qui ne comptent pas"))

    public static let awayAdd = CommandHelp(
        Phrase("Note an absence, first day to last", "Noter une absence, du premier au dernier jour"),
        examples: [Example("away 2026-08-01..2026-08-21", Phrase("three weeks in August", "trois semaines en août"))])

    public static let awayList = CommandHelp(
        Phrase("All absences", "Toutes les absences"),
        examples: [
            Example("away list", Phrase("all of them, with their ids", "toutes, avec leurs identifiants"))
        ])
    public static let awayRemove = CommandHelp(
        Phrase("Take an absence back, by its id", "Retirer une absence, par son identifiant"),
        examples: [
            Example("away remove k3f7", Phrase("the beginning of an id is enough", "le début d’un identifiant suffit"))
        ])
}
