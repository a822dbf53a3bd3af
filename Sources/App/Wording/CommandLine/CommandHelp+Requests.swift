/// The commands about incoming requests, and about the method.
extension CommandHelp {
    public static let request = CommandHelp(
        Phrase("Incoming requests to connect", "Les demandes de mise en relation reçues"),
        details: Phrase(
            """
            Each is sorted (mechanical, interested or authentic), replied to, and waits for an answer; without one \
            it leaves the waiting list by itself. One who answers can become a contact.

            Which one is said by its id, or by any part of the name.
            """,
            """
            Chacune est triée (mécanique, intéressée ou authentique), reçoit une réponse et attend la suite ; sans \
            suite, elle quitte d’elle-même la liste. Qui répond peut devenir un contact.

            On dit laquelle par son identifiant, ou par une partie du nom.
            """),
        examples: [
            Example("request", Phrase("those that wait", "celles qui attendent")),
            Example("request bin nora", Phrase("no more of it", "ne plus y penser")),
        ])

    public static let requestAdd = CommandHelp(
        Phrase("Note a request that came", "Noter une demande reçue"),
        examples: [
            Example(
                Phrase(
                    #"request add "Nora Weiss" --message "I loved Rives" --source email"#,
                    #"request add "Nora Weiss" --message "Rives m’a plu" --source e-mail"#),
                Phrase("a proposal how to sort it is shown", "un tri est proposé")),
            Example(
                #"request add "Nora Weiss" --message - < mail.txt"#,
                Phrase("the message from standard input", "le message depuis l’entrée standard")),
        ])

    public static let requestList = CommandHelp(
        Phrase("The requests that wait, by how they stand", "Les demandes en attente, selon leur état"),
        examples: [
            Example("request list --all", Phrase("those that are over as well", "aussi celles qui sont closes"))
        ])
    public static let requestShow = CommandHelp(
        Phrase("One request, with its message", "Une demande, avec son message"),
        examples: [Example("request show nora", Phrase("and the proposal", "et la proposition"))])
    public static let requestSort = CommandHelp(
        Phrase("Sort a request", "Trier une demande"),
        examples: [
            Example(
                Phrase("request sort nora authentic", "request sort nora authentique"),
                Phrase("worth a reply", "qui mérite une réponse"))
        ])
    public static let requestBin = CommandHelp(
        Phrase("Bin mechanical ones, without regret", "Écarter les mécaniques, sans regret"),
        examples: [Example("request bin nora karim", Phrase("two at once", "deux à la fois"))])
    public static let requestReply = CommandHelp(
        Phrase("Reply from a template, then it waits", "Répondre d’après un modèle, puis attendre"),
        details: Phrase(
            """
            The template has the first name filled in. On a terminal it opens in $VISUAL or $EDITOR. The final text \
            goes to standard output, to be sent by your own hand.
            """,
            """
            Le modèle reçoit le prénom. Sur un terminal, il s’ouvre dans $VISUAL ou $EDITOR. Le résultat va sur la \
            sortie standard, à envoyer de votre main.
            """),
        examples: [
            Example(
                Phrase(
                    #"request reply nora --personal "Rives was fun to record.""#,
                    #"request reply nora --personal "Rives fut un plaisir.""#),
                Phrase("with a line of your own", "avec une ligne à vous")),
            Example("request reply nora --print | xclip", Phrase("without the editor", "sans éditeur")),
        ])
    public static let requestAnswered = CommandHelp(
        Phrase("They answered", "La réponse est arrivée"),
        examples: [
            Example(
                Phrase(#"request answered nora "a concert in May?""#, #"request answered nora "un concert en mai ?""#),
                Phrase("with what they said", "avec ce qui est dit"))
        ])
    public static let requestAccept = CommandHelp(
        Phrase("Make a contact of it, with a first promise", "En faire un contact, avec une première promesse"),
        examples: [
            Example(
                Phrase(#"request accept nora --circle "labels""#, #"request accept nora --circle "les labels""#),
                Phrase("a follow-up is due in two days", "une suite est due dans deux jours"))
        ])
    public static let requestLater = CommandHelp(
        Phrase("Not before a date", "Pas avant une date"),
        examples: [
            Example(
                Phrase("request later nora friday", "request later nora vendredi"),
                Phrase("off the list until then", "hors de la liste d’ici là"))
        ])

    // MARK: The method

    public static let method = CommandHelp(
        Phrase("Your own way of working, to keep and to share", "Votre façon de faire, à garder et à partager"),
        details: Phrase(
            """
            It is made of entries, each a key and a value: dailyCapacity, cadence, reviewEvery, requestPatience, \
            askPatience, reportAfter, target STAGE, role NAME, tag NAME, question KEY, template KEY, practice KEY, \
            snooze LETTER, formula SENTENCE; and, never exported, interest WORDS and work WORDS.
            """,
            """
            Elle se compose d’entrées, une clé et sa valeur : dailyCapacity, cadence, reviewEvery, requestPatience, \
            askPatience, reportAfter, target ÉTAPE, role NOM, tag NOM, question CLÉ, template CLÉ, practice CLÉ, \
            snooze LETTRE, formula PHRASE ; et, jamais exportées, interest MOTS et work MOTS.
            """),
        examples: [
            Example("method", Phrase("what it says", "ce qu’elle dit")),
            Example("method set dailyCapacity 7", Phrase("seven people a day", "sept personnes par jour")),
        ])

    public static let methodShow = CommandHelp(
        Phrase("What it says beyond the start, and whose that is", "Ce qu’elle dit de plus qu’au départ, et de qui"),
        examples: [Example("method show --json", Phrase("for a script", "pour un script"))])

    public static let methodExport = CommandHelp(
        Phrase("Write it into a file, to share", "L’écrire dans un fichier, à partager"),
        details: Phrase(
            """
            Entries that are private, or that speak of somebody you know or of a project, are left out and named, so \
            that nothing personal leaves. Signatures are kept.
            """,
            """
            Les entrées privées, ou qui parlent de quelqu’un que vous connaissez ou d’un projet, sont laissées de \
            côté et nommées : rien de personnel ne sort. Les signatures restent.
            """),
        examples: [
            Example("method export method.json --as Sophie", Phrase("with your name", "avec votre nom")),
            Example("method export -", Phrase("to standard output", "sur la sortie standard")),
        ])

    public static let methodEdit = CommandHelp(
        Phrase("Open all of it in your editor", "L’ouvrir en entier dans votre éditeur"),
        details: Phrase(
            """
            JSON, one entry a line; a line taken away is as from the start. A mistake is named by its line and \
            nothing is lost.
            """,
            """
            Du JSON, une entrée par ligne ; une ligne retirée redevient comme au départ. Une erreur est nommée par \
            sa ligne et rien n’est perdu.
            """),
        examples: [Example("method edit", Phrase("in $VISUAL or $EDITOR", "dans $VISUAL ou $EDITOR"))])

    public static let methodMerge = CommandHelp(
        Phrase("Bring another person's in, entry by entry", "Y faire entrer celle de quelqu’un, entrée par entrée"),
        details: Phrase(
            """
            What only they say is added, with whose it is. Where both differ you are asked on a terminal; else yours \
            stay, unless an option says otherwise. One undo takes all of it back.
            """,
            """
            Ce qu’elle seule dit est ajouté, avec de qui. Là où elles diffèrent, la question est posée sur un \
            terminal ; sinon les vôtres restent, sauf option contraire. Un seul undo annule tout.
            """),
        examples: [
            Example("method merge sophie.json --dry-run", Phrase("what would happen", "ce qui se passerait")),
            Example(
                #"method merge sophie.json --theirs --keep dailyCapacity"#,
                Phrase("hers, but for one", "les siennes, sauf une")),
        ])

    public static let methodSet = CommandHelp(
        Phrase("Set one entry", "Poser une entrée"),
        details: Phrase(
            "A value is JSON or a plain text; interest, work and formula have none.",
            "Une valeur est du JSON ou un simple texte ; interest, work et formula n’en ont pas."),
        examples: [
            Example("method set dailyCapacity 7", Phrase("seven a day", "sept par jour")),
            Example(
                Phrase(
                    #"method set "practice thank" "Thank within a day.""#,
                    #"method set "practice merci" "Remercier dans la journée.""#),
                Phrase("a tip for beginners", "un conseil pour débutants")),
            Example(
                #"method set "role press" '{"letter":"p","weight":120}'"#,
                Phrase("a kind of role", "un genre de rôle")),
        ])

    public static let methodUnset = CommandHelp(
        Phrase("Take one entry away: as from the start again", "Retirer une entrée : à nouveau comme au départ"),
        examples: [Example("method unset dailyCapacity", Phrase("five a day again", "cinq par jour à nouveau"))])
}
