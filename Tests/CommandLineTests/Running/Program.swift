import Glibc
import Spawning

/// The built program, run as a process of its own.
///
/// Example: `Program.run(["due", "--count"], environment: ["HOME": "/tmp/x"]).output` is `"0\n"`.
enum Program {
    /// What a run left behind.
    struct Outcome {
        /// The exit status; 128 and the signal's number for a run that a signal ended.
        var status: Int32
        var output: String
        var errors: String
    }

    /// Where standard output goes.
    enum Output {
        case captured
        case file(String)
        /// Descriptor 1 is not open at all.
        case closed
        /// A pipe that nobody reads any more.
        case brokenPipe
    }

    /// Beside the test bundle, where the build puts all products.
    static let path: String = {
        let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
        let products = bundle.split(separator: "/", omittingEmptySubsequences: false)
        let end = products.firstIndex { $0.hasSuffix(".xctest") } ?? products.count - 1
        return products[..<end].joined(separator: "/") + "/arrosoir"
    }()

    /// `launcher` is another program with its arguments, that starts this one.
    static func run(
        _ arguments: [String], environment: [String: String], output: Output = .captured, behind launcher: [String] = []
    ) -> Outcome { start(arguments, environment: environment, output: output, behind: launcher).wait() }

    /// Another program, found in `$PATH`, run to its end.
    static func run(other words: [String], environment: [String: String]) -> Outcome {
        Run(["/usr/bin/env"] + words, environment.merging(["PATH": "/usr/bin:/bin"]) { $1 }, .captured).wait()
    }

    /// A run that goes on while others are started.
    static func start(
        _ arguments: [String], environment: [String: String], output: Output = .captured, behind launcher: [String] = []
    ) -> Run { Run(launcher + [path] + arguments, environment, output) }

    final class Run {
        private let process: Spawn
        private let captured = (output: temporaryFile(), errors: temporaryFile())

        init(_ command: [String], _ environment: [String: String], _ output: Output) {
            var pipe: [Int32] = [-1, -1]
            if case .brokenPipe = output {
                // A pair of sockets is closed on exec at once: a run that starts in between can't hold an end open.
                socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &pipe)
                close(pipe[0])
            }
            let captured = captured
            process = Spawn(command, environment) { actions in
                posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
                posix_spawn_file_actions_adddup2(&actions, captured.errors, 2)
                switch output {
                case .captured: posix_spawn_file_actions_adddup2(&actions, captured.output, 1)
                case .file(let path): posix_spawn_file_actions_addopen(&actions, 1, path, O_WRONLY, 0)
                case .closed: posix_spawn_file_actions_addclose(&actions, 1)
                case .brokenPipe: posix_spawn_file_actions_adddup2(&actions, pipe[1], 1)
                }
            }
            if pipe[1] >= 0 { close(pipe[1]) }
        }

        func wait() -> Outcome {
            let status = process.wait()
            let signal = status & 0x7f
            return Outcome(
                status: signal == 0 ? status >> 8 & 0xff : 128 + signal, output: contents(captured.output),
                errors: contents(captured.errors))
        }
    }

    /// An unnamed file that goes with its descriptor, and that no other process inherits by itself.
    private static func temporaryFile() -> Int32 { open("/tmp", unnamedFile | O_RDWR | O_CLOEXEC, 0o600) }

    private static func contents(_ file: Int32) -> String {
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: Int(lseek(file, 0, SEEK_END)))
        let count = pread(file, &bytes, bytes.count, 0)
        return String(decoding: bytes[..<max(0, count)], as: UTF8.self)
    }

    /// `O_TMPFILE`, which its header composes of two flags, out of Swift's sight.
    private static let unnamedFile: Int32 = 0o20000000 | O_DIRECTORY
}
