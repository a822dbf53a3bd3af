import Relationships
import TerminalUI
import Testing

@testable import App

struct FormTests {
    @Test(arguments: [
        ("2 e PgDn Up Up Up Up Up Up Up Up Up", "31.02", "Birthday: “31.02” is no birthday: type 1980-02-29"),
        ("2 e", "", "Name: type a name"), ("a p", "", "Title: type a title"),
        ("s S", "someday", "Not before: “someday” is no date: type 2026-11-22"),
        ("s S", "", "Not before: type a date"), ("a n", "", "Need: type it in a few words"),
        ("W Tab Tab", "25h", "Time: “25h” is no time: type 18:30"),
        ("W", "Nobody", "With: nobody is called “Nobody”: type"),
    ])
    func `what can't be saved stays in the form, names the field and says what to type`(
        keys: String, text: String, error: String
    ) throws {
        var rehearsal = Rehearsal(Village.thirsty.changes)
        rehearsal.type(keys)
        rehearsal.type("Ctrl-U")
        rehearsal.write(text)
        rehearsal.type("Enter")
        guard case .form(let form) = rehearsal.state.mode else {
            Issue.record("the form has gone")
            return
        }
        #expect(form.error?.english.hasPrefix(error) == true, "\(form.error?.english ?? "no error")")
        #expect(rehearsal.deeds.isEmpty)
        rehearsal.type("Right")
        if case .form(let form) = rehearsal.state.mode { #expect(form.error == nil) }
    }

    @Test func `where there is room for one field alone, the footer says what is wrong`() {
        var rehearsal = Rehearsal(Village.thirsty.changes, width: 40, height: 5)
        rehearsal.type("W Tab Tab x Enter")
        #expect(rehearsal.rows[2].contains("Time"))
        #expect(rehearsal.rows[4] == " Time: “x” is no time: type 18:30")
    }

    @Test func `Esc keeps a draft that Ctrl-R puts back, Ctrl-X starts over`() {
        var rehearsal = Rehearsal(Village.thirsty.changes)
        rehearsal.type("a c")
        rehearsal.write("Zo")
        rehearsal.type("Esc")
        #expect(rehearsal.notice == "Kept as a draft")
        rehearsal.type("a c")
        #expect(rehearsal.state.openDraft == nil)
        #expect(rehearsal.notice == "You have a draft; Ctrl-R opens it")
        rehearsal.type("Ctrl-R")
        rehearsal.write("é")
        #expect(rehearsal.state.openDraft?.fields == ["name": "Zoé"])
        rehearsal.type("Ctrl-X")
        #expect(rehearsal.state.openDraft == nil)
        #expect(rehearsal.state.title == "New contact")
        rehearsal.type("Esc")
        #expect(rehearsal.notice == nil)
        rehearsal.type("a c")
        #expect(rehearsal.notice == nil)
    }

    @Test func `an old draft does not mix with what is typed, and stays when that is saved`() {
        var rehearsal = Rehearsal(Village.thirsty.changes)
        rehearsal.type("a c PgDn")
        rehearsal.write("Europe/Paris")
        rehearsal.type("Esc a c")
        rehearsal.write("Karim")
        rehearsal.type("Enter")
        #expect(rehearsal.contact("Karim")?.timeZone == nil)
        rehearsal.type("a c Ctrl-R")
        #expect(rehearsal.state.openDraft?.fields == ["timeZone": "Europe/Paris"])
    }

    @Test func `an old draft does not mix with the name that was typed into the filter`() {
        var rehearsal = Rehearsal(Village.thirsty.changes)
        rehearsal.type("a c PgDn")
        rehearsal.write("Europe/Paris")
        rehearsal.type("Esc /")
        rehearsal.write("Karim")
        rehearsal.type("Enter Ctrl-R")
        #expect(rehearsal.state.openDraft?.fields == ["timeZone": "Europe/Paris"])
        rehearsal.type("Ctrl-R Enter")
        #expect(rehearsal.contact("Karim")?.timeZone == nil)
    }

    @Test func `no draft takes the place of another one, and Ctrl-R goes through them all`() {
        var rehearsal = Rehearsal(Village.thirsty.changes)
        for name in ["Karim", "Lea", "Lea", "Mia"] {
            rehearsal.type("a c")
            rehearsal.write(name)
            rehearsal.type("Esc")
        }
        #expect(rehearsal.state.keptDrafts.map(\.fields) == ["Karim", "Lea", "Mia"].map { ["name": $0] })
        rehearsal.type("a c")
        rehearsal.write("Noa")
        for name in ["Mia", "Lea", "Karim", "Noa", "Mia"] {
            rehearsal.type("Ctrl-R")
            #expect(rehearsal.state.openDraft?.fields == ["name": name])
        }
        rehearsal.type("Enter a c")
        #expect(rehearsal.state.keptDrafts.count == 3)
    }

    @Test func `a form about somebody is as it was left, unless they have changed since`() {
        var rehearsal = Rehearsal(Village.thirsty.changes)
        rehearsal.type("2 e Down")
        rehearsal.write("Anna")
        rehearsal.type("Esc e")
        #expect(rehearsal.notice == "As you left it; Ctrl-X starts over")
        #expect(rehearsal.state.openDraft?.fields == ["givenName": "Anna"])
        rehearsal.type("Esc")
        rehearsal.elsewhere([Change(on: .contact(Contact.ID("c0")), set: [.organization: .text("Quai")])])
        rehearsal.type("e")
        #expect(rehearsal.state.openDraft == nil)
        rehearsal.type("Ctrl-R Enter")
        #expect(rehearsal.contact("Ann")?.givenName == "Anna")
        #expect(rehearsal.contact("Ann")?.organization == "Quai")
        #expect(rehearsal.state.keptDrafts.isEmpty)
    }

    @Test func `what could not be saved is kept as a draft`() {
        var rehearsal = Rehearsal(Village.thirsty.changes)
        rehearsal.type("a c")
        rehearsal.write("Karim")
        rehearsal.failNext("disk full")
        rehearsal.type("Enter")
        #expect(rehearsal.notice == "disk full")
        #expect(rehearsal.contact("Karim") == nil)
        rehearsal.type("a c Ctrl-R Enter")
        #expect(rehearsal.contact("Karim") != nil)
        rehearsal.failNext("disk full")
        rehearsal.type("w c")
        #expect(rehearsal.state.keptDrafts.isEmpty)
    }

    @Test func `a draft of another session is offered when the same form opens`() {
        var first = Rehearsal(Village.thirsty.changes)
        first.type("2 e PgDn")
        first.write("Europe/Paris")
        let draft = first.state.openDraft
        #expect(draft?.key == "contact c0")
        #expect(draft?.fields == ["timeZone": "Europe/Paris"])
        var second = Rehearsal(Village.thirsty.changes)
        if let draft { second.offer(draft) }
        second.type("2 j e")
        #expect(second.state.openDraft == nil)
        second.type("Esc k e")
        #expect(second.state.openDraft == nil)
        #expect(second.notice == "You have a draft; Ctrl-R opens it")
        second.type("Ctrl-R Enter")
        #expect(second.contact("Ann")?.timeZone == "Europe/Paris")
    }

    @Test func `nothing is kept of a form without a word typed`() {
        var rehearsal = Rehearsal(Village.thirsty.changes)
        rehearsal.type("2 e")
        #expect(rehearsal.state.openDraft == nil)
        rehearsal.type("Esc 2")
        #expect(rehearsal.state.openDraft == nil)
    }

    @Test func `editing one field changes that field alone`() throws {
        var village = Village()
        village.add("Ann, Countess  ", cadence: 30, daysAgo: 5) { ann in
            ann.nicknames = ["Queen, of Spades"]
            ann.needs = [Need("a flat, cheap"), Need("met", met: Village.today)]
            ann.phones = [Reach("+32 470, ext. 5", label: "work")]
            ann.addresses = [Address(key: "1", street: "Rue, 1", city: "Liège, B"), Address(key: "2", country: "F")]
            ann.notes = "two\nlines"
            ann.organization = "A\nB"
            ann.standing = Standing(knowsMe: .well, toTell: "x", told: Village.today)
            ann.met = Meeting(date: Village.today, occasion: "fair, of books")
            ann.knows = [Contact.ID("c9")]
            ann.cadenceFrom = Village.today
        }
        var rehearsal = Rehearsal(village.changes)
        rehearsal.type("2 e Down Down")
        rehearsal.write("Roy")
        rehearsal.type("Enter")
        let change = try #require(rehearsal.lastChanges.first)
        #expect(rehearsal.lastChanges.count == 1)
        #expect(change.set == [.familyName: .text("Roy")])
        #expect(change.put.isEmpty)
    }

    @Test func `what somebody else changes while the form is open stays`() {
        var rehearsal = Rehearsal(Village.thirsty.changes)
        rehearsal.type("2 e Down")
        rehearsal.write("Anna")
        rehearsal.elsewhere([Change(on: .contact(Contact.ID("c0")), set: [.organization: .text("Quai")])])
        rehearsal.type("Enter")
        #expect(rehearsal.contact("Ann")?.givenName == "Anna")
        #expect(rehearsal.contact("Ann")?.organization == "Quai")
    }

    @Test func `choices turn by arrows, blanks and first letters`() {
        var rehearsal = Rehearsal(Village.thirsty.changes)
        rehearsal.type("W Down Down Down v")
        #expect(rehearsal.state.openDraft?.fields == ["channel": "video"])
        rehearsal.type("Right Left Left Enter")
        #expect(rehearsal.touches(of: "Ann").first?.channel == .call)
    }

    @Test func `saving without a change changes nothing`() {
        var rehearsal = Rehearsal.demo()
        rehearsal.type("2 e Enter")
        #expect(rehearsal.notice == "Nothing to change")
        rehearsal.type("1 E Enter")
        #expect(rehearsal.notice == "Nothing to change")
    }

    @Test func `tags are added and taken away for all that are marked`() {
        var rehearsal = Rehearsal(Village.thirsty.changes)
        rehearsal.type("Space Space t")
        rehearsal.write("music, press")
        rehearsal.type("Enter")
        #expect(rehearsal.contact("Bob")?.tags == ["music", "press"])
    }

    @Test func `a field goes through the editor and comes back as one line`() {
        var rehearsal = Rehearsal(Village.thirsty.changes)
        rehearsal.type("a c")
        rehearsal.write("Zoé")
        rehearsal.type("Ctrl-E")
        #expect(rehearsal.asked == ["edit Zoé"])
        rehearsal.send(.edited(.field("contact new name"), ReturnedText("Zoé\nLambert\n", base: "Zoé")))
        #expect(rehearsal.asked == ["edit Zoé", "end draft"])
        rehearsal.type("Enter")
        #expect(rehearsal.state.network.contacts.values.contains { $0.name == "Zoé Lambert" })
    }

    @Test func `a namesake is added, and pointed out`() {
        var rehearsal = Rehearsal()
        for notice in ["Zoé Roy added · u undoes", "zoe roy added; there is another one of that name · u undoes"] {
            rehearsal.type("a c")
            rehearsal.write(notice.hasPrefix("Zoé") ? "Zoé Roy" : "zoe roy")
            rehearsal.type("Enter")
            #expect(rehearsal.notice == notice)
        }
    }
}
