import Relationships

/// What is said when a person is erased.
extension Phrase {
    public static func forgetting(_ name: String, touches: Int) -> Phrase {
        Phrase(
            "This erases %1 for good, with %2 and all that is about them alone; drafts and the quarantine go too. No undo.",
            "%1 s’efface pour de bon, avec %2 et tout ce qui ne parle que de cette personne ; les brouillons et la quarantaine aussi. Sans retour."
        ).with(name, counted(touches, Phrase("# touch", "# échange"), Phrase("# touches", "# échanges")))
    }

    public static func typeTheName(_ name: String) -> Phrase {
        Phrase("Type the name to go on (%1): ", "Tapez le nom pour continuer (%1) : ").with(name)
    }

    public static func nameNotTyped(_ name: String) -> Phrase {
        Phrase("that is not %1; nothing was changed", "ce n’est pas %1 ; rien n’a été changé").with(quoted(name))
    }

    public static let yesMissing = Phrase(
        "there is nobody to ask whether this is meant; --yes says so; nothing was changed",
        "personne ne peut répondre que c’est voulu ; --yes le dit ; rien n’a été changé")

    public static func forgotten(_ name: String, journals: Int, files: Int) -> Phrase {
        Phrase("Forgotten: %1; %2", "Oublié : %1 ; %2").with(name, erased(journals: journals, files: files))
    }

    public static func erasedLate(journals: Int, files: Int) -> Phrase {
        Phrase("Erased: %1", "Effacé : %1").with(erased(journals: journals, files: files))
    }

    private static func erased(journals: Int, files: Int) -> Phrase {
        Phrase("%1, %2", "%1, %2").with(
            counted(
                journals, Phrase("# journal rewritten", "# journal réécrit"),
                Phrase("# journals rewritten", "# journaux réécrits")),
            counted(
                files, Phrase("# draft or quarantined file removed", "# brouillon ou fichier en quarantaine retiré"),
                Phrase("# drafts or quarantined files removed", "# brouillons ou fichiers en quarantaine retirés")))
    }

    public static let nothingToErase = Phrase(
        "Nothing is left of anyone who was forgotten.", "Il ne reste rien de personne qui ait été oublié.")

    public static func stillNamed(_ count: Int) -> Phrase {
        counted(
            count, Phrase("# other text still has the name:", "# autre texte porte encore le nom :"),
            Phrase("# other texts still have the name:", "# autres textes portent encore le nom :"))
    }

    public static let forgetReach = Phrase(
        """
        Out of reach here: earlier wordings of other texts, the history of git, versions that Syncthing or Dropbox \
        keep, exports, backups, and devices that are offline: what those send is ignored, and erased by: arrosoir forget
        """,
        """
        Hors d’atteinte ici : les versions précédentes d’autres textes, l’historique de git, les versions gardées par \
        Syncthing ou Dropbox, les exports, les sauvegardes, et les appareils hors ligne : ce qu’ils envoient est ignoré, \
        et effacé par : arrosoir forget
        """)

    /// What a record is, in a list of several kinds.
    public static func recordKind(_ kind: RecordID.Kind) -> Phrase {
        switch kind {
        case .contact: Phrase("contact", "contact")
        case .touchpoint: touchpointWord
        case .promise: Phrase("promise", "promesse")
        case .project: Phrase("project", "projet")
        case .slot: slotWord
        case .review: Phrase("review", "bilan")
        case .offer: offerWord
        case .ask: askWord
        case .request: requestWord
        default: Phrase(kind.name, kind.name)
        }
    }
}
