import App
import ArgumentParser
import Relationships

/// `arrosoir archive marc`: kept, never due.
struct Archive: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "archive", .archive) }

    @OptionGroup var whom: NamesArgument
    @Flag(help: .of(.unarchive)) var undo = false
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let people = try session.people(named: whom.names)
        let receipt = try session.commit("archive") { $0.archiving(people.map(\.id), !undo) }
        guard receipt != nil else { return session.console.say(.nothingChanged) }
        session.confirm(.archived(people.map(\.name), back: undo))
    }
}
