import Storage

extension StoreLocation {
    /// The store in a folder, or where the environment says; `$ARROSOIR_HOME`, then XDG's folders.
    init(folder: String? = nil) throws {
        self.init(
            data: try Self.data(folder), state: try Self.base("XDG_STATE_HOME", else: "/.local/state") + "/arrosoir",
            // Nothing is lost without it.
            cache: (try? Self.base("XDG_CACHE_HOME", else: "/.cache")).map { $0 + "/arrosoir" })
    }

    private static func data(_ folder: String?) throws -> String {
        if let folder {
            guard !folder.isEmpty else { throw Refusal.emptyStorePath }
            return trimmed(folder)
        }
        if let home = Environment.variable("ARROSOIR_HOME") { return trimmed(home) }
        return try base("XDG_DATA_HOME", else: "/.local/share") + "/arrosoir"
    }

    /// A base folder; one that is relative is ignored, as XDG has it.
    private static func base(_ variable: String, else fallback: String) throws -> String {
        if let base = Environment.variable(variable), base.hasPrefix("/") { return trimmed(base) }
        guard let home = Environment.variable("HOME") else { throw Refusal.noHome }
        return trimmed(home) + fallback
    }

    private static func trimmed(_ path: String) -> String {
        var path = path[...]
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return String(path)
    }
}
