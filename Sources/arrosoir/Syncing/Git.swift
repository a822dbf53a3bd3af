import Glibc

/// The user's own git, in one folder, with the user's own settings.
///
/// Example: `try Git(folder: store.location.data).succeed("fetch", "--quiet", "origin")`.
struct Git {
    enum Failure: Error {
        case notInstalled
        /// It ended otherwise than with status 0; what it said, on one line, and whether something may be half done.
        case failed(said: String, isCutOff: Bool = false)
    }

    /// The folder whose own repository it is: no other one is looked for above it.
    let folder: String
    /// What tells this machine from the others, in the messages of commits.
    let host = Git.hostName
    private let environment: [String: String?]

    init(folder: String) throws(Failure) {
        self.folder = folder
        // Of a git that we may have been started by: those would mean its folder.
        var environment: [String: String?] = [:]
        for name in [
            "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY", "GIT_PREFIX",
        ] {
            environment[name] = .some(nil)
        }
        environment["GIT_CEILING_DIRECTORIES"] = Self.parent(of: folder)
        let canAsk = isatty(STDIN_FILENO) == 1
        if !canAsk { environment["GIT_TERMINAL_PROMPT"] = "0" }
        func isSet(_ variables: [String], _ setting: String) throws(Failure) -> Bool {
            if variables.contains(where: { Environment.variable($0) != nil }) { return true }
            return try Self.run(["-C", folder, "config", setting], environment).status == 0
        }
        if !(try isSet(["GIT_SSH_COMMAND", "GIT_SSH"], "core.sshCommand")) {
            // Without a network it would be tried for minutes.
            let batch = canAsk ? "" : " -o BatchMode=yes"
            environment["GIT_SSH_COMMAND"] = "ssh -o ConnectTimeout=15 -o ServerAliveInterval=10" + batch
        }
        if !(try isSet(["GIT_AUTHOR_NAME"], "user.name")) {
            for role in ["AUTHOR", "COMMITTER"] { environment["GIT_\(role)_NAME"] = "arrosoir" }
        }
        if !(try isSet(["GIT_AUTHOR_EMAIL", "EMAIL"], "user.email")) {
            for role in ["AUTHOR", "COMMITTER"] { environment["GIT_\(role)_EMAIL"] = "arrosoir@" + host }
        }
        self.environment = environment
    }

    /// What a run left behind: its status, and what it wrote and said, the former without the last line feed.
    struct Outcome {
        let status: Int32
        let output: String
        let reason: String
    }

    /// Runs it, whatever comes of it.
    func run(_ words: String...) throws(Failure) -> Outcome { Outcome(try start(words)) }

    private func start(_ words: [String]) throws(Failure) -> ChildProcess.Outcome {
        let settings = [
            "-C", folder, "-c", "commit.gpgsign=false", "-c", "http.lowSpeedLimit=1", "-c", "http.lowSpeedTime=30",
            // What it says was written must outlast a power cut, and nothing of it go on once we are done.
            "-c", "core.fsync=committed,index,reference", "-c", "gc.autoDetach=false",
        ]
        return try Self.run(settings + words, environment)
    }

    /// Runs it and gives what it wrote.
    @discardableResult
    func succeed(_ words: String...) throws(Failure) -> String { try succeed(words) }

    @discardableResult
    func succeed(_ words: [String]) throws(Failure) -> String {
        let outcome = Outcome(try start(words))
        guard outcome.status == 0 else { throw .failed(said: outcome.reason, isCutOff: outcome.status > 128) }
        return outcome.output
    }

    /// The same, byte by byte.
    func bytes(_ words: String...) throws(Failure) -> [UInt8] {
        let outcome = try start(words)
        guard outcome.status == 0 else { throw .failed(said: Outcome(outcome).reason) }
        return outcome.output
    }

    /// Whether it ended with status 0.
    func holds(_ words: String...) throws(Failure) -> Bool { try start(words).status == 0 }

    private static func run(
        _ words: [String], _ environment: [String: String?]
    ) throws(Failure) -> ChildProcess.Outcome {
        do {
            return try ChildProcess(["git"] + words, environment: environment).captured()
        } catch {
            throw error.errno == ENOENT ? .notInstalled : .failed(said: String(cString: strerror(error.errno)))
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
        reason = Self.reason(text + outcome.errors) ?? "git \(outcome.status)"
    }

    /// The line that says what is wrong: git's own word for it, else the last one.
    private static func reason(_ said: String) -> String? {
        let lines = said.split { $0 == "\n" || $0 == "\r\n" }.map(String.init)
        func found(_ mark: String) -> Substring? {
            lines.first { $0.hasPrefix(mark) }.map { mark == "ssh: " ? $0[...] : $0.dropFirst(mark.count) }
        }
        let reason = ["ssh: ", "fatal: ", " ! ", "error: "].lazy.compactMap(found).first ?? lines.last?[...]
        return reason.map { String($0.hasSuffix(".") ? $0.dropLast() : $0) }
    }
}
