import Relationships
import TerminalUI

extension Screen {
    func drawContacts(in rect: Rect, into buffer: inout Buffer) {
        guard rect.height > 0 else { return }
        let line = Rect(x: rect.x, y: rect.y, width: rect.width, height: 1)
        buffer.write("/", x: line.x, y: line.y, style: theme.faint)
        let field = Rect(x: line.x + 2, y: line.y, width: max(0, line.width - 2), height: 1)
        if case .filter = state.mode {
            state.filter.draw(into: &buffer, in: field, isFocused: true)
        } else {
            buffer.write(state.filter.text, x: field.x, y: field.y, width: field.width, style: theme.accent)
        }
        let list = Rect(x: rect.x, y: rect.y + 1, width: rect.width, height: rect.height - 1)
        drawList(state.contacts, of: .contacts, in: list, into: &buffer) { row, line, buffer in
            switch row {
            case .offer(let name):
                buffer.write(
                    say(
                        Phrase("No match: %1 adds “%2”", "Aucun résultat : %1 ajoute « %2 »")
                            .with(Binding.label(of: [.enter]), name)),
                    x: line.x, y: line.y, width: line.width)
            case .remark(let text): buffer.write(text, x: line.x, y: line.y, width: line.width)
            case .contact(let id):
                if let contact = state.network.contact(id) { drawContact(contact, in: line, into: &buffer) }
            }
        }
    }

    private func drawContact(_ contact: Contact, in line: Rect, into buffer: inout Buffer) {
        let (glyph, style, letters) = standing(of: contact)
        if state.marks.contains(contact.id) { buffer.write("*", x: line.x, y: line.y, style: theme.accent) }
        buffer.write(glyph, x: line.x + 1, y: line.y, width: 1, style: style)
        if state.toGive.contains(contact.id) {
            buffer.write(Glyph.giving(state.charset), x: line.x + 2, y: line.y, width: 1, style: theme.accent)
        } else if state.network.oneSidedTouches(with: contact.id, on: state.today) != nil {
            buffer.write(Glyph.oneSided(state.charset), x: line.x + 2, y: line.y, width: 1, style: theme.faint)
        }
        let days = lastTouch(contact)
        let daysWidth = state.language == .french ? 6 : 5
        let right = max(0, line.width - 3 - daysWidth - 1)
        let tags = contact.tags.joined(separator: " ")
        let lettersWidth = right >= 20 ? 3 : 0
        let tagsWidth = right >= 34 ? right / 3 : 0
        let nameWidth = right - lettersWidth - tagsWidth
        // The archived show only when they are asked for.
        let nameStyle = contact.isArchived ? theme.faint : .plain
        buffer.write(contact.name, x: line.x + 3, y: line.y, width: max(0, nameWidth - 1), style: nameStyle)
        if lettersWidth > 0 {
            buffer.write(letters, x: line.x + 3 + nameWidth, y: line.y, width: 2, style: theme.accent)
        }
        if tagsWidth > 0 {
            let x = line.x + 3 + nameWidth + lettersWidth
            buffer.write(tags, x: x, y: line.y, width: tagsWidth - 1, style: theme.faint)
        }
        let width = DisplayText.width(days)
        buffer.write(days, x: max(line.x + 3, line.maxX - width), y: line.y, width: width, style: theme.faint)
    }

    /// "41d" since the last touch, "never".
    private func lastTouch(_ contact: Contact) -> String {
        guard let date = state.network.latestTouchDay(of: contact.id, by: state.today) else {
            return say(Phrase("never", "jamais"))
        }
        return say(.shortDays(state.today.days(since: date)))
    }
}
