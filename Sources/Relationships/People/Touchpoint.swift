/// Something that happened between me and one or more contacts, or, planned, that is to happen.
///
/// Example: coffee with Sophie on 12 October, she offered a studio contact: `channel` is `.inPerson`, `marks` has
/// `.received`.
public struct Touchpoint: Hashable, Identifiable, Sendable {
    public typealias ID = Identifier<Touchpoint>

    public enum Channel: String, CaseIterable, Sendable {
        case inPerson, call, video, message, email, letter, social, event, other
    }

    /// Who reached out.
    public enum Direction: String, CaseIterable, Sendable {
        case out
        case incoming = "in"
        case both
    }

    /// What passed between us.
    public enum Mark: String, CaseIterable, Sendable {
        case gave, received, asked, thanked, reportedBack, introduced
    }

    public let id: ID
    public var date: CivilDate
    public var time: CivilTime?
    public var channel: Channel
    public var direction: Direction
    public var contacts: [Contact.ID]
    public var note: String?
    /// Each mark with what it was, where that was said.
    public var marks: [Mark: String?]
    public var project: Project.ID?
    /// The day it was entered; nil when it came from elsewhere.
    public var recorded: CivilDate?
    /// A meeting to come: it does not count as a touch until it is said to have happened.
    public var isPlanned: Bool
    public var occasion: String?
    /// My own word for what it served; nil leaves it to `Network.stage(of:)`.
    public var stage: Stage?

    public init(
        id: ID, date: CivilDate, time: CivilTime? = nil, channel: Channel = .other, direction: Direction = .out,
        contacts: [Contact.ID], note: String? = nil, marks: [Mark: String?] = [:], project: Project.ID? = nil,
        recorded: CivilDate? = nil, isPlanned: Bool = false, occasion: String? = nil, stage: Stage? = nil
    ) {
        self.id = id
        self.date = date
        self.time = time
        self.channel = channel
        self.direction = direction
        self.contacts = contacts
        self.note = note
        self.marks = marks
        self.project = project
        self.recorded = recorded
        self.isPlanned = isPlanned
        self.occasion = occasion
        self.stage = stage
    }
}
