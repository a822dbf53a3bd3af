/// What a clock asks of a touch, kept beside each contact, so that a list of thousands of people is one quick walk.
///
/// Example: `network.latestTouch(of: id) { $0.date <= today }` looks at the traces, and fetches one touchpoint.
struct Trace: Sendable {
    let id: Touchpoint.ID
    let date: CivilDate
    /// Of the day; -1 without a time, which counts as the earliest.
    let minute: Int
    let recorded: CivilDate?
    let isPlanned: Bool
    let channel: Touchpoint.Channel

    init(_ touchpoint: Touchpoint) {
        id = touchpoint.id
        date = touchpoint.date
        minute = touchpoint.time?.minuteOfDay ?? -1
        recorded = touchpoint.recorded
        isPlanned = touchpoint.isPlanned
        channel = touchpoint.channel
    }

    /// By date, then by time, then by id.
    static func newestFirst(_ left: Trace, _ right: Trace) -> Bool {
        if left.date != right.date { return left.date > right.date }
        return (left.minute, left.id) > (right.minute, right.id)
    }

    /// Entered on that day, or dated then.
    func isOfDay(_ day: CivilDate) -> Bool { recorded == day || date == day }
}
