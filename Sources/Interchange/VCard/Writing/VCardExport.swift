import Relationships

/// Contacts as vCards, for other address books and for another Arrosoir, which reads all of it back.
///
/// Example: `VCardExport.text(of: contacts, version: .four)`; each card from `BEGIN:VCARD` to `END:VCARD`, lines folded
/// at 75 bytes and ended by CRLF. What vCard has no property for stands in `X-ARROSOIR-…`.
public enum VCardExport {
    public static func text(of contacts: some Sequence<Contact>, version: VCardVersion = .four) -> String {
        var lines = FoldedLines()
        for contact in contacts {
            lines.append("BEGIN:VCARD")
            lines.append("VERSION:" + version.rawValue)
            for line in VCardProperties(contact, version).lines { lines.append(line) }
            lines.append("END:VCARD")
        }
        return lines.text
    }
}
