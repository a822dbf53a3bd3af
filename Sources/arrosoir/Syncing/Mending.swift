import Glibc
import JSON
import Storage

/// What a sync that was killed, or whose machine lost its power, may have left: git's locks, and journals that git had
/// begun to write. No line of what was committed, and none of what was written since, is lost.
///
/// Example: `try Mending(git).run()`, under the store's lock and with no git of ours at work.
struct Mending {
    private let git: Git

    init(_ git: Git) { self.git = git }

    func run() throws {
        removeLocks(in: git.folder + "/.git")
        guard OutputFile.exists(git.folder + "/.git"), try git.holds("rev-parse", "--quiet", "--verify", "HEAD")
        else { return }
        for name in [".gitattributes", "format.json"] where try git.holds("cat-file", "-e", "HEAD:" + name) {
            let path = git.folder + "/" + name
            let committed = try git.bytes("cat-file", "blob", "HEAD:" + name)
            // Half of it, or nothing yet.
            let found = OutputFile.exists(path) ? try InputFile.bytes(at: path) : []
            guard found.count < committed.count, committed.starts(with: found) else { continue }
            try OutputFile.write(committed, to: path, replacing: true)
        }
        try restoreJournals(of: "HEAD")
    }

    /// What became of a journal since a commit.
    private enum Fate { case whole, restored, rewritten }

    /// Lets each journal hold the lines that it had in a commit, unless `forget`, `compact` or a repair has rewritten it
    /// since: the names of those that did not, and of the rewritten ones.
    @discardableResult
    func restoreJournals(of commit: String) throws -> (restored: [String], rewritten: [String]) {
        var (restored, rewritten): ([String], [String]) = ([], [])
        let paths = try git.succeed("ls-tree", "-r", "-z", "--name-only", commit, "--", "journals")
        for path in paths.split(separator: "\0") {
            let name = String(path.dropFirst("journals/".count))
            switch try restore(String(path), of: commit) {
            case .whole: break
            case .restored: restored.append(name)
            case .rewritten: rewritten.append(name)
            }
        }
        return (restored, rewritten)
    }

    /// Of an index or a name that git was about to replace: it would wait for them for ever.
    private func removeLocks(in folder: String) {
        guard let names = try? PosixFileSystem().names(in: folder) else { return }
        for name in names {
            if name.hasSuffix(".lock") {
                unlink(folder + "/" + name)
            } else if name != "objects" {
                removeLocks(in: folder + "/" + name)
            }
        }
    }

    /// The lines of the commit, and behind them the whole lines that only the file has.
    private func restore(_ name: String, of commit: String) throws -> Fate {
        let path = git.folder + "/" + name
        let committed = Self.lines(try git.bytes("cat-file", "blob", commit + ":" + name))
        let found = OutputFile.exists(path) ? Self.lines(try InputFile.bytes(at: path, atMost: .max)) : []
        let known = Set(found)
        guard !committed.allSatisfy(known.contains) else { return .whole }
        guard !Self.isRewritten(found.first, since: committed.first) else { return .rewritten }
        let old = Set(committed)
        let folder = git.folder + "/journals"
        if !OutputFile.exists(folder) { try OutputFile.makeFolder(folder) }
        try OutputFile.write(
            (committed + found.filter { !old.contains($0) }).flatMap { $0 + [UInt8(ascii: "\n")] }, to: path,
            replacing: true)
        return .restored
    }

    /// Whether the first line says that the file was rewritten, and did not say so before.
    private static func isRewritten(_ first: ArraySlice<UInt8>?, since old: ArraySlice<UInt8>?) -> Bool {
        guard let first, first != old, let line = try? JSONValue(parsing: Array(first)) else { return false }
        return line["rewrote"]?.int != nil
    }

    /// Those that end with a line feed.
    private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast()
    }
}
