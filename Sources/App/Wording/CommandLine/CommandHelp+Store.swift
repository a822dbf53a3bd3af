/// The program itself, and the commands about the store.
extension CommandHelp {
    public static let arrosoir = CommandHelp(
        Phrase("A relationship manager for the terminal", "Un gestionnaire de relations pour le terminal"),
        details: Phrase("%1\n\n%2\n\n%3", "%1\n\n%2\n\n%3").with(overview, storePlace, exitStatus))

    /// What the program does, and how dates are written.
    public static let overview = Phrase(
        """
        Without a command it opens the screen: whom to water today, what happened, which roles still stand empty.

        Dates are 2026-11-22, today, yesterday, -3d, friday, "3 weeks ago", in French as well. Results go to standard \
        output, words to standard error.
        """,
        """
        Sans commande s’ouvre l’écran : qui arroser aujourd’hui, ce qui s’est passé, quels rôles restent vides.

        Une date s’écrit 2026-11-22, aujourd’hui, hier, -3j, vendredi, "il y a 3 semaines", en anglais aussi. Les \
        résultats vont sur la sortie standard, les mots sur l’erreur standard.
        """)

    public static let storePlace = Phrase(
        """
        The store is in --store, else $ARROSOIR_HOME, else $XDG_DATA_HOME/arrosoir, else ~/.local/share/arrosoir. \
        $ARROSOIR_TODAY=2026-11-22 takes that day for today, to try things out.
        """,
        """
        Les données sont dans --store, sinon $ARROSOIR_HOME, sinon $XDG_DATA_HOME/arrosoir, sinon \
        ~/.local/share/arrosoir. $ARROSOIR_TODAY=2026-11-22 fait de ce jour aujourd’hui, pour essayer.
        """)

    public static let exitStatus = Phrase(
        """
        Exit status: 0 done, 1 not found or ambiguous, 64 usage, 65 bad input data, 74 input or output failed, 75 your \
        data is busy or a remote cannot be reached, 129 and 143 a signal ended the screen.
        """,
        """
        Code de retour : 0 fait, 1 introuvable ou ambigu, 64 mauvais usage, 65 données illisibles, 74 échec de lecture \
        ou d’écriture, 75 les données sont occupées ou un dépôt hors d’atteinte, 129 et 143 un signal a fermé l’écran.
        """)

    public static let sync = CommandHelp(
        Phrase(
            "Bring the store together with another machine's, by git",
            "Réunir les données avec celles d’une autre machine, par git"),
        details: Phrase(
            """
            Commits what is new in the folder of your data, pulls, merges and pushes, by your own git, and says what \
            came in from where. Nothing can conflict: each machine writes a journal of its own, and their lines count \
            in any order. Without a network, nothing is lost: the next sync sends it. From your git settings, sync uses \
            only those for your identity and the network; sync.sign = true in config.toml signs the commits. Anyone who \
            can read the repository can read names, notes and opponents in it: on a server that is not yours alone, \
            install git-remote-gcrypt and gnupg, and set it up as gcrypt::ADDRESS; each machine needs your gpg key or \
            its own. A folder under Syncthing or Dropbox needs no sync.
            """,
            """
            Enregistre dans git les nouveautés du dossier des données, tire, fusionne et pousse avec votre git, et dit \
            ce qui est venu d’où. Il n’y a jamais de conflit : chaque machine écrit son propre journal, et leurs lignes \
            comptent dans n’importe quel ordre. Sans réseau, rien n’est perdu : la synchronisation suivante l’envoie. De \
            vos réglages git, sync n’utilise que ceux de votre identité et du réseau ; sync.sign = true dans config.toml \
            signe les commits. Toute personne qui peut lire le dépôt peut y lire noms, notes et opposants : sur un \
            serveur qui n’est pas à vous seul, installez git-remote-gcrypt et gnupg, et donnez l’adresse sous la forme \
            gcrypt::ADRESSE ; chaque machine a besoin de votre clé gpg ou de la sienne. Un dossier sous Syncthing ou \
            Dropbox se passe de sync.
            """),
        examples: [
            Example(
                "sync --setup git@example.org:ada/network.git",
                Phrase(
                    "once on each machine; the repository may be empty",
                    "une fois par machine ; le dépôt peut être vide")),
            Example(
                "sync --setup gcrypt::git@example.org:ada/network.git",
                Phrase("the same, encrypted before sending", "pareil, chiffré avant l’envoi")),
            Example("sync", Phrase("then whenever you like, or by cron", "puis quand vous voulez, ou par cron")),
        ])

    public static let compact = CommandHelp(
        Phrase(
            "Take what was replaced out of this machine's journal",
            "Retirer du journal de cette machine ce qui fut remplacé"),
        details: Phrase(
            """
            Nothing that counts goes: of each field the latest value stays, and what was deleted, merged or forgotten \
            stays so. What was done before is not undone any more.
            """,
            """
            Rien de ce qui compte ne part : de chaque champ reste la dernière valeur, et ce qui fut supprimé, réuni ou \
            oublié le reste. Ce qui précède ne s’annule plus.
            """),
        examples: [Example("compact", Phrase("once a year is plenty", "une fois l’an suffit"))])

    public static let config = CommandHelp(
        Phrase("Write a file of settings to begin with", "Écrire un fichier de réglages, pour commencer"),
        details: Phrase(
            """
            Language, mouse, looks, keys and signed syncs, in $XDG_CONFIG_HOME/arrosoir/config.toml, else \
            ~/.config/arrosoir/config.toml. What is wrong there is told with its line, and left out; the rest holds.
            """,
            """
            Langue, souris, apparence, touches et signature des synchronisations, dans $XDG_CONFIG_HOME/arrosoir/config.toml, sinon \
            ~/.config/arrosoir/config.toml. Ce qui n’y va pas est dit avec sa ligne, et laissé de côté ; le reste vaut.
            """),
        examples: [
            Example(
                "config > ~/.config/arrosoir/config.toml",
                Phrase(
                    "everything as it is, to be changed; the folder must be there",
                    "tout comme c’est, à changer ; le dossier doit exister")),
            Example("config --check", Phrase("what is wrong in it, by line", "ce qui n’y va pas, par ligne")),
        ])

    public static let man = CommandHelp(
        Phrase("Write the manual page", "Écrire la page de manuel"),
        examples: [
            Example("man | man -l -", Phrase("read it", "la lire")),
            Example(
                "man > ~/.local/share/man/man1/arrosoir.1",
                Phrase("install it for man arrosoir", "l’installer pour man arrosoir")),
        ])

    public static let demo = CommandHelp(
        Phrase("Open the screen on a fictional network", "Ouvrir l’écran sur un réseau fictif"),
        details: Phrase(
            "It lives in a temporary folder that is removed at the end; your own store is not touched.",
            "Il vit dans un dossier temporaire, supprimé à la fin ; vos données ne sont pas touchées."),
        examples: [
            Example("demo", Phrase("look around and try every key", "tout regarder et essayer chaque touche"))
        ])

    public static let importing = CommandHelp(
        Phrase("Import contacts from another address book", "Importer des contacts d’un autre carnet"),
        details: Phrase(
            """
            vCard, the CSV of LinkedIn, Google, Outlook and Thunderbird, Thunderbird's LDIF, Facebook's friends and \
            Telegram's contacts in JSON, jCard, abook's address book, and what export wrote: recognised by their \
            content. A folder is searched with all folders below it. A card, row or file that cannot be read is left \
            out and reported; the rest is imported in one change. The same file a second time adds nothing; fields \
            are merged, never blanked. LinkedIn's Invitations.csv becomes requests, but for those that you sent. For \
            any other table say by --map what its columns hold. A text that is not UTF-8 is read as Windows-1252, or \
            as --charset says.
            """,
            """
            vCard, le CSV de LinkedIn, Google, Outlook et Thunderbird, le LDIF de Thunderbird, les amis de Facebook et \
            les contacts de Telegram en JSON, jCard, le carnet d’abook, et ce qu’export a écrit : reconnus à leur \
            contenu. Un dossier est parcouru avec tous ses sous-dossiers. Une fiche, une ligne ou un fichier illisible \
            est laissé de côté et signalé ; le reste est importé d’un coup. Le même fichier une seconde fois \
            n’ajoute rien ; les champs se complètent, rien n’est effacé. Le Invitations.csv de LinkedIn devient des \
            demandes reçues, sauf celles que vous avez envoyées. Pour tout autre tableau, dites avec --map ce que \
            contiennent ses colonnes. Un texte qui n’est pas en UTF-8 est lu en Windows-1252, ou comme --charset le dit.
            """),
        examples: [
            Example("import contacts.vcf --dry-run", Phrase("what would happen", "ce qui se passerait")),
            Example(
                "import Invitations.csv",
                Phrase("LinkedIn's invitations, to be sorted", "les invitations de LinkedIn, à trier")),
            Example("import ~/.contacts/", Phrase("all address books in a folder", "tous les carnets d’un dossier")),
            Example("import old.vcf --charset KOI8-R", Phrase("a file in KOI8-R", "un fichier en KOI8-R")),
            Example("import - < contacts.vcf", Phrase("standard input", "l’entrée standard")),
            Example(
                Phrase(
                    "import club.csv --map Name=name --map Mail=email",
                    "import club.csv --map Nom=name --map Courriel=email"),
                Phrase("a table of no known program", "un tableau d’un programme inconnu")),
        ])

    public static let export = CommandHelp(
        Phrase("Write the network, or people for elsewhere", "Écrire le réseau, ou des fiches pour ailleurs"),
        details: Phrase(
            """
            json is the whole network, which import reads back; --schema says what stands in it. vcard is contacts for other address books, and import reads all of it back: what \
            vCard has no property for stands in X-ARROSOIR properties. csv is a table for spreadsheets, in which no \
            cell is a formula: one that could be has a ' in front. ics is a calendar of waterings, promises and \
            planned meetings. markdown is a page for each contact, in one file, or in a folder of one each when \
            --output ends in a slash. A replaced file keeps its mode and links; a device or pipe is written to \
            directly.
            """,
            """
            json est le réseau entier, qu’import relit ; --schema dit ce qui s’y trouve. vcard, ce sont les contacts pour d’autres carnets d’adresses, et import relit \
            tout : ce que vCard ne prévoit pas est dans des propriétés X-ARROSOIR. csv est un tableau pour tableurs, \
            dont aucune cellule n’est une formule : celle qui pourrait l’être commence par une '. ics est un calendrier \
            des arrosages, des promesses et des rendez-vous prévus. markdown est une page par contact, en un fichier, \
            ou dans un dossier d’un fichier chacun quand --output finit par une barre oblique. Un fichier remplacé garde son \
            mode et ses liens ; l’écriture vers un périphérique ou un tube est directe.
            """),
        examples: [
            Example("export --format json --output network.json", Phrase("into a new file", "dans un nouveau fichier")),
            Example(
                "export --format vcard --vcard-version 3.0", Phrase("for older programs", "pour d’anciens logiciels")),
            Example(
                "export --format ics --output water.ics --force",
                Phrase("anew each night, to subscribe to", "refait chaque nuit, pour s’y abonner")),
            Example("export --format markdown --output pages/", Phrase("a page each", "une page chacun")),
            Example(
                "export --format csv --filter tag:music", Phrase("only some people", "seulement quelques personnes")),
        ])

    public static let undo = CommandHelp(
        Phrase("Take back the latest change made on this machine", "Annuler le dernier changement de cette machine"),
        examples: [
            Example("undo", Phrase("once more takes back the one before", "encore une fois : celui d’avant"))
        ])
    public static let redo = CommandHelp(
        Phrase("Do again what was undone", "Refaire ce qui a été annulé"),
        examples: [
            Example("redo", Phrase("as if nothing had been taken back", "comme si rien n’avait été annulé"))
        ])
    public static let history = CommandHelp(
        Phrase(
            "What was done, newest first, and by which command",
            "Ce qui a été fait, du plus récent, et par quelle commande"),
        examples: [
            Example("history", Phrase("with the ids that undo takes", "avec les identifiants que prend undo"))
        ])
    public static let doctor = CommandHelp(
        Phrase("Look at the health of the store", "Examiner la santé des données"),
        details: Phrase(
            """
            With --repair, damaged lines are moved out of the journals into the quarantine folder: nothing is deleted.

            A line dated more than two years ahead of the clock of this machine is set aside: it does not count, and does \
            not stop other changes. It comes from a device whose clock was wrong. Correct that clock, then choose: \
            --accept-future gives the line the date of today, --drop-future moves it to quarantine. Both also do what \
            --repair does.
            """,
            """
            Avec --repair, les lignes abîmées passent des journaux au dossier de quarantaine : rien n’est supprimé.

            Une ligne datée de plus de deux ans en avance sur l’horloge de cette machine est mise de côté : elle ne compte \
            pas, et ne bloque rien. Elle vient d’un appareil mal réglé. Corrigez son horloge, puis choisissez : \
            --accept-future date la ligne d’aujourd’hui, --drop-future la met en quarantaine. Ces deux options réparent \
            aussi, comme --repair.
            """),
        examples: [
            Example("doctor", Phrase("what is wrong, if anything", "ce qui ne va pas, s’il y a lieu")),
            Example("doctor --repair", Phrase("set damaged lines aside", "mettre de côté les lignes abîmées")),
            Example(
                "doctor --accept-future",
                Phrase("lines of a clock that was wrong", "les lignes d’une horloge mal réglée")),
        ])
    public static let forget = CommandHelp(
        Phrase("Erase a person for good", "Effacer une personne pour de bon"),
        details: Phrase(
            """
            Every journal here is rewritten without them: their fields, the touches, promises and asks with them alone, \
            their request; from all else they are taken out. Drafts and the quarantine are emptied. There is no undo, \
            and an import of the same card does not bring them back. It asks for the name to be typed, then lists the \
            texts about others that still have it.

            Without a name it erases what other devices have brought since of people who were forgotten.
            """,
            """
            Chaque journal d’ici est réécrit sans cette personne : ses champs, les échanges, promesses et demandes avec \
            elle seule, sa demande reçue ; elle est retirée du reste. Les brouillons et la quarantaine sont vidés. C’est \
            sans retour, et importer la même fiche ne la ramène pas. Le nom est à taper, puis suit la liste des textes \
            qui le portent encore.

            Sans nom, efface ce que d’autres appareils ont apporté depuis de personnes oubliées.
            """),
        examples: [
            Example(
                #"forget "Sophie Marchal""#,
                Phrase("asks for the name to be typed", "demande de taper le nom")),
            Example("forget sophie --yes", Phrase("at once, in a script", "aussitôt, dans un script")),
            Example("forget", Phrase("what came late from elsewhere", "ce qui est venu d’ailleurs après coup")),
        ])
}
