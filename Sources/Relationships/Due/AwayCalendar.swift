/// The away periods, joined, to count the days that do count.
///
/// Example: with an absence of 1 to 21 August, `days(after: 30 July, through: 22 August)` is 2: 31 July and 22 August.
struct AwayCalendar: Sendable {
    /// Apart from each other and in order.
    private let spans: [ClosedRange<Int>]

    init(_ periods: [AwayPeriod]) {
        var spans: [ClosedRange<Int>] = []
        for period in periods.sorted(by: { $0.from < $1.from }) {
            let (from, to) = (period.from.dayNumber, period.to.dayNumber)
            if let last = spans.last, from <= last.upperBound + 1 {
                spans[spans.count - 1] = last.lowerBound...max(last.upperBound, to)
            } else {
                spans.append(from...to)
            }
        }
        self.spans = spans
    }

    /// Days after `start` up to `end` that are not away; negative when `start` is later than `end`.
    func days(after start: CivilDate, through end: CivilDate) -> Int {
        guard start < end else { return end.days(since: start) }
        let away = spans.reduce(0) { sum, span in
            let from = max(span.lowerBound, start.dayNumber + 1)
            let to = min(span.upperBound, end.dayNumber)
            return sum + max(0, to - from + 1)
        }
        return end.days(since: start) - away
    }

    /// The day on which `count` more days will have counted after `start`; at least `start`.
    func day(_ count: Int, after start: CivilDate) -> CivilDate {
        var day = start.dayNumber
        var left = max(0, count)
        for span in spans where span.upperBound > day {
            let free = max(0, span.lowerBound - 1 - day)
            if left <= free { break }
            left -= free
            day = span.upperBound
        }
        return CivilDate(dayNumber: day + left)
    }
}
