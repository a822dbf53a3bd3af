import JSON
import Testing

@Suite struct OfferTests {
    let home = Home()

    private func id() throws -> String {
        try home.json("offer", "list", "--all", "--json").array?.first?["id"]?.string ?? ""
    }

    @Test func `an offer is noted, listed with whom it could help, amended and withdrawn`() throws {
        #expect(
            home.run("offer", "list").errors
                == "No offer yet; which problem are you the solution to? arrosoir offer WHAT\n")
        home.run("add", "Paul", "--need", "a rental for the holidays")
        let added = try home.json("offer", "holiday rental", "--for", "families", "--json")
        #expect(added["what"] == "holiday rental")
        #expect(added["for"] == "families")
        #expect(added["added"] == "2026-11-22")
        let people = try home.json("offer", "list", "--json").array?.first?["people"]?.array ?? []
        #expect(people.map { $0["contact"]?["name"] } == ["Paul"])
        #expect(people.map { $0["need"] } == ["a rental for the holidays"])
        #expect(people.map { $0["since"] } == ["2026-11-22"])
        let id = try id()
        #expect(home.run("offer", "list").output == "holiday rental  families  Paul  \(id)\n")

        let edited = home.run("offer", "edit", String(id.prefix(8)), "--what", "flat in Brest", "--for", "")
        #expect(edited.errors == "Amended: flat in Brest. Undo: arrosoir undo\n")
        #expect(home.run("offer", "edit", id, "--what", "flat in Brest").errors == "Nothing to change.\n")
        #expect(home.run("offer", "list").output == "flat in Brest  \(id)\n")

        #expect(
            home.run("offer", "withdraw", id).errors == "No longer offered: flat in Brest. Undo: arrosoir undo\n")
        home.environment["ARROSOIR_TODAY"] = "2026-11-24"
        #expect(home.run("offer", "withdraw", id).errors == "Nothing to change.\n")
        #expect(try home.json("offer", "list", "--json") == [])
        #expect(home.run("offer", "list", "--all").output == "flat in Brest  withdrawn 2 days ago  \(id)\n")
    }

    @Test func `needs are listed with the offers that meet them, and closed by a part of their words`() throws {
        home.run("add", "Paul")
        home.run("add", "Anna")
        home.run("offer", "holiday rental")
        #expect(
            home.run("need", "paul", "a rental for the holidays").errors == """
                Need of Paul: a rental for the holidays. Undo: arrosoir undo
                you offer: holiday rental

                """)
        #expect(home.run("need", "paul", "a rental for the holidays").errors == "Nothing to change.\n")
        home.run("need", "anna", "a rental van")
        #expect(
            home.run("need", "list").output == """
                Anna  a rental van
                Paul  a rental for the holidays  you offer: holiday rental

                """)
        let needs = try home.json("need", "list", "--json").array ?? []
        #expect(needs.map { $0["text"] } == ["a rental van", "a rental for the holidays"])
        #expect(needs.map { $0["since"] } == ["2026-11-22", "2026-11-22"])
        #expect(needs[0]["offers"] == [])
        #expect(needs[1]["offers"]?.array?.map { $0["what"] } == ["holiday rental"])
        #expect(
            home.run("need", "met", "paul", "RENT", "holi").errors
                == "Need met: a rental for the holidays, of Paul. Undo: arrosoir undo\n")
        #expect(home.run("show", "paul").output.contains("need     a rental for the holidays (met)\n"))
        // Noted again, it is open again.
        #expect(home.run("need", "paul", "a rental for the holidays").status == 0)
        #expect(home.run("need", "list").output.split(separator: "\n").count == 2)
    }

    @Test func `a match names its evidence, the strongest first`() throws {
        home.run("add", "Skilled", "--skill", "sound engineering")
        home.run("add", "Noted", "--note", "likes tea\nlooks at sound desks")
        home.run("add", "Needy", "--need", "somebody for the sound")
        home.run("add", "Touched")
        home.run("log", "touched", "--note", "spoke of sound")
        home.run("add", "Nobody")
        let matches = try home.json("match", "sound", "engineer", "--json").array ?? []
        #expect(matches.map { $0["contact"]?["name"] } == ["Needy", "Skilled", "Noted", "Touched"])
        #expect(
            matches.map { $0["evidence"] } == [
                [["kind": "need", "text": "somebody for the sound"]],
                [["kind": "skill", "text": "sound engineering"]],
                [["kind": "notes", "text": "looks at sound desks"]],
                [["kind": "touch", "text": "spoke of sound"]],
            ])
        #expect(
            home.run("match", "sound engineer").output == """
                Needy    needs: somebody for the sound
                Skilled  good at sound engineering
                Noted    notes: looks at sound desks
                Touched  touch: spoke of sound

                """)
        #expect(home.run("match", "xylophone").errors == "Nobody matches.\n")
        #expect(try home.json("match", "the", "--json") == [])
    }

    @Test func `a log tells what there was to tell and closes a need in one go`() throws {
        home.run("add", "Paul", "--need", "a rental")
        home.run("standing", "paul", "--to-tell", "the new album")
        let logged = home.run("log", "paul", "--on", "yesterday", "--told", "--meets", "rental")
        #expect(
            logged.errors == "Logged: other with Paul, yesterday. Undo: arrosoir undo\nNeed met: a rental, of Paul\n")
        let paul = try home.json("show", "paul", "--json")
        #expect(paul["standing"]?["told"] == "2026-11-21")
        #expect(paul["needs"]?.array?.first?["met"] == "2026-11-21")
        home.run("undo")
        let before = try home.json("show", "paul", "--json")
        #expect(before["standing"]?["told"] == nil)
        #expect(before["needs"]?.array?.first?["met"] == nil)
        #expect(before["touchpoints"] == [])
    }

    @Test func `one need of several people is closed for all of them`() throws {
        home.run("add", "Paul", "--need", "a rental")
        home.run("add", "Anna", "--need", "a rental")
        home.run("log", "paul", "anna", "--meets", "rental")
        #expect(try home.json("need", "list", "--json") == [])
    }

    @Test func `what does not fit is refused in one line`() throws {
        home.run("add", "Paul", "--need", "a rental for the holidays", "--need", "a rental van")
        home.run("add", "Anna")
        let outcome = home.run("need", "met", "paul", "rental")
        #expect(
            outcome.errors == """
                arrosoir: “rental” may be any of 2 needs; say more of it; nothing was changed
                  a rental for the holidays · Paul
                  a rental van · Paul

                """)
        #expect(outcome.status == 1)
        expectRefusal(
            home, ["need", "met", "paul", "boat"],
            says: "arrosoir: no open need of Paul is like “boat”; nothing was changed", status: 1)
        expectRefusal(
            home, ["log", "paul", "anna", "--meets", "boat"],
            says: "arrosoir: no open need of Paul and Anna is like “boat”; nothing was changed", status: 1)
        expectRefusal(
            home, ["log", "paul", "--told"], says: "arrosoir: there is nothing to tell Paul; nothing was changed",
            status: 1)
        for option in [["--told"], ["--meets", "van"]] {
            expectRefusal(
                home, ["log", "paul", "--on", "tomorrow"] + option,
                says: "arrosoir: \(option[0]) is for what has happened, not for a day to come; nothing was changed",
                status: 64)
        }
        for arguments in [["offer", " "], ["need", "paul", ""]] {
            expectRefusal(home, arguments, says: "arrosoir: there is no text", status: 64)
        }
        expectRefusal(
            home, ["offer", "withdraw", "zzz"], says: "arrosoir: no offer has the id “zzz”; nothing was changed",
            status: 1)
        home.run("offer", "a flat")
        expectRefusal(home, ["offer", "edit", try id()], says: "arrosoir: nothing to amend was named", status: 64)
        expectRefusal(
            home, ["offer", "edit", try id(), "--what", " "], says: "arrosoir: there is no text", status: 64)
        expectRefusal(
            home, ["need", "katia", "x"], says: "arrosoir: nobody is called “katia”; nothing was changed", status: 1)
    }

    @Test func `offers and needs speak French`() throws {
        let home = Home(locale: "fr_FR.UTF-8")
        home.run("add", "Paul", "--need", "une location pour les vacances")
        #expect(
            home.run("offer", "location de vacances", "--for", "les familles").errors == """
                Offert : location de vacances. Annuler : arrosoir undo
                pourrait aider Paul : une location pour les vacances

                """)
        #expect(home.run("list").output == "Paul  frais  jamais  à donner\n")
        #expect(
            home.run("need", "list").output
                == "Paul  une location pour les vacances  vous offrez : location de vacances\n")
        #expect(
            home.run("need", "met", "paul", "vélo").errors
                == "arrosoir: aucun besoin ouvert de Paul ne ressemble à « vélo » ; rien n’a été changé\n")
        #expect(
            home.run("log", "paul", "--gave", "l’appartement", "--meets", "vacances").errors == """
                Noté : autre avec Paul, aujourd’hui. Annuler : arrosoir undo
                Besoin résolu : une location pour les vacances, de Paul

                """)
    }
}
