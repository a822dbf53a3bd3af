import JSON
import Relationships

extension JSONValue {
    /// An object of the members that have a value: `.members(["id": .string("7d0m"), "time": nil])` has one.
    static func members(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
        .object(JSONObject(members.compactMap { key, value in value.map { (key, $0) } }))
    }

    static func text(_ text: String?) -> JSONValue? { text.map { .string($0) } }

    static func texts(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }

    static func date(_ date: CivilDate?) -> JSONValue? { date.map { .string($0.description) } }

    static func id<Owner>(_ id: Identifier<Owner>?) -> JSONValue? { id.map { .string($0.text) } }

    static func integer(_ number: Int?) -> JSONValue? { number.map { .number(JSONNumber($0)) } }

    /// true, or nothing.
    static func flag(_ flag: Bool) -> JSONValue? { flag ? .bool(true) : nil }

    /// `{"ripe":30,"dry":45}`, or `"never"`.
    static func cadence(_ cadence: Cadence?) -> JSONValue? {
        switch cadence {
        case nil: nil
        case .never: .string("never")
        case .days(let ripe, let dry): .members(["ripe": .integer(ripe), "dry": .integer(dry)])
        }
    }

    /// A field of the store as it is, members in the order of their names.
    init(_ value: Relationships.Value) {
        switch value {
        case .text(let text): self = .string(text)
        case .integer(let number): self = .number(JSONNumber(number))
        case .flag(let flag): self = .bool(flag)
        case .list(let list): self = .array(list.map { JSONValue($0) })
        case .map(let map):
            self = .object(JSONObject(map.sorted { $0.key < $1.key }.map { ($0.key, JSONValue($0.value)) }))
        case .number(let digits): self = JSONNumber(digits).map { .number($0) } ?? .string(digits)
        }
    }

    /// The members of this object, then those of the other.
    func with(_ other: JSONValue) -> JSONValue {
        guard case .object(let own) = self, case .object(let more) = other else { return self }
        return .object(JSONObject((own.members + more.members).map { ($0.key, $0.value) }))
    }
}
