import Foundation
import Glibc

/// A program that is run to its end, with what that took.
///
/// Example: `Command(["/bin/true"]).run().milliseconds`.
struct Command {
    struct Result {
        let milliseconds: Double
        let status: Int32
    }

    let words: [String]
    var environment: [String: String] = Command.plainEnvironment

    init(_ words: [String], _ environment: [String: String] = [:]) {
        self.words = words
        self.environment.merge(environment) { $1 }
    }

    static let plainEnvironment = [
        "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC", "HOME": "/nonexistent",
        "TERM": "xterm-256color", "ARROSOIR_TODAY": "2026-11-22",
    ]

    /// Runs it with nothing to read and nobody to read it.
    func run() -> Result {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        let start = Self.now
        let child = spawn(&actions, nil)
        return Self.wait(for: child, since: start)
    }

    func spawn(
        _ actions: UnsafePointer<posix_spawn_file_actions_t>, _ attributes: UnsafePointer<posix_spawnattr_t>?
    ) -> pid_t {
        var arguments = words.map { strdup($0) } + [nil]
        var variables = environment.map { strdup($0 + "=" + $1) } + [nil]
        defer { for text in arguments + variables { free(text) } }
        var child = pid_t()
        let status = posix_spawn(&child, words[0], actions, attributes, &arguments, &variables)
        precondition(status == 0, "\(words[0]) starts")
        return child
    }

    static func wait(for child: pid_t, since start: Double) -> Result {
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 {}
        return Result(milliseconds: now - start, status: status & 0x7F == 0 ? status >> 8 & 0xFF : -1)
    }

    /// Milliseconds of a clock that only goes forward.
    static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
    }

    /// Where a program is, if it is installed.
    static func path(of program: String) -> String? {
        ["/usr/bin/", "/bin/", "/usr/local/bin/", "/usr/games/"].map { $0 + program }
            .first { access($0, X_OK) == 0 }
    }
}
