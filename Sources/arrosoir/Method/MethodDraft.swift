import Glibc
import Relationships

/// The text of a method in the editor, and what it was made of: both outlive a failure, so that nothing typed is lost
/// and nothing is taken away that came in between.
struct MethodDraft {
    /// Where the text lies.
    let path: String
    /// What it was made of.
    private let basePath: String
    private let editor: Editor

    init(folder: String) {
        path = folder + "/method.json"
        basePath = folder + "/method-base.json"
        editor = Editor(folder: folder)
    }

    /// The text that an earlier session left, with what it was made of.
    var kept: (text: String, base: [MethodEntry])? {
        guard let text = Self.read(path), let base = Self.read(basePath),
            let document = try? MethodDocument.read(Array(base.utf8)).document
        else { return nil }
        return (text, document.entries)
    }

    /// A fresh text of these entries.
    func begin(with entries: [MethodEntry]) throws -> String {
        let text = MethodDocument(entries: entries).text
        if mkdir(editor.folder, 0o700) != 0, errno != EEXIST {
            throw Refusal.cannotWrite(path: editor.folder, errno: errno)
        }
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

extension MethodDraft {
    /// What an edited text changes. What others changed meanwhile, and was not touched here, stays as it is; what
    /// somebody else said and was given another value here is no longer theirs.
    struct Edit {
        let changed: [MethodEntry]
        let removed: [String]

        init(from base: [MethodEntry], to entries: [MethodEntry]) {
            let before = Dictionary(base.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
            changed = entries.filter { before[$0.key] != $0 }.map { entry in
                before[entry.key]?.by == entry.by && before[entry.key]?.value != entry.value
                    ? MethodEntry(key: entry.key, value: entry.value) : entry
            }
            let keys = Set(entries.map(\.key))
            removed = base.map(\.key).filter { !keys.contains($0) }
        }
    }
}
