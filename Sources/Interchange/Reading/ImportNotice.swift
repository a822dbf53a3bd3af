import Relationships

/// Something odd in a file that did not keep the rest from being imported.
///
/// Example: a contact group on line 40 is `ImportNotice(file: "book.vcf", line: 40, reason: .group)`.
public struct ImportNotice: Hashable, Sendable {
    public var file: String
    /// From 1.
    public var line: Int
    public var reason: Reason

    public init(file: String, line: Int, reason: Reason) {
        self.file = file
        self.line = line
        self.reason = reason
    }

    /// What weak evidence joined a card with a contact.
    public enum Evidence: Hashable, Sendable { case email, phone, nameAndOrganization, name }

    public enum Reason: Hashable, Sendable {
        /// Weak evidence joined a card of the first name with the contact of the second.
        case joined(String, with: String, Evidence)
        /// Left out: a UID or profile of the card, which is that of another contact, of this name.
        case belongsToAnother(String, String)
        /// Left out: the card or the row is damaged. The rest of the file is read.
        case refused(ImportFailure.Reason)
        /// Skipped: the card is a group of contacts, not a person.
        case group
        /// Skipped: the card has nothing to call a person by: no name, no organization, no way to reach one.
        case nameless
        /// Skipped: both names of the row are empty.
        case emptyRow
        /// Skipped: this contact was imported before and then deleted, and stays deleted.
        case deletedEarlier
        /// Passed over: whoever sent this invitation is a contact already, of that name.
        case contactAlready(String)
        /// Dropped: a line inside a card that is no `NAME:value`, and any such lines right after it.
        case notAProperty
        /// Dropped: text between two cards.
        case textOutsideCards
        /// The line is not UTF-8 and was read as Windows-1252, as others of this file may have been: told once a file.
        case readAsWindows1252
        /// Kept unread: a property in a character set that is not known here.
        case unknownCharset(String)
        /// Kept unread: a property that says it is base64, and is not.
        case notBase64(property: String)
        /// The card says that it is of this version, which is not known here; it was read like 3.0.
        case unknownVersion(String)
        /// Left out: a member of an export that is not known here.
        case unknownMember(String)
        /// Kept unread: the birthday is no date, or not a whole one.
        case unreadableBirthday(String)
        /// Kept unread: columns of a table whose titles are not known.
        case unknownColumns([String])
        /// So many rows had fewer cells than the header and were filled up, so many had more, all of them empty.
        case raggedRows(short: Int, long: Int)
        /// Passed over: so many members who show neither a name nor anything else.
        case hiddenMembers(Int)
        /// Dates such as this one can be read two ways; the language decided.
        case assumedDates(String, isDayFirst: Bool)
        /// Kept unread: dates that can be read both ways, beside these two, of which one has the day first, the other
        /// the month.
        case contradictingDates(String, String)
        /// Kept unread: the day of the connection is no date.
        case unreadableDate(String)
        /// Kept unread: the property is longer than the 1,048,576 bytes that a field may have.
        case tooLong(property: String)
        /// Dropped: a parameter that no field has room for, as others of this file may have: told once a file.
        case parameterDropped(String, property: String)
        /// The contact has another value in this field and keeps it; the file's was dropped.
        case differs(Field, existing: String, imported: String)
    }
}
