import App
import ArgumentParser
import JSON
import Relationships

/// `arrosoir match "holiday rental in Brittany"`: whom that could help, and where it was found.
struct MatchCommand: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "match", .match) }

    @Argument(help: .of(.news)) var text: [String]
    @OptionGroup var json: JSONOption
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let network = session.network
        let matches = network.matches(for: text.joined(separator: " "))
        if json.isOn {
            session.console.print(.array(matches.map { network.json(of: $0) }))
        } else if matches.isEmpty {
            session.console.say(.nobodyMatches)
        } else {
            session.console.print(table: matches.flatMap { rows($0, in: session) })
        }
    }

    /// The name in front of the first evidence.
    private func rows(_ match: Match, in session: Session) -> [[Span]] {
        match.evidence.enumerated().map { index, evidence in
            let name = session.network.contact(match.contact)?.name ?? match.contact.text
            let words = Phrase.evidence(evidence, in: session.network)[session.console.language]
            return [Span(index == 0 ? name : ""), Span(words)]
        }
    }
}
