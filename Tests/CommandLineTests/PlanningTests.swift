import JSON
import Testing

@Suite struct PlanningTests {
    let home = Home()

    @Test func `everyone met at an occasion is noted in one go`() throws {
        home.run("add", "Karim Benali")
        let outcome = home.run("met", "Formation SMART", "Alice Roy", "Karim B.", "--on", "2026-11-20")
        #expect(
            outcome.errors
                == "Met: Karim Benali and Alice Roy at “Formation SMART”, 2 days ago: 1 new contact. Undo: arrosoir undo\n"
        )
        let alice = try home.json("show", "alice", "--json")
        #expect(alice["circles"] == ["Formation SMART"])
        #expect(alice["met"] == ["date": "2026-11-20", "occasion": "Formation SMART"])
        #expect(alice["touchpoints"]?.array?.first?["channel"] == "event")
        #expect(home.run("due", "--count").output == "2\n")
        #expect(home.run("met", "Formation SMART", "Alice Roy", "--on", "2026-11-20").errors == "Nothing to change.\n")
        home.run("add", "Paul", "--circle", "Formation SMART")
        #expect(home.run("met", "formation smart", "--who").output == "Paul\n")
        #expect(try home.json("met", "formation smart", "--who", "--json").array?.map { $0["name"] } == ["Paul"])
        expectRefusal(
            home, ["met", "Choir"], says: "arrosoir: whom did you meet? name them, or --who", status: 64)
    }

    @Test func `a project is amended in what is named alone`() throws {
        home.run("project", "add", "Tour", "--pitch", "Songs")
        let edited = try home.json(
            "project", "edit", "tour", "--title", "Grand Tour", "--by", "12 March", "--specific", "ten nights",
            "--measure", "500 seats", "--achievable", "two agents", "--relevant", "the album", "--circle", "choir",
            "--json")
        #expect(edited["title"] == "Grand Tour")
        #expect(edited["pitch"] == "Songs")
        #expect(
            edited["objective"] == [
                "specific": "ten nights", "measure": "500 seats", "achievable": "two agents", "relevant": "the album",
                "by": "2027-03-12",
            ])
        #expect(edited["circles"] == ["choir"])
        #expect(try home.json("project", "edit", "tour", "--pitch", "", "--json")["pitch"] == nil)
        #expect(home.run("project", "edit", "tour", "--pitch", "").errors == "Nothing to change.\n")
        expectRefusal(
            home, ["project", "edit", "tour"], says: "arrosoir: nothing to amend was named", status: 64)
    }

    @Test func `a milestone comes and goes by its id`() throws {
        home.run("project", "add", "Tour")
        #expect(home.run("project", "milestone", "list").errors == "No milestone yet.\n")
        let added = home.run("project", "milestone", "add", "first night", "--on", "15 Jan", "--place", "Liège")
        #expect(added.errors == "Milestone: first night in “Tour”. Undo: arrosoir undo\n")
        let milestone = try #require(try home.json("project", "milestone", "list", "--json").array?.first)
        #expect(milestone["what"] == "first night")
        #expect(milestone["date"] == "2027-01-15")
        #expect(milestone["place"] == "Liège")
        let id = milestone["id"]?.string ?? ""
        #expect(
            home.run("project", "milestone", "remove", String(id.prefix(8))).errors
                == "The milestone is gone. Undo: arrosoir undo\n")
        expectRefusal(
            home, ["project", "milestone", "remove", id],
            says: "arrosoir: no milestone has the id “\(id)”; nothing was changed", status: 1)
    }

    @Test func `a place is amended, and moved within its kind`() throws {
        home.run("project", "add", "Tour")
        home.run("slot", "add", "ally", "--for", "venue")
        home.run("slot", "add", "ally", "--for", "sound")
        func purposes() throws -> [JSONValue?] {
            try home.json("slot", "list", "--json").array?.map { $0["for"] } ?? []
        }
        let id = try home.json("slot", "list", "--json").array?.first?["id"]?.string ?? ""
        #expect(home.run("slot", "move", id, "down").errors == "The place has moved. Undo: arrosoir undo\n")
        #expect(try purposes() == ["sound", "venue"])
        #expect(home.run("slot", "move", id, "down").errors == "Nothing to change.\n")
        #expect(home.run("slot", "move", id, "haut").status == 0)
        #expect(try purposes() == ["venue", "sound"])
        let edited = try home.json(
            "slot", "edit", id, "--for", "hall", "--by", "15 Jan", "--place", "Liège", "--strategy", "call", "--json")
        #expect(edited["for"] == "hall")
        #expect(edited["by"] == "2027-01-15")
        #expect(edited["place"] == "Liège")
        #expect(edited["strategy"] == "call")
        #expect(try home.json("slot", "edit", id, "--strategy", "", "--json")["strategy"] == nil)
        expectRefusal(
            home, ["slot", "move", id, "left"],
            says: "arrosoir: “left” is no way to move; there are: up, down", status: 64)
    }
}
