import App
import ArgumentParser
import Relationships

/// `arrosoir snooze sophie friday`.
struct Snooze: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "snooze", .snooze) }

    @OptionGroup var who: NameArgument
    @Argument(help: .of(.until)) var until: String
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let day = try session.dayToCome(until)
        let contact = try session.contact(named: who.name)
        let receipt = try session.commit("snooze") { network in
            network.snoozing([contact.id], until: day, today: session.today)
        }
        guard receipt != nil else { return session.console.say(.nothingChanged) }
        session.confirm(.snoozed(contact.name, until: day, today: session.today))
    }
}
