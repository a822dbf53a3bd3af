/// An incoming request to connect, before the person is a contact.
///
/// Example: `Request(id: ids.next(), name: "Nora Weiss", message: "I loved Rives", date: today)`.
public struct Request: Hashable, Identifiable, Sendable {
    public typealias ID = Identifier<Request>

    public enum Triage: String, CaseIterable, Sendable {
        /// Binned, without regret.
        case mechanical
        case interested
        case authentic
    }

    public enum State: String, CaseIterable, Sendable {
        case toSort
        /// Mine: a reply.
        case toReply
        /// Theirs: an answer to my reply.
        case waiting
        /// They answered: mine to look closer.
        case answered
        /// No answer came; kept, findable, and nothing to do.
        case quiet
        case binned
        /// The person is a contact.
        case promoted

        /// Whether it is mine to act.
        public var isMine: Bool { self == .toSort || self == .toReply || self == .answered }
    }

    public let id: ID
    public var name: String
    public var title: String?
    public var organization: String?
    /// A profile.
    public var url: String?
    public var email: String?
    public var message: String?
    /// The day it came.
    public var date: CivilDate
    /// Where it came by: `LinkedIn`, `email`.
    public var source: String?
    public var triage: Triage?
    /// The day of my latest reply.
    public var replied: CivilDate?
    /// The day they answered, and what.
    public var answered: CivilDate?
    public var answer: String?
    /// What became of it.
    public var contact: Contact.ID?
    /// Put off until then.
    public var notBefore: CivilDate?

    public init(
        id: ID, name: String, title: String? = nil, organization: String? = nil, url: String? = nil,
        email: String? = nil, message: String? = nil, date: CivilDate, source: String? = nil
    ) {
        self.id = id
        self.name = name
        self.title = title
        self.organization = organization
        self.url = url
        self.email = email
        self.message = message
        self.date = date
        self.source = source
    }

    /// How it stands; a reply waits for `patience` days, and then it has gone quiet by itself.
    public func state(on today: CivilDate, patience: Int) -> State {
        if contact != nil { return .promoted }
        if triage == .mechanical { return .binned }
        if let answered, replied.map({ answered >= $0 }) ?? true { return .answered }
        if let replied { return today.days(since: replied) < patience ? .waiting : .quiet }
        return triage == nil ? .toSort : .toReply
    }

    /// The first word of the name, or all of one that has no blanks.
    public var firstName: String { name.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? name }
}

extension Request: StoredRecord {
    public var record: RecordID { .request(id) }

    public var registers: [Field: Value?] {
        [
            .name: .text(name), .title: .text(title), .organization: .text(organization), .url: .text(url),
            .email: .text(email), .note: .text(message), .date: .date(date), .source: .text(source),
            .triage: .text(triage?.rawValue), .replied: .date(replied), .answered: .date(answered),
            .answer: .text(answer), .contact: .key(contact), .notBefore: .date(notBefore),
        ]
    }

    public var maps: [Field: [String: Value]] { [:] }

    public init?(key: String, record: Facts.Record) {
        guard !record.isGone, let name = record.text(.name), let date = record.date(.date) else { return nil }
        self.init(
            id: ID(key), name: name, title: record.text(.title), organization: record.text(.organization),
            url: record.text(.url), email: record.text(.email), message: record.text(.note), date: date,
            source: record.text(.source))
        triage = record.text(.triage).flatMap(Triage.init)
        replied = record.date(.replied)
        answered = record.date(.answered)
        answer = record.text(.answer)
        contact = record.identifier(.contact)
        notBefore = record.date(.notBefore)
    }
}
