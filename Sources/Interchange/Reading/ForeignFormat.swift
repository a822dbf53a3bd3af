/// What a file is that cannot be read here, but from which its people can be had: told by its first bytes.
///
/// Example: a file that begins with `PK`, 3, 4 is `.zip`, or `.spreadsheet` when it holds sheets of Excel's.
public enum ForeignFormat: Hashable, Sendable {
    case zip, gzip
    /// Of bzip2, xz, 7-Zip, RAR, Zstandard or tar.
    case archive
    /// Of Excel, LibreOffice or Numbers.
    case spreadsheet
    /// Outlook's `.pst`, Outlook Express's `.dbx` and `.wab`.
    case outlookData
    /// SQLite, a property list of Apple's, or the Mork of an old Thunderbird: a program's own data.
    case database
    case pdf, html, xml

    init?(_ bytes: [UInt8]) {
        if let found = Self.magic.first(where: { bytes.starts(with: $0.bytes) }) {
            self = found.format == .zip && Self.isSpreadsheet(bytes) ? .spreadsheet : found.format
        } else if bytes.dropFirst(257).starts(with: "ustar".utf8) {
            self = .archive
        } else if let text = Self.marks.first(where: { Self.begins(bytes, with: $0.text) }) {
            self = text.format
        } else {
            return nil
        }
    }

    private static let magic: [(bytes: [UInt8], format: Self)] = [
        (Array("PK\u{3}\u{4}".utf8), .zip), (Array("PK\u{5}\u{6}".utf8), .zip), ([0x1F, 0x8B], .gzip),
        (Array("BZh".utf8), .archive), ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], .archive),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .archive), (Array("Rar!\u{1A}".utf8), .archive),
        ([0x28, 0xB5, 0x2F, 0xFD], .archive), ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .spreadsheet),
        (Array("!BDN".utf8), .outlookData), ([0xCF, 0xAD, 0x12, 0xFE], .outlookData),
        ([0x9C, 0xCB, 0xCB, 0x8D, 0x13, 0x75, 0xD2, 0x11], .outlookData), (Array("SQLite format 3\0".utf8), .database),
        (Array("bplist00".utf8), .database), (Array("%PDF-".utf8), .pdf),
    ]

    /// In upper case, after blanks and a byte-order mark.
    private static let marks: [(text: StaticString, format: Self)] = [
        ("<!DOCTYPE HTML", .html), ("<HTML", .html), ("<?XML", .xml), ("// <!-- <MDB:MORK", .database),
    ]

    private static func begins(_ bytes: [UInt8], with mark: StaticString) -> Bool {
        let text = bytes.prefix(256)
        let unmarked = text.starts(with: [0xEF, 0xBB, 0xBF]) ? text.dropFirst(3) : text
        return ASCII.matches(ASCII.trimmed(unmarked).prefix(mark.utf8CodeUnitCount), mark)
    }

    /// Told by the names in the archive, which stand at its beginning and again at its end.
    private static func isSpreadsheet(_ bytes: [UInt8]) -> Bool {
        let ends = String(decoding: bytes.prefix(4_096) + bytes.suffix(65_536), as: UTF8.self)
        return ["xl/workbook.", "vnd.oasis.opendocument.spreadsheet", "Index/Tables/"].contains { ends.contains($0) }
    }
}
