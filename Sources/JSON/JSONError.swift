/// Why bytes were refused, and where.
///
///     JSONValue(parsing: "[1,]")  // throws JSONError(offset: 3, reason: .unexpectedByte(0x5D))
public struct JSONError: Error, Hashable, Sendable {
    /// What is wrong, as data: a caller may switch on it or word it otherwise.
    public enum Reason: Hashable, Sendable {
        /// The bytes stop inside a value.
        case unexpectedEnd
        /// The grammar allows no such byte here.
        case unexpectedByte(UInt8)
        /// The reader was asked for one kind of value and the bytes hold another.
        case unexpectedKind(JSONKind, expected: JSONKind)
        /// Something other than white space follows the value.
        case trailingBytes
        /// The bytes begin with U+FEFF, which RFC 8259 forbids writers to add.
        case byteOrderMark
        /// Arrays and objects are nested beyond the permitted depth.
        case tooDeep
        /// The same key, byte for byte, occurs earlier in the same object.
        case duplicateKey(String)
        /// A string holds a control character that must be escaped.
        case controlCharacter(UInt8)
        /// A backslash begins none of the nine escapes.
        case invalidEscape
        /// A `\u` escape names half of a surrogate pair.
        case loneSurrogate
        /// A string is not UTF-8.
        case invalidUTF8
        /// A number is written with a superfluous zero, as in `01`.
        case leadingZero
        /// A number was asked for as an `Int`, and has a fraction, an exponent or too many digits.
        case notAnInt
    }

    /// Bytes between the start of the input and the fault.
    public var offset: Int
    public var reason: Reason

    public init(offset: Int, reason: Reason) {
        self.offset = offset
        self.reason = reason
    }
}

extension JSONError: CustomStringConvertible {
    /// One English sentence, such as “The byte 0x5D is unexpected, at offset 3.”
    public var description: String { "\(reason), at offset \(offset)." }
}

extension JSONError.Reason: CustomStringConvertible {
    /// The sentence without its place, such as “The byte 0x5D is unexpected”.
    public var description: String {
        switch self {
        case .unexpectedEnd: "The text ends too early"
        case .unexpectedByte(let byte): "The byte \(Self.hexadecimal(byte)) is unexpected"
        case .unexpectedKind(let found, let expected): "The value is of kind \(found) instead of \(expected)"
        case .trailingBytes: "Something follows the value"
        case .byteOrderMark: "The text begins with a byte-order mark"
        case .tooDeep: "The value is nested too deeply"
        case .duplicateKey(let key): "The key “\(key)” occurs twice in one object"
        case .controlCharacter(let byte): "The control character \(Self.hexadecimal(byte)) is not escaped"
        case .invalidEscape: "The escape is unknown"
        case .loneSurrogate: "The surrogate escape lacks its other half"
        case .invalidUTF8: "The string is not UTF-8"
        case .leadingZero: "The number begins with a superfluous zero"
        case .notAnInt: "The number does not fit an integer"
        }
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        "0x" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
}
