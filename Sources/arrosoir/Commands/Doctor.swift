import App
import ArgumentParser
import Relationships
import Storage

/// `arrosoir doctor`: the health of the store. Damage that stays makes the status 65, for cron.
struct Doctor: StoreCommand {
    static let tellsProblems = false
    static var configuration: CommandConfiguration { CommandConfiguration(named: "doctor", .doctor) }

    @Flag(name: .customLong("repair"), help: .of(.repair)) var isRepairing = false
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let repairs = isRepairing ? try session.store.repair() : []
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
        case (.leftOut, _), (.flagged, _), (.writingStopped, _): true
        case (.waiting, .sumMismatch): true
        case (.counted, _), (.waiting, _), (.mendedAtNextWrite, _): false
        }
    }
}
