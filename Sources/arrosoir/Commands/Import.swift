import App
import ArgumentParser
import Interchange
import Relationships

/// `arrosoir import contacts.vcf`: one change, of all that could be read.
struct Import: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "import", .importing) }

    @Argument(help: .of(.files), completion: .file()) var files: [String]
    @Option(name: .customLong("map"), parsing: .unconditionalSingleValue, help: .of(.map)) var columns: [String] = []
    @Option(help: .of(.prefer), completion: .list(["file", "mine"])) var prefer: String?
    @Option(help: .of(.charset), completion: .list(Charset.names)) var charset: String?
    @Flag(help: .of(.strict)) var strict = false
    @Flag(help: .of(.dryRun)) var dryRun = false
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let preference = try preference()
        let progress = Progress(session.console)
        defer { progress.end() }
        let contents = try read(progress)
        progress.show(.matching)
        let plan =
            try dryRun
            ? contents.plan(into: session.network, today: session.today, preferring: preference)
            : write(contents, preferring: preference, progress, in: session)
        progress.end()
        report(plan, of: contents, in: session)
    }

    private func readingOptions() throws -> ReadingOptions {
        var options = ReadingOptions(isDayFirst: Environment.isDayFirst)
        if !columns.isEmpty { options.columns = try Self.map(columns) }
        if let charset {
            options.charset = Charset(charset)
            if options.charset == nil { throw Refusal.noCharset(charset, known: Charset.names) }
        }
        options.day = LocalDay.date
        return options
    }

    private func preference() throws -> ImportPlan.Preference {
        switch prefer?.lowercased() {
        case nil: .newer
        case "file", "fichier": .file
        case "mine", "contact": .mine
        case let word?: throw Refusal.noPreference(word)
        }
    }

    private static func map(_ words: [String]) throws -> ColumnMap {
        do throws(ColumnMap.Misspelt) {
            return try ColumnMap(words)
        } catch {
            throw error.isField
                ? Refusal.noField(error.word, known: ColumnMap.fieldNames) : Refusal.noColumn(error.word)
        }
    }

    /// Decides under the lock: others may have written since the store was read.
    private func write(
        _ contents: AddressBooks.Contents, preferring preference: ImportPlan.Preference, _ progress: Progress,
        in session: Session
    ) throws -> ImportPlan {
        var decided: ImportPlan?
        try session.commit("import") { network in
            let plan = contents.plan(into: network, today: session.today, preferring: preference)
            decided = plan
            progress.show(.writing)
            return plan.changes
        }
        return decided ?? contents.plan(into: session.network, today: session.today, preferring: preference)
    }

    private func read(_ progress: Progress) throws -> AddressBooks.Contents {
        let books = try AddressBooks(files, options: readingOptions(), isStrict: strict)
        return try books.contents { progress.show(.reading($0, $1, of: books.count)) }
    }

    private func report(_ plan: ImportPlan, of contents: AddressBooks.Contents, in session: Session) {
        let console = session.console
        for remark in contents.remarks { console.say(remark) }
        for notice in plan.notices { console.say(.importNotice(notice)) }
        for (index, count) in contents.counts(plan).enumerated() {
            console.print(plan.changes.isEmpty && index == 0 ? .andAlso(.nothingNew, count) : count)
        }
        if !plan.changed.isEmpty { console.print(.changedPeople(plan.changed.count)) }
        for (contact, news) in plan.changed {
            for news in news { console.print(.indented(.changedPerson(contact.name, news))) }
        }
        reportDuplicates(of: plan, in: session)
        if dryRun {
            console.say(.dryRunOnly)
        } else if !plan.changes.isEmpty {
            session.confirm(.importDone)
        }
    }

    /// How many pairs of this import may be one person, and the first of them.
    private func reportDuplicates(of plan: ImportPlan, in session: Session) {
        let network = dryRun ? session.network.after(plan.changes) : session.network
        let pairs = plan.likelyDuplicates(in: network, on: session.today)
        guard !pairs.isEmpty else { return }
        session.console.print(.likelyDuplicates(pairs.count, how: "arrosoir duplicates"))
        for pair in pairs.prefix(Self.pairsShown) {
            let names = [pair.one, pair.other].compactMap { network.contact($0)?.name }
            session.console.print(.indented(.andAlso(.people(names), .shared(pair.evidence))))
        }
        let rest = pairs.count - Self.pairsShown
        if rest > 0 { session.console.print(.indented(.andMore(rest))) }
    }

    /// The command `duplicates` has them all.
    private static let pairsShown = 5
}
