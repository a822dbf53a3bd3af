import Relationships
import TerminalUI

extension Screen {
    /// One person of an import, and how to reach them; the answers are keys in the footer.
    func drawSorting(_ view: SortView, into buffer: inout Buffer) {
        let title = Phrase("How often do they want water? %1 of %2", "À quelle fréquence les arroser ? %1 sur %2")
            .with(min(view.index + 1, view.people.count), view.people.count)
        let inner = frame(say(title), into: &buffer)
        if view.isOver {
            let isMore = !state.network.toSort(on: state.today).isEmpty
            let more = Phrase("Sorted; %1: next, %2: back", "Trié ; %1 continue, %2 revient")
                .with(Binding.label(of: [.enter]), Binding.label(of: [.escape]))
            let all = Phrase("All sorted; %1 goes back", "Tout le monde est trié ; %1 revient")
                .with(Binding.label(of: [.escape]))
            buffer.write(say(isMore ? more : all), x: inner.x, y: inner.y, width: inner.width, style: theme.strong)
        }
        guard view.people.indices.contains(view.index), let contact = state.network.contact(view.people[view.index])
        else { return }
        buffer.write(contact.name, x: inner.x, y: inner.y, width: inner.width, style: theme.strong)
        let lines = state.reachLines(contact, inner.width) + state.otherLines(contact, inner.width)
        for (index, line) in lines.prefix(max(0, inner.height - 2)).enumerated() {
            buffer.write(line.text, x: inner.x, y: inner.y + 2 + index, width: inner.width)
        }
    }
}
