import Testing

/// Every refusal is one line, with its status, and leaves the store as it was.
@Suite struct RefusalTests {
    let home = Home()

    init() {
        home.run("add", "Zoé Lambert", "--org", "Rives")
        home.run("add", "Zoé Roy")
    }

    @Test func `an unknown name is not found`() {
        let line = "arrosoir: nobody is called “katia”; nothing was changed"
        for arguments in [
            ["log", "katia"], ["log", "roy", "katia"], ["show", "katia"], ["archive", "katia"],
            ["role", "katia", "ally"],
            ["snooze", "katia", "friday"], ["cadence", "katia", "3"], ["merge", "katia", "roy"],
            ["add", "X", "--introduced-by", "katia"],
        ] {
            expectRefusal(home, arguments, says: line, status: 1)
        }
    }

    @Test func `a misspelt name is answered with the nearest`() {
        home.run("add", "Sophie Marchal")
        home.run("ask", "sophie", "a hall")
        let line = "arrosoir: nobody is called “sohpie”; nearest: Sophie Marchal; nothing was changed"
        for arguments in [
            ["log", "sohpie"], ["log", "roy", "sohpie"], ["show", "sohpie"], ["ask", "granted", "sohpie"],
        ] {
            expectRefusal(home, arguments, says: line, status: 1)
        }
        expectRefusal(
            home, ["show", "zoa"],
            says: "arrosoir: nobody is called “zoa”; nearest: Zoé Lambert, Zoé Roy; nothing was changed", status: 1)
        home.environment["LC_ALL"] = "fr_FR.UTF-8"
        expectRefusal(
            home, ["show", "sophie marshal"],
            says:
                "arrosoir: personne ne s’appelle « sophie marshal » ; noms proches : Sophie Marchal ; rien n’a été changé",
            status: 1)
        expectRefusal(
            home, ["logg"], says: "arrosoir: commande inconnue : logg ; vouliez-vous dire log ?", status: 64)
        expectRefusal(
            home, ["water"], says: "arrosoir: commande inconnue : water (voir : arrosoir --help)", status: 64)
    }

    @Test func `an ambiguous name lists its candidates`() throws {
        let before = home.store
        let outcome = home.run("log", "zoe")
        let lines = outcome.errors.split(separator: "\n")
        #expect(outcome.status == 1)
        #expect(
            lines.first
                == "arrosoir: “zoe” may be any of 2 people; name one more fully, or by id; nothing was changed")
        #expect(lines.count == 3)
        #expect(lines[1].hasPrefix("  Zoé Lambert · Rives · "))
        #expect(lines[2].hasPrefix("  Zoé Roy · "))
        #expect(home.store == before)
        let id = try #require(lines[2].split(separator: " ").last.map(String.init))
        #expect(home.run("log", id).errors == "Logged: other with Zoé Roy, today. Undo: arrosoir undo\n")
    }

    @Test func `a bad date is named with three examples`() {
        let line = "arrosoir: “tomorow” is no date; write it like 2026-11-22, yesterday or friday"
        for arguments in [
            ["log", "roy", "--on", "tomorow"], ["log", "roy", "--next", "tomorow"], ["snooze", "roy", "tomorow"],
            ["project", "add", "X", "--by", "tomorow"], ["add", "X", "--met-on", "tomorow"],
            ["away", "tomorow..friday"],
        ] {
            expectRefusal(home, arguments, says: line, status: 64)
        }
        expectRefusal(
            home, ["log", "roy", "--on", "2026-02-30"],
            says: "arrosoir: “2026-02-30” is no date; write it like 2026-11-22, yesterday or friday", status: 64)
    }

    @Test(arguments: [
        (["log", "roy", "--time", "25:00"], "“25:00” is no time of day; write it like 18:30"),
        (
            ["log", "roy", "--channel", "fax"],
            "“fax” is no channel; there are: inPerson, call, video, message, email, letter, social, event, other"
        ),
        (
            ["add", "X", "--birthday", "13-40"],
            "“13-40” is no birthday; write it like 1980-02-29, or 02-29 without the year"
        ),
        (["add", "X", "--timezone", "Mars Base"], "“Mars Base” is no time zone; write it like Europe/Brussels"),
        (["add", "  "], "a name cannot be empty"),
        (["add", "X", "--cadence", "0"], "“0” is no cadence; give a number of days from 1 to 3650, never, or default"),
        (
            ["cadence", "roy", "often"],
            "“often” is no cadence; give a number of days from 1 to 3650, never, or default"
        ),
        (["cadence", "roy", "3", "--tag"], "--tag needs a filter of one tag: tag:music"),
        (["log", "roy", "--promise", "x"], "--promise needs --next DATE"),
        (["merge", "roy", "roy"], "they are one person already"),
        (["role", "roy"], "name a kind of role, or --none"),
        (["role"], "whose role? name a contact"),
        (["role", "--define", "X"], "--define needs --letter"),
        (["role", "--define", "X", "--letter", "xy"], "“xy” is no single letter"),
        (["role", "--define", "X", "--letter", "a"], "the letter a is taken by ally"),
        (["role", "--define", "X", "--letter", "p", "--weight", "1001"], "a weight is from 0 to 1000, not 1001"),
        (
            ["away", "2026-08-21..2026-08-01"],
            "“2026-08-21..2026-08-01” is no range of dates; write it like 2026-08-01..2026-08-21"
        ),
        (
            ["list", "colour:red"],
            "“colour:” is no term of a filter; there are: tag: circle: role: project: org: city: skill: need: state: met: touched:"
        ),
        (["list", "--jsn", "zoe"], "unknown option '--jsn' (see: arrosoir list --help)"),
        (["list", "tag:"], "“tag:” needs a value"),
        (["list", "met:maybe"], "“met:” takes yes or no, not “maybe”"),
        (["export", "--format", "xml"], "cannot export “xml”; there are: json, vcard, csv, ics, markdown"),
        (
            ["export", "--format", "vcard", "--vcard-version", "2.1"],
            "no vCard is written in version “2.1”; there are: 4.0, 3.0"
        ),
        (["export"], "--format is missing; there are: json, vcard, csv, ics, markdown"),
        (["import", "x", "--map", "Name"], "“Name” names no column; write it like Mail=email"),
        (
            ["import", "x", "--map", "Name=shoe"],
            "a contact has no field “shoe”; there are: name, givenName, familyName, nicknames, organization, title, emails, phones, urls, street, city, region, postalCode, country, birthday, timeZone, tags, circles, skills, needs, metOn, metAt, wanted, notes"
        ),
        (["export", "--format", "csv", "--vcard-version", "3.0"], "--vcard-version needs --format vcard"),
        (["export", "--format", "ics", "--filter", "x"], "--filter needs --format vcard, csv, markdown"),
        (["export", "--format", "json", "--filter", "x"], "--filter needs --format vcard, csv, markdown"),
        (["list", "--store", ""], "--store needs the name of a folder"),
        ([], "the screen needs a terminal for input and output; see: arrosoir --help"),
        (["demo"], "the screen needs a terminal for input and output; see: arrosoir --help"),
        (["water"], "unknown command “water” (see: arrosoir --help)"),
        (["logg"], "unknown command “logg”; did you mean log?"),
        (["lgo", "roy", "--channel", "call"], "unknown command “lgo”; did you mean log?"),
        (["--store", "x", "exprot", "--format", "csv"], "unknown command “exprot”; did you mean export?"),
        (["hist"], "unknown command “hist”; did you mean history?"),
        (["touch", "edti", "01"], "unknown command “touch edti”; did you mean touch edit?"),
        (["method", "exprot", "-"], "unknown command “method exprot”; did you mean method export?"),
        (
            ["project", "milestone", "lst"],
            "unknown command “project milestone lst”; did you mean project milestone list?"
        ),
        (["help", "logg"], "unknown command “logg”; did you mean log?"),
        (["help", "method", "shwo"], "unknown command “method shwo”; did you mean method show?"),
        (["touch", "xyz"], "unknown command “touch xyz” (see: arrosoir touch --help)"),
        (["--jsn", "logg"], "unknown option '--jsn' (see: arrosoir --help)"),
        (["undo", "logg"], "unexpected argument 'logg' (see: arrosoir undo --help)"),
        (["log"], "missing expected argument '<name> ...' (see: arrosoir log --help)"),
        (["due", "--al"], "unknown option '--al'. Did you mean '--all'? (see: arrosoir due --help)"),
    ])
    func `a command line that makes no sense is refused`(arguments: [String], line: String) {
        expectRefusal(home, arguments, says: "arrosoir: " + line, status: 64)
    }

    @Test func `what is not there is not found`() {
        for arguments in [["slot", "list"], ["role", "roy", "ally"], ["slot", "add", "ally"]] {
            expectRefusal(
                home, arguments, says: "arrosoir: there is no project yet; make one with: arrosoir project add TITLE",
                status: 1)
        }
        expectRefusal(
            home, ["log", "roy", "--project", "x"],
            says: "arrosoir: no project is called “x”; nothing was changed", status: 1)
        expectRefusal(
            home, ["touch", "delete", "zzz"],
            says: "arrosoir: no touchpoint has the id “zzz”; nothing was changed", status: 1)
        expectRefusal(
            home, ["slot", "remove", ""], says: "arrosoir: no slot has the id “”; nothing was changed", status: 1)
        home.run("project", "add", "Tour")
        expectRefusal(
            home, ["role", "roy", "boss"],
            says: "arrosoir: “boss” is no kind of role; there are: ally, opponent, mentor", status: 1)
        #expect(Home().run("undo").errors == "arrosoir: nothing to undo on this machine\n")
        #expect(Home().run("redo").status == 1)
    }

    @Test func `an edit that names nothing is refused`() throws {
        let id = try home.json("log", "roy", "--json")["id"]?.string ?? ""
        expectRefusal(home, ["touch", "edit", id], says: "arrosoir: nothing to amend was named", status: 64)
    }

    @Test func `without a home there is no place for the store`() {
        home.environment["HOME"] = nil
        let outcome = home.run("list")
        #expect(
            outcome.errors
                == "arrosoir: $HOME is not set, so there is no place for the store; set HOME, or both ARROSOIR_HOME and XDG_STATE_HOME\n"
        )
        #expect(outcome.status == 64)
    }

    @Test func `a day that is no date is named`() {
        home.environment["ARROSOIR_TODAY"] = "soon"
        #expect(home.run("due").errors == "arrosoir: $ARROSOIR_TODAY is “soon”, not a date like 2026-11-22\n")
    }

    @Test func `a store that cannot be made is an error of input`() {
        let file = home.file("plain", "text")
        let outcome = home.run("--store", file + "/store", "list")
        #expect(outcome.status == 74)
        #expect(
            outcome.errors
                == "arrosoir: cannot read \(file)/store/journals: a part of the path is no folder; nothing was changed\n"
        )
        #expect(home.contents("plain") == "text")
        #expect(home.run("--store", "/proc/arrosoir", "add", "X").status == 74)
    }

    @Test func `a word that is not UTF-8 is refused, and not kept without its letters`() {
        let latin = #"exec "$@" "$(printf 'Zo\351')""#
        let outcome = home.run(["add"], behind: ["/bin/sh", "-c", latin, "sh"])
        #expect(outcome.errors == "arrosoir: “Zo\u{fffd}” is not UTF-8\n")
        #expect(outcome.status == 64)
        #expect(home.run("add", "Zoé").status == 0)
    }
}
