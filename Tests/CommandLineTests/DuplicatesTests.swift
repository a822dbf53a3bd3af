import JSON
import Relationships
import Testing

@testable import arrosoir

/// Contacts that may be one person, by commands.
@Suite struct DuplicatesTests {
    let home = Home()

    /// Two with one address, two of one name, and two that are the same in every field.
    private func fill(_ home: Home) {
        for command in [
            ["add", "Sophie Marchal", "--email", "s@x.be", "--org", "Rives", "--phone", "+32 470 00 00 13"],
            ["add", "S. Marchal", "--email", "S@x.be"], ["log", "S. Marchal"],
            ["add", "Jan Peeters", "--title", "Chef", "--org", "Rives"],
            ["add", "Jan Peeters", "--title", "Cook", "--org", "Phare"],
            ["add", "Ann"], ["add", "Ann"],
        ] { #expect(home.run(command).status == 0, "\(command)") }
    }

    @Test func `each pair is two lines: what they share, and what tells them apart`() {
        fill(home)
        let outcome = home.run("duplicates")
        #expect(outcome.status == 0 && outcome.errors == "")
        let lines = outcome.output.split(separator: "\n").map(String.init)
        #expect(lines.count == 6)
        #expect(
            lines.prefix(4) == [
                "Sophie Marchal and S. Marchal: same email s@x.be",
                "  Rives · +32 470 00 00 13 | last touch today",
                "Ann and Ann: same name",
                "  nothing tells them apart",
            ])
        #expect(lines[4] == "Jan Peeters and Jan Peeters: same name")
        #expect(
            Set(["  Rives | Phare; they differ in: Title", "  Phare | Rives; they differ in: Title"]).contains(lines[5])
        )
    }

    @Test func `in French too`() {
        fill(home)
        home.environment["LC_ALL"] = "fr_BE.UTF-8"
        let lines = home.run("duplicates").output.split(separator: "\n")
        #expect(lines[0] == "Sophie Marchal et S. Marchal : même e-mail s@x.be")
        #expect(lines[1] == "  Rives · +32 470 00 00 13 | dernier échange aujourd’hui")
        #expect(Home(locale: "fr_BE.UTF-8").run("duplicates").errors == "Aucun doublon probable.\n")
    }

    @Test func `as JSON a pair has both contacts, the evidence and the fields that differ`() throws {
        fill(home)
        let pairs = try home.json("duplicates", "--json").array ?? []
        #expect(pairs.count == 3)
        #expect(pairs[0]["one"]?["name"] == "Sophie Marchal" && pairs[0]["other"]?["name"] == "S. Marchal")
        #expect(pairs[0]["one"]?["id"]?.string?.isEmpty == false)
        #expect(pairs[0]["evidence"] == [["kind": "email", "text": "s@x.be"]])
        #expect(pairs[0]["differing"] == ["name", "organization", "phones"])
        #expect(pairs[1]["evidence"] == [["kind": "name"]] && pairs[1]["differing"] == [])
        #expect(try Home().json("duplicates", "--json") == [])
    }

    @Test func `two that are not the same are listed no more, until that is undone`() throws {
        fill(home)
        let outcome = home.run("duplicates", "--not-same", "jan peeters", "jan peeters")
        #expect(outcome.errors == "Jan Peeters and Jan Peeters are two people. Undo: arrosoir undo\n")
        #expect(try home.json("duplicates", "--json").array?.count == 2)
        #expect(home.run("duplicates", "--not-same", "jan peeters", "jan peeters").errors == "Nothing to change.\n")
        #expect(try home.json("history", "--json").array?.first?["by"] == "duplicates")
        home.run("undo")
        #expect(try home.json("duplicates", "--json").array?.count == 3)
        home.run("redo")
        #expect(try home.json("duplicates", "--json").array?.count == 2)
    }

    @Test func `two that are put off come back after a month`() throws {
        fill(home)
        let outcome = home.run("duplicates", "--later", "sophie marchal", "s. marchal")
        #expect(outcome.errors == "Sophie Marchal and S. Marchal: asked again 22 Dec. Undo: arrosoir undo\n")
        #expect(try home.json("duplicates", "--json").array?.count == 2)
        home.environment["ARROSOIR_TODAY"] = "2026-12-22"
        #expect(try home.json("duplicates", "--json").array?.count == 3)
    }

    @Test func `the equal ones are merged in one transaction, and parted in one`() throws {
        fill(home)
        home.run("add", "Ann")
        let store = home.store
        let dry = home.run("duplicates", "--merge-equal", "--dry-run")
        #expect(dry.output == "2 pairs are the same in every field\n  Ann and Ann\n  Ann and Ann\n")
        #expect(dry.errors == "dry run, nothing was changed\n")
        #expect(home.store == store)
        let outcome = home.run("duplicates", "--merge-equal")
        #expect(outcome.output == dry.output)
        #expect(outcome.errors == "Merged: 2 pairs. Undo: arrosoir undo\n")
        #expect(try home.json("list", "--json").array?.count == 5)
        home.run("undo")
        #expect(try home.json("list", "--json").array?.count == 7)
    }

    @Test func `what cannot be meant is refused`() {
        fill(home)
        for (arguments, words) in [
            (["--dry-run"], "--dry-run needs --merge-equal"), (["ann"], "ann needs --not-same"),
            (["--not-same", "sophie"], "give the names of two people; nothing was changed"),
            (["--later"], "give the names of two people; nothing was changed"),
            (["--not-same", "sophie", "sophie"], "they are one person already"),
        ] { expectRefusal(home, ["duplicates"] + arguments, says: "arrosoir: " + words, status: 64) }
        #expect(home.run("duplicates", "--not-same", "--later", "ann", "ann").status == 64)
        #expect(home.run("duplicates", "--merge-equal", "ann").status == 64)
    }

    @Test func `at a terminal each pair is asked about`() throws {
        fill(home)
        // The first two are the same and have the first one's name, the next are not, the last are put off.
        let terminal = #"printf 's\n1\nn\nl\n' | script -qec "$0 $*" /dev/null"#
        let outcome = home.run(["duplicates"], behind: ["/bin/sh", "-c", terminal])
        #expect(outcome.status == 0, "\(outcome)")
        #expect(try home.json("duplicates", "--json") == [])
        #expect(try home.json("list", "--json").array?.count == 5)
        home.environment["ARROSOIR_TODAY"] = "2026-12-22"
        #expect(try home.json("duplicates", "--json").array?.count == 1)
    }

    @Test func `a decision is in an export and comes in again, and goes with who is forgotten`() throws {
        fill(home)
        home.run("duplicates", "--not-same", "jan peeters", "jan peeters")
        home.run("duplicates", "--later", "sophie marchal", "s. marchal")
        let all = home.run("export", "--format", "json").output
        let other = Home()
        #expect(other.run("import", other.file("all.json", all)).status == 0)
        #expect(other.run("export", "--format", "json").output == all)
        #expect(try other.json("duplicates", "--json").array?.count == 1)
        other.run("forget", "sophie marchal", "--yes")
        let left = try JSONValue(parsing: other.run("export", "--format", "json").output)
        #expect(left["distinct"]?.array?.count == 1)
    }
}
