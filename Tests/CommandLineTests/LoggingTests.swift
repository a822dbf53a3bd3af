import Glibc
import JSON
import Relationships
import Testing

@Suite struct LoggingTests {
    let home = Home()

    @Test func `a touchpoint is logged with all that was said`() throws {
        home.run("add", "Sophie Marchal")
        home.run("project", "add", "Album")
        let touch = try home.json(
            "log", "sophie", "--channel", "call", "--on", "-3d", "--time", "18:30", "--note", "-- a note", "--both",
            "--gave", "a contact", "--thanked", "--reported-back", "--project", "album", "--json")
        #expect(touch["date"] == "2026-11-19")
        #expect(touch["time"] == "18:30")
        #expect(touch["channel"] == "call")
        #expect(touch["direction"] == "both")
        #expect(touch["note"] == "-- a note")
        #expect(touch["marks"] == ["gave": "a contact", "thanked": true, "reportedBack": true])
        #expect(touch["contacts"]?.array?.first?["name"] == "Sophie Marchal")
        #expect(touch["planned"] == false)
        #expect(touch["project"] != nil)
    }

    @Test func `a log is confirmed on standard error with the way back`() {
        home.run("add", "Sophie Marchal")
        home.run("add", "Marc Leroy")
        let outcome = home.run("log", "sophie", "leroy", "--channel", "de visu", "--on", "yesterday")
        #expect(outcome.output == "")
        #expect(
            outcome.errors
                == "Logged: in person with Sophie Marchal and Marc Leroy, yesterday. Undo: arrosoir undo\n")
    }

    @Test func `words that are one name together mean that one`() throws {
        for name in ["Jason Borne", "Jason Roy", "Anna Lee", "Marc Lee", "Anna Marc"] { home.run("add", name) }
        for (words, who) in [
            (["jason", "borne"], "Jason Borne"), (["anna", "marc"], "Anna Marc"), (["ja", "bo"], "Jason Borne"),
            (["borne", "roy"], "Jason Borne and Jason Roy"), (["anna", "lee", "x"], nil),
        ] as [([String], String?)] {
            let outcome = home.run(["log"] + words)
            #expect((outcome.status == 0) == (who != nil))
            if let who { #expect(outcome.errors == "Logged: other with \(who), today. Undo: arrosoir undo\n") }
        }
        #expect(home.run("archive", "jason", "roy").errors == "Archived: Jason Roy. Undo: arrosoir undo\n")
    }

    @Test func `words that are two people are two people, though a part of a third name`() {
        for name in ["Anna", "Marc", "Annabelle Marcelle"] { home.run("add", name) }
        #expect(home.run("log", "anna", "marc").errors.hasPrefix("Logged: other with Anna and Marc, today"))
    }

    @Test func `several people share one touchpoint`() throws {
        home.run("add", "Sophie")
        home.run("add", "Marc")
        home.run("log", "sophie", "marc", "sophie")
        let touchpoints = try home.json("export", "--format", "json")["touchpoints"]?.array ?? []
        #expect(touchpoints.count == 1)
        #expect(touchpoints.first?["contacts"]?.array?.count == 2)
    }

    @Test func `a date to come makes a planned meeting that counts for nothing yet`() throws {
        home.run("add", "Sophie")
        let outcome = home.run("log", "sophie", "--on", "tomorrow")
        #expect(outcome.errors == "Planned: other with Sophie, tomorrow. Undo: arrosoir undo\n")
        let shown = try home.json("show", "sophie", "--json")
        #expect(shown["lastTouch"] == .null)
        #expect(shown["touchpoints"]?.array?.first?["planned"] == true)
    }

    @Test func `a next date becomes a promise that shows on its day`() throws {
        home.run("add", "Sophie")
        let outcome = home.run("log", "sophie", "--next", "3d", "--promise", "send the demo")
        #expect(outcome.errors == "Logged: other with Sophie, today; follow up Wednesday. Undo: arrosoir undo\n")
        #expect(home.run("due", "--count").output == "0\n")
        home.environment["ARROSOIR_TODAY"] = "2026-11-25"
        let item = try home.json("due", "--json").array?.first
        #expect(item?["kind"] == "promise")
        #expect(item?["reason"] == "follow up: send the demo")
        home.run("log", "sophie")
        #expect(home.run("due", "--count").output == "0\n")
    }

    @Test func `a promise shows on the card before its day`() throws {
        home.run("add", "Sophie")
        home.run("log", "sophie", "--next", "in 2 weeks", "--promise", "send the demo")
        #expect(home.run("show", "sophie").output.contains("follow up, 6 Dec · send the demo"))
        #expect(try home.json("show", "sophie", "--json")["promises"]?.array?.first?["note"] == "send the demo")
    }

    @Test func `a snooze needs a day to come`() {
        home.run("add", "Sophie")
        let outcome = home.run("snooze", "sophie", "2020-01-01")
        #expect(outcome.status == 64)
        #expect(outcome.errors == "arrosoir: “2020-01-01” is no day to come; nothing was changed\n")
    }

    @Test func `a touchpoint is amended by the beginning of its id`() throws {
        home.run("add", "Sophie")
        let id = try home.json("log", "sophie", "--note", "hm", "--json")["id"]?.string ?? ""
        let outcome = home.run("touch", "edit", String(id.prefix(8)), "--on", "-1w", "--channel", "letter")
        #expect(outcome.errors == "Amended: touchpoint with Sophie. Undo: arrosoir undo\n")
        let touch = try home.json("show", "sophie", "--json")["touchpoints"]?.array?.first
        #expect(touch?["date"] == "2026-11-15")
        #expect(touch?["channel"] == "letter")
        #expect(touch?["note"] == "hm")
        #expect(home.run("touch", "edit", id, "--channel", "letter").errors == "Nothing to change.\n")
    }

    @Test func `a deleted touchpoint is gone and comes back with undo`() throws {
        home.run("add", "Sophie")
        let id = try home.json("log", "sophie", "--json")["id"]?.string ?? ""
        #expect(home.run("touch", "delete", id).errors == "Deleted: touchpoint with Sophie. Undo: arrosoir undo\n")
        #expect(try home.json("show", "sophie", "--json")["touchpoints"] == [])
        #expect(home.run("undo").status == 0)
        #expect(try home.json("show", "sophie", "--json")["touchpoints"]?.array?.count == 1)
    }

    /// 26 hours lie between the two zones, so that the days differ at any moment.
    @Test(arguments: [("<+14>-14", 14), ("<-12>12", -12)])
    func `today is the day of the user’s zone`(zone: String, hours: Int) throws {
        home.run("add", "Sophie")
        home.environment["ARROSOIR_TODAY"] = nil
        home.environment["TZ"] = zone
        let day = { CivilDate(dayNumber: (time(nil) + hours * 3600) / 86_400).description }
        let before = day()
        let logged = try home.json("log", "sophie", "--json")["date"]?.string
        #expect([before, day()].contains(logged))
    }

    @Test func `eight processes log fifty touchpoints each and none is lost`() throws {
        home.run("add", "Sophie")
        for _ in 0..<50 {
            let runs = (0..<8).map { number in
                Program.start(["log", "sophie", "--note", "by \(number)"], environment: home.environment)
            }
            for run in runs { #expect(run.wait().status == 0) }
        }
        #expect(try home.json("show", "sophie", "--json")["touchpoints"]?.array?.count == 400)
        #expect(home.run("doctor").errors == "The store is healthy.\n")
    }
}
