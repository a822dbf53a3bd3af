import App
import ArgumentParser
import JSON
import Relationships

/// `arrosoir duplicates`: who may be one person, pair by pair, with a question for each at a terminal.
struct Duplicates: StoreCommand {
    enum Decision: EnumerableFlag {
        case notSame, later, mergeEqual

        static func help(for value: Decision) -> ArgumentHelp? {
            switch value {
            case .notSame: .of(.notSame)
            case .later: .of(.later)
            case .mergeEqual: .of(.mergeEqual)
            }
        }
    }

    static var configuration: CommandConfiguration { CommandConfiguration(named: "duplicates", .duplicates) }

    @Flag(exclusivity: .exclusive) var decision: Decision?
    @Argument(help: .of(.names), completion: .contactNames) var names: [String] = []
    @Flag(help: .of(.dryRun)) var dryRun = false
    @OptionGroup var json: JSONOption
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        if dryRun, decision != .mergeEqual { throw Refusal.optionNeeds("--dry-run", "--merge-equal") }
        if !names.isEmpty, decision == nil { throw Refusal.optionNeeds(names[0], "--not-same") }
        switch decision {
        case .notSame, .later:
            guard names.count == 2 else { throw Refusal.twoNamesWanted }
            let (one, other) = try session.pair(named: names[0], names[1])
            try session.distinguish(one, other, until: decision == .later ? session.nextAsking : nil)
        case .mergeEqual: try mergeEqual(in: session)
        case nil: try list(in: session)
        }
    }

    private func mergeEqual(in session: Session) throws {
        guard names.isEmpty else { throw Refusal.optionsExclude("--merge-equal", names[0]) }
        var pairs = session.network.equalDuplicates(on: session.today)
        if !dryRun {
            try session.commit("duplicates") { network in
                pairs = network.equalDuplicates(on: session.today)
                return network.mergingEqualDuplicates(on: session.today)
            }
        }
        session.console.print(.equalPairs(pairs.count))
        for pair in pairs { session.console.print(.indented(session.names(of: pair))) }
        if dryRun {
            session.console.say(.dryRunOnly)
        } else if !pairs.isEmpty {
            session.confirm(.equalMerged(pairs.count))
        }
    }

    private func list(in session: Session) throws {
        let pairs = session.network.likelyDuplicates(on: session.today)
        if json.isOn {
            session.console.print(.array(pairs.map { session.network.json(of: $0, on: session.today) }))
        } else if pairs.isEmpty {
            session.console.say(.noDuplicates)
        } else if session.canEdit {
            try ask(in: session)
        } else {
            for pair in pairs { print(pair, in: session) }
        }
    }

    /// A question for each pair, until there is none left or the user stops. Each answer may change what is left.
    private func ask(in session: Session) throws {
        var passed: Set<LikelyDuplicate> = []
        while let pair = session.network.likelyDuplicates(on: session.today).first(where: { !passed.contains($0) }),
            let one = session.network.contact(pair.one), let other = session.network.contact(pair.other)
        {
            print(pair, in: session)
            try session.console.flush()
            session.console.ask(.sameOrNot)
            switch readLine()?.lowercased() {
            case "s": try session.merge(one, other, by: "duplicates")
            case "n": try session.distinguish(one, other)
            case "l": try session.distinguish(one, other, until: session.nextAsking)
            case nil, "q": return
            default: passed.insert(pair)
            }
        }
    }

    /// What they share, then what tells them apart.
    private func print(_ pair: LikelyDuplicate, in session: Session) {
        let comparison = DuplicateComparison(pair, in: session.network, today: session.today)
        session.console.print(.andAlso(session.names(of: pair), .shared(pair.evidence)))
        session.console.print(.indented(.toldApart(comparison)))
    }
}

extension Session {
    /// The day on which a pair that is put off today is asked about again.
    fileprivate var nextAsking: CivilDate { today.adding(days: LikelyDuplicate.patience) }

    fileprivate func names(of pair: LikelyDuplicate) -> Phrase { .people(names(of: [pair.one, pair.other])) }

    fileprivate func distinguish(_ one: Contact, _ other: Contact, until day: CivilDate? = nil) throws {
        let receipt = try commit("duplicates") { $0.distinguishing(one.id, other.id, until: day) }
        guard receipt != nil else { return console.say(.nothingChanged) }
        confirm(
            day.map { .putOff(one.name, other.name, until: $0, today: today) } ?? .distinct(one.name, other.name))
    }
}
