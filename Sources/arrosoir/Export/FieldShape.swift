import JSON
import Relationships

/// What a field of a record looks like in an export: how it is written, checked and described.
///
/// Example: `FieldShape.set(.key)` is a list of keys, `.map(.date)` an object from a text to a date.
indirect enum FieldShape: Sendable {
    case text, date, time
    /// A date whose year may be missing: `--02-29`.
    case birthday
    /// true, or the field is not there.
    case yes
    case integer(ClosedRange<Int>)
    /// One of a few words.
    case word([String])
    /// The key of a record.
    case key
    /// What it is in words, or true.
    case textOrYes
    /// An object with some of these members.
    case members(KeyValuePairs<String, FieldShape>)
    /// A set of texts or keys, as a list in the order of their bytes.
    case set(FieldShape)
    /// An object from texts or keys to what stands there.
    case map(FieldShape)
    /// A set whose elements may say what they are: `{"sophie@rives.be":{"label":"work"},"s@phare.be":{}}`.
    case labelled

    static let cadence = FieldShape.members([
        "ripe": .integer(1...Cadence.longest), "dry": .integer(1...2 * Cadence.longest), "never": .yes, "from": .date,
    ])

    /// What an element of a labelled set says.
    static let label = FieldShape.members([
        "label": .text, "types": .set(.text), "preferred": .yes, "place": .integer(1...Int.max),
    ])

    static func words<Word: CaseIterable & RawRepresentable<String>>(_ type: Word.Type) -> FieldShape {
        .word(type.allCases.map(\.rawValue))
    }
}

// MARK: Writing

extension FieldShape {
    /// A value as it is written, its members in the order of the shape.
    func json(_ value: Value) -> JSONValue {
        guard case .members(let shapes) = self, let map = value.map else { return JSONValue(value) }
        let known = shapes.map(\.key)
        return .object(
            JSONObject(
                (known.filter { map[$0] != nil } + map.keys.filter { !known.contains($0) }.sorted()).map { key in
                    (key, JSONValue(map[key]!))
                }))
    }

    /// The elements of a set or map as they are written.
    func json(_ elements: [String: Value?]) -> JSONValue {
        let sorted = elements.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        if case .set = self { return .array(sorted.map { .string($0.key) }) }
        return .object(
            JSONObject(
                sorted.map { key, value in
                    guard let value else { return (key, .null) }
                    switch self {
                    case .labelled where value.map == nil: return (key, .object([:]))
                    case .labelled: return (key, FieldShape.label.json(value))
                    case .map(let shape): return (key, shape.json(value))
                    default: return (key, JSONValue(value))
                    }
                }))
    }
}

// MARK: Reading

extension FieldShape {
    /// Whether the field is a set or map of elements, not a register.
    var hasElements: Bool {
        switch self {
        case .set, .map, .labelled: true
        default: false
        }
    }

    /// A register as it is read; nil for what has not this shape.
    func value(_ json: JSONValue) -> Value? {
        guard accepts(json) else { return nil }
        return Value(json: json)
    }

    /// The elements of a set or map as they are read; nil for what has not this shape.
    func elements(_ json: JSONValue) -> [String: Value?]? {
        switch self {
        case .set(let shape):
            guard let array = json.array, array.allSatisfy(shape.accepts) else { return nil }
            return Dictionary(array.compactMap { $0.string.map { ($0, true) } }) { first, _ in first }
        case .map, .labelled:
            guard let object = json.object else { return nil }
            var elements: [String: Value?] = [:]
            for (key, json) in object.members {
                guard let value = element(json) else { return nil }
                elements[key] = .some(value)
            }
            return elements
        default:
            return nil
        }
    }

    private func element(_ json: JSONValue) -> Value? {
        switch self {
        case .map(let shape): shape.value(json)
        case .labelled where json.object?.members.isEmpty == true: true
        case .labelled: FieldShape.label.value(json)
        default: nil
        }
    }

    private func accepts(_ json: JSONValue) -> Bool {
        switch self {
        case .text: json.string != nil
        case .date: json.string.flatMap { CivilDate($0) } != nil
        case .time: json.string.flatMap { CivilTime($0) } != nil
        case .birthday: json.string.flatMap { Birthday($0) } != nil
        case .yes: json == true
        case .textOrYes: json.string != nil || json == true
        case .integer(let range): json.int.map(range.contains) ?? false
        case .word(let words): json.string.map(words.contains) ?? false
        case .key: json.string.map { RecordID("any/" + $0) != nil } ?? false
        case .members(let shapes):
            json.object?.members.allSatisfy { key, json in
                shapes.first { $0.key == key }?.value.accepts(json) ?? false
            } ?? false
        case .set, .map, .labelled: elements(json) != nil
        }
    }
}
