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

    var touch: Touch
    private let fields: PackedTrace

    init(_ touchpoint: Touchpoint) {
        touch = .loose(touchpoint.id)
        fields = PackedTrace(touchpoint)
    }

    init(_ packed: PackedTrace) {
        touch = .packed(Int(packed.record))
        fields = packed
    }

    var date: CivilDate { fields.date }
    /// Of the day; -1 without a time, which counts as the earliest.
    var minute: Int { fields.minute }
    var recorded: CivilDate? { fields.recorded }
    var isPlanned: Bool { fields.isPlanned }
    var channel: Touchpoint.Channel { fields.channel }
    /// I reached out.
    var isOutgoing: Bool { fields.isOutgoing }

    /// Whether it is the newer one, by date, then by time; nil for two of one minute.
    func isNewer(than other: Trace) -> Bool? { fields.isNewer(than: other.fields) }

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
        case .packed(let packed, let places): Trace(packed.trace(places.lowerBound + index))
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
