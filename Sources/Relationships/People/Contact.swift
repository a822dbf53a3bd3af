/// A person.
///
/// Example: `var sophie = Contact(id: key, name: "Sophie Marchal")`; `sophie.tags = ["music"]`.
/// Lists that are sets in the store are in the order of their bytes; of emails, phones and links the preferred is first.
public struct Contact: Hashable, Identifiable, Sendable {
    public typealias ID = Identifier<Contact>

    public let id: ID
    /// The display name.
    public var name: String
    public var givenName: String?
    public var familyName: String?
    public var nicknames: [String] = []
    public var organization: String?
    public var title: String?
    public var emails: [Reach] = []
    public var phones: [Reach] = []
    public var urls: [Reach] = []
    public var addresses: [Address] = []
    public var birthday: Birthday?
    /// An IANA name, such as `Europe/Brussels`.
    public var timeZone: String?
    public var tags: [String] = []
    /// The networks one belongs to: a class, a choir, a former employer.
    public var circles: [String] = []
    public var skills: [String] = []
    public var needs: [Need] = []
    public var met: Meeting?
    public var introducedBy: ID?
    public var knows: [ID] = []
    public var standing: Standing?
    /// The contact's own; nil leaves it to roles, tags and the default.
    public var cadence: Cadence?
    /// Where the clock starts as long as there is no touch, for a cadence that was given to many at once.
    public var cadenceFrom: CivilDate?
    /// Markdown.
    public var notes: String?
    public var isArchived = false
    /// Why I would like to meet this person: never due.
    public var wanted: String?
    public var snooze: Snooze?
    /// Looked at on that day: nothing to do.
    public var skipped: CivilDate?
    public var added: CivilDate?
    /// Came from an address book, so that its default cadence is `never`.
    public var isImported = false
    /// Where an import found this person, `linkedin:…` or `uid:…`.
    public var sources: [String] = []
    /// The sorting screen has had its answer about this person.
    public var isSorted = false
    /// The years whose birthday is dealt with.
    public var birthdaysKept: [String] = []
    /// Changes that imports saw, the oldest first.
    public var news: [News] = []
    /// What each kind of source gave last: the name of a field to marks of the values that still are its own.
    ///
    /// A value whose mark is gone was changed by hand, and no import replaces it. See `Provenance` in `Interchange`.
    public var given: [String: [String: String]] = [:]
    /// What an import had no field for, such as unknown vCard properties, unchanged and in order.
    public var kept: [String] = []

    public init(id: ID, name: String) {
        self.id = id
        self.name = name
    }
}

/// A problem that a contact has, open until `met` has a date.
public struct Need: Hashable, Sendable {
    public var text: String
    public var since: CivilDate?
    public var met: CivilDate?

    public init(_ text: String, since: CivilDate? = nil, met: CivilDate? = nil) {
        self.text = text
        self.since = since
        self.met = met
    }
}

/// When and on what occasion we met.
public struct Meeting: Hashable, Sendable {
    public var date: CivilDate?
    public var occasion: String?

    public init(date: CivilDate? = nil, occasion: String? = nil) {
        self.date = date
        self.occasion = occasion
    }
}

/// Do they know me, how do they see me, what do I want them to know?
public struct Standing: Hashable, Sendable {
    public enum KnowsMe: String, CaseIterable, Sendable { case unknown, no, byName, well }

    public var knowsMe: KnowsMe
    public var seesMeAs: String?
    public var toTell: String?
    /// The day I told it.
    public var told: CivilDate?

    public init(
        knowsMe: KnowsMe = .unknown, seesMeAs: String? = nil, toTell: String? = nil, told: CivilDate? = nil
    ) {
        self.knowsMe = knowsMe
        self.seesMeAs = seesMeAs
        self.toTell = toTell
        self.told = told
    }
}

/// Not before a day: it pretends no touch, and any real touch clears it.
public struct Snooze: Hashable, Sendable {
    public var until: CivilDate
    /// The day it was said.
    public var on: CivilDate

    public init(until: CivilDate, on: CivilDate) {
        self.until = until
        self.on = on
    }
}
