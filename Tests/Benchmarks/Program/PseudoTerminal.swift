import Foundation
import Glibc
import Spawning

/// A program in a terminal of its own, with the moment at which each byte of what it drew came.
///
/// Example: `let terminal = PseudoTerminal(command)`, then `terminal.settle(quiet: 300)` is the
/// time from its start to the last byte before 300 quiet milliseconds.
final class PseudoTerminal {
    private let descriptor: Int32
    private let program: Spawn
    let start: Double

    init(_ command: Command, columns: Int = 100, rows: Int = 30) {
        // As `posix_openpt` and `unlockpt` do it, which the system's module leaves out.
        descriptor = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var (lock, number): (Int32, UInt32) = (0, 0)
        let isOpen = ioctl(descriptor, 0x4004_5431, &lock) == 0 && ioctl(descriptor, 0x8004_5430, &number) == 0
        precondition(isOpen, "a terminal is there")
        let name = "/dev/pts/\(number)"
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
        start = Command.now
        program = Spawn(command.words, command.environment, isLeader: true) { actions in
            posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
            posix_spawn_file_actions_adddup2(&actions, 0, 1)
            posix_spawn_file_actions_adddup2(&actions, 0, 2)
        }
    }

    func type(_ keys: String) {
        let bytes = Array(keys.utf8)
        precondition(write(descriptor, bytes, bytes.count) == bytes.count)
    }

    /// The moment of the last byte before so many quiet milliseconds, and how many bytes came; nil when none came.
    ///
    /// - Parameter patience: milliseconds to wait for the first one.
    func settle(quiet: Int, patience: Int = 60_000) -> (moment: Double, bytes: Int)? {
        var last: Double?
        var count = 0
        var buffer = [UInt8](repeating: 0, count: 65_536)
        var poller = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        while poll(&poller, 1, Int32(last == nil ? patience : quiet)) > 0 {
            let length = read(descriptor, &buffer, buffer.count)
            guard length > 0 else { break }
            last = Command.now
            count += length
        }
        return last.map { ($0, count) }
    }

    /// The greatest memory of the program so far, in bytes. What the system tells at its end counts this program's own.
    var peak: Int {
        let status = (try? String(contentsOfFile: "/proc/\(program.child)/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * 1024
    }

    /// Ends the program by a key and takes what is left.
    func end(by keys: String) {
        type(keys)
        _ = settle(quiet: 200, patience: 1000)
        let deadline = Command.now + 3000
        while waitpid(program.child, nil, WNOHANG) == 0 {
            if Command.now > deadline { kill(program.child, SIGKILL) }
            usleep(2000)
        }
        close(descriptor)
    }
}
