import Relationships
import TerminalUI
import Testing

@testable import App

/// Letters typed at `:` and `/`: what they find, and what they must not do.
struct PaletteTests {
    private func asks() -> Rehearsal {
        var village = Village.thirsty
        for name in ["Imo", "Ion"] { village.add(name) { $0.isImported = true } }
        var request = Request(id: .init("r1"), name: "Bot Smith", date: Village.today.adding(days: -3))
        village.append(request.changes())
        request = Request(
            id: .init("r2"), name: "Nora Weiss", message: "I loved Rives", date: Village.today.adding(days: -2))
        village.append(request.changes())
        var ask = Ask(id: .init("a1"), contact: Contact.ID("c1"), kind: .favour, added: Village.today)
        ask.what = "a rehearsal room"
        ask.steps = [.asked: Village.today.adding(days: -5)]
        village.append(ask.changes())
        return Rehearsal(village.changes)
    }

    @Test(arguments: ["q", "q!", "wq", "x", "qa", "Q"])
    func `a word that leaves an editor leaves the program, and changes nothing`(word: String) {
        for keys in ["", "o q", "?", "2 Enter"] {
            var rehearsal = asks()
            rehearsal.type(keys + " :")
            rehearsal.write(word)
            rehearsal.type("Enter")
            #expect(rehearsal.asked == ["quit"], "\(keys)")
            #expect(rehearsal.deeds.isEmpty, "\(keys)")
        }
    }

    @Test(arguments: ["w", "e", "w!", "wa"])
    func `a word that saves in an editor says that all is saved`(word: String) {
        var rehearsal = asks()
        rehearsal.type(":")
        rehearsal.write(word)
        rehearsal.type("Enter")
        #expect(rehearsal.notice == "Everything is saved; q leaves")
        #expect(rehearsal.deeds.isEmpty && rehearsal.asked.isEmpty)
    }

    @Test(arguments: ["snwk", "every quarter", "log a touch: c", "arch", "mark a"])
    func `some letters of a command that changes something do not run it`(letters: String) {
        var rehearsal = asks()
        rehearsal.type("2 * :")
        rehearsal.write(letters)
        rehearsal.type("Enter Enter")
        #expect(rehearsal.deeds.isEmpty)
        #expect(rehearsal.state.marks.count == 7)
        #expect(rehearsal.notice?.hasPrefix("Pick it with an arrow or type it in full") == true)
        #expect(rehearsal.screen.contains("Commands"))
    }

    @Test(arguments: ["Cadence: every QUARTER", "quarter", "SNOOZE A WEEK"])
    func `a whole name runs its command, whatever its case`(name: String) {
        var rehearsal = asks()
        rehearsal.type("2 :")
        rehearsal.write(name)
        rehearsal.type("Enter")
        #expect(rehearsal.deeds.count == 1)
    }

    @Test func `a whole name without its accents is a whole name`() {
        var rehearsal = Rehearsal(Village.thirsty.changes, language: .french)
        rehearsal.type(":")
        rehearsal.write("cadence : chaque annee")
        rehearsal.type("Enter")
        #expect(rehearsal.contact("Ann")?.cadence == .every(365))
    }

    @Test func `a name that two commands share must be chosen`() {
        var rehearsal = asks()
        rehearsal.type("2 :")
        rehearsal.write("a week")
        rehearsal.type("Enter")
        #expect(rehearsal.deeds.isEmpty)
        rehearsal.type("Down Up Enter")
        #expect(rehearsal.deeds == ["ui snooze"])
    }

    @Test func `a letter more, and the row under the cursor is no longer chosen`() {
        var rehearsal = asks()
        rehearsal.type(":")
        rehearsal.write("snoo")
        rehearsal.type("Up")
        rehearsal.write("z")
        rehearsal.type("Enter")
        #expect(rehearsal.deeds.isEmpty)
    }

    @Test(arguments: [("help", "Help"), ("inbox", "Requests to connect"), ("addct", "New contact")])
    func `some letters of a command that only shows something are enough`(letters: String, title: String) {
        var rehearsal = asks()
        rehearsal.type(":")
        rehearsal.write(letters)
        rehearsal.type("Enter")
        #expect(rehearsal.screen.contains(title))
    }

    // MARK: over other screens

    @Test(arguments: ["o q", "o k", "o f", "o i", "? ", "o r", "o M", "o s"])
    func `what is typed behind a slash or a colon does nothing to what is listed`(keys: String) {
        for text in [":wq", ":x", "/m", "/q", "/c", ":m"] {
            var rehearsal = asks()
            rehearsal.type(keys)
            rehearsal.write(text)
            #expect(rehearsal.deeds.isEmpty, "\(text)")
        }
    }

    @Test(arguments: [
        ("o q", ["o m", "o i", "o c"]), ("o k", ["a f", "s x", "r n", "c f", "w n"]), ("o s", ["a m", "s w", "r n"]),
    ])
    func `a key behind a prefix of the panes does nothing to what is listed`(keys: String, all: [String]) {
        for typed in all {
            var rehearsal = asks()
            rehearsal.type(keys)
            rehearsal.type(typed)
            #expect(rehearsal.deeds.isEmpty, "\(typed)")
            #expect(rehearsal.notice == "\(typed) does nothing here")
        }
    }

    @Test func `the palette comes back to the listing, and its commands are about the row there`() {
        var rehearsal = asks()
        rehearsal.type("o k :")
        rehearsal.write("zzz")
        rehearsal.type("Esc")
        #expect(rehearsal.screen.contains("What you asked"))
        rehearsal.type(":")
        rehearsal.write("archive, or bring back")
        rehearsal.type("Enter")
        #expect(rehearsal.contact("Bob")?.isArchived == true)
        #expect(rehearsal.screen.contains("What you asked"))
        rehearsal.type(":")
        rehearsal.write("they declined")
        rehearsal.type("Enter")
        #expect(rehearsal.deeds.last == "ui ask declined")
    }

    @Test func `a slash narrows what is listed, Esc shows all again`() {
        var rehearsal = asks()
        rehearsal.type("o q /")
        rehearsal.write("loved")
        #expect(rehearsal.screen.contains("Nora Weiss") && !rehearsal.screen.contains("Bot Smith"))
        rehearsal.type("Enter a")
        #expect(rehearsal.network.requests[.init("r2")]?.triage == .authentic)
        #expect(rehearsal.screen.contains("Requests to connect / loved"))
        rehearsal.type("Esc")
        #expect(rehearsal.screen.contains("Bot Smith"))
        rehearsal.type("/")
        rehearsal.write("zzz")
        #expect(rehearsal.screen.contains("No match: Esc shows all"))
        rehearsal.type("Esc Esc")
        #expect(rehearsal.screen.contains("1 Water"))
    }

    // MARK: sorting

    @Test func `behind the last person no key sorts, quits or does anything else`() {
        var village = Village()
        for number in 0..<12 { village.add("Person \(number)") { $0.isImported = true } }
        var rehearsal = Rehearsal(village.changes)
        rehearsal.type("o s" + String(repeating: " q", count: 14))
        #expect(rehearsal.asked.isEmpty)
        #expect(rehearsal.deeds.count == 10)
        #expect(rehearsal.screen.contains("Sorted; Enter: next, Esc: back"))
        rehearsal.type("Enter q q q")
        #expect(rehearsal.deeds.count == 12)
        #expect(rehearsal.screen.contains("All sorted; Esc goes back"))
        rehearsal.type("Esc")
        #expect(rehearsal.screen.contains("1 Water"))
    }

    @Test func `u in the sorting screen takes back what was answered there, and nothing else`() {
        var rehearsal = asks()
        rehearsal.type("2 w c o s Space u u")
        #expect(rehearsal.touches(of: "Ann").count == 2)
    }

    @Test func `a slash in the sorting screen filters the contacts`() {
        var village = Village()
        for name in ["Imo", "Mia"] { village.add(name) { $0.isImported = true } }
        var rehearsal = Rehearsal(village.changes)
        rehearsal.type("o s /")
        rehearsal.write("m")
        #expect(rehearsal.deeds.isEmpty)
        #expect(rehearsal.state.filter.text == "m")
    }
}
