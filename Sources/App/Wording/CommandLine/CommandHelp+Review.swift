/// The commands that look at where the network stands.
extension CommandHelp {
    public static let review = CommandHelp(
        Phrase("Look at the objectives again, and keep what changed", "Revoir ses objectifs, et garder ce qui change"),
        details: Phrase(
            """
            It shows the evidence, then asks three questions: are the objectives still right, which stage is it, were \
            they looked at again; and those of your own method. With options it asks nothing and keeps the review.
            """,
            """
            D’abord l’état des lieux, puis trois questions : les objectifs sont-ils encore justes, à quelle étape en \
            est-on, ont-ils été revus ; et celles de votre méthode. Avec des options, rien n’est demandé et la revue est gardée.
            """))

    public static let reviewLook = CommandHelp(
        Phrase("The evidence, then the three questions", "L’état des lieux, puis les trois questions"),
        examples: [
            Example("review", Phrase("the evidence and the questions", "l’état des lieux et les questions")),
            Example(
                Phrase(
                    #"review --stage consolidation --changed "launch in May""#,
                    #"review --stage consolidation --changed "sortie en mai""#),
                Phrase("kept without a question", "gardée sans question")),
            Example(
                Phrase(
                    #"review --answer energy="the studio days""#, #"review --answer energie="les jours de studio""#),
                Phrase("to a question of your own method", "à une question de votre méthode")),
        ])

    public static let reviewList = CommandHelp(
        Phrase("All reviews, newest first", "Toutes les revues, de la plus récente"),
        examples: [
            Example("review list", Phrase("when, and what was answered", "quand, et ce qui fut répondu"))
        ])
    public static let reviewLater = CommandHelp(
        Phrase("Put the review off to a date", "Remettre la revue à une date"),
        examples: [Example(Phrase("review later friday", "review later vendredi"), Phrase("not before", "pas avant"))])

    public static let stats = CommandHelp(
        Phrase("Where the touches went, and what stands empty", "Où sont allés les échanges, et ce qui reste vide"),
        details: Phrase(
            """
            Touches of twelve weeks by stage against the targets, empty places and milestones, those who drifted, \
            those never met, one-sided relations, and whether the cadences fit the day.
            """,
            """
            Les échanges de douze semaines par étape face aux cibles, les places vides et les jalons, les liens qui \
            ont dérivé, les gens jamais rencontrés, les relations à sens unique, et si les cadences tiennent en un jour.
            """),
        examples: [Example("stats --json", Phrase("every figure, by its name", "chaque chiffre, par son nom"))])

    public static let map = CommandHelp(
        Phrase("The cast of a project as a picture", "La distribution d’un projet en image"),
        examples: [
            Example("map", Phrase("as a tree, here", "en arbre, ici même")),
            Example("map --format svg --output cast.svg", Phrase("for a browser", "pour un navigateur")),
            Example("map --format dot | dot -Tpdf > cast.pdf", Phrase("for Graphviz", "pour Graphviz")),
        ])

    public static let met = CommandHelp(
        Phrase("Note everyone met at an occasion, in one go", "Noter d’un coup tous les gens d’une occasion"),
        details: Phrase(
            """
            New names become contacts. Each gets the circle, the touch, and a follow-up in two days. With --who it \
            lists those of that circle whom you never met in person.
            """,
            """
            Un nom nouveau devient un contact. Chacun reçoit le cercle, l’échange, et une relance dans deux jours. \
            Avec --who s’affichent ceux du cercle que vous n’avez jamais vus de visu.
            """),
        examples: [
            Example(
                Phrase(
                    #"met "Formation SMART" "Alice Roy" "Karim B." --on yesterday"#,
                    #"met "Formation SMART" "Alice Roy" "Karim B." --on hier"#),
                Phrase("two people at once", "deux personnes à la fois")),
            Example(
                #"met "Formation SMART" --who"#, Phrase("before it: whom to look out for", "avant : qui y chercher")),
        ])

    public static let projectEdit = CommandHelp(
        Phrase("Amend a project and its objective", "Corriger un projet et son objectif"),
        details: Phrase(
            "Only what is named changes; an empty text clears it.",
            "Seul change ce qui est nommé ; un texte vide l’efface."),
        examples: [
            Example(
                Phrase(
                    #"project edit album --by "12 March" --measure "300 sold""#,
                    #"project edit album --by "12 mars" --measure "300 vendus""#),
                Phrase("by when, and how to tell", "pour quand, et comment le savoir"))
        ])

    public static let milestone = CommandHelp(
        Phrase("The milestones of a project", "Les jalons d’un projet"))
    public static let milestoneAdd = CommandHelp(
        Phrase("Add a milestone", "Ajouter un jalon"),
        examples: [
            Example(
                Phrase(
                    #"project milestone add "first concert" --on "15 Jan" --place Liège"#,
                    #"project milestone add "premier concert" --on "15 janv" --place Liège"#),
                Phrase("in the current project", "dans le projet en cours"))
        ])
    public static let milestoneList = CommandHelp(
        Phrase("All milestones", "Tous les jalons"),
        examples: [
            Example("project milestone list", Phrase("those of the current project", "ceux du projet en cours"))
        ])
    public static let milestoneRemove = CommandHelp(
        Phrase(
            "Take a milestone away, by its id; its places stay",
            "Retirer un jalon, par son identifiant ; ses places restent"),
        examples: [
            Example(
                "project milestone remove k3f7",
                Phrase("the beginning of an id is enough", "le début d’un identifiant suffit"))
        ])

    public static let slotEdit = CommandHelp(
        Phrase("Amend a place, by its id", "Corriger une place, par son identifiant"),
        details: Phrase(
            "Only what is named changes; an empty text clears it.",
            "Seul change ce qui est nommé ; un texte vide l’efface."),
        examples: [
            Example(
                Phrase(
                    #"slot edit k3f7 --for "the drums" --by 2027-03-01"#,
                    #"slot edit k3f7 --for "la batterie" --by 2027-03-01"#),
                Phrase("for what, and until when", "pour quoi, et pour quand"))
        ])
    public static let slotMove = CommandHelp(
        Phrase("Move a place up or down within its kind", "Monter ou descendre une place dans son genre"),
        examples: [
            Example("slot move k3f7 down", Phrase("one further down among its kind", "un rang plus bas dans son genre"))
        ])
}
