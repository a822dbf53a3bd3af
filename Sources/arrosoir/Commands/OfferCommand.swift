import App
import ArgumentParser
import JSON
import Relationships

/// `arrosoir offer "holiday rental in Brittany" --for families`: which problem I am the solution to.
struct OfferCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        var configuration = CommandConfiguration(named: "offer", .offer)
        configuration.subcommands = [OfferAdd.self, OfferList.self, OfferEdit.self, OfferWithdraw.self]
        configuration.defaultSubcommand = OfferAdd.self
        return configuration
    }
}

struct OfferAdd: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "add", .offerAdd) }

    @Argument(help: .of(.offered)) var what: String
    @Option(name: .customLong("for"), parsing: .unconditional, help: .of(.audience)) var audience: String?
    @OptionGroup var json: JSONOption
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        var ids = IdentifierSource.system
        let offer = Offer(
            id: ids.next(), what: try Title(what, else: .emptyText).text,
            audience: audience.flatMap { ClearableText($0).text }, added: session.today)
        try session.commit("offer add") { $0.setting(offer) }
        session.confirm(.offered(offer.what))
        let givings = session.network.givings().filter { $0.offer == offer.id }
        for giving in givings {
            let name = session.network.contact(giving.contact)?.name ?? giving.contact.text
            session.console.say(.couldHelp(name, need: giving.need))
        }
        if json.isOn { session.console.print(session.network.json(of: offer, givings: givings)) }
    }
}

struct OfferList: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "list", .offerList) }

    @Flag(help: .of(.withdrawn)) var all = false
    @OptionGroup var json: JSONOption
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let network = session.network
        let offers = network.offersInOrder.filter { all || $0.withdrawn == nil }
        let givings = Dictionary(grouping: network.givings(), by: \.offer)
        if json.isOn {
            session.console.print(.array(offers.map { network.json(of: $0, givings: givings[$0.id] ?? []) }))
        } else if offers.isEmpty {
            session.console.say(.noOfferYet)
        } else {
            session.console.print(table: offers.map { row($0, givings[$0.id] ?? [], in: session) })
        }
    }

    private func row(_ offer: Offer, _ givings: [Giving], in session: Session) -> [Span] {
        let language = session.console.language
        var seen: Set<Contact.ID> = []
        let people = givings.map(\.contact).filter { seen.insert($0).inserted }
        let withdrawn = offer.withdrawn.map { Phrase.withdrawnOn($0, today: session.today)[language] }
        return [
            Span(offer.what), Span(offer.audience ?? ""),
            Span(withdrawn ?? session.names(of: people).joined(separator: ", "), withdrawn == nil ? .thirst : .quiet),
            Span(offer.id.text, .quiet),
        ]
    }
}
