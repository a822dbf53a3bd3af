import Relationships
import TerminalUI
import Testing

@testable import App

struct ReadingTests {
    @Test func `the selection follows the record through a live refresh with rows above`() {
        var village = Village.thirsty
        var rehearsal = Rehearsal(village.changes)
        rehearsal.type("j j")
        #expect(rehearsal.selected == "Cid")
        village.add("Aaa", cadence: 30, daysAgo: 300)
        village.promise(.reply, to: [village.add("Bbb")], "hello")
        rehearsal.elsewhere(village.changes)
        #expect(rehearsal.selected == "Cid")
        rehearsal.type("2")
        #expect(rehearsal.selected == "Ann")
    }

    @Test func `Enter opens all about a contact, and the keys that move scroll it to its ends`() {
        var village = Village()
        let ann = village.add("Ann", cadence: 30, daysAgo: 60)
        for day in 100..<200 { village.touch(ann, daysAgo: day, .call) }
        var rehearsal = Rehearsal(village.changes, width: 80, height: 24)
        rehearsal.type("Enter")
        #expect(rehearsal.rows[1].contains("Ann · dry"))
        rehearsal.type("j j k")
        #expect(rehearsal.state.detailOffset == 1)
        rehearsal.type("G j PgDn")
        let last = rehearsal.state.detailOffset
        #expect(last == rehearsal.state.detailHeight - (rehearsal.state.layout.detail.height - 2))
        rehearsal.type("PgUp")
        #expect(rehearsal.state.detailOffset < last)
        rehearsal.type("g q")
        #expect(rehearsal.rows[0].contains("1 Water") && rehearsal.asked.isEmpty)
        rehearsal.type("q")
        #expect(rehearsal.asked == ["quit"])
    }

    @Test func `a search in the open detail goes to the match, n and N to the others`() {
        var village = Village()
        let ann = village.add("Ann", cadence: 30, daysAgo: 60) {
            $0.notes = "jazz\n" + String(repeating: "x\n", count: 60) + "Jazz"
        }
        for day in 100..<200 { village.touch(ann, daysAgo: day, .call) }
        var rehearsal = Rehearsal(village.changes, width: 80, height: 24)
        rehearsal.type("Enter /")
        rehearsal.write("JAZZ")
        rehearsal.type("Enter")
        let first = rehearsal.state.detailOffset
        rehearsal.type("n")
        #expect(rehearsal.state.detailOffset == first + 61)
        rehearsal.type("N")
        #expect(rehearsal.state.detailOffset == first)
        rehearsal.type("/")
        rehearsal.write("tuba")
        rehearsal.type("Enter")
        #expect(rehearsal.notice == "“tuba” is not here")
    }

    @Test func `J and K scroll the detail no further than it goes`() {
        var rehearsal = Rehearsal.demo(width: 80, height: 24)
        rehearsal.type("2")
        for _ in 0..<60 { rehearsal.type("J") }
        let end = rehearsal.state.detailOffset
        #expect(end > 0 && end < rehearsal.state.detailHeight)
        rehearsal.type("K")
        #expect(rehearsal.state.detailOffset == end - 1)
        rehearsal.type("j")
        #expect(rehearsal.state.detailOffset == 0)
    }

    @Test func `help is searched, n and N go on, q goes back`() {
        var rehearsal = Rehearsal.demo(width: 80, height: 24)
        rehearsal.type("? /")
        rehearsal.write("snooze")
        rehearsal.type("Enter")
        guard case .help(let view) = rehearsal.state.mode else { return #expect(Bool(false)) }
        #expect(view.offset > 0)
        rehearsal.type("n n N g q")
        #expect(rehearsal.screen.contains("PROMISES"))
        #expect(rehearsal.asked.isEmpty)
    }

    @Test(arguments: [("snooze week", "s w"), ("snwk", "s w"), ("video", "w v"), ("undo", "u"), ("hist", "o h")])
    func `the palette finds by letters and runs what an arrow chose`(letters: String, keys: String) throws {
        var rehearsal = Rehearsal(Village.thirsty.changes)
        rehearsal.type(":")
        rehearsal.write(letters)
        guard case .palette(let palette) = rehearsal.state.mode else { return #expect(Bool(false)) }
        let first = try #require(rehearsal.state.paletteRows(palette).first)
        #expect(first.label.english.contains(keys))
        rehearsal.type("Up Enter")
        var typed = Rehearsal(Village.thirsty.changes)
        typed.type(keys)
        #expect(rehearsal.deeds == typed.deeds && rehearsal.asked == typed.asked)
    }

    @Test func `the sorting screen asks with one key each`() {
        var village = Village()
        for name in ["Ann", "Bob", "Cid"] { village.add(name) { $0.isImported = true } }
        var rehearsal = Rehearsal(village.changes)
        rehearsal.type("o s m")
        #expect(rehearsal.screen.contains("2 of 3"))
        rehearsal.type("Space")
        rehearsal.elsewhere([.deletion(of: .contact(Contact.ID("c2")))])
        rehearsal.type("n")
        #expect(rehearsal.screen.contains("Sorted; Enter: next, Esc: back"))
        #expect(rehearsal.network.contacts.values.filter(\.isSorted).count == 1)
    }

    @Test func `a quarter is q in the sorting screen, and u asks again`() throws {
        var village = Village()
        for name in ["Ann", "Bob"] { village.add(name) { $0.isImported = true } }
        var rehearsal = Rehearsal(village.changes)
        rehearsal.type("o s q")
        #expect(rehearsal.network.contacts.values.compactMap(\.cadence) == [.every(90)])
        #expect(rehearsal.screen.contains("2 of 2"))
        rehearsal.type("u")
        #expect(rehearsal.network.contacts.values.compactMap(\.cadence).isEmpty)
        #expect(rehearsal.screen.contains("1 of 2"))
    }

    @Test func `a notice stays until the next key`() {
        var rehearsal = Rehearsal(Village.thirsty.changes)
        rehearsal.type("x")
        #expect(rehearsal.rows.suffix(2).joined().contains("nothing today · u undoes"))
        rehearsal.type("j")
        #expect(!rehearsal.screen.contains("undoes"))
        rehearsal.send(.failed(Phrase("disk full", "disque plein")))
        #expect(rehearsal.screen.contains("disk full"))
    }

    @Test(arguments: ["2", "Enter", "w", "?", ":", "a c", "o h", "p", "/"])
    func `a paste is text, never a command`(keys: String) {
        var rehearsal = Rehearsal.demo()
        rehearsal.type(keys)
        rehearsal.send(.event(.paste("wcuDq\nddd\u{1b}q")))
        #expect(rehearsal.deeds.isEmpty)
        #expect(!rehearsal.asked.contains("quit"))
    }

    @Test func `history is read, q goes back`() {
        var rehearsal = Rehearsal.demo()
        rehearsal.type("o h")
        #expect(rehearsal.asked == ["history"])
        rehearsal.send(.history([HistoryEntryText(when: "2026-11-22", what: Phrase("ui log", "ui log"))]))
        #expect(rehearsal.screen.contains("ui log"))
        rehearsal.type("q")
        #expect(rehearsal.screen.contains("1 Water") && rehearsal.screen.contains("PROMISES"))
    }
}
