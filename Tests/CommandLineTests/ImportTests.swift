import Glibc
import JSON
import Testing

@Suite struct ImportTests {
    let home = Home()

    static func card(_ name: String, _ more: String...) -> String {
        (["BEGIN:VCARD", "VERSION:3.0", "FN:\(name)"] + more + ["END:VCARD", ""]).joined(separator: "\r\n")
    }

    @Test func `a file is imported once and tells nothing new the second time`() throws {
        let file = home.file("book.vcf", Self.card("Zoé", "EMAIL:z@x.be") + Self.card("Anna", "EMAIL:a@x.be"))
        let first = home.run("import", file)
        #expect(first.output == "2 added, 0 updated, 0 unchanged\n")
        #expect(first.errors == "Imported. Undo: arrosoir undo\n")
        let before = home.store
        let second = home.run("import", file)
        #expect(second.output == "nothing new: 0 added, 0 updated, 2 unchanged\n")
        #expect(second.errors == "")
        #expect(home.store == before)
        #expect(try home.json("list", "--json").array?.map { $0["name"] } == ["Anna", "Zoé"])
    }

    @Test func `a dry run writes nothing`() {
        home.run("list")
        let before = home.store
        let outcome = home.run("import", "--dry-run", home.file("book.vcf", Self.card("Zoé")))
        #expect(outcome.output == "1 added, 0 updated, 0 unchanged\n")
        #expect(outcome.errors == "dry run, nothing was changed\n")
        #expect(home.store == before)
    }

    @Test func `a folder is its cards in the order of their names`() throws {
        _ = home.file("cards/b.vcf", Self.card("Beta", "EMAIL:b@x.be"))
        _ = home.file("cards/a.vcf", Self.card("Alpha", "EMAIL:a@x.be"))
        _ = home.file("cards/notes.txt", "no card")
        _ = home.file("cards/.hidden.vcf", "no card")
        #expect(home.run("import", home.path + "/cards").output == "2 added, 0 updated, 0 unchanged\n")
    }

    @Test func `likely duplicates are named with the command that merges them`() throws {
        home.run("import", home.file("one.vcf", Self.card("Marie Martin", "ORG:Rives", "EMAIL:m@rives.be")))
        let second = home.run(
            "import", home.file("two.vcf", Self.card("Marie Martin", "ORG:Phare", "EMAIL:m@phare.be")))
        let lines = second.output.split(separator: "\n").map(String.init)
        #expect(lines.count == 3)
        #expect(lines[1] == "1 likely duplicate:")
        #expect(lines[2].hasPrefix("  Marie Martin may be Marie Martin: arrosoir merge x"))
        let words = lines[2].split(separator: " ").map(String.init)
        #expect(home.run("merge", words[words.count - 2], words[words.count - 1]).status == 0)
        #expect(try home.json("list", "--json").array?.count == 1)
    }

    @Test func `nothing of a run is imported when one file cannot be trusted`() {
        home.run("add", "Someone")
        let good = home.file("a.vcf", Self.card("Zoé"))
        let cut = home.file("b.vcf", Self.card("Anna") + "BEGIN:VCARD\r\nFN:Half")
        expectRefusal(
            home, ["import", good, cut],
            says:
                "arrosoir: \(cut), line 5: the card that begins here has no end: the file was cut off; nothing was changed",
            status: 65)
    }

    @Test func `a quote that is never closed is named by its line`() {
        home.run("add", "Someone")
        let file = home.file(
            "Connections.csv",
            "First Name,Last Name,URL,Email Address,Company,Position,Connected On\nZoé,Roy,,,,,\nAnna,\"Half,,,,,\n")
        expectRefusal(
            home, ["import", file],
            says:
                "arrosoir: \(file), line 3: the row that begins here has a quotation mark that is never closed; nothing was changed",
            status: 65)
    }

    @Test func `a file of no known kind is refused`() {
        home.run("add", "Someone")
        let file = home.file("x.txt", "hello\n")
        expectRefusal(
            home, ["import", file],
            says:
                "arrosoir: \(file), line 1: it is of no format that is known; of a table --map says what its columns hold; nothing was changed",
            status: 65)
    }

    @Test func `a missing file is an error of input`() {
        home.run("add", "Someone")
        expectRefusal(
            home, ["import", "/nowhere/x.vcf"],
            says: "arrosoir: cannot read /nowhere/x.vcf: there is no such file; nothing was changed", status: 74)
    }

    @Test func `what in a folder is no file is skipped and named, and the rest is imported`() throws {
        let folder = home.path + "/cards"
        _ = home.file("cards/a.vcf", Self.card("Alpha"))
        _ = home.file("cards/z.vcf", Self.card("Zeta"))
        _ = home.file("cards/folder.vcf/x.vcf", Self.card("Inner"))
        mkfifo(folder + "/pipe.vcf", 0o600)
        symlink("/dev/zero", folder + "/device.vcf")
        symlink("nowhere", folder + "/gone.vcf")
        symlink("a.vcf", folder + "/same.vcf")
        let outcome = home.run("import", folder)
        #expect(outcome.output == "2 added, 0 updated, 0 unchanged\n")
        let skipped = ["device", "folder", "gone", "pipe"].map { "skipped \(folder)/\($0).vcf: not a regular file\n" }
        #expect(outcome.errors == skipped.joined() + "Imported. Undo: arrosoir undo\n")
        #expect(try home.json("list", "--json").array?.map { $0["name"] } == ["Alpha", "Zeta"])
    }

    @Test(arguments: [["import"], ["method", "merge"]])
    func `a device is refused, for it may have no end`(command: [String]) {
        home.run("add", "Someone")
        expectRefusal(
            home, command + ["/dev/zero"],
            says: "arrosoir: cannot read /dev/zero: it is no regular file; nothing was changed", status: 74)
    }

    @Test func `a pipe that nobody writes to is not waited for for ever`() {
        home.run("add", "Someone")
        let pipe = home.path + "/pipe"
        mkfifo(pipe, 0o600)
        expectRefusal(
            home, ["import", pipe], says: "arrosoir: cannot read \(pipe): timed out; nothing was changed",
            status: 74)
    }

    @Test func `a pipe that somebody writes to later is read to its end`() {
        let pipe = home.path + "/pipe"
        mkfifo(pipe, 0o600)
        let file = home.file("book.vcf", Self.card("Zoé") + Self.card("Anna"))
        let writer = #"(sleep 0.2; cat "$FILE"; sleep 0.2; cat "$FILE") > "$PIPE" & exec "$0" "$@""#
        home.environment.merge(["FILE": file, "PIPE": pipe, "PATH": "/usr/bin:/bin"]) { $1 }
        let outcome = home.run(["import", pipe], behind: ["/bin/sh", "-c", writer])
        #expect(outcome.output == "2 added, 0 updated, 0 unchanged\n")
    }

    @Test func `a shell's substitution for a file is read`() {
        home.environment.merge(
            ["FILE": home.file("book.vcf", Self.card("Zoé")), "PATH": "/usr/bin:/bin"]) { $1 }
        let shell = ["/bin/bash", "-c", #""$0" "$@" <(sleep 0.1; cat "$FILE")"#]
        #expect(home.run(["import"], behind: shell).output == "1 added, 0 updated, 0 unchanged\n")
    }

    @Test func `a dash is standard input`() {
        home.environment["FILE"] = home.file("book.vcf", Self.card("Zoé"))
        let shell = ["/bin/sh", "-c", #"exec "$0" "$@" < "$FILE""#]
        #expect(home.run(["import", "-"], behind: shell).output == "1 added, 0 updated, 0 unchanged\n")
        expectRefusal(
            home, ["import", "-"],
            says:
                "arrosoir: -, line 1: it is of no format that is known; of a table --map says what its columns hold; nothing was changed",
            status: 65)
    }

    @Test func `more than a machine can hold is refused, whether it has an end or not`() {
        home.run("add", "Someone")
        let file = home.file("book.vcf", "")
        truncate(file, 513 << 20)
        expectRefusal(
            home, ["import", file],
            says: "arrosoir: cannot read \(file): the limit is 512 MiB at once; nothing was changed",
            status: 65)
        let shell = ["/bin/sh", "-c", #"exec "$0" "$@" < /dev/zero"#]
        let outcome = home.run(["import", "-"], behind: shell)
        #expect(
            outcome.errors == "arrosoir: cannot read -: the limit is 512 MiB at once; nothing was changed\n")
        #expect(outcome.status == 65)
    }

    @Test func `an import is undone as one`() throws {
        home.run("import", home.file("book.vcf", (1...30).map { Self.card("Person \($0)") }.joined()))
        #expect(try home.json("list", "--json").array?.count == 30)
        #expect(home.run("undo").status == 0)
        #expect(try home.json("list", "--json").array?.count == 0)
    }
}
