import App
import ArgumentParser
import Storage

/// `arrosoir compact`: takes what was replaced out of this machine's journal.
struct Compact: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "compact", .compact) }

    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let report = try session.store.compact()
        guard report.dropped > 0 else { return session.console.say(.nothingToCompact) }
        session.console.say(.compacted(dropped: report.dropped, before: report.before, after: report.after))
    }
}
