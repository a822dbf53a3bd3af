import Relationships

/// What the store refuses, and what is wrong with it.
extension Phrase {
    public static let storeBusy = Phrase(
        "another process is writing to the store; nothing was changed, try again",
        "un autre processus écrit dans les données ; rien n’a été changé, réessayez")

    public static func laterLine(file: String, line: Int, version: Int) -> Phrase {
        Phrase(
            "%1, line %2 is of format %3, made by a later version of arrosoir; nothing was changed",
            "%1, ligne %2 est au format %3, d’une version plus récente d’arrosoir ; rien n’a été changé"
        ).with(file, line, version)
    }

    public static func laterFormat(version: Int) -> Phrase {
        Phrase(
            "the store is of format %1, made by a later version of arrosoir; nothing was changed",
            "les données sont au format %1, d’une version plus récente d’arrosoir ; rien n’a été changé"
        ).with(version)
    }

    public static func cannotRead(_ path: String, why: Phrase) -> Phrase {
        Phrase("cannot read %1: %2; nothing was changed", "impossible de lire %1 : %2 ; rien n’a été changé").with(
            path, why)
    }

    public static func sizeLimit(mebibytes: Int) -> Phrase {
        Phrase("the limit is %1 MiB at once", "la limite est de %1 Mio en une fois").with(mebibytes)
    }

    public static func cannotWrite(_ path: String, why: Phrase) -> Phrase {
        Phrase("cannot write %1: %2; nothing was changed", "impossible d’écrire %1 : %2 ; rien n’a été changé").with(
            path, why)
    }

    public static func accessDenied(_ path: String) -> Phrase {
        Phrase(
            "cannot open %1: permission denied; nothing was changed; if sudo made it: sudo chown -R \"$USER\" %2",
            "impossible d’ouvrir %1 : accès refusé ; rien n’a été changé ; si sudo l’a créé : sudo chown -R \"$USER\" %2"
        ).with(path, path)
    }

    public static func halfWritten(_ path: String, _ draft: String, why: Phrase) -> Phrase {
        Phrase("%1 is half written: %3; a full copy is in %2", "%1 est écrit à moitié : %3 ; copie entière : %2")
            .with(path, draft, why)
    }

    public static func cannotMakeFolder(_ path: String, why: Phrase) -> Phrase {
        Phrase(
            "cannot make the folder %1: %2; nothing was changed",
            "impossible de créer le dossier %1 : %2 ; rien n’a été changé"
        ).with(path, why)
    }

    public static func noLocks(_ path: String) -> Phrase {
        Phrase(
            "the file system of %1 cannot lock files; nothing was changed; set XDG_STATE_HOME to a local folder",
            "le système de fichiers de %1 ne gère pas les verrous ; rien n’a été changé ; indiquez un dossier local dans XDG_STATE_HOME"
        ).with(path)
    }

    public static func outcomeUnknown(_ path: String, why: Phrase) -> Phrase {
        Phrase(
            "cannot tell whether %1 reached the disk: %2; look with: arrosoir history",
            "impossible de savoir si %1 a atteint le disque : %2 ; voir : arrosoir history"
        ).with(path, why)
    }

    public static func cannotPrint(why: Phrase) -> Phrase {
        Phrase("cannot write to standard output: %1", "impossible d’écrire sur la sortie standard : %1").with(why)
    }

    public static func tooLong(field: String, bytes: Int, limit: Int) -> Phrase {
        Phrase(
            "the text for %1 has %2 bytes, more than the %3 that fit; nothing was changed",
            "le texte de %1 fait %2 octets, plus que les %3 possibles ; rien n’a été changé"
        ).with(field, bytes, limit)
    }

    public static func unwritable(_ record: String) -> Phrase {
        Phrase(
            "%1 cannot be written as it is; nothing was changed",
            "%1 ne peut pas s’écrire tel quel ; rien n’a été changé"
        )
        .with(record)
    }

    public static let clockOutOfRange = Phrase(
        "this machine’s clock is in 2200 or later; nothing was changed; set the clock",
        "l’horloge de cette machine est en 2200 ou plus tard ; rien n’a été changé ; réglez-la")

    public static let nothingToUndo = Phrase(
        "nothing to undo on this machine", "rien à annuler sur cette machine")
    public static let nothingToRedo = Phrase("nothing to redo on this machine", "rien à refaire sur cette machine")

    public static func cannotUndo(_ transaction: String) -> Phrase {
        Phrase("%1 cannot be undone here", "%1 ne peut pas être annulé ici").with(transaction)
    }

    public static func compactedSince(_ transaction: String) -> Phrase {
        Phrase(
            "%1 cannot be undone: the journal was compacted since",
            "%1 ne peut pas être annulé : le journal a été compacté depuis"
        ).with(transaction)
    }

    public static func compacted(dropped: Int, before: Int, after: Int) -> Phrase {
        Phrase(
            "Compacted: %1 replaced values taken out, %2 of %3 kB left; what was before is not undone any more.",
            "Compacté : %1 valeurs remplacées retirées, reste %2 des %3 ko ; ce qui précède ne s’annule plus."
        ).with(dropped, (after + 999) / 1000, (before + 999) / 1000)
    }

    public static let nothingToCompact = Phrase(
        "Nothing to compact: every value in the journal counts.",
        "Rien à compacter : chaque valeur du journal compte.")

    public static func erasedForGood(_ transaction: String) -> Phrase {
        Phrase(
            "%1 cannot be undone: what it did was erased with a person",
            "%1 ne peut pas être annulé : c’est effacé avec une personne"
        ).with(transaction)
    }

    public static func repairFirst(_ place: Phrase, what: Phrase) -> Phrase {
        Phrase(
            "%1: %2, and may hold what is to be erased; first: arrosoir doctor --repair; nothing was changed",
            "%1 : %2, et pourrait contenir ce qui est à effacer ; d’abord : arrosoir doctor --repair ; rien n’a été changé"
        ).with(place, what)
    }

    public static func erasingUnfinished(_ path: String, why: Phrase) -> Phrase {
        Phrase(
            "the person is forgotten, but %1 may still hold them: %2; to go on from there: arrosoir forget",
            "la personne est oubliée, mais %1 peut encore la contenir : %2 ; pour continuer : arrosoir forget"
        ).with(path, why)
    }

    // MARK: Problems

    /// "journals/7d0m.jsonl, line 12".
    public static func place(file: String, line: Int?) -> Phrase {
        guard let line else { return Phrase(file, file) }
        return Phrase("%1, line %2", "%1, ligne %2").with(file, line)
    }

    public static func problem(at place: Phrase, what: Phrase, treatment: Phrase) -> Phrase {
        Phrase("%1: %2; %3", "%1 : %2 ; %3").with(place, what, treatment)
    }

    public static let lineMalformed = Phrase("the line is unreadable", "la ligne est illisible")
    public static func lineTooLong(_ bytes: Int) -> Phrase {
        Phrase("the line is too long (%1 bytes)", "la ligne est trop longue (%1 octets)").with(bytes)
    }
    public static let lineIDOutOfRange = Phrase(
        "the line is dated 2200 or later", "la ligne est datée de 2200 ou plus tard")
    public static let sumMismatch = Phrase(
        "the line was changed after it was written", "la ligne a été changée après coup")
    public static func laterVersion(_ version: Int) -> Phrase {
        Phrase("the line is of a later format (%1)", "la ligne est d’un format plus récent (%1)").with(version)
    }
    public static let unknownFormat = Phrase("it is not as arrosoir writes it", "il n’est pas tel qu’arrosoir l’écrit")
    public static func tornTail(_ bytes: Int) -> Phrase {
        Phrase("the last line is incomplete (%1 bytes)", "la dernière ligne est incomplète (%1 octets)").with(bytes)
    }
    public static func incompleteTransaction(found: Int, of count: Int) -> Phrase {
        Phrase("of a change only %1 of %2 lines are there", "d’un changement, %1 lignes sur %2 sont là").with(
            found, count)
    }
    public static func vanished(_ bytes: Int) -> Phrase {
        Phrase("the journal is gone; it had %1 bytes", "le journal a disparu ; il faisait %1 octets").with(bytes)
    }
    public static func shrunk(from recorded: Int, to found: Int) -> Phrase {
        Phrase("the journal shrank from %1 to %2 bytes", "le journal est passé de %1 à %2 octets").with(recorded, found)
    }
    public static let namedAlike = Phrase(
        "another journal looks the same by name; give this one a name of plain letters",
        "un autre journal porte le même nom à la vue ; donnez à celui-ci un nom en lettres simples")
    public static let notARegularFile = Phrase("it is no regular file", "ce n’est pas un fichier ordinaire")
    public static let notAJournal = Phrase(
        "this file is not a journal (*.jsonl)", "ce fichier n’est pas un journal (*.jsonl)")
    public static func unreadableRecord(_ path: String) -> Phrase {
        Phrase("%1 belongs to another user", "%1 appartient à un autre compte").with(path)
    }
    public static func tooFarAhead(_ date: CivilDate, clock: CivilDate) -> Phrase {
        Phrase(
            "the line is dated %1, and this machine’s clock says %2",
            "la ligne est datée du %1, et l’horloge de cette machine dit %2"
        ).with(date.description, clock.description)
    }
    public static func clockAhead(hours: Int) -> Phrase {
        Phrase("its device's clock is %1 hours ahead", "l’horloge de son appareil avance de %1 heures").with(hours)
    }

    public static let leftOut = Phrase("left out, the rest counts", "ne compte pas, le reste compte")
    public static let setAside = Phrase(
        "set aside; to date it today: arrosoir doctor --accept-future; to remove it: --drop-future",
        "mise de côté ; pour la dater d’aujourd’hui : arrosoir doctor --accept-future ; pour la retirer : --drop-future"
    )
    public static let renamedAtNextWrite = Phrase(
        "your changes go to a new journal from now on",
        "vos changements iront désormais dans un nouveau journal")
    public static let counted = Phrase("it counts", "elle compte")
    public static let waiting = Phrase("it does not count until more comes", "cela ne compte pas avant la suite")
    public static let mendedAtNextWrite = Phrase("mended at the next change", "réparée au prochain changement")
    public static let flagged = Phrase(
        "what stood there is missing here, and may be in a backup, in git, on another device",
        "ce qui y était manque ici, et se trouve peut-être dans une sauvegarde, dans git, sur un autre appareil")
    public static let writingStopped = Phrase("nothing is written any more", "plus rien n’est écrit")

    public static func problemsFound(first: Phrase, count: Int) -> Phrase {
        let more = counted(count - 1, Phrase("# more", "# autre"), Phrase("# more", "# autres"))
        return count == 1
            ? Phrase("%1 (see: arrosoir doctor)", "%1 (voir : arrosoir doctor)").with(first)
            : Phrase("%1, and %2 (see: arrosoir doctor)", "%1, et %2 (voir : arrosoir doctor)").with(first, more)
    }

    public static let healthy = Phrase("The store is healthy.", "Les données sont en bonne santé.")
    public static let nothingToRepair = Phrase("Nothing could be repaired.", "Rien n’a pu être réparé.")

    public static func quarantined(_ place: Phrase, into name: String) -> Phrase {
        Phrase("%1: moved to quarantine/%2", "%1 : passée dans quarantine/%2").with(place, name)
    }
    public static func acceptedLine(_ place: Phrase, into name: String) -> Phrase {
        Phrase(
            "%1: dated today, original in quarantine/%2", "%1 : datée d’aujourd’hui, original dans quarantine/%2"
        )
        .with(place, name)
    }
    public static func resealed(_ place: Phrase) -> Phrase {
        Phrase("%1: taken as it now is", "%1 : prise telle qu’elle est").with(place)
    }
    public static func mendedTail(_ file: String) -> Phrase {
        Phrase("%1: the last line is mended", "%1 : la dernière ligne est réparée").with(file)
    }
    public static func acceptedLength(_ file: String) -> Phrase {
        Phrase("%1: taken as it now is", "%1 : pris tel qu’il est").with(file)
    }
}
