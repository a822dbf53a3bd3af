import App
import ArgumentParser
import Relationships

/// `arrosoir log sophie --channel call`: a touchpoint, on the disk before the command returns.
struct Log: StoreCommand {
    static let name = "log"
    static var configuration: CommandConfiguration { CommandConfiguration(named: name, .log) }

    @OptionGroup var whom: NamesArgument
    @OptionGroup var touch: TouchOptions
    @Option(parsing: .unconditional, help: .of(.next)) var next: String?
    @Option(parsing: .unconditional, help: .of(.promise)) var promise: String?
    @Flag(help: .of(.told)) var told = false
    @Option(parsing: .unconditional, help: .of(.meets)) var meets: String?
    @OptionGroup var json: JSONOption
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let people = try session.people(named: whom.names)
        var ids = IdentifierSource.system
        var touchpoint = Touchpoint(id: ids.next(), date: session.today, contacts: people.map(\.id))
        try touch.apply(to: &touchpoint, in: session)
        let logged = touchpoint
        let followUp = try followUp(with: people, in: session, &ids)
        if logged.date > session.today {
            if told { throw Refusal.happensLater("--told") }
            if meets != nil { throw Refusal.happensLater("--meets") }
        }
        let need = try meets.map { try session.need($0, of: people) }
        try session.commit("log") { network in
            try network.logging(logged, today: session.today) + (followUp.map { [$0.changes()] } ?? [])
                + telling(logged, people, in: network)
                + (need.map { network.closingNeed($0, of: logged.contacts, on: logged.date) } ?? [])
        }
        let done = Phrase.logged(touchpoint, with: people.map(\.name), today: session.today)
        session.confirm(followUp.map { .promised(done, by: $0.due, today: session.today) } ?? done)
        if let need { session.console.say(.needClosed(need, of: .people(people.map(\.name)))) }
        if json.isOn, let logged = session.network.touchpoint(touchpoint.id) {
            session.console.print(logged.json(people: session.network.person))
        }
    }

    /// What there was to tell is told by that touch.
    private func telling(_ touchpoint: Touchpoint, _ people: [Contact], in network: Network) throws -> [Change] {
        guard told else { return [] }
        let changes = network.telling(touchpoint.contacts, on: touchpoint.date)
        guard !changes.isEmpty else { throw Refusal.nothingToTell(.people(people.map(\.name))) }
        return changes
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
