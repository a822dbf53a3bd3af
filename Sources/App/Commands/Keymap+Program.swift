/// The program itself.
extension Keymap {
    static let program: [Binding] = [
        Binding(
            "u", does: .undo, .program, Phrase("undo", "annuler"),
            Phrase("undo what this session did", "annuler ce que cette séance a fait")),
        Binding(
            "Ctrl-R", does: .redo, .program, Phrase("redo", "rétablir"),
            Phrase("redo what was undone", "rétablir ce qui a été annulé")),
        Binding(
            "R", does: .refresh, .program, Phrase("refresh", "rafraîchir"),
            Phrase("read the store again", "relire les données")),
        Binding("?", does: .help, .program, Phrase("help", "aide"), Phrase("this help", "cette aide")),
        Binding(
            ":", does: .palette, .program, Phrase("commands", "commandes"),
            Phrase("every command by name", "toutes les commandes par leur nom")),
        Binding(
            "Ctrl-Z", does: .suspend, .program, Phrase("suspend", "suspendre"),
            Phrase("suspend; fg comes back", "suspendre ; fg fait revenir")),
        Binding(
            "q", "Ctrl-C", does: .quit, .program, Phrase("quit", "quitter"),
            Phrase("back, on the main screen quit", "retour ; sur l’écran principal, quitter")),
    ]
}
