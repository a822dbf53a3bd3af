/// What `--help` says about one option or argument, and what it calls the value.
///
/// Example: `OptionHelp.channel` shows as `--channel <channel>  How: call, email, …`.
public struct OptionHelp: Sendable {
    /// Empty for a flag.
    public let value: Phrase
    public let text: Phrase

    public init(_ value: Phrase = Phrase("", ""), _ text: Phrase) {
        self.value = value
        self.text = text
    }
}

/// Values that several options take.
extension Phrase {
    static let nameValue = Phrase("name", "nom")
    static let dateValue = Phrase("date", "date")
    static let textValue = Phrase("text", "texte")
    static let whatValue = Phrase("what", "quoi")
    static let idValue = Phrase("id", "id")
    static let daysValue = Phrase("days", "jours")
    static let projectValue = Phrase("project", "projet")
    static let kindValue = Phrase("kind", "genre")
}

/// Everywhere.
extension OptionHelp {
    public static let store = OptionHelp(
        Phrase("folder", "dossier"), Phrase("The folder of the store.", "Le dossier des données."))
    public static let json = OptionHelp(
        Phrase("", ""), Phrase("Write JSON, for a script.", "Écrire du JSON, pour un script."))
    public static let name = OptionHelp(
        .nameValue,
        Phrase(
            "A contact: any part of the name, a nickname, an id.", "Un contact : une partie du nom, un surnom, un id."))
    public static let names = OptionHelp(
        .nameValue, Phrase("Contacts, one name each.", "Des contacts, un nom chacun."))
    public static let project = OptionHelp(
        .projectValue, Phrase("The project, by any part of its title.", "Le projet, par une partie de son titre."))
    public static let id = OptionHelp(.idValue, Phrase("The id, or its beginning.", "L’identifiant, ou son début."))
}

/// A touchpoint.
extension OptionHelp {
    public static let channel = OptionHelp(
        Phrase("channel", "canal"),
        Phrase(
            "How: inPerson, call, video, message, email, letter, social, event, other.",
            "Comment : de visu, appel, visio, message, e-mail, lettre, réseau social, événement, autre."))
    public static let on = OptionHelp(.dateValue, Phrase("When; today if left out.", "Quand ; aujourd’hui à défaut."))
    public static let time = OptionHelp(Phrase("HH:MM", "HH:MM"), Phrase("At what time.", "À quelle heure."))
    public static let note = OptionHelp(.textValue, Phrase("What there is to remember.", "Ce qu’il faut retenir."))
    public static let out = OptionHelp(Phrase("", ""), Phrase("I reached out.", "À mon initiative."))
    public static let incoming = OptionHelp(Phrase("", ""), Phrase("They reached out.", "À leur initiative."))
    public static let both = OptionHelp(Phrase("", ""), Phrase("Both of us.", "À l’initiative des deux."))
    public static let gave = OptionHelp(.whatValue, Phrase("What I gave.", "Ce que j’ai donné."))
    public static let received = OptionHelp(.whatValue, Phrase("What I received.", "Ce que j’ai reçu."))
    public static let asked = OptionHelp(.whatValue, Phrase("What I asked for.", "Ce que j’ai demandé."))
    public static let thanked = OptionHelp(Phrase("", ""), Phrase("I thanked them.", "J’ai remercié."))
    public static let reportedBack = OptionHelp(
        Phrase("", ""), Phrase("I told how it went.", "J’ai rendu compte."))
    public static let introduced = OptionHelp(.whatValue, Phrase("Whom I introduced.", "Qui j’ai présenté."))
    public static let next = OptionHelp(
        .dateValue, Phrase("Promise a follow-up by this date.", "Promettre une suite à cette date."))
    public static let promise = OptionHelp(.textValue, Phrase("What is promised.", "Ce qui est promis."))
}

/// A contact.
extension OptionHelp {
    public static let newName = OptionHelp(
        .nameValue, Phrase("The name to show.", "Le nom à afficher."))
    public static let given = OptionHelp(.nameValue, Phrase("Given name.", "Prénom."))
    public static let family = OptionHelp(.nameValue, Phrase("Family name.", "Nom de famille."))
    public static let nickname = OptionHelp(.nameValue, Phrase("A nickname; again for more.", "Un surnom ; répétable."))
    public static let email = OptionHelp(
        Phrase("address", "adresse"), Phrase("An email address; again for more.", "Une adresse e-mail ; répétable."))
    public static let phone = OptionHelp(
        Phrase("number", "numéro"), Phrase("A phone number; again for more.", "Un numéro de téléphone ; répétable."))
    public static let url = OptionHelp(
        Phrase("link", "lien"), Phrase("A link; again for more.", "Un lien ; répétable."))
    public static let organization = OptionHelp(.nameValue, Phrase("Organization.", "Organisation."))
    public static let title = OptionHelp(.textValue, Phrase("What they do there.", "Leur fonction."))
    public static let city = OptionHelp(.nameValue, Phrase("City.", "Ville."))
    public static let country = OptionHelp(.nameValue, Phrase("Country.", "Pays."))
    public static let birthday = OptionHelp(
        .dateValue, Phrase("1980-02-29, or 02-29 without the year.", "1980-02-29, ou 02-29 sans l’année."))
    public static let tag = OptionHelp(
        Phrase("tag", "étiquette"), Phrase("A tag; again for more.", "Une étiquette ; répétable."))
    public static let circle = OptionHelp(
        .nameValue, Phrase("A network they belong to; again for more.", "Un cercle dont ils font partie ; répétable."))
    public static let skill = OptionHelp(
        .textValue, Phrase("Something they are good at; again for more.", "Ce qu’ils savent faire ; répétable."))
    public static let need = OptionHelp(
        .textValue, Phrase("A problem they have; again for more.", "Un problème qu’ils ont ; répétable."))
    public static let notes = OptionHelp(.textValue, Phrase("Notes, in Markdown.", "Notes, en Markdown."))
    public static let metOn = OptionHelp(.dateValue, Phrase("When we met.", "Quand nous nous sommes rencontrés."))
    public static let metAt = OptionHelp(
        Phrase("occasion", "occasion"), Phrase("On what occasion we met.", "À quelle occasion."))
    public static let introducedBy = OptionHelp(.nameValue, Phrase("Who introduced us.", "Qui nous a présentés."))
    public static let cadence = OptionHelp(
        .daysValue, Phrase("Days between touches, or never.", "Jours entre deux échanges, ou never (jamais)."))
    public static let wanted = OptionHelp(
        Phrase("why", "pourquoi"),
        Phrase("Someone to meet, and why: never due.", "À rencontrer, et pourquoi : jamais de rappel."))
    public static let timeZone = OptionHelp(
        Phrase("zone", "fuseau"), Phrase("Such as Europe/Brussels.", "Par exemple Europe/Brussels."))
}

/// One command each.
extension OptionHelp {
    public static let all = OptionHelp(Phrase("", ""), Phrase("Also who can wait.", "Aussi qui peut attendre."))
    public static let count = OptionHelp(Phrase("", ""), Phrase("Only how many.", "Seulement combien."))
    public static let filter = OptionHelp(
        Phrase("filter", "filtre"),
        Phrase("Words, and terms such as tag:music.", "Des mots, et des termes tels que tag:musique."))
    public static let unarchive = OptionHelp(Phrase("", ""), Phrase("Take them back.", "Les reprendre."))
    public static let kind = OptionHelp(
        .kindValue, Phrase("ally, opponent, mentor, or your own.", "allié, opposant, mentor, ou l’un des vôtres."))
    public static let purpose = OptionHelp(.whatValue, Phrase("What for.", "Pour quoi."))
    public static let noRole = OptionHelp(
        Phrase("", ""), Phrase("Take all their roles in the project away.", "Retirer tous leurs rôles dans le projet."))
    public static let define = OptionHelp(
        .nameValue, Phrase("Make a kind of role of your own.", "Créer un genre de rôle à soi."))
    public static let letter = OptionHelp(
        Phrase("letter", "lettre"), Phrase("The key for that kind.", "La touche de ce genre."))
    public static let weight = OptionHelp(
        Phrase("percent", "pour cent"),
        Phrase("How much a holder's thirst counts, 100 if left out.", "Combien leur soif compte, 100 à défaut."))
    public static let roleCadence = OptionHelp(
        .daysValue, Phrase("How often holders want water.", "À quel rythme les arroser."))
    public static let neededBy = OptionHelp(.dateValue, Phrase("Needed by.", "Pour quand."))
    public static let place = OptionHelp(Phrase("place", "lieu"), Phrase("Where.", "Où."))
    public static let projectTitle = OptionHelp(Phrase("title", "titre"), Phrase("Its title.", "Son titre."))
    public static let deadline = OptionHelp(.dateValue, Phrase("The deadline.", "L’échéance."))
    public static let pitch = OptionHelp(
        .textValue, Phrase("The project in a few sentences.", "Le projet en quelques phrases."))
    public static let until = OptionHelp(
        .dateValue,
        Phrase("Not before this date; none takes it back.", "Pas avant cette date ; none (aucune) l’annule."))
    public static let target = OptionHelp(
        Phrase("name or filter", "nom ou filtre"),
        Phrase("A contact, or a filter such as tag:music.", "Un contact, ou un filtre tel que tag:musique."))
    public static let rhythm = OptionHelp(
        .daysValue, Phrase("Days, never or default.", "Des jours, never (jamais) ou default (défaut)."))
    public static let ofTag = OptionHelp(Phrase("", ""), Phrase("The tag's own cadence.", "La cadence de l’étiquette."))
    public static let range = OptionHelp(
        Phrase("first..last", "premier..dernier"),
        Phrase("Two dates, both inclusive.", "Deux dates, toutes deux comprises."))
    public static let files = OptionHelp(
        Phrase("file", "fichier"),
        Phrase(
            "Files, or folders to search; - for standard input.",
            "Des fichiers, ou des dossiers à parcourir ; - pour l’entrée standard."))
    public static let map = OptionHelp(
        Phrase("Column=field", "Colonne=champ"),
        Phrase(
            """
            What a column of an unknown table holds; once for each column. 1=email names a column by its number, for a \
            list without titles.
            """,
            """
            Ce que contient une colonne d’un tableau inconnu ; une fois par colonne. 1=email la désigne par son numéro, \
            pour une liste sans titres.
            """))
    public static let prefer = OptionHelp(
        Phrase("file|mine", "fichier|contact"),
        Phrase(
            "Which value counts where a file and a contact differ. Otherwise a newer one replaces only what came from the same kind of source and was never changed by hand.",
            "La valeur qui compte quand un fichier et un contact diffèrent. À défaut, une valeur plus récente ne remplace que ce qui vient du même genre de source et n’a jamais été changé à la main."
        ))
    public static let charset = OptionHelp(
        Phrase("name", "nom"),
        Phrase(
            "The character set of a file that does not say it, such as KOI8-R.",
            "Le jeu de caractères d’un fichier qui ne le dit pas, p. ex. KOI8-R."))
    public static let strict = OptionHelp(
        Phrase("", ""),
        Phrase(
            "Import nothing if a card, a row or a file cannot be read.",
            "Ne rien importer si une fiche, une ligne ou un fichier est illisible."))
    public static let notSame = OptionHelp(
        Phrase("", ""), Phrase("The two are not one person.", "Les deux ne sont pas une même personne."))
    public static let later = OptionHelp(
        Phrase("", ""), Phrase("Ask about the two again in a month.", "Redemander dans un mois pour les deux."))
    public static let mergeEqual = OptionHelp(
        Phrase("", ""),
        Phrase("Merge all pairs that differ in no field.", "Réunir les paires qui ne diffèrent en aucun champ."))
    public static let dryRun = OptionHelp(
        Phrase("", ""), Phrase("Only say what would happen.", "Dire seulement ce qui se passerait."))
    public static let exportFormat = OptionHelp(
        Phrase("format", "format"), Phrase("json, vcard, csv, ics or markdown.", "json, vcard, csv, ics ou markdown."))
    public static let schema = OptionHelp(
        Phrase("", ""), Phrase("Only the JSON Schema of json.", "Seulement le schéma JSON de json."))
    public static let vcardVersion = OptionHelp(
        Phrase("version", "version"), Phrase("4.0 or 3.0; 4.0 if left out.", "4.0 ou 3.0 ; 4.0 à défaut."))
    public static let output = OptionHelp(
        Phrase("file", "fichier"),
        Phrase("Where to; standard output if left out.", "Vers où ; la sortie standard à défaut."))
    public static let force = OptionHelp(
        Phrase("", ""), Phrase("Replace a file that is there.", "Remplacer un fichier existant."))
    public static let mode = OptionHelp(
        Phrase("mode", "mode"),
        Phrase(
            "The mode of the file, such as 644; a new file gets 600 by default.",
            "Droits du fichier, par exemple 644 ; 600 par défaut s’il est nouveau."))
    public static let yes = OptionHelp(
        Phrase("", ""), Phrase("It is meant: ask nothing.", "C’est voulu : ne rien demander."))
    public static let markdown = OptionHelp(
        Phrase("", ""),
        Phrase("As Markdown, with a box to tick for each.", "En Markdown, avec une case à cocher chacun."))
    public static let checkSettings = OptionHelp(
        Phrase("", ""), Phrase("Say what in your file can't be read.", "Dire ce qui ne se lit pas dans votre fichier."))
    public static let setup = OptionHelp(
        Phrase("address", "adresse"),
        Phrase(
            "Put the store under git first, together with the repository there.",
            "D’abord mettre les données sous git, avec le dépôt qui est là."))
    public static let repair = OptionHelp(
        Phrase("", ""), Phrase("Mend what can be mended.", "Réparer ce qui peut l’être."))
    public static let acceptFuture = OptionHelp(
        Phrase("", ""),
        Phrase(
            "Date lines from the far future today.",
            "Dater d’aujourd’hui les lignes datées d’un futur lointain."))
    public static let dropFuture = OptionHelp(
        Phrase("", ""),
        Phrase(
            "Move lines dated far in the future to quarantine.",
            "Mettre en quarantaine les lignes datées d’un futur lointain."))
}
