/// One place in a project's cast; without a holder it is an empty slot, and shows.
///
/// Example: an ally for the sound, needed by 15 January, held by nobody.
public struct Slot: Hashable, Identifiable, Sendable {
    public typealias ID = Identifier<Slot>

    public let id: ID
    public var project: Project.ID
    public var kind: RoleKind.ID
    public var purpose: String?
    public var by: CivilDate?
    public var place: String?
    public var milestone: String?
    /// Slots of one kind stand in this order, then by id.
    public var order: Int
    /// How I deal with its holder: where an opponent stands, and what could win them over.
    public var strategy: String?
    /// One, or none. Two are a clash of two devices, shown until one of them moves.
    public var holders: [Contact.ID]

    public init(
        id: ID, project: Project.ID, kind: RoleKind.ID, purpose: String? = nil, by: CivilDate? = nil,
        place: String? = nil, milestone: String? = nil, order: Int = 0, strategy: String? = nil,
        holders: [Contact.ID] = []
    ) {
        self.id = id
        self.project = project
        self.kind = kind
        self.purpose = purpose
        self.by = by
        self.place = place
        self.milestone = milestone
        self.order = order
        self.strategy = strategy
        self.holders = holders
    }

    public var isEmpty: Bool { holders.isEmpty }
}
