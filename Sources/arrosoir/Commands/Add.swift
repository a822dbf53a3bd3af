import App
import ArgumentParser
import Relationships

/// `arrosoir add "Sophie Marchal" --tag music`.
struct Add: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "add", .add) }

    @Argument(help: .of(.newName)) var name: String
    @OptionGroup var fields: ContactOptions
    @OptionGroup var json: JSONOption
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let name = try Title(name).text
        var ids = IdentifierSource.system
        var contact = Contact(id: ids.next(), name: name)
        contact.added = session.today
        try fields.apply(to: &contact, in: session, ids: &ids)
        let folded = SearchKey.folded(name)
        let namesakes = session.network.contacts.values.filter { session.network.searchKey(of: $0.id) == folded }
        try session.commit("add") { _ in [contact.changes()] }
        session.confirm(.added(name))
        for namesake in session.network.byName(namesakes) { session.console.say(.namesake(.candidate(namesake))) }
        if json.isOn, let added = session.network.contact(contact.id) {
            session.console.print(session.network.json(of: added, on: session.today))
        }
    }
}
