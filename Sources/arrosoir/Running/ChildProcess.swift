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
        /// It was ended because nothing came from it for too long.
        var wasSilent = false
    }

    /// The program, looked for in `$PATH`, and its arguments.
    let words: [String]
    /// What is another than in our own environment; nil for what is not to be there.
    var environment: [String: String?] = [:]
    /// A descriptor of ours that it has as well, with all that it starts.
    var sharing: Int32?
    /// After so many milliseconds without a word it is ended; nil for never.
    var patience: Int32?

    init(_ words: [String], environment: [String: String?] = [:]) {
        self.words = words
        self.environment = environment
    }

    /// Runs it with our own input and output, and gives its status as `Outcome` has it.
    func run() throws(Failure) -> Int32 { Self.status(of: try spawn(nil)) }

    /// Runs it and takes what it writes; its input is ours.
    ///
    /// - Parameter started: learns its id while it is at work.
    func captured(started: (pid_t) -> Void = { _ in }) throws(Failure) -> Outcome {
        let (output, errors) = (try Self.makePipe(), try Self.makePipe())
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, output.writing, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, errors.writing, STDERR_FILENO)
        // Onto itself: that takes close-on-exec away, in the child alone.
        if let sharing { posix_spawn_file_actions_adddup2(&actions, sharing, sharing) }
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
        started(child)
        return outcome(of: child, output.reading, errors.reading)
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
        let all = Environment.all.merging(environment) { $1 }
        return all.sorted { $0.key < $1.key }.compactMap { name, value in value.map { name + "=" + $0 } }
    }

    private static func makePipe() throws(Failure) -> (reading: Int32, writing: Int32) {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw Failure(errno: errno) }
        // Nobody else is started meanwhile: commands run on one thread.
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }

    /// How often a silent one is looked at, in milliseconds.
    private static let interval: Int32 = 200
    /// How long one that is asked to end may take to do so.
    private static let respite: Int32 = 2000

    /// Everything that comes from it until its output is closed, or until it is over: what it left behind may hold that
    /// open.
    private func outcome(of child: pid_t, _ output: Int32, _ errors: Int32) -> Outcome {
        var texts: [[UInt8]] = [[], []]
        var pollers = [output, errors].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        var (silence, wasSilent): (Int32, Bool) = (0, false)
        var status: Int32?
        while pollers.contains(where: { $0.fd >= 0 }) {
            let ready = poll(&pollers, nfds_t(pollers.count), Self.interval)
            guard ready >= 0 || errno == EINTR else { break }
            if ready > 0 {
                Self.read(from: &pollers, into: &texts)
                silence = 0
            }
            guard ready == 0 else { continue }
            if status != nil { break }
            status = Self.statusIfOver(child)
            silence += Self.interval
            if let patience, status == nil, silence >= (wasSilent ? Self.respite : patience) {
                kill(child, wasSilent ? SIGKILL : SIGTERM)
                (silence, wasSilent) = (0, true)
            }
        }
        return Outcome(
            status: status ?? Self.status(of: child), output: texts[0],
            errors: String(decoding: texts[1], as: UTF8.self), wasSilent: wasSilent)
    }

    private static func read(from pollers: inout [pollfd], into texts: inout [[UInt8]]) {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        for index in pollers.indices where pollers[index].fd >= 0 && pollers[index].revents != 0 {
            let count = Glibc.read(pollers[index].fd, &buffer, buffer.count)
            if count > 0 {
                texts[index] += buffer[..<count]
            } else if count == 0 || errno != EINTR {
                pollers[index].fd = -1
            }
        }
    }

    private static func statusIfOver(_ child: pid_t) -> Int32? {
        var status: Int32 = 0
        return waitpid(child, &status, WNOHANG) == child ? exitStatus(status) : nil
    }

    private static func status(of child: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 {
            guard errno == EINTR else { return 127 }
        }
        return exitStatus(status)
    }

    private static func exitStatus(_ status: Int32) -> Int32 {
        status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    }
}
