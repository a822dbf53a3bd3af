import App
import ArgumentParser
import Glibc
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
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        guard [objectives, stage, lookedAgain, changed, why].allSatisfy({ $0 == nil }) else {
            return try keep(session, objectives, stage.map { try Stage(word: $0) }, lookedAgain, changed, why)
        }
        for question in Review.Question.allCases { session.console.print(.question(question)) }
        session.console.print("")
        EvidenceReport(in: session).print()
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, isatty(STDERR_FILENO) == 1 else { return }
        // What is asked about must be on the screen before it is asked.
        try session.console.flush()
        try ask(in: session)
    }

    private func ask(in session: Session) throws {
        let console = session.console
        console.say(.answerOrNothing)
        let objectives = answer(.question(.objectives), console)
        let stage = answerStage(console)
        let lookedAgain = answer(.question(.lookedAgain), console)
        let changed = answer(.whatChanged, console)
        let why = changed == nil ? nil : answer(.whyChanged, console)
        guard stage != nil || [objectives, lookedAgain, changed].contains(where: { $0 != nil }) else {
            return console.say(.nothingKept)
        }
        try keep(session, objectives, stage, lookedAgain, changed, why)
    }

    private func answer(_ question: Phrase, _ console: Console) -> String? {
        console.say(question)
        console.ask(.answerPrompt)
        return readLine().flatMap(Self.present)
    }

    /// By its number or its name; asked again until it is one, or nothing.
    private func answerStage(_ console: Console) -> Stage? {
        while true {
            for (index, stage) in Stage.allCases.enumerated() { console.say(.numbered(index + 1, .stage(stage))) }
            guard let word = answer(.question(.stage), console) else { return nil }
            if let number = Int(word), Stage.allCases.indices.contains(number - 1) { return Stage.allCases[number - 1] }
            if let stage = try? Stage(word: word) { return stage }
            console.say(.noStage(word))
        }
    }

    private func keep(
        _ session: Session, _ objectives: String?, _ stage: Stage?, _ lookedAgain: String?, _ changed: String?,
        _ why: String?
    ) throws {
        var ids = IdentifierSource.system
        var review = Review(
            id: ids.next(), date: session.today, stage: stage, changed: changed.flatMap(Self.present),
            why: why.flatMap(Self.present))
        review[.objectives] = objectives.flatMap(Self.present)
        review[.lookedAgain] = lookedAgain.flatMap(Self.present)
        let kept = review
        try session.commit("review") { $0.reviewing(kept) }
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
        let words = [review.changed, review.why, review[.objectives], review[.lookedAgain]].compactMap { $0 }
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
