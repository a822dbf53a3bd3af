import Relationships
import TerminalUI

extension Screen {
    func drawRoles(in rect: Rect, into buffer: inout Buffer) {
        drawList(state.roles, of: .roles, in: rect, into: &buffer) { row, line, buffer in
            switch row {
            case .project(let project):
                let used = buffer.write(project.title, x: line.x, y: line.y, width: line.width, style: theme.strong)
                let by = project.objective.by.map { " · " + say(.upcoming($0, today: state.today)) } ?? ""
                buffer.write(by, x: line.x + used, y: line.y, width: max(0, line.width - used), style: theme.faint)
            case .heading(let kind, let held, let places):
                let count = places > 0 ? " \(held)/\(places)" : ""
                buffer.write(say(.cast(kind)) + count, x: line.x, y: line.y, width: line.width, style: theme.heading)
            case .remark(let text):
                buffer.write(text, x: line.x, y: line.y, width: line.width)
            case .holder(let slot, let id, let isClash):
                let contact = state.network.contact(id)
                let (glyph, style, _) = contact.map(standing) ?? ("?", theme.faint, "")
                if state.marks.contains(id) { buffer.write("*", x: line.x, y: line.y, style: theme.accent) }
                buffer.write(glyph, x: line.x + 1, y: line.y, width: 1, style: style)
                let used = buffer.write(state.name(id), x: line.x + 3, y: line.y, width: max(0, line.width - 3))
                var words = slot.purpose.map { " · " + $0 } ?? ""
                if isClash { words += say(Phrase(" · two in one slot", " · deux pour une place")) }
                buffer.write(
                    words, x: line.x + 3 + used, y: line.y, width: max(0, line.width - 3 - used), style: theme.faint)
            case .empty(let slot):
                let words = [
                    slot.purpose, slot.place,
                    state.network.dateNeeded(slot).map { say(.upcoming($0, today: state.today)) },
                ]
                .compactMap { $0 }.joined(separator: " · ")
                buffer.write("________", x: line.x + 3, y: line.y, width: max(0, line.width - 3), style: theme.thirst)
                buffer.write(words, x: line.x + 12, y: line.y, width: max(0, line.width - 12))
            }
        }
    }
}
