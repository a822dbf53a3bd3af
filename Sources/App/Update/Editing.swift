import Relationships
import TerminalUI

/// The text that comes back from the user's own editor.
extension AppState {
    mutating func edited(_ what: EditedText, _ returned: ReturnedText) -> [Effect] {
        switch what {
        case .notes(let id): notesEdited(id, returned)
        case .field: fieldEdited(what, returned)
        case .reply(let id): replied(to: id, with: returned.text, from: returned)
        }
    }

    /// Saves what was changed in the notes, beside what somebody else has changed since.
    private mutating func notesEdited(_ id: Contact.ID, _ returned: ReturnedText) -> [Effect] {
        guard let old = network.contact(id) else {
            notice = Notice(kind: .error, text: .contactGone)
            return []
        }
        let end = Effect.endDraft(.notes(id), returned)
        let merged = Self.notes(old, returned)
        guard merged.text.ifAny != old.notes?.ifAny else {
            notice = Notice(kind: .word, text: Phrase("Notes unchanged", "Notes inchangées"))
            return [end]
        }
        var name = Phrase("notes of %1", "notes de %1").with(old.name)
        if returned.isKept { name = .reopened(name) }
        if merged.isContested { name = .bothStay(name) }
        let deed = Deed("edit", name, about: [.contact(id)]) { network in
            guard let old = network.contact(id) else { return [] }
            var new = old
            new.notes = Self.notes(old, returned).text.ifAny
            return [new.changes(from: old)]
        }
        return [.commit(deed), end]
    }

    private static func notes(_ contact: Contact, _ returned: ReturnedText) -> LineMerge {
        LineMerge(base: returned.base.trimmed, mine: returned.text.trimmed, theirs: contact.notes?.trimmed ?? "")
    }

    /// Puts the editor's text into the field, beside what was typed there since the text was begun.
    private mutating func fieldEdited(_ what: EditedText, _ returned: ReturnedText) -> [Effect] {
        guard case .form(var form) = mode, form.editedField == what else { return [] }
        let typed = form.fields[form.focus].text
        form.fields[form.focus].input.text = LineMerge(base: returned.base, mine: returned.text, theirs: typed).text
        mode = .form(form)
        if returned.isKept {
            notice = Notice(
                kind: .word,
                text: Phrase("Your kept draft is in the field", "Le brouillon est dans le champ"))
        }
        return [.endDraft(what, returned)]
    }
}
