import App

/// The user's own editor.
///
/// Example: `try Editor.run(on: draft)`.
enum Editor {
    /// The one that the environment names.
    static var named: String? { Environment.variable("VISUAL") ?? Environment.variable("EDITOR") }
    static var name: String { named ?? "vi" }

    enum Failure: Error {
        case cannotStart(editor: String, draft: String, errno: Int32)
        /// Ended otherwise than with status 0.
        case failed(editor: String, draft: String)
        case notText(draft: String)
    }

    /// Through the shell, because `$EDITOR` may hold arguments; in our process group, so that it may use the terminal.
    /// The files that it makes beside the draft are for the user alone too.
    static func run(on draft: String) throws(Failure) {
        let status: Int32
        do {
            status = try ChildProcess(["/bin/sh", "-c", "umask 077; " + name + " \"$1\"", "sh", draft]).run()
        } catch {
            throw .cannotStart(editor: name, draft: draft, errno: error.errno)
        }
        guard status == 0 else { throw .failed(editor: name, draft: draft) }
    }
}

extension Phrase {
    static func editor(_ failure: Editor.Failure) -> Phrase {
        switch failure {
        case .cannotStart(let editor, let draft, let errno):
            Phrase(
                "%1 can't be started: %2; the text is kept in %3", "%1 ne démarre pas : %2 ; le texte est gardé dans %3"
            )
            .with(editor, Phrase.systemError(errno), draft)
        case .failed(let editor, let draft):
            Phrase(
                "%1 failed; nothing was changed, the text is kept in %2",
                "%1 a échoué ; rien n’a changé, le texte est gardé dans %2"
            )
            .with(editor, draft)
        case .notText(let draft):
            Phrase(
                "%1 is no UTF-8 text; nothing was changed, it is kept there",
                "%1 n’est pas un texte UTF-8 ; rien n’a changé, il y reste"
            )
            .with(draft)
        }
    }
}
