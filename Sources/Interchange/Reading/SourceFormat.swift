/// What a file to import is, told by its content and never by its name.
///
/// Example: `SourceFormat.recognised(in: Array("BEGIN:VCARD".utf8))` is `.vCard`.
public enum SourceFormat: Sendable {
    /// vCard 2.1 (versit), 3.0 (RFC 2426) or 4.0 (RFC 6350), one card or many.
    case vCard
    /// The address book of abook.
    case abook
    /// A table of people as LinkedIn (`Connections.csv`), Google Contacts, Outlook, Thunderbird or Arrosoir export it.
    case contactTable
    /// LinkedIn's `Invitations.csv`.
    case linkedInInvitations

    /// The format of these bytes; nil when they are none that can be read.
    public static func recognised(in bytes: [UInt8]) -> SourceFormat? {
        (try? TextDecoding.unmarked(bytes[...])).flatMap(recognised(inText:))
    }

    /// Told from the first 65,536 bytes, so that a large file of something else is refused at once.
    static func recognised(inText text: ArraySlice<UInt8>) -> SourceFormat? {
        var lines = PhysicalLines(text.prefix(65_536))
        while let line = lines.next() {
            if VCardReader.isBeginning(line.bytes) { return .vCard }
            if AddressBookReader.isBeginning(line.bytes) { return .abook }
            for header in CSVHeader.readings(of: line.bytes) {
                if ContactDialect.recognised(header) != nil { return .contactTable }
                if InvitationsColumn.layout(header) != nil { return .linkedInInvitations }
            }
        }
        return nil
    }
}
