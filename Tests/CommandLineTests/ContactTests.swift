import JSON
import Testing

@Suite struct ContactTests {
    let home = Home()

    @Test func `every field of an added contact is shown`() throws {
        home.run("add", "Marc Leroy")
        let added = home.run(
            "add", "Sophie Marchal", "--given", "Sophie", "--family", "Marchal", "--email", "s@rives.be", "--email",
            "sophie@x.be", "--phone", "+32 470", "--url", "https://rives.be", "--org", "Rives", "--title", "Singer",
            "--city", "Liège", "--country", "BE", "--birthday", "02-29", "--tag", "music", "--circle", "choir",
            "--skill", "sound", "--need", "a studio", "--nickname", "Soso", "--note", "# Notes", "--met-on",
            "yesterday", "--met-at", "a concert", "--introduced-by", "marc", "--cadence", "30", "--timezone",
            "Europe/Brussels")
        #expect(added.errors == "Added: Sophie Marchal. Undo: arrosoir undo\n")
        let sophie = try home.json("show", "soso", "--json")
        #expect(sophie["name"] == "Sophie Marchal")
        #expect(sophie["givenName"] == "Sophie")
        #expect(sophie["familyName"] == "Marchal")
        #expect(sophie["nicknames"] == ["Soso"])
        #expect(sophie["emails"] == ["s@rives.be", "sophie@x.be"])
        #expect(sophie["phones"] == ["+32 470"])
        #expect(sophie["urls"] == ["https://rives.be"])
        #expect(sophie["organization"] == "Rives")
        #expect(sophie["title"] == "Singer")
        #expect(sophie["addresses"] == [["city": "Liège", "country": "BE"]])
        #expect(sophie["birthday"] == "--02-29")
        #expect(sophie["tags"] == ["music"])
        #expect(sophie["circles"] == ["choir"])
        #expect(sophie["skills"] == ["sound"])
        #expect(sophie["needs"] == [["text": "a studio", "since": "2026-11-22"]])
        #expect(sophie["notes"] == "# Notes")
        #expect(sophie["met"] == ["date": "2026-11-21", "occasion": "a concert"])
        #expect(sophie["introducedBy"]?["name"] == "Marc Leroy")
        #expect(sophie["cadence"] == ["ripe": 30, "dry": 45])
        #expect(sophie["timeZone"] == "Europe/Brussels")
        #expect(sophie["archived"] == false)
        #expect(sophie["state"] == "fresh")
        #expect(sophie["lastTouch"] == .null)
        #expect(sophie["roles"] == [])
        #expect(sophie["touchpoints"] == [])
    }

    @Test func `the card shows how to reach someone first`() {
        home.run("add", "Sophie Marchal", "--phone", "+32 470", "--org", "Rives", "--note", "one\ntwo", "--tag", "a")
        home.run("log", "sophie", "--channel", "call", "--received", "advice")
        let lines = home.run("show", "sophie").output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(
            lines.prefix(8) == [
                "Sophie Marchal · Rives · fresh", " phone       +32 470", " tags        a",
                " between us  received 1 (balance -1)", " cadence     every 60 days", "", " one", " two",
            ])
        #expect(lines[9].hasPrefix(" 2026-11-22  call  received: advice  "))
    }

    @Test func `blanks around a name and empty values are left out`() throws {
        let added = try home.json("add", "  Zoé ", "--email", "", "--tag", "", "--json")
        #expect(added["name"] == "Zoé")
        #expect(added["emails"] == [])
        #expect(added["tags"] == [])
    }

    @Test func `a namesake is pointed out`() {
        home.run("add", "Sophie", "--org", "Rives")
        let lines = home.run("add", "sophie").errors.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines[1].hasPrefix("there is another one of that name: Sophie · Rives · "))
    }

    @Test func `a list is an array with what a script needs`() throws {
        home.run("add", "Zoé", "--tag", "music")
        home.run("add", "Anna")
        let list = try home.json("list", "--json").array ?? []
        #expect(list.map { $0["name"] } == ["Anna", "Zoé"])
        #expect(list.allSatisfy { $0["id"] != nil && $0["state"] == "fresh" && $0["lastTouch"] == .null })
        #expect(home.run("list", "tag:music").output == "Zoé  fresh  never  music\n")
    }

    @Test func `a negated term of a filter is no option`() {
        home.run("add", "Zoé", "--tag", "music")
        home.run("add", "Anna")
        #expect(home.run("list", "-tag:music").output == "Anna  fresh  never\n")
        #expect(home.run("list", "--json", "-tag:music").output.contains("Anna"))
        #expect(home.run("list", "zzz").errors == "Nobody matches.\n")
    }

    @Test func `an archived contact is out of the way until taken back`() {
        home.run("add", "Zoé")
        #expect(home.run("archive", "zoe").errors == "Archived: Zoé. Undo: arrosoir undo\n")
        #expect(home.run("list").output == "")
        #expect(home.run("list", "state:archived").output != "")
        #expect(home.run("archive", "zoe", "--undo").errors == "Back: Zoé. Undo: arrosoir undo\n")
        #expect(home.run("archive", "zoe", "--undo").errors == "Nothing to change.\n")
        #expect(home.run("list").output == "Zoé  fresh  never\n")
    }

    @Test func `merged contacts are one with their touchpoints`() throws {
        home.run("add", "Sophie M.")
        home.run("add", "Sophie Marchal")
        home.run("log", "sophie m.")
        home.run("log", "sophie marchal")
        let outcome = home.run("merge", "sophie m.", "sophie marchal")
        #expect(outcome.errors == "Merged: Sophie M. and Sophie Marchal are one. Undo: arrosoir undo\n")
        #expect(try home.json("list", "--json").array?.count == 1)
        #expect(try home.json("show", "sophie", "--json")["touchpoints"]?.array?.count == 2)
    }

    @Test func `two namesakes merge by the name they share`() throws {
        home.run("add", "Zoé")
        home.run("add", "Zoé")
        #expect(home.run("merge", "zoé", "zoé").status == 0)
        #expect(try home.json("list", "--json").array?.count == 1)
    }

    @Test func `a snooze keeps someone off the list until its day`() throws {
        home.run("add", "Zoé", "--cadence", "1")
        home.run("log", "zoé", "--on", "-9d")
        #expect(home.run("due", "--count").output == "1\n")
        #expect(home.run("snooze", "zoé", "friday").errors == "Snoozed: Zoé, until Friday. Undo: arrosoir undo\n")
        #expect(home.run("due", "--count").output == "0\n")
        #expect(home.run("snooze", "zoé", "none").errors == "No longer snoozed: Zoé. Undo: arrosoir undo\n")
        #expect(home.run("due", "--count").output == "1\n")
    }

    @Test func `a cadence is set on one or on all that a filter lets through`() throws {
        home.run("add", "Zoé", "--tag", "music")
        home.run("add", "Anna", "--tag", "music")
        #expect(home.run("cadence", "zoé", "7").errors == "Cadence of Zoé: every 7 days. Undo: arrosoir undo\n")
        #expect(
            home.run("cadence", "tag:music", "never").errors
                == "“tag:music” matches 2 contacts\nCadence of 2 contacts: never. Undo: arrosoir undo\n")
        #expect(try home.json("list", "--json").array?.map { $0["cadence"] } == ["never", "never"])
        #expect(
            home.run("cadence", "tag:music", "default").errors.hasSuffix(
                "Cadence of 2 contacts: the default. Undo: arrosoir undo\n"))
        #expect(
            home.run("cadence", "tag:music", "45", "--tag").errors
                == "Cadence of the tag “music”: every 45 days. Undo: arrosoir undo\n")
        #expect(
            try home.json("show", "zoé", "--json")["cadence"] == ["ripe": 45, "dry": 68])
    }

    @Test func `where two records of one person differ, without a terminal what was said last counts`() throws {
        home.run("add", "Sophie Marchal", "--title", "Editor", "--org", "Phare")
        home.run("add", "Sophie M.", "--title", "Chef", "--birthday", "02-29")
        let merged = home.run("merge", "sophie marchal", "sophie m.")
        #expect(
            merged.errors == """
                Merged: Sophie Marchal and Sophie M. are one. Undo: arrosoir undo
                  Title is “Chef”; hidden: “Editor”

                """)
        let sophie = try home.json("show", "sophie m", "--json")
        #expect(sophie["title"] == "Chef" && sophie["organization"] == "Phare" && sophie["birthday"] == "--02-29")
        home.run("undo")
        #expect(try home.json("show", "sophie marchal", "--json")["title"] == "Editor")
    }
}
