import App
import ArgumentParser
import Glibc
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
        let edited = try edit(kept?.text ?? draft.begin(with: base), draft, in: session)
        try keep(edited.entries, insteadOf: base, in: session)
        draft.end()
    }

    /// Opens the editor until the text is a method, or the user has had enough.
    private func edit(_ text: String, _ draft: MethodDraft, in session: Session) throws -> MethodDocument {
        var text = text
        while true {
            text = try draft.edit(text)
            do throws(MethodDocument.Failure) {
                let (document, lines) = try MethodDocument.read(Array(text.utf8))
                try document.check(against: session.network, lines)
                return document
            } catch {
                guard session.canEdit else {
                    throw MethodFileError(file: "method.json", failure: error, draft: draft.path)
                }
                session.console.complain(.methodMistake(line: error.line, why: .methodFailure(error.reason)))
                session.console.ask(.openAgain)
                guard let answer = readLine(), answer.lowercased() != "q" else {
                    throw MethodFileError(file: "method.json", failure: error, draft: draft.path)
                }
            }
        }
    }

    private func keep(_ entries: [MethodEntry], insteadOf base: [MethodEntry], in session: Session) throws {
        let edit = MethodDraft.Edit(from: base, to: entries)
        let receipt = try session.commit("method edit") { try $0.setting(edit.changed, removing: edit.removed) }
        guard receipt != nil else { return session.console.say(.nothingChanged) }
        session.tellLetters(of: edit.changed)
        session.confirm(.methodEdited(set: edit.changed.count, removed: edit.removed.count))
    }
}
