import Relationships

/// One card or row of a file, and the person, or the request, that it describes.
///
/// Example: `BEGIN:VCARD` on line 14 of `book.vcf` gives a card with `line` 14 and the contact in it.
public struct ImportedCard: Sendable {
    /// nil when the card describes no person that could be kept; `notices` then say why.
    ///
    /// The id is the hash of the card's identity, so that the same card makes the same contact on every device:
    /// see `Identity`. Sets are in the order of their bytes; `added` is left to the plan, which knows the day.
    public var contact: Contact?
    /// An invitation that came, of somebody who is no contact yet.
    public var request: Request?
    /// An invitation that I sent: nothing to import.
    public var isOutgoing = false
    /// The contact's id is not made from the card, but stands in it: an export of Arrosoir wrote it.
    public var hasOwnID = false
    /// The kind of source: `linkedin`, `vcard`, or `table-` and a hash of the columns; nil for an export of Arrosoir.
    /// A newer card of one kind replaces what an older one gave.
    public var origin: String?
    public var file: String
    /// Where the card begins, from 1.
    public var line: Int
    public var notices: [ImportNotice]

    public init(contact: Contact?, file: String, line: Int, notices: [ImportNotice] = []) {
        self.contact = contact
        self.file = file
        self.line = line
        self.notices = notices
    }

    /// A damaged card or row, which is left out.
    init(refused reason: ImportFailure.Reason, file: String, line: Int) {
        let notice = ImportNotice(file: file, line: line, reason: .refused(reason))
        self.init(contact: nil, file: file, line: line, notices: [notice])
    }
}
