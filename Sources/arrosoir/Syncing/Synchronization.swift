import Glibc
import Storage

/// Brings a store that is under git together with its remote: commits, fetches, merges, sends.
///
/// What is only in this machine's hands is done under the store's lock, what needs the network is not: nobody who writes
/// waits for it. Wherever it ends, each journal is whole, and the next time goes on from there.
///
/// Example: `try Synchronization.run(on: store, settingUp: nil, isSigning: false)`.
struct Synchronization {
    enum Failure: Error {
        case gitMissing
        case notUnderGit
        /// Started by root, whose git would leave files that the owner of the data can't read.
        case notByOwner
        /// The repository lies elsewhere.
        case gitIsFile(folder: String)
        /// A branch without a commit, as a power cut may leave it.
        case emptyBranch(path: String)
        case noRemote
        case noAddress(String)
        case otherRemote(String, folder: String)
        /// Nothing was set up.
        case noAnswer(from: String, said: GitWords)
        /// What is at the remote's end has no store's files.
        case noStore(remote: String)
        /// Several branches, and none is the main one.
        case noMainBranch(remote: String, branches: [String])
        /// There is a link or a folder where a file should be, or the other way round.
        case unsafe(remote: String, path: String)
        case noBranch
        case mergeUnderWay(folder: String)
        /// Another sync of this store.
        case underWay
        case unreachable(remote: String, said: GitWords)
        case silent(remote: String)
        case notMerged(said: GitWords)
        case refused(remote: String, said: GitWords)
        case git(said: GitWords)
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
    /// How often somebody else may send in between.
    private static let attempts = 5

    let store: Store
    let git: Git
    /// Whether commits are signed.
    let isSigning: Bool

    /// - Parameter address: of the remote of a store that has none yet.
    static func run(on store: Store, settingUp address: String?, isSigning: Bool) throws -> Report {
        // Git makes the files of other machines' journals.
        umask(0o077)
        let folder = store.location.data
        var status = stat()
        guard geteuid() != 0 || stat(folder, &status) != 0 || status.st_uid == 0 else { throw Failure.notByOwner }
        guard !InputFile.isFile(folder + "/.git") else { throw Failure.gitIsFile(folder: folder) }
        try store.makeStateFolder()
        let lock = try SyncLock(at: store.stateFolder + "/sync", of: folder)
        // What git refused of itself is whole; the mark stays only where it was cut off.
        var isWhole = !lock.wasInterrupted
        defer { if isWhole { lock.release() } }
        let file = store.stateFolder + "/sync.gitconfig"
        defer { unlink(file) }
        do {
            let git = try Git(folder: folder, lock: lock, settingsFile: file)
            if lock.wasInterrupted { try store.withLock { try Mending(git).run() } }
            isWhole = true
            return try Synchronization(store: store, git: git, isSigning: isSigning).exchange(settingUp: address)
        } catch let failure as Git.Failure {
            if case .failed(_, isCutOff: true) = failure { isWhole = false }
            throw Failure(failure)
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

    private func exchange() throws -> Report {
        guard try isUnderGit() else { throw Failure.notUnderGit }
        let address = try git.run("remote", "get-url", Self.remote)
        guard address.status == 0 else { throw Failure.noRemote }
        let head = try git.run("symbolic-ref", "--quiet", "HEAD")
        guard head.status == 0, head.output.hasPrefix(Self.heads) else { throw Failure.noBranch }
        try setAttributes()
        try store.withLock { try commit() }
        return try exchange(with: address.output, else: String(head.output.dropFirst(Self.heads.count)))
    }

    /// - Parameter fallback: the name of the branch for a remote that is empty.
    private func exchange(with address: String, else fallback: String) throws -> Report {
        var report = Report()
        var branch = try branch(of: Self.remote, at: address, else: fallback)
        var attempts = 0
        while true {
            try receive(branch, from: address, &report)
            report.sent = try lines(missingIn: branch)
            if try branch.tip != nil && git.holds("merge-base", "--is-ancestor", "HEAD", branch.tracking) {
                return report
            }
            guard let said = try push(to: branch, at: address) else { return report }
            attempts += 1
            // Somebody else was quicker, and their lines come first.
            guard attempts < Self.attempts,
                let next = try? self.branch(of: Self.remote, at: address, else: fallback), next != branch
            else { throw Failure.refused(remote: address, said: said) }
            branch = next
        }
    }

    private func receive(_ branch: RemoteBranch, from address: String, _ report: inout Report) throws {
        guard branch.tip != nil else { return }
        try fetch(branch, from: address)
        try checkFiles(of: branch, at: address)
        try store.withLock { try merge(branch, into: &report) }
    }
}

extension Synchronization.Failure {
    fileprivate init(_ failure: Git.Failure) {
        switch failure {
        case .notInstalled: self = .gitMissing
        case .failed(let said, _): self = .git(said: said)
        }
    }
}
