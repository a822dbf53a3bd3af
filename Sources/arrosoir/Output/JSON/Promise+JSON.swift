import JSON
import Relationships

extension Promise {
    /// `{"id":…,"kind":"followUp","due":"2026-11-24",…}`, the people by their ids.
    var json: JSONValue {
        .members([
            "id": .id(id), "kind": .string(kind.rawValue), "contacts": .texts(contacts.map(\.text)),
            "note": .text(note), "occasion": .text(occasion), "due": .date(due), "notBefore": .date(notBefore),
            "outcome": .date(outcome), "added": .date(added),
        ])
    }
}
