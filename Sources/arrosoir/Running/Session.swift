import App
import Glibc
import Relationships
import Storage

/// What a command works with: the store, the day, and where words and results go.
///
/// Example: `let sophie = try session.contact(named: "sophie")`, then `try session.commit("archive") { … }`.
final class Session {
    let store: Store
    let today: CivilDate
    let console: Console

    var network: Network { store.network }

    convenience init(_ location: StoreLocation, console: Console = .standard) throws {
        let today = try LocalDay.today()
        try self.init(Store(at: location, surroundings: .system()), today: today, console: console)
    }

    init(_ store: Store, today: CivilDate, console: Console) {
        self.store = store
        self.today = today
        self.console = console
    }

    /// Says that something is wrong in the store, if so: what was read of it is there all the same.
    func tellProblems() {
        let problems = store.problems
        guard let first = problems.first else { return }
        console.complain(.problemsFound(first: .problem(first), count: problems.count))
    }

    /// Writes what follows from the network as it is under the lock; nil when there was nothing to change.
    @discardableResult
    func commit(_ command: String, _ decide: (Network) throws -> [Change]) throws -> Store.Receipt? {
        try store.commit(by: command) { (network: Network) throws -> [Change] in try decide(network) }
    }

    /// Says what was done, and how to take it back.
    func confirm(_ phrase: Phrase) { console.say(.undoable(phrase)) }
}

/// Names and dates as they are typed.
extension Session {
    /// The one contact that a name means; several are asked about on a terminal, and else refused with their names.
    func contact(named query: String) throws -> Contact {
        do {
            return try network.contact(named: query)
        } catch .ambiguous(_, let candidates) {
            let chosen = choose(.whichOne(query), among: candidates, else: .numberOrNobody) { .candidate($0) }
            if let chosen { return chosen }
            throw NameMatchError.ambiguous(query, candidates: candidates)
        }
    }

    /// One contact for each name, nobody twice.
    func contacts(named queries: [String]) throws -> [Contact] {
        var seen: Set<Contact.ID> = []
        return try queries.map(contact(named:)).filter { seen.insert($0.id).inserted }
    }

    /// The people that the words of a command line mean: somebody whose whole name they are together, typed without
    /// quotation marks, else one for each word.
    ///
    /// Where a word alone means nobody, or several, a part of a name counts as well: "so mar".
    func people(named words: [String]) throws -> [Contact] {
        let name = words.joined(separator: " ")
        if words.count > 1 {
            if let one = try? network.contact(meantBy: name) { return [one] }
            let areNames = words.allSatisfy { network.contacts(named: $0).count == 1 }
            if !areNames, !network.contacts(named: name).isEmpty { return [try contact(named: name)] }
        }
        return try contacts(named: words)
    }

    /// The project of that title, or the current one.
    func project(named query: String?) throws -> Project {
        if let query { return try network.project(named: query) }
        guard let current = network.currentProject else { throw Refusal.noProject }
        return current
    }

    /// The day that words mean: "friday" is the last one in a log, the next one in a snooze.
    func date(_ words: String, leaning: DateWords.Leaning) throws -> CivilDate {
        guard let date = DateWords.date(words, today: today, leaning: leaning) else { throw Refusal.noDate(words) }
        return date
    }

    /// The day to come until which something waits; nil for `none`, which takes the wait back.
    func dayToCome(_ words: String) throws -> CivilDate? {
        if ["none", "aucune", "non"].contains(SearchKey.folded(words)) { return nil }
        let day = try date(words, leaning: .future)
        guard day > today else { throw Refusal.notToCome(words) }
        return day
    }

    /// The day that words mean, of something that has happened.
    func pastDate(_ words: String) throws -> CivilDate {
        let date = try date(words, leaning: .past)
        guard date <= today else { throw Refusal.notPast(words) }
        return date
    }

    /// One of several, asked for on a terminal; nil where there is none, or for none of them.
    func choose<Candidate>(
        _ question: Phrase, among candidates: [Candidate], else prompt: Phrase = .numberOrNone,
        _ describe: (Candidate) -> Phrase
    ) -> Candidate? {
        guard canAsk else { return nil }
        console.say(question)
        for (index, candidate) in candidates.enumerated() { console.say(.numbered(index + 1, describe(candidate))) }
        console.ask(prompt)
        guard let number = readLine().flatMap({ Int($0) }), candidates.indices.contains(number - 1) else { return nil }
        return candidates[number - 1]
    }

    /// Whether somebody sits there who can be asked.
    var canAsk: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

    /// Whether an editor can open in their terminal.
    var canEdit: Bool { canAsk && isatty(STDOUT_FILENO) == 1 }
}

/// Records named by their id, or by its beginning.
extension Session {
    func touchpoint(_ id: String) throws -> Touchpoint {
        try record(id, in: id.isEmpty ? [:] : network.touchpoints(beginning: id.lowercased()), .touchpointWord)
    }
    func slot(_ id: String) throws -> Slot { try record(id, in: network.slots, .slotWord) }
    func away(_ id: String) throws -> AwayPeriod {
        let periods = network.awayPeriods.map { ($0.id, $0) }
        return try record(id, in: Dictionary(uniqueKeysWithValues: periods), .awayWord)
    }

    func offer(_ id: String) throws -> Offer { try record(id, in: network.offers, .offerWord) }

    func record<Owner>(
        _ text: String, in records: [Identifier<Owner>: Owner], _ kind: Phrase
    ) throws -> Owner {
        let text = text.lowercased()
        if let whole = records[Identifier(text)] { return whole }
        let found = records.filter { !text.isEmpty && $0.key.text.hasPrefix(text) }
        guard let first = found.first else { throw Refusal.noRecord(text, kind) }
        guard found.count == 1 else { throw Refusal.severalRecords(text, count: found.count) }
        return first.value
    }
}
