/// One JSON value, complete enough to be written back as it was read.
///
///     let person = try JSONValue(parsing: #"{"name":"Ada","born":1815}"#)
///     person["name"]?.string  // "Ada"
///     person["born"]?.int     // 1815
///     person.serialized()     // {"name":"Ada","born":1815}
///
/// Equality is exact: strings differ when their scalars do, numbers when their digits do, objects when their order does.
public enum JSONValue: Sendable {
    case null
    case bool(Bool)
    case number(JSONNumber)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)
}

extension JSONValue {
    /// Reads the single value that `bytes` hold: `try JSONValue(parsing: [0x5B, 0x5D]) == []`.
    ///
    /// Duplicate keys are refused. `maximumDepth` counts nested arrays and objects, see ``JSONReader/init(_:maximumDepth:)``.
    /// Offsets in errors count from the first of `bytes`, also where those are a slice.
    public init(parsing bytes: some Sequence<UInt8>, maximumDepth: Int = 64) throws(JSONError) {
        let parse = { (bytes: UnsafeBufferPointer<UInt8>) in
            Result { () throws(JSONError) in
                var reader = JSONReader(bytes, maximumDepth: maximumDepth)
                let value = try reader.readValue()
                try reader.expectEnd()
                return value
            }
        }
        let result = bytes.withContiguousStorageIfAvailable(parse) ?? Array(bytes).withUnsafeBufferPointer(parse)
        self = try result.get()
    }

    /// Reads the single value that `text` holds: `try JSONValue(parsing: "[]") == []`.
    public init(parsing text: String, maximumDepth: Int = 64) throws(JSONError) {
        try self.init(parsing: text.utf8, maximumDepth: maximumDepth)
    }
}

extension JSONValue {
    public var bool: Bool? {
        if case .bool(let value) = self { value } else { nil }
    }

    /// The number as an `Int`, under the conditions of ``JSONNumber/int``.
    public var int: Int? {
        if case .number(let value) = self { value.int } else { nil }
    }

    public var string: String? {
        if case .string(let value) = self { value } else { nil }
    }

    public var array: [JSONValue]? {
        if case .array(let value) = self { value } else { nil }
    }

    public var object: JSONObject? {
        if case .object(let value) = self { value } else { nil }
    }

    /// The value of a member, or nil if there is none or this is no object: `person["name"]?.string`.
    public subscript(key: String) -> JSONValue? { object?[key] }
}

extension JSONValue: Hashable {
    public static func == (left: Self, right: Self) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.bool(let left), .bool(let right)): left == right
        case (.number(let left), .number(let right)): left == right
        case (.string(let left), .string(let right)): ExactString(left) == ExactString(right)
        case (.array(let left), .array(let right)): left == right
        case (.object(let left), .object(let right)): left == right
        case (.null, _), (.bool, _), (.number, _), (.string, _), (.array, _), (.object, _): false
        }
    }

    public func hash(into hasher: inout Hasher) {
        switch self {
        case .null: hasher.combine(JSONKind.null)
        case .bool(let value): hasher.combine(value)
        case .number(let value): hasher.combine(value)
        case .string(let value): hasher.combine(ExactString(value))
        case .array(let value): hasher.combine(value)
        case .object(let value): hasher.combine(value)
        }
    }
}

extension JSONValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    public init(nilLiteral: ()) {
        self = .null
    }

    public init(booleanLiteral value: Bool) {
        self = .bool(value)
    }

    public init(integerLiteral value: Int) {
        self = .number(JSONNumber(value))
    }

    public init(floatLiteral value: Double) {
        guard let number = JSONNumber(value) else { preconditionFailure("JSON has no infinite number") }
        self = .number(number)
    }

    public init(stringLiteral value: String) {
        self = .string(value)
    }

    public init(arrayLiteral elements: JSONValue...) {
        self = .array(elements)
    }

    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(JSONObject(elements))
    }
}
