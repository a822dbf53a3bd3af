import Foundation
import Testing

@Suite struct ForgetTests {
    let home = Home()

    /// Everything below the home, as bytes that a word is looked for in.
    private func files(having word: String) -> [String] {
        let names = FileManager.default.enumerator(atPath: home.path)?.compactMap { $0 as? String } ?? []
        return names.filter { name in
            FileManager.default.contents(atPath: home.path + "/" + name)?.range(of: Data(word.utf8)) != nil
        }
    }

    private func fill() {
        home.run(
            "add", "Sophie Marchal", "--email", "sophie@rives.example", "--phone", "+32 470 00 00 01", "--note",
            "plays the cello", "--nickname", "Soph")
        home.run("add", "Marc", "--note", "Introduced by SOPHIE MARCHAL in May", "--knows", "sophie")
        home.run("log", "sophie", "--note", "a new studio", "--next", "3d", "--promise", "send the plan")
        home.run("log", "sophie", "marc", "--note", "quartet with Soph")
        home.run("log", "marc", "--note", "a walk")
        home.run("ask", "sophie", "the keys")
    }

    @Test func `a person is erased from every file, and the texts that still name them are listed`() throws {
        fill()
        let outcome = home.run("forget", "sophie", "--yes")
        #expect(outcome.status == 0)
        #expect(
            outcome.errors.hasPrefix(
                "Forgotten: Sophie Marchal; 1 journal rewritten, 0 drafts or quarantined files removed\n"))
        #expect(outcome.errors.contains("2 other texts still have the name:\n"))
        #expect(outcome.errors.contains("Out of reach here: "))
        let rows = outcome.output.split(separator: "\n")
        #expect(rows.count == 2)
        #expect(rows.first?.hasPrefix("contact     notes  Marc") == true)
        #expect(rows.last?.hasPrefix("touchpoint  note   2026-11-22 Marc") == true)
        for word in ["sophie@rives", "0470", "470 00", "cello", "a new studio", "send the plan", "the keys"] {
            #expect(files(having: word) == [], "\(word)")
        }
        // What Marc's notes say of her is theirs to say.
        #expect(files(having: "SOPHIE MARCHAL").count == 1)
        #expect(files(having: "Sophie Marchal") == [])
        #expect(home.run("list").output == "Marc  fresh  today\n")
        #expect(home.run("undo").errors == "arrosoir: nothing to undo on this machine\n")
        #expect(home.run("doctor").errors == "The store is healthy.\n")
        #expect(
            home.run("forget").errors == "Nothing is left of anyone who was forgotten.\n")
        #expect(try home.json("show", "marc", "--json")["touchpoints"]?.array?.count == 2)
    }

    @Test func `an imported card does not come back`() {
        let card = home.file("a.vcf", "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:42\r\nFN:Zoé Dumont\r\nEND:VCARD\r\n")
        home.run("import", card)
        home.run("forget", "zoé", "--yes")
        home.run("import", card)
        #expect(home.run("list").output == "")
        home.run("add", "Zoé Dumont")
        #expect(home.run("list").output.hasPrefix("Zoé Dumont"))
    }

    @Test func `without a terminal it has to be meant`() {
        fill()
        expectRefusal(
            home, ["forget", "sophie"],
            says: "arrosoir: there is nobody to ask whether this is meant; --yes says so; nothing was changed",
            status: 64)
        expectRefusal(
            home, ["forget", "zoé", "--yes"], says: "arrosoir: nobody is called “zoé”; nothing was changed", status: 1)
    }

    @Test func `a damaged line is to be repaired first`() throws {
        fill()
        let relative = String(home.journal.dropFirst(home.path.utf8.count + 1))
        let name = "journals/" + (relative.split(separator: "/").last.map(String.init) ?? "")
        _ = home.file(relative, try #require(home.contents(relative)) + "cello {\n")
        let outcome = home.run("forget", "sophie", "--yes")
        #expect(outcome.status == 65)
        #expect(
            outcome.errors.hasSuffix(
                "arrosoir: \(name), line 7: the line is unreadable, and may hold what is to be erased; first: arrosoir doctor --repair; nothing was changed\n"
            ))
        #expect(home.run("doctor", "--repair").status == 0)
        #expect(files(having: "cello").count == 2)
        #expect(home.run("forget", "sophie", "--yes").status == 0)
        #expect(files(having: "cello") == [])
    }
}
