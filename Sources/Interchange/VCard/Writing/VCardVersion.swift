/// The version of vCard that an export is written in.
public enum VCardVersion: String, CaseIterable, Sendable {
    /// RFC 6350.
    case four = "4.0"
    /// RFC 2426, for older address books.
    case three = "3.0"
}
