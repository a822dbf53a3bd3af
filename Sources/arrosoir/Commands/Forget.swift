import App
import ArgumentParser
import Relationships
import Storage

/// `arrosoir forget "Sophie Marchal"`: erases a person, for good.
struct Forget: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "forget", .forget) }

    @Argument(help: .of(.name), completion: .contactNames) var name: String?
    @Flag(name: .customLong("yes"), help: .of(.yes)) var isMeant = false
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        guard let name else { return try eraseLate(in: session) }
        let contact = try session.contact(named: name)
        if !isMeant { try confirm(contact, in: session) }
        let report = try session.store.forget(by: "forget") { network in
            guard network.contact(contact.id) != nil else { throw NameMatchError.notFound(name) }
            return [contact.id]
        }
        tell(report, forgotten: contact, in: session)
    }

    /// The name typed in full: no habit of a finger gets this far.
    private func confirm(_ contact: Contact, in session: Session) throws {
        guard session.canAsk else { throw Refusal.yesMissing }
        session.console.say(
            .forgetting(contact.name, touches: session.network.touchpoints(of: contact.id).count))
        session.console.ask(.typeTheName(contact.name))
        let typed = SearchKey.words(readLine() ?? "")
        guard typed == SearchKey.words(contact.name), !typed.isEmpty else { throw Refusal.nameNotTyped(contact.name) }
    }

    private func eraseLate(in session: Session) throws {
        let report = try session.store.forget(by: "forget") { _ in [] }
        guard !report.rewritten.isEmpty || report.removedFiles > 0 else { return session.console.say(.nothingToErase) }
        session.console.say(.erasedLate(journals: report.rewritten.count, files: report.removedFiles))
    }

    private func tell(_ report: ForgetReport, forgotten contact: Contact, in session: Session) {
        let console = session.console
        console.say(.forgotten(contact.name, journals: report.rewritten.count, files: report.removedFiles))
        let full = [contact.givenName, contact.familyName].compactMap { $0 }
        let names = [contact.name] + contact.nicknames + (full.count == 2 ? [full.joined(separator: " ")] : [])
        let mentions = session.network.mentions(of: names)
        if !mentions.isEmpty { console.say(.stillNamed(mentions.count)) }
        console.print(table: mentions.map { row($0, in: session) })
        console.say(.forgetReach)
    }

    private func row(_ mention: Mention, in session: Session) -> [Span] {
        let network = session.network
        let key = mention.record.key
        let whom: [Contact.ID]
        var text = ""
        switch mention.record.kind {
        case .contact: whom = [Contact.ID(key)]
        case .touchpoint:
            let touch = network.touchpoint(Touchpoint.ID(key))
            whom = touch?.contacts ?? []
            text = touch.map { $0.date.description + " " } ?? ""
        case .promise: whom = network.promises[Promise.ID(key)]?.contacts ?? []
        case .ask: whom = network.asks[Ask.ID(key)].map { [$0.contact] } ?? []
        case .project:
            whom = []
            text = network.projects[Project.ID(key)]?.title ?? ""
        default: whom = []
        }
        text += whom.compactMap { network.contact($0)?.name }.joined(separator: ", ")
        return [
            Span(Phrase.recordKind(mention.record.kind)[session.console.language]), Span(mention.field.name),
            Span(text),
            Span(key, .quiet),
        ]
    }
}
