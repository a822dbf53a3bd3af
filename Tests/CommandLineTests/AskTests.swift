import JSON
import Testing

@Suite struct AskTests {
    let home = Home()

    @Test func `an ask is written with its touch, after a look at what there is`() throws {
        home.run("add", "Marc Leroy")
        home.run("log", "marc", "--channel", "call", "--on", "2026-03-01", "--received", "a contact")
        home.run("standing", "marc", "--knows-me", "no")
        let outcome = home.run(
            "ask", "marc", "the mix", "--kind", "job", "--channel", "email", "--on", "yesterday", "--note", "by mail")
        #expect(
            outcome.errors == """
                Marc Leroy: last touch call 266 days ago · received 1 · knows me: no
                ! silent for 266 days
                ! you received 1 and gave 0
                ! they do not know you
                ! a lighter ask first? advice, or an introduction
                Asked: Marc Leroy · job: the mix. Undo: arrosoir undo

                """)
        #expect(outcome.status == 0)
        let marc = try home.json("show", "marc", "--json")
        let touch = try #require(marc["touchpoints"]?.array?.first)
        #expect(touch["date"] == "2026-11-21")
        #expect(touch["channel"] == "email")
        #expect(touch["note"] == "by mail")
        #expect(touch["marks"] == ["asked": "the mix"])
        #expect(marc["asks"]?.array?.map { $0["what"] } == ["the mix"])
        #expect(marc["ledger"]?["asked"] == 1)
        #expect(marc["ledger"]?["balance"] == -1)
        #expect(home.run("show", "marc").output.contains(" asked       job: the mix · waiting\n"))
    }

    @Test func `a light ask of somebody who is owed nothing has no caution`() throws {
        home.run("add", "Marc")
        home.run("log", "marc", "--gave", "a hand")
        let outcome = home.run("ask", "marc", "a name", "--kind", "conseil")
        #expect(
            outcome.errors
                == "Marc: last touch other today · gave 1\nAsked: Marc · advice: a name. Undo: arrosoir undo\n")
        #expect(
            home.run("ask", "marc", "another", "--kind", "contract").errors == """
                Marc: last touch other today · gave 1 · asked 1
                ! an ask is still open: advice: a name
                ! a lighter ask first? advice, or an introduction
                Asked: Marc · contract: another. Undo: arrosoir undo

                """)
        #expect(home.run("ask", "list").output.split(separator: "\n").count == 2)
        // The ask, and the touch with it.
        home.run("undo")
        #expect(try home.json("ask", "list", "--json").array?.map { $0["what"] } == ["a name"])
    }

    @Test func `an ask is an object with its people`() throws {
        home.run("add", "Marc")
        home.run("project", "add", "Album")
        let ask = try home.json("ask", "marc", "a name", "--kind", "advice", "--json")
        let marc = try home.json("show", "marc", "--json")
        #expect(ask["contact"] == ["id": marc["id"] ?? .null, "name": "Marc"])
        #expect(ask["kind"] == "advice")
        #expect(ask["what"] == "a name")
        #expect(ask["state"] == "waiting")
        #expect(ask["added"] == "2026-11-22")
        #expect(ask["steps"] == ["asked": "2026-11-22"])
        #expect(ask["owed"] == [])
        #expect(ask["whom"] == nil)
        #expect(try ask["project"] == home.json("project", "list", "--json").array?.first?["id"])
        #expect(try home.json("ask", "list", "--json") == [ask])
    }

    @Test func `a granted ask owes thanks at once and a report later`() throws {
        home.run("add", "Marc")
        let id = try home.json("ask", "marc", "a name", "--json")["id"]?.string ?? ""
        #expect(
            home.run("ask", "granted", String(id.prefix(8))).errors == """
                Granted: Marc · a name. Undo: arrosoir undo
                You owe: thanks, today · report back, 22 Dec

                """)
        let all = home.run("ask", "list", "--all").output
        #expect(all == "Marc  a name  granted  today  thanks, report back  \(id)\n")
        #expect(home.run("due", "--count").output == "1\n")
        home.run("log", "marc", "--thanked")
        #expect(home.run("due", "--count").output == "0\n")
        home.environment["ARROSOIR_TODAY"] = "2026-12-22"
        #expect(try home.json("due", "--json").array?.map { $0["reason"] } == ["report back: a name"])
    }

    @Test func `what became of an ask is dated, and lists by its state`() throws {
        for name in ["Marc", "Anna", "Zoé"] { home.run("add", name) }
        home.run("ask", "marc", "a name", "--on", "-9d")
        home.run("ask", "anna", "a chair", "--on", "-8d")
        home.run("ask", "zoé", "a lift", "--on", "-7d")
        #expect(
            home.run("ask", "declined", "marc", "--on", "yesterday").errors
                == "Declined: Marc · a name. Undo: arrosoir undo\n")
        #expect(home.run("ask", "drop", "anna").errors == "Let go: Anna · a chair. Undo: arrosoir undo\n")
        #expect(try home.json("ask", "list", "--json").array?.map { $0["contact"]?["name"] } == ["Zoé"])
        let all = try home.json("ask", "list", "--all", "--json").array ?? []
        #expect(all.map { $0["state"] } == ["waiting", "letGo", "declined"])
        #expect(all.last?["steps"] == ["asked": "2026-11-13", "declined": "2026-11-21"])
        for word in ["declined", "refusé", "REFUSE"] {
            let found = try home.json("ask", "list", "--state", word, "--json").array
            #expect(found?.map { $0["contact"]?["name"] } == ["Marc"])
        }
    }

    @Test func `a step that does not fit is refused, one that was left out is no hindrance`() throws {
        home.run("add", "Marc")
        home.run("add", "Katia", "--wanted", "festival", "--knows", "marc")
        let id = try home.json("ask", "marc", "a name", "--json")["id"]?.string ?? ""
        expectRefusal(
            home, ["ask", "made", "marc"],
            says: "arrosoir: Marc · a name is waiting, and this step does not fit; nothing was changed", status: 64)
        home.run("ask", "granted", "marc")
        expectRefusal(
            home, ["ask", "follow-up", id],
            says: "arrosoir: Marc · a name is granted, and this step does not fit; nothing was changed", status: 64)
        expectRefusal(
            home, ["ask", "granted", "marc"],
            says: "arrosoir: no ask is open with “Marc”; nothing was changed", status: 1)
        // Introduced at once, without a yes before.
        home.run("path", "katia", "--through", "marc", "--asked", "--channel", "message")
        expectRefusal(
            home, ["ask", "asked", "katia"],
            says:
                "arrosoir: Marc · an introduction to Katia is waiting, and this step does not fit; nothing was changed",
            status: 64)
        #expect(home.run("ask", "made", "katia").status == 0)
        #expect(home.run("ask", "met", "katia").errors.contains("You owe: report back, today\n"))
    }

    @Test func `several open asks of one name are listed with their ids`() throws {
        home.run("add", "Marc")
        home.run("ask", "marc", "a name")
        home.run("ask", "marc", "a chair", "--on", "yesterday")
        let before = home.store
        let outcome = home.run("ask", "granted", "marc")
        let lines = outcome.errors.split(separator: "\n").map(String.init)
        #expect(outcome.status == 1)
        #expect(lines.first == "arrosoir: “marc” may mean any of 2 asks; give the id; nothing was changed")
        #expect(lines.count == 3)
        #expect(lines[1].hasSuffix(" · Marc · a name · waiting"))
        #expect(lines[2].hasSuffix(" · Marc · a chair · waiting"))
        #expect(home.store == before)
        let id = lines[2].split(separator: " ")[0]
        #expect(home.run("ask", "granted", String(id)).errors.hasPrefix("Granted: Marc · a chair."))
    }

    @Test(arguments: [
        (["ask", "zoe", "x"], "nobody is called “zoe”; nothing was changed", 1),
        (["ask", "granted", "zoe"], "nobody is called “zoe”; nothing was changed", 1),
        (["ask", "granted", "marc"], "no ask is open with “Marc”; nothing was changed", 1),
        (["ask", "marc", ""], "there is no text", 64),
        (
            ["ask", "marc", "x", "--kind", "money"],
            "“money” is no kind of ask; there are: advice, introduction, favour, job, contract", 64
        ),
        (
            ["ask", "list", "--state", "lost"],
            "“lost” is no state of an ask; there are: to ask, waiting, agreed, introduced, granted, declined, let go",
            64
        ),
        (["ask", "marc", "x", "--on", "tomorrow"], "“tomorrow” is still to come; nothing was changed", 64),
        (
            ["ask", "marc", "x", "--on", "tomorow"],
            "“tomorow” is no date; write it like 2026-11-22, yesterday or friday", 64
        ),
        (
            ["ask", "marc", "x", "--channel", "fax"],
            "“fax” is no channel; there are: inPerson, call, video, message, email, letter, social, event, other", 64
        ),
        (["path", "zoe"], "nobody is called “zoe”; nothing was changed", 1),
        (["path", "marc", "--through", "zoe"], "nobody is called “zoe”; nothing was changed", 1),
        (["path", "marc", "--through", "marc"], "nobody introduces you to themselves", 64),
        (["path", "marc", "--why", "x"], "--why needs --through", 64),
        (["path", "marc", "--asked"], "--asked needs --through", 64),
        (["path", "marc", "--through", "marc", "--channel", "call"], "--channel needs --asked", 64),
        (
            ["standing", "marc", "--knows-me", "maybe"],
            "“maybe” does not say if they know you; there are: unknown, no, byName, well", 64
        ),
        (["standing", "marc", "--told"], "there is nothing to tell Marc; nothing was changed", 1),
    ])
    func `what is not understood is refused before anything is said`(
        arguments: [String], line: String, status: Int32
    ) {
        home.run("add", "Marc")
        expectRefusal(home, arguments, says: "arrosoir: " + line, status: status)
    }

    @Test func `paths have their reasons and distances, and what is begun is not begun twice`() throws {
        home.run("add", "Marc", "--circle", "choir")
        home.run("log", "marc", "--on", "-8d")
        home.run("add", "Anna", "--org", "Rives")
        home.run("add", "Katia", "--wanted", "festival", "--knows", "marc", "--org", "Rives", "--circle", "choir")
        let paths = try home.json("path", "katia", "--json").array ?? []
        #expect(paths.map { $0["through"]?["name"] } == ["Marc", "Anna"])
        #expect(paths.map { $0["distance"] } == [22, 110])
        let links = paths.first?["links"]?.array ?? []
        #expect(links.map { $0["contact"]?["name"] } == ["Marc", "Katia"])
        #expect(links[0]["reasons"] == [["kind": "touched", "days": 8]])
        #expect(links[1]["reasons"] == [["kind": "knows"], ["kind": "circle", "name": "choir"]])
        #expect(
            home.run("path", "katia").output == """
                1  Marc   touched 8 days ago
                   Katia  they know each other · same circle: choir?
                2  Anna   you know them
                   Katia  same organization: Rives?

                """)
        let ask = try home.json(
            "path", "katia", "--through", "marc", "--why", "spring", "--asked", "--channel", "appel", "--json")
        #expect(ask["whom"]?["name"] == "Katia")
        #expect(ask["kind"] == "introduction")
        #expect(ask["what"] == "spring")
        #expect(ask["steps"] == ["asked": "2026-11-22"])
        #expect(try home.json("show", "marc", "--json")["touchpoints"]?.array?.first?["channel"] == "call")
        let before = home.store
        #expect(home.run("path", "katia", "--through", "marc").errors == "Nothing to change.\n")
        #expect(home.run("path", "katia", "--through", "marc", "--asked").errors.hasSuffix("Nothing to change.\n"))
        #expect(home.store == before)
    }

    @Test func `whoever is known already needs no introduction, and a stranger to all has no path`() throws {
        home.run("add", "Marc")
        home.run("add", "Mr X", "--wanted", "festival")
        let known = home.run("path", "marc")
        #expect(known.output == "1  Marc  you know them\n")
        #expect(known.errors == "You know Marc yourself.\n")
        #expect(try home.json("path", "marc", "--json").array?.first?["through"] == .null)
        #expect(try home.json("path", "mr x", "--json") == [])
        #expect(
            home.run("path", "mr x").errors
                == "No way to Mr X is known; say whom they know, or share a circle or an organization.\n")
    }

    @Test func `a standing is set, shown, told and cleared`() throws {
        home.run("add", "Katia")
        #expect(home.run("standing", "katia").errors == "Nothing is said of how Katia sees you.\n")
        #expect(
            home.run("standing", "katia", "--knows-me", "De Nom", "--sees-me-as", "a singer", "--to-tell", "the album")
                .errors == "Standing: Katia. Undo: arrosoir undo\n")
        #expect(
            home.run("standing", "katia").output == """
                Katia
                 knows me    by name
                 sees me as  a singer
                 to tell     the album

                """)
        #expect(home.run("show", "katia").output.contains(" to tell     the album\n"))
        let told = try home.json("standing", "katia", "--told", "--json")
        #expect(told["contact"]?["name"] == "Katia")
        #expect(told["knowsMe"] == "byName")
        #expect(told["told"] == "2026-11-22")
        #expect(home.run("show", "katia").output.contains(" told        the album (today)\n"))
        #expect(home.run("standing", "katia", "--told").errors == "Nothing to change.\n")
        // Something new to tell is not told yet.
        #expect(try home.json("standing", "katia", "--to-tell", "the tour", "--json")["told"] == nil)
        home.run("standing", "katia", "--to-tell", "", "--sees-me-as", "", "--knows-me", "unknown")
        #expect(try home.json("show", "katia", "--json")["standing"] == nil)
        #expect(try home.json("standing", "katia", "--json")["knowsMe"] == "unknown")
    }

    @Test func `a one-sided relation shows on the card`() throws {
        home.run("add", "Marc")
        for day in 1...4 { home.run("log", "marc", "--on", "-\(day)d") }
        #expect(home.run("show", "marc").output.contains(" one-sided  4 touches, all mine\n"))
        #expect(try home.json("show", "marc", "--json")["oneSided"] == 4)
        home.run("log", "marc", "--in")
        #expect(try home.json("show", "marc", "--json")["oneSided"] == nil)
    }

    @Test func `asks speak French`() {
        let home = Home(locale: "fr_FR.UTF-8")
        home.run("add", "Marc")
        home.run("add", "Katia", "--wanted", "le festival", "--knows", "marc")
        #expect(
            home.run("ask", "marc", "un nom", "--kind", "Conseil").errors == """
                Marc : aucun échange encore
                Demandé : Marc · conseil : un nom. Annuler : arrosoir undo

                """)
        #expect(
            home.run("ask", "granted", "marc").errors == """
                Accordé : Marc · conseil : un nom. Annuler : arrosoir undo
                Vous devez : remercier, aujourd’hui · rendre compte, 22 déc.

                """)
        #expect(
            home.run("path", "katia").output == """
                1  Marc   échange aujourd’hui
                   Katia  se connaissent

                """)
        let started = home.run("path", "katia", "--through", "marc").errors
        #expect(
            started.hasPrefix("À demander : Marc · une présentation à Katia. Annuler : arrosoir undo\nEn demandant : "))
        #expect(home.run("ask", "list").output.hasPrefix("Marc  une présentation à Katia  à demander  aujourd’hui  "))
        #expect(
            home.run("ask", "marc", "x", "--kind", "argent").errors
                == "arrosoir: « argent » n’est pas un genre de demande ; il y a : conseil, présentation, service, emploi, contrat\n"
        )
    }
}
