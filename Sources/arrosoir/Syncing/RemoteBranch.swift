/// The branch of a remote that everybody reads, and what it has.
///
/// Example: of `"ref: refs/heads/main\tHEAD\n5f3a…\trefs/heads/main\n"` the name is `"main"`, the tip `"5f3a…"`.
struct RemoteBranch: Equatable {
    /// The remote has several branches (these names), and none is the main one.
    struct Unclear: Error {
        let names: [String]
    }

    let name: String
    /// nil where there is nothing yet.
    let tip: String?

    var tracking: String { "refs/remotes/\(Synchronization.remote)/\(name)" }

    /// The one that its HEAD names; where that names none that there is, the only one, or `main`: what is here has no say,
    /// since the other machines would not choose the same.
    ///
    /// - Parameters:
    ///   - listing: what `git ls-remote --symref` writes.
    ///   - fallback: the name for one that is empty.
    init(_ listing: String, else fallback: String) throws(Unclear) {
        var tips: [String: String] = [:]
        var head: String?
        for line in listing.split(separator: "\n") {
            let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { continue }
            if parts[1] == "HEAD", let name = Self.name(parts[0], behind: "ref: ") { head = name }
            if let name = Self.name(parts[1]) { tips[name] = parts[0] }
        }
        let named = head.flatMap { tips[$0] == nil ? nil : $0 }
        let only = tips.count == 1 ? tips.keys.first : tips["main"].map { _ in "main" }
        guard let name = named ?? only ?? (tips.isEmpty ? fallback : nil) else {
            throw Unclear(names: tips.keys.sorted())
        }
        (self.name, tip) = (name, tips[name])
    }

    private static func name(_ ref: String, behind mark: String = "") -> String? {
        let mark = mark + Synchronization.heads
        return ref.hasPrefix(mark) ? String(ref.dropFirst(mark.count)) : nil
    }
}
