import Relationships
import TerminalUI

/// A reply to a request: from a template of the method, with room for a line of one's own.
extension AppState {
    mutating func reply(inEditor: Bool) -> [Effect] {
        guard case .listing(let view) = mode, case .request(let id) = view.list.selected else { return [] }
        let templates = network.templates(in: language)
        guard templates.count > 1 else {
            return templates.first.map { reply(to: id, from: $0, inEditor: inEditor) } ?? []
        }
        let choices = templates.map { template in
            let lines = template.text.split(whereSeparator: \.isNewline).map(String.init)
            let words = lines.dropFirst().joined(separator: " ")
            return (
                choice: Picker.Choice.template(template, for: id, inEditor: inEditor), text: template.name,
                reason: Phrase(words, words)
            )
        }
        open(Picker(title: Phrase("Which reply?", "Quelle réponse ?"), choices: choices))
        return []
    }

    mutating func reply(to id: Request.ID, from template: Template, inEditor: Bool) -> [Effect] {
        guard let request = network.requests[id] else { return [] }
        guard inEditor else {
            return replied(to: id, with: template.filled(first: request.firstName))
        }
        return [.edit(.reply(id), template.filled(first: request.firstName, personal: "…"))]
    }

    /// The reply is on the clipboard, to be pasted where they wrote, and waits for an answer.
    mutating func replied(to id: Request.ID, with text: String) -> [Effect] {
        guard let text = text.ifAny, let request = network.requests[id] else {
            notice = Notice(kind: .word, text: Phrase("No reply: nothing was written", "Pas de réponse : rien d’écrit"))
            return []
        }
        let today = today
        let name = Phrase("replied to %1, the text is copied", "répondu à %1, le texte est copié").with(request.name)
        return [
            .copy(text),
            .commit(Deed("request reply", name, about: [.request(id)]) { $0.replying(to: [id], on: today) }),
        ]
    }
}
