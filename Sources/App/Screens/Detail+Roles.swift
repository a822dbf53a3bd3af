import Relationships

extension Phrase {
    static let reviewDue = Phrase("Review of your objectives", "Revue de vos objectifs")
}

extension Network {
    /// Whether somebody stands in the way of an active project.
    func isOpponent(_ id: Contact.ID) -> Bool { activeRoles(of: id).contains { $0.id == .opponent } }
}

/// What the detail says about places: how to deal with a holder, and whom an opponent listens to.
extension AppState {
    func oppositionLines(_ contact: Contact, _ width: Int) -> [DetailLine] {
        var lines = network.slots(heldBy: contact.id).compactMap(\.strategy).flatMap { strategyLines($0, width) }
        guard let closeness, closeness.of == contact.id, !closeness.people.isEmpty else { return lines }
        lines += wrapped(say(Phrase("Close to them:", "Proches :")), width, .faint)
        for close in closeness.people.prefix(isDetailOpen ? 12 : 3) {
            let reasons = close.reasons.map { say(.closeness($0, in: network)) }.joined(separator: ", ")
            let line = Phrase("%1: %2", "%1 : %2").with(name(close.contact), reasons)
            lines += wrapped(say(line), max(1, width - 2)).map { DetailLine(text: "  " + $0.text, kind: $0.kind) }
        }
        return lines
    }

    /// What an empty place waits for, and how it is filled.
    func emptySlotLines(_ slot: Slot, _ width: Int) -> [DetailLine] {
        let strategy = slot.strategy.map { strategyLines($0, width) } ?? []
        let day = network.dateNeeded(slot).map {
            wrapped(say(Phrase("Needed by %1", "Pour le %1").with(Phrase.upcoming($0, today: today))), width)
        }
        let hint = Phrase(
            "Nobody yet: %1 proposes candidates, %2 edits the place",
            "Personne encore : %1 propose des candidats, %2 modifie la place"
        ).with(keymap.label(of: .open), keymap.label(of: .edit))
        return strategy + (day ?? []) + wrapped(say(hint), width, .faint)
    }

    /// The questions that are asked, and the keys for now and later.
    func dueReviewLines(_ review: DueReview, _ width: Int) -> [DetailLine] {
        let hint = Phrase(
            "%1 shows the evidence, s … puts it off, %2 lets it go for a week",
            "%1 montre les faits, s … la reporte, %2 la laisse pour une semaine"
        ).with(keymap.label(of: .open), keymap.label(of: .settle))
        return Review.Question.allCases.flatMap { wrapped(say(.question($0)), width) }
            + wrapped(say(hint), width, .faint)
    }

    private func strategyLines(_ strategy: String, _ width: Int) -> [DetailLine] {
        wrapped(say(Phrase("Strategy: %1", "Stratégie : %1").with(strategy)), width, .promise)
    }
}
