import App
import ArgumentParser
import JSON
import Relationships

/// `arrosoir need paul "a rental for the holidays"`: the problems that contacts have.
struct NeedCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        var configuration = CommandConfiguration(named: "need", .need)
        configuration.subcommands = [NeedAdd.self, NeedList.self, NeedMet.self]
        configuration.defaultSubcommand = NeedAdd.self
        return configuration
    }
}

struct NeedAdd: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "add", .needAdd) }

    @OptionGroup var who: NameArgument
    @Argument(help: .of(.needText)) var text: String
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let contact = try session.contact(named: who.name)
        let text = try Title(text, else: .emptyText).text
        let receipt = try session.commit("need add") { $0.addingNeed(text, to: [contact.id], on: session.today) }
        guard receipt != nil else { return session.console.say(.nothingChanged) }
        session.confirm(.needNoted(text, of: contact.name))
        for giving in session.network.givings() where giving.contact == contact.id && giving.need == text {
            session.console.say(.offerMeets(session.network.offers[giving.offer]?.what ?? ""))
        }
    }
}

struct NeedList: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "list", .needList) }

    @OptionGroup var json: JSONOption
    @OptionGroup var options: StoreOptions

    private struct Row {
        let contact: Contact
        let need: Need
        let offers: [Offer]
    }

    func run(in session: Session) throws {
        let network = session.network
        let givings = Dictionary(grouping: network.givings(), by: \.contact)
        let people = network.byName(network.contacts.values.filter { !$0.isArchived })
        let rows = people.flatMap { contact in
            contact.needs.filter { $0.met == nil }.map { need in
                let offers = (givings[contact.id] ?? []).filter { $0.need == need.text }
                return Row(contact: contact, need: need, offers: offers.compactMap { network.offers[$0.offer] })
            }
        }
        if json.isOn {
            session.console.print(.array(rows.map { json(of: $0, in: network) }))
        } else if rows.isEmpty {
            session.console.say(.noOpenNeed)
        } else {
            session.console.print(table: rows.map { row($0, session.console.language) })
        }
    }

    private func row(_ row: Row, _ language: Language) -> [Span] {
        let offers = row.offers.map(\.what).joined(separator: ", ")
        return [
            Span(row.contact.name), Span(row.need.text),
            Span(offers.isEmpty ? "" : Phrase.offerMeets(offers)[language], .thirst),
        ]
    }

    private func json(of row: Row, in network: Network) -> JSONValue {
        .members([
            "contact": network.person(row.contact.id), "text": .string(row.need.text), "since": .date(row.need.since),
            "offers": .array(row.offers.map { .members(["id": .id($0.id), "what": .string($0.what)]) }),
        ])
    }
}

/// `arrosoir need met paul rental`: closed, by any part of its words.
struct NeedMet: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "met", .needMet) }

    @OptionGroup var who: NameArgument
    @Argument(help: .of(.needWords)) var words: [String]
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let contact = try session.contact(named: who.name)
        let need = try session.need(words.joined(separator: " "), of: [contact])
        try session.commit("need met") { $0.closingNeed(need, of: [contact.id], on: session.today) }
        session.confirm(.needClosed(need, of: .people([contact.name])))
    }
}
