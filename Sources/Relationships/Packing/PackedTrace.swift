/// What a clock asks of a touch, in 16 bytes.
struct PackedTrace: BitwiseCopyable {
    /// The number of the touchpoint's record, where that is packed.
    var record: UInt32 = 0
    /// Days since 1970.
    private let day: Int32
    /// Days since 1970; the least number for none.
    private let recordedDay: Int32
    private let minuteOfDay: Int16
    private let channelNumber: UInt8
    private var flags: UInt8

    init(
        date: CivilDate, time: CivilTime?, recorded: CivilDate?, isPlanned: Bool, channel: Touchpoint.Channel,
        direction: Touchpoint.Direction
    ) {
        day = Int32(date.dayNumber)
        recordedDay = recorded.map { Int32($0.dayNumber) } ?? .min
        minuteOfDay = Int16(time?.minuteOfDay ?? -1)
        channelNumber = UInt8(Touchpoint.Channel.allCases.firstIndex(of: channel) ?? 0)
        flags = (isPlanned ? 1 : 0) | (direction == .out ? 4 : 0)
    }

    init(_ touch: Touchpoint) {
        self.init(
            date: touch.date, time: touch.time, recorded: touch.recorded, isPlanned: touch.isPlanned,
            channel: touch.channel, direction: touch.direction)
    }

    var date: CivilDate { CivilDate(dayNumber: Int(day)) }
    var recorded: CivilDate? { recordedDay == .min ? nil : CivilDate(dayNumber: Int(recordedDay)) }
    /// Of the day; -1 for none.
    var minute: Int { Int(minuteOfDay) }
    var channel: Touchpoint.Channel { Touchpoint.Channel.allCases[Int(channelNumber)] }
    var isPlanned: Bool { flags & 1 != 0 }
    var isOutgoing: Bool { flags & 4 != 0 }

    /// Whether it was ever said to be planned, or not to be any more.
    var wasPlanned: Bool {
        get { flags & 2 != 0 }
        set { flags = newValue ? flags | 2 : flags & ~2 }
    }

    /// Whether it is the newer one, by date, then by time; nil for two of one minute.
    func isNewer(than other: PackedTrace) -> Bool? {
        if day != other.day { return day > other.day }
        return minuteOfDay == other.minuteOfDay ? nil : minuteOfDay > other.minuteOfDay
    }
}
