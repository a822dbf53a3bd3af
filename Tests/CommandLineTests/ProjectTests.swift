import JSON
import Testing

@Suite struct ProjectTests {
    let home = Home()

    @Test func `the first project is the current one until another is chosen`() throws {
        #expect(
            home.run("project", "add", "Album Rives", "--by", "12 March", "--pitch", "Songs").errors
                == "Project: Album Rives. Undo: arrosoir undo\n")
        home.run("project", "add", "Tour")
        let list = try home.json("project", "list", "--json").array ?? []
        #expect(list.map { $0["title"] }.contains("Album Rives"))
        let album = list.first { $0["title"] == "Album Rives" }
        #expect(album?["by"] == "2027-03-12")
        #expect(album?["pitch"] == "Songs")
        #expect(album?["state"] == "active")
        #expect(album?["current"] == true)
        #expect(home.run("project", "use", "tour").errors == "The current project is “Tour”. Undo: arrosoir undo\n")
        let current = try home.json("project", "list", "--json").array?.first { $0["current"] == true }
        #expect(current?["title"] == "Tour")
    }

    @Test(arguments: [("done", "done"), ("pause", "paused"), ("drop", "dropped")])
    func `a project is moved to another state and back`(command: String, state: String) throws {
        home.run("project", "add", "Tour")
        #expect(home.run("project", command, "tour").errors == "“Tour” is \(state). Undo: arrosoir undo\n")
        #expect(try home.json("project", "list", "--json").array?.first?["state"] == .string(state))
        #expect(home.run("project", command, "tour").errors == "Nothing to change.\n")
        #expect(home.run("project", "activate", "tour").status == 0)
        #expect(try home.json("project", "list", "--json").array?.first?["state"] == "active")
    }

    @Test func `a role fills the first empty slot of its kind`() throws {
        home.run("add", "Zoé")
        home.run("project", "add", "Tour")
        let added = home.run("slot", "add", "ally", "--for", "venue", "--by", "15 Jan", "--place", "Liège")
        #expect(added.errors == "An empty place: ally in “Tour”. Undo: arrosoir undo\n")
        let slot = try #require(try home.json("slot", "list", "--json").array?.first)
        #expect(slot["kind"] == "ally")
        #expect(slot["for"] == "venue")
        #expect(slot["by"] == "2027-01-15")
        #expect(slot["place"] == "Liège")
        #expect(slot["holders"] == [])
        #expect(home.run("slot", "list").output.hasPrefix("ALLIES\n ________  venue · Liège · 15 Jan 2027  "))
        #expect(home.run("role", "zoé", "allié").errors == "Zoé is ally in “Tour”. Undo: arrosoir undo\n")
        let role = try #require(try home.json("show", "zoé", "--json")["roles"]?.array?.first)
        #expect(role["kind"] == "ally")
        #expect(role["slot"] == slot["id"])
        #expect(role["projectTitle"] == "Tour")
        #expect(role["project"] == slot["project"])
        #expect(home.run("role", "zoé", "a").errors == "Nothing to change.\n")
        #expect(home.run("role", "zoé", "--none").errors == "Zoé has no role in “Tour” any more. Undo: arrosoir undo\n")
        #expect(try home.json("show", "zoé", "--json")["roles"] == [])
        #expect(
            home.run("slot", "remove", slot["id"]?.string ?? "").errors == "The place is gone. Undo: arrosoir undo\n")
        #expect(home.run("slot", "list").errors == "No place yet.\n")
    }

    @Test func `a kind of one’s own is a kind like any other`() throws {
        home.run("add", "Zoé")
        home.run("project", "add", "Tour")
        let defined = home.run("role", "--define", "Press", "--letter", "P", "--weight", "150", "--cadence", "20")
        #expect(defined.errors == "A kind of role: Press, by p. Undo: arrosoir undo\n")
        #expect(home.run("role", "zoé", "press").status == 0)
        #expect(try home.json("show", "zoé", "--json")["cadence"] == ["ripe": 20, "dry": 30])
        #expect(home.run("list").output == "Zoé  fresh  P  never\n")
        #expect(
            home.run("role", "--define", "Patron", "--letter", "p").errors
                == "arrosoir: the letter p is taken by Press\n")
    }
}
