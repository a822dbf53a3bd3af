import JSON
import Relationships

extension Project {
    var json: JSONValue {
        .members([
            "id": .id(id), "title": .string(title), "state": .string(state.rawValue), "pitch": .text(pitch),
            "objective": objective == Objective() ? nil : objective.json, "by": .date(objective.by),
            "milestones": .array(milestones.map(\.json)), "circles": .texts(circles), "added": .date(added),
        ])
    }
}

extension Objective {
    fileprivate var json: JSONValue {
        .members([
            "specific": .text(specific), "measure": .text(measure), "achievable": .text(achievable),
            "relevant": .text(relevant), "by": .date(by),
        ])
    }
}

extension Milestone {
    var json: JSONValue {
        .members(["id": .string(key), "what": .string(what), "date": .date(date), "place": .text(place)])
    }
}

extension Slot {
    /// One place of a cast; `holders` is empty where nobody stands.
    func json(people: (Contact.ID) -> JSONValue) -> JSONValue {
        .members([
            "id": .id(id), "project": .id(project), "kind": .id(kind), "for": .text(purpose), "by": .date(by),
            "place": .text(place), "milestone": .text(milestone),
            "strategy": .text(strategy), "holders": .array(holders.map(people)),
        ])
    }
}
