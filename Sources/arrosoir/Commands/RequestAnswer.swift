import App
import ArgumentParser
import Relationships

/// `arrosoir request answered nora "a concert in May?"`: time to look closer.
struct RequestAnswered: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "answered", .requestAnswered) }

    @OptionGroup var which: RequestArgument
    @Argument(help: .of(.answer)) var text: String?
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let request = try session.request(which.which)
        let answer = try text.map(InputFile.text).flatMap { ClearableText($0).text }
        let receipt = try session.commit("request answered") { network in
            network.answered(request.id, answer, on: session.today)
        }
        guard receipt != nil else { return session.console.say(.nothingChanged) }
        session.confirm(.requestAnswered(request.name))
    }
}

/// `arrosoir request accept nora --circle labels`: a contact, with a first promise.
struct RequestAccept: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "accept", .requestAccept) }

    @OptionGroup var which: RequestArgument
    @Option(parsing: .unconditional, help: .of(.requestCircle)) var circle: String?
    @OptionGroup var json: JSONOption
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let request = try session.request(which.which)
        var ids = IdentifierSource.system
        let receipt = try session.commit("request accept") { network in
            network.promoting(request.id, circle: circle, today: session.today, ids: &ids)
        }
        let network = session.network
        let contact = network.requests[request.id]?.contact.flatMap { network.contact($0) }
        if let receipt {
            let promise = receipt.changes.lazy.filter { $0.record.kind == .promise }
                .compactMap { network.promises[Promise.ID($0.record.key)] }.first
            session.confirm(
                .requestAccepted(
                    contact?.name ?? request.name, due: promise?.due ?? session.today, today: session.today))
        } else {
            session.console.say(.nothingChanged)
        }
        if json.isOn, let contact { session.console.print(network.json(of: contact, on: session.today)) }
    }
}
