import Relationships

/// The text of a method in the editor.
struct MethodDraft {
    /// What it is called where a mistake is told.
    static let name = "method.json"

    let draft: EditedDraft

    init(folder: String) { draft = EditedDraft("method", "json", in: folder) }

    var path: String { draft.path }

    /// The text that an earlier session left, with what it was made of.
    var kept: (text: String, base: [MethodEntry])? {
        draft.kept.flatMap { text, base in
            (try? MethodDocument.read(Array(base.utf8)).document).map { (text, $0.entries) }
        }
    }

    /// A fresh text of these entries.
    func begin(with entries: [MethodEntry]) throws -> String {
        try draft.begin(MethodDocument(entries: entries).text)
    }

    func edit(_ text: String) throws -> String { try draft.edit(text) }

    /// All went well.
    func end() { draft.end() }
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
