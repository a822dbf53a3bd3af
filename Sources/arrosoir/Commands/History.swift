import App
import ArgumentParser
import JSON
import Relationships
import Storage

/// `arrosoir history`: what was done, newest first.
struct History: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "history", .history) }

    @OptionGroup var json: JSONOption
    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let entries = try session.store.history()
        if json.isOn {
            session.console.print(.array(entries.map(\.json)))
        } else if entries.isEmpty {
            session.console.say(.noHistory)
        } else {
            session.console.print(table: entries.map { row($0, in: session) })
        }
    }

    private func row(_ entry: HistoryEntry, in session: Session) -> [Span] {
        let language = session.console.language
        let people = entry.people(in: session.network)
        return [
            Span(LocalDay.date(of: Int(entry.id.milliseconds / 1000)).description),
            Span(entry.by), Span(people.isEmpty ? "" : Phrase.people(people)[language]),
            Span(entry.undoneBy == nil ? "" : Phrase.undoneMark[language], .quiet), Span(entry.id.description, .quiet),
        ]
    }
}

extension HistoryEntry {
    fileprivate var json: JSONValue {
        .members([
            "id": .string(id.description), "date": .date(LocalDay.date(of: Int(id.milliseconds / 1000))),
            "by": .string(by), "device": .string(device), "thisDevice": .bool(isThisDevice),
            "records": .texts(Set(changes.map(\.record.description)).sorted()),
            "undoes": .text(undoes?.description), "undoneBy": .text(undoneBy?.description),
        ])
    }
}
