import App
import ArgumentParser
import Relationships

/// `arrosoir method edit`: all of it in the editor; only what was changed there is changed.
struct MethodEdit: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "edit", .methodEdit) }

    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        guard session.canEdit || Editor.named != nil else { throw Refusal.noEditor }
        let entries = session.network.methodEntries
        try session.edit(
            MethodDocument(entries: entries).text, in: MethodEdition.draft(in: session.store),
            named: MethodEdition.name, hint: .methodKeysAre(.methodKeys)
        ) { text, base in
            try keep(MethodEdition(text, since: base, else: entries, in: session.network), in: session)
        }
    }

    private func keep(_ edit: MethodEdition, in session: Session) throws {
        let receipt = try session.commit("method edit") { try $0.setting(edit.changed, removing: edit.removed) }
        guard receipt != nil else { return session.console.say(.nothingChanged) }
        session.tellLetters(of: edit.changed)
        session.confirm(.methodEdited(set: edit.changed.count, removed: edit.removed.count))
    }
}
