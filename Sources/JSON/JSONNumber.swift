/// A number as it was written, so that no digit is lost between reading and writing.
///
///     let price = JSONNumber("19.90")
///     price?.text    // "19.90"
///     price?.double  // 19.9
///     price?.int     // nil
///
/// Two numbers are equal when their texts are: `1.0` and `1` differ.
public struct JSONNumber: Hashable, Sendable {
    /// The digits, which follow the grammar of RFC 8259.
    public let text: String

    public init(_ value: Int) {
        text = String(value)
    }

    /// The shortest text that reads back as `value`, or nil for an infinity or a NaN.
    public init?(_ value: Double) {
        guard value.isFinite else { return nil }
        text = value.description
    }

    /// A number spelled by the caller, or nil if JSON has no such spelling: `JSONNumber("+1") == nil`.
    public init?(_ text: String) {
        guard case .number(let number)? = try? JSONValue(parsing: text), number.text.utf8.count == text.utf8.count
        else { return nil }
        self = number
    }

    /// For text that a reader has already checked.
    init(checked text: String) {
        self.text = text
    }

    /// The value if it is written as a plain integer that `Int` can hold: nil for `1.0`, `1e2` and 2^63.
    public var int: Int? { Int(text) }

    /// The nearest `Double`, or nil if the value is beyond its range: `1e999`.
    public var double: Double? {
        Double(text).flatMap { $0.isFinite ? $0 : nil }
    }
}
