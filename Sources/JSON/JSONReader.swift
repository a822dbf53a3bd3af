/// Pulls values one by one out of bytes, without building a tree.
///
///     var reader = JSONReader(bytes)  // over {"id":7,"tags":["a","b"],"rest":{}}
///     try reader.beginObject()
///     while let key = try reader.nextKey() {
///         switch key {
///         case "id": id = try reader.readInt()
///         case "tags":
///             try reader.beginArray()
///             while try reader.nextElement() { tags.append(try reader.readString()) }
///         default: try reader.skipValue()
///         }
///     }
///     try reader.expectEnd()
///
/// Every byte that is passed has been checked against RFC 8259, whether its value was read or skipped. Duplicate keys
/// are noticed by ``readValue()`` alone: who iterates keys decides what a second one means, and ``skipValue()`` does
/// not compare keys. The calls must follow the document: exactly one value is read or skipped after each key and each
/// announced element. After an error the reader is of no further use.
public struct JSONReader: ~Copyable {
    /// Bytes consumed so far: 5 once the key of `{"a":1}` has been read.
    public private(set) var offset = 0

    private let bytes: UnsafeBufferPointer<UInt8>
    private let maximumDepth: Int
    private var depth = 0
    /// Whether a container was just opened, so that its first item is not preceded by a comma.
    private var isAtStart = false

    /// A reader over `bytes`, which must outlive it.
    ///
    /// `[[1]]` needs a `maximumDepth` of 2. Values above 512 count as 512, because values are read and written by
    /// recursion.
    public init(_ bytes: UnsafeBufferPointer<UInt8>, maximumDepth: Int = 64) {
        self.bytes = bytes
        self.maximumDepth = min(maximumDepth, 512)
    }

    // MARK: Structure

    /// The kind of the value that comes next, which stays unread: `.array` before `[1]`.
    public mutating func peek() throws(JSONError) -> JSONKind {
        skipWhitespace()
        guard let first = current else { throw unexpected() }
        switch first {
        case "\"": return .string
        case "{": return .object
        case "[": return .array
        case "-", "0"..."9": return .number
        case "t", "f": return .bool
        case "n": return .null
        default: throw offset == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? failure(.byteOrderMark) : unexpected()
        }
    }

    /// Enters an object, whose members ``nextKey()`` then iterates.
    public mutating func beginObject() throws(JSONError) {
        try begin(.object)
    }

    /// The next key of the innermost object, or nil once the object is closed.
    ///
    /// Swift's `==` also holds between a key and its canonical equivalents, as between "K" and U+212A KELVIN SIGN.
    public mutating func nextKey() throws(JSONError) -> String? {
        try advance(before: "}") ? string(scanKey()) : nil
    }

    /// Enters an array, whose elements ``nextElement()`` then announces.
    public mutating func beginArray() throws(JSONError) {
        try begin(.array)
    }

    /// Whether the innermost array has another element, which comes next; false once the array is closed.
    public mutating func nextElement() throws(JSONError) -> Bool {
        try advance(before: "]")
    }

    /// Refuses anything but white space in the remaining bytes.
    public mutating func expectEnd() throws(JSONError) {
        skipWhitespace()
        guard offset == bytes.count else { throw failure(.trailingBytes) }
    }

    // MARK: Values

    /// Reads `null`, and refuses anything else.
    public mutating func readNull() throws(JSONError) {
        try expect(.null)
        try consume("null")
    }

    /// Reads `true` or `false`.
    public mutating func readBool() throws(JSONError) -> Bool {
        try expect(.bool)
        let value = current == "t"
        try consume(value ? "true" : "false")
        return value
    }

    /// Reads a number that ``JSONNumber/int`` can express, and refuses others as ``JSONError/Reason/notAnInt``.
    public mutating func readInt() throws(JSONError) -> Int {
        try expect(.number)
        let start = offset
        guard let value = try readNumber().int else { throw JSONError(offset: start, reason: .notAnInt) }
        return value
    }

    /// Reads a number as it is spelled: `1.50` keeps its zero.
    public mutating func readNumber() throws(JSONError) -> JSONNumber {
        try expect(.number)
        let start = offset
        try scanNumber()
        return JSONNumber(checked: verbatim(start..<offset, isASCII: true))
    }

    /// Reads a string and resolves its escapes: `"\u00e9"` gives `é`.
    public mutating func readString() throws(JSONError) -> String {
        try expect(.string)
        return try string(scanString())
    }

    /// Reads a value with all it contains, refusing duplicate keys.
    public mutating func readValue() throws(JSONError) -> JSONValue {
        switch try peek() {
        case .null:
            try readNull()
            return .null
        case .bool: return .bool(try readBool())
        case .number: return .number(try readNumber())
        case .string: return .string(try readString())
        case .array: return .array(try readArray())
        case .object: return .object(try readObject())
        }
    }

    /// Passes over a value with all it contains, checking everything but the uniqueness of keys.
    public mutating func skipValue() throws(JSONError) {
        switch try peek() {
        case .null: try readNull()
        case .bool: _ = try readBool()
        case .number: try scanNumber()
        case .string: _ = try scanString()
        case .array:
            try beginArray()
            while try nextElement() { try skipValue() }
        case .object:
            try beginObject()
            while try advance(before: "}") {
                _ = try scanKey()
                try skipValue()
            }
        }
    }

    private mutating func readArray() throws(JSONError) -> [JSONValue] {
        try beginArray()
        var elements: [JSONValue] = []
        while try nextElement() { elements.append(try readValue()) }
        return elements
    }

    private mutating func readObject() throws(JSONError) -> JSONObject {
        try beginObject()
        var object = JSONObject()
        var keys = KeySet()
        while try advance(before: "}") {
            let start = offset
            let key = try string(scanKey())
            guard keys.admits(key, after: object.members) else {
                throw JSONError(offset: start, reason: .duplicateKey(key))
            }
            object.append(key: key, value: try readValue())
        }
        return object
    }

    // MARK: Tokens

    private var current: Unicode.Scalar? { offset < bytes.count ? Unicode.Scalar(bytes[offset]) : nil }

    private func failure(_ reason: JSONError.Reason) -> JSONError { JSONError(offset: offset, reason: reason) }

    private func unexpected() -> JSONError {
        failure(offset < bytes.count ? .unexpectedByte(bytes[offset]) : .unexpectedEnd)
    }

    private mutating func skipWhitespace() {
        while let byte = current, byte == " " || byte == "\n" || byte == "\r" || byte == "\t" { offset += 1 }
    }

    private mutating func expect(_ kind: JSONKind) throws(JSONError) {
        let found = try peek()
        guard found == kind else { throw failure(.unexpectedKind(found, expected: kind)) }
    }

    private mutating func begin(_ container: JSONKind) throws(JSONError) {
        try expect(container)
        guard depth < maximumDepth else { throw failure(.tooDeep) }
        offset += 1
        depth += 1
        isAtStart = true
    }

    /// Moves to the next item of the innermost container, or past its closing bracket, which gives false.
    private mutating func advance(before closing: Unicode.Scalar) throws(JSONError) -> Bool {
        defer { isAtStart = false }
        skipWhitespace()
        if current == closing {
            offset += 1
            depth -= 1
            return false
        }
        if !isAtStart {
            try consume(",")
            skipWhitespace()
        }
        return true
    }

    private mutating func consume(_ token: StaticString) throws(JSONError) {
        for index in 0..<token.utf8CodeUnitCount {
            guard offset < bytes.count, bytes[offset] == token.utf8Start[index] else { throw unexpected() }
            offset += 1
        }
    }

    // MARK: Numbers

    private mutating func scanNumber() throws(JSONError) {
        if current == "-" { offset += 1 }
        if current == "0" {
            offset += 1
            if let next = current, "0"..."9" ~= next { throw failure(.leadingZero) }
        } else {
            try scanDigits()
        }
        if current == "." {
            offset += 1
            try scanDigits()
        }
        if current == "e" || current == "E" {
            offset += 1
            if current == "+" || current == "-" { offset += 1 }
            try scanDigits()
        }
    }

    private mutating func scanDigits() throws(JSONError) {
        let start = offset
        while let digit = current, "0"..."9" ~= digit { offset += 1 }
        guard offset > start else { throw unexpected() }
    }

    // MARK: Strings

    /// What is between the quotation marks of a string, known to be valid.
    private struct StringContents {
        var range: Range<Int>
        var isASCII: Bool
        var isEscaped: Bool
    }

    /// Scans a key and the colon after it.
    private mutating func scanKey() throws(JSONError) -> StringContents {
        guard current == "\"" else { throw unexpected() }
        let contents = try scanString()
        skipWhitespace()
        try consume(":")
        return contents
    }

    private mutating func scanString() throws(JSONError) -> StringContents {
        let start = offset + 1
        var union: UInt8 = 0
        var isEscaped = false
        offset = start
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") {
            let byte = bytes[offset]
            guard byte >= 0x20 else { throw failure(.controlCharacter(byte)) }
            if byte == UInt8(ascii: "\\") {
                isEscaped = true
                _ = try readEscape()
            } else {
                union |= byte
                offset += 1
            }
        }
        let range = start..<offset
        if union >= 0x80 { try validateUTF8(range) }
        try consume("\"")
        return StringContents(range: range, isASCII: union < 0x80, isEscaped: isEscaped)
    }

    private func validateUTF8(_ range: Range<Int>) throws(JSONError) {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.extracting(range).span)
        } catch {
            throw JSONError(offset: range.lowerBound + error.byteOffsets.lowerBound, reason: .invalidUTF8)
        }
    }

    private mutating func string(_ contents: StringContents) throws(JSONError) -> String {
        contents.isEscaped ? try unescape(contents.range) : verbatim(contents.range, isASCII: contents.isASCII)
    }

    private func verbatim(_ range: Range<Int>, isASCII: Bool) -> String {
        String(copying: UTF8Span(unchecked: bytes.extracting(range).span, isKnownASCII: isASCII))
    }

    /// The string that `range` spells, whose escapes have been scanned and so cannot fail.
    private mutating func unescape(_ range: Range<Int>) throws(JSONError) -> String {
        let end = offset
        defer { offset = end }
        var output: [UInt8] = []
        output.reserveCapacity(range.count)
        offset = range.lowerBound
        while offset < range.upperBound {
            let verbatim = bytes[offset..<range.upperBound].prefix { $0 != UInt8(ascii: "\\") }
            output.append(contentsOf: verbatim)
            offset = verbatim.endIndex
            if offset < range.upperBound { output.append(contentsOf: try readEscape().utf8) }
        }
        return String(decoding: output, as: UTF8.self)
    }

    private mutating func readEscape() throws(JSONError) -> Unicode.Scalar {
        let start = offset
        offset += 1
        guard let letter = current else { throw unexpected() }
        offset += 1
        switch letter {
        case "\"", "\\", "/": return letter
        case "b": return "\u{08}"
        case "f": return "\u{0C}"
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "u": return try readUnicodeEscape(from: start)
        default: throw JSONError(offset: start, reason: .invalidEscape)
        }
    }

    /// Reads what follows the `\u` at `start`: four digits, and a second escape if they are half of a surrogate pair.
    private mutating func readUnicodeEscape(from start: Int) throws(JSONError) -> Unicode.Scalar {
        let lead = try readHexadecimal(from: start)
        if let scalar = Unicode.Scalar(lead) { return scalar }
        let lone = JSONError(offset: start, reason: .loneSurrogate)
        guard UTF16.isLeadSurrogate(lead) else { throw lone }
        let second = offset
        for expected: Unicode.Scalar in ["\\", "u"] {
            guard let next = current else { throw unexpected() }
            guard next == expected else { throw lone }
            offset += 1
        }
        let trail = try readHexadecimal(from: second)
        guard UTF16.isTrailSurrogate(trail),
            let scalar = Unicode.Scalar(0x10000 + (UInt32(lead & 0x3FF) << 10 | UInt32(trail & 0x3FF)))
        else { throw lone }
        return scalar
    }

    /// Reads the four digits of the escape at `start`.
    private mutating func readHexadecimal(from start: Int) throws(JSONError) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let character = current else { throw unexpected() }
            let digit: UInt32
            switch character {
            case "0"..."9": digit = character.value - 0x30
            case "a"..."f": digit = character.value - 0x61 + 10
            case "A"..."F": digit = character.value - 0x41 + 10
            default: throw JSONError(offset: start, reason: .invalidEscape)
            }
            unit = unit << 4 | UInt16(digit)
            offset += 1
        }
        return unit
    }
}
