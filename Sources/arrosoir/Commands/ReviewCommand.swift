import App
import ArgumentParser
import JSON
import Relationships

/// `arrosoir review`: the evidence, three questions, and a dated record of what changed.
struct ReviewCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        var configuration = CommandConfiguration(named: "review", .review)
        configuration.subcommands = [ReviewLook.self, ReviewList.self, ReviewLater.self]
        configuration.defaultSubcommand = ReviewLook.self
        return configuration
    }
}

struct ReviewLook: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "look", .reviewLook) }

    @Option(parsing: .unconditional, help: .of(.objectives)) var objectives: String?
    @Option(parsing: .unconditional, help: .of(.stageNow), completion: .list(Stage.allCases.map(\.rawValue)))
    var stage: String?
    @Option(parsing: .unconditional, help: .of(.lookedAgain)) var lookedAgain: String?
    @Option(parsing: .unconditional, help: .of(.changed)) var changed: String?
    @Option(parsing: .unconditional, help: .of(.reviewWhy)) var why: String?
    @Option(parsing: .unconditionalSingleValue, help: .of(.ownAnswer)) var answer: [String] = []
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let own = session.network.method.questions.sorted { $0.key < $1.key }
        guard [objectives, stage, lookedAgain, changed, why].allSatisfy({ $0 == nil }), answer.isEmpty else {
            return try keep(try review(answering: own, in: session), in: session)
        }
        for question in Review.Question.allCases { session.console.print(.question(question)) }
        for (_, question) in own { session.console.print(question) }
        session.console.print("")
        EvidenceReport(in: session).print()
        guard session.canEdit else { return }
        // What is asked about must be on the screen before it is asked.
        try session.console.flush()
        try ask(own, in: session)
    }

    private func ask(_ own: [(key: String, value: String)], in session: Session) throws {
        let console = session.console
        console.say(.answerOrNothing)
        var ids = IdentifierSource.system
        var review = Review(id: ids.next(), date: session.today)
        review[.objectives] = ask(.question(.objectives), console)
        review.stage = askStage(console)
        review[.lookedAgain] = ask(.question(.lookedAgain), console)
        for (key, question) in own { review.answers[key] = ask(Phrase(question, question), console) }
        review.changed = ask(.whatChanged, console)
        review.why = review.changed == nil ? nil : ask(.whyChanged, console)
        guard review.stage != nil || review.changed != nil || !review.answers.isEmpty else {
            return console.say(.nothingKept)
        }
        try keep(review, in: session)
    }

    private func ask(_ question: Phrase, _ console: Console) -> String? {
        console.say(question)
        console.ask(.answerPrompt)
        return readLine().flatMap(Self.present)
    }

    /// By its number or its name; asked again until it is one, or nothing.
    private func askStage(_ console: Console) -> Stage? {
        while true {
            for (index, stage) in Stage.allCases.enumerated() { console.say(.numbered(index + 1, .stage(stage))) }
            guard let word = ask(.question(.stage), console) else { return nil }
            if let number = Int(word), Stage.allCases.indices.contains(number - 1) { return Stage.allCases[number - 1] }
            if let stage = try? Stage(word: word) { return stage }
            console.say(.noStage(word))
        }
    }

    /// What the options say.
    private func review(answering own: [(key: String, value: String)], in session: Session) throws -> Review {
        var ids = IdentifierSource.system
        var review = Review(
            id: ids.next(), date: session.today, stage: try stage.map { try Stage(word: $0) },
            changed: changed.flatMap(Self.present), why: why.flatMap(Self.present))
        review[.objectives] = objectives.flatMap(Self.present)
        review[.lookedAgain] = lookedAgain.flatMap(Self.present)
        for word in answer {
            guard let sign = word.firstIndex(of: "="), sign > word.startIndex else { throw Refusal.answerShape(word) }
            let key = String(word[..<sign])
            guard own.contains(where: { $0.key == key }) else {
                throw Refusal.noQuestion(key, known: own.map(\.key))
            }
            review.answers[key] = Self.present(String(word[word.index(after: sign)...]))
        }
        return review
    }

    private func keep(_ review: Review, in session: Session) throws {
        try session.commit("review") { $0.reviewing(review) }
        session.confirm(.reviewKept)
    }

    /// Without blanks at either end; nil for nothing.
    private static func present(_ text: String) -> String? { try? Title(text).text }
}

struct ReviewList: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "list", .reviewList) }

    @OptionGroup var json: JSONOption
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let reviews = session.network.reviews
        if json.isOn {
            session.console.print(.array(reviews.map(\.json)))
        } else if reviews.isEmpty {
            session.console.say(.noReview)
        } else {
            session.console.print(table: reviews.map { row($0, session.console.language) })
        }
    }

    private func row(_ review: Review, _ language: Language) -> [Span] {
        let questions = Review.Question.allCases.map(\.rawValue)
        let own = review.answers.filter { !questions.contains($0.key) }.sorted { $0.key < $1.key }.map(\.value)
        let words =
            [review.changed, review.why, review[.objectives], review[.lookedAgain]].compactMap { $0 } + own
        return [
            Span(review.date.description), Span(review.stage.map { Phrase.stage($0)[language] } ?? ""),
            Span(words.joined(separator: " · ")),
        ]
    }
}

struct ReviewLater: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "later", .reviewLater) }

    @Argument(help: .of(.notBefore)) var date: String
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let day = try session.date(date, leaning: .future)
        let receipt = try session.commit("review later") { $0.snoozingReview(until: day) }
        guard receipt != nil else { return session.console.say(.nothingChanged) }
        session.confirm(.reviewSnoozed(until: day, today: session.today))
    }
}
