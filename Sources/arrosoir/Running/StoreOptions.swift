import ArgumentParser
import Storage

/// Where the store is, for every command alike.
struct StoreOptions: ParsableArguments {
    @Option(name: .customLong("store"), parsing: .unconditional, help: .of(.store), completion: .directory)
    var folder: String?

    /// The folders that this command line and this environment mean.
    func location() throws -> StoreLocation { try StoreLocation(folder: folder) }
}
