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
        let draft = EditedDraft("contact-" + contact.id.text, "txt", in: session.store.stateFolder + "/drafts")
        let kept = draft.kept
        if kept != nil { session.console.say(.draftOpens(draft.path)) }
        let base = kept?.base ?? ContactText.text(of: contact, in: session.network, language: language)
        let receipt = try session.edit(
            kept?.text ?? draft.begin(base), in: draft, named: contact.name,
            marking: { text, mistake in
                ContactText.text(text, telling: mistake.why, below: mistake.line, language: language)
            },
            { text in try commit(text, base: base, contact.id, in: session) })
        draft.end()
        guard receipt != nil else { return session.console.say(.nothingChanged) }
        session.confirm(.contactEdited(session.network.contact(contact.id)?.name ?? contact.name))
    }

    /// Decided under the lock, on the contact as it is by then.
    private func commit(
        _ text: String, base: String, _ id: Contact.ID, in session: Session
    ) throws -> Store.Receipt? {
        try session.commit("edit") { network in
            guard let contact = network.contact(id) else { throw NameMatchError.notFound(name.name) }
            do throws(ContactText.Mistake) {
                let edited = try ContactText(text).applied(
                    to: contact, since: ContactText(base), in: network, today: session.today)
                let change = edited.changes(from: contact)
                return change.isEmpty ? [] : [change]
            } catch {
                throw DraftMistake(line: error.line, why: error.message)
            }
        }
    }
}
