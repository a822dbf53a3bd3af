/// What a clock asks of a touch, kept beside each contact, so that a list of thousands of people is one quick walk.
///
/// Example: `network.latestTouch(of: id) { $0.date <= today }` looks at the traces, and fetches one touchpoint.
struct Trace: Sendable {
    /// Which touchpoint it is.
    enum Touch: Sendable {
        case loose(Touchpoint.ID)
        /// The number of a packed record, to be read when it is looked at.
        case packed(Int)
    }

    let touch: Touch
    let date: CivilDate
    /// Of the day; -1 without a time, which counts as the earliest.
    let minute: Int
    let recorded: CivilDate?
    let isPlanned: Bool
    let channel: Touchpoint.Channel
    /// I reached out.
    let isOutgoing: Bool

    init(_ touchpoint: Touchpoint) {
        touch = .loose(touchpoint.id)
        date = touchpoint.date
        minute = touchpoint.time?.minuteOfDay ?? -1
        recorded = touchpoint.recorded
        isPlanned = touchpoint.isPlanned
        channel = touchpoint.channel
        isOutgoing = touchpoint.direction == .out
    }

    init(
        touch: Touch, date: CivilDate, minute: Int, recorded: CivilDate?, isPlanned: Bool,
        channel: Touchpoint.Channel, isOutgoing: Bool
    ) {
        self.touch = touch
        self.date = date
        self.minute = minute
        self.recorded = recorded
        self.isPlanned = isPlanned
        self.channel = channel
        self.isOutgoing = isOutgoing
    }

    /// Entered on that day, or dated then.
    func isOfDay(_ day: CivilDate) -> Bool { recorded == day || date == day }
}

/// The traces of one person, the newest first: by date, then by time, then by id.
struct Traces: RandomAccessCollection, Sendable {
    private enum Storage {
        case loose([Trace])
        case packed(PackedRecords, Range<Int>)
    }

    private let storage: Storage

    init(_ traces: [Trace]) { storage = .loose(traces) }

    init(_ packed: PackedRecords, _ places: Range<Int>) { storage = .packed(packed, places) }

    var startIndex: Int { 0 }

    var endIndex: Int {
        switch storage {
        case .loose(let traces): traces.count
        case .packed(_, let places): places.count
        }
    }

    subscript(index: Int) -> Trace {
        switch storage {
        case .loose(let traces): traces[index]
        case .packed(let packed, let places): packed.trace(places.lowerBound + index).trace
        }
    }
}

extension Water {
    /// The latest touch, as far as a line of a list tells it.
    public struct Touch: Hashable, Sendable {
        public let date: CivilDate
        public let channel: Touchpoint.Channel

        init(_ trace: Trace) {
            date = trace.date
            channel = trace.channel
        }
    }
}
