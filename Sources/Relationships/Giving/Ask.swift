/// Something that I ask, or mean to ask, of a contact; with `whom`, to be introduced to somebody.
///
/// An introduction goes through Y, whom I know, to X: it is asked, agreed, made, and X and I meet. Any other ask is
/// over when it is agreed or declined. Thanks and the report back are promises that follow.
///
/// Example: `Ask(id: ids.next(), contact: marc, kind: .introduction, whom: katia)`.
public struct Ask: Hashable, Identifiable, Sendable {
    public typealias ID = Identifier<Ask>

    public enum Kind: String, CaseIterable, Sendable {
        case advice, introduction, favour, job, contract

        /// Better not the first thing to ask of somebody.
        public var isHeavy: Bool { self == .job || self == .contract }
    }

    /// What happened, each on a day.
    public enum Step: String, CaseIterable, Sendable {
        case asked, followedUp, agreed, declined, made, met, letGo
    }

    public enum State: String, CaseIterable, Sendable {
        /// Mine: it has not been asked yet.
        case toAsk
        /// Theirs: an answer.
        case waiting
        /// Theirs: they said that they will introduce me.
        case agreed
        /// Mine: I was introduced, and we have not met.
        case made
        /// They did what I asked for.
        case granted
        case declined
        case letGo

        /// Neither granted nor over.
        public var isOpen: Bool {
            switch self {
            case .toAsk, .waiting, .agreed, .made: true
            case .granted, .declined, .letGo: false
            }
        }
    }

    public let id: ID
    /// Of whom; for an introduction, who introduces me.
    public var contact: Contact.ID
    public var kind: Kind
    public var what: String?
    /// To whom I want to be introduced.
    public var whom: Contact.ID?
    public var project: Project.ID?
    public var added: CivilDate?
    public var steps: [Step: CivilDate]

    public init(
        id: ID, contact: Contact.ID, kind: Kind = .favour, what: String? = nil, whom: Contact.ID? = nil,
        project: Project.ID? = nil, added: CivilDate? = nil, steps: [Step: CivilDate] = [:]
    ) {
        self.id = id
        self.contact = contact
        self.kind = kind
        self.what = what
        self.whom = whom
        self.project = project
        self.added = added
        self.steps = steps
    }

    public var isIntroduction: Bool { whom != nil }

    public var state: State {
        if steps[.letGo] != nil { return .letGo }
        if steps[.declined] != nil { return .declined }
        if steps[.met] != nil { return .granted }
        if steps[.made] != nil { return .made }
        if steps[.agreed] != nil { return isIntroduction ? .agreed : .granted }
        return steps[.asked] == nil ? .toAsk : .waiting
    }

    /// Whose turn it is to act on: X once I was introduced, else Y.
    public var counterpart: Contact.ID { state == .made ? whom ?? contact : contact }

    /// The steps that can come next, the usual one first.
    public var nextSteps: [Step] {
        switch state {
        case .toAsk: [.asked, .letGo]
        case .waiting: [.agreed, .declined, .followedUp, .letGo]
        case .agreed: [.made, .followedUp, .letGo]
        case .made: [.met, .letGo]
        case .granted, .declined, .letGo: []
        }
    }

    /// The day on which it is mine to act: at once what I have to do, after `patience` days what they have to.
    func due(patience: Int) -> CivilDate? {
        switch state {
        case .toAsk: added
        case .waiting, .agreed: steps.values.max()?.adding(days: patience)
        case .made: steps[.made]
        case .granted, .declined, .letGo: nil
        }
    }

    /// As it stood before anything was done on that day.
    func before(_ day: CivilDate) -> Ask {
        var ask = self
        ask.steps = steps.filter { $0.value != day }
        return ask
    }

    /// The promise that comes of it: the same on every device.
    public func promise(_ kind: Promise.Kind) -> Promise.ID {
        Promise.ID(Fingerprint.text(of: kind.rawValue + "\n" + id.text))
    }

    /// The ask that a touch with the mark `asked` makes of each of its contacts.
    static func made(by touchpoint: Touchpoint.ID, of contact: Contact.ID) -> ID {
        ID(Fingerprint.text(of: "asked\n" + touchpoint.text + "\n" + contact.text))
    }
}

extension Ask: StoredRecord {
    public var record: RecordID { .ask(id) }

    public var registers: [Field: Value?] {
        [
            .contact: .key(contact), .kind: .text(kind.rawValue), .title: .text(what), .whom: .key(whom),
            .project: .key(project), .added: .date(added),
        ]
    }

    public var maps: [Field: [String: Value]] {
        [.steps: Dictionary(uniqueKeysWithValues: steps.map { ($0.key.rawValue, .date($0.value)) })]
    }

    public init?(key: String, record: Facts.Record) {
        guard !record.isGone, let contact: Contact.ID = record.identifier(.contact) else { return nil }
        self.init(
            id: ID(key), contact: contact, kind: record.text(.kind).flatMap(Kind.init) ?? .favour,
            what: record.text(.title), whom: record.identifier(.whom), project: record.identifier(.project),
            added: record.date(.added))
        for (key, value) in record.elements(.steps) {
            if let step = Step(rawValue: key), let day = value.date { steps[step] = day }
        }
    }
}
