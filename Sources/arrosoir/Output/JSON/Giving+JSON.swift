import JSON
import Relationships

extension Offer {
    var json: JSONValue {
        .members([
            "id": .id(id), "what": .string(what), "for": .text(audience), "added": .date(added),
            "withdrawn": .date(withdrawn),
            "passed": .dates(passed.map { ($0.key.text, $0.value) }),
        ])
    }
}

extension Ask {
    /// The steps by their names, in the order in which they can come.
    var json: JSONValue {
        .members([
            "id": .id(id), "contact": .id(contact), "kind": .string(kind.rawValue), "what": .text(what),
            "whom": .id(whom), "project": .id(project), "added": .date(added), "state": .string(state.rawValue),
            "steps": .object(
                JSONObject(
                    Step.allCases.compactMap { step in
                        steps[step].map { (step.rawValue, .string($0.description)) }
                    })),
        ])
    }
}

extension Request {
    var json: JSONValue {
        .members([
            "id": .id(id), "name": .string(name), "title": .text(title), "organization": .text(organization),
            "url": .text(url), "email": .text(email), "message": .text(message), "date": .date(date),
            "source": .text(source), "triage": .text(triage?.rawValue), "replied": .date(replied),
            "answered": .date(answered), "answer": .text(answer), "contact": .id(contact),
            "notBefore": .date(notBefore),
        ])
    }
}

extension MethodEntry {
    var json: JSONValue { .members(["key": .string(key), "value": JSONValue(value), "by": .text(by)]) }
}

extension JSONValue {
    /// Dates by a text each, in the order of the texts; nothing for none.
    fileprivate static func dates(_ dates: [(String, CivilDate)]) -> JSONValue? {
        guard !dates.isEmpty else { return nil }
        return .object(JSONObject(dates.sorted { $0.0 < $1.0 }.map { ($0.0, .string($0.1.description)) }))
    }
}
