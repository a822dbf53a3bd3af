import App
import ArgumentParser
import Storage

/// `arrosoir sync`: a store under git and its remote brought together, by the user's own git.
struct Sync: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "sync", .sync) }

    @Option(help: .of(.setup)) var setup: String?
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let report = try exchange(in: session)
        for (source, entries) in report.received { show(entries, from: source, in: session) }
        session.console.say(.sent(report.sent))
    }

    private func exchange(in session: Session) throws -> Synchronization.Report {
        session.console.progress(.syncing)
        defer { session.console.progress(nil) }
        let isSigning = Environment.configuration.settings.signsCommits
        return try Synchronization.run(on: session.store, settingUp: setup, isSigning: isSigning)
    }

    /// So many of each source's changes are shown.
    private static let shown = 5

    private func show(_ entries: [HistoryEntry], from source: Synchronization.Source, in session: Session) {
        session.console.print(.received(entries.count, from: source.name))
        for entry in entries.prefix(Self.shown) {
            let text = HistoryEntryText(entry, in: session.network, today: session.today)
            session.console.print(.indented(Phrase("%1  %2", "%1  %2").with(text.when, text.what)))
        }
        guard entries.count > Self.shown else { return }
        session.console.print(.indented(.moreInHistory(entries.count - Self.shown)))
    }
}

extension Synchronization.Source {
    fileprivate var name: String {
        switch self {
        case .host(let name): name
        // As much of it as tells devices apart.
        case .device(let device): String(device.prefix(6))
        }
    }
}
