import Testing

@testable import Relationships

/// When the objectives want to be looked at again.
struct ReviewTests {
    private var village = Village(today: "2026-11-22")

    private var due: DueReview? { village.list.review }

    private mutating func review(daysAgo: Int) {
        let review = Review(id: village.ids.next(), date: village.day(daysAgo))
        village.write(village.network.reviewing(review))
    }

    @Test mutating func `without an active project there is nothing to review`() {
        #expect(due == nil)
        village.project("Old", .done)
        village.project("Later", .paused)
        village.today = village.today.adding(days: 1000)
        #expect(due == nil)
    }

    @Test mutating func `the first review is due a month after the oldest active project was added`() {
        village.project("Ended", .done)
        village.today = village.today.adding(days: 5)
        village.project("Album")
        let added = village.today
        village.today = added.adding(days: 10)
        village.project("Tour")
        village.today = added.adding(days: 29)
        #expect(due == nil)
        village.today = added.adding(days: 30)
        #expect(due == DueReview(date: village.today, last: nil))
        village.today = added.adding(days: 45)
        #expect(due?.date == added.adding(days: 30))
    }

    @Test mutating func `the next one is due at the pace of the method, counted from the last`() {
        village.project("Album")
        village.write([Change(on: .method, set: [.reviewEvery: 10])])
        review(daysAgo: 40)
        review(daysAgo: 9)
        #expect(due == nil)
        village.today = village.today.adding(days: 1)
        #expect(due?.date == village.today)
        #expect(due?.last == village.network.reviews.first?.id)
    }

    @Test(arguments: [(-5, 7), (0, 7), (1, 7), (7, 7), (3650, 3650), (99_999, 3650)])
    func `the pace is held within a week and ten years`(said: Int, held: Int) {
        var village = village
        village.write([Change(on: .method, set: [.reviewEvery: .integer(said)])])
        #expect(village.network.method.reviewEvery == held)
    }

    @Test mutating func `a review dated in days to come waits for its day`() {
        village.project("Album")
        review(daysAgo: 100)
        review(daysAgo: -10)
        #expect(due?.date == village.day(70))
        #expect(village.network.latestReview(by: village.today)?.date == village.day(100))
    }

    @Test mutating func `reviews stand newest first, and one that is deleted is none`() {
        for ago in [30, 5, 60] { review(daysAgo: ago) }
        #expect(village.network.reviews.map(\.date) == [village.day(5), village.day(30), village.day(60)])
        village.write([.deletion(of: village.network.reviews[0].record)])
        #expect(village.network.latestReview(by: village.today)?.date == village.day(30))
    }

    @Test mutating func `snoozed, it waits and keeps its date`() {
        village.project("Album")
        village.today = village.today.adding(days: 33)
        village.write(village.network.snoozingReview(until: village.today.adding(days: 3)))
        let date = village.day(3)
        for _ in 0..<3 {
            #expect(due == nil)
            village.today = village.today.adding(days: 1)
        }
        #expect(due?.date == date)
    }

    @Test mutating func `a snooze taken back shows it again`() {
        village.project("Album")
        village.today = village.today.adding(days: 33)
        village.write(village.network.snoozingReview(until: village.today.adding(days: 3)))
        village.write(village.network.snoozingReview(until: nil))
        #expect(due != nil)
        #expect(village.network.snoozingReview(until: nil).isEmpty)
    }

    @Test mutating func `let go, it is back after a week and not before`() {
        village.project("Album")
        village.today = village.today.adding(days: 30)
        village.write(village.network.lettingReviewGo(today: village.today))
        for _ in 0..<7 {
            #expect(due == nil)
            village.today = village.today.adding(days: 1)
        }
        #expect(due != nil)
    }

    @Test mutating func `a review that is kept ends the row, and the wait of an old snooze`() {
        village.project("Album")
        village.today = village.today.adding(days: 30)
        village.write(village.network.snoozingReview(until: village.today.adding(days: 300)))
        review(daysAgo: 0)
        #expect(due == nil)
        #expect(village.network.method.reviewNotBefore == nil)
        village.today = village.today.adding(days: 30)
        #expect(due?.date == village.today)
    }

    @Test mutating func `a review is a row of its own: it takes no place among the waterings`() {
        village.add("Ann", cadence: 7)
        village.project("Album")
        let before = village.list
        village.today = village.today.adding(days: 30)
        #expect(village.list.review != nil)
        #expect(village.list.waterings.map(\.contact) == before.waterings.map(\.contact))
        #expect(village.list.promises.isEmpty)
        #expect(village.list.promises.allSatisfy { !$0.contacts.isEmpty })
    }

    @Test func `the answers are kept by question, also those to own ones`() {
        var review = Review(id: "r", date: "2026-11-22", answers: ["joy": "plenty"])
        review[.objectives] = "still right"
        #expect(review.answers == ["joy": "plenty", "objectives": "still right"])
        #expect(review[.lookedAgain] == nil)
    }
}
