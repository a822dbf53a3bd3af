/// A descriptor that becomes readable when a journal changes, for a poll loop.
///
/// Example: on `POLLIN` of `watch.descriptor`, `watch.drain()` and then `try store.refresh()`.
public final class StoreWatch {
    public var descriptor: Int32 { watch.descriptor }

    private let watch: OpenFile
    private let fileSystem: any FileSystem

    init?(folder: String, fileSystem: any FileSystem) {
        guard let watch = try? fileSystem.watch(folder: folder) else { return nil }
        self.watch = watch
        self.fileSystem = fileSystem
    }

    /// Takes what is to be read, so that the descriptor is quiet until the next change.
    public func drain() { fileSystem.drain(watch) }

    deinit { fileSystem.close(watch) }
}
