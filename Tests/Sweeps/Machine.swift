import Foundation

/// A home of its own, in a temporary folder, where the program is run.
///
/// Example: `let machine = Machine()`, `machine.run(["add", "Ann"]).status == 0`.
final class Machine {
    struct Run {
        /// nil when a signal ended it.
        let status: Int32?
        let output: String
        let errors: String
    }

    let home: String

    static let program = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        .deletingLastPathComponent().appendingPathComponent("arrosoir").path

    init() {
        home = NSTemporaryDirectory() + "/arrosoir-sweep-" + UUID().uuidString
        try! FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: home) }

    var environment: [String: String] {
        [
            "HOME": home, "LC_ALL": "C.UTF-8", "TZ": "UTC", "ARROSOIR_TODAY": "2026-11-22", "PATH": "/usr/bin:/bin",
            "EDITOR": "sed -i s/^Title:.*/Title:Chef/",
        ]
    }

    /// Runs the program, behind another one that is to watch it.
    @discardableResult
    func run(_ arguments: [String], behind launcher: [String] = []) -> Run {
        let words = launcher + [Self.program] + arguments
        let process = Process()
        process.executableURL = URL(fileURLWithPath: words[0])
        process.arguments = Array(words.dropFirst())
        process.environment = environment
        let output = Pipe()
        let errors = file("errors", "")
        process.standardOutput = output
        process.standardError = FileHandle(forWritingAtPath: errors)
        process.standardInput = FileHandle.nullDevice
        try! process.run()
        let written = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Run(
            status: process.terminationReason == .exit ? process.terminationStatus : nil,
            output: String(decoding: written, as: UTF8.self),
            errors: (try? String(contentsOfFile: errors, encoding: .utf8)) ?? "")
    }

    /// The files of the home as they were when it was told to remember them, by their path in it.
    private var remembered: [String: Data] = [:]

    /// Everything below the home, deepest first.
    private var paths: [String] {
        (FileManager.default.enumerator(atPath: home)?.compactMap { $0 as? String } ?? []).sorted(by: >)
    }

    func remember() {
        remembered = [:]
        for path in paths { remembered[path] = FileManager.default.contents(atPath: home + "/" + path) }
    }

    /// Makes the home as it was. The folders stay the same ones, so that the store knows that it was not copied.
    func restore() {
        let folders = Set(remembered.keys.flatMap { Self.parents(of: $0) })
        for path in paths where remembered[path] != nil || !folders.contains(path) {
            try? FileManager.default.removeItem(atPath: home + "/" + path)
        }
        for (path, bytes) in remembered {
            let permissions: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
            _ = FileManager.default.createFile(atPath: home + "/" + path, contents: bytes, attributes: permissions)
        }
    }

    /// `a` and `a/b` of `a/b/c`.
    private static func parents(of path: String) -> [String] {
        path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
    }

    /// Writes a file into the home, and gives its path.
    func file(_ name: String, _ text: String) -> String {
        try! Data(text.utf8).write(to: URL(fileURLWithPath: home + "/" + name))
        return home + "/" + name
    }

    /// What the store holds, each fact a line without the ids, which are drawn anew each time; nil when it cannot be
    /// read.
    var facts: [String]? {
        let run = run(["export", "--format", "json"])
        guard run.status == 0, let json = try? JSONSerialization.jsonObject(with: Data(run.output.utf8)) else {
            return nil
        }
        return Self.facts(json, "").sorted()
    }

    private static func facts(_ json: Any, _ path: String) -> [String] {
        switch json {
        case let object as [String: Any]:
            object.flatMap { key, value in
                facts(value, path + "/" + (isID(key) ? "#" : key))
            }
        case let array as [Any]: array.flatMap { facts($0, path) }
        case let text as String: [path + "=" + (isID(text) ? "#" : text)]
        default: [path + "=\(json)"]
        }
    }

    private static func isID(_ text: String) -> Bool {
        text.utf8.count >= 20 && text.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) }
    }
}
