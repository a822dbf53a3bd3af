/// The commands about giving and asking.
extension CommandHelp {
    // MARK: Offers and needs

    public static let offer = CommandHelp(
        Phrase(
            "Which problem you are the solution to, and for whom", "De quel problème vous êtes la solution, pour qui"),
        details: Phrase(
            """
            An offer stands against the open needs of your contacts: whoever it could help comes on the list of the \
            day as a reason to give.
            """,
            """
            Une offre se compare aux besoins ouverts de vos contacts : qui elle pourrait aider vient dans la liste du \
            jour, comme une raison de donner.
            """),
        examples: [
            Example(
                Phrase(#"offer "holiday rental in Brittany""#, #"offer "location de vacances en Bretagne""#),
                Phrase("note it", "la noter")),
            Example("offer list", Phrase("and whom each could help", "et qui chacune pourrait aider")),
        ])

    public static let offerAdd = CommandHelp(
        Phrase("Note something that you can offer", "Noter ce que vous pouvez offrir"),
        examples: [
            Example(
                Phrase(
                    #"offer "holiday rental in Brittany" --for "families""#,
                    #"offer "location de vacances en Bretagne" --for "les familles""#),
                Phrase("and whom it could help is named", "et qui elle pourrait aider est nommé"))
        ])

    public static let offerList = CommandHelp(
        Phrase("Your offers, each with the people it could help", "Vos offres, chacune avec qui elle pourrait aider"),
        examples: [
            Example("offer list --all", Phrase("those withdrawn as well", "aussi celles qui sont retirées"))
        ])

    public static let offerEdit = CommandHelp(
        Phrase("Amend an offer, by its id", "Corriger une offre, par son identifiant"),
        details: Phrase(
            "Only what is named changes; an empty --for clears it.",
            "Seul change ce qui est nommé ; un --for vide l’efface."),
        examples: [
            Example(
                Phrase(#"offer edit 7d0m3kq8 --for "musicians""#, #"offer edit 7d0m3kq8 --for "les musiciens""#),
                Phrase("for others", "pour d’autres gens"))
        ])

    public static let offerWithdraw = CommandHelp(
        Phrase("Offer it no longer, by its id", "Ne plus l’offrir, par son identifiant"),
        examples: [
            Example("offer withdraw 7d0m3kq8", Phrase("it is let for the summer", "c’est loué pour l’été"))
        ])

    public static let need = CommandHelp(
        Phrase("The problems that your contacts have", "Les problèmes de vos contacts"),
        examples: [
            Example(
                Phrase(#"need paul "a rental for the holidays""#, #"need paul "une location de vacances""#),
                Phrase("note it", "le noter")),
            Example(
                Phrase("need met paul rental", "need met paul location"), Phrase("it is met", "il est résolu")),
        ])

    public static let needAdd = CommandHelp(
        Phrase("Note a problem that somebody has", "Noter un problème de quelqu’un"),
        examples: [
            Example(
                Phrase(
                    #"need paul "a rental for the holidays""#, #"need paul "une location pour les vacances""#),
                Phrase("and which of your offers meets it is named", "et celle de vos offres qui convient est nommée"))
        ])

    public static let needList = CommandHelp(
        Phrase(
            "Every open need, with your offers that meet it", "Chaque besoin ouvert, avec vos offres qui conviennent"),
        examples: [Example("need list --json", Phrase("for a script", "pour un script"))])

    public static let needMet = CommandHelp(
        Phrase("A need is met", "Un besoin est résolu"),
        details: Phrase(
            "It is named by any part of its words. With a touch: arrosoir log NAME --meets NEED.",
            "Il se nomme par une partie de ses mots. Avec un échange : arrosoir log NOM --meets BESOIN."),
        examples: [
            Example(
                Phrase("need met paul rental", "need met paul location"), Phrase("he found one", "il en a trouvé une"))
        ])

    public static let match = CommandHelp(
        Phrase(
            "Whom a piece of news, an offer or a skill could help", "Qui une nouvelle, une offre, un talent aiderait"),
        details: Phrase(
            """
            It looks in open needs first, then in skills, notes and the notes of touches, without regard to case, \
            accents and the endings of words.
            """,
            """
            D’abord dans les besoins ouverts, puis dans les compétences, les notes et celles des échanges, sans égard \
            à la casse, aux accents ni aux terminaisons.
            """),
        examples: [
            Example(
                Phrase(#"match "holiday rental in Brittany""#, #"match "location de vacances en Bretagne""#),
                Phrase("who would like to know", "qui aimerait le savoir"))
        ])

    // MARK: Asks

    public static let ask = CommandHelp(
        Phrase("What you ask of people, and what became of it", "Ce que vous demandez aux gens, et la suite"),
        details: Phrase(
            """
            An ask that is granted leaves two promises: the thanks, and later the report back. An introduction goes \
            on: it is agreed, made, and you meet; it starts with arrosoir path.

            Which one is said by its id, or by the name of somebody with one open ask.
            """,
            """
            Une demande accordée laisse deux promesses : le merci, puis le compte rendu. Une présentation continue : \
            elle est acceptée, faite, et vous vous rencontrez ; elle commence par arrosoir path.

            On dit laquelle par son identifiant, ou par le nom de quelqu’un qui n’a qu’une demande en cours.
            """),
        examples: [
            Example(
                Phrase(
                    #"ask marc "a sound engineer" --kind advice"#, #"ask marc "un ingénieur du son" --kind conseil"#),
                Phrase("note that you asked", "noter que vous avez demandé")),
            Example("ask granted marc", Phrase("he said yes", "il a dit oui")),
        ])

    public static let askAdd = CommandHelp(
        Phrase("Note what you asked of somebody", "Noter ce que vous avez demandé à quelqu’un"),
        details: Phrase(
            """
            It first says what there is to see: the last touch, what passed between you, what is still owed or open. \
            It advises and never forbids. The ask and its touch are written together.
            """,
            """
            D’abord, ce qu’il y a à voir : le dernier échange, ce que vous vous êtes donné, ce qui reste dû ou ouvert. \
            C’est un conseil, jamais un refus. La demande et son échange sont écrits ensemble.
            """),
        examples: [
            Example(
                Phrase(
                    #"ask marc "the name of a sound engineer" --kind advice"#,
                    #"ask marc "le nom d’un ingénieur du son" --kind conseil"#),
                Phrase("a light one", "une demande légère"))
        ])

    public static let askList = CommandHelp(
        Phrase("What is asked and not over, introductions too", "Les demandes en cours, présentations comprises"),
        examples: [
            Example("ask list --all", Phrase("those that are over as well", "aussi celles qui sont closes"))
        ])

    public static let askAsked = CommandHelp(
        Phrase("You asked what you meant to ask", "Vous avez demandé ce que vous comptiez demander"),
        examples: [
            Example(
                Phrase("ask asked marc --channel call", "ask asked marc --channel appel"),
                Phrase("with its touch", "avec son échange"))
        ])
    public static let askGranted = CommandHelp(
        Phrase("They said yes", "La réponse est oui"),
        details: Phrase(
            "Thanks are owed at once, the report back later. An introduction is agreed, and not made yet.",
            "Le merci est dû aussitôt, le compte rendu plus tard. Une présentation est acceptée, et pas encore faite."),
        examples: [Example("ask granted marc", Phrase("his only open ask", "sa seule demande en cours"))])
    public static let askDeclined = CommandHelp(
        Phrase("They said no", "La réponse est non"), examples: [Example("ask declined marc", Phrase("over", "close"))])
    public static let askFollowUp = CommandHelp(
        Phrase("You asked again, which is a touch", "Vous avez relancé, ce qui est un échange"),
        examples: [
            Example(
                Phrase("ask follow-up marc --channel email", "ask follow-up marc --channel e-mail"),
                Phrase("it waits anew", "l’attente recommence"))
        ])
    public static let askMade = CommandHelp(
        Phrase("They introduced you", "La présentation est faite"),
        examples: [Example("ask made marc", Phrase("thanks are owed now", "un merci est dû désormais"))])
    public static let askMet = CommandHelp(
        Phrase("You met whom you were introduced to", "Vous avez rencontré la personne présentée"),
        details: Phrase(
            "A touch that is logged with them says so by itself. How it went is owed to whoever introduced you.",
            "Un échange noté avec elle le dit de lui-même. Le compte rendu est dû à qui vous a présentés."),
        examples: [Example("ask met katia", Phrase("by either of the two", "par l’un des deux noms"))])
    public static let askDrop = CommandHelp(
        Phrase("Let an ask go", "Abandonner une demande"),
        examples: [Example("ask drop marc", Phrase("not any more", "plus maintenant"))])

    public static let path = CommandHelp(
        Phrase("The warmest ways to somebody you want to meet", "Les chemins les plus courts vers quelqu’un"),
        details: Phrase(
            """
            Up to three chains, each link with its reasons: what is written down before what is guessed from shared \
            circles and organizations. With --through it starts the introduction, whose steps are then arrosoir ask.
            """,
            """
            Trois chaînes au plus, chaque lien avec ses raisons : d’abord ce qui est noté, puis ce que suggèrent \
            cercles et organisations. Avec --through commence la présentation, dont la suite est arrosoir ask.
            """),
        examples: [
            Example(#"path "katia roy""#, Phrase("who could introduce you", "qui pourrait vous présenter")),
            Example(
                Phrase(
                    #"path katia --through marc --why "the festival" --asked"#,
                    #"path katia --through marc --why "le festival" --asked"#),
                Phrase("asked Marc today", "demandé à Marc aujourd’hui")),
        ])

    public static let standing = CommandHelp(
        Phrase("If they know you, how they see you, what to tell", "Si on vous connaît, comment, et quoi dire"),
        details: Phrase(
            "Without options it is shown. An empty text clears; what is told is said by --told, or by log --told.",
            "Sans option, il s’affiche. Un texte vide efface ; ce qui est dit se note par --told, ou log --told."),
        examples: [
            Example(
                Phrase(
                    #"standing katia --knows-me byName --to-tell "the new album""#,
                    #"standing katia --knows-me "de nom" --to-tell "le nouvel album""#),
                Phrase("a talking point until it is told", "à dire, tant que ce n’est pas dit")),
            Example("standing katia --told", Phrase("told today", "dit aujourd’hui")),
        ])
}
