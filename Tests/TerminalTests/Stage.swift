import Foundation
import Spawning
import Testing

/// A real terminal with a store of its own: the program runs in tmux, and is typed to and looked at from outside.
///
///     let stage = try Stage()
///     try stage.run("add", "Sophie Marchal")
///     try stage.open()
///     stage.type("w", "c")
///     try await stage.sees("call with Sophie")
final class Stage {
    struct Result {
        var output: String
        var words: String
        var status: Int32
    }

    /// The program under test, built beside this test bundle.
    static let program: String = {
        let bundle = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        let folder =
            bundle.path.hasSuffix("swiftpm-testing-helper") ? testBundleFolder() : bundle.deletingLastPathComponent()
        return folder.appendingPathComponent("arrosoir").path
    }()

    let folder: URL
    private let socket = "arrosoir-\(UUID().uuidString.prefix(12))"
    private let width: Int
    private let height: Int
    var environment: [String: String]

    init(width: Int = 120, height: Int = 35, today: String = "2026-11-22", locale: String = "C.UTF-8") throws {
        self.width = width
        self.height = height
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("arrosoir-stage-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        environment = [
            "HOME": folder.path, "XDG_DATA_HOME": folder.path + "/data", "XDG_STATE_HOME": folder.path + "/state",
            "XDG_CACHE_HOME": folder.path + "/cache", "ARROSOIR_TODAY": today, "LC_ALL": locale, "TZ": "UTC",
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "SHELL": "/bin/sh",
            "PS1": "ready> ",
        ]
    }

    deinit {
        _ = try? tmux("kill-server")
        try? FileManager.default.removeItem(at: folder)
    }

    // MARK: the command line

    /// Runs the program beside the terminal, on the same store.
    @discardableResult
    func run(_ arguments: String..., extra: [String: String] = [:]) throws -> Result {
        try Self.run(Self.program, arguments, environment: environment.merging(extra) { $1 })
    }

    /// Output goes to files, and the child is waited for by its own id: the terminal's server outlives its starter, and
    /// would hold a pipe open for ever.
    static func run(_ path: String, _ arguments: [String], environment: [String: String]) throws -> Result {
        let base = FileManager.default.temporaryDirectory.path + "/arrosoir-run-" + UUID().uuidString
        defer { for end in [".out", ".err"] { try? FileManager.default.removeItem(atPath: base + end) } }
        let status = Spawn([path] + arguments, environment) { actions in
            posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
            posix_spawn_file_actions_addopen(&actions, 1, base + ".out", O_WRONLY | O_CREAT, 0o600)
            posix_spawn_file_actions_addopen(&actions, 2, base + ".err", O_WRONLY | O_CREAT, 0o600)
        }.wait()
        let said = try String(decoding: Data(contentsOf: URL(fileURLWithPath: base + ".out")), as: UTF8.self)
        let told = try String(decoding: Data(contentsOf: URL(fileURLWithPath: base + ".err")), as: UTF8.self)
        let hasExited = status & 0x7f == 0
        return Result(output: said, words: told, status: hasExited ? status >> 8 & 0xff : -(status & 0x7f))
    }

    func write(_ text: String, to name: String) throws -> String {
        let file = folder.appendingPathComponent(name)
        try text.write(to: file, atomically: true, encoding: .utf8)
        return file.path
    }

    /// Gives the user an editor that does this to the text, `$1`.
    func setEditor(_ script: String, as variable: String = "EDITOR") throws {
        let editor = try write("#!/bin/sh\n" + script + "\n", to: "editor")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: editor)
        environment[variable] = editor
    }

    func json(_ arguments: String...) throws -> Any {
        let result = try Self.run(Self.program, arguments, environment: environment)
        return try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    }

    // MARK: the terminal

    /// Starts the terminal with a shell in it, whose prompt is `ready>`.
    func openShell() async throws {
        // Only what is listed reaches the shell: the machine's own settings must not.
        var arguments = ["-f", "/dev/null", "new-session", "-d", "-x", String(width), "-y", String(height)]
        arguments += ["env", "-i", "TERM=tmux-256color"] + environment.map { "\($0.key)=\($0.value)" } + ["/bin/sh"]
        let result = try tmux(arguments)
        guard result.status == 0 else { throw StageError(what: "tmux does not start: \(result.words)", screen: "") }
        try await sees("ready>")
    }

    /// Starts the program in the terminal.
    func open(_ arguments: String = "") async throws {
        try await openShell()
        enter("clear; \(Self.program) \(arguments)")
        try await sees("1 ")
    }

    /// Types keys by tmux's names: `"w"`, `"Enter"`, `"C-r"`.
    func type(_ keys: String...) { _ = try? tmux(["send-keys"] + keys) }

    /// Types a text literally.
    func write(_ text: String) { _ = try? tmux("send-keys", "-l", text) }

    /// Types any bytes at all.
    func write(bytes: [UInt8]) {
        _ = try? tmux(["send-keys", "-H"] + bytes.map { String($0, radix: 16) })
    }

    /// Pastes a text, between the marks of a paste where the program asked for them.
    func paste(_ text: String) throws {
        _ = try tmux("load-buffer", try write(text, to: "paste"))
        _ = try tmux("paste-buffer", "-p", "-r")
    }

    /// Closes the terminal under the program.
    func close() { _ = try? tmux("kill-server") }

    /// Begins a new contact, whose name begins so, in the program that is on the screen.
    func beginContact(_ name: String, _ location: SourceLocation = #_sourceLocation) async throws {
        type("a", "c")
        try await sees("New contact", location)
        write(name)
        try await sees(name, location)
    }

    /// Types a line to the shell.
    func enter(_ line: String) {
        write(line)
        type("Enter")
    }

    func resize(_ width: Int, _ height: Int) {
        _ = try? tmux("resize-window", "-x", String(width), "-y", String(height))
    }

    var screen: String { (try? tmux("capture-pane", "-p").output) ?? "" }

    var rows: [String] { screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }

    /// The same with the sequences that colour it.
    var coloredScreen: String { (try? tmux("capture-pane", "-p", "-e").output) ?? "" }

    /// What tmux knows of the terminal, in its own format: `"#{pane_title}"`.
    func asked(_ format: String) -> String {
        ((try? tmux("display-message", "-p", format).output) ?? "").trimmingCharacters(in: .newlines)
    }

    var title: String { asked("#{pane_title}") }

    /// What a sequence may have changed of the terminal: cursor, insertion, origin, screen, mouse, wrapping, scrolling.
    var terminalState: String {
        let flags = [
            "cursor_flag", "insert_flag", "origin_flag", "alternate_on", "mouse_any_flag", "wrap_flag",
            "scroll_region_upper", "scroll_region_lower",
        ]
        return asked(flags.map { "#{\($0)}" }.joined(separator: " "))
    }

    /// The process id of the program in the terminal.
    func programID() throws -> pid_t {
        let shell = asked("#{pane_pid}")
        let children = try String(contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
        guard let child = children.split(separator: " ").first.flatMap({ pid_t($0) }) else {
            throw StageError(what: "no program runs in the terminal", screen: screen)
        }
        return child
    }

    /// Everything that the program writes to the terminal from now on goes to a file as well.
    func record() throws -> URL {
        let file = folder.appendingPathComponent("raw")
        _ = try tmux("pipe-pane", "-o", "cat > '\(file.path)'")
        return file
    }

    /// Waits until the screen shows a text, for about so many seconds of looking, and returns the screen.
    @discardableResult
    func sees(_ text: String, within seconds: Double = 20, _ location: SourceLocation = #_sourceLocation) async throws
        -> String
    {
        try await sees("“\(text)”", within: seconds, location) { $0.contains(text) }
    }

    @discardableResult
    func sees(
        _ what: String, within seconds: Double = 20, _ location: SourceLocation = #_sourceLocation,
        _ holds: (String) -> Bool
    ) async throws -> String {
        var last = ""
        // Looks are counted, not seconds: on a busy machine the test itself may be kept waiting for long.
        for _ in 0..<max(1, Int(seconds / 0.02)) {
            last = screen
            if holds(last) { return last }
            try await Task.sleep(nanoseconds: 20_000_000)
        }
        Issue.record("waited \(seconds) s for \(what); the screen is\n\(last)", sourceLocation: location)
        throw StageError(what: what, screen: last)
    }

    private func tmux(_ arguments: String...) throws -> Result { try tmux(arguments) }

    private func tmux(_ arguments: [String]) throws -> Result {
        try Self.run("/usr/bin/env", ["tmux", "-u", "-L", socket] + arguments, environment: environment)
    }

    private static func testBundleFolder() -> URL {
        let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
        return URL(fileURLWithPath: bundle).deletingLastPathComponent()
    }
}

struct StageError: Error {
    let what: String
    let screen: String
}
