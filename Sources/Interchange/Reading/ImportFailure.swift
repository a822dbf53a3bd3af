import JSON

/// Why a file, or a card or row of it, cannot be imported, and where.
///
/// Example: `ImportFailure(file: "book.vcf", line: 12, reason: .truncatedCard)`.
public struct ImportFailure: Error, Hashable, Sendable {
    public var file: String
    /// From 1; 1 for what concerns the whole file.
    public var line: Int
    public var reason: Reason

    public init(file: String, line: Int, reason: Reason) {
        self.file = file
        self.line = line
        self.reason = reason
    }

    public enum Reason: Hashable, Sendable {
        /// The content is of no known format.
        case unknownFormat
        /// The content is of a format that is known, but not read here.
        case foreign(ForeignFormat)
        /// The line is no text in the character set that the user gave.
        case notInCharset(String)
        /// The content is to be JSON, and is not.
        case json(JSONError.Reason)
        /// The file begins as UTF-16, but is cut inside a character, or is none.
        case invalidUTF16
        /// The line holds a zero byte: the file is damaged or not a text.
        case zeroByte
        /// The card that begins here has no end: the file was cut off.
        case truncatedCard
        /// A card begins inside the one that began on the line given: its end is missing.
        case cardInsideCard(begunOn: Int)
        /// The card that began on the line given has more than 65,536 properties.
        case tooManyProperties(begunOn: Int)
        /// A card ends that has not begun.
        case endWithoutBeginning
        /// No line has the titles of all the columns that were named: these are wanting in the one that has most.
        case missingColumns([String])
        /// The row that begins here has a quotation mark that is never closed.
        case unclosedQuote
        /// The row that begins here has text between a closing quotation mark and the next comma.
        case textAfterQuote
        /// The row that begins here has more or fewer columns than the header.
        case columnCount(expected: Int, found: Int)
        /// The row that begins here has a cell of more than 1,048,576 bytes.
        case cellTooLong
        /// The row does not say when the invitation was sent, without which it is not known again.
        case unreadableDate(String)
        /// The row does not say whether the invitation came or went.
        case unknownDirection(String)
        /// The entry that begins here is not of the shape that those of its list have.
        case wrongEntry
        /// The entry is a change to a directory, of the kind given, and no person.
        case directoryChange(String)
    }
}
