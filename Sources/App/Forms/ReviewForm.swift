import Relationships

extension Form {
    /// The record of a review: the answers, the stage, what changed and why. One a day: a second look amends it.
    ///
    /// The method's own questions come after the three.
    static func review(_ review: Review?, questions: [String: String] = [:]) -> Form {
        let own = questions.sorted { $0.key < $1.key }.enumerated().map { index, question in
            Field.text(
                .question(question.key), Phrase("Your own %1", "La vôtre %1").with(index + 1),
                review?.answers[question.key], hint: Phrase(question.value, question.value))
        }
        return Form(
            .review, title: Phrase("Review of your objectives", "Revue de vos objectifs"),
            fields: [
                .text(
                    .objectives, Phrase("Objectives", "Objectifs"), review?[.objectives],
                    hint: .question(.objectives)),
                .choice(
                    .stage, Phrase("Stage", "Étape"), review?.stage?.rawValue ?? "",
                    [Choice(value: "", label: Phrase("not said", "non dite"))] + Self.stages),
                .text(
                    .stageWords, Phrase("… in words", "… en mots"), review?[.stage], hint: .question(.stage)),
                .text(
                    .lookedAgain, Phrase("Looked again?", "Revus ?"), review?[.lookedAgain],
                    hint: .question(.lookedAgain)),
            ] + own + [
                .text(.changed, Phrase("What changes", "Ce qui change"), review?.changed),
                .text(.why, Phrase("Why", "Pourquoi"), review?.why),
            ])
    }

    static let stages = Stage.allCases.map { Choice(value: $0.rawValue, label: .stage($0)) }

    func review(from base: Review) -> Review {
        var review = base
        if isChanged(.objectives) { review[.objectives] = text(.objectives) }
        if isChanged(.stage) { review.stage = text(.stage).flatMap(Stage.init) }
        if isChanged(.stageWords) { review[.stage] = text(.stageWords) }
        if isChanged(.lookedAgain) { review[.lookedAgain] = text(.lookedAgain) }
        for field in fields where field.isChanged && field.name.rawValue.hasPrefix("question ") {
            review.answers[String(field.name.rawValue.dropFirst("question ".count))] = field.text.ifAny
        }
        if isChanged(.changed) { review.changed = text(.changed) }
        if isChanged(.why) { review.why = text(.why) }
        return review
    }

    static func snoozingReview() -> Form {
        Form(
            .snoozeReview, title: Phrase("Put the review off", "Reporter la revue"),
            fields: [.date(.date, Phrase("Not before", "Pas avant"))])
    }
}
