import App
import ArgumentParser
import Relationships

/// `arrosoir method edit`: all of it in the editor; only what was changed there is changed.
struct MethodEdit: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "edit", .methodEdit) }

    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        guard session.canEdit || Editor.named != nil else { throw Refusal.noEditor }
        let draft = MethodDraft(folder: session.store.stateFolder + "/drafts")
        let kept = draft.kept
        let base = kept?.base ?? session.network.methodEntries
        if kept != nil {
            session.console.say(.draftOpens(draft.path))
        } else {
            session.console.say(.methodKeysAre(.methodKeys))
        }
        let text = try kept?.text ?? draft.begin(with: base)
        let edited = try session.edit(text, in: draft.draft, named: MethodDraft.name) { text in
            do throws(MethodDocument.Failure) {
                let (document, lines) = try MethodDocument.read(Array(text.utf8))
                try document.check(against: session.network, lines)
                return document
            } catch {
                throw DraftMistake(error)
            }
        }
        try keep(edited.entries, insteadOf: base, in: session)
        draft.end()
    }

    private func keep(_ entries: [MethodEntry], insteadOf base: [MethodEntry], in session: Session) throws {
        let edit = MethodDraft.Edit(from: base, to: entries)
        let receipt = try session.commit("method edit") { try $0.setting(edit.changed, removing: edit.removed) }
        guard receipt != nil else { return session.console.say(.nothingChanged) }
        session.tellLetters(of: edit.changed)
        session.confirm(.methodEdited(set: edit.changed.count, removed: edit.removed.count))
    }
}
