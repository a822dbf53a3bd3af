import Glibc

/// A program that was started, as a shell starts one: with no signal blocked, as they are in the threads that tests run
/// in, and with these variables alone.
///
/// Example: `let child = Spawn(["/bin/true"], [:]) { posix_spawn_file_actions_addopen(&$0, 0, "/dev/null", O_RDONLY, 0) }`.
public struct Spawn {
    public let child: pid_t

    /// - Parameters:
    ///   - words: the path of the program, then its arguments.
    ///   - isLeader: of a session of its own, whose terminal is the first one that it opens.
    ///   - prepare: says what becomes of its descriptors.
    public init(
        _ words: [String], _ environment: [String: String], isLeader: Bool = false,
        _ prepare: (inout posix_spawn_file_actions_t) -> Void
    ) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        prepare(&actions)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var mask = sigset_t()
        sigemptyset(&mask)
        posix_spawnattr_setsigmask(&attributes, &mask)
        // POSIX_SPAWN_SETSID, which its header shows to others alone.
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | (isLeader ? 0x80 : 0))
        let arguments = words.map { strdup($0) } + [nil]
        let variables = environment.map { strdup($0.key + "=" + $0.value) } + [nil]
        defer { for text in arguments + variables { free(text) } }
        var child = pid_t()
        let failure = posix_spawn(&child, words[0], &actions, &attributes, arguments, variables)
        precondition(failure == 0, "\(words[0]) does not start: \(failure)")
        self.child = child
    }

    /// How it ended, once it has: what `waitpid` says.
    public func wait() -> Int32 {
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 && errno == EINTR {}
        return status
    }
}
