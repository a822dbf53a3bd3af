/// The row of a review that is due, in the lane of promises: a promise to oneself, so it has no contact.
///
/// Example: reviewed on 20 October with a pace of 30 days: due from 19 November on.
public struct DueReview: Hashable, Sendable {
    /// The day since which it is due; a snooze does not move it.
    public let date: CivilDate
    /// The one before; nil for the first.
    public let last: Review.ID?
}

extension Network {
    /// The latest review by that day.
    public func latestReview(by day: CivilDate) -> Review? { reviews.first { $0.date <= day } }

    /// Whether the objectives want to be looked at again: with an active project, `reviewEvery` days after the last
    /// review, or, before the first, after the day on which the oldest active project was added. Days away count, as
    /// deadlines do not wait either.
    public func dueReview(on today: CivilDate) -> DueReview? {
        let active = projects.values.filter { $0.state == .active }
        let last = latestReview(by: today)
        guard !active.isEmpty, let start = last?.date ?? active.compactMap(\.added).min() else { return nil }
        let due = start.adding(days: method.reviewEvery)
        guard due <= today, method.reviewNotBefore.map({ $0 <= today }) ?? true else { return nil }
        return DueReview(date: due, last: last?.id)
    }

    /// Keeps a review; the wait that a snooze asked for is over.
    public func reviewing(_ review: Review) -> [Change] { [review.changes()] + snoozingReview(until: nil) }

    /// Not before that day; nil takes a snooze back.
    public func snoozingReview(until day: CivilDate?) -> [Change] {
        var new = method
        new.reviewNotBefore = day
        return [new.changes(from: method)].filter { !$0.isEmpty }
    }

    /// Let go without a look: it is back in a week at the earliest.
    public func lettingReviewGo(today: CivilDate) -> [Change] { snoozingReview(until: today.adding(days: 7)) }
}
