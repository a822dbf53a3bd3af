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
            return replied(to: id, with: template.filled(first: request.firstName), from: nil)
        }
        return [.edit(.reply(id), template.filled(first: request.firstName, personal: "…"))]
    }

    /// The reply is to be copied, and pasted where they wrote.
    ///
    /// - Parameter returned: the text that came back from the editor.
    mutating func replied(to id: Request.ID, with text: String, from returned: ReturnedText?) -> [Effect] {
        guard let text = text.ifAny, network.requests[id] != nil else {
            notice = Notice(kind: .word, text: Phrase("No reply: nothing was written", "Pas de réponse : rien d’écrit"))
            return ended(id, returned)
        }
        if let place = Template.placeholder(in: text) {
            notice = Notice(
                kind: .error,
                text: Phrase(
                    "%1; nothing was copied, %2 edits it", "%1 ; rien de copié, %2 la rouvre"
                ).with(Phrase.leftInReply(place).capitalized, keymap.label(of: .listing(.reply))))
            return []
        }
        return [.copy(CopiedText(text: text, purpose: .reply(id, returned)))]
    }

    private func ended(_ id: Request.ID, _ returned: ReturnedText?) -> [Effect] {
        returned.map { [.endDraft(.reply(id), $0)] } ?? []
    }

    // MARK: copied

    /// Says where the text is. If no clipboard confirms the copy, shows the text.
    mutating func copied(_ copied: CopiedText, _ outcome: CopyOutcome) -> [Effect] {
        if outcome == .sent || outcome == .tooLong {
            if case .listing(let view) = mode { origin = view }
            mode = .copied(CopiedView(text: copied.text))
        }
        switch copied.purpose {
        case .reach:
            notice = Notice(kind: outcome == .taken ? .done : .word, text: .copied(copied.text, outcome))
            return []
        case .reply(let id, let returned):
            guard let request = network.requests[id] else { return [] }
            let today = today
            let name = Phrase.replyCopied(to: request.name, outcome, isKept: returned?.isKept ?? false)
            let deed = Deed("request reply", name, about: [.request(id)]) { $0.replying(to: [id], on: today) }
            return [.commit(deed)] + ended(id, returned)
        }
    }

    mutating func reading(_ view: CopiedView, _ key: Key) -> [Effect] {
        guard case .command(let binding) = keymap.lookUp([key]) else { return [] }
        switch binding.command {
        case .back, .quit, .open: leaveOverlay()
        case .undo, .redo: return perform(binding.command)
        case let command:
            var view = view
            let count = copiedLines(view).count
            view.offset = scrolled(view.offset, command, count: count, page: layout.body.height)
            mode = .copied(view)
        }
        return []
    }

    fileprivate func copiedLines(_ view: CopiedView) -> [String] {
        DisplayText.wrap(view.text, width: layout.body.width, charset: charset)
    }
}

extension Screen {
    /// From edge to edge and without a frame, so that the mouse takes the text and nothing else.
    func drawCopied(_ view: CopiedView, into buffer: inout Buffer) {
        let body = layout.body
        for (index, line) in state.copiedLines(view).dropFirst(view.offset).prefix(body.height).enumerated() {
            buffer.write(line, x: body.x, y: body.y + index, width: body.width)
        }
    }
}

extension Phrase {
    /// Where a text is that was to be copied.
    fileprivate static func copied(_ text: String, _ outcome: CopyOutcome) -> Phrase {
        switch outcome {
        case .taken: Phrase("Copied: %1", "Copié : %1").with(text)
        case .inTmux: Phrase("In tmux’s buffer: %1", "Dans le tampon de tmux : %1").with(text)
        case .sent: offered.capitalized
        case .tooLong: tooLong.capitalized
        }
    }

    /// The next step with a reply.
    fileprivate static func replyCopied(to name: String, _ outcome: CopyOutcome, isKept: Bool) -> Phrase {
        let what =
            switch outcome {
            case .taken: Phrase("reply copied: paste it to %1", "réponse copiée : collez-la pour %1").with(name)
            case .inTmux:
                Phrase(
                    "reply in tmux’s buffer: paste it to %1", "réponse dans le tampon de tmux : collez-la pour %1"
                ).with(name)
            case .sent: Phrase("reply to %1: %2", "réponse à %1 : %2").with(name, offered)
            case .tooLong: Phrase("reply to %1: %2", "réponse à %1 : %2").with(name, tooLong)
            }
        return isKept ? .reopened(what) : what
    }

    private static let offered = Phrase(
        "sent to the terminal’s clipboard; if it is not there, copy this",
        "vers le presse-papiers du terminal ; s’il reste vide, copiez ceci")
    private static let tooLong = Phrase(
        "too long for the terminal’s clipboard; copy this", "texte trop long pour le presse-papiers ; copiez ceci")
}
