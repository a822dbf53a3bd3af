/// A birthday whose year may be missing, and then stays missing.
///
/// Example: `Birthday("--02-29")`, `Birthday("1980-02-29")`.
public struct Birthday: Hashable, Sendable, CustomStringConvertible {
    public let year: Int?
    public let month: Int
    public let day: Int

    public init?(year: Int?, month: Int, day: Int) {
        guard CivilDate(year: year ?? 2000, month: month, day: day) != nil else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `YYYY-MM-DD` or `--MM-DD`.
    public init?(_ text: some StringProtocol) {
        if let date = CivilDate(text) {
            self.init(year: date.year, month: date.month, day: date.day)
        } else {
            guard text.hasPrefix("--"), let date = CivilDate("2000" + text.dropFirst(1)) else { return nil }
            self.init(year: nil, month: date.month, day: date.day)
        }
    }

    /// The day it is kept in the given year, held within 1 to 9999: 28 February where there is no 29th.
    public func occurrence(in year: Int) -> CivilDate {
        let year = min(max(year, 1), 9999)
        return CivilDate(year: year, month: month, day: day) ?? CivilDate(year: year, month: 2, day: 28)!
    }

    public var description: String {
        (year.map { CivilDate.padded($0, 4) } ?? "-") + "-" + CivilDate.padded(month, 2) + "-"
            + CivilDate.padded(day, 2)
    }
}
