import Relationships
import TerminalUI
import Testing

@testable import App

struct LoggingTests {
    @Test func `two keys log on the row under the cursor, the row leaves and the next is selected`() {
        var rehearsal = Rehearsal(Village.thirsty.changes)
        #expect(rehearsal.waterings == ["Ann", "Bob", "Cid", "Dan", "Eve"])
        rehearsal.type("j w c")
        #expect(rehearsal.deeds == ["ui log"])
        #expect(rehearsal.touches(of: "Bob").first?.channel == .call)
        #expect(rehearsal.touches(of: "Bob").first?.date == Village.today)
        #expect(rehearsal.waterings == ["Ann", "Cid", "Dan", "Eve"])
        #expect(rehearsal.selected == "Cid")
        #expect(rehearsal.notice == "call with Bob · u undoes")
    }

    @Test func `undo brings the row back and redo takes it away again`() {
        var rehearsal = Rehearsal(Village.thirsty.changes)
        rehearsal.type("w c u")
        #expect(rehearsal.waterings == ["Ann", "Bob", "Cid", "Dan", "Eve"])
        #expect(rehearsal.notice == "Undone: call with Ann")
        #expect(rehearsal.touches(of: "Ann").count == 1)
        rehearsal.type("Ctrl-R")
        #expect(rehearsal.notice == "Redone: call with Ann")
        #expect(rehearsal.waterings == ["Bob", "Cid", "Dan", "Eve"])
        rehearsal.type("u")
        #expect(rehearsal.waterings.first == "Ann")
    }

    @Test func `undo goes back through all that the session did, each named`() {
        var rehearsal = Rehearsal(Village.thirsty.changes)
        rehearsal.type("w c s d x u")
        #expect(rehearsal.notice == "Undone: Cid: nothing today")
        rehearsal.type("u")
        #expect(rehearsal.notice == "Undone: Bob snoozed to tomorrow")
        rehearsal.type("u")
        #expect(rehearsal.notice == "Undone: call with Ann")
        rehearsal.type("u")
        #expect(rehearsal.notice == "Nothing of this session to undo")
        #expect(rehearsal.waterings == ["Ann", "Bob", "Cid", "Dan", "Eve"])
    }

    @Test(arguments: [
        (120, Language.english, "1 of 5 watered · 2 put off"), (120, .french, "1 sur 5 arrosés · 2 reportés"),
        (80, .english, "1 of 5 watered · 2 put off"), (80, .french, "1 sur 5 arrosés · 2 reportés"),
        (40, .english, "1/5"),
    ])
    func `the title counts touches as watered, and what was put off apart`(
        width: Int, language: Language, words: String
    ) {
        var rehearsal = Rehearsal(Village.thirsty.changes, width: width, height: 24, language: language)
        rehearsal.type("w c s w x")
        #expect(rehearsal.rows[0].hasSuffix(words), "\(rehearsal.rows[0])")
    }

    @Test func `where the title has no room for it, what was put off is left out first`() {
        var rehearsal = Rehearsal.demo(width: 80, height: 24)
        while rehearsal.waterings.count == 5 { rehearsal.type("j x") }
        #expect(rehearsal.rows[0].hasSuffix("0 of 5 watered · inbox 4"), "\(rehearsal.rows[0])")
    }

    @Test func `w w is as last time, each dash a day earlier`() {
        var rehearsal = Rehearsal(Village.thirsty.changes)
        rehearsal.type("w w w - c w - - c")
        #expect(rehearsal.touches(of: "Ann").first?.channel == .email)
        #expect(rehearsal.touches(of: "Bob").first?.date == Village.today.adding(days: -1))
        #expect(rehearsal.touches(of: "Cid").first?.date == Village.today.adding(days: -2))
    }

    @Test func `several marked get one touch together, or with Tab one each, and lose their marks`() {
        var rehearsal = Rehearsal(Village.thirsty.changes)
        rehearsal.type("Space Space w i")
        #expect(rehearsal.touches(of: "Ann").first?.contacts.count == 2)
        #expect(rehearsal.touches(of: "Ann").first?.id == rehearsal.touches(of: "Bob").first?.id)
        #expect(rehearsal.state.marks.isEmpty)
        rehearsal.type("g Space Space w Tab m")
        #expect(rehearsal.touches(of: "Cid").first?.contacts.count == 1)
        #expect(rehearsal.touches(of: "Dan").first?.channel == .message)
        rehearsal.type("u")
        #expect(rehearsal.waterings == ["Cid", "Dan", "Eve"])
    }

    @Test func `as last time, one each, is each one's own channel`() {
        var village = Village.thirsty
        village.touch(Contact.ID("c1"), daysAgo: 70, .letter)
        var rehearsal = Rehearsal(village.changes)
        rehearsal.type("* w Tab w")
        #expect(rehearsal.touches(of: "Ann").first?.channel == .email)
        #expect(rehearsal.touches(of: "Bob").first?.channel == .letter)
    }

    @Test func `E amends the touch just logged, from its note on, although the cursor has moved by itself`() {
        var rehearsal = Rehearsal(Village.thirsty.changes)
        rehearsal.type("w c E")
        rehearsal.write("tea")
        rehearsal.type("Enter")
        #expect(rehearsal.touches(of: "Ann").first?.note == "tea")
        #expect(rehearsal.lastChanges.map { Set($0.set.keys) } == [[.note]])
    }

    @Test(arguments: ["j", "Tab Shift-Tab", "G g"])
    func `once the user has turned to somebody else, E is about them`(keys: String) {
        var rehearsal = Rehearsal(Village.thirsty.changes)
        rehearsal.type("w c \(keys) E")
        #expect(rehearsal.state.title?.contains("Ann") == false)
    }

    @Test func `E is about what happened, not about the meeting to come`() {
        let village = Village.thirsty
        var meeting = Touchpoint(
            id: Touchpoint.ID("m"), date: Village.today.adding(days: 9), channel: .video, contacts: [Contact.ID("c0")])
        meeting.isPlanned = true
        var rehearsal = Rehearsal(village.changes + [meeting.changes()])
        rehearsal.type("E")
        #expect(rehearsal.screen.contains("email") && !rehearsal.screen.contains("2026-12-01"))
    }

    @Test func `Ctrl-X starts over in the note, whether something was typed or not, and deletes nothing`() {
        var rehearsal = Rehearsal(Village.thirsty.changes)
        rehearsal.type("w c E")
        rehearsal.write("tea")
        rehearsal.type("Down Ctrl-X Ctrl-X")
        rehearsal.write("cake")
        rehearsal.type("Enter")
        #expect(rehearsal.touches(of: "Ann").first?.note == "cake")
    }

    @Test func `F8 deletes the touch that is amended, and undo brings it back with what was typed`() {
        var rehearsal = Rehearsal(Village.thirsty.changes)
        rehearsal.type("w c E")
        rehearsal.write("tea")
        rehearsal.type("F8")
        #expect(rehearsal.touches(of: "Ann").count == 1)
        #expect(rehearsal.waterings.first == "Ann")
        rehearsal.type("u")
        #expect(rehearsal.touches(of: "Ann").count == 2)
        rehearsal.type("2 o t Enter Enter")
        #expect(rehearsal.touches(of: "Ann").first?.note == "tea")
    }

    @Test func `o t lists all touches, and Enter amends one`() {
        var village = Village.thirsty
        village.touch(Contact.ID("c0"), daysAgo: 200, .letter)
        var rehearsal = Rehearsal(village.changes)
        rehearsal.type("o t")
        #expect(rehearsal.screen.contains("letter"))
        rehearsal.type("Down Enter")
        #expect(rehearsal.state.title == "Amend the touch with Ann")
        rehearsal.type("F8")
        #expect(rehearsal.touches(of: "Ann").map(\.channel) == [.email])
    }

    @Test func `the long form logs, learns and follows up`() {
        var rehearsal = Rehearsal(Village.thirsty.changes)
        rehearsal.type("W PgDn")
        rehearsal.write("3w")
        rehearsal.type("Up")
        rehearsal.write("cello")
        rehearsal.type("Enter")
        #expect(rehearsal.contact("Ann")?.skills == ["cello"])
        #expect(rehearsal.network.promises.values.first?.due == Village.today.adding(days: 21))
        #expect(rehearsal.touches(of: "Ann").count == 2)
    }

    @Test func `a planned meeting is confirmed by w, with the channel pressed`() {
        var village = Village()
        let wim = village.add("Wim", cadence: 30, daysAgo: 10)
        var meeting = Touchpoint(id: Touchpoint.ID("m"), date: Village.today, channel: .other, contacts: [wim])
        meeting.isPlanned = true
        var rehearsal = Rehearsal(village.changes + [meeting.changes()])
        #expect(rehearsal.screen.contains("meeting today"))
        rehearsal.type("w i")
        #expect(rehearsal.touches(of: "Wim").count == 2)
        #expect(rehearsal.touches(of: "Wim").first.map { $0.isPlanned } == false)
        #expect(rehearsal.touches(of: "Wim").first?.channel == .inPerson)
        #expect(!rehearsal.screen.contains("meeting today"))
    }

    @Test func `a touch logged on a promise bears its mark and keeps it`() {
        var village = Village.thirsty
        village.promise(.thanks, to: [Contact.ID("c4")], "for the keys")
        var rehearsal = Rehearsal(village.changes)
        #expect(rehearsal.selected == "Eve")
        rehearsal.type("w e")
        #expect(rehearsal.touches(of: "Eve").first?.marks.keys.contains(.thanked) == true)
        #expect(rehearsal.network.promises.values.first?.outcome == Village.today)
        #expect(!rehearsal.screen.contains("for the keys"))
    }

    @Test func `a row that several share stays open while one after the other leaves it`() {
        var village = Village.thirsty
        village.promise(.followUp, to: (0..<4).map { Contact.ID("c\($0)") }, occasion: "Fair")
        var rehearsal = Rehearsal(village.changes)
        rehearsal.type("Enter j w m")
        #expect(rehearsal.state.water.rows.count { if case .member = $0 { true } else { false } } == 3)
        #expect(rehearsal.selected == "Bob")
    }

    @Test func `five promises show, the rest fold`() {
        var village = Village()
        for number in 0..<8 { village.promise(.reply, to: [village.add("Person \(number)")], "no. \(number)") }
        var rehearsal = Rehearsal(village.changes)
        #expect(rehearsal.screen.contains("3 more"))
        #expect(!rehearsal.screen.contains("no. 7"))
        rehearsal.type("j j j j j Enter")
        #expect(rehearsal.screen.contains("no. 7"))
    }

    @Test func `two birthdays of one day are two rows`() {
        var village = Village()
        for name in ["Ann", "Bob"] {
            village.add(name, cadence: 90, daysAgo: 30) { $0.birthday = Birthday("1986-11-22") }
        }
        var rehearsal = Rehearsal(village.changes)
        rehearsal.type("j")
        #expect(rehearsal.selected == "Bob")
        rehearsal.type("d")
        #expect(rehearsal.selected == "Ann")
    }
}

extension AppState {
    /// The title of the open form.
    var title: String? { if case .form(let form) = mode { say(form.title) } else { nil } }
}
