import Relationships
import TerminalUI
import Testing

@testable import App

/// The text that comes back from the user's own editor.
struct EditingTests {
    private static let ann = Contact.ID("c0")

    private static func notes(_ notes: String) -> [Change] {
        [Change(on: .contact(ann), set: [.notes: .text(notes)])]
    }

    private func rehearsal(notes: String = "tea\nmilk") -> Rehearsal {
        Rehearsal(Village.thirsty.changes + Self.notes(notes))
    }

    @Test func `notes that another process changed meanwhile are merged line by line`() {
        var rehearsal = rehearsal()
        rehearsal.elsewhere(Self.notes("green tea\nmilk\nsugar"))
        rehearsal.send(.edited(.notes(Self.ann), ReturnedText("tea\noat milk\n", base: "tea\nmilk")))
        #expect(rehearsal.contact("Ann")?.notes == "green tea\noat milk\nsugar")
        #expect(rehearsal.asked == ["end draft"])
    }

    @Test func `the same lines changed by both both stay, it is said, and one undo takes it back`() {
        var rehearsal = rehearsal()
        rehearsal.elsewhere(Self.notes("tea\nsoy milk"))
        rehearsal.send(.edited(.notes(Self.ann), ReturnedText("tea\noat milk", base: "tea\nmilk")))
        #expect(rehearsal.contact("Ann")?.notes == "tea\nsoy milk\noat milk")
        #expect(
            rehearsal.notice?.hasPrefix(
                "notes of Ann; the same lines were changed elsewhere: the notes keep both versions")
                == true)
        rehearsal.type("u")
        #expect(rehearsal.contact("Ann")?.notes == "tea\nsoy milk")
    }

    @Test func `unchanged notes leave what somebody else wrote`() {
        var rehearsal = rehearsal()
        rehearsal.elsewhere(Self.notes("coffee"))
        rehearsal.send(.edited(.notes(Self.ann), ReturnedText("tea\nmilk\n", base: "tea\nmilk")))
        #expect(rehearsal.contact("Ann")?.notes == "coffee")
        #expect(rehearsal.notice == "Notes unchanged")
        #expect(rehearsal.asked == ["end draft"])
    }

    @Test func `notes from a kept text say so`() {
        var rehearsal = rehearsal()
        rehearsal.send(.edited(.notes(Self.ann), ReturnedText("tea", base: "tea\nmilk", isKept: true)))
        #expect(rehearsal.notice == "notes of Ann, from the kept draft · u undoes")
    }

    @Test func `notes of somebody who is gone stay a draft`() {
        var rehearsal = rehearsal()
        rehearsal.elsewhere([Change(on: .contact(Self.ann), set: [.deleted: true])])
        rehearsal.send(.edited(.notes(Self.ann), ReturnedText("tea", base: "tea\nmilk")))
        #expect(rehearsal.notice == "The contact is gone; the text is kept as a draft")
        #expect(rehearsal.asked == [])
    }

    @Test func `a text for a field that is no longer there stays a draft`() {
        var rehearsal = rehearsal()
        rehearsal.type("a c")
        rehearsal.send(.edited(.field("contact new notes"), ReturnedText("Zoé", base: "")))
        #expect(rehearsal.asked == [])
        rehearsal.send(.edited(.field("contact new name"), ReturnedText("Zoé", base: "", isKept: true)))
        #expect(rehearsal.notice == "Your kept draft is in the field")
        #expect(rehearsal.state.openDraft?.fields == ["name": "Zoé"])
    }

    @Test func `a kept text joins what was typed into the field since`() {
        var rehearsal = rehearsal()
        rehearsal.type("a c")
        rehearsal.write("Typed")
        rehearsal.send(.edited(.field("contact new name"), ReturnedText("Kept", base: "", isKept: true)))
        #expect(rehearsal.state.openDraft?.fields == ["name": "Typed Kept"])
    }

    @Test func `a form about somebody who was forgotten meanwhile closes, and its draft goes`() {
        var rehearsal = rehearsal()
        rehearsal.type("2 e Down")
        rehearsal.write("Anna")
        rehearsal.type("Esc a n")
        rehearsal.write("tea")
        rehearsal.type("Esc a c")
        rehearsal.write("Zoé")
        rehearsal.type("Esc")
        #expect(rehearsal.state.keptDrafts.map(\.key) == ["contact c0", "contact new", "need c0"])
        rehearsal.type("e Down")
        #expect(rehearsal.state.openDraft?.key == "contact c0")
        rehearsal.elsewhere([Change(on: .contact(Self.ann), set: [.forgotten: true])])
        #expect(rehearsal.state.openDraft == nil)
        #expect(rehearsal.state.keptDrafts.map(\.key) == ["contact new"])
        #expect(rehearsal.notice == "This person was forgotten meanwhile; the text is erased too")
        #expect(rehearsal.state.isForgotten(.notes(Self.ann)))
        #expect(rehearsal.state.isForgotten(.field("log c1 c0 note")))
        #expect(!rehearsal.state.isForgotten(.field("log c1 note")))
        rehearsal.offer((key: "contact c0", fields: ["given": "Anna"]))
        #expect(rehearsal.state.keptDrafts.map(\.key) == ["contact new"])
    }

    @Test func `each text has a file name of its own, whatever its key holds`() {
        let texts: [EditedText] = [
            .notes(Self.ann), .reply(.init("r2")), .field("contact new name"), .field("contact new notes"),
            .field("review question ../../etc" + String(repeating: "x", count: 300)),
        ]
        let names = texts.map(\.fileName)
        #expect(names[..<2] == ["notes-c0", "reply-r2"])
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { $0.utf8.count < 40 && $0.utf8.allSatisfy(RecordID.isKeyByte) })
    }

    @Test(arguments: [(80, 24), (40, 10), (120, 35)])
    func `a path in a notice shows whole`(width: Int, height: Int) {
        let path =
            "/home/sophie/.local/state/arrosoir/" + String(repeating: "0123456789", count: 6) + "/drafts/notes.md"
        var rehearsal = Rehearsal(Village.thirsty.changes, width: width, height: height)
        rehearsal.send(.failed(Phrase("vi failed; the text is kept in %1", "").with(path)))
        let shown = rehearsal.rows.map { $0.filter { $0 != " " } }.joined()
        #expect(shown.contains(path))
        #expect(rehearsal.rows.contains { $0.contains("help") })
    }

    @Test func `a way to reach somebody that nobody says to have shows`() {
        var village = Village()
        village.add("Ann", cadence: 30, daysAgo: 50) { $0.emails = [Reach("ann@x.example")] }
        var rehearsal = Rehearsal(village.changes)
        rehearsal.type("2 y")
        #expect(rehearsal.notice == "Copied: ann@x.example")
        rehearsal.clipboard = .sent
        rehearsal.type("y")
        #expect(rehearsal.notice == "Sent to the terminal’s clipboard; if it is not there, copy this")
        #expect(rehearsal.rows[1].hasPrefix("ann@x.example"))
        rehearsal.type("Esc")
        #expect(rehearsal.screen.contains("2 Contacts"))
    }
}
