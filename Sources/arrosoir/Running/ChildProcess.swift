import Glibc

/// Another program, run to its end without a shell: in our process group, so that it may use the terminal.
///
/// Example: `try ChildProcess(["git", "--version"]).captured().output` are the bytes of `"git version 2.39.5\n"`.
struct ChildProcess {
    /// It could not be started.
    struct Failure: Error {
        var errno: Int32
    }

    /// What a run left behind.
    struct Outcome {
        /// The exit status; 128 and the signal's number for a run that a signal ended.
        var status: Int32
        var output: [UInt8]
        var errors: String
    }

    /// The program, looked for in `$PATH`, and its arguments.
    let words: [String]
    /// What is another than in our own environment; nil for what is not to be there.
    var environment: [String: String?] = [:]

    init(_ words: [String], environment: [String: String?] = [:]) {
        self.words = words
        self.environment = environment
    }

    /// Runs it with our own input and output, and gives its status as `Outcome` has it.
    func run() throws(Failure) -> Int32 { Self.status(of: try spawn(nil)) }

    /// Runs it and takes what it writes; its input is ours.
    func captured() throws(Failure) -> Outcome {
        let (output, errors) = (try Self.makePipe(), try Self.makePipe())
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, output.writing, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, errors.writing, STDERR_FILENO)
        defer {
            close(output.reading)
            close(errors.reading)
        }
        let child: pid_t
        do {
            defer {
                close(output.writing)
                close(errors.writing)
            }
            child = try spawn(&actions)
        }
        let texts = Self.readAll([output.reading, errors.reading])
        return Outcome(
            status: Self.status(of: child), output: texts[0], errors: String(decoding: texts[1], as: UTF8.self))
    }

    /// Hands it a text and gives it two seconds; whether it ended well. What it writes goes nowhere: it may stay behind, to
    /// serve the text, and must hold none of our ends.
    func takes(_ input: [UInt8]) -> Bool {
        guard let (reading, writing) = try? Self.makePipe() else { return false }
        defer { close(reading) }
        // A pipe holds 64 KiB that nobody has read yet; of more, nothing is handed over.
        _ = fcntl(writing, F_SETFL, O_NONBLOCK)
        let isWhole = write(writing, input, input.count) == input.count
        close(writing)
        guard isWhole else { return false }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, reading, STDIN_FILENO)
        for end in [STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, end, "/dev/null", O_WRONLY, 0)
        }
        guard let child = try? spawn(&actions) else { return false }
        return Self.endsWell(child)
    }

    /// Ends it when it takes longer than two seconds.
    private static func endsWell(_ child: pid_t) -> Bool {
        let start = ContinuousClock.now
        var status: Int32 = 0
        while waitpid(child, &status, WNOHANG) == 0 {
            if ContinuousClock.now - start > .seconds(2) { kill(child, SIGKILL) }
            usleep(2_000)
        }
        return status == 0
    }

    private func spawn(_ actions: UnsafePointer<posix_spawn_file_actions_t>?) throws(Failure) -> pid_t {
        var arguments = words.map { strdup($0) } + [nil]
        var variables = variables.map { strdup($0) } + [nil]
        defer { for text in arguments + variables { free(text) } }
        var child = pid_t()
        let status = posix_spawnp(&child, words[0], actions, nil, &arguments, &variables)
        guard status == 0 else { throw Failure(errno: status) }
        return child
    }

    private var variables: [String] {
        var inherited: [String] = []
        var place = environ
        while let variable = place.pointee {
            let text = String(cString: variable)
            if !environment.keys.contains(String(text.prefix { $0 != "=" })) { inherited.append(text) }
            place += 1
        }
        return inherited
            + environment.sorted { $0.key < $1.key }.compactMap { name, value in value.map { name + "=" + $0 } }
    }

    private static func makePipe() throws(Failure) -> (reading: Int32, writing: Int32) {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw Failure(errno: errno) }
        // Nobody else is started meanwhile: commands run on one thread.
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }

    /// Everything that comes from each until all are closed.
    private static func readAll(_ ends: [Int32]) -> [[UInt8]] {
        var texts: [[UInt8]] = ends.map { _ in [] }
        var pollers = ends.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while pollers.contains(where: { $0.fd >= 0 }) {
            guard poll(&pollers, nfds_t(pollers.count), -1) >= 0 || errno == EINTR else { break }
            for index in pollers.indices where pollers[index].fd >= 0 && pollers[index].revents != 0 {
                let count = read(pollers[index].fd, &buffer, buffer.count)
                if count > 0 {
                    texts[index] += buffer[..<count]
                } else if count == 0 || errno != EINTR {
                    pollers[index].fd = -1
                }
            }
        }
        return texts
    }

    private static func status(of child: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 {
            guard errno == EINTR else { return 127 }
        }
        return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    }
}
