/// What a file to import is, told by its content and never by its name.
///
/// Example: `SourceFormat.recognised(in: Array("BEGIN:VCARD".utf8))` is `.vCard`.
public enum SourceFormat: Sendable {
    /// vCard 2.1 (versit), 3.0 (RFC 2426) or 4.0 (RFC 6350), one card or many.
    case vCard
    /// vCard 4.0 in JSON (RFC 7095): one card.
    case jCard
    /// An array of such cards.
    case jCards
    /// The address book of abook.
    case abook
    /// The entries of a directory (RFC 2849), as Thunderbird exports its address book.
    case ldif
    /// A table of people, as LinkedIn, Google Contacts, Outlook, Thunderbird, Arrosoir and others export it, or a plain list.
    case contactTable
    /// LinkedIn's `Invitations.csv`.
    case linkedInInvitations
    /// Facebook's `your_friends.json`.
    case facebookFriends
    /// The contacts in Telegram's `result.json`.
    case telegramContacts

    /// The format of these bytes; nil when they are none that can be read.
    public static func recognised(in bytes: [UInt8]) -> SourceFormat? {
        (try? TextDecoding.unmarked(bytes[...])).flatMap(recognised(inText:))
    }

    /// The format of a file that begins with these bytes, told by its first line alone: of a file that is not named like
    /// an address book, a card somewhere inside says nothing, nor do two words with a comma.
    public static func begun(by bytes: [UInt8]) -> SourceFormat? {
        guard let text = try? TextDecoding.unmarked(bytes[...]) else { return nil }
        var lines = PhysicalLines(text)
        while let line = lines.next() {
            if ASCII.trimmed(line.bytes).isEmpty { continue }
            let format = recognised(inText: line.bytes)
            let isTable = format == .contactTable || format == .linkedInInvitations
            return isTable && CSVHeader.readings(of: line).allSatisfy { $0.titles.count < 3 } ? nil : format
        }
        return nil
    }

    /// Told from the first 65,536 bytes, so that a large file of something else is refused at once; JSON, whose members
    /// have no order, as far as it takes.
    static func recognised(inText text: ArraySlice<UInt8>) -> SourceFormat? {
        if let format = JSONPeopleReader.format(of: text) { return format }
        let text = text.prefix(65_536)
        if LDIFReader.isBeginning(text) { return .ldif }
        var lines = PhysicalLines(text)
        while let line = lines.next() {
            if VCardReader.isBeginning(line.bytes) { return .vCard }
            if AddressBookReader.isBeginning(line.bytes) { return .abook }
            for header in CSVHeader.readings(of: line) {
                if ContactDialect.recognised(header) != nil { return .contactTable }
                if InvitationsColumn.layout(header) != nil { return .linkedInInvitations }
            }
        }
        return nil
    }
}
