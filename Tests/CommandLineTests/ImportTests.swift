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

    @Test func `a folder is searched below, for what is named or begins like an address book`() throws {
        _ = home.file("books/contacts/6a1f/1.vcf", Self.card("Vdir"))
        _ = home.file("books/contacts/6a1f/displayname", "Friends")
        _ = home.file("books/contacts/6a1f/color", "#aabbcc")
        _ = home.file("books/abook/addressbook", "# abook addressbook file\n\n[0]\nname=Abook\n")
        _ = home.file("books/Takeout/All Contacts.VCF", Self.card("Takeout"))
        _ = home.file("books/thunderbird.ldif", "dn: cn=Ldif\ncn: Ldif\n")
        _ = home.file("books/facebook/your_friends.json", #"{"friends_v2":[{"name":"Facebook","timestamp":1}]}"#)
        _ = home.file("books/facebook/settings.json", #"{"a":1}"#)
        _ = home.file("books/card", Self.card("Bare"))
        _ = home.file("books/letter.txt", "Dear Zoé, I send you this:\n" + Self.card("Stranger"))
        _ = home.file("books/.git/a.vcf", Self.card("Hidden"))
        _ = home.file("books/.Radicale.cache/a.vcf", Self.card("Hidden"))
        _ = home.file("books/contacts/6a1f/2.vcf.tmp", Self.card("Half"))
        _ = home.file("books/old.vcf~", Self.card("Backup"))
        symlink("..", home.path + "/books/contacts/loop")
        symlink("6a1f", home.path + "/books/contacts/same")
        let outcome = home.run("import", home.path + "/books")
        #expect(outcome.output == "6 added, 0 updated, 0 unchanged\n")
        #expect(outcome.errors == "Imported. Undo: arrosoir undo\n")
        let names = ["Abook", "Bare", "Facebook", "Ldif", "Takeout", "Vdir"]
        #expect(try home.json("list", "--json").array?.compactMap { $0["name"]?.string } == names)
    }

    @Test func `a folder without an address book is told`() {
        _ = home.file("photos/a.jpg", "x")
        let outcome = home.run("import", home.path + "/photos")
        #expect(outcome.output == "nothing new: 0 added, 0 updated, 0 unchanged\n")
        #expect(outcome.errors == "\(home.path)/photos holds no address book\n")
    }

    @Test func `the day of a friendship is that of the user's zone`() throws {
        let file = home.file("f.json", #"{"friends_v2":[{"name":"L\u00c3\u00a9a","timestamp":1600000000}]}"#)
        home.environment["TZ"] = "Pacific/Auckland"
        home.run("import", file)
        let met = try home.json("show", "Léa", "--json")["met"]
        #expect(met?["date"] == "2020-09-14")
        #expect(met?["occasion"] == "Facebook")
    }

    @Test func `a character set that is not known is refused with those that are`() {
        home.run("add", "Someone")
        let outcome = home.run("import", "--charset", "klingon", home.file("a.vcf", Self.card("Zoé")))
        #expect(outcome.errors.hasPrefix("arrosoir: “klingon” is no character set known here; there are: UTF-8, ISO"))
        #expect(outcome.errors.contains("KOI8-R"))
        #expect(outcome.status == 64)
    }

    @Test func `likely duplicates are named, with what they share and the command that lists them`() throws {
        home.run("import", home.file("one.vcf", Self.card("Marie Martin", "ORG:Rives", "EMAIL:m@rives.be")))
        let file = home.file(
            "two.vcf", Self.card("Marie Martin", "ORG:Phare", "EMAIL:m@phare.be") + Self.card("Tom", "EMAIL:m@phare.be")
        )
        let lines = [
            "2 added, 0 updated, 0 unchanged", "2 likely duplicates (arrosoir duplicates)",
            "  Marie Martin and Tom: same email m@phare.be", "  Marie Martin and Marie Martin: same name", "",
        ]
        #expect(
            home.run("import", "--dry-run", file).output.split(separator: "\n", omittingEmptySubsequences: false).map(
                String.init) == lines)
        #expect(
            home.run("import", file).output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
                == lines)
        #expect(home.run("import", file).output == "nothing new: 0 added, 0 updated, 2 unchanged\n")
    }

    @Test func `what a newer file changes is told, and a preference keeps it`() throws {
        func row(_ company: String) -> String {
            "First Name,Last Name,URL,Company,Connected On\nOdile,Bastin,https://linkedin.com/in/odile,\(company),02 Jan 2020\n"
        }
        home.run("import", home.file("a.csv", row("Phare")))
        let newer = home.file("b.csv", row("Zinc"))
        let kept = home.run("import", "--prefer", "mine", newer)
        #expect(kept.output == "nothing new: 0 added, 0 updated, 1 unchanged\n")
        #expect(kept.errors.contains("organization stays “Phare”, not “Zinc”"))
        let taken = home.run("import", newer)
        #expect(
            taken.output
                == "0 added, 1 updated, 0 unchanged\n1 person has news:\n  Odile Bastin · organization: Phare → Zinc\n")
        #expect(home.run("show", "odile").output.contains("Phare → Zinc"))
        #expect(try home.json("show", "odile", "--json").object?["news"]?.array?.count == 1)
        #expect(home.run("import", "--prefer", "both", newer).status == 64)
    }

    @Test func `a file that cannot be read is left out, and the rest is imported`() throws {
        let good = home.file("a.vcf", Self.card("Zoé"))
        let bad = home.file("b.txt", "hello\n")
        let damaged = home.file("c.json", "{")
        let outcome = home.run("import", good, bad, damaged, home.file("d.vcf", Self.card("Anna")))
        #expect(outcome.output == "2 added, 0 updated, 0 unchanged\nleft out: 2 files\n")
        #expect(
            outcome.errors == """
                \(bad), line 1: it is of no format that is known; of a table --map says what its columns hold; left out
                \(damaged), line 1: the text ends too early; left out
                Imported. Undo: arrosoir undo

                """)
        #expect(outcome.status == 0)
        #expect(try home.json("list", "--json").array?.map { $0["name"] } == ["Anna", "Zoé"])
    }

    @Test func `one card that cannot be read is left out, and the rest is imported`() {
        let file = home.file(
            "a.ldif", "dn: cn=A\ncn: Zoé\nmail: z@x.be\n\ndn: cn=B\nchangetype: modify\nreplace: mail\n")
        let outcome = home.run("import", file)
        #expect(outcome.output == "1 added, 0 updated, 0 unchanged\nleft out: 1 card or row\n")
        #expect(
            outcome.errors == """
                \(file), line 5: the entry changes a directory (modify) and describes nobody; left out
                Imported. Undo: arrosoir undo

                """)
        home.run("undo")
        expectRefusal(
            home, ["import", "--strict", file],
            says:
                "arrosoir: \(file), line 5: the entry changes a directory (modify) and describes nobody; nothing was changed",
            status: 65)
    }

    @Test func `a strict import stops at the first file that cannot be read`() {
        home.run("add", "Someone")
        let good = home.file("a.vcf", Self.card("Zoé"))
        _ = home.file("books/b.csv", "hello\n")
        _ = home.file("books/photo.jpg", "hello\n")
        expectRefusal(
            home, ["import", good, home.path + "/books", "--strict"],
            says:
                "arrosoir: \(home.path)/books/b.csv, line 1: it is of no format that is known; of a table --map says what its columns hold; nothing was changed",
            status: 65)
    }

    @Test func `a named file that is missing ends the run`() {
        home.run("add", "Someone")
        expectRefusal(
            home, ["import", home.file("a.vcf", Self.card("Zoé")), "/nowhere/x.vcf"],
            says: "arrosoir: cannot read /nowhere/x.vcf: there is no such file; nothing was changed", status: 74)
    }

    @Test func `an archive is told with the way to unpack it`() {
        home.run("add", "Someone")
        let file = home.file("takeout.zip", "PK\u{3}\u{4}")
        expectRefusal(
            home, ["import", file],
            says:
                "arrosoir: \(file), line 1: a zip archive: unpack it first: unzip FILE -d FOLDER, then import FOLDER; nothing was changed",
            status: 65)
        let book = home.file("Contacts.abbu/AddressBook-v22.abcddb", "SQLite format 3\0")
        expectRefusal(
            home, ["import", home.path + "/Contacts.abbu"],
            says:
                "arrosoir: \(home.path)/Contacts.abbu, line 1: a program's own data: export the contacts as vCard or CSV there, then import those; nothing was changed",
            status: 65)
        expectRefusal(
            home, ["import", book],
            says:
                "arrosoir: \(book), line 1: a program's own data: export the contacts as vCard or CSV there, then import those; nothing was changed",
            status: 65)
    }

    @Test func `what is odd about a table is told by its line, in both languages`() {
        let file = home.file(
            "club.csv",
            "First Name,Last Name,Email,Birthday,Shoe\nZoé,Roy,z@x.example,2/3/1980,38\nUta\nIda,B,,,,\nA,B,,,,x\n"
                + "C,\"D\"x,,,\nAnna,\"Half,,,\n")
        let odd = home.run("import", file, "--dry-run")
        #expect(odd.output.hasPrefix("3 added, 0 updated, 0 unchanged\n"))
        #expect(
            odd.errors == """
                \(file), line 3: 1 short row filled up, empty cells of 1 row dropped
                \(file), line 1: dates such as 2/3/1980 were read with the month first
                \(file), line 1: kept, not understood: “Shoe”
                \(file), line 5: the row has 6 columns where the header has 5; left out
                \(file), line 6: the row that begins here has text behind a closing quotation mark; left out
                \(file), line 7: the row that begins here has a quotation mark that is never closed: nothing from here on can be read; left out
                dry run, nothing was changed

                """)
        home.environment["LC_ALL"] = "fr_FR.UTF-8"
        let french = home.run("import", file, "--dry-run").errors
        #expect(
            french.contains("ligne 3 : 1 ligne trop courte complétée, cellules vides en trop laissées dans 1 ligne\n"))
        #expect(french.contains("ligne 1 : les dates comme 2/3/1980 sont lues avec le jour en premier\n"))
        #expect(french.contains("ligne 1 : gardé, mais non compris : « Shoe »\n"))
    }

    @Test(arguments: [
        ("en_US.UTF-8", "month"), ("C", "month"), ("en_GB.UTF-8", "day"), ("nl_BE.UTF-8", "day"),
    ])
    func `the locale decides about dates that say nothing themselves`(locale: String, first: String) {
        home.environment["LC_ALL"] = locale
        let file = home.file("club.csv", "Name,Email,Birthday\nZoé,z@x.example,2/3/1980\n")
        #expect(
            home.run("import", file, "--dry-run").errors
                == "\(file), line 1: dates such as 2/3/1980 were read with the \(first) first\ndry run, nothing was changed\n"
        )
    }

    @Test func `hidden members and dates that contradict each other are told once`() {
        let connections = home.file(
            "Connections.csv", "First Name,Last Name,Connected On\n,,07 Jun 2026\n,,07 Jun 2026\n")
        let club = home.file(
            "club.csv",
            "Name,Email,Birthday\nA,a@x.example,12/25/1980\nB,b@x.example,25/12/1980\nC,c@x.example,2/3/1980\n")
        #expect(
            home.run("import", connections, club, "--dry-run").errors == """
                \(connections), line 2: 2 members who show no name, skipped
                \(club), line 1: 25/12/1980 has the day first and 12/25/1980 the month: dates that can be read both ways are kept unread
                dry run, nothing was changed

                """)
        home.environment["LC_ALL"] = "fr_FR.UTF-8"
        let french = home.run("import", connections, club, "--dry-run").errors
        #expect(french.contains("ligne 2 : 2 membres qui ne montrent pas leur nom, ignorés\n"))
        #expect(
            french.contains(
                "ligne 1 : 25/12/1980 a le jour en premier et 12/25/1980 le mois : les dates qui ont deux lectures sont gardées sans être lues\n"
            ))
    }

    @Test func `a list of addresses without titles is imported by the number of its column`() {
        let file = home.file("list.txt", "Zoé B <z@x.example>\na@x.example\n")
        #expect(home.run("import", file, "--map", "1=email").status == 0)
        #expect(home.run("list").output.contains("Zoé B"))
        #expect(home.run("import", "--help").output.contains("1=email"))
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

    @Test func `what in a folder is neither a file nor a folder is skipped and named, and the rest is imported`() throws
    {
        let folder = home.path + "/cards"
        _ = home.file("cards/a.vcf", Self.card("Alpha"))
        _ = home.file("cards/z.vcf", Self.card("Zeta"))
        _ = home.file("cards/folder.vcf/x.vcf", Self.card("Inner"))
        mkfifo(folder + "/pipe.vcf", 0o600)
        symlink("/dev/zero", folder + "/device.vcf")
        symlink("nowhere", folder + "/gone.vcf")
        symlink("a.vcf", folder + "/same.vcf")
        let outcome = home.run("import", folder)
        #expect(outcome.output == "3 added, 0 updated, 0 unchanged\n")
        let skipped = ["device", "gone", "pipe"].map { "skipped \(folder)/\($0).vcf: not a regular file\n" }
        #expect(outcome.errors == skipped.joined() + "Imported. Undo: arrosoir undo\n")
        #expect(try home.json("list", "--json").array?.map { $0["name"] } == ["Alpha", "Inner", "Zeta"])
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
