/// Roles, what can be added, and what is kept about a contact.
extension Keymap {
    static let rolePrefix: [Binding] = [
        Binding(
            "r x", does: .unrole, .roles, Phrase("none", "aucun"),
            Phrase(
                "no role in the current project; on the board, empty this slot",
                "aucun rôle dans le projet courant ; au tableau, vider cette place")),
        Binding(
            "m", does: .moveHolder, .roles, Phrase("move", "déplacer"),
            Phrase("move a holder to another slot", "déplacer un titulaire vers une autre place")),
        Binding(
            "<", does: .moveSlot(by: -1), .roles, Phrase("slot up", "place plus haut"),
            Phrase("move a slot up within its kind", "monter une place parmi celles de son rôle")),
        Binding(
            ">", does: .moveSlot(by: 1), .roles, Phrase("slot down", "place plus bas"),
            Phrase("move a slot down within its kind", "descendre une place parmi celles de son rôle")),
        Binding(
            "o b", does: .board, .roles, Phrase("board", "tableau"),
            Phrase(
                "the roles board: the cast of the current project, a column per role",
                "le tableau des rôles : la distribution du projet courant, une colonne par rôle")),
        Binding(
            "o r", does: .review, .roles, Phrase("review", "revue"),
            Phrase(
                "review your objectives: three questions and the evidence, Enter keeps the answers",
                "revoir vos objectifs : trois questions et les faits, Entrée garde les réponses")),
        Binding(
            "p", "o p", does: .switchProject, .roles, Phrase("project", "projet"),
            Phrase("switch project", "changer de projet")),
    ]

    static let adding: [Binding] = [
        Binding(
            "a a", does: .add, .adding, Phrase("here", "ici"),
            Phrase("add what the pane holds", "ajouter ce que contient le volet")),
        Binding(
            "a c", does: .addContact, .adding, Phrase("contact", "contact"),
            Phrase("add a contact", "ajouter un contact")),
        Binding(
            "a s", does: .addSlot, .adding, Phrase("slot", "place"),
            Phrase("add a slot to the current project", "ajouter une place au projet courant")),
        Binding(
            "a f", does: .addFollowUp, .adding, Phrase("follow-up", "relance"),
            Phrase(
                "add a dated promise: follow-up, thanks, report, reply",
                "ajouter une promesse datée : relance, merci, compte rendu, réponse")),
        Binding(
            "a n", does: .addNeed, .adding, Phrase("need", "besoin"),
            Phrase("add a need of a contact", "ajouter un besoin d’un contact")),
        Binding(
            "a m", does: .addMet, .adding, Phrase("met", "rencontrés"),
            Phrase(
                "note everyone met at an occasion in one go",
                "noter en une fois tous ceux rencontrés à une occasion")),
        Binding(
            "a o", does: .addOffer, .adding, Phrase("offer", "offre"),
            Phrase(
                "add an offer: a problem you solve, and for whom", "ajouter une offre : un problème résolu, et pour qui"
            )),
        Binding(
            "a k", does: .addAsk, .adding, Phrase("ask", "demande"),
            Phrase("ask something of a contact", "demander quelque chose à un contact")),
        Binding(
            "a i", does: .addIntroduction, .adding, Phrase("introduction", "présentation"),
            Phrase(
                "the ways to a contact, Enter starts an introduction",
                "les chemins vers un contact, Entrée lance une présentation")),
        Binding(
            "a q", does: .addRequest, .adding, Phrase("request", "demande reçue"),
            Phrase("add an incoming request to connect", "ajouter une demande de contact reçue")),
        Binding(
            "a p", does: .addProject, .adding, Phrase("project", "projet"), Phrase("add a project", "ajouter un projet")
        ),
    ]

    static let keeping: [Binding] = [
        Binding(
            "e", does: .edit, .keeping, Phrase("edit", "modifier"),
            Phrase("edit what is under the cursor", "modifier ce qui est sous le curseur")),
        Binding(
            "Ctrl-E", does: .editNotes, .keeping, Phrase("notes", "notes"),
            Phrase("edit the notes in $EDITOR", "modifier les notes dans $EDITOR")),
        Binding(
            "t", does: .tags, .keeping, Phrase("tags", "étiquettes"),
            Phrase("add tags, take away with -", "ajouter des étiquettes, ôter avec -")),
        Binding(
            "D", does: .archive, .keeping, Phrase("archive", "archiver"),
            Phrase("archive, or bring back", "archiver, ou ramener")),
        Binding(
            "=", does: .merge, .keeping, Phrase("merge", "réunir"),
            Phrase(
                "the two that are marked are one person; choose where they differ",
                "les deux qui sont marqués ne font qu’un ; choisir où ils diffèrent")),
        Binding(
            "o d", does: .openListing(.duplicates), .keeping, Phrase("duplicates", "doublons"),
            Phrase(
                "likely duplicates: contacts that may be one person",
                "doublons probables : contacts qui n’en font peut-être qu’un")),
        Binding(
            "o d s", does: .listing(.same), .keeping, Phrase("the same", "la même"),
            Phrase(
                "a pair: the same person, choose where they differ",
                "une paire : la même personne, choisir où ils diffèrent")),
        Binding(
            "o d n", does: .listing(.distinct), .keeping, Phrase("not the same", "pas la même"),
            Phrase("a pair: not the same person", "une paire : deux personnes")),
        Binding(
            "o d x", does: .listing(.askLater), .keeping, Phrase("later", "plus tard"),
            Phrase("a pair: ask again in a month", "une paire : redemander dans un mois")),
        Binding(
            "o d S", does: .listing(.mergeEqual), .keeping, Phrase("all equal", "identiques"),
            Phrase(
                "merge all pairs that differ in no field", "réunir toutes les paires qui ne diffèrent en aucun champ")),
        Binding(
            "S", does: .standing, .keeping, Phrase("standing", "réciprocité"),
            Phrase(
                "do they know you, how do they see you, what to tell them",
                "vous connaît-on, comment vous voit-on, quoi dire")),
        Binding(
            "y", does: .copy, .keeping, Phrase("copy", "copier"),
            Phrase("copy how to reach the contact", "copier de quoi joindre le contact")),
        Binding(
            "o s", does: .sort, .keeping, Phrase("sort", "trier"),
            Phrase("sort imported people, one key each", "trier les personnes importées, une touche chacune")),
        Binding(
            "o n", does: .blankPage, .keeping, Phrase("four questions", "quatre questions"),
            Phrase(
                "the blank page: four questions to start from, each can be skipped",
                "la page blanche : quatre questions pour commencer, chacune peut être passée")),
        Binding(
            "o M", does: .method, .keeping, Phrase("method", "méthode"),
            Phrase(
                "your method: cadences, questions, replies, tips",
                "votre méthode : cadences, questions, réponses, conseils")),
        Binding(
            "o h", does: .history, .keeping, Phrase("history", "historique"),
            Phrase("what was done, and by which command", "ce qui a été fait, et par quelle commande")),
    ]
}
