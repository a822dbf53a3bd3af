/// Offers, needs, asks, introductions and standing.
extension OptionHelp {
    public static let offered = OptionHelp(.whatValue, Phrase("What you offer.", "Ce que vous offrez."))
    public static let audience = OptionHelp(
        Phrase("whom", "qui"), Phrase("For whom, in words.", "Pour qui, en mots."))
    public static let newWhat = OptionHelp(.whatValue, Phrase("In other words.", "En d’autres mots."))
    public static let withdrawn = OptionHelp(
        Phrase("", ""), Phrase("Those withdrawn as well.", "Aussi celles qui sont retirées."))
    public static let needText = OptionHelp(
        .textValue, Phrase("The problem, in words.", "Le problème, en mots."))
    public static let needWords = OptionHelp(
        Phrase("need", "besoin"), Phrase("Any part of its words.", "Une partie de ses mots."))
    public static let news = OptionHelp(
        .textValue, Phrase("A piece of news, an offer, a skill.", "Une nouvelle, une offre, un talent."))
    public static let askedFor = OptionHelp(.whatValue, Phrase("What you asked for.", "Ce que vous avez demandé."))
    public static let askKind = OptionHelp(
        .kindValue,
        Phrase(
            "advice, introduction, favour, job or contract; a favour if left out.",
            "conseil, présentation, service, emploi ou contrat ; un service à défaut."))
    public static let askState = OptionHelp(
        Phrase("state", "état"),
        Phrase(
            "Only those that stand so: to ask, waiting, granted.",
            "Seulement celles dans cet état : à demander, en attente, accordé."))
    public static let closedToo = OptionHelp(
        Phrase("", ""), Phrase("Those that are over as well.", "Aussi celles qui sont closes."))
    public static let whichAsk = OptionHelp(
        Phrase("which", "laquelle"),
        Phrase("The id, or the name of somebody with one open ask.", "L’identifiant, ou le nom de la personne."))
    public static let through = OptionHelp(
        .nameValue, Phrase("Start it: who is to introduce you.", "La commencer : qui doit vous présenter."))
    public static let why = OptionHelp(.textValue, Phrase("Why you would like to meet.", "La raison de la rencontre."))
    public static let askedNow = OptionHelp(
        Phrase("", ""), Phrase("You asked them today.", "C’est demandé aujourd’hui."))
    public static let knowsMe = OptionHelp(
        Phrase("how", "comment"),
        Phrase(
            "If they know you: unknown, no, byName or well.",
            "Si on vous connaît : on ne sait, non, de nom, bien."))
    public static let seesMeAs = OptionHelp(.textValue, Phrase("How they see you.", "Comment on vous voit."))
    public static let toTell = OptionHelp(
        .textValue, Phrase("What you want them to know.", "Ce que vous voulez dire."))
    public static let told = OptionHelp(
        Phrase("", ""), Phrase("What there was to tell is told.", "Ce qui était à dire est dit."))
    public static let meets = OptionHelp(
        Phrase("need", "besoin"),
        Phrase(
            "This need of theirs is met, by any part of its words.", "Ce besoin est résolu, par une partie de ses mots."
        )
    )
    public static let knows = OptionHelp(
        .nameValue, Phrase("A contact they know; again for more.", "Un contact qu’ils connaissent ; répétable."))
}

/// Incoming requests.
extension OptionHelp {
    public static let requestName = OptionHelp(.nameValue, Phrase("Who asks.", "Qui demande."))
    public static let message = OptionHelp(
        .textValue, Phrase("The message; - reads standard input.", "Le message ; - lit l’entrée standard."))
    public static let profile = OptionHelp(Phrase("link", "lien"), Phrase("A profile.", "Un profil."))
    public static let requestEmail = OptionHelp(
        Phrase("address", "adresse"), Phrase("An email address.", "Une adresse e-mail."))
    public static let came = OptionHelp(
        .dateValue, Phrase("When it came; today if left out.", "Quand elle est venue ; aujourd’hui à défaut."))
    public static let source = OptionHelp(
        Phrase("source", "source"), Phrase("By what way it came.", "Par quelle voie."))
    public static let whichRequest = OptionHelp(
        Phrase("which", "laquelle"), Phrase("The id, or any part of the name.", "L’identifiant, ou une partie du nom."))
    public static let triage = OptionHelp(
        Phrase("how", "comment"),
        Phrase("mechanical, interested or authentic.", "mécanique, intéressée ou authentique."))
    public static let template = OptionHelp(
        .nameValue, Phrase("Which template; the first if left out.", "Quel modèle ; le premier à défaut."))
    public static let personal = OptionHelp(
        Phrase("line", "ligne"), Phrase("A line of your own.", "Une ligne à vous."))
    public static let print = OptionHelp(
        Phrase("", ""), Phrase("Only print it, without the editor.", "L’afficher seulement, sans éditeur."))
    public static let answer = OptionHelp(
        .textValue, Phrase("What they said; - reads standard input.", "Ce qui est dit ; - lit l’entrée standard."))
    public static let requestCircle = OptionHelp(
        .nameValue, Phrase("The circle of the new contact.", "Le cercle du nouveau contact."))
}

/// The method.
extension OptionHelp {
    public static let methodKey = OptionHelp(
        Phrase("key", "clé"), Phrase("The key of the entry.", "La clé de l’entrée."))
    public static let methodValue = OptionHelp(
        Phrase("value", "valeur"), Phrase("JSON, or a plain text.", "Du JSON, ou un simple texte."))
    public static let methodFile = OptionHelp(
        Phrase("file", "fichier"), Phrase("The file; - is standard output.", "Le fichier ; - est la sortie standard."))
    public static let mergeFile = OptionHelp(
        Phrase("file", "fichier"), Phrase("The file; - is standard input.", "Le fichier ; - est l’entrée standard."))
    public static let signature = OptionHelp(
        .nameValue, Phrase("Sign it with this name.", "La signer de ce nom."))
    public static let mineAll = OptionHelp(
        Phrase("", ""), Phrase("Where both differ, yours stay.", "Là où elles diffèrent, les vôtres restent."))
    public static let theirsAll = OptionHelp(
        Phrase("", ""), Phrase("Where both differ, theirs are taken.", "Là où elles diffèrent, prendre les leurs."))
    public static let take = OptionHelp(
        Phrase("key", "clé"), Phrase("Take theirs of this one; again for more.", "Prendre la leur ici ; répétable."))
    public static let keep = OptionHelp(
        Phrase("key", "clé"), Phrase("Keep yours of this one; again for more.", "Garder la vôtre ici ; répétable."))
    public static let author = OptionHelp(
        .nameValue, Phrase("Whose the entries without a name are.", "À qui sont les entrées sans nom."))
    public static let ownAnswer = OptionHelp(
        Phrase("key=text", "clé=texte"),
        Phrase("The answer to a question of your own; again for more.", "La réponse à votre question ; répétable."))
}
