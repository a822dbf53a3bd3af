import App
import ArgumentParser
import Relationships

/// `arrosoir request`: the people who want to connect, before they are contacts.
struct RequestCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        var configuration = CommandConfiguration(named: "request", .request)
        configuration.subcommands = [
            RequestList.self, RequestAdd.self, RequestShow.self, RequestSort.self, RequestBin.self, RequestReply.self,
            RequestAnswered.self, RequestAccept.self, RequestLater.self,
        ]
        configuration.defaultSubcommand = RequestList.self
        return configuration
    }
}

/// `arrosoir request add "Nora Weiss" --message "I loved Rives"`.
struct RequestAdd: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "add", .requestAdd) }

    @Argument(help: .of(.requestName)) var name: String
    @Option(parsing: .unconditional, help: .of(.message)) var message: String?
    @Option(parsing: .unconditional, help: .of(.title)) var title: String?
    @Option(parsing: .unconditional, help: .of(.organization)) var org: String?
    @Option(parsing: .unconditional, help: .of(.profile)) var url: String?
    @Option(parsing: .unconditional, help: .of(.requestEmail)) var email: String?
    @Option(parsing: .unconditional, help: .of(.came)) var on: String?
    @Option(parsing: .unconditional, help: .of(.source)) var source: String?
    @OptionGroup var json: JSONOption
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        var ids = IdentifierSource.system
        let request = Request(
            id: ids.next(), name: try Title(name).text, title: present(title), organization: present(org),
            url: present(url), email: present(email), message: present(try message.map(InputFile.text)),
            date: try on.map(session.pastDate) ?? session.today, source: present(source))
        try session.commit("request add") { $0.setting(request) }
        session.confirm(.requestAdded(request.name))
        session.console.say(.proposal(session.network.triageProposal(for: request)))
        if json.isOn { session.console.print(session.network.json(of: request, on: session.today)) }
    }

    private func present(_ text: String?) -> String? { text.flatMap { ClearableText($0).text } }
}
