import App
import ArgumentParser
import JSON
import Relationships
import TerminalUI

/// `arrosoir show sophie`: everything about one contact.
struct Show: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "show", .show) }

    @OptionGroup var who: NameArgument
    @OptionGroup var json: JSONOption
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let contact = try session.contact(named: who.name)
        let network = session.network
        if json.isOn {
            let touchpoints = network.touchpoints(of: contact.id).map { $0.json(people: network.person) }
            let promises = network.openPromises(to: contact.id).map(\.json)
            session.console.print(
                network.json(of: contact, on: session.today).with(giving(contact, in: session))
                    .with(.members(["promises": .array(promises), "touchpoints": .array(touchpoints)])))
        } else {
            ContactCard(contact, in: session).print()
        }
    }

    /// What passed between us, what is asked, and what I could give.
    private func giving(_ contact: Contact, in session: Session) -> JSONValue {
        let network = session.network
        let givings = network.givings().filter { $0.contact == contact.id }.map { giving -> JSONValue in
            .members([
                "offer": .members([
                    "id": .id(giving.offer), "what": .text(network.offers[giving.offer]?.what),
                ]), "need": .string(giving.need), "since": .date(giving.since),
            ])
        }
        return .members([
            "ledger": network.json(of: network.ledger(of: contact.id)),
            "oneSided": .integer(network.oneSidedTouches(with: contact.id, on: session.today)),
            "asks": .array(network.asks(of: contact.id).filter(\.state.isOpen).map { network.json(of: $0) }),
            "givings": .array(givings),
        ])
    }
}
