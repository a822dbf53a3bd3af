import App
import ArgumentParser
import Relationships
import Storage

/// A command that says what became of an ask.
protocol AskStepCommand: StoreCommand {
    static var step: Ask.Step { get }
    var which: AskArgument { get }
    var on: String? { get }
}

extension AskStepCommand {
    func run(in session: Session) throws {
        let day = try on.map(session.pastDate) ?? session.today
        try session.take(Self.step, of: session.ask(which.which), by: "ask " + Self._commandName) { network, ask in
            network.taking(Self.step, of: ask.id, on: day, today: session.today)
        }
    }
}

/// A command that asks, or asks again: a step and its touch.
protocol AskTouchCommand: StoreCommand {
    static var step: Ask.Step { get }
    var which: AskArgument { get }
    var touch: AskTouchOptions { get }
}

extension AskTouchCommand {
    func run(in session: Session) throws {
        let ask = try session.ask(which.which)
        var ids = IdentifierSource.system
        let touchpoint = try touch.touchpoint(with: ask.contact, in: session, &ids)
        if Self.step == .asked, ask.allows(.asked) { session.look(before: ask) }
        try session.take(Self.step, of: ask, by: "ask " + Self._commandName) { network, ask in
            network.taking(Self.step, of: ask, by: touchpoint, today: session.today)
        }
    }
}

extension Session {
    /// Takes a step of an ask as it is under the lock, where the step still fits, and says what is owed and comes next.
    fileprivate func take(
        _ step: Ask.Step, of ask: Ask, by command: String, _ decide: (Network, Ask) throws -> [Change]
    ) throws {
        let receipt = try commit(command) { network in
            guard let ask = network.asks[ask.id], ask.allows(step) else {
                let state = network.asks[ask.id]?.state ?? ask.state
                throw Refusal.stepDoesNotFit(.described(ask, in: network), state: state)
            }
            return try decide(network, ask)
        }
        guard let receipt else { return console.say(.nothingChanged) }
        confirm(.taken(step, of: ask, in: network))
        tellWhatFollows(from: ask.id, receipt)
    }

    private func tellWhatFollows(from id: Ask.ID, _ receipt: Store.Receipt) {
        let promises = receipt.changes.filter { $0.record.kind == .promise }
            .compactMap { network.promises[Promise.ID($0.record.key)] }
            .filter { $0.outcome == nil && [.thanks, .report].contains($0.kind) }
            .sorted { ($0.due, $0.id) < ($1.due, $1.id) }
        if !promises.isEmpty { console.say(.owed(promises, today: today)) }
        tellNextStep(of: id)
    }

    /// How an introduction goes on; anything else is over with its answer.
    func tellNextStep(of id: Ask.ID) {
        guard let ask = network.asks[id], ask.isIntroduction else { return }
        let next: (Ask.Step, String)? =
            switch ask.state {
            case .toAsk: (.asked, "asked")
            case .agreed: (.made, "made")
            case .made: (.met, "met")
            case .waiting, .granted, .declined, .letGo: nil
            }
        guard let (step, word) = next else { return }
        console.say(.nextStep(step, command: "arrosoir ask \(word) \(ask.id.text.prefix(8))"))
    }
}

struct AskAsked: AskTouchCommand {
    static let step = Ask.Step.asked
    static var configuration: CommandConfiguration { CommandConfiguration(named: "asked", .askAsked) }

    @OptionGroup var which: AskArgument
    @OptionGroup var touch: AskTouchOptions
    @OptionGroup var options: StoreOptions
}

struct AskFollowUp: AskTouchCommand {
    static let step = Ask.Step.followedUp
    static var configuration: CommandConfiguration { CommandConfiguration(named: "follow-up", .askFollowUp) }

    @OptionGroup var which: AskArgument
    @OptionGroup var touch: AskTouchOptions
    @OptionGroup var options: StoreOptions
}

struct AskGranted: AskStepCommand {
    static let step = Ask.Step.agreed
    static var configuration: CommandConfiguration { CommandConfiguration(named: "granted", .askGranted) }

    @OptionGroup var which: AskArgument
    @Option(parsing: .unconditional, help: .of(.on)) var on: String?
    @OptionGroup var options: StoreOptions
}

struct AskDeclined: AskStepCommand {
    static let step = Ask.Step.declined
    static var configuration: CommandConfiguration { CommandConfiguration(named: "declined", .askDeclined) }

    @OptionGroup var which: AskArgument
    @Option(parsing: .unconditional, help: .of(.on)) var on: String?
    @OptionGroup var options: StoreOptions
}

struct AskMade: AskStepCommand {
    static let step = Ask.Step.made
    static var configuration: CommandConfiguration { CommandConfiguration(named: "made", .askMade) }

    @OptionGroup var which: AskArgument
    @Option(parsing: .unconditional, help: .of(.on)) var on: String?
    @OptionGroup var options: StoreOptions
}

struct AskMet: AskStepCommand {
    static let step = Ask.Step.met
    static var configuration: CommandConfiguration { CommandConfiguration(named: "met", .askMet) }

    @OptionGroup var which: AskArgument
    @Option(parsing: .unconditional, help: .of(.on)) var on: String?
    @OptionGroup var options: StoreOptions
}

struct AskDrop: AskStepCommand {
    static let step = Ask.Step.letGo
    static var configuration: CommandConfiguration { CommandConfiguration(named: "drop", .askDrop) }

    @OptionGroup var which: AskArgument
    @Option(parsing: .unconditional, help: .of(.on)) var on: String?
    @OptionGroup var options: StoreOptions
}
