import App
import ArgumentParser
import Relationships

/// `arrosoir log sophie --channel call`: a touchpoint, on the disk before the command returns.
struct Log: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "log", .log) }

    @OptionGroup var whom: NamesArgument
    @OptionGroup var touch: TouchOptions
    @Option(parsing: .unconditional, help: .of(.next)) var next: String?
    @Option(parsing: .unconditional, help: .of(.promise)) var promise: String?
    @OptionGroup var json: JSONOption
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let people = try session.contacts(named: whom.names)
        var ids = IdentifierSource.system
        var touchpoint = Touchpoint(id: ids.next(), date: session.today, contacts: people.map(\.id))
        try touch.apply(to: &touchpoint, in: session)
        let followUp = try followUp(with: people, in: session, &ids)
        try session.commit("log") { network in
            network.logging(touchpoint, today: session.today) + (followUp.map { [$0.changes()] } ?? [])
        }
        let done = Phrase.logged(touchpoint, with: people.map(\.name), today: session.today)
        session.confirm(followUp.map { .promised(done, by: $0.due, today: session.today) } ?? done)
        if json.isOn, let logged = session.network.touchpoints[touchpoint.id] {
            session.console.print(logged.json(people: session.network.person))
        }
    }

    private func followUp(
        with people: [Contact], in session: Session, _ ids: inout IdentifierSource
    ) throws -> Promise? {
        guard let next else {
            if promise != nil { throw Refusal.promiseWithoutDate }
            return nil
        }
        let due = try session.date(next, leaning: .future)
        return Promise(
            id: ids.next(), kind: .followUp, contacts: people.map(\.id), note: promise, due: due, added: session.today)
    }
}
