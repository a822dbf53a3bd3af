import Relationships

/// What an import found, and why it stopped.
extension Phrase {
    /// "book.vcf, line 12: the card that begins here has no end; nothing was changed".
    public static func importStopped(_ file: String, line: Int, why: Phrase) -> Phrase {
        Phrase("%1: %2; nothing was changed", "%1 : %2 ; rien n’a été changé").with(place(file: file, line: line), why)
    }

    public static let unknownSource = Phrase(
        "it is of no format that is known; of a table --map says what its columns hold",
        "son format n’est pas connu ; d’un tableau, --map dit ce que contiennent les colonnes")
    public static func missingColumns(_ titles: [String]) -> Phrase {
        Phrase("no line has the title %1", "aucune ligne n’a le titre %1").with(listed(titles))
    }
    public static let zipArchive = Phrase(
        "a zip archive: unpack it first: unzip FILE -d FOLDER, then import FOLDER",
        "une archive zip : décompressez-la d’abord : unzip FICHIER -d DOSSIER, puis importez DOSSIER")
    public static let gzipArchive = Phrase(
        "a gzip archive: unpack it first: gunzip -k FILE, or tar -xzf FILE for a .tar.gz",
        "une archive gzip : décompressez-la d’abord : gunzip -k FICHIER, ou tar -xzf FICHIER pour un .tar.gz")
    public static let otherArchive = Phrase(
        "an archive: unpack it first, then import the folder",
        "une archive : décompressez-la d’abord, puis importez le dossier")
    public static let spreadsheet = Phrase(
        "a spreadsheet: open it and save it as CSV, then import that",
        "une feuille de calcul : ouvrez-la et enregistrez-la en CSV, puis importez ce fichier")
    public static let outlookData = Phrase(
        "Outlook's own data: export the contacts as CSV or vCard in Outlook, then import those",
        "les données d’Outlook même : exportez-y les contacts en CSV ou vCard, puis importez ce fichier")
    public static let programData = Phrase(
        "a program's own data: export the contacts as vCard or CSV there, then import those",
        "les données d’un autre programme : exportez-y les contacts en vCard ou CSV, puis importez ce fichier")
    public static let pdfFile = Phrase(
        "a PDF, from which nothing can be read: export the contacts as vCard or CSV",
        "un PDF, dont rien ne peut être lu : exportez les contacts en vCard ou CSV")
    public static let webPage = Phrase(
        "a web page: ask for the export again, as JSON or CSV",
        "une page web : demandez de nouveau l’export, en JSON ou CSV")
    public static let xmlFile = Phrase(
        "an XML file: export the contacts as vCard or CSV", "un fichier XML : exportez les contacts en vCard ou CSV")
    public static func notInCharset(_ name: String) -> Phrase {
        Phrase(
            "the line is no text in %1: name another --charset",
            "la ligne n’est pas du texte en %1 : essayez un autre --charset"
        ).with(name)
    }
    public static let wrongEntry = Phrase(
        "the entry that begins here is not like those of its list",
        "l’entrée qui commence ici n’est pas comme celles de sa liste")
    public static func directoryChange(_ kind: String) -> Phrase {
        Phrase(
            "the entry changes a directory (%1) and describes nobody",
            "l’entrée modifie un annuaire (%1) et ne décrit personne"
        )
        .with(kind)
    }
    public static let invalidUTF16 = Phrase("it is no whole UTF-16", "ce n’est pas de l’UTF-16 entier")
    public static let zeroByte = Phrase(
        "there is a zero byte: it is damaged, or no text", "il y a un octet nul : il est abîmé, ou n’est pas du texte")
    public static let truncatedCard = Phrase(
        "the card that begins here has no end: the file was cut off",
        "la fiche qui commence ici n’a pas de fin : le fichier est tronqué")
    public static func cardInsideCard(begunOn line: Int) -> Phrase {
        Phrase(
            "a card begins inside the one of line %1, whose end is missing",
            "une fiche commence dans celle de la ligne %1, dont la fin manque"
        ).with(line)
    }
    public static func tooManyProperties(begunOn line: Int) -> Phrase {
        Phrase(
            "the card of line %1 has more than 65,536 properties", "la fiche de la ligne %1 a plus de 65 536 propriétés"
        ).with(line)
    }
    public static let endWithoutBeginning = Phrase(
        "a card ends here that has not begun", "une fiche finit ici qui n’a pas commencé")
    public static let unclosedQuote = Phrase(
        "the row that begins here has a quotation mark that is never closed: nothing from here on can be read",
        "la ligne qui commence ici a un guillemet jamais refermé : rien ne peut être lu à partir d’ici")
    public static let textAfterQuote = Phrase(
        "the row that begins here has text behind a closing quotation mark",
        "la ligne qui commence ici a du texte après un guillemet fermant")
    public static func columnCount(expected: Int, found: Int) -> Phrase {
        Phrase("the row has %2 columns where the header has %1", "la ligne a %2 colonnes, l’en-tête %1").with(
            expected, found)
    }
    public static let cellTooLong = Phrase(
        "a cell of the row that begins here has more than a mebibyte",
        "une cellule de la ligne qui commence ici dépasse un mébioctet")

    // MARK: Notices

    public static func importNotice(_ file: String, line: Int, what: Phrase) -> Phrase {
        Phrase("%1: %2", "%1 : %2").with(place(file: file, line: line), what)
    }

    public static func leftOut(_ why: Phrase) -> Phrase { Phrase("%1; left out", "%1 ; non importé").with(why) }
    public static func joinedByEmail(_ card: String, _ contact: String) -> Phrase {
        Phrase("%1 was joined with %2: the same email address", "%1 a été réuni avec %2 : même adresse e-mail").with(
            card, contact)
    }
    public static func joinedByPhone(_ card: String, _ contact: String) -> Phrase {
        Phrase("%1 was joined with %2: the same phone number", "%1 a été réuni avec %2 : même numéro de téléphone")
            .with(
                card, contact)
    }
    public static func joinedByOrganization(_ card: String, _ contact: String) -> Phrase {
        Phrase(
            "%1 was joined with %2: the same name and organization",
            "%1 a été réuni avec %2 : même nom et même organisation"
        ).with(card, contact)
    }
    public static func joinedByName(_ card: String, _ contact: String) -> Phrase {
        Phrase("%1 was joined with %2: the same name", "%1 a été réuni avec %2 : même nom").with(card, contact)
    }
    public static func belongsToAnother(_ text: String, _ name: String) -> Phrase {
        Phrase("%1 belongs to %2 and was left there", "%1 appartient à %2 et y est resté").with(quoted(text), name)
    }
    public static let groupSkipped = Phrase("a group, skipped", "un groupe, ignoré")
    public static let namelessSkipped = Phrase(
        "a card without a name or a way to reach anyone, skipped",
        "une fiche sans nom ni moyen de joindre quelqu’un, ignorée")
    public static let emptyRowSkipped = Phrase("a row without a name, skipped", "une ligne sans nom, ignorée")
    public static let deletedEarlier = Phrase(
        "imported before and then deleted: stays deleted", "importé puis supprimé : reste supprimé")
    public static let notAProperty = Phrase("no property, dropped", "pas une propriété, laissée")
    public static let textOutsideCards = Phrase("text between cards, dropped", "du texte entre deux fiches, laissé")
    public static let readAsWindows1252 = Phrase(
        "not UTF-8, read as Windows-1252", "pas de l’UTF-8, lu comme du Windows-1252")
    public static func unknownCharset(_ name: String) -> Phrase {
        Phrase("the character set %1 is not known, kept unread", "jeu de caractères %1 inconnu, gardé sans être lu")
            .with(name)
    }
    public static func unknownMember(_ name: String) -> Phrase {
        Phrase("%1 is not known, left out", "%1 n’est pas connu, laissé de côté").with(quoted(name))
    }
    public static func notBase64(_ property: String) -> Phrase {
        Phrase("%1 is not the base64 it says it is, kept unread", "%1 n’est pas le base64 annoncé, gardé sans être lu")
            .with(property)
    }
    public static func unknownVersion(_ version: String) -> Phrase {
        Phrase("version %1 is not known, read like 3.0", "version %1 inconnue, lue comme 3.0").with(version)
    }
    public static func unreadableDate(_ text: String) -> Phrase {
        Phrase("the date %1 is no date, kept unread", "la date %1 n’en est pas une, gardée sans être lue").with(
            quoted(text))
    }
    /// "kept, not understood: “Shoe”, “Hat”".
    public static func unknownColumns(_ titles: [String]) -> Phrase {
        Phrase("kept, not understood: %1", "gardé, mais non compris : %1").with(listed(titles))
    }
    public static func raggedRows(short: Int, long: Int) -> Phrase {
        let filled = counted(
            short, Phrase("# short row filled up", "# ligne trop courte complétée"),
            Phrase("# short rows filled up", "# lignes trop courtes complétées"))
        let cut = counted(
            long, Phrase("empty cells of # row dropped", "cellules vides en trop laissées dans # ligne"),
            Phrase("empty cells of # rows dropped", "cellules vides en trop laissées dans # lignes"))
        if long == 0 { return filled }
        return short == 0 ? cut : Phrase("%1, %2", "%1, %2").with(filled, cut)
    }
    public static func hiddenMembers(_ count: Int) -> Phrase {
        counted(
            count, Phrase("# member who shows no name, skipped", "# membre qui ne montre pas son nom, ignoré"),
            Phrase("# members who show no name, skipped", "# membres qui ne montrent pas leur nom, ignorés"))
    }
    /// "dates such as 3/4/1980 were read with the day first".
    public static func assumedDates(_ text: String, isDayFirst: Bool) -> Phrase {
        isDayFirst
            ? Phrase(
                "dates such as %1 were read with the day first", "les dates comme %1 sont lues avec le jour en premier"
            ).with(text)
            : Phrase(
                "dates such as %1 were read with the month first",
                "les dates comme %1 sont lues avec le mois en premier"
            ).with(text)
    }
    public static func contradictingDates(_ day: String, _ month: String) -> Phrase {
        Phrase(
            "%1 has the day first and %2 the month: dates that can be read both ways are kept unread",
            "%1 a le jour en premier et %2 le mois : les dates qui ont deux lectures sont gardées sans être lues"
        ).with(day, month)
    }
    public static func propertyTooLong(_ name: String) -> Phrase {
        Phrase("%1 is longer than a mebibyte, kept unread", "%1 dépasse un mébioctet, gardé sans être lu").with(name)
    }
    public static func parameterDropped(_ parameter: String, of property: String) -> Phrase {
        Phrase("the parameter %1 of %2, dropped", "le paramètre %1 de %2, laissé").with(parameter, property)
    }
    public static func differs(_ field: String, existing: String, imported: String) -> Phrase {
        Phrase("%1 stays %2, not %3", "%1 reste %2, pas %3").with(field, quoted(existing), quoted(imported))
    }

    private static func listed(_ titles: [String]) -> Phrase {
        Phrase(
            titles.map { quoted($0)[.english] }.joined(separator: ", "),
            titles.map { quoted($0)[.french] }.joined(separator: ", "))
    }

    // MARK: The report

    public static func imported(added: Int, updated: Int, unchanged: Int) -> Phrase {
        Phrase("%1, %2, %3", "%1, %2, %3").with(
            counted(added, Phrase("# added", "# ajouté"), Phrase("# added", "# ajoutés")),
            counted(updated, Phrase("# updated", "# complété"), Phrase("# updated", "# complétés")),
            counted(unchanged, Phrase("# unchanged", "# inchangé"), Phrase("# unchanged", "# inchangés")))
    }

    public static let importDone = Phrase("Imported", "Importé")

    /// "nothing new: 0 added, 0 updated, 3 unchanged".
    public static func andAlso(_ phrase: Phrase, _ details: Phrase) -> Phrase {
        Phrase("%1: %2", "%1 : %2").with(phrase, details)
    }

    public static let nothingNew = Phrase("nothing new", "rien de nouveau")
    public static let dryRunOnly = Phrase("dry run, nothing was changed", "simple essai, rien n’a été changé")

    /// - Parameter how: the command or the keys that list them.
    public static func likelyDuplicates(_ count: Int, how: String) -> Phrase {
        let pairs = counted(
            count, Phrase("# likely duplicate", "# doublon probable"),
            Phrase("# likely duplicates", "# doublons probables"))
        return Phrase("%1 (%2)", "%1 (%2)").with(pairs, how)
    }

    /// "joined by what they have in common: Ann with Ann Lee, Bob with Bob Roe and 3 more".
    public static func joined(_ names: [(card: String, contact: String)]) -> Phrase {
        let first = names.prefix(2).map { Phrase("%1 with %2", "%1 avec %2").with($0.card, $0.contact) }
        let rest = names.count > 2 ? [andMore(names.count - 2)] : []
        return Phrase("joined: %1", "réunis : %1").with(Phrase.list(first + rest))
    }

    public static func changedPeople(_ count: Int) -> Phrase {
        counted(
            count, Phrase("# person has news:", "# personne a du nouveau :"),
            Phrase("# people have news:", "# personnes ont du nouveau :"))
    }

    /// "Sophie Marchal · title: Editor → Chief editor".
    public static func changedPerson(_ name: String, _ news: News) -> Phrase {
        Phrase("%1 · %2", "%1 · %2").with(name, Phrase.news(news))
    }

    public static func noPreference(_ word: String) -> Phrase {
        Phrase("%1 is neither file nor mine", "%1 n’est ni fichier ni contact").with(quoted(word))
    }

    public static func reading(_ file: String, _ number: Int, of count: Int) -> Phrase {
        Phrase("Reading %1 (%2 of %3)…", "Lecture de %1 (%2 sur %3)…").with(file, number, count)
    }

    public static let matching = Phrase("Matching with who is there…", "Rapprochement avec les présents…")
    public static let writing = Phrase("Writing…", "Écriture…")
    public static func noAddressBooks(_ folder: String) -> Phrase {
        Phrase("%1 holds no address book", "%1 ne contient aucun carnet d’adresses").with(folder)
    }

    /// "left out: 2 cards or rows, 1 file".
    public static func leftOut(files: Int, cards: Int) -> Phrase {
        let cards =
            cards == 0
            ? []
            : [
                counted(
                    cards, Phrase("# card or row", "# fiche ou ligne"), Phrase("# cards or rows", "# fiches ou lignes"))
            ]
        let files = files == 0 ? [] : [counted(files, Phrase("# file", "# fichier"), Phrase("# files", "# fichiers"))]
        return Phrase("left out: %1", "non importé : %1").with(list(cards + files))
    }

    public static func leftOutUnreadable(_ path: String, why: Phrase) -> Phrase {
        Phrase("cannot read %1: %2; left out", "impossible de lire %1 : %2 ; non importé").with(path, why)
    }

    public static func notAFile(_ path: String) -> Phrase {
        Phrase("skipped %1: not a regular file", "%1 ignoré : pas un fichier ordinaire").with(path)
    }

    /// Touches, projects, roles and so on, beside the people: "other records: 12 added, 0 updated, 3 unchanged".
    public static func importedRecords(added: Int, updated: Int, unchanged: Int) -> Phrase {
        Phrase(
            "other records: %1 added, %2 updated, %3 unchanged",
            "autres éléments : %1 ajoutés, %2 complétés, %3 inchangés"
        ).with(added, updated, unchanged)
    }
}
