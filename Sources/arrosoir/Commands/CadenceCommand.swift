import App
import ArgumentParser
import Relationships

/// `arrosoir cadence sophie 30`, `cadence tag:school never`, `cadence tag:music 45 --tag`.
struct CadenceCommand: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "cadence", .cadence) }

    @Argument(help: .of(.target), completion: .contactNames) var target: String
    @Argument(help: .of(.rhythm)) var rhythm: String
    @Flag(name: .customLong("tag"), help: .of(.ofTag)) var isOfTag = false
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let cadence = try CadenceWord(rhythm).cadence
        if isOfTag {
            try setOfTag(cadence, in: session)
        } else {
            try set(cadence, in: session)
        }
    }

    private func setOfTag(_ cadence: Cadence?, in session: Session) throws {
        let words = target.split(separator: ":", maxSplits: 1).map(String.init)
        guard words.count == 2, SearchKey.folded(words[0]) == "tag" else { throw Refusal.tagMissing }
        let tag = words[1].filter { $0 != "\"" }
        try session.commit("cadence") { $0.settingCadence(cadence, ofTag: tag) }
        session.confirm(.cadenceSet(.tagged(tag), cadence))
    }

    private func set(_ cadence: Cadence?, in session: Session) throws {
        let (people, who) = try whom(in: session)
        let receipt = try session.commit("cadence") { network in
            network.settingCadence(cadence, of: people.map(\.id), today: session.today)
        }
        guard receipt != nil else { return session.console.say(.nothingChanged) }
        session.confirm(.cadenceSet(who, cadence))
    }

    /// Whether a word of the target is a term such as `tag:music`.
    private var isFilter: Bool {
        target.split(separator: " ").contains { word in
            let term = SearchKey.folded(String(word)).drop { $0 == "-" }
            return ContactFilter.Key.allCases.contains { term.hasPrefix($0.rawValue + ":") }
        }
    }

    /// Those whom a filter lets through, or the one of that name.
    private func whom(in session: Session) throws -> ([Contact], Phrase) {
        guard isFilter else {
            let contact = try session.contact(named: target)
            return ([contact], Phrase(contact.name, contact.name))
        }
        let filter = try ContactFilter(target, today: session.today)
        let people = session.network.contacts(matching: filter, on: session.today)
        session.console.say(.filterMatches(target, count: people.count))
        return (people, .countedContacts(people.count))
    }
}
