import Glibc
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
        guard try git.holds("rev-parse", "--quiet", "--verify", "HEAD") else { return }
        let names = try git.succeed(
            "ls-tree", "-r", "-z", "--name-only", "HEAD", "--", ".gitattributes", "format.json", "journals")
        for name in names.split(separator: "\0") { try mend(String(name)) }
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

    /// Lets a file hold each line of the commit, and behind them the whole lines that only it has.
    private func mend(_ name: String) throws {
        let path = git.folder + "/" + name
        let committed = Self.lines(try git.bytes("cat-file", "blob", "HEAD:" + name))
        let found = OutputFile.exists(path) ? Self.lines(try InputFile.bytes(at: path)) : []
        let known = Set(found)
        guard !committed.allSatisfy(known.contains) else { return }
        let old = Set(committed)
        let new = name.hasPrefix("journals/") ? found.filter { !old.contains($0) } : []
        try OutputFile.write(
            (committed + new).flatMap { $0 + [UInt8(ascii: "\n")] }, to: path, replacing: true)
    }

    /// Those that end with a line feed.
    private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast()
    }
}
