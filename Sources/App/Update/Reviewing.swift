import Relationships
import TerminalUI

extension AppState {
    mutating func reviewing(_ view: ReviewView, _ key: Key) -> [Effect] {
        var view = view
        guard case .command(let binding) = keymap.lookUp([key]) else { return [] }
        switch binding.command {
        case .back, .quit:
            mode = .browse
            return []
        case .open:
            open(.review(reviewOfToday, questions: network.method.questions))
            return []
        case .palette: return perform(.palette)
        case let command:
            let count = reviewLines(view.evidence, width: reviewWidth).count
            view.offset = scrolled(view.offset, command, count: count, page: layout.body.height - 2)
        }
        mode = .review(view)
        return []
    }

    var reviewWidth: Int { max(1, layout.body.width - 4) }

    private var reviewOfToday: Review? { network.reviews.first { $0.date == today } }

    /// What keeping the form does: a new record, or today's as amended.
    func reviewing(_ form: Form, _ ids: inout IdentifierSource) -> Deed {
        let review = form.review(from: reviewOfToday ?? Review(id: ids.next(), date: today))
        return Deed("review", Phrase("review of your objectives", "revue de vos objectifs")) {
            $0.reviewing(review)
        }
    }

    func puttingReviewOff(until day: CivilDate?) -> Deed {
        let name = day.map {
            Phrase("review put off to %1", "revue reportée à %1").with(Phrase.coming($0, today: today))
        }
        let other = Phrase("review no longer put off", "revue à nouveau due")
        return Deed("review snooze", name ?? other, about: [.method]) {
            $0.snoozingReview(until: day)
        }
    }

    /// Back in a week at the earliest.
    func lettingReviewGo() -> Deed {
        let today = self.today
        let name = Phrase("review skipped this week", "revue sautée cette semaine")
        return Deed("review settle", name, about: [.method]) {
            $0.lettingReviewGo(today: today)
        }
    }
}
