/// Where a store lives: the folder that holds its journals, and the folder for what belongs to this machine only.
///
/// Example: `StoreLocation(data: "/home/ada/.local/share/arrosoir", state: "/home/ada/.local/state/arrosoir")`.
public struct StoreLocation: Hashable, Sendable {
    /// Holds `format.json` and `journals/`; the user may put it under git or a file synchroniser.
    public var data: String
    /// Holds one folder per store with its lock, its device's identity, drafts and quarantine; never synchronised.
    public var state: String

    public init(data: String, state: String) {
        self.data = data
        self.state = state
    }

    var journals: String { data + "/journals" }
}
