/// A file to import from, as it was found: nothing is known about its encoding or format yet.
///
/// Example: `SourceFile(name: "contacts.vcf", bytes: bytes)`.
public struct SourceFile: Sendable {
    /// As the user named it; it stands in every notice and failure.
    public var name: String
    public var bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}
