import App
import Glibc

/// The user's own editor, on a draft that outlives a failure.
///
/// Example: `try Editor(folder: drafts).edit("Likes tea.", name: "sophie")`.
struct Editor {
    /// Where drafts lie; made with mode 0700.
    let folder: String

    enum Failure: Error {
        case cannotWrite(path: String, errno: Int32)
        case cannotStart(editor: String, draft: String, errno: Int32)
        /// Ended otherwise than with status 0.
        case failed(editor: String, draft: String)
        case cannotRead(draft: String, errno: Int32)
        case notText(draft: String)
    }

    /// The text as the editor left it. The draft goes when all went well, and stays when anything did not.
    func edit(_ text: String, name: String) throws(Failure) -> String {
        let draft = folder + "/" + name + ".md"
        try write(text, to: draft)
        let editor = Environment.variable("VISUAL") ?? Environment.variable("EDITOR") ?? "vi"
        try run(editor, on: draft)
        let edited = try read(draft)
        unlink(draft)
        return edited
    }

    private func write(_ text: String, to draft: String) throws(Failure) {
        if mkdir(folder, 0o700) != 0, errno != EEXIST { throw .cannotWrite(path: folder, errno: errno) }
        let file = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .cannotWrite(path: draft, errno: errno) }
        defer { close(file) }
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw .cannotWrite(path: draft, errno: errno) }
            bytes = bytes.dropFirst(written)
        }
    }

    /// Through the shell, because `$EDITOR` may hold arguments; in our process group, so that it may use the terminal.
    private func run(_ editor: String, on draft: String) throws(Failure) {
        let words = ["/bin/sh", "-c", editor + " \"$1\"", "sh", draft]
        var arguments = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var child = pid_t()
        let status = posix_spawn(&child, "/bin/sh", nil, nil, &arguments, environ)
        guard status == 0 else { throw .cannotStart(editor: editor, draft: draft, errno: status) }
        var result: Int32 = 0
        while waitpid(child, &result, 0) < 0 {
            guard errno == EINTR else { throw .failed(editor: editor, draft: draft) }
        }
        guard result == 0 else { throw .failed(editor: editor, draft: draft) }
    }

    private func read(_ draft: String) throws(Failure) -> String {
        let file = open(draft, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw .cannotRead(draft: draft, errno: errno) }
        defer { close(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.read(file, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .cannotRead(draft: draft, errno: errno) }
            guard count > 0 else { break }
            bytes += chunk[..<count]
        }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .notText(draft: draft) }
        return text
    }
}

extension Phrase {
    static func editor(_ failure: Editor.Failure) -> Phrase {
        switch failure {
        case .cannotWrite(let path, let errno), .cannotRead(let path, let errno):
            Phrase("%1: %2; nothing was changed", "%1 : %2 ; rien n’a changé").with(path, Phrase.systemError(errno))
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
