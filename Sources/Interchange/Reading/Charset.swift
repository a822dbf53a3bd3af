import Glibc

/// A character set that an old address book may name, and from which the C library converts.
///
/// Example: `Charset("KOI8-R")?.utf8(from: bytes)`. A closed list: a file must not choose what the C library loads.
/// Latin-1 is read as Windows-1252, as browsers do.
public struct Charset: Sendable {
    /// As the C library calls it; nil for Windows-1252, which it knows less of than browsers do.
    private let name: String?
    /// Whether texts in it are UTF-8 as they stand.
    let isUTF8: Bool

    public init?(_ name: String) {
        let name = name.uppercased()
        isUTF8 = ["UTF-8", "UTF8", "US-ASCII", "ASCII"].contains(name)
        if isUTF8 || ["ISO-8859-1", "ISO8859-1", "LATIN1", "WINDOWS-1252", "CP1252"].contains(name) {
            self.name = nil
        } else if let number = Self.number(name, after: "ISO-8859-"), (2...16).contains(number), number != 12 {
            self.name = name
        } else if let number = Self.number(name, after: "WINDOWS-") ?? Self.number(name, after: "CP"),
            (1250...1258).contains(number)
        {
            self.name = "CP\(number)"
        } else if Self.others.contains(name) {
            self.name = name
        } else {
            return nil
        }
    }

    private static let others: Set = [
        "KOI8-R", "KOI8-U", "SHIFT_JIS", "SHIFT-JIS", "EUC-JP", "ISO-2022-JP", "EUC-KR", "BIG5", "GB2312", "GBK",
        "GB18030",
    ]

    private static func number(_ name: String, after prefix: String) -> Int? {
        name.hasPrefix(prefix) ? ASCII.number(Array(name.utf8.dropFirst(prefix.utf8.count))[...]) : nil
    }

    /// The text as UTF-8; nil where the bytes are no text in this character set, or the C library lacks it.
    func utf8(from bytes: ArraySlice<UInt8>) -> [UInt8]? {
        if isUTF8 { return TextDecoding.isUTF8(bytes) ? Array(bytes) : nil }
        guard let name else { return TextDecoding.utf8(fromWindows1252: bytes) }
        guard let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else { return nil }
        defer { iconv_close(converter) }
        // No character of these sets takes more than four bytes of UTF-8, and none less than one of its own.
        var result = [CChar](repeating: 0, count: 4 * bytes.count + 16)
        var input = bytes.map { CChar(bitPattern: $0) }
        let written = input.withUnsafeMutableBufferPointer { input in
            result.withUnsafeMutableBufferPointer { output -> Int? in
                var (from, left) = (input.baseAddress, input.count)
                var (into, room) = (output.baseAddress, output.count)
                guard iconv(converter, &from, &left, &into, &room) != -1 as Int, left == 0 else { return nil }
                return output.count - room
            }
        }
        return written.map { result[..<$0].map { UInt8(bitPattern: $0) } }
    }
}
