import Foundation
import JSON
import Testing

/// A home of its own for one test, where the program runs on a Sunday, 22 November 2026.
///
/// Example: `let home = Home()`, `home.run("add", "Zoé")`; all of it is gone with the last reference.
final class Home {
    let path: String
    var environment: [String: String]

    init(locale: String = "C.UTF-8") {
        path = (NSTemporaryDirectory() as NSString).appendingPathComponent("arrosoir-test-" + UUID().uuidString)
        try! FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        environment = ["HOME": path, "LC_ALL": locale, "ARROSOIR_TODAY": "2026-11-22", "TZ": "UTC"]
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    @discardableResult
    func run(_ arguments: String...) -> Program.Outcome { run(arguments) }

    @discardableResult
    func run(
        _ arguments: [String], output: Program.Output = .captured, behind launcher: [String] = []
    ) -> Program.Outcome {
        Program.run(arguments, environment: environment, output: output, behind: launcher)
    }

    /// What a command says as JSON.
    func json(_ arguments: String...) throws -> JSONValue {
        let outcome = run(arguments)
        try #require(outcome.status == 0, "\(arguments): \(outcome.errors)")
        return try JSONValue(parsing: outcome.output)
    }

    /// Puts a file into the home, and gives its path.
    func file(_ name: String, _ contents: String) -> String {
        let file = path + "/" + name
        let folder = (file as NSString).deletingLastPathComponent
        try! FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try! Data(contents.utf8).write(to: URL(fileURLWithPath: file))
        return file
    }

    func contents(_ name: String) -> String? { try? String(contentsOfFile: path + "/" + name, encoding: .utf8) }

    /// Every file of the store, to hold against a later look.
    var store: [String: Data] {
        let data = path + "/.local/share/arrosoir"
        var files: [String: Data] = [:]
        for name in FileManager.default.enumerator(atPath: data)?.compactMap({ $0 as? String }) ?? [] {
            files[name] = FileManager.default.contents(atPath: data + "/" + name)
        }
        return files
    }

    /// The only journal.
    var journal: String {
        let folder = path + "/.local/share/arrosoir/journals"
        return folder + "/" + ((try? FileManager.default.contentsOfDirectory(atPath: folder))?.first ?? "")
    }

    /// The file on which writers take their lock.
    var lock: String? {
        let state = path + "/.local/state/arrosoir"
        let names = FileManager.default.enumerator(atPath: state)?.compactMap { $0 as? String } ?? []
        return names.first { $0.hasSuffix("/lock") }.map { state + "/" + $0 }
    }
}

/// Expects a refusal: this line on standard error, this status, nothing on standard output and nothing written.
func expectRefusal(
    _ home: Home, _ arguments: [String], says line: String, status: Int32,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let before = home.store
    let outcome = home.run(arguments)
    #expect(outcome.errors == line + "\n", sourceLocation: sourceLocation)
    #expect(outcome.status == status, sourceLocation: sourceLocation)
    #expect(outcome.output == "", sourceLocation: sourceLocation)
    #expect(home.store == before, sourceLocation: sourceLocation)
}
