import Glibc
import Storage

/// The local side of a sync: all of it is done under the store's lock.
extension Synchronization {
    static let subject = "arrosoir sync on "

    /// Tells git how to treat the files, whatever a `.gitattributes` from elsewhere says.
    func setAttributes() throws {
        let folder = git.folder + "/.git/info"
        if !OutputFile.exists(folder) { try OutputFile.makeFolder(folder) }
        let attributes = """
            * -text -eol -filter -ident -working-tree-encoding diff merge
            *.jsonl merge=union
            .gitattributes merge=union

            """
        try OutputFile.write(Array(attributes.utf8), to: folder + "/attributes", replacing: true)
    }

    /// Commits what is new in the store's files. What somebody took away by hand does not go elsewhere.
    func commit() throws {
        if try !git.succeed("ls-files", "--unmerged").isEmpty { throw Failure.mergeUnderWay(folder: git.folder) }
        try add([".gitattributes", "format.json"])
        let journals = [":(glob)journals/*.jsonl", ":(exclude,glob)journals/.*", ":(exclude,glob)journals/~*"]
        let files = try git.succeed(["ls-files", "-v", "-z", "--cached", "--others", "--"] + journals)
        let paths = files.split(separator: "\0")
        try watch(paths.filter { !"H?".contains($0.prefix(1)) }.map { String($0.dropFirst(2)) })
        if !paths.isEmpty { try add(journals) }
        let isMerging = try git.holds("rev-parse", "--quiet", "--verify", "MERGE_HEAD")
        guard try isMerging || !git.holds("diff", "--cached", "--quiet", "--no-ext-diff") else { return }
        try git.succeed(["commit", "--quiet", "--no-verify", signing, "-m", Self.subject + git.host])
    }

    /// Whatever is to be ignored of them.
    private func add(_ files: [String]) throws {
        try git.succeed(["add", "--force", "--ignore-removal", "--"] + files)
    }

    /// Lets git look again at files that it was told not to look at.
    private func watch(_ paths: [String]) throws {
        guard !paths.isEmpty else { return }
        for flag in ["--no-assume-unchanged", "--no-skip-worktree"] {
            try git.succeed(["update-index", flag, "--"] + paths)
        }
    }

    /// With a signature where the settings ask for one, whatever git's own say.
    private var signing: String { isSigning ? "--gpg-sign" : "--no-gpg-sign" }

    func merge(_ branch: RemoteBranch, into report: inout Report) throws {
        guard try !git.holds("merge-base", "--is-ancestor", branch.tracking, "HEAD") else { return }
        // Others may have written since.
        try commit()
        let before = try git.succeed("rev-parse", "HEAD")
        let known = Set(try store.history().map(\.id))
        try merge(branch)
        // A journal that has become shorter elsewhere, by no command of ours, keeps its lines.
        let fates = try Mending(git).restoreJournals(of: before)
        if !fates.restored.isEmpty { try commit() }
        try store.acceptLengths(of: Set(fates.rewritten))
        try synchronizeJournals(since: before)
        let new = try store.history().filter { !known.contains($0.id) }
        for (device, entries) in Dictionary(grouping: new, by: \.device).sorted(by: { $0.key < $1.key }) {
            report.received.append((try source(device), entries))
        }
    }

    private func merge(_ branch: RemoteBranch) throws {
        let head = try git.succeed("symbolic-ref", "--short", "HEAD")
        // Two stores that began apart have no commit in common, and are to be one.
        let merged = try git.run([
            "-c", "branch.\(head).mergeOptions=", "merge", "--quiet", "--no-edit", "--no-verify", "--ff", "--commit",
            "--no-squash", "--no-verify-signatures", "--no-signoff", "--no-autostash", "--no-stat", signing, "-s",
            "ort",
            "-X", "no-renames", "--allow-unrelated-histories", "-m", "arrosoir merge on " + git.host, branch.tracking,
        ])
        guard merged.status != 0, try !keepRemovedJournals() else { return }
        guard try git.holds("merge", "--abort") else { throw Git.Failure.failed(said: merged.said, isCutOff: true) }
        throw Failure.notMerged(said: merged.said)
    }

    /// Ends a merge where all that is left to decide are journals that one side took away while the other wrote in them:
    /// git has left what was written.
    private func keepRemovedJournals() throws -> Bool {
        var stages: [String: Int] = [:]
        for entry in try git.succeed("ls-files", "--unmerged", "-z").split(separator: "\0") {
            let parts = entry.split(separator: "\t", maxSplits: 1)
            let stage = parts[0].last == "1" ? 0 : 1
            stages[String(parts[1]), default: 0] += stage
        }
        let isSettled = stages.allSatisfy { path, sides in
            sides == 1 && path.hasPrefix("journals/") && InputFile.isFile(git.folder + "/" + path)
        }
        guard !stages.isEmpty, isSettled else { return false }
        try git.succeed(["--literal-pathspecs", "add", "--force", "--"] + stages.keys.sorted())
        try commit()
        return true
    }

    /// Git leaves it to the system when the files that it makes reach the disk.
    private func synchronizeJournals(since commit: String) throws {
        let changed = try git.succeed("diff-tree", "-r", "--name-only", "-z", commit, "HEAD").split(separator: "\0")
        for path in changed.map({ git.folder + "/" + $0 }) + [git.folder + "/journals", git.folder] {
            let descriptor = open(path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { continue }
            defer { close(descriptor) }
            guard fsync(descriptor) == 0 else { throw Refusal.cannotWrite(path: path, errno: errno) }
        }
    }

    /// The machine that committed a device's journal first.
    private func source(_ device: String) throws -> Source {
        let subjects = try git.succeed(
            "log", "--format=%s", "--diff-filter=A", "--reverse", "--", "journals/\(device).jsonl")
        let first = subjects.split(separator: "\n").first { $0.hasPrefix(Self.subject) }
        return first.map { .host(String($0.dropFirst(Self.subject.count))) } ?? .device(device)
    }

    /// The number of journal lines here that the branch lacks.
    func lines(missingIn branch: RemoteBranch) throws -> Int {
        // The commit of nothing at all.
        let base = try branch.tip == nil ? git.succeed("hash-object", "-t", "tree", "/dev/null") : branch.tracking
        return try git.succeed("diff-tree", "-r", "--numstat", "--no-renames", base, "HEAD", "--", "journals")
            .split(separator: "\n").reduce(0) { $0 + (Int($1.prefix { $0 != "\t" }) ?? 0) }
    }
}
