/// From the bytes of a file to UTF-8: byte-order marks, UTF-16 and Windows-1252.
enum TextDecoding {
    struct InvalidUTF16: Error {}

    /// The bytes without their byte-order mark, and as UTF-8 where the mark is one of UTF-16.
    ///
    /// Example: `FF FE 41 00` gives `41`. Other bytes come back as they are, whether valid or not:
    /// a vCard may be folded inside a character, so that only unfolded lines can be judged.
    static func unmarked(_ bytes: ArraySlice<UInt8>) throws(InvalidUTF16) -> ArraySlice<UInt8> {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return bytes.dropFirst(3) }
        if bytes.starts(with: [0xFF, 0xFE]) { return try utf8(fromUTF16: bytes.dropFirst(2), low: 0, high: 1) }
        if bytes.starts(with: [0xFE, 0xFF]) { return try utf8(fromUTF16: bytes.dropFirst(2), low: 1, high: 0) }
        // Without a mark it is told by its first two characters, which are ASCII in every format that is read here.
        let isZero = bytes.prefix(4).map { $0 == 0 }
        if isZero == [false, true, false, true] { return try utf8(fromUTF16: bytes, low: 0, high: 1) }
        if isZero == [true, false, true, false] { return try utf8(fromUTF16: bytes, low: 1, high: 0) }
        return bytes
    }

    /// Whether the bytes say themselves that they are UTF-8 or UTF-16.
    static func isMarked(_ bytes: [UInt8]) -> Bool {
        [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]].contains { bytes.starts(with: $0) }
            || bytes.prefix(4).contains(0)
    }

    static func unmarked(_ file: SourceFile) throws(ImportFailure) -> ArraySlice<UInt8> {
        do {
            return try unmarked(file.bytes[...])
        } catch {
            throw ImportFailure(file: file.name, line: 1, reason: .invalidUTF16)
        }
    }

    private static func utf8(
        fromUTF16 bytes: ArraySlice<UInt8>, low: Int, high: Int
    ) throws(InvalidUTF16) -> ArraySlice<UInt8> {
        guard bytes.count % 2 == 0 else { throw InvalidUTF16() }
        let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map {
            UInt16(bytes[$0 + low]) | UInt16(bytes[$0 + high]) << 8
        }
        guard let text = String(validating: units, as: UTF16.self) else { throw InvalidUTF16() }
        return Array(text.utf8)[...]
    }

    /// Whether the bytes are UTF-8 (RFC 3629).
    static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
        (try? UTF8Span(validating: bytes.span)) != nil
    }

    /// The bytes as they are when they are UTF-8, else as Windows-1252.
    static func utf8(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        isUTF8(bytes) ? bytes : utf8(fromWindows1252: bytes)[...]
    }

    /// Windows-1252 as UTF-8; its five unassigned bytes become C1 controls, as the WHATWG Encoding Standard has it.
    ///
    /// Example: `C9 80` is "É€".
    static func utf8(fromWindows1252 bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 4)
        for byte in bytes {
            let scalar =
                (0x80...0x9F).contains(byte)
                ? Unicode.Scalar(punctuation[Int(byte) - 0x80]) ?? "\u{FFFD}" : Unicode.Scalar(byte)
            result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
        return result
    }

    /// What Windows-1252 has where Latin-1 has controls, from 0x80 to 0x9F.
    private static let punctuation: [UInt16] = [
        0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D,
        0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x009D, 0x017E, 0x0178,
    ]
}
