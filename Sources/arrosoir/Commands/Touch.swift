import App
import ArgumentParser
import Relationships

/// `arrosoir touch edit`, `touch delete`: touchpoints by their ids.
struct Touch: ParsableCommand {
    static var configuration: CommandConfiguration {
        var configuration = CommandConfiguration(named: "touch", .touch)
        configuration.subcommands = [TouchEdit.self, TouchDelete.self]
        return configuration
    }
}

struct TouchEdit: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "edit", .touchEdit) }

    @Argument(help: .of(.id)) var id: String
    @OptionGroup var touch: TouchOptions
    @OptionGroup var json: JSONOption
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        guard !touch.isEmpty else { throw Refusal.nothingToEdit }
        let id = try session.touchpoint(id).id
        let receipt = try session.commit("touch edit") { network in
            guard var touchpoint = network.touchpoint(id) else { return [] }
            try touch.apply(to: &touchpoint, in: session)
            return network.amending(touchpoint, today: session.today)
        }
        guard let amended = session.network.touchpoint(id) else { return }
        if receipt == nil {
            session.console.say(.nothingChanged)
        } else {
            session.confirm(.amended(session.names(of: amended.contacts)))
        }
        if json.isOn { session.console.print(amended.json(people: session.network.person)) }
    }
}

struct TouchDelete: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "delete", .touchDelete) }

    @Argument(help: .of(.id)) var id: String
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let touchpoint = try session.touchpoint(id)
        try session.commit("touch delete") { $0.deleting(touchpoint.id) }
        session.confirm(.touchpointDeleted(session.names(of: touchpoint.contacts)))
    }
}

extension Session {
    /// The names of contacts that are still there.
    func names(of ids: [Contact.ID]) -> [String] { ids.compactMap { network.contact($0)?.name } }
}
