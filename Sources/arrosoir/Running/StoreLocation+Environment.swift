import Storage

extension StoreLocation {
    /// The store in a folder, or where the environment says; `$ARROSOIR_HOME`, then XDG's folders.
    init(folder: String? = nil) throws {
        self.init(
            data: try Self.data(folder),
            state: try Environment.folder("XDG_STATE_HOME", else: "/.local/state") + "/arrosoir",
            // Nothing is lost without it.
            cache: (try? Environment.folder("XDG_CACHE_HOME", else: "/.cache")).map { $0 + "/arrosoir" })
    }

    private static func data(_ folder: String?) throws -> String {
        if let folder {
            guard !folder.isEmpty else { throw Refusal.emptyStorePath }
            return Environment.trimmed(Environment.absolute(try Environment.expanded(folder)))
        }
        if let home = Environment.variable("ARROSOIR_HOME") {
            let folder = try Environment.expanded(home)
            // It would be another one in each folder that the program is started in.
            guard folder.hasPrefix("/") else { throw Refusal.relativeFolder(home, in: "$ARROSOIR_HOME") }
            return Environment.trimmed(folder)
        }
        return try Environment.folder("XDG_DATA_HOME", else: "/.local/share") + "/arrosoir"
    }
}
