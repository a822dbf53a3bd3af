/// What the network is for: an objective with its deadline, a pitch, milestones in time and place.
///
/// Example: the album "Rives", to be launched by 12 March.
public struct Project: Hashable, Identifiable, Sendable {
    public typealias ID = Identifier<Project>

    public enum State: String, CaseIterable, Sendable { case active, paused, done, dropped }

    public let id: ID
    public var title: String
    public var objective = Objective()
    public var pitch: String?
    public var state: State = .active
    public var milestones: [Milestone] = []
    public var circles: [String] = []
    public var added: CivilDate?

    public init(id: ID, title: String) {
        self.id = id
        self.title = title
    }
}

/// A SMART objective: specific; how it is measured; who or what makes it achievable; why it matters; by when.
public struct Objective: Hashable, Sendable {
    public var specific: String?
    public var measure: String?
    public var achievable: String?
    public var relevant: String?
    public var by: CivilDate?

    public init() {}
}

/// A point of a project in time and place.
public struct Milestone: Hashable, Sendable {
    /// The key in the project's map.
    public var key: String
    public var what: String
    public var date: CivilDate?
    public var place: String?

    public init(key: String, what: String, date: CivilDate? = nil, place: String? = nil) {
        self.key = key
        self.what = what
        self.date = date
        self.place = place
    }
}
