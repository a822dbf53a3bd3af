/// The network side of a sync, and the checks of incoming files.
extension Synchronization {
    /// The branch that the other machines read, asked of the other side. Nothing is written before it has answered.
    ///
    /// - Parameters:
    ///   - remote: its name here, or its address.
    ///   - fallback: the name of the branch for one that is empty.
    func branch(of remote: String, at address: String, else fallback: String) throws -> RemoteBranch {
        let answer = try git.reach("ls-remote", "--symref", "--", remote, "HEAD", Self.heads + "*")
        guard !answer.wasSilent else { throw Failure.silent(remote: address) }
        guard answer.status == 0 else { throw Failure.unreachable(remote: address, said: answer.said) }
        do {
            return try RemoteBranch(answer.output, else: fallback)
        } catch {
            throw Failure.noMainBranch(remote: address, branches: error.names)
        }
    }

    /// Branches alone: a tag of the same name would be taken for one. What is here already is not asked for.
    func fetch(_ branch: RemoteBranch, from address: String) throws {
        guard try branch.tip != git.run("rev-parse", "--quiet", "--verify", branch.tracking).output else { return }
        let fetched = try git.reach(
            "fetch", "--quiet", "--progress", "--prune", "--no-tags", "--refmap=", "--no-recurse-submodules",
            "--no-write-fetch-head", Self.remote, "+\(Self.heads)*:refs/remotes/\(Self.remote)/*")
        guard !fetched.wasSilent else { throw Failure.silent(remote: address) }
        guard fetched.status == 0 else { throw Failure.unreachable(remote: address, said: fetched.said) }
    }

    /// Nothing but plain files comes in, and journals in the place for journals.
    func checkFiles(of branch: RemoteBranch, at address: String) throws {
        guard try git.holds("cat-file", "-e", branch.tracking + ":format.json") else {
            throw Failure.noStore(remote: address)
        }
        for line in try git.succeed("ls-tree", "-r", "-z", branch.tracking).split(separator: "\0") {
            let parts = line.split(separator: "\t", maxSplits: 1)
            let path = parts.count == 2 ? String(parts[1]) : ""
            guard line.hasPrefix("100"), path != "journals", !path.hasPrefix("format.json/"),
                !path.hasPrefix(".gitattributes/")
            else { throw Failure.unsafe(remote: address, path: path) }
        }
    }

    /// Sends what is here; nil when it was taken, else what was said.
    func push(to branch: RemoteBranch, at address: String) throws -> GitWords? {
        let sent = try git.reach(
            "push", "--quiet", "--progress", "--no-verify", "--no-signed", "--no-follow-tags",
            "--recurse-submodules=no", Self.remote, "HEAD:" + Self.heads + branch.name)
        guard !sent.wasSilent else { throw Failure.silent(remote: address) }
        return sent.status == 0 ? nil : sent.said
    }
}
