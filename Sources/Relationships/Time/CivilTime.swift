/// A time of day in the user's own zone, to the minute: `CivilTime("18:30")`.
public struct CivilTime: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// 0 to 1439.
    public let minuteOfDay: Int

    /// Reads exactly `HH:MM`.
    public init?(_ text: some StringProtocol) {
        var text = String(text)
        guard let time = text.withUTF8({ Self(utf8: UnsafeRawBufferPointer($0)) }) else { return nil }
        self = time
    }

    init?(utf8 bytes: UnsafeRawBufferPointer) {
        guard bytes.count == 5, bytes[2] == UInt8(ascii: ":"),
            let hour = CivilDate.number(bytes[0..<2]), let minute = CivilDate.number(bytes[3..<5]),
            hour < 24, minute < 60
        else { return nil }
        minuteOfDay = hour * 60 + minute
    }

    public var description: String {
        CivilDate.padded(minuteOfDay / 60, 2) + ":" + CivilDate.padded(minuteOfDay % 60, 2)
    }

    public static func < (left: CivilTime, right: CivilTime) -> Bool { left.minuteOfDay < right.minuteOfDay }
}
