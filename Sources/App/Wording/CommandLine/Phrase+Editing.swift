/// What is said around a text in the editor.
extension Phrase {
    public static let openAgain = Phrase(
        "Enter opens it again, q keeps the text for later: ", "Entrée rouvre, q garde le texte pour plus tard : ")
    public static func draftOpens(_ path: String) -> Phrase {
        Phrase("The text kept in %1 opens again.", "Le texte gardé dans %1 se rouvre.").with(path)
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
