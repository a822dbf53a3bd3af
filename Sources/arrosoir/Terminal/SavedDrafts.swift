import App
import Glibc
import JSON

/// What was typed into forms and not saved, kept for the next session: a file in the store's own folder of drafts.
///
/// Example: `{"contact new":[{"name":"Zoé"}]}`, offered again when that form opens.
struct SavedDrafts {
    private let folder: String
    private var path: String { folder + "/forms.json" }

    init(folder: String) { self.folder = folder }

    /// What an earlier session left; nothing when there is no such file, or none that can be read.
    var saved: [(key: String, fields: [String: String])] {
        guard let bytes = try? InputFile.bytes(at: path), let forms = try? JSONValue(parsing: bytes).object else {
            return []
        }
        return forms.members.flatMap { key, drafts in
            // Earlier versions kept one for each form, without the brackets.
            (drafts.array ?? [drafts]).compactMap(\.object).map { fields in
                let texts = fields.members.compactMap { name, text in text.string.map { (name, $0) } }
                return (key, Dictionary(texts, uniquingKeysWith: { first, _ in first }))
            }
        }
    }

    /// Replaces the file by the drafts that there are now. A session must be able to end even where this fails.
    func keep(_ state: AppState) {
        var forms = JSONObject()
        for (key, fields) in state.keptDrafts + [state.openDraft].compactMap({ $0 }) {
            let texts = fields.sorted { $0.key < $1.key }.map { ($0.key, JSONValue.string($0.value)) }
            forms[key] = .array((forms[key]?.array ?? []) + [.object(JSONObject(texts))])
        }
        if forms.members.isEmpty {
            unlink(path)
        } else if mkdir(folder, 0o700) == 0 || errno == EEXIST {
            try? OutputFile.write(Array(JSONValue.object(forms).serialized().utf8), to: path, replacing: true)
        }
    }
}
