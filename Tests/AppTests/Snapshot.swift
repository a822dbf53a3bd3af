import Foundation
import Testing

/// A screen as a readable text file beside the tests.
///
/// Example: `Snapshot("water 80x24").expect(rehearsal.rows)`. With `ARROSOIR_RECORD=1` the file is written anew, and the
/// test still fails: only what a person has looked at passes.
struct Snapshot {
    let name: String

    init(_ name: String) { self.name = name }

    private var file: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Screens/\(name).txt")
    }

    func expect(_ rows: [String], sourceLocation: SourceLocation = #_sourceLocation) {
        let text = rows.joined(separator: "\n") + "\n"
        if ProcessInfo.processInfo.environment["ARROSOIR_RECORD"] == "1" {
            do {
                try text.write(to: file, atomically: true, encoding: .utf8)
                Issue.record(
                    "recorded \(name): look at it, then run without ARROSOIR_RECORD", sourceLocation: sourceLocation)
            } catch {
                Issue.record("can't record \(name): \(error)", sourceLocation: sourceLocation)
            }
            return
        }
        guard let kept = try? String(contentsOf: file, encoding: .utf8) else {
            Issue.record("there is no \(file.path); ARROSOIR_RECORD=1 writes it", sourceLocation: sourceLocation)
            return
        }
        guard kept != text else { return }
        let difference = Self.difference(kept.components(separatedBy: "\n").dropLast(), rows)
        Issue.record("\(name) looks different:\n\(difference)", sourceLocation: sourceLocation)
    }

    /// The rows that differ, as they were and as they are.
    static func difference(_ kept: [String], _ rows: [String]) -> String {
        (0..<max(kept.count, rows.count)).flatMap { index -> [String] in
            let was = kept.indices.contains(index) ? kept[index] : nil
            let now = rows.indices.contains(index) ? rows[index] : nil
            guard was != now else { return [] }
            return [was.map { "\(index + 1) - \($0)" }, now.map { "\(index + 1) + \($0)" }].compactMap { $0 }
        }.joined(separator: "\n")
    }
}
