import JSON
import Relationships

extension AwayPeriod {
    var json: JSONValue { .members(["id": .id(id), "from": .date(from), "to": .date(to)]) }
}
