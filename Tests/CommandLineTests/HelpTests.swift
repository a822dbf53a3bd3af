import ArgumentParser
import Foundation
import Testing

@testable import arrosoir

@Suite struct HelpTests {
    /// Every command with those above it: `["slot", "add"]`.
    static let commands: [[String]] = paths(of: Arrosoir.self)

    static func paths(of command: any ParsableCommand.Type) -> [[String]] {
        [[]]
            + command.configuration.subcommands.flatMap { child in
                paths(of: child).map { [child._commandName] + $0 }
            }
    }

    @Test(arguments: ["C.UTF-8", "fr_FR.UTF-8"])
    func `every command has a help whose examples fit the screen`(locale: String) {
        let home = Home(locale: locale)
        for command in Self.commands {
            let lines = home.run(command + ["--help"]).output.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.count > 5, "\(command)")
            let examples = lines.drop { !$0.hasPrefix("Example") && !$0.hasPrefix("Exemple") }.dropFirst().prefix {
                !$0.isEmpty
            }
            // A line that was too long goes on at the margin.
            #expect(examples.allSatisfy { $0.hasPrefix("  ") }, "\(command)")
        }
    }

    @Test func `an English help speaks no French`() {
        let home = Home()
        for command in Self.commands {
            let help = home.run(command + ["--help"]).output
            #expect(help.unicodeScalars.allSatisfy { $0.isASCII || $0 == "è" }, "\(command)")
        }
    }

    @Test func `the README names every command`() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../README.md").standardizedFileURL
        let words = Set(try String(contentsOf: file, encoding: .utf8).split { !$0.isLetter })
        for command in Self.commands.compactMap(\.first) { #expect(words.contains(Substring(command))) }
    }

    @Test func `the help of the program names what scripts rely on`() {
        let help = Home().run("--help").output
        for word in ["ARROSOIR_HOME", "XDG_DATA_HOME", "ARROSOIR_TODAY", "Exit status"] { #expect(help.contains(word)) }
    }
}
