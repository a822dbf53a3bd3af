import App
import ArgumentParser
import JSON
import Relationships

/// `arrosoir standing katia --knows-me byName --to-tell "the new album"`; without options it is shown.
struct StandingCommand: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "standing", .standing) }

    @OptionGroup var who: NameArgument
    @Option(
        parsing: .unconditional, help: .of(.knowsMe), completion: .list(Standing.KnowsMe.allCases.map(\.rawValue)))
    var knowsMe: String?
    @Option(parsing: .unconditional, help: .of(.seesMeAs)) var seesMeAs: String?
    @Option(parsing: .unconditional, help: .of(.toTell)) var toTell: String?
    @Flag(help: .of(.told)) var told = false
    @OptionGroup var json: JSONOption
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let contact = try session.contact(named: who.name)
        if [knowsMe, seesMeAs, toTell].contains(where: { $0 != nil }) || told {
            try edit(contact, in: session)
            if !json.isOn { return }
        }
        show(session.network.contact(contact.id) ?? contact, in: session)
    }

    private func edit(_ contact: Contact, in session: Session) throws {
        let knowsMe = try knowsMe.map { try Standing.KnowsMe(word: $0) }
        let receipt = try session.commit("standing") { network in
            if told, toTell == nil, network.contact(contact.id)?.standing?.toTell == nil {
                throw Refusal.nothingToTell(Phrase(contact.name, contact.name))
            }
            return network.settingStanding(of: contact.id) { standing in
                if let knowsMe { standing.knowsMe = knowsMe }
                if let seesMeAs { standing.seesMeAs = ClearableText(seesMeAs).text }
                if let toTell {
                    standing.toTell = ClearableText(toTell).text
                    standing.told = nil
                }
                if told { standing.told = standing.told ?? session.today }
            }
        }
        if receipt == nil { session.console.say(.nothingChanged) } else { session.confirm(.standingSet(contact.name)) }
    }

    private func show(_ contact: Contact, in session: Session) {
        let (console, language) = (session.console, session.console.language)
        if json.isOn {
            let person: JSONValue = .members(["contact": session.network.person(contact.id)])
            return console.print(person.with(contact.standing?.json ?? .members(["knowsMe": "unknown"])))
        }
        guard let standing = contact.standing else { return console.say(.noStanding(contact.name)) }
        let rows: [(Phrase, String?)] = [
            (.standingLabel, Phrase.knowsMe(standing.knowsMe)[language]), (.seesMeAsLabel, standing.seesMeAs),
            (standing.told == nil ? .toTellLabel : .toldLabel, standing.tellingText(session.today)?[language]),
        ]
        console.print([Span(contact.name, .heading)])
        console.print(
            table: rows.compactMap { label, text in text.map { [Span(label[language], .quiet), Span($0)] } }, indent: 1)
    }
}

extension Standing {
    /// What there is, or was, to tell.
    func tellingText(_ today: CivilDate) -> Phrase? {
        toTell.map { text in told.map { Phrase.toldOn(text, $0, today: today) } ?? Phrase(text, text) }
    }
}
