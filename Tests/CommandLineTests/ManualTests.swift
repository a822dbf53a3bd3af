import ArgumentParser
import Foundation
import Testing

@testable import arrosoir

@Suite struct ManualTests {
    private func page(_ locale: String) -> String { Home(locale: locale).run("man").output }

    @Test(arguments: ["C.UTF-8", "fr_FR.UTF-8"])
    func `the manual page has every command, with its options and examples`(locale: String) {
        let page = page(locale).replacing("\\-", with: "-")
        for command in HelpTests.commands where !command.isEmpty {
            #expect(page.contains("\n.SS \"" + command.joined(separator: " ") + "\"\n"), "\(command)")
        }
        let home = Home(locale: locale)
        for command in [["log"], ["slot", "add"], ["import"], ["ask"]] {
            let help = home.run(command + ["--help"]).output
            for line in HelpTests.examples(in: help) {
                #expect(
                    page.contains("arrosoir " + line.joined(separator: " ")) || line.joined().contains(" "), "\(line)")
            }
            for option in help.split(whereSeparator: { " \n[],".contains($0) }) where option.hasPrefix("--") {
                #expect(page.contains(option), "\(option)")
            }
        }
    }

    @Test func `each language has its own words, and no text is a command of roff`() {
        let (english, french) = (page("C.UTF-8"), page("fr_FR.UTF-8"))
        #expect(english.contains(".SH \"EXIT STATUS\"") && french.contains(".SH \"CODE DE RETOUR\""))
        #expect(english.unicodeScalars.allSatisfy { $0.isASCII || "…è".unicodeScalars.contains($0) })
        #expect(french.contains("é") && !french.contains("Show the version"))
        let known: Set = ["TH", "SH", "SS", "PP", "TP", "nf", "fi"]
        for page in [english, french] {
            for line in page.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
                #expect(known.contains(String(line.dropFirst().prefix(2))), "\(line)")
            }
        }
    }

    private static let hasGroff = FileManager.default.isExecutableFile(atPath: "/usr/bin/groff")

    @Test(.enabled(if: hasGroff, "it needs groff"), arguments: ["C.UTF-8", "fr_FR.UTF-8"])
    func `groff has nothing to complain of`(locale: String) throws {
        let home = Home(locale: locale)
        let file = home.file("arrosoir.1", page(locale))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/groff")
        process.arguments = ["-K", "utf8", "-man", "-Tutf8", "-ww", "-z", file]
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(said == "")
        #expect(process.terminationStatus == 0)
    }
}
