import Foundation
import Glibc
import Spawning

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
        let start = Self.now
        let status = Spawn(words, environment) { actions in
            posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
            posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
            posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        }.wait()
        return Result(milliseconds: Self.now - start, status: status & 0x7F == 0 ? status >> 8 & 0xFF : -1)
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
