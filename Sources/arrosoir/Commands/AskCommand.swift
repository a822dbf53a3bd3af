import App
import ArgumentParser
import Relationships

/// `arrosoir ask marc "the name of a sound engineer" --kind advice`: what I ask, and what becomes of it.
struct AskCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        var configuration = CommandConfiguration(named: "ask", .ask)
        configuration.subcommands = [
            AskAdd.self, AskList.self, AskAsked.self, AskGranted.self, AskDeclined.self, AskFollowUp.self,
            AskMade.self, AskMet.self, AskDrop.self,
        ]
        configuration.defaultSubcommand = AskAdd.self
        return configuration
    }
}

struct AskAdd: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "add", .askAdd) }

    @OptionGroup var who: NameArgument
    @Argument(help: .of(.askedFor)) var what: String
    @Option(
        parsing: .unconditional, help: .of(.askKind), completion: .list(Ask.Kind.allCases.map(\.rawValue)))
    var kind: String?
    @OptionGroup var touch: AskTouchOptions
    @OptionGroup var json: JSONOption
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let contact = try session.contact(named: who.name)
        let what = try Title(what, else: .emptyText).text
        var ids = IdentifierSource.system
        let ask = Ask(
            id: ids.next(), contact: contact.id, kind: try kind.map { try Ask.Kind(word: $0) } ?? .favour, what: what,
            project: session.network.currentProject?.id)
        let touchpoint = try touch.touchpoint(with: contact.id, in: session, &ids)
        session.look(before: ask)
        try session.commit("ask add") { $0.asking(ask, by: touchpoint, today: session.today) }
        session.confirm(.taken(.asked, of: ask, in: session.network))
        if json.isOn, let written = session.network.asks[ask.id] {
            session.console.print(session.network.json(of: written))
        }
    }
}

extension Session {
    /// Says what there is to see before something is asked. It advises and forbids nothing.
    func look(before ask: Ask) {
        let outlook = network.askOutlook(for: ask.contact, on: today)
        let name = network.contact(ask.contact)?.name ?? ask.contact.text
        for line in Phrase.outlook(outlook, on: name, before: ask.kind, in: network, today: today) { console.say(line) }
    }
}
