import App
import Glibc
import JSON
import Storage

/// What was typed into forms and not saved, kept for the next session: a file in the store's own folder of drafts.
///
/// Example: `{"contact new":[{"name":"Zoé"}]}`, offered again when that form opens.
final class SavedDrafts {
    /// The drafts by form, each with the texts of its fields, the latest draft last.
    typealias Forms = [String: [[String: String]]]

    private let store: Store
    private var path: String { store.stateFolder + "/drafts/forms.json" }
    /// As this session read or wrote them last: what is otherwise in the file is somebody else's.
    private var known: Forms = [:]

    init(in store: Store) {
        self.store = store
        known = saved
    }

    /// The drafts of earlier sessions; none if the file is missing or unreadable.
    private var saved: Forms {
        guard let bytes = try? InputFile.bytes(at: path), let forms = try? JSONValue(parsing: bytes).object else {
            return [:]
        }
        let pairs = forms.members.map { key, drafts in
            // Earlier versions kept one for each form, without the brackets.
            let lists = (drafts.array ?? [drafts]).compactMap(\.object).map { fields in
                let texts = fields.members.compactMap { name, text in text.string.map { (name, $0) } }
                return Dictionary(texts, uniquingKeysWith: { first, _ in first })
            }
            return (key, lists)
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    /// Offers them to a session that begins.
    func offer(to state: inout AppState) {
        for (key, drafts) in known {
            for fields in drafts { state.offer(draft: (key, fields)) }
        }
    }

    /// Writes what has changed in the drafts of this session since; those of another session stay.
    ///
    /// - Parameter withOpen: of the form that is open as well.
    func keep(_ state: AppState, withOpen: Bool) throws {
        var forms = Dictionary(grouping: state.keptDrafts, by: \.key).mapValues { $0.map(\.fields) }
        if let open = state.openDraft {
            if withOpen { forms[open.key, default: []].append(open.fields) } else { forms[open.key] = known[open.key] }
        }
        guard forms != known else { return }
        var file = saved
        for key in Set(forms.keys).union(known.keys) {
            let (mine, before) = (forms[key] ?? [], known[key] ?? [])
            var drafts = file[key] ?? []
            drafts.removeAll { before.contains($0) && !mine.contains($0) }
            for draft in mine where !drafts.contains(draft) { drafts.append(draft) }
            file[key] = drafts.isEmpty ? nil : drafts
        }
        try write(file)
        known = forms
    }

    private func write(_ drafts: Forms) throws {
        guard !drafts.isEmpty else {
            unlink(path)
            return
        }
        var forms = JSONObject()
        for (key, drafts) in drafts.sorted(by: { $0.key < $1.key }) {
            forms[key] = .array(
                drafts.map { fields in
                    .object(JSONObject(fields.sorted { $0.key < $1.key }.map { ($0.key, JSONValue.string($0.value)) }))
                })
        }
        _ = try store.draftsFolder()
        try OutputFile.write(Array(JSONValue.object(forms).serialized().utf8), to: path, replacing: true)
    }
}
