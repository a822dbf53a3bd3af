/// Where a store lives: the folder that holds its journals, and those for what belongs to this machine only.
///
/// Example: `StoreLocation(data: "/home/ada/.local/share/arrosoir", state: "/home/ada/.local/state/arrosoir")`.
public struct StoreLocation: Hashable, Sendable {
    /// Holds `format.json` and `journals/`; the user may put it under git or a file synchroniser.
    public var data: String
    /// Holds one folder per store with its lock, its device's identity, drafts and quarantine; never synchronised.
    public var state: String
    /// Holds one folder per store with what may be removed at any time; nil where nothing is to be kept.
    public var cache: String?

    public init(data: String, state: String, cache: String? = nil) {
        self.data = data
        self.state = state
        self.cache = cache
    }

    var journals: String { data + "/journals" }

    /// The name that the store's folders have in `state` and in `cache`, see ``StateFolders``.
    func key(on fileSystem: any FileSystem) throws(FileError) -> String {
        try StateFolders(of: self, on: fileSystem).name(for: try fileSystem.identity(of: journals))
    }
}
