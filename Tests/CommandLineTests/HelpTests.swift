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

    /// The lines of the examples in a help, as the words that a shell makes of them, without what follows a pipe.
    static func examples(in help: String) -> [[String]] {
        help.split(separator: "\n").filter { $0.hasPrefix("  arrosoir ") }.map { line in
            var words: [String] = [""]
            var quote: Character?
            for character in line.dropFirst("  arrosoir ".count) {
                switch character {
                case quote: quote = nil
                case "\"", "'": if quote == nil { quote = character } else { words[words.count - 1].append(character) }
                case " " where quote == nil: words.append("")
                default: words[words.count - 1].append(character)
                }
            }
            return Array(words.prefix { !["|", ">", "<"].contains($0) })
        }
    }

    @Test(arguments: ["C.UTF-8", "fr_FR.UTF-8"])
    func `every command has examples, and the program takes each of them`(locale: String) throws {
        let home = Home(locale: locale)
        var count = 0
        for command in Self.commands where !command.isEmpty {
            let isLeaf = Self.commands.count { $0.starts(with: command) } == 1
            let examples = Self.examples(in: home.run(command + ["--help"]).output)
            #expect(!isLeaf || !examples.isEmpty, "\(command)")
            for example in examples {
                count += 1
                #expect(throws: Never.self, "\(example)") { try Arrosoir.parseAsRoot(example) }
                // What is meant most often need not be named: `ask marc …` is `ask add`.
                #expect(example.first == command.first, "\(example)")
            }
        }
        #expect(count > 100)
    }
}
