import Glibc
import Storage

/// A store that is not under git yet, or has no remote.
extension Synchronization {
    /// True where there was no remote before.
    func setUp(_ address: String) throws -> Bool {
        guard !address.isEmpty, !address.hasPrefix("-") else { throw Failure.noAddress(address) }
        let branch = try branchToSetUp(at: address)
        if try !isUnderGit() { try makeRepository() }
        let known = try git.run("remote", "get-url", Self.remote)
        if known.status != 0 {
            try git.succeed("remote", "add", "--", Self.remote, address)
        } else if known.output != address {
            throw Failure.otherRemote(known.output, folder: git.folder)
        }
        if try !git.holds("rev-parse", "--quiet", "--verify", "HEAD") {
            try git.succeed("symbolic-ref", "HEAD", Self.heads + branch.name)
        }
        return known.status != 0
    }

    /// A folder of this machine may be named from where one stands, behind the name of a helper too: `gcrypt::folder`.
    static func absolute(_ address: String) -> String {
        if let helper = address.firstRange(of: "::") {
            return address[..<helper.upperBound] + absolute(String(address[helper.upperBound...]))
        }
        guard let path = realpath(address, nil) else { return address }
        defer { free(path) }
        return String(cString: path)
    }

    private func branchToSetUp(at address: String) throws -> RemoteBranch {
        do {
            return try branch(of: address, at: address, else: "main")
        } catch Failure.unreachable(_, let said) {
            throw Failure.noAnswer(from: address, said: said)
        }
    }

    /// Whether the store's folder is a repository itself: one above it is somebody else's.
    func isUnderGit() throws -> Bool {
        let path = git.folder + "/.git"
        guard OutputFile.exists(path) else { return false }
        let found = try git.run("rev-parse", "--git-dir")
        // It may be one that git does not want to touch.
        guard found.status == 0 || found.said.reason.hasPrefix("not a git repository") else {
            throw Git.Failure.failed(said: found.said)
        }
        if let empty = Self.emptyName(in: path + "/refs") { throw Failure.emptyBranch(path: empty) }
        return found.status == 0
    }

    /// A name that git was about to write when the power went: it takes it for broken.
    private static func emptyName(in folder: String) -> String? {
        guard let names = try? PosixFileSystem().names(in: folder) else { return nil }
        for path in names.map({ folder + "/" + $0 }) where !path.hasSuffix(".lock") {
            if InputFile.isFolder(path) {
                if let empty = emptyName(in: path) { return empty }
            } else if let bytes = try? InputFile.bytes(at: path), bytes.allSatisfy({ $0 == 0 }) {
                return path
            }
        }
        return nil
    }

    /// What was begun and is none, as after a kill, is set aside where it can't be made one.
    private func makeRepository() throws {
        let path = git.folder + "/.git"
        let isBegun = OutputFile.exists(path)
        let made = try git.makeRepository()
        if made.status == 0, try isUnderGit() { return }
        guard isBegun else { throw Git.Failure.failed(said: made.said) }
        guard rename(path, path + "-" + String(time(nil))) == 0 else {
            throw Refusal.cannotWrite(path: path, errno: errno)
        }
        let again = try git.makeRepository()
        guard again.status == 0 else { throw Git.Failure.failed(said: again.said) }
    }
}
