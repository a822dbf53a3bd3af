import Glibc

/// The user's own git, in one folder, with settings and variables that mean the same everywhere.
///
/// Example: `try git.succeed("add", "--force", "--", "format.json")`, `try git.reach("fetch", "--quiet", "origin")`.
struct Git {
    enum Failure: Error {
        case notInstalled
        /// It ended otherwise than with status 0; what it said, and whether something may be half done.
        case failed(said: GitWords, isCutOff: Bool = false)
    }

    /// What a run left behind: its status, and what it wrote, without the last line feed.
    struct Outcome {
        let status: Int32
        let output: String
        let said: GitWords
        /// It was ended because nothing came from the other side.
        let wasSilent: Bool
    }

    /// The folder whose own repository it is: no other one is looked for above it.
    let folder: String
    /// What tells this machine from the others, in the messages of commits.
    let host = Git.hostName
    private let lock: SyncLock
    private let environment: [String: String?]
    private let patience: Int32

    /// - Parameters:
    ///   - file: where the settings go that are taken from the user's own.
    ///   - patience: how long the other side may say nothing, in milliseconds.
    init(folder: String, lock: SyncLock, settingsFile file: String, patience: Int32 = 60_000) throws {
        self.folder = folder
        self.lock = lock
        self.patience = patience
        let canAsk = isatty(STDIN_FILENO) == 1
        var environment = GitEnvironment.ofUser
        environment["GIT_CEILING_DIRECTORIES"] = Self.parent(of: folder)
        if !canAsk { environment["GIT_TERMINAL_PROMPT"] = "0" }
        let settings = try Self.settings(of: folder, environment)
        try OutputFile.write(Array(settings.file.utf8), to: file, replacing: true)
        for name in environment.keys where name.hasPrefix("GIT_CONFIG") { environment[name] = .some(nil) }
        environment["GIT_CONFIG_NOSYSTEM"] = "1"
        environment["GIT_CONFIG_GLOBAL"] = file
        environment.merge(settings.variables) { $1 }
        environment.merge(GitEnvironment.usual(settings, host: host, canAsk: canAsk)) { $1 }
        self.environment = environment
    }

    private static func settings(
        of folder: String, _ environment: [String: String?]
    ) throws(Failure) -> GitSettings {
        let listing = ChildProcess(
            ["git", "-C", folder, "config", "--list", "--show-scope", "-z"], environment: environment)
        let outcome = Outcome(try captured(listing))
        guard outcome.status == 0 else { throw .failed(said: outcome.said) }
        return GitSettings(outcome.output)
    }

    // MARK: On this machine's files

    /// Runs it, whatever comes of it.
    func run(_ words: String...) throws(Failure) -> Outcome { Outcome(try start(words)) }

    func run(_ words: [String]) throws(Failure) -> Outcome { Outcome(try start(words)) }

    /// Runs it and gives what it wrote.
    @discardableResult
    func succeed(_ words: String...) throws(Failure) -> String { try succeed(words) }

    @discardableResult
    func succeed(_ words: [String]) throws(Failure) -> String {
        let outcome = Outcome(try start(words))
        guard outcome.status == 0 else { throw .failed(said: outcome.said, isCutOff: outcome.status > 128) }
        return outcome.output
    }

    /// The same, byte by byte.
    func bytes(_ words: String...) throws(Failure) -> [UInt8] {
        let outcome = try start(words)
        guard outcome.status == 0 else { throw .failed(said: Outcome(outcome).said) }
        return outcome.output
    }

    /// Whether it ended with status 0.
    func holds(_ words: String...) throws(Failure) -> Bool { try start(words).status == 0 }

    /// Makes the folder a repository: what the machine has ready for new ones stays out.
    func makeRepository() throws(Failure) -> Outcome {
        Outcome(try finish(ChildProcess(["git", "-C", folder, "init", "--quiet", "--template="])))
    }

    private func start(_ words: [String]) throws(Failure) -> ChildProcess.Outcome {
        try finish(ChildProcess(place + words))
    }

    private func finish(_ child: ChildProcess) throws(Failure) -> ChildProcess.Outcome {
        var child = child
        child.environment = environment
        child.sharing = lock.descriptor
        return try Self.captured(child)
    }

    /// Whatever the repository says of another work tree.
    private var place: [String] { ["git", "-C", folder, "--work-tree=."] }

    // MARK: Over the network

    /// Runs what may wait for the other side, which has only so long for each word.
    func reach(_ words: String...) throws(Failure) -> Outcome {
        var child = ChildProcess(place + words, environment: environment)
        child.patience = patience
        defer { lock.forgetName() }
        return Outcome(try Self.captured(child, started: lock.name))
    }

    private static func captured(
        _ child: ChildProcess, started: (pid_t) -> Void = { _ in }
    ) throws(Failure) -> ChildProcess.Outcome {
        do {
            return try child.captured(started: started)
        } catch {
            let why = String(cString: strerror(error.errno))
            throw error.errno == ENOENT ? .notInstalled : .failed(said: GitWords(why, else: why))
        }
    }

    /// Of a folder the real one above it, since git compares real paths.
    private static func parent(of folder: String) -> String {
        let path = realpath(folder, nil)
        defer { free(path) }
        let real = path.map { String(cString: $0) } ?? folder
        return real.lastIndex(of: "/").map { String(real[..<$0]) } ?? "/"
    }

    private static var hostName: String {
        var name = [CChar](repeating: 0, count: 256)
        guard gethostname(&name, name.count - 1) == 0 else { return "localhost" }
        let text = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return text.isEmpty ? "localhost" : text
    }
}

extension Git.Outcome {
    fileprivate init(_ outcome: ChildProcess.Outcome) {
        status = outcome.status
        let text = String(decoding: outcome.output, as: UTF8.self)
        output = text.hasSuffix("\n") ? String(text.dropLast()) : text
        said = GitWords(text + outcome.errors, else: "git \(outcome.status)")
        wasSilent = outcome.wasSilent
    }
}
