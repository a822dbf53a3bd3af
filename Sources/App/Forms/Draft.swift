import Relationships

/// What was typed into a form and not yet saved: the changed fields alone, as text.
///
/// Example: `Draft(key: "contact new", fields: ["name": "Zoé"])`.
struct Draft: Hashable, Sendable {
    let key: String
    let fields: [String: String]
    /// The texts of all fields when the form opened; nil for a draft of another session.
    let originals: [String: String]?

    /// nil when nothing was typed.
    init?(_ form: Form) {
        let changed = form.fields.filter(\.isChanged).map { ($0.name.rawValue, $0.text) }
        guard !changed.isEmpty else { return nil }
        self.init(
            key: form.purpose.key, fields: Dictionary(changed, uniquingKeysWith: { first, _ in first }),
            originals: form.originals)
    }

    init(key: String, fields: [String: String], originals: [String: String]? = nil) {
        self.key = key
        self.fields = fields
        self.originals = originals
    }
}

extension Form {
    fileprivate var originals: [String: String] {
        Dictionary(fields.map { ($0.name.rawValue, $0.original) }, uniquingKeysWith: { first, _ in first })
    }

    /// Drops the typed text and shows the form as it opened.
    mutating func startAfresh() {
        for index in fields.indices { fields[index].input.text = fields[index].original }
        (focus, error) = (start, nil)
    }

    /// Puts back what was typed, with the focus on the last field of it.
    mutating func take(_ draft: Draft) {
        for index in fields.indices {
            guard let text = draft.fields[fields[index].name.rawValue] else { continue }
            let isKnown = fields[index].choices.isEmpty || fields[index].choices.contains { $0.value == text }
            guard isKnown else { continue }
            fields[index].input.text = text
            focus = index
        }
    }
}

extension Form.Purpose {
    /// Whether it makes a record that has nothing to do with the one typed before.
    var isNew: Bool {
        switch self {
        case .newContact, .newProject, .newSlot, .newOffer, .newRequest, .met, .match, .blankPage: true
        default: false
        }
    }

    /// The same form about the same things has the same key: "contact new", "log 01h2 01h3".
    var key: String {
        func words<Owner>(_ what: String, _ ids: [Identifier<Owner>]) -> String {
            ([what] + ids.map(\.text)).joined(separator: " ")
        }
        return switch self {
        case .newContact: "contact new"
        case .contact(let id): words("contact", [id])
        case .log(let contacts): words("log", contacts)
        case .amend(let id): words("amend", [id])
        case .promise(let contacts): words("promise", contacts)
        case .need(let contacts): words("need", contacts)
        case .newProject: "project new"
        case .project(let id): words("project", [id])
        case .newSlot: "slot new"
        case .slot(let id): words("slot", [id])
        case .tags(let contacts): words("tags", contacts)
        case .snooze(let contacts): words("snooze", contacts)
        case .snoozeReview: "review snooze"
        case .review: "review"
        case .met: "met"
        case .newOffer: "offer new"
        case .offer(let id): words("offer", [id])
        case .ask(let contacts): words("ask", contacts)
        case .newRequest: "request new"
        case .request(let id): words("request", [id])
        case .answered(let id): words("answered", [id])
        case .standing(let contacts): words("standing", contacts)
        case .match: "match"
        case .merge(let pair): words("merge", pair)
        case .blankPage(let page): "blank page \(page.rawValue)"
        }
    }
}

extension Form {
    /// The field that has the focus, as a text for the editor.
    var editedField: EditedText { .field(purpose.key + " " + fields[focus].name.rawValue) }
}

extension AppState {
    /// Keeps what was typed into a form, beside what was kept of it before.
    mutating func keep(_ form: Form) -> Bool {
        guard let draft = Draft(form) else { return false }
        drafts[draft.key, default: []].removeAll { $0.fields == draft.fields }
        drafts[draft.key, default: []].append(draft)
        return true
    }

    /// The form as it was left a moment ago, when what it is about is still the same; a new record is begun anew.
    mutating func takeUp(_ form: inout Form) -> Bool {
        let key = form.purpose.key
        guard !form.purpose.isNew, let draft = drafts[key]?.last, draft.originals == form.originals else {
            return false
        }
        drafts[key]?.removeLast()
        form.take(draft)
        return true
    }

    /// Puts the latest draft in the place of what was typed, which is kept as the oldest one.
    mutating func exchange(_ form: Form) {
        let key = form.purpose.key
        guard let draft = drafts[key]?.popLast() else { return }
        if let typed = Draft(form) { drafts[key]?.insert(typed, at: 0) }
        var fresh = form
        fresh.startAfresh()
        fresh.take(draft)
        mode = .form(fresh)
        let words = Phrase("Your draft; Ctrl-X starts over", "Votre brouillon ; Ctrl-X recommence")
        notice = Notice(kind: .word, text: words)
    }

    /// Drafts and a form about what is forgotten now go: they would bring it back.
    mutating func dropForgotten() {
        drafts = drafts.filter { !isForgotten($0.key) }
        guard case .form(let form) = mode, isForgotten(form.purpose.key) else { return }
        leaveOverlay()
        notice = Notice(kind: .word, text: Phrase.forgottenMeanwhile.capitalized)
    }

    public func isForgotten(_ text: EditedText) -> Bool {
        switch text {
        case .notes(let id): network.facts.forgotten.contains(.contact(id))
        case .reply(let id): network.facts.forgotten.contains(.request(id))
        case .field(let key): isForgotten(key)
        }
    }

    /// Whether the key of a form names anything that is forgotten.
    private func isForgotten(_ key: String) -> Bool {
        let words = Set(key.split(separator: " ").map(String.init))
        return network.facts.forgotten.contains { words.contains($0.key) }
    }

    /// The form that is open now, and what was typed into it; nil when there is none, or nothing was typed.
    public var openDraft: (key: String, fields: [String: String])? {
        guard case .form(let form) = mode, let draft = Draft(form) else { return nil }
        return (draft.key, draft.fields)
    }

    /// The drafts of forms that were left, in the order of their keys, for a later session to be offered.
    public var keptDrafts: [(key: String, fields: [String: String])] {
        drafts.sorted { $0.key < $1.key }.flatMap(\.value).map { ($0.key, $0.fields) }
    }

    /// Offers a draft of another session when the same form opens next.
    ///
    /// Example: `state.offer(draft: ("contact new", ["name": "Zoé"]))`, then `a c` and `Ctrl-R` show the name.
    public mutating func offer(draft: (key: String, fields: [String: String])) {
        guard !isForgotten(draft.key) else { return }
        drafts[draft.key, default: []].append(Draft(key: draft.key, fields: draft.fields))
    }
}
