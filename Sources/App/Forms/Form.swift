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
    }

    enum Name: Hashable, Sendable {
        case name, givenName, familyName, nicknames, organization, title, emails, phones, urls, city, country
        case birthday, timeZone, tags, circles, skills, needs, metOn, metAt, introducedBy, knows, cadence, wanted
        case knowsMe, seesMeAs, toTell
        case with, date, time, channel, direction, note, gave, received, asked, thanked, reportedBack, introduced
        case learnedNeed, learnedSkill, next, kind
        case specific, measure, achievable, relevant, by, pitch, state, milestones
        case purpose, place
    }

    struct Field: Sendable {
        let name: Name
        let label: Phrase
        var input: TextField
        /// Not empty: one of these, by Left and Right.
        var choices: [Choice] = []
        var hint: Phrase?

        var text: String { input.text }
    }

    struct Choice: Hashable, Sendable {
        let value: String
        let label: Phrase
    }

    let purpose: Purpose
    let title: Phrase
    var fields: [Field]
    var focus = 0
    var error: Phrase?
    /// The promise row that the touch answers.
    var promise: DuePromise?

    init(_ purpose: Purpose, title: Phrase, fields: [Field]) {
        self.purpose = purpose
        self.title = title
        self.fields = fields
    }

    func text(_ name: Name) -> String? { fields.first { $0.name == name }?.text.ifAny }

    func list(_ name: Name) -> [String] { text(name)?.commaSeparated ?? [] }

    mutating func set(_ name: Name, _ text: String) {
        if let index = fields.firstIndex(where: { $0.name == name }) { fields[index].input.text = text }
    }

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

/// Why a form can't be saved: the field to mend, and what is wrong.
struct FormError: Error {
    let field: Form.Name
    let message: Phrase
}

extension Form.Field {
    static func text(_ name: Form.Name, _ label: Phrase, _ text: String? = nil, hint: Phrase? = nil) -> Self {
        Self(name: name, label: label, input: TextField(text ?? ""), hint: hint)
    }

    static func choice(_ name: Form.Name, _ label: Phrase, _ value: String, _ choices: [Form.Choice]) -> Self {
        Self(name: name, label: label, input: TextField(value), choices: choices)
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
        if ["never", "jamais"].contains(SearchKey.folded(text)) { return .never }
        guard let days = Int(text), let cadence = Cadence.every(days) else {
            throw FormError(field: name, message: .notACadence(text))
        }
        return cadence
    }
}

extension Phrase {
    static func notADate(_ text: String) -> Phrase {
        Phrase(
            "“%1” is no date: 2026-11-22, yesterday, friday, 3 weeks ago",
            "« %1 » n’est pas une date : 2026-11-22, hier, vendredi, il y a 3 semaines"
        ).with(text)
    }

    static func notACadence(_ text: String) -> Phrase {
        Phrase("“%1” is no cadence: days from 1 to 3650, or never", "« %1 » n’est pas une cadence : de 1 à 3650 jours, ou jamais")
            .with(text)
    }

    static func nameMatchError(_ error: NameMatchError) -> Phrase {
        switch error {
        case .notFound(let query):
            Phrase("nobody is called “%1”", "personne ne s’appelle « %1 »").with(query)
        case .ambiguous(let query, let candidates):
            Phrase("“%1” may be %2", "« %1 » peut être %2")
                .with(query, candidates.prefix(4).map(\.name).joined(separator: ", "))
        }
    }
}
