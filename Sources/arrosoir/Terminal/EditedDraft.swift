import Glibc

/// A text in the editor, and what it was made of: both outlive a failure, so that nothing typed is lost and nothing is
/// taken away that came in between.
///
/// Example: `let draft = EditedDraft("method", "json", in: folder)`, `try draft.edit(draft.kept?.text ?? draft.begin(text))`.
struct EditedDraft {
    /// Where the text lies.
    let path: String
    /// What it was made of.
    private let basePath: String
    private let editor: Editor

    init(_ name: String, _ suffix: String, in folder: String) {
        path = folder + "/" + name + "." + suffix
        basePath = folder + "/" + name + "-base." + suffix
        editor = Editor(folder: folder)
    }

    /// The text that an earlier session left, with what it was made of.
    var kept: (text: String, base: String)? {
        guard let text = Self.read(path), let base = Self.read(basePath) else { return nil }
        return (text, base)
    }

    /// Keeps what a fresh text is made of, and gives it back.
    func begin(_ text: String) throws -> String {
        try OutputFile.makeFolder(editor.folder)
        try OutputFile.write(Array(text.utf8), to: basePath, replacing: true)
        return text
    }

    func edit(_ text: String) throws -> String { try editor.open(text, at: path) }

    /// All went well.
    func end() {
        unlink(path)
        unlink(basePath)
    }

    private static func read(_ path: String) -> String? {
        (try? InputFile.bytes(at: path)).flatMap { String(validating: $0, as: UTF8.self) }
    }
}
