import App
import ArgumentParser
import JSON
import Relationships

/// `arrosoir ask list`: what is asked and not over, introductions among it.
struct AskList: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "list", .askList) }

    @Flag(help: .of(.closedToo)) var all = false
    @Option(parsing: .unconditional, help: .of(.askState)) var state: String?
    @OptionGroup var json: JSONOption
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let network = session.network
        let state = try state.map { try Ask.State(word: $0) }
        let asks = network.asksInOrder.filter { ask in state.map { ask.state == $0 } ?? (all || ask.state.isOpen) }
        if json.isOn {
            session.console.print(.array(asks.map { network.json(of: $0) }))
        } else if asks.isEmpty {
            session.console.say(.noAskYet)
        } else {
            session.console.print(table: asks.map { row($0, in: session) })
        }
    }

    private func row(_ ask: Ask, in session: Session) -> [Span] {
        let (network, language) = (session.network, session.console.language)
        let owed = network.promisesOwed(for: ask).map { Phrase.promise($0)[language] }
        let latest = (ask.steps.values.max() ?? ask.added).map { Phrase.ago($0, today: session.today)[language] }
        return [
            Span(network.contact(ask.contact)?.name ?? ask.contact.text),
            Span(Phrase.favour(ask, in: network)[language]), Span(Phrase.ask(ask.state)[language]),
            Span(latest ?? ""), Span(owed.joined(separator: ", "), .thirst), Span(ask.id.text, .quiet),
        ]
    }
}
