import Foundation

/// A virtual environment of Python with the packages of the test, in a temporary folder; nil where it can't be made.
final class PythonEnvironment: Sendable {
    static let shared = PythonEnvironment()

    let folder = NSTemporaryDirectory() + "/arrosoir-python-" + UUID().uuidString

    private init?() {
        guard Self.output(of: ["/usr/bin/env", "python3", "-m", "venv", folder]) != nil,
            Self.output(of: [
                folder + "/bin/python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
                "vobject==0.9.9",
                "icalendar", "jsonschema",
            ]) != nil
        else {
            remove()
            return nil
        }
        atexit { PythonEnvironment.shared?.remove() }
    }

    /// What a script writes; nil when it fails.
    func run(_ script: String, _ arguments: String...) -> String? {
        Self.output(of: [folder + "/bin/python", "-c", script] + arguments)
    }

    private func remove() { try? FileManager.default.removeItem(atPath: folder) }

    private static func output(of command: [String]) -> String? {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: command[0])
        process.arguments = Array(command.dropFirst())
        let pipe = Pipe()
        process.standardOutput = pipe
        guard (try? process.run()) != nil else { return nil }
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
    }
}
