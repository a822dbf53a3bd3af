import Foundation
import JSON
import Testing

@Suite struct StoreCommandTests {
    let home = Home()

    @Test func `what was done is undone and done again`() throws {
        home.run("add", "Zoé")
        home.run("log", "zoé")
        let undone = home.run("undo")
        #expect(undone.status == 0)
        #expect(undone.errors.hasPrefix("Undone: log (Zoé), "))
        #expect(try home.json("show", "zoé", "--json")["touchpoints"] == [])
        let redone = home.run("redo")
        #expect(redone.errors == "Redone: log. Undo: arrosoir undo\n")
        #expect(try home.json("show", "zoé", "--json")["touchpoints"]?.array?.count == 1)
    }

    @Test func `history tells each command newest first`() throws {
        #expect(home.run("history").errors == "Nothing was done yet.\n")
        home.run("add", "Zoé")
        home.run("log", "zoé")
        home.run("undo")
        let entries = try home.json("history", "--json").array ?? []
        #expect(entries.map { $0["by"] } == ["undo", "log", "add"])
        #expect(entries[0]["undoes"] == entries[1]["id"])
        #expect(entries[1]["undoneBy"] == entries[0]["id"])
        let lines = home.run("history").output.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines[2].dropFirst(10).hasPrefix("  add   Zoé          01"))
    }

    @Test func `an export holds everything and is the same twice`() throws {
        home.run("add", "Zoé", "--tag", "music", "--email", "z@x.be")
        home.run("add", "Anna")
        home.run("project", "add", "Tour")
        home.run("role", "zoé", "ally")
        home.run("log", "zoé", "--next", "3d")
        home.run("away", "2026-08-01..2026-08-21")
        home.run("cadence", "tag:music", "9", "--tag")
        home.run("cadence", "zoé", "40")
        home.run("add", "Zo")
        home.run("merge", "zo", "anna")
        let first = home.run("export", "--format", "json").output
        #expect(home.run("export", "--format", "json").output == first)
        let document = try JSONValue(parsing: first)
        #expect(
            document.object?.members.map(\.key) == [
                "format", "version", "contacts", "touchpoints", "promises", "projects", "slots", "offers", "asks",
                "requests", "reviews",
                "roles", "tags", "away", "aliases", "distinct", "method",
            ])
        #expect(document["format"] == "arrosoir-export")
        #expect(document["version"] == 1)
        for (key, count) in [
            ("contacts", 2), ("touchpoints", 1), ("promises", 1), ("projects", 1), ("slots", 1), ("roles", 0),
            ("tags", 1),
            ("away", 1), ("aliases", 1),
        ] {
            let ids = document[key]?.array?.compactMap { $0["id"]?.string } ?? []
            #expect(ids.count == count, "\(key)")
            #expect(ids == ids.sorted(), "\(key)")
        }
        let zoe = document["contacts"]?.array?.first { $0["name"] == "Zoé" }
        #expect(zoe?["cadence"] == ["ripe": 40, "dry": 60])
        #expect(document["tags"]?.array?.first?["name"] == "music")
    }

    @Test func `an export replaces a file only when that is wanted`() throws {
        home.run("add", "Zoé")
        let file = home.path + "/out.json"
        #expect(home.run("export", "--format", "json", "--output", file).errors == "Written: \(file)\n")
        let written = home.contents("out.json")
        #expect(written == home.run("export", "--format", "json").output)
        expectRefusal(
            home, ["export", "--format", "json", "--output", file],
            says: "arrosoir: cannot write \(file): it exists already; nothing was changed", status: 74)
        home.run("add", "Anna")
        #expect(home.run("export", "--format", "json", "--output", file, "--force").status == 0)
        #expect(home.contents("out.json") != written)
        expectRefusal(
            home, ["export", "--format", "json", "--output", home.path + "/none/out.json"],
            says: "arrosoir: cannot write \(home.path)/none/out.json: there is no such file; nothing was changed",
            status: 74)
    }

    @Test func `an unreadable line is named and the rest is there`() throws {
        home.run("add", "Zoé")
        home.run("add", "Anna")
        let journal = home.journal
        let name = "journals/" + (journal.split(separator: "/").last.map(String.init) ?? "")
        let relative = String(journal.dropFirst(home.path.utf8.count + 1))
        let text = try #require(home.contents(relative))
        _ = home.file(relative, "damaged {\n" + text)
        let line = "\(name), line 1: the line is unreadable; left out, the rest counts"
        let list = home.run("list")
        #expect(list.status == 0)
        #expect(list.errors == "arrosoir: \(line) (see: arrosoir doctor)\n")
        #expect(list.output.split(separator: "\n").count == 2)
        let doctor = home.run("doctor")
        #expect(doctor.output.split(separator: "\n").map(String.init).contains(line))
        #expect(doctor.errors == "")
        #expect(doctor.status == 65)
    }

    @Test func `lines that count no more since they were changed are damage, until a repair`() throws {
        home.run("add", "Zoé")
        home.run("add", "Anna")
        let relative = String(home.journal.dropFirst(home.path.utf8.count + 1))
        let text = try #require(home.contents(relative))
        _ = home.file(relative, text.replacing("\n", with: "\r\n"))
        #expect(home.run("list").output == "")
        let doctor = home.run("doctor")
        #expect(doctor.output.split(separator: "\n").count == 2)
        #expect(doctor.status == 65)
        #expect(home.run("doctor", "--repair").status == 0)
        #expect(home.run("list").output.split(separator: "\n").count == 2)
    }

    @Test func `a journal whose name is not UTF-8 is named`() {
        home.run("add", "Zoé")
        let name = home.path + "/.local/share/arrosoir/journals/Zo"
        close(open(name.utf8CString.dropLast() + [CChar(bitPattern: 0xE9)] + ".jsonl".utf8CString, O_CREAT, 0o600))
        let doctor = home.run("doctor")
        #expect(
            doctor.output
                == "journals/Zo\u{fffd}.jsonl: its name is not UTF-8; left out, the rest counts\n")
        #expect(doctor.status == 65)
    }

    @Test func `a limit on the size of files is an error, and nothing was changed`() {
        home.run("add", "Zoé")
        let before = home.store
        let outcome = home.run(
            ["log", "zoé", "--note", String(repeating: "x", count: 4096)],
            behind: ["/bin/sh", "-c", "ulimit -f 1; exec \"$@\"", "sh"])
        #expect(outcome.status == 74)
        #expect(
            outcome.errors
                == "arrosoir: cannot write \(home.journal): the file would be too large; nothing was changed\n")
        #expect(home.store == before)
        #expect(home.run("log", "zoé").status == 0)
    }

    @Test func `a store of a later version is read and not written`() {
        home.run("add", "Zoé")
        _ = home.file(".local/share/arrosoir/format.json", #"{"format":"arrosoir","version":2}"#)
        expectRefusal(
            home, ["log", "zoé"],
            says: "arrosoir: the store is of format 2, made by a later version of arrosoir; nothing was changed",
            status: 74)
        #expect(home.run("list").output == "Zoé  fresh  never\n")
    }

    @Test func `the store is where the option or the environment says`() throws {
        home.run("--store", home.path + "/one/", "add", "One")
        home.run("add", "Two", "--store", home.path + "/two")
        home.environment["ARROSOIR_HOME"] = home.path + "/one"
        #expect(home.run("list").output == "One  fresh  never\n")
        #expect(home.run("list", "--store", home.path + "/two").output == "Two  fresh  never\n")
        home.environment["ARROSOIR_HOME"] = nil
        home.environment["XDG_DATA_HOME"] = home.path + "/xdg"
        home.run("add", "Three")
        #expect(home.contents("xdg/arrosoir/format.json") != nil)
    }

    @Test(arguments: ["~/net", "~/net/"])
    func `a home that no shell has put in is put in`(folder: String) {
        home.environment["ARROSOIR_HOME"] = folder
        home.run("add", "One")
        home.environment["ARROSOIR_HOME"] = nil
        for words in [["--store", folder], ["--store=" + folder], ["--store", home.path + "/net"]] {
            #expect(home.run(["list"] + words).output == "One  fresh  never\n")
        }
        #expect(home.contents("~/net/format.json") == nil)
    }

    @Test(arguments: ["net", "./net", "../net", "."])
    func `a place that would be another one in each folder is refused`(folder: String) throws {
        home.environment["ARROSOIR_HOME"] = folder
        let line =
            "arrosoir: “\(folder)” in $ARROSOIR_HOME depends on the current folder; write the full path, such as /home/ada/net\n"
        let there = ["/bin/sh", "-c", #"cd "$HOME"; exec "$0" "$@""#]
        for command in [["add", "Zoé"], ["due", "--count"], ["list"]] {
            let outcome = home.run(command, behind: there)
            #expect(outcome.errors == line)
            #expect(outcome.status == 64)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: home.path) == [])
        home.environment["LC_ALL"] = "fr_FR.UTF-8"
        #expect(
            home.run("list").errors
                == "arrosoir: « \(folder) » dans $ARROSOIR_HOME dépend du dossier courant ; écrivez le chemin complet, par exemple /home/ada/net\n"
        )
    }

    @Test func `a relative home is refused as well, and so is the home of somebody else`() {
        home.environment["ARROSOIR_HOME"] = "~nobody/net"
        #expect(
            home.run("list").errors
                == "arrosoir: “~nobody/net” means another user’s home folder; write the full path\n")
        #expect(home.run("list", "--store", "~nobody/net").status == 64)
        home.environment["ARROSOIR_HOME"] = nil
        home.environment["HOME"] = "here"
        let outcome = home.run("list")
        #expect(outcome.errors.hasPrefix("arrosoir: “here” in $HOME depends on the current folder"))
        #expect(outcome.status == 64)
    }

    @Test func `a folder that an option names may be relative to where one is`() {
        let there = ["/bin/sh", "-c", #"cd "$HOME"; exec "$0" "$@""#]
        #expect(home.run(["add", "One", "--store", "net"], behind: there).status == 0)
        #expect(home.run("list", "--store", home.path + "/net").output == "One  fresh  never\n")
    }

    @Test func `a store that another process holds is busy and stays as it was`() throws {
        home.run("add", "Zoé")
        let lock = open(try #require(home.lock), O_RDWR | O_CLOEXEC)
        defer { close(lock) }
        #expect(flock(lock, LOCK_EX) == 0)
        expectRefusal(
            home, ["log", "zoé"],
            says: "arrosoir: another process is writing to the store; nothing was changed, try again", status: 75)
        #expect(home.run("list").status == 0)
    }

    @Test func `the version is printed`() {
        #expect(home.run("--version").output == "0.1.0\n")
    }

    @Test func `names are completed for the shell`() {
        home.run("add", "Zoé")
        home.run("add", "Anna\nrm")
        let outcome = home.run("---completion", "log", "--", "positional@0", "1", "0", "")
        #expect(outcome.output == "Zoé\n" || outcome.output == "Zoé")
    }
}
