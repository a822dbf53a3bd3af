import Relationships
import TerminalUI

/// A form: labelled fields, of which one has the focus. Enter saves, Esc keeps a draft.
struct Form: Sendable {
    enum Purpose: Hashable, Sendable {
        case newContact
        case contact(Contact.ID)
        case log([Contact.ID])
        case amend(Touchpoint.ID)
        case promise([Contact.ID])
        case need([Contact.ID])
        case newProject
        case project(Project.ID)
        case newSlot
        case slot(Slot.ID)
        case tags([Contact.ID])
        case snooze([Contact.ID])
        case snoozeReview
        case review
        case met
        case newOffer
        case offer(Offer.ID)
        case ask([Contact.ID])
        case newRequest
        case request(Request.ID)
        case answered(Request.ID)
        case standing([Contact.ID])
        case match
        case blankPage(BlankPage)
        /// Two records of one person.
        case merge([Contact.ID])
    }

    /// What a field is about; a question of the user's own has a name made of its key.
    struct Name: Hashable, Sendable {
        let rawValue: String

        static func question(_ key: String) -> Name { Name(rawValue: "question " + key) }
    }

    struct Field: Sendable {
        let name: Name
        let label: Phrase
        var input: TextField
        /// What stood there when the form opened.
        let original: String
        /// Not empty: one of these, by Left and Right.
        var choices: [Choice] = []
        var hint: Phrase?

        init(_ name: Name, _ label: Phrase, _ text: String, choices: [Choice] = [], hint: Phrase? = nil) {
            self.name = name
            self.label = label
            input = TextField(text)
            original = input.text
            self.choices = choices
            self.hint = hint
        }

        var text: String { input.text }
        var isChanged: Bool { text != original }
    }

    struct Choice: Hashable, Sendable {
        let value: String
        let label: Phrase
    }

    let purpose: Purpose
    let title: Phrase
    var fields: [Field]
    var focus = 0
    /// Where one begins to type.
    private(set) var start = 0
    var error: Phrase?
    /// The promise row that the touch answers.
    var promise: DuePromise?
    /// What there is to see before one asks.
    var outlook: AskOutlook?

    init(_ purpose: Purpose, title: Phrase, fields: [Field]) {
        self.purpose = purpose
        self.title = title
        self.fields = fields
    }

    /// The same, with the focus on a field.
    func starting(at name: Name) -> Form {
        var form = self
        form.start = fields.firstIndex { $0.name == name } ?? 0
        form.focus = form.start
        return form
    }

    func text(_ name: Name) -> String? { fields.first { $0.name == name }?.text.ifAny }

    /// Whether something was typed there: what was not is saved as it stands by then, not as it stood.
    func isChanged(_ name: Name) -> Bool { fields.first { $0.name == name }?.isChanged ?? false }

    func list(_ name: Name) -> [String] { text(name)?.commaSeparated ?? [] }

    /// A key that is about the fields; false for one that is not.
    mutating func handle(_ key: Key) -> Bool {
        error = nil
        switch key {
        case .down, .tab, .control("n"): focus = (focus + 1) % fields.count
        case .up, .backTab, .control("p"): focus = (focus + fields.count - 1) % fields.count
        case .pageDown: focus = fields.count - 1
        case .pageUp: focus = 0
        default:
            guard !fields[focus].choices.isEmpty else { return fields[focus].input.handle(key) }
            switch key {
            case .right, .character(" "): cycle(by: 1)
            case .left: cycle(by: -1)
            case .character(let letter): choose(beginningWith: letter)
            default: return false
            }
        }
        return true
    }

    mutating func insert(_ text: String) {
        if fields[focus].choices.isEmpty { fields[focus].input.insert(text) }
    }

    private mutating func cycle(by step: Int) {
        let choices = fields[focus].choices
        let index = choices.firstIndex { $0.value == fields[focus].text } ?? 0
        fields[focus].input.text = choices[(index + step + choices.count) % choices.count].value
    }

    private mutating func choose(beginningWith letter: Character) {
        let choices = fields[focus].choices
        let start = (choices.firstIndex { $0.value == fields[focus].text } ?? -1) + 1
        let turned = choices[start...] + choices[..<start]
        let wanted = SearchKey.folded(String(letter))
        if let found = turned.first(where: {
            SearchKey.folded($0.label.english).hasPrefix(wanted) || SearchKey.folded($0.label.french).hasPrefix(wanted)
        }) {
            fields[focus].input.text = found.value
        }
    }
}

extension Form.Field {
    static func text(_ name: Form.Name, _ label: Phrase, _ text: String? = nil, hint: Phrase? = nil) -> Self {
        Self(name, label, text ?? "", hint: hint)
    }

    static func choice(_ name: Form.Name, _ label: Phrase, _ value: String, _ choices: [Form.Choice]) -> Self {
        Self(name, label, value, choices: choices)
    }

    static func date(_ name: Form.Name, _ label: Phrase, _ date: CivilDate? = nil) -> Self {
        text(name, label, date?.description, hint: Phrase("2026-11-22, friday, 3w", "2026-11-22, vendredi, 3s"))
    }
}

extension Form {
    /// The day that a field says, or an error that names what was typed; nil for an empty field.
    func date(_ name: Name, today: CivilDate, leaning: DateWords.Leaning) throws(FormError) -> CivilDate? {
        guard let text = text(name) else { return nil }
        guard let date = DateWords.date(text, today: today, leaning: leaning) else {
            throw FormError(field: name, message: .notADate(text))
        }
        return date
    }

    /// Days, or never, or nothing.
    func cadence(_ name: Name) throws(FormError) -> Cadence? {
        guard let text = text(name) else { return nil }
        guard let cadence = Cadence(typed: text) else {
            throw FormError(field: name, message: .notACadence(text))
        }
        return cadence
    }
}
