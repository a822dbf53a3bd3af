/// A trace in 16 bytes.
struct PackedTrace: BitwiseCopyable {
    /// The number of the touchpoint's record.
    var record: UInt32 = 0
    /// Days since 1970.
    let date: Int32
    /// Days since 1970; the least number for none.
    private let recorded: Int32
    /// Of the day; -1 for none.
    let minute: Int16
    private let channel: UInt8
    private var flags: UInt8

    init(
        date: CivilDate, time: CivilTime?, recorded: CivilDate?, isPlanned: Bool, channel: Touchpoint.Channel,
        direction: Touchpoint.Direction
    ) {
        self.date = Int32(date.dayNumber)
        self.recorded = recorded.map { Int32($0.dayNumber) } ?? .min
        minute = Int16(time?.minuteOfDay ?? -1)
        self.channel = UInt8(Touchpoint.Channel.allCases.firstIndex(of: channel) ?? 0)
        flags = (isPlanned ? 1 : 0) | (direction == .out ? 4 : 0)
    }

    init(_ touch: Touchpoint) {
        self.init(
            date: touch.date, time: touch.time, recorded: touch.recorded, isPlanned: touch.isPlanned,
            channel: touch.channel, direction: touch.direction)
    }

    /// Whether it was ever said to be planned, or not to be any more.
    var wasPlanned: Bool {
        get { flags & 2 != 0 }
        set { flags = newValue ? flags | 2 : flags & ~2 }
    }

    /// The same with the number of its record for an id.
    var trace: Trace {
        Trace(
            touch: .packed(Int(record)), date: CivilDate(dayNumber: Int(date)), minute: Int(minute),
            recorded: recorded == .min ? nil : CivilDate(dayNumber: Int(recorded)), isPlanned: flags & 1 != 0,
            channel: Touchpoint.Channel.allCases[Int(channel)], isOutgoing: flags & 4 != 0)
    }
}
