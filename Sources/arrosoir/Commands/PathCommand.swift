import App
import ArgumentParser
import JSON
import Relationships

/// `arrosoir path katia`: the warmest ways to somebody; with `--through marc` the introduction begins.
struct PathCommand: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "path", .path) }

    @OptionGroup var who: NameArgument
    @Option(parsing: .unconditional, help: .of(.through), completion: .contactNames) var through: String?
    @Option(parsing: .unconditional, help: .of(.why)) var why: String?
    @Flag(help: .of(.askedNow)) var asked = false
    @Option(
        parsing: .unconditional, help: .of(.channel),
        completion: .list(Touchpoint.Channel.allCases.map(\.rawValue)))
    var channel: String?
    @OptionGroup var json: JSONOption
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        if through == nil {
            if why != nil { throw Refusal.optionNeeds("--why", "--through") }
            if asked { throw Refusal.optionNeeds("--asked", "--through") }
        }
        if channel != nil, !asked { throw Refusal.optionNeeds("--channel", "--asked") }
        let target = try session.contact(named: who.name)
        if let through { return try start(to: target, through: session.contact(named: through), in: session) }
        let chains = session.network.chains(to: target.id, on: session.today)
        if json.isOn {
            session.console.print(.array(chains.map { session.network.json(of: $0) }))
        } else if chains.isEmpty {
            session.console.say(.noPath(to: target.name))
        } else {
            session.console.print(table: chains.enumerated().flatMap { rows($1, number: $0 + 1, in: session) })
            try session.console.flush()
            tellHowToStart(chains, to: target, in: session)
        }
    }

    // MARK: Looking

    /// A line for each link, the number of the chain in front of the first.
    private func rows(_ chain: Chain, number: Int, in session: Session) -> [[Span]] {
        chain.links.enumerated().map { index, link in
            let reasons = link.reasons.map { Phrase.chainReason($0)[session.console.language] }
            return [
                Span(index == 0 ? String(number) : ""),
                Span(session.network.contact(link.person)?.name ?? link.person.text),
                Span(reasons.joined(separator: " · "), .quiet),
            ]
        }
    }

    private func tellHowToStart(_ chains: [Chain], to target: Contact, in session: Session) {
        if chains[0].through == nil { session.console.say(.pathIsDirect(target.name)) }
        guard let through = chains.lazy.compactMap(\.through).first.flatMap({ session.network.contact($0) }) else {
            return
        }
        let words = [target, through].map { session.network.shellWord(for: $0) }
        session.console.say(.startPath("arrosoir path \(words[0]) --through \(words[1]) --asked"))
    }

    // MARK: Starting

    private func start(to target: Contact, through contact: Contact, in session: Session) throws {
        guard target.id != contact.id else { throw Refusal.introducesThemselves }
        var ids = IdentifierSource.system
        let id: Ask.ID = ids.next()
        let why = why.flatMap { ClearableText($0).text }
        var touchpoint: Touchpoint?
        if asked {
            var touch = Touchpoint(id: ids.next(), date: session.today, contacts: [contact.id])
            if let channel { touch.channel = try Touchpoint.Channel(word: channel) }
            touchpoint = touch
            session.look(before: Ask(id: id, contact: contact.id, kind: .introduction, whom: target.id))
        }
        let receipt = try session.commit("path") { network in
            guard let touchpoint else {
                return network.introducing(
                    id, to: target.id, through: contact.id, why: why, today: session.today)
            }
            return network.introducing(
                id, to: target.id, through: contact.id, why: why, asking: touchpoint, today: session.today)
        }
        let written = session.network.introduction(to: target.id, through: contact.id)
        if receipt == nil {
            session.console.say(.nothingChanged)
        } else if let written {
            session.confirm(
                asked
                    ? .taken(.asked, of: written, in: session.network)
                    : .introductionStarted(written, in: session.network))
            session.tellNextStep(of: written.id)
        }
        if json.isOn, let written { session.console.print(session.network.json(of: written)) }
    }
}

extension Network {
    /// What to type for a contact: the name in quotation marks where it means nobody else, else the id.
    func shellWord(for contact: Contact) -> String {
        let isPlain = !contact.name.contains { "\"\\$`!".contains($0) || $0.isNewline }
        return isPlain && contacts(named: contact.name).map(\.id) == [contact.id]
            ? "\"\(contact.name)\"" : contact.id.text
    }
}
