import JSON
import Relationships

extension Review {
    /// Answers by the key of their question, in the order of the keys.
    var json: JSONValue {
        .members([
            "id": .id(id), "date": .date(date), "stage": .text(stage?.rawValue),
            "answers": .object(JSONObject(answers.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })),
            "changed": .text(changed), "why": .text(why),
        ])
    }
}
