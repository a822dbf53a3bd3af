import Relationships
import TerminalUI
import Testing

@testable import App

/// The cursor is on what was just made or is just back, so that the next key is about it.
struct CursorTests {
    private static let album: Village = {
        var village = Village.thirsty
        village.project("Album", slots: [(.ally, "sound"), (.ally, "venue"), (.mentor, "voice")])
        return village
    }()

    private func add(_ name: String, by keys: String, to rehearsal: inout Rehearsal) {
        rehearsal.type(keys)
        rehearsal.write(name)
        rehearsal.type("Enter")
    }

    // MARK: made

    @Test(arguments: ["1", "2", "3", "2 / b o b Enter", "3 o b", "2 Enter"])
    func `a contact that was added is under the cursor, wherever it was added from`(keys: String) {
        var rehearsal = Rehearsal(Self.album.changes, width: 80, height: 24)
        add("Karim", by: keys + " a c", to: &rehearsal)
        #expect(rehearsal.selected == "Karim")
        rehearsal.type("w c")
        #expect(rehearsal.touches(of: "Karim").count == 1)
        rehearsal.type("D")
        #expect(rehearsal.contact("Karim")?.isArchived == true)
    }

    @Test func `a contact that was added leaves the filter that shows them as it is`() {
        var rehearsal = Rehearsal(Self.album.changes)
        rehearsal.type("/")
        rehearsal.write("Karim")
        rehearsal.type("Enter Enter")
        #expect(rehearsal.selected == "Karim")
        #expect(rehearsal.state.filter.text == "Karim")
    }

    @Test func `the first of those met who is new is under the cursor`() {
        var rehearsal = Rehearsal(Self.album.changes)
        rehearsal.type("a m")
        rehearsal.write("Fair")
        rehearsal.type("Down Down")
        rehearsal.write("Ann, Karim, Lea")
        rehearsal.type("Enter")
        #expect(rehearsal.selected == "Karim")
    }

    @Test(arguments: ["1", "2", "3"])
    func `a slot that was added is under the cursor`(pane: String) {
        var rehearsal = Rehearsal(Self.album.changes)
        rehearsal.type(pane + " a s Tab")
        rehearsal.write("press")
        rehearsal.type("Enter")
        #expect(rehearsal.state.target.slot?.purpose == "press")
    }

    @Test func `the first project is under the cursor`() {
        var rehearsal = Rehearsal(Village.thirsty.changes)
        add("Album", by: "a p", to: &rehearsal)
        rehearsal.type("e")
        #expect(rehearsal.state.title == "Edit Album")
    }

    @Test func `who fills an empty slot, or moves to another one, stays under the cursor`() {
        var rehearsal = Rehearsal(Self.album.changes)
        rehearsal.type("3 j Enter")
        rehearsal.write("Cid")
        rehearsal.type("Enter")
        #expect(rehearsal.selected == "Cid")
        #expect(rehearsal.state.target.slot?.purpose == "venue")
        rehearsal.type("m")
        rehearsal.write("voice")
        rehearsal.type("Enter")
        #expect(rehearsal.selected == "Cid")
        #expect(rehearsal.state.target.slot?.purpose == "voice")
        rehearsal.type("u u")
        #expect(rehearsal.state.target.slot?.purpose == "venue")
    }

    @Test func `a promise that changes the row of somebody keeps the cursor on it`() {
        var rehearsal = Rehearsal(Village.thirsty.changes)
        rehearsal.type("j j a f PgDn Ctrl-U")
        rehearsal.write("today")
        rehearsal.type("Enter")
        #expect(rehearsal.selected == "Cid")
    }

    @Test func `two records that are one now are under the cursor`() {
        var rehearsal = Rehearsal(Self.album.changes)
        rehearsal.type("2 Space Space = Enter")
        #expect(rehearsal.selected == "Ann")
    }

    @Test func `who comes back because a touch was deleted is under the cursor`() {
        var rehearsal = Rehearsal(Village.thirsty.changes)
        rehearsal.type("w c E F8")
        #expect(rehearsal.selected == "Ann")
    }

    // MARK: in listings

    @Test func `a request, an offer and an ask that were added are under the cursor of the listing`() {
        var village = Self.album
        for number in 1...3 {
            village.append(
                Request(id: .init("r\(number)"), name: "Person \(number)", date: Village.today.adding(days: -number))
                    .changes())
            village.append(Offer(id: .init("o\(number)"), what: "help \(number)", added: Village.today).changes())
        }
        var rehearsal = Rehearsal(village.changes)
        add("Karim", by: "o q +", to: &rehearsal)
        #expect(detail(rehearsal).first == "Karim")
        add("a van", by: "Esc o f +", to: &rehearsal)
        #expect(detail(rehearsal).first == "a van")
        for who in ["2 g", "2 j", "2 G"] {
            rehearsal.type("Esc \(who) o k +")
            rehearsal.write("advice")
            rehearsal.type("Enter")
            let newest = rehearsal.network.asks.values.map(\.id).max()
            #expect(newest.map { rehearsal.state.listingOnView?.list.selected?.shows(.ask($0)) } == true, "\(who)")
        }
    }

    @Test func `a request that became a contact leaves the contact under the cursor of the panes`() {
        var village = Self.album
        village.append(Request(id: .init("r"), name: "Karim", date: Village.today).changes())
        var rehearsal = Rehearsal(village.changes)
        rehearsal.type("o q c")
        #expect(rehearsal.screen.contains("Requests to connect"))
        rehearsal.type("Esc")
        #expect(rehearsal.selected == "Karim")
    }

    @Test func `an undo in a listing goes back to its row`() {
        var village = Self.album
        for number in 1...3 {
            village.append(
                Request(id: .init("r\(number)"), name: "Person \(number)", date: Village.today.adding(days: -number))
                    .changes())
        }
        for keys in ["j m", "j s", "j a", "j y Enter"] {
            var rehearsal = Rehearsal(village.changes)
            rehearsal.type("o q \(keys)")
            rehearsal.type("u")
            #expect(detail(rehearsal).first == "Person 2", "\(keys)")
        }
    }

    private func detail(_ rehearsal: Rehearsal) -> [String] {
        rehearsal.state.listingDetail(rehearsal.state.listingOnView?.list.selected, width: 40).map(\.text)
    }

    // MARK: back

    @Test(arguments: ["w c", "s d", "x", "D", "c n", "c y", "W Enter"])
    func `an undo puts the cursor on the row that it brings back`(keys: String) {
        var rehearsal = Rehearsal(Village.thirsty.changes)
        rehearsal.type("j \(keys) u")
        #expect(rehearsal.waterings.count == 5)
        #expect(rehearsal.selected == "Bob")
        rehearsal.type("w c")
        #expect(rehearsal.touches(of: "Bob").count == 2)
    }

    @Test(arguments: ["w c", "D", "c n"])
    func `an undo of what was done to several puts the cursor on the first of them`(keys: String) {
        var rehearsal = Rehearsal(Village.thirsty.changes)
        rehearsal.type("Space Space G \(keys) u")
        #expect(rehearsal.selected == "Ann")
    }

    @Test(arguments: ["D", "r a"])
    func `an undo in Contacts puts the cursor on its contact`(keys: String) {
        var rehearsal = Rehearsal(Self.album.changes)
        rehearsal.type("2 j j \(keys) g u")
        #expect(rehearsal.selected == "Cid")
    }

    @Test func `a promise that is open again is under the cursor`() {
        var village = Self.album
        village.promise(.thanks, to: [Contact.ID("c3")], "for the keys")
        village.promise(.reply, to: [Contact.ID("c4")], "about May")
        var rehearsal = Rehearsal(village.changes)
        let first = rehearsal.selected
        rehearsal.type("d u")
        #expect(rehearsal.selected == first)
    }

    @Test func `a holder who is back is under the cursor of Roles`() {
        var rehearsal = Rehearsal(Self.album.changes)
        rehearsal.type("2 r a j r a 3 g j")
        #expect(rehearsal.selected == "Ann")
        rehearsal.type("r x")
        #expect(rehearsal.selected == "Bob")
        rehearsal.type("u")
        #expect(rehearsal.selected == "Ann")
    }

    @Test func `the inbox and the review that are back are under the cursor`() {
        var village = Self.album
        village.append(Request(id: .init("r"), name: "Karim", date: Village.today).changes())
        var rehearsal = Rehearsal(village.changes)
        rehearsal.type("g s w u")
        #expect(rehearsal.state.target.inbox != nil)
        rehearsal.type("j d u")
        #expect(rehearsal.state.target.review != nil)
    }

    @Test func `a redo puts the cursor on what is made again`() {
        var rehearsal = Rehearsal(Self.album.changes)
        add("Karim", by: "a c", to: &rehearsal)
        rehearsal.type("u 1 g Ctrl-R")
        #expect(rehearsal.selected == "Karim")
    }
}
