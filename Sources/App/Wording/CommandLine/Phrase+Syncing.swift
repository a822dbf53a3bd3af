/// What came of bringing a store and its remote together.
extension Phrase {
    /// While the network is waited for.
    public static let syncing = Phrase("Asking the other side…", "Question à l’autre côté…")

    public static func received(_ count: Int, from source: String) -> Phrase {
        Phrase("From %1: %2", "De %1 : %2").with(
            source,
            counted(count, Phrase("# change", "# changement"), Phrase("# changes", "# changements")))
    }

    public static func moreInHistory(_ count: Int) -> Phrase {
        Phrase("and %1 more: arrosoir history", "et %1 de plus : arrosoir history").with(count)
    }

    public static func sent(_ lines: Int) -> Phrase {
        guard lines > 0 else { return Phrase("Nothing new to send.", "Rien de nouveau à envoyer.") }
        return Phrase("Sent: %1.", "Envoyé : %1.").with(
            counted(lines, Phrase("# line", "# ligne"), Phrase("# lines", "# lignes")))
    }

    public static let gitMissing = Phrase(
        "git is not installed; nothing was changed: sudo apt-get install git",
        "git n’est pas installé ; rien n’a été changé : sudo apt-get install git")

    public static let notUnderGit = Phrase(
        "the store is not under git yet; nothing was changed: arrosoir sync --setup ADDRESS",
        "les données ne sont pas encore sous git ; rien n’a été changé : arrosoir sync --setup ADRESSE")

    public static let notByOwner = Phrase(
        "your data belongs to another user than root: run arrosoir sync without sudo; nothing was changed",
        "vos données n’appartiennent pas à root : lancez arrosoir sync sans sudo ; rien n’a été changé")

    public static func gitIsFile(in folder: String) -> Phrase {
        Phrase(
            "%1/.git is a file, and its repository lies elsewhere; nothing was changed: move that file away, then "
                + "arrosoir sync --setup ADDRESS",
            "%1/.git est un fichier, et son dépôt est ailleurs ; rien n’a été changé : déplacez ce fichier, puis "
                + "arrosoir sync --setup ADRESSE"
        ).with(folder)
    }

    public static func emptyBranch(_ path: String) -> Phrase {
        Phrase(
            "%1 is empty, as after a power cut; your data is safe: rm %1, then arrosoir sync",
            "%1 est vide, comme après une coupure de courant ; vos données sont intactes : rm %1, puis arrosoir sync"
        ).with(path)
    }

    public static func gitIsLocked(by path: String) -> Phrase {
        Phrase(
            "another git is running here, or was killed; nothing is lost: wait for it, or rm %1",
            "un autre git tourne ici, ou a été tué ; rien n’est perdu : attendez qu’il finisse, ou rm %1"
        ).with(path)
    }

    public static let noRemote = Phrase(
        "the store's repository has no remote called origin; nothing was changed: arrosoir sync --setup ADDRESS",
        "le dépôt des données n’a pas de « remote » origin ; rien n’a été changé : arrosoir sync --setup ADRESSE")

    public static func noAddress(_ text: String) -> Phrase {
        Phrase(
            "“%1” is no address of a repository; nothing was changed",
            "« %1 » n’est pas l’adresse d’un dépôt ; rien n’a été changé"
        ).with(text)
    }

    public static func otherRemote(_ address: String, folder: String) -> Phrase {
        Phrase(
            "the store goes with %1 already; nothing was changed: git -C %2 remote set-url origin ADDRESS",
            "les données vont déjà avec %1 ; rien n’a été changé : git -C %2 remote set-url origin ADRESSE"
        ).with(address, folder)
    }

    public static func noAnswer(from address: String, said: String) -> Phrase {
        Phrase(
            "%1 cannot be reached (%2); nothing was set up", "%1 est hors d’atteinte (%2) ; rien n’a été mis en place"
        ).with(address, said)
    }

    public static func unsafe(_ address: String, path: String) -> Phrase {
        Phrase(
            "%1 has %2, which is no plain file in its place; nothing was merged or sent",
            "%1 contient %2, qui n’est pas un simple fichier à sa place ; rien n’a été réuni ni envoyé"
        ).with(address, path)
    }

    public static func noStore(at address: String) -> Phrase {
        Phrase(
            "%1 holds something else than a store; nothing was merged or sent",
            "%1 contient autre chose que des données d’arrosoir ; rien n’a été réuni ni envoyé"
        ).with(address)
    }

    public static func noMainBranch(of address: String, _ branches: [String]) -> Phrase {
        Phrase(
            "%1 has several branches (%2) and no main one; nothing was merged or sent: choose one there, "
                + "git symbolic-ref HEAD refs/heads/NAME",
            "%1 a plusieurs branches (%2), et aucune n’est la principale ; rien n’a été réuni ni envoyé : choisissez-en "
                + "une là-bas, git symbolic-ref HEAD refs/heads/NOM"
        ).with(address, branches.joined(separator: ", "))
    }

    public static let noBranch = Phrase(
        "the store's repository is on no branch: finish what was begun there with git; nothing was changed",
        "le dépôt des données n’est sur aucune branche : finissez avec git ce qui y fut commencé ; rien n’a été changé")

    public static func mergeUnderWay(in folder: String) -> Phrase {
        Phrase(
            "a merge is under way in %1: finish it with git; nothing was changed",
            "une fusion est en cours dans %1 : finissez-la avec git ; rien n’a été changé"
        ).with(folder)
    }

    public static let syncUnderWay = Phrase(
        "another sync of this store is under way; nothing was changed, try again",
        "une autre synchronisation de ces données est en cours ; rien n’a été changé, réessayez")

    public static func unreachable(_ address: String, said: String) -> Phrase {
        Phrase(
            "%1 cannot be reached (%2); what is new here stays, and goes with the next sync",
            "%1 est hors d’atteinte (%2) ; le nouveau d’ici reste, et part à la prochaine synchronisation"
        ).with(address, said)
    }

    public static func silent(_ address: String) -> Phrase {
        Phrase(
            "%1 has not answered for a minute; your changes stay here until the next sync",
            "%1 ne répond pas depuis une minute ; vos changements partiront à la prochaine synchronisation"
        ).with(address)
    }

    public static func notMerged(said: String) -> Phrase {
        Phrase(
            "git cannot merge (%1); nothing was changed here or sent",
            "git ne peut pas réunir les deux (%1) ; rien n’a été changé ici ni envoyé"
        ).with(said)
    }

    public static func sendingRefused(by address: String, said: String) -> Phrase {
        Phrase(
            "%1 takes nothing (%2); what came is here, and what is new here goes with the next sync",
            "%1 n’accepte rien (%2) ; ce qui est venu est ici, et le nouveau d’ici part à la prochaine synchronisation"
        ).with(address, said)
    }

    public static func gitFailed(said: String) -> Phrase {
        Phrase("git: %1; nothing is lost", "git : %1 ; rien n’est perdu").with(said)
    }
}
