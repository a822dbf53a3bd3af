import Relationships
import TerminalUI

extension AppState {
    /// "2 Contacts 400 · 2 marked (1 hidden)".
    func paneTitle(_ pane: Pane) -> String {
        switch pane {
        case .water: return "1 " + say(Phrase("Water", "Arroser"))
        case .roles: return "3 " + say(Phrase("Roles", "Rôles"))
        case .contacts:
            let isList = contacts.rows.first?.contact != nil
            var title = "2 Contacts \(isList ? contacts.rows.count : 0)"
            if !marks.isEmpty {
                let marked = Phrase.counted(
                    marks.count, Phrase(" · # marked", " · # marqué"), Phrase(" · # marked", " · # marqués"))
                title += say(marked)
            }
            if hiddenMarks > 0 {
                let hidden = Phrase.counted(
                    hiddenMarks, Phrase(" (# hidden)", " (# caché)"), Phrase(" (# hidden)", " (# cachés)"))
                title += say(hidden)
            }
            return title
        }
    }

    /// The pane whose title stands there in the line of tabs.
    func tab(at column: Int) -> Pane? {
        var x = 1
        for pane in Pane.allCases {
            let width = DisplayText.width(paneTitle(pane))
            if (x..<(x + width)).contains(column) { return pane }
            x += width + 2
        }
        return nil
    }
}
