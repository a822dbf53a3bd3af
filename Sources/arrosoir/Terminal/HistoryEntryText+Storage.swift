import App
import Relationships
import Storage

extension HistoryEntryText {
    /// A transaction as the history screen lists it.
    init(_ entry: HistoryEntry, in network: Network, today: CivilDate) {
        self.init(when: "", what: Phrase(entry.by, entry.by))
    }
}
