/// What holds of git's settings during a sync: of the user's own those that say who they are and how the network is
/// reached, and over all of them ours, so that none changes what a sync means.
///
/// Example: of a `~/.gitconfig` with `core.excludesFile` and `core.sshCommand` only the latter is in ``file``.
struct GitSettings {
    private struct Entry {
        let scope: Substring
        let key: Substring
        let value: String
    }

    private let entries: [Entry]

    /// - Parameter listing: what `git config --list --show-scope -z` writes.
    init(_ listing: String) {
        let parts = listing.split(separator: "\0", omittingEmptySubsequences: false)
        entries = stride(from: 1, to: parts.count, by: 2).map { index in
            let setting = parts[index].split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
            return Entry(
                scope: parts[index - 1], key: setting[0], value: setting.count == 2 ? String(setting[1]) : "true")
        }
    }

    /// Whether it is set anywhere.
    func has(_ key: String) -> Bool { entries.contains { $0.key == key } }

    /// In place of the machine's and the user's own file. What the repository says itself, git reads there.
    var file: String {
        entries.filter { ["system", "global"].contains($0.scope) && Self.isTaken($0.key) }.map(Self.lines).joined()
    }

    /// Replaces the settings of the command line, which override all files.
    var variables: [String: String?] {
        let given = entries.filter { $0.scope == "command" && Self.isTaken($0.key) }.map { (String($0.key), $0.value) }
        let all = given + Self.fixed
        var variables: [String: String?] = ["GIT_CONFIG_COUNT": String(all.count)]
        for (index, setting) in all.enumerated() {
            variables["GIT_CONFIG_KEY_\(index)"] = setting.0
            variables["GIT_CONFIG_VALUE_\(index)"] = setting.1
        }
        return variables
    }

    private static func lines(_ entry: Entry) -> String {
        let parts = entry.key.split(separator: ".", omittingEmptySubsequences: false)
        let section = parts.count > 2 ? " " + quoted(parts.dropFirst().dropLast().joined(separator: ".")) : ""
        return "[\(parts[0])\(section)]\n\t\(parts[parts.count - 1]) = \(quoted(entry.value))\n"
    }

    private static func quoted(_ text: String) -> String {
        let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
        return "\"\(escaped)\""
    }

    private static let sections = [
        "author", "committer", "credential", "gcrypt", "gpg", "http", "protocol", "ssh", "url",
    ]
    private static let keys = [
        "core.askpass", "core.gitproxy", "core.sshcommand", "safe.directory", "user.email", "user.name",
        "user.signingkey",
    ]

    private static func isTaken(_ key: Substring) -> Bool {
        keys.contains(String(key)) || sections.contains(String(key.prefix { $0 != "." }))
    }

    private static let fixed: [(String, String)] = [
        // Nothing of the repository's own is run but what reaches the network.
        ("core.hooksPath", "/dev/null"), ("core.fsmonitor", "false"), ("submodule.recurse", "false"),
        // Every journal goes, byte by byte.
        ("core.excludesFile", "/dev/null"), ("core.attributesFile", "/dev/null"), ("core.autocrlf", "false"),
        ("core.sparseCheckout", "false"), ("core.ignoreStat", "false"),
        // What two machines wrote is brought together in one way, which no other driver of that name takes over.
        ("merge.union.driver", "git merge-file --quiet --union %A %O %B"), ("merge.conflictStyle", "merge"),
        ("rerere.enabled", "false"),
        // What is read here is written so.
        ("i18n.commitEncoding", "UTF-8"), ("i18n.logOutputEncoding", "UTF-8"), ("color.ui", "false"),
        ("log.showSignature", "false"), ("log.showRoot", "true"), ("log.follow", "false"),
        ("diff.orderFile", "/dev/null"),
        ("remote.\(Synchronization.remote).mirror", "false"), ("gcrypt.require-explicit-force-push", "false"),
        ("http.lowSpeedLimit", "1"), ("http.lowSpeedTime", "30"),
        // What it says was written must outlast a power cut, and nothing of it go on once we are done.
        ("core.fsync", "committed,index,reference"), ("gc.autoDetach", "false"), ("maintenance.autoDetach", "false"),
    ]
}
