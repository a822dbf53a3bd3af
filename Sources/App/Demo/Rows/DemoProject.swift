import Relationships

/// One project of the demo, with its cast: a row of a table.
struct DemoProject: Sendable {
    let id: Project.ID
    let title: Phrase
    let state: Project.State
    let begunDaysAgo: Int
    let by: DemoDay
    let specific: Phrase
    let measure: Phrase
    let achievable: Phrase
    let relevant: Phrase
    let pitch: Phrase
    let circles: [String]
    let milestones: [DemoMilestone]
    /// In the order in which they stand on the board.
    let slots: [DemoSlot]
}

struct DemoMilestone: Sendable {
    let key: String
    let what: Phrase
    let day: DemoDay
    let place: DemoPlace

    init(_ key: String, _ what: Phrase, _ day: DemoDay, _ place: DemoPlace) {
        self.key = key
        self.what = what
        self.day = day
        self.place = place
    }
}

/// One place in a cast; without a holder it is empty, and shows.
struct DemoSlot: Sendable {
    let kind: RoleKind.ID
    let purpose: Phrase
    let holder: String?
    let by: DemoDay?
    let place: DemoPlace?
    let milestone: String?

    init(
        _ kind: RoleKind.ID, _ purpose: Phrase, holder: String? = nil, by: DemoDay? = nil, place: DemoPlace? = nil,
        milestone: String? = nil
    ) {
        self.kind = kind
        self.purpose = purpose
        self.holder = holder
        self.by = by
        self.place = place
        self.milestone = milestone
    }
}

extension Identifier where Owner == Project {
    static var rives: Self { Self("demo-rives") }
    static var songbook: Self { Self("demo-songbook") }
}
