import Relationships

/// Two contacts that may be one person: for the user to merge, not for the program to guess.
///
/// Example: an imported "Marie Martin" beside the one who works elsewhere, alike in `.name`.
public struct LikelyDuplicate: Hashable, Sendable {
    /// The contact that the import added, or added to.
    public var contact: Contact.ID
    /// The one it resembles.
    public var resembles: Contact.ID
    /// What they share: `.name`, or a part of the card that was left to the other, such as `.emails`.
    public var field: Field

    public init(contact: Contact.ID, resembles: Contact.ID, field: Field) {
        self.contact = contact
        self.resembles = resembles
        self.field = field
    }
}
