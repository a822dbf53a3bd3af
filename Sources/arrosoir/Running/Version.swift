/// The version of the program, as `arrosoir --version` prints it.
enum Version {
    static let current = "0.1.0"
    /// The day on which it became so, as the manual page dates itself.
    static let day = "2026-11-25"
}
