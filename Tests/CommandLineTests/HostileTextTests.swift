import Foundation
import HostileTexts
import JSON
import Testing

/// Names that try to move the cursor, hide or reorder what follows.
@Suite struct HostileTextTests {
    static let name = "Zoé\u{1b}[2J\u{9b}31m\u{7f}\u{202e}\u{200b}\u{7}\n\r\u{2066}\u{feff}\u{e0041}evil"

    /// What no output may hold, beside the line feeds of its own lines.
    static func isHarmless(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            scalar == "\n"
                || !(scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.generalCategory == .control
                    || scalar.properties.generalCategory == .format)
        }
    }

    @Test func `no command prints a hostile name raw`() throws {
        let home = Home()
        let evil = Self.name
        let table = home.file("table.csv", HostileCommands.table(evil))
        let member = JSONValue.object([evil: 1]).serialized().dropFirst().dropLast()
        let document = home.file(
            "all.json", #"{"format":"arrosoir-export","version":1,"contacts":[{"id":"a","name":"A","# + member + "}]}")
        for arguments in HostileCommands.all(with: evil, table: table, document: document) {
            let outcome = home.run(arguments)
            #expect(Self.isHarmless(outcome.output), "\(arguments)")
            #expect(Self.isHarmless(outcome.errors), "\(arguments)")
        }
    }

    /// Somebody of each hostile text, in every field of a card, as an address book has them.
    @Test func `no listing prints any of the hostile texts raw, and none is lost`() throws {
        let home = Home()
        let path = home.path + "/book.vcf"
        try Data(HostileText.addressBook()).write(to: URL(fileURLWithPath: path))
        let imported = home.run("import", path)
        #expect(imported.status == 0)
        let named = HostileText.all.filter { !$0.text.allSatisfy(\.isWhitespace) }
        #expect(imported.output.hasPrefix("\(named.count) added"))
        #expect(Self.isHarmless(imported.output) && Self.isHarmless(imported.errors))
        for arguments in [
            ["list"], ["list", "--json"], ["due", "--all"], ["due", "--all", "--json"], ["history"], ["stats"],
            ["log", "a"],
            ["show", "a"], ["match", "a"], ["export", "--format", "json"], ["doctor"],
        ] {
            let outcome = home.run(arguments)
            #expect(Self.isHarmless(outcome.output), "\(arguments)")
            #expect(Self.isHarmless(outcome.errors), "\(arguments)")
        }
        // A file gets the data as they are, a terminal never.
        for format in ["csv", "vcard"] {
            let data = home.run("export", "--format", format).output
            #expect(!Self.isHarmless(data.replacing("\r\n", with: "\n")))
            let terminal = ["/bin/sh", "-c", #"script -qec "$0 $*" /dev/null"#]
            let shown = home.run(["export", "--format", format], behind: terminal).output
            #expect(shown.utf8.count > 10_000)
            // Where a line ends the terminal adds the return.
            #expect(Self.isHarmless(shown.replacing("\r\n", with: "\n")), "\(format)")
        }
    }

    @Test func `JSON gives the name back as it was`() throws {
        let home = Home()
        home.run("add", Self.name)
        let name = try home.json("list", "--json").array?.first?["name"]?.string
        #expect(name.map { Array($0.utf8) } == Array(Self.name.utf8))
    }

    @Test func `an error stays on one line`() {
        let outcome = Home().run("show", "a\nb\rc")
        #expect(outcome.errors == #"arrosoir: nobody is called “a\nb\rc”; nothing was changed"# + "\n")
    }
}
