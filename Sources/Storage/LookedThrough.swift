/// The files, the checkpoint and journals that took the place of others, that were read from their first byte to the last
/// since the machine was started, and found to be what the checkpoint says: while they have the same status, they need not
/// be read again.
///
/// Not beyond one start of the machine: the checkpoint is not synchronised, and of what was written before a power cut
/// there may be less than was read.
///
/// Example: `if !looked.holds("fold", status), CacheSum.of(bytes) == sum { looked.add("fold", status) }`.
struct LookedThrough {
    private let path: String
    /// What tells one start of the machine from another; nil where nothing does, and everything is read each time.
    private let boot: String?
    private var known: Set<Substring> = []
    private var lines: [String] = []

    init(in cache: String, boot: String?, on fileSystem: any FileSystem) {
        path = cache + "/looked-through"
        self.boot = boot
        guard let boot, let bytes = try? fileSystem.contents(of: path) else { return }
        let kept = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        // The last line feed tells that it is whole.
        guard kept.first == Substring(boot), kept.last == "" else { return }
        known = Set(kept.dropFirst().dropLast())
    }

    func holds(_ name: String, _ status: FileStatus) -> Bool { known.contains(Substring(status.line(named: name))) }

    /// From now on it holds, once that is kept.
    mutating func add(_ name: String, _ status: FileStatus) {
        guard !name.utf8.contains(UInt8(ascii: "\n")) else { return }
        lines.append(status.line(named: name))
    }

    /// For the next start; without a place for it nothing happens.
    func keep(on fileSystem: any FileSystem) {
        guard let boot, known != Set(lines.map { $0[...] }) else { return }
        let text = ([boot] + lines).map { $0 + "\n" }.joined()
        try? fileSystem.replace(path, with: Array(text.utf8), isSynchronized: false)
    }
}
