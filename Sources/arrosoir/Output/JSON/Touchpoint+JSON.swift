import JSON
import Relationships

extension Touchpoint {
    /// `{"id":…,"date":"2026-11-22","channel":"call",…}`, the people as `people` shows them.
    func json(people: (Contact.ID) -> JSONValue) -> JSONValue {
        .members([
            "id": .id(id), "date": .date(date), "time": .text(time?.description), "channel": .string(channel.rawValue),
            "direction": .string(direction.rawValue), "note": .text(note), "marks": marksJSON,
            "contacts": .array(contacts.map(people)), "project": .id(project), "planned": .bool(isPlanned),
            "occasion": .text(occasion), "recorded": .date(recorded),
            "stage": .text(stage?.rawValue),
        ])
    }

    /// Each mark with what it was, or true: `{"gave":"a contact","thanked":true}`.
    private var marksJSON: JSONValue {
        .object(
            JSONObject(
                Mark.allCases.compactMap { mark in
                    marks[mark].map { (mark.rawValue, .text($0) ?? .bool(true)) }
                }))
    }
}
