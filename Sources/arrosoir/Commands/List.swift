import App
import ArgumentParser
import JSON
import Relationships

/// `arrosoir list tag:music -met:yes`.
struct List: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "list", .list) }

    // A term that is negated begins with a dash, and is no option.
    @Argument(parsing: .allUnrecognized, help: .of(.filter)) var filter: [String] = []
    @OptionGroup var json: JSONOption
    @OptionGroup var options: StoreOptions

    /// Nor is what begins with two dashes a term: a mistyped option must not pass for a filter.
    func validate() throws {
        guard let option = filter.first(where: { $0.hasPrefix("--") }) else { return }
        throw ValidationError("Unknown option '\(option)'")
    }

    func run(in session: Session) throws {
        let network = session.network
        let filter = try ContactFilter(filter.joined(separator: " "), today: session.today)
        let found = network.contacts(matching: filter, on: session.today)
        let toGive = Set(network.givings().map(\.contact))
        if json.isOn {
            session.console.print(
                .array(
                    found.map { contact in
                        network.json(of: contact, on: session.today)
                            .with(.members(["toGive": .flag(toGive.contains(contact.id))]))
                    }))
        } else if found.isEmpty {
            session.console.say(network.contacts.isEmpty ? .nobodyYet : .nobodyMatches)
        } else {
            session.console.print(table: found.map { row($0, toGive.contains($0.id), in: session) })
        }
    }

    private func row(_ contact: Contact, _ isToGive: Bool, in session: Session) -> [Span] {
        let language = session.console.language
        let water = session.network.water(of: contact, on: session.today)
        let letters = session.network.activeRoles(of: contact.id).map { String($0.letter).uppercased() }
        return [
            Span(contact.name), Span(Phrase.state(water.state)[language], water.isDue ? .thirst : .quiet),
            Span(letters.joined()), Span(Phrase.lastTouch(water.lastTouch?.date, today: session.today)[language]),
            Span(isToGive ? Phrase.giveMark[language] : "", .thirst), Span(contact.organization ?? ""),
            Span(contact.tags.joined(separator: " "), .quiet),
        ]
    }
}
