import Glibc

/// A character set that an old address book, or its owner, may name, and from which the C library converts.
///
/// Example: `Charset("KOI8-R")?.utf8(from: bytes)`. A closed list: a file must not choose what the C library loads.
/// Latin-1 is read as Windows-1252, as browsers do.
public struct Charset: Sendable {
    /// As it is called here: `ISO-8859-2`.
    public let name: String
    /// As the C library calls it; nil for Windows-1252, which it knows less of than browsers do.
    private let converterName: String?
    /// Whether texts in it are UTF-8 as they stand.
    let isUTF8: Bool

    /// A character set by its name, in any case, with or without hyphens; nil for an unknown one.
    public init?(_ name: String) {
        let word = Self.word(name)
        guard let known = Self.others[word] ?? Self.names.first(where: { Self.word($0) == word }) else { return nil }
        self.name = known
        isUTF8 = known == "UTF-8"
        switch known {
        case "UTF-8", "ISO-8859-1", "WINDOWS-1252": converterName = nil
        default: converterName = known.replacing("WINDOWS-", with: "CP")
        }
    }

    /// All that are known.
    public static let names: [String] =
        ["UTF-8"] + (1...16).filter { $0 != 12 }.map { "ISO-8859-\($0)" } + (1250...1258).map { "WINDOWS-\($0)" } + [
            "KOI8-R", "KOI8-U", "MACINTOSH", "CP437", "CP850", "CP852", "CP866", "SHIFT_JIS", "EUC-JP", "ISO-2022-JP",
            "EUC-KR", "BIG5", "GB2312", "GBK", "GB18030",
        ]

    /// What some of them are called too.
    private static let others: [String: String] = {
        var others = ["ASCII": "UTF-8", "USASCII": "UTF-8", "LATIN1": "ISO-8859-1", "LATIN9": "ISO-8859-15"]
        others["MACROMAN"] = "MACINTOSH"
        others["SJIS"] = "SHIFT_JIS"
        for number in 1250...1258 { others["CP\(number)"] = "WINDOWS-\(number)" }
        return others
    }()

    private static func word(_ name: String) -> String { name.uppercased().filter { $0 != "-" && $0 != "_" } }

    /// The text as UTF-8; nil where the bytes are no text in this character set, or the C library lacks it.
    func utf8(from bytes: ArraySlice<UInt8>) -> [UInt8]? {
        if isUTF8 { return TextDecoding.isUTF8(bytes) ? Array(bytes) : nil }
        guard let converterName else { return TextDecoding.utf8(fromWindows1252: bytes) }
        guard let converter = iconv_open("UTF-8", converterName), Int(bitPattern: converter) != -1 else { return nil }
        defer { iconv_close(converter) }
        // No character of these sets takes more than four bytes of UTF-8, and none less than one of its own.
        var result = [CChar](repeating: 0, count: 4 * bytes.count + 16)
        var input = bytes.map { CChar(bitPattern: $0) }
        let written = input.withUnsafeMutableBufferPointer { input in
            result.withUnsafeMutableBufferPointer { output -> Int? in
                var (from, left) = (input.baseAddress, input.count)
                var (into, room) = (output.baseAddress, output.count)
                guard iconv(converter, &from, &left, &into, &room) != -1 as Int, left == 0 else { return nil }
                // A letter that a mark could follow waits for it.
                guard iconv(converter, nil, nil, &into, &room) != -1 as Int else { return nil }
                return output.count - room
            }
        }
        return written.map { result[..<$0].map { UInt8(bitPattern: $0) } }
    }

    /// A whole text as UTF-8.
    /// - Throws: at the first line that is no text in this character set.
    func utf8(of text: ArraySlice<UInt8>, in file: String) throws(ImportFailure) -> ArraySlice<UInt8> {
        if let text = utf8(from: text) { return text[...] }
        var lines = PhysicalLines(text)
        var line = lines.next()
        while let bytes = line?.bytes, utf8(from: bytes) != nil { line = lines.next() }
        throw ImportFailure(file: file, line: line?.number ?? 1, reason: .notInCharset(name))
    }
}
