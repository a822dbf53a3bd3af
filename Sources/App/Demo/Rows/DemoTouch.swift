import Relationships

/// What passed between me and one person on one day.
///
/// Example: `DemoTouch(96, .call, .out, note, [.asked: Phrase("advice", "un conseil")], serves: .rives)`.
struct DemoTouch: Sendable {
    let day: DemoDay
    let time: CivilTime?
    let channel: Touchpoint.Channel
    let direction: Touchpoint.Direction
    let note: Phrase
    let marks: [Touchpoint.Mark: Phrase]
    let project: Project.ID?
    let isPlanned: Bool

    init(
        _ daysAgo: Int, _ channel: Touchpoint.Channel, _ direction: Touchpoint.Direction, _ note: Phrase,
        _ marks: [Touchpoint.Mark: Phrase] = [:], serves project: Project.ID? = nil
    ) {
        day = .ago(daysAgo)
        time = nil
        self.channel = channel
        self.direction = direction
        self.note = note
        self.marks = marks
        self.project = project
        isPlanned = false
    }

    private init(plannedIn days: Int, _ time: CivilTime?, _ channel: Touchpoint.Channel, _ note: Phrase) {
        day = .ahead(days)
        self.time = time
        self.channel = channel
        direction = .both
        self.note = note
        marks = [:]
        project = .rives
        isPlanned = true
    }

    /// A meeting to come, for the album: `.planned(in: 0, at: "18:30", .inPerson, note)` is this evening's.
    static func planned(
        in days: Int, at time: String, _ channel: Touchpoint.Channel, _ note: Phrase
    ) -> DemoTouch {
        DemoTouch(plannedIn: days, CivilTime(time), channel, note)
    }
}
