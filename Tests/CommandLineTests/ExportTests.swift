import Foundation
import JSON
import Testing

@Suite struct ExportTests {
    let home = Home()

    private func addPeople(to home: Home) {
        home.run("add", "Zoé", "--tag", "music", "--org", "Phare", "--need", "a van", "--circle", "choir")
        home.run("add", "Marc", "--introduced-by", "zoé", "--phone", "+32 4", "--birthday", "02-29")
        home.run("archive", "marc")
    }

    @Test(arguments: ["4.0", "3.0"])
    func `vCards imported into an empty store give the same contacts`(version: String) throws {
        addPeople(to: home)
        let cards = home.run("export", "--format", "vcard", "--vcard-version", version).output
        #expect(cards.hasPrefix("BEGIN:VCARD\r\nVERSION:\(version)\r\n"))
        let other = Home()
        let file = other.file("all.vcf", cards)
        #expect(other.run("import", file).output == "2 added, 0 updated, 0 unchanged\n")
        let contacts = try home.json("export", "--format", "json")["contacts"]
        #expect(try other.json("export", "--format", "json")["contacts"] == contacts)
        #expect(other.run("import", file).output == "nothing new: 0 added, 0 updated, 2 unchanged\n")
        #expect(home.run("import", file).output == "nothing new: 0 added, 0 updated, 2 unchanged\n")
        #expect(other.run("export", "--format", "vcard", "--vcard-version", version).output == cards)
    }

    @Test func `a filter picks the people`() {
        addPeople(to: home)
        let cards = home.run("export", "--format", "VCARD", "--filter", "tag:music").output
        #expect(cards.contains("FN:Zoé\r\n") && !cards.contains("FN:Marc"))
        let rows = home.run("export", "--format", "csv", "--filter", "state:archived").output.split(separator: "\r\n")
        #expect(rows.count == 2 && rows[1].contains(",Marc,") && rows[1].contains(",'+32 4,"))
        expectRefusal(
            home, ["export", "--format", "csv", "--filter", "tag:"], says: "arrosoir: “tag:” needs a value", status: 64)
    }

    @Test func `a calendar speaks the user's language`() {
        home.run("add", "Zoé", "--cadence", "30")
        home.run("log", "zoé", "--next", "2026-12-01", "--promise", "the plan")
        home.run("log", "zoé", "--on", "2026-12-03", "--time", "14:30")
        func said() -> [String] {
            home.run("export", "--format", "ics").output.split(separator: "\r\n").map(String.init)
                .filter { $0.hasPrefix("SUMMARY") || $0.hasPrefix("DTSTART") || $0.hasPrefix("DESCRIPTION") }
        }
        #expect(
            said() == [
                "DTSTART;VALUE=DATE:20261201", "SUMMARY:follow up: Zoé", "DESCRIPTION:the plan",
                "DTSTART;VALUE=DATE:20261203", "SUMMARY:14:30 meeting with Zoé",
                "DTSTART;VALUE=DATE:20261222", "SUMMARY:Water Zoé",
            ])
        home.environment["LC_ALL"] = "fr_FR.UTF-8"
        #expect(
            said().filter { $0.hasPrefix("SUMMARY") } == [
                "SUMMARY:relancer : Zoé", "SUMMARY:14:30 rendez-vous avec Zoé", "SUMMARY:Arroser Zoé",
            ])
    }

    @Test(arguments: ["vcard", "csv", "ics", "markdown"])
    func `a file is replaced only with force`(format: String) {
        addPeople(to: home)
        let path = home.file("out", "old")
        expectRefusal(
            home, ["export", "--format", format, "--output", path],
            says: "arrosoir: cannot write \(path): it exists already; nothing was changed", status: 74)
        #expect(home.contents("out") == "old")
        #expect(home.run("export", "--format", format, "--output", path, "--force").errors == "Written: \(path)\n")
        #expect(home.contents("out") == home.run("export", "--format", format).output)
    }

    @Test func `a page of Markdown says what show says, and nothing in it is more than text`() {
        home.run("add", "Zoé *la* [Voix]\u{1b}[2J", "--email", "z_1@x.be", "--note", "Likes *tea*.\n\n# Own heading")
        home.run("log", "zoé", "--channel", "call", "--note", "a <b>", "--on", "2026-11-20")
        let page = home.run("export", "--format", "markdown").output
        #expect(page.hasPrefix("# Zoé \\*la\\* \\[Voix\\]"))
        #expect(!page.contains("\u{1b}"))
        #expect(page.contains("\n- **email**: z\\_1@x.be\n"))
        #expect(page.contains("\n## Touches\n\n- 2026-11-20 · call · a \\<b\\>\n"))
        #expect(page.hasSuffix("\n## Notes\n\nLikes *tea*.\n\n# Own heading\n"))
    }

    @Test func `a folder has a page for each, under a name that leads nowhere else`() throws {
        for name in ["Zoé Lee", "Ann", "ann", "../../etc/passwd", "/", "."] { home.run("add", name) }
        let folder = home.path + "/pages"
        #expect(home.run("export", "--format", "markdown", "--output", folder + "/").errors == "Written: \(folder)/\n")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        #expect(names.count == 6)
        #expect(names.contains("Zoé Lee.md") && names.contains("etc-passwd.md"))
        #expect(names.count { $0.lowercased().hasPrefix("ann ") } == 2)
        let refused = home.run("export", "--format", "markdown", "--output", folder)
        #expect(refused.errors.hasPrefix("arrosoir: cannot write \(folder)/") && refused.status == 74)
        #expect(home.run("export", "--format", "markdown", "--output", folder, "--force").status == 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 6)
    }

    @Test(arguments: ["vcard", "csv", "ics", "markdown"])
    func `what ends a line to some readers reaches no file as it is`(format: String) {
        let evil = "a\u{0B}b\u{0C}c\u{85}d\u{2028}e\u{1E}f"
        home.run("add", "Zoé " + evil, "--note", evil, "--org", evil, "--tag", evil, "--cadence", "9")
        home.run("log", "zoé", "--note", evil, "--on", "tomorrow", "--next", "3d", "--promise", evil)
        let card = "BEGIN:VCARD\r\nFN:Anna\r\nX-KEPT:\(evil)\r\nEND:VCARD\r\n"
        home.run("import", home.file("odd.vcf", card))
        let written = home.run("export", "--format", format).output
        #expect(written.contains("Zoé"))
        #expect(!written.unicodeScalars.contains { "\u{0B}\u{0C}\u{85}\u{2028}\u{1E}".unicodeScalars.contains($0) })
    }

    @Test(arguments: ["svg", "dot", "text"])
    func `what ends a line to some readers reaches no map as it is`(format: String) {
        let evil = "a\u{0B}b\u{0C}c\u{85}d\u{2028}e\u{1E}f"
        home.run("project", "add", evil)
        home.run("add", "Zoé " + evil)
        home.run("role", "zoé", "ally")
        let written = home.run("map", "--format", format, "--output", "-").output
        #expect(written.contains("Zoé"))
        #expect(!written.unicodeScalars.contains { "\u{0B}\u{0C}\u{85}\u{2028}\u{1E}".unicodeScalars.contains($0) })
    }
}
