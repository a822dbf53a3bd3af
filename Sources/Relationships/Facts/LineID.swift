/// The id of one journal line: it orders every fact, on every device.
///
/// 48 bits of milliseconds since 1970, then 80 random bits, written as 26 letters of base 32, so that the order of the
/// texts is the order of the ids. The random bits are drawn anew each time and never counted up: two offline devices
/// that count from a common line would draw the same ids.
///
/// Example: `LineID("01kak7q4r00000000000000000")`.
public struct LineID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The number that the letters spell.
    public let bits: UInt128

    public init(bits: UInt128) { self.bits = bits }

    /// An id of the given moment; `random` fills the lower 80 bits.
    public init(milliseconds: UInt64, random: (UInt64, UInt64)) {
        let low = (UInt128(random.0) << 64 | UInt128(random.1)) & ((1 << 80) - 1)
        bits = UInt128(milliseconds & ((1 << 48) - 1)) << 80 | low
    }

    /// Reads 26 letters; nil for anything else.
    public init?(_ text: some StringProtocol) {
        guard text.utf8.count == 26, let first = text.utf8.first, first < UInt8(ascii: "8"),
            let number = Base32.number(of: text.utf8)
        else { return nil }
        bits = number
    }

    /// The same where the letters stand.
    public init?(utf8 letters: UnsafeRawBufferPointer) {
        guard letters.count == 26, letters[0] < UInt8(ascii: "8"), let number = Base32.number(of: letters) else {
            return nil
        }
        bits = number
    }

    /// Milliseconds since 1970-01-01 00:00 UTC.
    public var milliseconds: UInt64 { UInt64(bits >> 80) }

    public var description: String { Base32.text(of: bits, digits: 26) }

    public static func < (left: LineID, right: LineID) -> Bool { left.bits < right.bits }

    /// From 2200-01-01 on an id is a clock gone mad, and its line is invalid: it would win over everything for ever.
    public static let latestMilliseconds: UInt64 = 7_258_118_400_000

    /// The moment from which on a line is too far ahead of a clock to count: two years. A line with such an id would win
    /// over everything for years, and each later id would have to be greater.
    ///
    /// - Parameter now: milliseconds since 1970. A clock before 2026 was never set, and proves nothing about a line.
    public static func horizon(at now: UInt64) -> UInt64 {
        let (start2026, twoYears): (UInt64, UInt64) = (1_767_225_600_000, 2 * 366 * 24 * 60 * 60 * 1000)
        return now < start2026 ? latestMilliseconds : min(now, latestMilliseconds - twoYears) + twoYears
    }

    /// The id for the next line: now, or one past the greatest id seen, whichever is later.
    public static func next(now milliseconds: UInt64, after greatest: LineID?, random: (UInt64, UInt64)) -> LineID {
        let floor = greatest.map { $0.milliseconds + 1 } ?? 0
        return LineID(milliseconds: max(milliseconds, floor), random: random)
    }
}
