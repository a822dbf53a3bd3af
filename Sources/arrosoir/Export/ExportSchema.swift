import JSON
import Relationships

/// The JSON Schema (draft 2020-12) of an export, made of the shapes that it is written and read by.
enum ExportSchema {
    static var json: JSONValue {
        let lists = RecordShape.all.map { shape in
            (shape.name, JSONValue.members(["type": "array", "items": schema(of: shape)]))
        }
        return .members([
            "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "arrosoir export", "type": "object",
            "required": .texts(["format", "version"] + RecordShape.all.map(\.name)), "additionalProperties": false,
            "properties": .object(
                JSONObject(
                    [
                        ("format", .members(["const": .string(ExportDocument.format)])),
                        ("version", .members(["const": .integer(ExportDocument.version)])),
                    ] + lists)),
        ])
    }

    private static func schema(of shape: RecordShape) -> JSONValue {
        object([("id", FieldShape.key.schema)] + shape.fields.map { ($0.key.name, $0.value.schema) }, requiring: ["id"])
    }

    fileprivate static func object(_ properties: [(String, JSONValue)], requiring names: [String] = []) -> JSONValue {
        .members([
            "type": "object", "required": names.isEmpty ? nil : .texts(names), "additionalProperties": false,
            "properties": .object(JSONObject(properties)),
        ])
    }
}

extension FieldShape {
    var schema: JSONValue {
        switch self {
        case .text: .members(["type": "string"])
        case .date: .members(["type": "string", "format": "date"])
        case .time: Self.pattern("^[0-9]{2}:[0-9]{2}$")
        case .birthday: Self.pattern("^([0-9]{4}|-)-[0-9]{2}-[0-9]{2}$")
        case .yes: .members(["const": true])
        case .integer(let range):
            .members([
                "type": "integer", "minimum": range.lowerBound == .min ? nil : .integer(range.lowerBound),
                "maximum": range.upperBound == .max ? nil : .integer(range.upperBound),
            ])
        case .word(let words): .members(["enum": .texts(words)])
        case .key: Self.pattern("^[A-Za-z0-9._-]+$")
        case .textOrYes: .members(["anyOf": .array([FieldShape.text.schema, FieldShape.yes.schema])])
        case .members(let shapes): ExportSchema.object(shapes.map { ($0.key, $0.value.schema) })
        case .set(let shape): .members(["type": "array", "items": shape.schema, "uniqueItems": true])
        case .map(let shape): .members(["type": "object", "additionalProperties": shape.schema])
        case .labelled: FieldShape.map(.label).schema
        }
    }

    private static func pattern(_ pattern: String) -> JSONValue {
        .members(["type": "string", "pattern": .string(pattern)])
    }
}
