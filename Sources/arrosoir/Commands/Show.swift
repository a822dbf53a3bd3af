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
                network.json(of: contact, on: session.today).with(
                    .members(["promises": .array(promises), "touchpoints": .array(touchpoints)])))
        } else {
            ContactCard(contact, in: session).print()
        }
    }
}
