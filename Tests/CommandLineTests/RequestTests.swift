import JSON
import Testing

@Suite struct RequestTests {
    let home = Home()

    @Test func `a request is noted with all that was said, and a proposal`() throws {
        let request = try home.json(
            "request", "add", "Nora Weiss", "--message", "Let's connect", "--title", "A&R", "--org", "Nord", "--url",
            "https://nord.example/nora", "--email", "nora@nord.example", "--on", "yesterday", "--source", "email",
            "--json")
        #expect(request["name"] == "Nora Weiss")
        #expect(request["message"] == "Let's connect")
        #expect(request["title"] == "A&R")
        #expect(request["organization"] == "Nord")
        #expect(request["url"] == "https://nord.example/nora")
        #expect(request["email"] == "nora@nord.example")
        #expect(request["date"] == "2026-11-21")
        #expect(request["source"] == "email")
        #expect(request["state"] == "toSort")
        #expect(
            request["proposal"] == [
                "triage": "mechanical", "reasons": [["kind": "formula"], ["kind": "unrelatedProfile"]],
            ])
        #expect(
            home.run("request", "add", "Karim", "--message", "Your last concert moved me").errors == """
                Request: Karim. Undo: arrosoir undo
                proposed: interested (words of their own)

                """)
        #expect(
            home.run("request", "show", "nora").output == """
                Nora Weiss · A&R, Nord
                 state     to sort
                 proposal  proposed: mechanical (a sentence that everybody sends, an unrelated profile)
                 came      yesterday, email
                 link      https://nord.example/nora
                 email     nora@nord.example

                 Let's connect

                """)
    }

    @Test func `a message is read from standard input`() throws {
        let file = home.file("mail.txt", "Hello,\nI loved Rives.\n")
        home.run(
            ["request", "add", "Nora", "--message", "-"], behind: ["/bin/sh", "-c", "exec \"$@\" < \(file)", "sh"])
        #expect(try home.json("request", "show", "nora", "--json")["message"] == "Hello,\nI loved Rives.")
        let latin = home.path + "/latin.txt"
        home.run(["list"], behind: ["/bin/sh", "-c", "printf '\\351' > \(latin)", "sh"])
        let outcome = home.run(
            ["request", "answered", "nora", "-"], behind: ["/bin/sh", "-c", "exec \"$@\" < \(latin)", "sh"])
        #expect(outcome.errors == "arrosoir: “-” is not UTF-8\n")
        #expect(outcome.status == 64)
    }

    @Test func `requests list by how they stand`() throws {
        #expect(home.run("request").errors == "No request waits.\n")
        for name in ["Anna", "Bob", "Carla", "Dora", "Emil"] { home.run("request", "add", name, "--on", "-2d") }
        home.run("request", "sort", "bob", "interested")
        home.run("request", "reply", "carla")
        home.run("request", "answered", "dora", "hello back")
        home.run("request", "bin", "emil")
        func id(_ name: String) throws -> String {
            try home.json("request", "show", name, "--json")["id"]?.string ?? ""
        }
        #expect(
            home.run("request", "list").output == """
                TO SORT
                 Anna  2 days ago  proposed: interested (no message)  \(try id("anna"))
                TO REPLY TO
                 Bob  2 days ago  interested  \(try id("bob"))
                WAITING FOR AN ANSWER
                 Carla  today  interested  \(try id("carla"))
                THEY ANSWERED
                 Dora  today  hello back  \(try id("dora"))

                """)
        let all = try home.json("request", "list", "--all", "--json").array ?? []
        #expect(all.map { $0["name"] } == ["Anna", "Bob", "Carla", "Dora", "Emil"])
        #expect(all.map { $0["state"] } == ["toSort", "toReply", "waiting", "answered", "binned"])
        #expect(all.map { $0["proposal"] != nil } == [true, false, false, false, false])
        #expect(try home.json("request", "--json").array?.count == 4)
    }

    @Test func `a request is put off to a day, and taken back`() throws {
        home.run("request", "add", "Nora")
        #expect(home.run("due", "--count").output == "1\n")
        #expect(
            home.run("request", "later", "nora", "friday").errors
                == "Put off: Nora, until Friday. Undo: arrosoir undo\n")
        #expect(home.run("due", "--count").output == "0\n")
        #expect(home.run("request", "list").output.contains("  not before Friday  "))
        #expect(
            home.run("request", "later", "nora", "none").errors == "No longer put off: Nora. Undo: arrosoir undo\n")
        #expect(home.run("due", "--count").output == "1\n")
        expectRefusal(
            home, ["request", "later", "nora", "yesterday"],
            says: "arrosoir: “yesterday” is no day to come; nothing was changed", status: 64)
    }

    @Test func `a reply is filled in from a template, the method's own before those from the start`() throws {
        home.run("request", "add", "Nora Weiss")
        #expect(
            home.run("request", "reply", "nora", "--template", "glad").output == """
                Hello Nora,

                Thank you, gladly.
                Shall we talk for ten minutes this week?

                """)
        home.run("method", "set", "template hi", #"{"name":"Short","text":"Hi {first}.\n{personal}\nBye"}"#)
        #expect(home.run("request", "reply", "nora", "--print").output == "Hi Nora.\nBye\n")
        #expect(
            home.run("request", "reply", "nora", "--template", "short", "--personal", "-- Rives").output
                == "Hi Nora.\n-- Rives\nBye\n")
        #expect(try home.json("request", "show", "nora", "--json")["replied"] == "2026-11-22")
        expectRefusal(
            home, ["request", "reply", "nora", "--template", "long"],
            says: "arrosoir: no template is called “long”; there are: Short", status: 1)
        home.run("method", "set", "template hi", #"{"name":"Short","text":"{personal}"}"#)
        expectRefusal(
            home, ["request", "reply", "nora"], says: "arrosoir: the reply is empty; nothing was changed", status: 64)
    }

    @Test func `a place that is left in a reply is named, and nothing is printed`() {
        home.run("request", "add", "Nora Weiss")
        home.run("method", "set", "template hi", #"{"name":"Short","text":"Hi {first} of {company}."}"#)
        expectRefusal(
            home, ["request", "reply", "nora"],
            says: "arrosoir: the reply still has {company}; nothing was changed", status: 64)
    }

    @Test func `a reply that cannot be printed does not count as sent`() throws {
        home.run("request", "add", "Nora")
        let before = home.store
        let outcome = home.run(["request", "reply", "nora"], output: .file("/dev/full"))
        #expect(outcome.status == 74)
        #expect(outcome.errors == "arrosoir: cannot write to standard output: no space left on the disk\n")
        #expect(home.store == before)
    }

    @Test func `an accepted request is a contact, once`() throws {
        home.run("request", "add", "Nora Weiss", "--email", "nora@nord.example", "--message", "I loved Rives")
        let contact = try home.json("request", "accept", "nora", "--circle", "labels", "--json")
        #expect(contact["name"] == "Nora Weiss")
        #expect(contact["emails"] == ["nora@nord.example"])
        #expect(contact["circles"] == ["labels"])
        let before = home.store
        #expect(home.run("request", "accept", "nora").errors == "Nothing to change.\n")
        #expect(home.store == before)
        let request = try home.json("request", "show", "nora", "--json")
        #expect(request["state"] == "promoted")
        #expect(request["contact"] == contact["id"])
        #expect(home.run("request", "show", "nora").output.contains(" contact  Nora Weiss\n"))
        home.run("undo")
        #expect(try home.json("list", "--json") == [])
    }

    @Test func `an ambiguous name lists its requests, and an id decides`() throws {
        home.run("request", "add", "Nora Weiss", "--org", "Nord")
        home.run("request", "add", "Nora Roy")
        let outcome = home.run("request", "bin", "nora")
        let lines = outcome.errors.split(separator: "\n").map(String.init)
        #expect(outcome.status == 1)
        #expect(
            lines.first
                == "arrosoir: “nora” may be any of 2 requests; name one more fully, or by id; nothing was changed")
        #expect(Set(lines.dropFirst().map { $0.prefix(12) }) == ["  Nora Weiss", "  Nora Roy ·"])
        let id = try #require(lines.last?.split(separator: " ").last)
        #expect(home.run("request", "bin", String(id.prefix(10))).status == 0)
        #expect(home.run("request", "bin", "nora roy", "weiss").status == 0)
        #expect(try home.json("request", "list", "--json") == [])
    }

    @Test func `a request that is not there, or a word that sorts nothing, is refused`() {
        home.run("request", "add", "Nora")
        for verb in [["show"], ["sort"], ["bin"], ["reply"], ["answered"], ["accept"], ["later"]] {
            let more = verb == ["sort"] ? ["authentic"] : verb == ["later"] ? ["friday"] : []
            expectRefusal(
                home, ["request"] + verb + ["katia"] + more,
                says: "arrosoir: no request is from “katia”; nothing was changed", status: 1)
        }
        expectRefusal(
            home, ["request", "sort", "nora", "boring"],
            says: "arrosoir: “boring” sorts nothing; there are: mechanical, interested, authentic", status: 64)
        expectRefusal(home, ["request", "add", " "], says: "arrosoir: a name cannot be empty", status: 64)
        expectRefusal(
            home, ["request", "add", "X", "--on", "tomorrow"],
            says: "arrosoir: “tomorrow” is still to come; nothing was changed", status: 64)
    }

    @Test func `invitations that cannot be trusted are left out with their line`() {
        let header = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
        for (row, why) in [
            ("Nora,Me,soon,,INCOMING,,", "“soon” is no day on which it was sent"),
            ("Nora,Me,2026-11-20,,UP,,", "the direction is “UP”, neither INCOMING nor OUTGOING"),
            ("Nora,Me,2026-11-20,,INCOMING,,,x", "the row has 8 columns where the header has 7"),
        ] {
            let file = home.file("Invitations.csv", header + "A,Me,2026-11-19,,INCOMING,,\n" + row + "\n")
            let outcome = home.run("import", file, "--dry-run")
            #expect(outcome.output == "requests: 1 added, 0 unchanged\nleft out: 1 card or row\n")
            #expect(outcome.errors == "\(file), line 3: \(why); left out\ndry run, nothing was changed\n")
        }
    }

    @Test func `who is a contact already is named by the line, and a dry run writes nothing`() {
        home.run("add", "Nora W.", "--url", "https://fr.linkedin.com/in/nora")
        let file = home.file(
            "Invitations.csv",
            "From,Sent At,Direction,inviterProfileUrl\nNora Weiss,2026-11-20,INCOMING,https://linkedin.com/in/nora\n"
                + "Bob,2026-11-20,INCOMING,https://linkedin.com/in/bob\n")
        let before = home.store
        let dry = home.run("import", file, "--dry-run")
        #expect(dry.output == "requests: 1 added, 0 unchanged\n")
        #expect(
            dry.errors == """
                \(file), line 2: Nora W. is a contact already, no request
                dry run, nothing was changed

                """)
        #expect(home.store == before)
        #expect(home.run("import", file).status == 0)
        #expect(home.run("request", "show", "bob").status == 0)
    }

    @Test func `connections and invitations of one run are told apart`() throws {
        let connections = home.file(
            "Connections.csv", "First Name,Last Name,URL\nNora,Weiss,https://linkedin.com/in/nora\n")
        let invitations = home.file(
            "Invitations.csv",
            "From,Sent At,Direction,inviterProfileUrl\nBob,2026-11-20,INCOMING,https://linkedin.com/in/bob\n")
        #expect(
            home.run("import", connections, invitations).output
                == "1 added, 0 updated, 0 unchanged\nrequests: 1 added, 0 unchanged\n")
        home.run("undo")
        #expect(try home.json("list", "--json") == [])
        #expect(try home.json("request", "list", "--all", "--json") == [])
    }

    @Test func `requests speak French`() throws {
        let home = Home(locale: "fr_FR.UTF-8")
        #expect(
            home.run("request", "add", "Nora Weiss").errors == """
                Demande reçue : Nora Weiss. Annuler : arrosoir undo
                proposé : intéressée (aucun message)

                """)
        #expect(
            home.run("request", "sort", "nora", "Authentique").errors
                == "Triée : Nora Weiss, authentique. Annuler : arrosoir undo\n")
        #expect(
            home.run("request", "reply", "nora", "--template", "volontiers", "--personal", "À bientôt.").output == """
                Bonjour Nora,

                Merci, volontiers. À bientôt.
                On se parle dix minutes cette semaine ?

                """)
        #expect(
            home.run("request").output.hasPrefix("EN ATTENTE D’UNE RÉPONSE\n Nora Weiss  aujourd’hui  authentique  "))
        #expect(
            home.run("request", "bin", "x").errors
                == "arrosoir: aucune demande reçue de « x » ; rien n’a été changé\n")
    }

    @Test func `the names of requests are completed for the shell`() {
        home.run("request", "add", "Nora")
        let outcome = home.run("---completion", "request", "bin", "--", "positional@0", "1", "0", "")
        #expect(outcome.output.split(separator: "\n") == ["Nora"])
    }
}
