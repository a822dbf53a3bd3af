import App
import ArgumentParser
import JSON
import Relationships

/// `arrosoir method merge sophie.json`: another person's, entry by entry, in one transaction.
struct MethodMergeCommand: StoreCommand {
    enum Side: EnumerableFlag {
        case mine, theirs

        static func help(for value: Side) -> ArgumentHelp? {
            switch value {
            case .mine: .of(.mineAll)
            case .theirs: .of(.theirsAll)
            }
        }
    }

    static var configuration: CommandConfiguration { CommandConfiguration(named: "merge", .methodMerge) }

    @Argument(help: .of(.mergeFile), completion: .file()) var file: String
    @Flag(exclusivity: .exclusive) var side: Side?
    @Option(parsing: .unconditionalSingleValue, help: .of(.take)) var take: [String] = []
    @Option(parsing: .unconditionalSingleValue, help: .of(.keep)) var keep: [String] = []
    @Option(name: .customLong("by"), parsing: .unconditional, help: .of(.author)) var author: String?
    @Flag(help: .of(.dryRun)) var dryRun = false
    @OptionGroup var json: JSONOption
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let theirs = try read(in: session)
        let merge = merge(theirs, session.network)
        let differing = Set(merge.differing.map(\.key))
        if let stranger = (take + keep).first(where: { !differing.contains($0) }) {
            throw Refusal.noDifference(stranger)
        }
        if !json.isOn { for entry in merge.added { print(added: entry, in: session) } }
        let taken = try choose(among: merge.differing, in: session)
        if dryRun {
            report(Decision(merge, taking: taken), in: session)
            return session.console.say(.dryRunOnly)
        }
        var decided = Decision(merge, taking: taken)
        let receipt = try session.commit("method merge") { network in
            decided = Decision(self.merge(theirs, network), taking: taken)
            return try network.setting(decided.entries)
        }
        report(decided, in: session)
        session.tellLetters(of: decided.entries)
        if receipt == nil { session.console.say(.nothingChanged) } else { session.confirm(.methodMergeDone) }
    }

    /// What the file says, without what is private to whoever wrote it.
    private func read(in session: Session) throws -> MethodDocument {
        let bytes = try InputFile.contents(file)
        do throws(MethodDocument.Failure) {
            var (document, lines) = try MethodDocument.read(bytes)
            try document.check(against: session.network, lines)
            document.entries.removeAll(where: \.isPrivate)
            return document
        } catch {
            throw MethodFileError(file: file, failure: error)
        }
    }

    private func merge(_ theirs: MethodDocument, _ network: Network) -> MethodMerge {
        MethodMerge(
            of: theirs.entries, by: author.flatMap { ClearableText($0).text } ?? theirs.author, into: network)
    }

    // MARK: Deciding

    /// The keys of those that are to be theirs.
    private func choose(among differing: [MethodMerge.Difference], in session: Session) throws -> Set<String> {
        var taken: Set<String> = []
        var isOpen = false
        for difference in differing {
            let isDecided = take.contains(difference.key) || keep.contains(difference.key) || side != nil
            var isTheirs = take.contains(difference.key) || side == .theirs && !keep.contains(difference.key)
            if !isDecided, !dryRun, !json.isOn, session.canAsk {
                print(difference, chosen: nil, in: session)
                try session.console.flush()
                session.console.ask(.mineOrTheirs)
                isTheirs = readLine().map { ["t", "theirs", "l"].contains($0.lowercased()) } ?? false
            } else {
                if !json.isOn { print(difference, chosen: isTheirs, in: session) }
                isOpen = isOpen || !isDecided
            }
            if isTheirs { taken.insert(difference.key) }
        }
        if isOpen { session.console.say(.howToTakeTheirs) }
        return taken
    }

    // MARK: Telling

    private func print(added entry: MethodEntry, in session: Session) {
        let language = session.console.language
        let words = [Phrase.addedMark[language], entry.key, Phrase.methodValue(entry)[language], entry.by ?? ""]
        session.console.print(words.filter { !$0.isEmpty }.joined(separator: " · "))
    }

    /// Both values, each with whose it is.
    private func print(_ difference: MethodMerge.Difference, chosen isTheirs: Bool?, in session: Session) {
        func side(_ entry: MethodEntry, else whose: Phrase) -> Phrase {
            Phrase.methodValue(entry.by.map { Phrase($0, $0) } ?? whose, Phrase.methodValue(entry))
        }
        let mark = isTheirs.map { $0 ? Phrase.takenMark : .keptMark }
        let words = [
            .differsMark, Phrase(difference.key, difference.key), side(difference.mine, else: .methodMine),
            side(difference.theirs, else: .methodTheirs), mark,
        ]
        session.console.print(
            words.compactMap { $0?[session.console.language] }.joined(separator: " · "))
    }

    private func report(_ decision: Decision, in session: Session) {
        let (merge, taken) = (decision.merge, decision.taken)
        guard !json.isOn else { return session.console.print(json(of: merge, taken)) }
        session.console.print(
            .methodMerged(
                added: decision.entries.count - taken.count, taken: taken.count,
                mine: merge.differing.count - taken.count, unchanged: merge.unchanged))
    }

    private func json(of merge: MethodMerge, _ taken: Set<String>) -> JSONValue {
        let differing = merge.differing.map { difference -> JSONValue in
            .members([
                "key": .string(difference.key), "mine": difference.mine.json, "theirs": difference.theirs.json,
                "taken": .bool(taken.contains(difference.key)),
            ])
        }
        return .members([
            "added": .array(merge.added.map(\.json)), "differing": .array(differing),
            "unchanged": .integer(merge.unchanged),
        ])
    }
}

/// What of another person's method is taken: all that only they say, and what was chosen of the rest.
private struct Decision {
    let merge: MethodMerge
    let entries: [MethodEntry]
    /// The keys of those that differ and are theirs now.
    let taken: Set<String>

    init(_ merge: MethodMerge, taking chosen: Set<String>) {
        self.merge = merge
        let theirs = merge.differing.filter { chosen.contains($0.key) }.map(\.theirs)
        entries = merge.added + theirs
        taken = Set(theirs.map(\.key))
    }
}
