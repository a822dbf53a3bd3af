import JSON
import Testing

@Suite struct ReviewTests {
    let home = Home()

    @Test func `a review is kept by its options and listed`() throws {
        #expect(home.run("review", "list").errors == "No review yet.\n")
        let outcome = home.run(
            "review", "--objectives", "still right", "--stage", "Consolidation", "--looked-again", "in October",
            "--changed", "launch in May", "--why", "the studio is late")
        #expect(outcome.errors == "The review is kept. Undo: arrosoir undo\n")
        let review = try #require(try home.json("review", "list", "--json").array?.first)
        #expect(review["date"] == "2026-11-22")
        #expect(review["stage"] == "consolidation")
        #expect(review["answers"] == ["lookedAgain": "in October", "objectives": "still right"])
        #expect(review["changed"] == "launch in May")
        #expect(review["why"] == "the studio is late")
        #expect(
            home.run("review", "list").output
                == "2026-11-22  consolidation  launch in May · the studio is late · still right · in October\n")
        #expect(try home.json("export", "--format", "json")["reviews"] == [review])
    }

    @Test func `a script sees the questions and the evidence and is asked nothing`() {
        let outcome = home.run("review")
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        #expect(outcome.output.hasPrefix("What are my objectives, and are they still right?\nWhich stage am I in?\n"))
        #expect(outcome.output.contains("TOUCHES A WEEK\n 31 Aug  0\n"))
        #expect(home.run("review", "list").errors == "No review yet.\n")
    }

    @Test func `a review that is due is a promise to nobody else`() throws {
        home.environment["ARROSOIR_TODAY"] = "2026-10-20"
        home.run("project", "add", "Tour")
        home.environment["ARROSOIR_TODAY"] = "2026-11-22"
        #expect(home.run("due", "--count").output == "1\n")
        let item = try #require(try home.json("due", "--json").array?.first)
        #expect(item["contact"] == .null)
        #expect(item["kind"] == "promise")
        #expect(item["reason"] == "review of your objectives, since 19 Nov")
        #expect(item["due"] == "2026-11-19")
        #expect(home.run("due").output == "PROMISES\n Review of your objectives  since 19 Nov\n")
        #expect(
            home.run("review", "later", "friday").errors == "The review waits until Friday. Undo: arrosoir undo\n")
        #expect(home.run("due", "--count").output == "0\n")
        home.run("undo")
        home.run("review", "--changed", "nothing")
        #expect(home.run("due", "--count").output == "0\n")
    }

    @Test func `a stage is said by its name in either language, and taken back`() throws {
        home.run("add", "Zoé")
        let touch = try home.json("log", "zoé", "--stage", "maintien", "--json")
        #expect(touch["stage"] == "maintenance")
        let id = touch["id"]?.string ?? ""
        #expect(try home.json("touch", "edit", id, "--stage", "consolidation", "--json")["stage"] == "consolidation")
        #expect(try home.json("stats", "--json")["touches"]?["consolidation"] == 1)
        #expect(try home.json("touch", "edit", id, "--stage", "none", "--json")["stage"] == nil)
        expectRefusal(
            home, ["review", "--stage", "late"],
            says: "arrosoir: “late” is no stage; there are: development, consolidation, maintenance", status: 64)
    }

    @Test func `a French review speaks French`() {
        let home = Home(locale: "fr_FR.UTF-8")
        #expect(home.run("review").output.hasPrefix("Quels sont mes objectifs, et sont-ils encore justes ?\n"))
        #expect(home.run("stats").output.contains("ÉQUILIBRE\n développement"))
        #expect(home.run("review", "--stage", "maintien").errors == "La revue est gardée. Annuler : arrosoir undo\n")
    }
}
