import JSON
import Relationships

/// The whole network as one JSON object, with every field: the same facts are the same bytes.
///
/// Example: `ExportDocument(network).json["contacts"]`, in the order of ids. A record has its `id` and the fields of
/// `Storage/FORMAT.md`; a set is a list, a map an object. What a later version has written is there too.
struct ExportDocument {
    static let format = "arrosoir-export"
    static let version = 1

    let network: Network

    init(_ network: Network) { self.network = network }

    var json: JSONValue {
        var members: [(String, JSONValue)] = [
            ("format", .string(Self.format)), ("version", .number(JSONNumber(Self.version))),
        ]
        for shape in RecordShape.all { members.append((shape.name, records(of: shape))) }
        let known = Set(RecordShape.all.map(\.kind))
        for kind in network.kinds.subtracting(known).sorted(by: { $0.name < $1.name }) {
            members.append((kind.name, records(of: RecordShape(kind: kind, name: kind.name, fields: [:]))))
        }
        return .object(JSONObject(members))
    }

    private func records(of shape: RecordShape) -> JSONValue {
        .array(network.records(of: shape.kind).map { json(of: $0, shape) })
    }

    private func json(of record: Change, _ shape: RecordShape) -> JSONValue {
        var object = JSONObject([("id", .string(record.record.key))])
        let known = shape.fields.map(\.key)
        let fields = Set(record.set.keys).union(record.put.keys)
        for field in known.filter(fields.contains) + fields.subtracting(known).sorted() {
            if let value = record.set[field] ?? nil { object[field.name] = (shape[field] ?? .text).json(value) }
            guard let elements = record.put[field] else { continue }
            let isSet = elements.values.allSatisfy { $0 == true }
            object[field.name] = (shape[field] ?? (isSet ? .set(.text) : .map(.text))).json(elements)
        }
        return .object(object)
    }
}
