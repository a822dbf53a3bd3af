import Glibc
import Storage

/// Brings a store that is under git together with its remote: commits, fetches, merges, sends.
///
/// What is only in this machine's hands is done under the store's lock, what needs the network is not: nobody who writes
/// waits for it. Wherever it ends, each journal is whole, and the next time goes on from there.
///
/// Example: `try Synchronization(of: store).run()`.
struct Synchronization {
    enum Failure: Error {
        case gitMissing
        case notUnderGit
        case noRemote
        case noAddress(String)
        case otherRemote(String, folder: String)
        /// Nothing was set up.
        case noAnswer(from: String, said: String)
        /// What is at the remote's end has no store's files.
        case noStore(remote: String)
        /// There is a link or a folder where a file should be, or the other way round.
        case unsafe(remote: String, path: String)
        case noBranch
        case mergeUnderWay(folder: String)
        /// Another sync of this store.
        case underWay
        case unreachable(remote: String, said: String)
        case notMerged(said: String)
        case refused(remote: String, said: String)
        case git(said: String)
    }

    /// What came of it.
    struct Report {
        /// By whom, and what they did, each the newest first.
        var received: [(source: Source, entries: [HistoryEntry])] = []
        /// Lines of journals that the remote did not have.
        var sent = 0
    }

    /// Where a change was made.
    enum Source: Hashable {
        case host(String)
        case device(String)
    }

    static let remote = "origin"
    static let heads = "refs/heads/"
    private static let subject = "arrosoir sync on "
    /// How often somebody else may send in between.
    private static let attempts = 5

    private let store: Store
    let git: Git

    init(of store: Store) throws(Failure) {
        self.store = store
        do {
            git = try Git(folder: store.location.data)
        } catch {
            throw Self.failure(error)
        }
    }

    /// - Parameter address: of the remote of a store that has none yet.
    func run(settingUp address: String? = nil) throws -> Report {
        // Git makes the files of other machines' journals.
        umask(0o077)
        do {
            try store.makeStateFolder()
            let lock = try SyncLock(at: store.stateFolder + "/sync")
            if lock.wasInterrupted { try store.withLock { try Mending(git).run() } }
            return try held(lock) { try exchange(settingUp: address) }
        } catch let failure as Git.Failure {
            throw Self.failure(failure)
        }
    }

    /// What git refused of itself is whole; the mark stays only where it was cut off.
    private func held<Result>(_ lock: SyncLock, _ body: () throws -> Result) throws -> Result {
        do {
            let result = try body()
            lock.release()
            return result
        } catch {
            if case .failed(_, isCutOff: true)? = error as? Git.Failure { throw error }
            lock.release()
            throw error
        }
    }

    private func exchange(settingUp address: String?) throws -> Report {
        guard let address else { return try exchange() }
        let isNew = try setUp(Self.absolute(address))
        do {
            return try exchange()
        } catch {
            // Another address must not find this one in its way.
            if isNew { _ = try git.run("remote", "remove", Self.remote) }
            throw error
        }
    }

    private static func failure(_ failure: Git.Failure) -> Failure {
        switch failure {
        case .notInstalled: .gitMissing
        case .failed(let said, _): .git(said: said)
        }
    }

    /// Whether the store's folder is a repository itself: one above it is somebody else's.
    func isUnderGit() throws -> Bool {
        try access(git.folder + "/.git", F_OK) == 0 && git.holds("rev-parse", "--git-dir")
    }

    private func exchange() throws -> Report {
        guard try isUnderGit() else { throw Failure.notUnderGit }
        guard try git.holds("remote", "get-url", Self.remote) else { throw Failure.noRemote }
        let address = try git.succeed("remote", "get-url", Self.remote)
        let head = try git.run("symbolic-ref", "--quiet", "HEAD")
        guard head.status == 0, head.output.hasPrefix(Self.heads) else { throw Failure.noBranch }
        let branch = String(head.output.dropFirst(Self.heads.count))
        try setAttributes()
        let tracking = "refs/remotes/\(Self.remote)/\(branch)"
        try store.withLock { try commit() }
        var report = Report()
        var attempts = 0
        while true {
            try receive(tracking, from: address, &report)
            let isKnown = try git.holds("rev-parse", "--quiet", "--verify", tracking)
            report.sent = try linesSince(isKnown ? tracking : nil)
            let isSame = try isKnown && git.holds("merge-base", "--is-ancestor", "HEAD", tracking)
            guard !isSame else { return report }
            let sent = try git.run("push", "--quiet", Self.remote, "HEAD:" + Self.heads + branch)
            guard sent.status != 0 else { return report }
            attempts += 1
            // Somebody else was quicker, and their lines come first.
            guard attempts < Self.attempts, try isBehind(tracking) else {
                throw Failure.refused(remote: address, said: sent.reason)
            }
        }
    }

    /// Branches alone: a tag of the same name would be taken for one.
    private func fetch() throws -> Git.Outcome {
        try git.run(
            "fetch", "--quiet", "--prune", "--no-tags", Self.remote, "+refs/heads/*:refs/remotes/\(Self.remote)/*")
    }

    /// What git is to make of the files, whatever a `.gitattributes` says that came from elsewhere.
    private func setAttributes() throws {
        let folder = git.folder + "/.git/info"
        if !OutputFile.exists(folder) { try OutputFile.makeFolder(folder) }
        let attributes =
            "* -text -eol -filter -ident -working-tree-encoding\n*.jsonl merge=union\n.gitattributes merge=union\n"
        try OutputFile.write(Array(attributes.utf8), to: folder + "/attributes", replacing: true)
    }

    private func receive(_ tracking: String, from address: String, _ report: inout Report) throws {
        let fetched = try fetch()
        guard fetched.status == 0 else { throw Failure.unreachable(remote: address, said: fetched.reason) }
        guard try git.holds("rev-parse", "--quiet", "--verify", tracking) else { return }
        guard try git.holds("cat-file", "-e", tracking + ":format.json") else { throw Failure.noStore(remote: address) }
        try checkFiles(of: tracking, at: address)
        try store.withLock { try merge(tracking, into: &report) }
    }

    /// Nothing but plain files comes in, and journals in the place for journals.
    private func checkFiles(of tracking: String, at address: String) throws {
        for line in try git.succeed("ls-tree", "-r", "-z", tracking).split(separator: "\0") {
            let parts = line.split(separator: "\t", maxSplits: 1)
            let path = parts.count == 2 ? String(parts[1]) : ""
            guard line.hasPrefix("100"), path != "journals", !path.hasPrefix("format.json/"),
                !path.hasPrefix(".gitattributes/")
            else { throw Failure.unsafe(remote: address, path: path) }
        }
    }

    /// Whether the remote has something by now that is not here.
    private func isBehind(_ tracking: String) throws -> Bool {
        guard try fetch().status == 0 else { return false }
        return try !git.holds("merge-base", "--is-ancestor", tracking, "HEAD")
    }

    /// Commits what is new in the store's files. What somebody took away by hand does not go elsewhere.
    private func commit() throws {
        if try !git.succeed("ls-files", "--unmerged").isEmpty { throw Failure.mergeUnderWay(folder: git.folder) }
        try git.succeed("add", "--ignore-removal", "--", ".gitattributes", "format.json")
        let journals = [":(glob)journals/*.jsonl", ":(exclude,glob)journals/.*", ":(exclude,glob)journals/~*"]
        if try !git.succeed(["ls-files", "--cached", "--others", "--"] + journals).isEmpty {
            try git.succeed(["add", "--ignore-removal", "--"] + journals)
        }
        let isMerging = try git.holds("rev-parse", "--quiet", "--verify", "MERGE_HEAD")
        guard try isMerging || !git.holds("diff", "--cached", "--quiet") else { return }
        try git.succeed("commit", "--quiet", "--no-verify", "-m", Self.subject + git.host)
    }

    private func merge(_ tracking: String, into report: inout Report) throws {
        guard try !git.holds("merge-base", "--is-ancestor", tracking, "HEAD") else { return }
        // Others may have written since.
        try commit()
        let before = try git.succeed("rev-parse", "HEAD")
        let known = Set(try store.history().map(\.id))
        // Two stores that began apart have no commit in common, and are to be one.
        let merged = try git.run(
            "merge", "--quiet", "--no-edit", "--no-verify", "--allow-unrelated-histories", tracking)
        guard merged.status == 0 else {
            guard try git.holds("merge", "--abort") else {
                throw Git.Failure.failed(said: merged.reason, isCutOff: true)
            }
            throw Failure.notMerged(said: merged.reason)
        }
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

    /// Git leaves it to the system when the files that it makes reach the disk.
    private func synchronizeJournals(since commit: String) throws {
        let changed = try git.succeed("diff", "--name-only", "-z", commit, "HEAD").split(separator: "\0")
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

    /// Lines of journals that are here and not in a commit.
    private func linesSince(_ commit: String?) throws -> Int {
        // The commit of nothing at all.
        let base = try commit ?? git.succeed("hash-object", "-t", "tree", "/dev/null")
        return try git.succeed("diff", "--numstat", base, "HEAD", "--", "journals").split(separator: "\n")
            .reduce(0) { $0 + (Int($1.prefix { $0 != "\t" }) ?? 0) }
    }
}
