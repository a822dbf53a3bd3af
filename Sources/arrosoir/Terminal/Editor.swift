import App
import Glibc

/// The user's own editor, on a draft that outlives a failure.
///
/// Example: `try Editor(folder: drafts).edit("Likes tea.", name: "sophie")`.
struct Editor {
    /// Where drafts lie; made with mode 0700.
    let folder: String

    /// The one that the environment names.
    static var named: String? { Environment.variable("VISUAL") ?? Environment.variable("EDITOR") }

    enum Failure: Error {
        case cannotStart(editor: String, draft: String, errno: Int32)
        /// Ended otherwise than with status 0.
        case failed(editor: String, draft: String)
        case notText(draft: String)
    }

    /// The text as the editor left it. The draft goes when all went well, and stays when anything did not.
    func edit(_ text: String, name: String) throws -> String {
        let draft = folder + "/" + name + ".md"
        let edited = try open(text, at: draft)
        unlink(draft)
        return edited
    }

    /// The same, where the draft stays in any case: for a text that is yet to be understood.
    func open(_ text: String, at draft: String) throws -> String {
        try OutputFile.makeFolder(folder)
        try OutputFile.write(Array(text.utf8), to: draft, replacing: true)
        try run(Self.named ?? "vi", on: draft)
        guard let edited = String(validating: try InputFile.bytes(at: draft), as: UTF8.self) else {
            throw Failure.notText(draft: draft)
        }
        return edited
    }

    /// Through the shell, because `$EDITOR` may hold arguments; in our process group, so that it may use the terminal.
    private func run(_ editor: String, on draft: String) throws(Failure) {
        let status: Int32
        do {
            status = try ChildProcess(["/bin/sh", "-c", editor + " \"$1\"", "sh", draft]).run()
        } catch {
            throw .cannotStart(editor: editor, draft: draft, errno: error.errno)
        }
        guard status == 0 else { throw .failed(editor: editor, draft: draft) }
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
