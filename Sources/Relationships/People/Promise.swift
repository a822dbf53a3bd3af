/// A dated thing that I owe to one or more contacts: thanks, a report back, a reply, a follow-up.
///
/// Example: met four people on Friday, so a follow-up with each is due on Sunday.
public struct Promise: Hashable, Identifiable, Sendable {
    public typealias ID = Identifier<Promise>

    public enum Kind: String, CaseIterable, Sendable {
        case thanks, report, reply, followUp

        /// The mark of a touch that keeps it; a reply and a follow-up are kept by any touch of mine.
        public var keptBy: Touchpoint.Mark? {
            switch self {
            case .thanks: .thanked
            case .report: .reportedBack
            case .reply, .followUp: nil
            }
        }
    }

    public let id: ID
    public var kind: Kind
    public var contacts: [Contact.ID]
    /// For what.
    public var note: String?
    public var occasion: String?
    public var due: CivilDate
    /// Snoozed until then; `due` stays.
    public var notBefore: CivilDate?
    /// Kept or let go on that day; nil while it is open.
    public var outcome: CivilDate?
    public var added: CivilDate?

    public init(
        id: ID, kind: Kind, contacts: [Contact.ID], note: String? = nil, occasion: String? = nil, due: CivilDate,
        notBefore: CivilDate? = nil, outcome: CivilDate? = nil, added: CivilDate? = nil
    ) {
        self.id = id
        self.kind = kind
        self.contacts = contacts
        self.note = note
        self.occasion = occasion
        self.due = due
        self.notBefore = notBefore
        self.outcome = outcome
        self.added = added
    }
}
