/// Reads the people in a file, whatever its format: text in, contacts and requests out, no decision yet.
///
/// Example: `try CardReader.read(SourceFile(name: "book.vcf", bytes: bytes))`, one card for each `BEGIN:VCARD`.
public enum CardReader {
    /// The longest text that a field of a contact may have, in bytes (`Storage/FORMAT.md`, "Lines").
    static let longestText = 1_048_576

    /// All cards of the file in order, also those that hold nothing to import.
    /// - Throws: `ImportFailure`, at the first line from which on the file cannot be trusted.
    public static func read(_ file: SourceFile) throws(ImportFailure) -> [ImportedCard] {
        let text = try TextDecoding.unmarked(file)
        if let zero = text.firstIndex(of: 0) {
            throw ImportFailure(file: file.name, line: PhysicalLines.number(at: zero, in: text), reason: .zeroByte)
        }
        switch SourceFormat.recognised(inText: text) {
        case .vCard:
            var reader = VCardReader(file: file.name, text: text)
            return try reader.cards()
        case .linkedInConnections:
            let reader = try ConnectionsReader(file: file.name, text: text)
            return try reader.cards()
        case .linkedInInvitations:
            let reader = try InvitationsReader(file: file.name, text: text)
            return try reader.cards()
        case nil:
            throw ImportFailure(file: file.name, line: 1, reason: .unknownFormat)
        }
    }
}
