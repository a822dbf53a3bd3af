import Glibc

/// A store that is not under git yet, or has no remote.
extension Synchronization {
    /// True where there was no remote before.
    func setUp(_ address: String) throws -> Bool {
        guard !address.isEmpty, !address.hasPrefix("-") else { throw Failure.noAddress(address) }
        let branch = try branch(at: address)
        if try !isUnderGit() { try makeRepository() }
        let known = try git.run("remote", "get-url", Self.remote)
        if known.status != 0 {
            try git.succeed("remote", "add", "--", Self.remote, address)
        } else if known.output != address {
            throw Failure.otherRemote(known.output, folder: git.folder)
        }
        if try git.holds("rev-parse", "--quiet", "--verify", "HEAD") {
            try git.succeed("branch", "-M", branch)
        } else {
            try git.succeed("symbolic-ref", "HEAD", Self.heads + branch)
        }
        return known.status != 0
    }

    /// A folder of this machine may be named from where one stands.
    static func absolute(_ address: String) -> String {
        guard let path = realpath(address, nil) else { return address }
        defer { free(path) }
        return String(cString: path)
    }

    /// The branch that the remote's end has, or should have. Nothing is written before it has answered.
    private func branch(at address: String) throws -> String {
        let answer = try git.run("ls-remote", "--symref", "--", address, "HEAD")
        guard answer.status == 0 else { throw Failure.noAnswer(from: address, said: answer.reason) }
        let mark = "ref: " + Self.heads
        let line = answer.output.split(separator: "\n").first { $0.hasPrefix(mark) }
        return line.map { String($0.dropFirst(mark.count).prefix { $0 != "\t" }) } ?? "main"
    }

    /// What was begun and is none, as after a kill, is set aside where it can't be made one.
    private func makeRepository() throws {
        let path = git.folder + "/.git"
        if try git.holds("init", "--quiet"), try isUnderGit() { return }
        guard rename(path, path + "-" + String(time(nil))) == 0 else {
            throw Refusal.cannotWrite(path: path, errno: errno)
        }
        try git.succeed("init", "--quiet")
    }
}
