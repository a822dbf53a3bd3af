import App
import ArgumentParser
import Relationships

/// `arrosoir offer edit 7d0m3kq8 --for musicians`: only what is named changes.
struct OfferEdit: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "edit", .offerEdit) }

    @Argument(help: .of(.id)) var id: String
    @Option(parsing: .unconditional, help: .of(.newWhat)) var what: String?
    @Option(name: .customLong("for"), parsing: .unconditional, help: .of(.audience)) var audience: String?
    @OptionGroup var json: JSONOption
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        guard what != nil || audience != nil else { throw Refusal.nothingToEdit }
        let id = try session.offer(id).id
        let receipt = try session.commit("offer edit") { network in
            guard var offer = network.offers[id] else { return [] }
            if let what { offer.what = try Title(what, else: .emptyText).text }
            if let audience { offer.audience = ClearableText(audience).text }
            return network.setting(offer)
        }
        guard let offer = session.network.offers[id] else { return }
        if receipt == nil { session.console.say(.nothingChanged) } else { session.confirm(.offerAmended(offer.what)) }
        if json.isOn {
            let givings = session.network.givings().filter { $0.offer == id }
            session.console.print(session.network.json(of: offer, givings: givings))
        }
    }
}

/// `arrosoir offer withdraw 7d0m3kq8`: nobody is to be given it any more.
struct OfferWithdraw: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "withdraw", .offerWithdraw) }

    @Argument(help: .of(.id)) var id: String
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let offer = try session.offer(id)
        let receipt = try session.commit("offer withdraw") { network in
            network.offers[offer.id]?.withdrawn == nil ? network.withdrawing(offer.id, on: session.today) : []
        }
        guard receipt != nil else { return session.console.say(.nothingChanged) }
        session.confirm(.offerWithdrawn(offer.what))
    }
}
