import App
import ArgumentParser
import Relationships
import Storage

/// `arrosoir doctor`: the health of the store. Damage that stays makes the status 65, for cron.
struct Doctor: StoreCommand {
    static let tellsProblems = false
    static var configuration: CommandConfiguration { CommandConfiguration(named: "doctor", .doctor) }

    @Flag(name: .customLong("repair"), help: .of(.repair)) var isRepairing = false
    @Flag(name: .customLong("accept-future"), help: .of(.acceptFuture)) var acceptsFutureLines = false
    @Flag(name: .customLong("drop-future"), help: .of(.dropFuture)) var dropsFutureLines = false
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        guard !acceptsFutureLines || !dropsFutureLines else {
            throw Refusal.optionsExclude("--accept-future", "--drop-future")
        }
        let futureLines: FutureLines = acceptsFutureLines ? .accept : dropsFutureLines ? .drop : .leave
        let isRepairing = isRepairing || futureLines != .leave
        let repairs = isRepairing ? try session.store.repair(futureLines: futureLines) : []
        for repair in repairs { session.console.print(Phrase.repair(repair)) }
        let problems = try session.store.diagnose()
        if isRepairing && repairs.isEmpty && !problems.isEmpty { session.console.say(.nothingToRepair) }
        for problem in problems { session.console.print(Phrase.problem(problem)) }
        if problems.isEmpty { session.console.say(.healthy) }
        guard problems.contains(where: \.isDamage) else { return }
        try session.console.flush()
        throw ExitCode(ExitStatus.badData.rawValue)
    }
}

extension StoreProblem {
    /// Something that was read before, or should have been, does not count.
    fileprivate var isDamage: Bool {
        switch (treatment, cause) {
        case (_, .notAJournal): false
        case (.leftOut, _), (.setAside, _), (.flagged, _), (.writingStopped, _): true
        case (.waiting, .sumMismatch): true
        case (.counted, _), (.waiting, _), (.mendedAtNextWrite, _), (.renamedAtNextWrite, _): false
        }
    }
}
