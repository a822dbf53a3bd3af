import App
import ArgumentParser
import Relationships
import Storage

/// `arrosoir edit sophie`: a contact as text in the editor; only what was changed there is changed.
struct Edit: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "edit", .edit) }

    @OptionGroup var name: NameArgument
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        guard session.canEdit || Editor.named != nil else { throw Refusal.noEditor }
        let contact = try session.contact(named: name.name)
        let language = session.console.language
        try session.edit(
            ContactText.text(of: contact, in: session.network, language: language),
            in: EditedDraft("contact-" + contact.id.text, "txt", in: session.store), named: contact.name,
            about: .contact(contact.id),
            marking: { text, mistake in
                ContactText.text(text, telling: mistake.why, below: mistake.line, language: language)
            },
            { text, base in try commit(text, base: base, contact, in: session) })
    }

    /// Decided under the lock, on the contact as it is by then.
    private func commit(_ text: String, base: String, _ old: Contact, in session: Session) throws {
        var isContested = false
        let receipt = try session.commit("edit") { network in
            guard let contact = network.contact(old.id) else { throw NameMatchError.notFound(name.name) }
            do throws(ContactText.Mistake) {
                let (text, base) = (try ContactText(text), try ContactText(base))
                isContested = text.notes(of: contact, since: base).isContested
                let edited = try text.applied(to: contact, since: base, in: network, today: session.today)
                let change = edited.changes(from: contact)
                return change.isEmpty ? [] : [change]
            } catch {
                throw DraftMistake(line: error.line, why: error.message)
            }
        }
        guard receipt != nil else { return session.console.say(.nothingChanged) }
        let edited = Phrase.contactEdited(session.network.contact(old.id)?.name ?? old.name)
        session.confirm(isContested ? .bothStay(edited) : edited)
    }
}
