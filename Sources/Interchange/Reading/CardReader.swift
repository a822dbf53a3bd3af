/// Reads the people in a file, whatever its format: text in, contacts and requests out, no decision yet.
///
/// Example: `try CardReader.read(SourceFile(name: "book.vcf", bytes: bytes))`, one card for each `BEGIN:VCARD`.
public enum CardReader {
    /// The longest text that a field of a contact may have, in bytes (`Storage/FORMAT.md`, "Lines").
    static let longestText = 1_048_576

    /// All cards of the file in order, also those that hold nothing to import.
    /// - Throws: `ImportFailure`, at the first line from which on the file cannot be trusted.
    public static func read(
        _ file: SourceFile, _ options: ReadingOptions = ReadingOptions()
    ) throws(ImportFailure) -> [ImportedCard] {
        let columns = options.columns
        let text = try TextDecoding.unmarked(file)
        if let zero = text.firstIndex(of: 0) {
            throw ImportFailure(file: file.name, line: PhysicalLines.number(at: zero, in: text), reason: .zeroByte)
        }
        switch SourceFormat.recognised(inText: text) {
        case .vCard:
            var reader = VCardReader(file: file.name, text: text)
            return try reader.cards()
        case .abook:
            return AddressBookReader(file: file.name, text: text).cards()
        case .linkedInInvitations where columns == nil:
            return try InvitationsReader(file: file.name, text: text).cards()
        case .contactTable where columns == nil:
            return try ContactTableReader(file: file.name, text: text, map: nil).cards()
        case nil where columns == nil:
            throw ImportFailure(file: file.name, line: 1, reason: .unknownFormat)
        default:
            return try ContactTableReader(file: file.name, text: text, map: columns).cards()
        }
    }
}
