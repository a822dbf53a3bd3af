import App
import Foundation
import Relationships
import Testing

/// The README shows what the program draws: its generated parts are compared, and recorded like a snapshot.
struct ReadmeTests {
    @Test func `the screen is the one that the program draws`() throws {
        let rows = Rehearsal.demo(width: 112, height: 29).rows
        try Readme.expect("<!-- screen -->\n```\n", rows.joined(separator: "\n"), "\n```\n")
    }

    @Test func `the key table is the one that the program obeys`() throws {
        let table = "| keys | |\n|---|---|\n" + Keymap(roleKinds: RoleKind.builtIn).markdown(.english)
        try Readme.expect("<!-- keys -->\n", table, "<!-- end of keys -->")
    }
}

/// A part of the README between two marks.
enum Readme {
    static func expect(
        _ opening: String, _ wanted: String, _ closing: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../README.md").standardizedFileURL
        let text = try String(contentsOf: file, encoding: .utf8)
        let start = try #require(text.range(of: opening), sourceLocation: sourceLocation).upperBound
        let end = try #require(text.range(of: closing, range: start..<text.endIndex), sourceLocation: sourceLocation)
        let shown = String(text[start..<end.lowerBound])
        guard shown != wanted else { return }
        if ProcessInfo.processInfo.environment["ARROSOIR_RECORD"] == "1" {
            let new = text.replacingCharacters(in: start..<end.lowerBound, with: wanted)
            try new.write(to: file, atomically: true, encoding: .utf8)
        }
        let difference = Snapshot.difference(
            shown.components(separatedBy: "\n"), wanted.components(separatedBy: "\n"))
        Issue.record("README.md differs (ARROSOIR_RECORD=1 writes it):\n\(difference)", sourceLocation: sourceLocation)
    }
}
