import App
import ArgumentParser
import JSON
import Relationships

/// `arrosoir due`: whom to water today.
struct Due: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "due", .due) }

    @Flag(help: .of(.all)) var all = false
    @Flag(help: .of(.count)) var count = false
    @Flag(help: .of(.markdown)) var markdown = false
    @OptionGroup var json: JSONOption
    @OptionGroup var options: StoreOptions

    func run() throws {
        if count && !all { return try DueCount.print(of: options.location(), on: .standard) }
        try runInSession()
    }

    func run(in session: Session) throws {
        let list = DueList(session.network, on: session.today)
        let items = list.items(in: session.network, includingLater: all)
        if count {
            session.console.print(String(items.count))
        } else if json.isOn {
            let language = session.console.language
            session.console.print(
                .array(items.map { session.network.json(of: $0, on: session.today, language: language) }))
        } else {
            print(list, in: session)
        }
    }

    private func print(_ list: DueList, in session: Session) {
        let console = session.console
        let language = console.language
        let promises = list.promises.map { row in
            let names = row.contacts.compactMap { session.network.contact($0)?.name }
            let reason = Phrase.reason(row, in: session.network, today: list.today)
            return [Span(Phrase.people(names)[language]), Span(reason[language])]
        }
        let review = list.review.map { review in
            [Span(Phrase.reviewRow[language]), Span(Phrase.reviewSince(review.date, today: list.today)[language])]
        }
        let inbox = list.inbox.map { inbox in
            [
                Span(Phrase.inboxRow[language]),
                Span(Phrase.reason(inbox, in: session.network, today: list.today)[language]),
            ]
        }
        let rows = promises + [inbox, review].compactMap { $0 }
        show(.promisesHeading, rows, in: console)
        show(.waterHeading, list.waterings.map { watering($0, in: session) }, in: console)
        if all { show(.laterHeading, list.later.map { watering($0, in: session) }, in: console) }
        if rows.isEmpty && list.waterings.isEmpty {
            let word = nobodyDue(list, in: session.network)
            if markdown { console.write(MarkdownPage.escaped(word[language]) + "\n") } else { console.say(word) }
        }
        if !all && !list.later.isEmpty { console.say(.laterCount(list.later.count)) }
    }

    private func nobodyDue(_ list: DueList, in network: Network) -> Phrase {
        guard !network.contacts.isEmpty else { return .nobodyYet }
        let next = list.next.flatMap { network.contact($0.contact)?.name }
        return .everyoneWatered(next: next, on: list.next?.date, today: list.today)
    }

    /// A section of the list, of rows that begin with whom it is about.
    private func show(_ heading: Phrase, _ rows: [[Span]], in console: Console) {
        guard !rows.isEmpty else { return }
        if markdown {
            console.write("## \(heading[console.language])\n\n")
            for row in rows {
                let texts = row.map { MarkdownPage.escaped($0.text) }
                console.write("- [ ] **\(texts[0])**: \(texts.dropFirst().joined(separator: ", "))\n")
            }
            console.write("\n")
        } else {
            console.print([Span(heading[console.language], .heading)])
            console.print(table: rows, indent: 1)
        }
    }

    private func watering(_ row: DueWatering, in session: Session) -> [Span] {
        let language = session.console.language
        let contact = session.network.contact(row.contact)
        let reason = Phrase.reason(row.water, added: contact?.added, today: session.today)
        return [
            Span(contact?.name ?? row.contact.text), Span(Phrase.state(row.water.state)[language], .thirst),
            Span(reason[language]),
        ]
    }
}
