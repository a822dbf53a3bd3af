import App
import Relationships
import Storage

extension HistoryEntryText {
    /// A transaction as the history screen lists it: "22 Nov", "ui log: Sophie Marchal (undone)".
    init(_ entry: HistoryEntry, in network: Network, today: CivilDate) {
        let date = LocalDay.date(of: Int(entry.id.milliseconds / 1000))
        let names = entry.people(in: network)
        let whom = names.isEmpty ? "" : ": " + names.prefix(3).joined(separator: ", ")
        let more = names.count > 3 ? Phrase(" and %1 more", " et %1 de plus").with(names.count - 3) : Phrase("", "")
        let undone = entry.undoneBy == nil ? Phrase("", "") : Phrase(" (%1)", " (%1)").with(Phrase.undoneMark)
        self.init(
            when: date.description, what: Phrase("%1%2%3%4", "%1%2%3%4").with(entry.by, whom, more, undone))
    }
}

extension HistoryEntry {
    /// The names of the people whom a transaction was about, in the order of its changes.
    func people(in network: Network) -> [String] {
        var seen: Set<Contact.ID> = []
        return changes.flatMap { change -> [Contact.ID] in
            let named = [Field.contacts, .holders].flatMap { change.put[$0]?.keys.sorted() ?? [] }.map {
                Contact.ID($0)
            }
            let meant = [Field.contact, .whom].compactMap { change.set[$0].flatMap { $0?.text } }.map { Contact.ID($0) }
            return (change.record.kind == .contact ? [Contact.ID(change.record.key)] : []) + named + meant
        }.map(network.canonical).filter { seen.insert($0).inserted }.compactMap { network.contacts[$0]?.name }
    }
}
