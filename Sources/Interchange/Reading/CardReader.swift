/// Reads the people in a file, whatever its format: text in, contacts and requests out, no decision yet.
///
/// Example: `try CardReader.read(SourceFile(name: "book.vcf", bytes: bytes))`, one card for each `BEGIN:VCARD`.
public enum CardReader {
    /// The longest text that a field of a contact may have, in bytes (`Storage/FORMAT.md`, "Lines").
    static let longestText = 1_048_576

    /// All cards of the file in order, also those that hold nothing to import.
    /// - Throws: `ImportFailure`, where the file as a whole cannot be read.
    public static func read(
        _ file: SourceFile, _ options: ReadingOptions = ReadingOptions()
    ) throws(ImportFailure) -> [ImportedCard] {
        if let format = ForeignFormat(file.bytes) {
            throw ImportFailure(file: file.name, line: 1, reason: .foreign(format))
        }
        var text = try TextDecoding.unmarked(file)
        if let zero = text.firstIndex(of: 0) {
            throw ImportFailure(file: file.name, line: PhysicalLines.number(at: zero, in: text), reason: .zeroByte)
        }
        var format = SourceFormat.recognised(inText: text)
        let charset = TextDecoding.isMarked(file.bytes) ? nil : options.charset
        // A vCard says it line by line.
        if let charset, format != .vCard {
            text = try charset.utf8(of: text, in: file.name)
            format = SourceFormat.recognised(inText: text)
        }
        let columns = options.columns
        switch format {
        case .vCard:
            var reader = VCardReader(file: file.name, text: text, charset: charset)
            return reader.cards()
        case .abook:
            return AddressBookReader(file: file.name, text: text).cards()
        case .ldif:
            return LDIFReader(file: file.name, text: text, charset: charset).cards()
        case .jCard?, .jCards?, .facebookFriends?, .telegramContacts?:
            return try JSONPeopleReader(file: file.name, text: text, options: options).cards(of: format!)
        case .linkedInInvitations where columns == nil:
            return try InvitationsReader(file: file.name, text: text).cards()
        case .contactTable where columns == nil:
            return try ContactTableReader(file: file.name, text: text, options: options).cards()
        case nil where columns == nil:
            throw ImportFailure(file: file.name, line: 1, reason: .unknownFormat)
        default:
            return try ContactTableReader(file: file.name, text: text, options: options).cards()
        }
    }
}
