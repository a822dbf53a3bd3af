import App
import ArgumentParser
import Interchange
import Relationships

/// `arrosoir import contacts.vcf`: all or nothing.
struct Import: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "import", .importing) }

    @Argument(help: .of(.files), completion: .file()) var files: [String]
    @Flag(help: .of(.dryRun)) var dryRun = false
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let progress = Progress(session.console)
        defer { progress.end() }
        let cards = try readCards(progress, session.console)
        progress.show(.matching)
        let plan = try dryRun ? self.plan(cards, session.network, session) : write(cards, progress, in: session)
        progress.end()
        report(plan, in: session)
    }

    private func plan(_ cards: [ImportedCard], _ network: Network, _ session: Session) -> ImportPlan {
        ImportPlan(cards: cards, into: network, today: session.today)
    }

    /// Decides under the lock: others may have written since the store was read.
    private func write(_ cards: [ImportedCard], _ progress: Progress, in session: Session) throws -> ImportPlan {
        var decided: ImportPlan?
        try session.commit("import") { network in
            let plan = plan(cards, network, session)
            decided = plan
            progress.show(.writing)
            return plan.changes
        }
        return decided ?? plan(cards, session.network, session)
    }

    private func readCards(_ progress: Progress, _ console: Console) throws -> [ImportedCard] {
        let paths = try files.flatMap { path -> [String] in
            guard InputFile.isFolder(path) else { return [path] }
            let cards = try InputFile.cards(in: path)
            if cards.isEmpty { console.say(.noCards(path)) }
            return cards
        }
        var cards: [ImportedCard] = []
        for (index, path) in paths.enumerated() {
            progress.show(.reading(path, index + 1, of: paths.count))
            cards += try CardReader.read(SourceFile(name: path, bytes: InputFile.bytes(at: path)))
        }
        return cards
    }

    private func report(_ plan: ImportPlan, in session: Session) {
        let console = session.console
        for notice in plan.notices { console.say(.importNotice(notice)) }
        var counts: [Phrase] = []
        let people = plan.added.count + plan.updated.count + plan.unchanged.count
        if people > 0 || plan.requests.isEmpty {
            counts.append(
                .imported(
                    added: plan.added.count, updated: plan.updated.count, unchanged: plan.unchanged.count))
        }
        if !plan.requests.isEmpty {
            counts.append(
                .importedRequests(
                    added: plan.requests.added.count, unchanged: plan.requests.unchanged.count,
                    outgoing: plan.requests.outgoing))
        }
        for (index, count) in counts.enumerated() {
            console.print(plan.changes.isEmpty && index == 0 ? .andAlso(.nothingNew, count) : count)
        }
        let names = names(in: plan, session)
        if !plan.likelyDuplicates.isEmpty { console.print(.likelyDuplicates(plan.likelyDuplicates.count)) }
        for duplicate in plan.likelyDuplicates {
            let command = "arrosoir merge \(duplicate.contact) \(duplicate.resembles)"
            console.print(
                .indented(
                    .likelyDuplicate(
                        names(duplicate.contact), names(duplicate.resembles), command: command)))
        }
        if dryRun {
            console.say(.dryRunOnly)
        } else if !plan.changes.isEmpty {
            session.confirm(.importDone)
        }
    }

    /// What people are called, those of a dry run included.
    private func names(in plan: ImportPlan, _ session: Session) -> (Contact.ID) -> String {
        let planned = Dictionary((plan.added + plan.updated).map { ($0.id, $0.name) }) { first, _ in first }
        return { planned[$0] ?? session.network.contact($0)?.name ?? $0.text }
    }
}
