import Foundation
import JSON
import Testing

@Suite struct MethodTests {
    let home = Home()

    private var drafts: [String] {
        let state = home.path + "/.local/state/arrosoir"
        let names = FileManager.default.enumerator(atPath: state)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.contains("/drafts/") }.map { state + "/" + $0 }.sorted()
    }

    /// An editor that is a line of `sed`.
    private func editing(_ script: String) { home.environment["EDITOR"] = "sed -i '\(script)'" }

    // MARK: Setting

    @Test func `entries are set, shown and taken away`() throws {
        #expect(
            home.run("method").errors
                == "The method is as from the start; change it with: arrosoir method edit\n")
        #expect(
            home.run("method", "set", "dailyCapacity", "7").errors == "Method: dailyCapacity. Undo: arrosoir undo\n")
        for (key, value) in [
            ("cadence", #"{"ripe":30,"dry":90}"#), ("tag music", "never"), ("question 42", "42"),
            ("role press", #"{"letter":"p","weight":120,"cadence":45}"#), ("practice thank", "Thank within a day."),
            ("practice listen", #"{"text":"Listen.","level":"expert"}"#), ("template hi", "Hello {first}"),
            ("snooze q", "90"), ("target development", "20"),
        ] {
            #expect(home.run("method", "set", key, value).status == 0, "\(key)")
        }
        home.run("method", "set", "formula Nice to meet you")
        #expect(
            home.run("method", "show").output == """
                cadence                   every 30 days, dry after 90
                dailyCapacity             7
                formula Nice to meet you
                practice listen           Listen. (expert)
                practice thank            Thank within a day. (beginner)
                question 42               42
                role press                letter p, weight 120, every 45 days
                snooze q                  90
                tag music                 never
                target development        20
                template hi               hi: Hello {first}

                """)
        let entries = try home.json("method", "--json").array ?? []
        #expect(entries[0] == ["key": "cadence", "value": ["dry": 90, "ripe": 30]])
        #expect(
            entries[4] == ["key": "practice thank", "value": ["level": "beginner", "text": "Thank within a day."]])
        #expect(entries[5]["value"] == "42")
        #expect(home.run("method", "set", "dailyCapacity", "7").errors == "Nothing to change.\n")
        #expect(
            home.run("method", "unset", "dailyCapacity").errors
                == "Method: dailyCapacity is as from the start. Undo: arrosoir undo\n")
        #expect(home.run("method", "unset", "dailyCapacity").errors == "Nothing to change.\n")
        home.run("undo")
        #expect(home.run("method", "show").output.contains("dailyCapacity             7\n"))
    }

    @Test(arguments: [
        (["colour", "red"], "“colour” is no entry of a method; there are: dailyCapacity, cadence, reviewEvery, "),
        (["dailyCapacity", "51"], "“dailyCapacity” takes a number from 1 to 50"),
        (["reviewEvery", "3"], "“reviewEvery” takes a number from 7 to 3650"),
        (["cadence", "often"], #"“cadence” takes a number of days from 1 to 3650, "never", or {"ripe":30,"dry":45}"#),
        (["question a"], "“question a” takes a text"),
        (["practice a", #"{"level":"god","text":"x"}"#], #"“practice a” takes {"text":"…","level":"beginner"}, or "#),
        (["template a", "{}"], #"“template a” takes {"name":"…","text":"…"}"#),
        (["role a", "p"], #"“role a” takes {"letter":"p","weight":100,"cadence":45}, the letter not x, the weight "#),
        (["snooze x", "3"], "“snooze x” needs one letter, none of d m S w x"),
        (["formula a", "b"], "“formula a” takes true"),
    ])
    func `an entry that says nothing is refused`(words: [String], line: String) {
        home.run("add", "Someone")
        let before = home.store
        let outcome = home.run(["method", "set"] + words)
        #expect(outcome.errors.hasPrefix("arrosoir: " + line))
        #expect(outcome.errors.split(separator: "\n").count == 1)
        #expect(outcome.status == 64)
        #expect(home.store == before)
    }

    // MARK: Exporting

    @Test func `an export replaces a file only when that is wanted`() {
        home.run("method", "set", "dailyCapacity", "7")
        let file = home.file("method.json", "mine")
        expectRefusal(
            home, ["method", "export", file],
            says: "arrosoir: cannot write \(file): it exists already; nothing was changed", status: 74)
        #expect(home.run("method", "export", file, "--force").errors == "Written: \(file)\n")
        #expect(
            home.contents("method.json")
                == "{\"format\":\"arrosoir-method\",\"version\":1,\"entries\":[\n{\"key\":\"dailyCapacity\",\"value\":7}\n]}\n"
        )
        #expect(
            Home().run("method", "export", "-").output
                == "{\"format\":\"arrosoir-method\",\"version\":1,\"entries\":[]}\n")
    }

    // MARK: Editing

    @Test func `only what was changed in the editor is changed`() throws {
        home.run("method", "set", "dailyCapacity", "7")
        home.run("method", "set", "question a", "Why?")
        home.run("method", "set", "interest sound")
        editing(#"s/"value":7/"value":8/; /question a/d; s/^.*interest sound.*$/{"key":"work Rives","value":true}/"#)
        let outcome = home.run("method", "edit")
        #expect(outcome.errors.hasPrefix("Keys: dailyCapacity, cadence, "))
        #expect(outcome.errors.hasSuffix("Method: 2 set, 2 taken away. Undo: arrosoir undo\n"), "\(outcome.errors)")
        #expect(try home.json("method", "--json").array?.map { $0["key"] } == ["dailyCapacity", "work Rives"])
        #expect(drafts.isEmpty)
        editing("s/x/x/")
        #expect(home.run("method", "edit").errors.hasSuffix("Nothing to change.\n"))
        home.run("undo")
        #expect(
            try home.json("method", "--json").array?.map { $0["key"] } == [
                "dailyCapacity", "interest sound", "question a",
            ])
    }

    @Test func `what somebody else said and is changed here is no longer theirs`() throws {
        home.run("method", "merge", theirs(#"{"key":"askPatience","value":9},{"key":"reportAfter","value":20}"#))
        editing(#"s/"value":9/"value":8/"#)
        home.run("method", "edit")
        #expect(
            try home.json("method", "--json") == [
                ["key": "askPatience", "value": 8], ["key": "reportAfter", "value": 20, "by": "Sophie"],
            ])
    }

    @Test func `a mistake is named by its line, and the text opens again the next time`() throws {
        home.run("method", "set", "dailyCapacity", "7")
        home.run("method", "set", "question a", "Why?")
        let before = home.store
        editing(#"s/Why?/Why not?/; s/"value":7/"value":700/"#)
        let refused = home.run("method", "edit")
        let draft = try #require(drafts.first { $0.hasSuffix("/method.json") })
        #expect(
            refused.errors.split(separator: "\n").last.map(String.init)
                == "arrosoir: method.json, line 2: “dailyCapacity” takes a number from 1 to 50; nothing was changed, the text is kept in \(draft)"
        )
        #expect(refused.status == 65)
        #expect(home.store == before)
        // What came in between stays, though the text does not hold it.
        home.run("method", "set", "askPatience", "9")
        editing(#"s/"value":700/"value":9/"#)
        let mended = home.run("method", "edit")
        #expect(
            mended.errors
                == "The text kept in \(draft) opens again.\nMethod: 2 set, 0 taken away. Undo: arrosoir undo\n")
        #expect(
            home.run("method").output
                == "askPatience    9\ndailyCapacity  9\nquestion a     Why not?\n")
        #expect(drafts.isEmpty)
    }

    @Test func `an editor that fails changes nothing`() {
        home.run("method", "set", "dailyCapacity", "7")
        home.environment["EDITOR"] = "false"
        let before = home.store
        let outcome = home.run("method", "edit")
        #expect(outcome.errors.contains("arrosoir: false failed; nothing was changed, the text is kept in "))
        #expect(outcome.status == 74)
        #expect(home.store == before)
        home.environment["EDITOR"] = nil
        expectRefusal(
            home, ["method", "edit"], says: "arrosoir: the editor needs a terminal, or name one in $EDITOR", status: 64)
    }

    // MARK: Merging

    private func theirs(_ entries: String, by: String? = "Sophie") -> String {
        let author = by.map { #""by":"\#($0)","# } ?? ""
        return home.file("theirs.json", #"{"format":"arrosoir-method","version":1,\#(author)"entries":[\#(entries)]}"#)
    }

    @Test func `options decide what differs, key by key`() throws {
        home.run("method", "set", "dailyCapacity", "3")
        home.run("method", "set", "askPatience", "10")
        home.run("method", "set", "reportAfter", "20")
        let file = theirs(
            #"{"key":"dailyCapacity","value":7},{"key":"askPatience","value":9,"by":"Karim"},{"key":"reportAfter","value":21}"#
        )
        func values() throws -> [JSONValue?] { try home.json("method", "--json").array?.map { $0["value"] } ?? [] }
        home.run("method", "merge", file, "--theirs", "--keep", "dailyCapacity")
        #expect(try values() == [9, 3, 21])
        #expect(try home.json("method", "--json").array?.map { $0["by"] } == ["Karim", nil, "Sophie"])
        home.run("undo")
        let taken = home.run("method", "merge", file, "--take", "dailyCapacity", "--mine")
        #expect(
            taken.output == """
                differs · askPatience · mine: 10 · Karim: 9 · mine stays
                differs · dailyCapacity · mine: 3 · Sophie: 7 · theirs is taken
                differs · reportAfter · mine: 20 · Sophie: 21 · mine stays
                0 added, 1 taken over, 2 stay yours, 0 said by both

                """)
        #expect(taken.errors == "Merged. Undo: arrosoir undo\n")
        #expect(try values() == [10, 7, 20])
        home.run("undo")
        let before = home.store
        let dry = home.run("method", "merge", file, "--theirs", "--dry-run")
        #expect(dry.output.hasSuffix("0 added, 3 taken over, 0 stay yours, 0 said by both\n"))
        #expect(dry.errors == "dry run, nothing was changed\n")
        #expect(home.store == before)
        #expect(home.run("method", "merge", file, "--mine").errors == "Nothing to change.\n")
        #expect(home.store == before)
    }

    @Test func `a merge is told as JSON, and asks nothing`() throws {
        home.run("method", "set", "dailyCapacity", "3")
        let file = theirs(#"{"key":"dailyCapacity","value":7},{"key":"askPatience","value":9}"#)
        let merged = try home.json("method", "merge", file, "--theirs", "--json")
        #expect(
            merged == [
                "added": [["key": "askPatience", "value": 9, "by": "Sophie"]],
                "differing": [
                    [
                        "key": "dailyCapacity", "mine": ["key": "dailyCapacity", "value": 3],
                        "theirs": ["key": "dailyCapacity", "value": 7, "by": "Sophie"], "taken": true,
                    ]
                ], "unchanged": 0,
            ])
    }

    @Test func `entries without a name are whose the command says, and private ones are passed over`() throws {
        let file = theirs(#"{"key":"askPatience","value":9},{"key":"work Rives","value":true}"#, by: nil)
        #expect(home.run("method", "merge", file, "--by", "Zoé").status == 0)
        #expect(try home.json("method", "--json") == [["key": "askPatience", "value": 9, "by": "Zoé"]])
    }

    @Test func `a kind of role whose letter is taken has another one of its name, and that is said`() throws {
        home.run("method", "set", "role press", #"{"letter":"p"}"#)
        let file = theirs(
            #"{"key":"role producer","value":{"letter":"p"}},{"key":"role agent","value":{"letter":"g"}}"#)
        let merged = home.run("method", "merge", file)
        #expect(merged.output.hasSuffix("2 added, 0 taken over, 0 stay yours, 0 said by both\n"))
        #expect(
            merged.errors == """
                role producer: the letter p is taken, it has r
                Merged. Undo: arrosoir undo

                """)
        let roles = try home.json("method", "--json").array ?? []
        #expect(roles.map { $0["key"] } == ["role agent", "role press", "role producer"])
        #expect(roles.map { $0["value"]?["letter"] } == ["g", "p", "r"])
        #expect(
            home.run("method", "set", "role boss", #"{"letter":"a"}"#).errors.hasPrefix(
                "role boss: the letter a is taken, it has b\n"))
    }

    @Test func `a method is merged from standard input`() throws {
        let file = theirs(#"{"key":"askPatience","value":9}"#)
        home.run(["method", "merge", "-"], behind: ["/bin/sh", "-c", "exec \"$@\" < \(file)", "sh"])
        #expect(try home.json("method", "--json").array?.map { $0["by"] } == ["Sophie"])
    }

    @Test func `a file that is no method is refused with its line`() {
        home.run("add", "Someone")
        let start = "{\"format\":\"arrosoir-method\",\"version\":1,\"entries\":[\n"
        for (text, line, why) in [
            ("hello", 1, "it is no method of arrosoir"), ("", 1, "it is no method of arrosoir"),
            ("{}", 1, "it is no method of arrosoir"), ("[\n1,]", 1, "it is no method of arrosoir"),
            (#"{"format":"arrosoir-export","version":1}"#, 1, "it is no method of arrosoir"),
            (
                "{\"format\":\"arrosoir-method\",\n\"version\":2,\"entries\":{}}", 2,
                "it is of version 2, made by a later version of arrosoir"
            ),
            (
                start + "{\"key\":\"askPatience\",\"value\":9},\n{\"key\":\"askPatience\",\"value\":8}]}", 3,
                "“askPatience” is there twice"
            ),
            (
                start + "{\"key\":\"askPatience\",\n\"value\":null}]}", 2,
                #"an entry is {"key":"…","value":…}, with "by" where it is somebody's"#
            ),
            (start + "{\"key\":\"askPatience\",\n\"value\":9}", 3, "the text ends too early"),
            (start + "{\"key\":\"askPatience\" \"value\":9}]}", 2, "“\"” is not expected here"),
            (start + "{\"key\":\"askPatience\",\"value\":9.5}]}", 2, "“askPatience” takes a number from 1 to 3650"),
            (
                start + "{\"key\":\"cadence\",\"value\":9},\n{\"key\":\"tag\",\"value\":9}]}", 3,
                "“tag” is no entry of a method; there are: dailyCapacity"
            ),
            (start + "],\n\"by\":7}", 3, "“by” is not as it should be"),
        ] {
            let file = home.file("bad.json", text)
            let before = home.store
            let outcome = home.run("method", "merge", file)
            #expect(outcome.errors.hasPrefix("arrosoir: \(file), line \(line): \(why)"), "\(text): \(outcome.errors)")
            #expect(outcome.errors.hasSuffix("; nothing was changed\n"))
            #expect(outcome.errors.split(separator: "\n").count == 1)
            #expect(outcome.status == 65)
            #expect(home.store == before)
        }
        let file = theirs(#"{"key":"askPatience","value":9}"#)
        expectRefusal(
            home, ["method", "merge", file, "--take", "cadence"],
            says: "arrosoir: “cadence” is no entry that differs; nothing was changed", status: 1)
        expectRefusal(
            home, ["method", "merge", "/nowhere/x.json"],
            says: "arrosoir: cannot read /nowhere/x.json: there is no such file; nothing was changed", status: 74)
    }

    // MARK: Reviewing

    @Test func `the questions of the method are asked in the review and answered by their keys`() throws {
        home.run("method", "set", "question energy", "What gives me energy?")
        home.run("method", "set", "question who", "Whom did I forget?")
        let lines = home.run("review").output.split(separator: "\n")
        #expect(lines[3...4] == ["What gives me energy?", "Whom did I forget?"])
        #expect(
            home.run("review", "--answer", "energy=the studio = joy", "--answer", "who=Marc", "--changed", "launch")
                .errors
                == "The review is kept. Undo: arrosoir undo\n")
        #expect(
            try home.json("review", "list", "--json").array?.first?["answers"]
                == ["energy": "the studio = joy", "who": "Marc"])
        #expect(home.run("review", "list").output == "2026-11-22  launch · the studio = joy · Marc\n")
        expectRefusal(
            home, ["review", "--answer", "why=x"],
            says: "arrosoir: “why” is no question of the method; there are: energy, who", status: 64)
        expectRefusal(
            home, ["review", "--answer", "energy"], says: "arrosoir: an answer is KEY=TEXT, not “energy”", status: 64)
    }

    @Test func `the method speaks French`() {
        let home = Home(locale: "fr_FR.UTF-8")
        #expect(
            home.run("method", "set", "dailyCapacity", "7").errors
                == "Méthode : dailyCapacity. Annuler : arrosoir undo\n")
        #expect(
            home.run("method", "set", "dailyCapacity", "x").errors
                == "arrosoir: « dailyCapacity » prend un nombre de 1 à 50\n")
        home.run("method", "set", "practice merci", "Remercier.")
        home.run("method", "set", "tag musique", "45")
        #expect(
            home.run("method").output == """
                dailyCapacity   7
                practice merci  Remercier. (débutant)
                tag musique     tous les 45 jours

                """)
        let file = home.file("bad.json", "{")
        #expect(
            home.run("method", "merge", file).errors
                == "arrosoir: \(file), ligne 1 : le texte s’arrête trop tôt ; rien n’a été changé\n")
    }
}
