/// What can happen to one record: registers set, elements of maps put or taken away.
///
/// Applying a change never reads the state: every choice, such as "the first empty slot", is made before.
///
/// Example: `Change(on: .contact(id), set: [.name: "Sophie Marchal"], put: [.tags: ["music": true]])`.
public struct Change: Hashable, Sendable {
    public var record: RecordID
    /// Registers: one value each; nil empties one.
    public var set: [Field: Value?]
    /// Sets and keyed maps: an element of a set has the value `true`; nil takes an element away.
    public var put: [Field: [String: Value?]]
    /// For each register set: the line whose value it replaced, where there was one.
    public var was: [Field: LineID]

    public init(
        on record: RecordID, set: [Field: Value?] = [:], put: [Field: [String: Value?]] = [:],
        was: [Field: LineID] = [:]
    ) {
        self.record = record
        self.set = set
        self.put = put
        self.was = was
    }

    public var isEmpty: Bool { self.set.isEmpty && put.allSatisfy { $0.value.isEmpty } }

    /// The record is no more; its other fields stay in the journal, so that undo brings it back.
    public static func deletion(of record: RecordID) -> Change { Change(on: record, set: [.deleted: true]) }
}

/// The name of a field of a record. `Storage/FORMAT.md` lists them; unknown ones are kept.
public struct Field: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    public let name: String
    public init(_ name: String) { self.name = name }
    public init(stringLiteral name: String) { self.name = name }
    public var description: String { name }
    public static func < (left: Field, right: Field) -> Bool { left.name < right.name }
}

extension Field {
    /// Whether the register holds the key of a contact.
    public var isContact: Bool { Self.references.contains(self) }
    /// Whether the elements of the set or map are keys of contacts.
    public var hasContacts: Bool { Self.lists.contains(self) }

    private static let references: Set<Field> = [.contact, .whom, .introducedBy]
    private static let lists: Set<Field> = [.contacts, .holders, .knows, .passed]
}

extension Field {
    // any record
    public static let deleted: Field = "deleted"
    public static let forgotten: Field = "forgotten"
    public static let added: Field = "added"
    public static let date: Field = "date"
    public static let note: Field = "note"
    public static let project: Field = "project"
    public static let contacts: Field = "contacts"
    public static let title: Field = "title"
    public static let kind: Field = "kind"
    public static let cadence: Field = "cadence"
    public static let name: Field = "name"
    // contact
    public static let givenName: Field = "givenName"
    public static let familyName: Field = "familyName"
    public static let nicknames: Field = "nicknames"
    public static let organization: Field = "organization"
    public static let emails: Field = "emails"
    public static let phones: Field = "phones"
    public static let urls: Field = "urls"
    public static let addresses: Field = "addresses"
    public static let birthday: Field = "birthday"
    public static let timeZone: Field = "timeZone"
    public static let tags: Field = "tags"
    public static let circles: Field = "circles"
    public static let skills: Field = "skills"
    public static let needs: Field = "needs"
    public static let met: Field = "met"
    public static let introducedBy: Field = "introducedBy"
    public static let knows: Field = "knows"
    public static let standing: Field = "standing"
    public static let notes: Field = "notes"
    public static let archived: Field = "archived"
    public static let wanted: Field = "wanted"
    public static let snooze: Field = "snooze"
    public static let skipped: Field = "skipped"
    public static let imported: Field = "imported"
    public static let sources: Field = "sources"
    public static let birthdays: Field = "birthdays"
    public static let sorted: Field = "sorted"
    public static let news: Field = "news"
    public static let given: Field = "given"
    public static let kept: Field = "kept"
    // touchpoint
    public static let time: Field = "time"
    public static let channel: Field = "channel"
    public static let direction: Field = "direction"
    public static let marks: Field = "marks"
    public static let recorded: Field = "recorded"
    public static let planned: Field = "planned"
    public static let occasion: Field = "occasion"
    public static let stage: Field = "stage"
    // promise
    public static let due: Field = "due"
    public static let outcome: Field = "outcome"
    public static let notBefore: Field = "notBefore"
    // project and slot
    public static let objective: Field = "objective"
    public static let pitch: Field = "pitch"
    public static let state: Field = "state"
    public static let milestones: Field = "milestones"
    public static let purpose: Field = "for"
    public static let by: Field = "by"
    public static let place: Field = "place"
    public static let milestone: Field = "milestone"
    public static let order: Field = "order"
    public static let holders: Field = "holders"
    public static let strategy: Field = "strategy"
    // review
    public static let answers: Field = "answers"
    public static let changed: Field = "changed"
    public static let why: Field = "why"
    // role kind, method, away, alias
    public static let letter: Field = "letter"
    public static let weight: Field = "weight"
    public static let current: Field = "current"
    public static let dailyCapacity: Field = "dailyCapacity"
    public static let extra: Field = "extra"
    public static let stageTargets: Field = "stageTargets"
    public static let reviewEvery: Field = "reviewEvery"
    public static let reviewNotBefore: Field = "reviewNotBefore"
    public static let from: Field = "from"
    public static let to: Field = "to"
    // offer, ask, request
    public static let contact: Field = "contact"
    public static let passed: Field = "passed"
    public static let until: Field = "until"
    public static let whom: Field = "whom"
    public static let steps: Field = "steps"
    public static let url: Field = "url"
    public static let email: Field = "email"
    public static let source: Field = "source"
    public static let triage: Field = "triage"
    public static let replied: Field = "replied"
    public static let answered: Field = "answered"
    public static let answer: Field = "answer"
    // the method as one's own way of working
    public static let questions: Field = "questions"
    public static let templates: Field = "templates"
    public static let practices: Field = "practices"
    public static let snoozes: Field = "snoozes"
    public static let formulas: Field = "formulas"
    public static let interests: Field = "interests"
    public static let work: Field = "work"
    public static let requestPatience: Field = "requestPatience"
    public static let askPatience: Field = "askPatience"
    public static let reportAfter: Field = "reportAfter"
    public static let authors: Field = "authors"
}
