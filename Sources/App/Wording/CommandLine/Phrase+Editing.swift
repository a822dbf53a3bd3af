/// What is said around a text in the editor.
extension Phrase {
    public static let openAgain = Phrase(
        "Enter opens it again, q keeps the text for later: ", "Entrée rouvre, q garde le texte pour plus tard : ")
    public static func draftOpens(_ path: String) -> Phrase {
        Phrase("The text kept in %1 opens again.", "Le texte gardé dans %1 se rouvre.").with(path)
    }

    /// It may have opened a window of its own, and saves from there when we look no longer.
    public static func editorReturnedAtOnce(_ editor: String, keptIn draft: String?) -> Phrase {
        let hint = Phrase(
            "%1 returned at once; if it opens a window of its own, make it wait: code --wait",
            "%1 est revenu aussitôt ; s’il ouvre sa propre fenêtre, faites-le attendre : code --wait"
        ).with(editor)
        guard let draft else { return hint }
        return Phrase("%1; the text is kept in %2", "%1 ; le texte est gardé dans %2").with(hint, draft)
    }

    public static let forgottenMeanwhile = Phrase(
        "this person was forgotten meanwhile; the text is erased too",
        "cette personne a été oubliée entre-temps ; le texte est effacé aussi")

    static let contactGone = Phrase(
        "The contact is gone; the text is kept as a draft", "Le contact a disparu ; le texte est gardé comme brouillon")

    /// Words about a text that an earlier session left.
    public static func reopened(_ what: Phrase) -> Phrase {
        Phrase("%1, from the kept draft", "%1, repris du brouillon").with(what)
    }

    /// Words about notes that both have changed.
    public static func bothStay(_ what: Phrase) -> Phrase {
        Phrase(
            "%1; the same lines were changed elsewhere: the notes keep both versions",
            "%1 ; les mêmes lignes ont changé ailleurs : les notes gardent les deux versions"
        ).with(what)
    }

    public static func draftMistake(line: Int, why: Phrase) -> Phrase {
        Phrase("line %1: %2", "ligne %1 : %2").with(line, why)
    }

    public static func draftStopped(_ name: String, line: Int, why: Phrase, keptIn draft: String) -> Phrase {
        Phrase(
            "%1: %2; nothing was changed, the text is kept in %3",
            "%1 : %2 ; rien n’a été changé, le texte est gardé dans %3"
        ).with(place(file: name, line: line), why, draft)
    }

    public static func contactEdited(_ name: String) -> Phrase { Phrase("Edited: %1", "Modifié : %1").with(name) }
}
