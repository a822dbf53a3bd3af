import App
import ArgumentParser
import Storage

/// Where the store is, for every command alike.
struct StoreOptions: ParsableArguments {
    @Option(name: .customLong("store"), parsing: .unconditional, help: .of(.store), completion: .directory)
    var folder: String?

    /// The folders that this command line and this environment mean.
    func location() throws -> StoreLocation {
        StoreLocation(data: try dataFolder(), state: try stateFolder())
    }

    private func dataFolder() throws -> String {
        if let folder {
            guard !folder.isEmpty else { throw Refusal.emptyStorePath }
            return trimmed(folder)
        }
        if let home = Environment.variable("ARROSOIR_HOME") { return trimmed(home) }
        return try base("XDG_DATA_HOME", else: "/.local/share") + "/arrosoir"
    }

    private func stateFolder() throws -> String { try base("XDG_STATE_HOME", else: "/.local/state") + "/arrosoir" }

    /// A base folder; one that is relative is ignored, as XDG has it.
    private func base(_ variable: String, else fallback: String) throws -> String {
        if let base = Environment.variable(variable), base.hasPrefix("/") { return trimmed(base) }
        guard let home = Environment.variable("HOME") else { throw Refusal.noHome }
        return trimmed(home) + fallback
    }

    private func trimmed(_ path: String) -> String {
        var path = path[...]
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return String(path)
    }
}
