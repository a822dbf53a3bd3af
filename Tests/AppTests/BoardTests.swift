import Relationships
import Testing

@testable import App

struct BoardTests {
    private var album: Village {
        var village = Village.thirsty
        village.project(
            "Album", slots: [(.ally, "sound"), (.ally, "venue"), (.opponent, "label"), (.mentor, "voice")])
        return village
    }

    private func purpose(_ rehearsal: Rehearsal) -> String? { rehearsal.state.targetUnderCursor.slot?.purpose }

    @Test func `j k h l move among the places of the board`() {
        var rehearsal = Rehearsal(album.changes, width: 80, height: 24)
        rehearsal.type("o b")
        #expect(purpose(rehearsal) == "sound")
        rehearsal.type("j j j")
        #expect(purpose(rehearsal) == "venue")
        rehearsal.type("l")
        #expect(purpose(rehearsal) == "label")
        rehearsal.type("l l")
        #expect(purpose(rehearsal) == "voice")
        rehearsal.type("h h k g")
        #expect(purpose(rehearsal) == "sound")
    }

    @Test func `Enter proposes candidates, and r x empties this place alone`() {
        var rehearsal = Rehearsal(album.changes)
        rehearsal.type("o b Enter Enter j Enter Enter")
        let holders = rehearsal.network.slots.values.filter { $0.kind == .ally }.map(\.holders.count)
        #expect(holders == [1, 1])
        rehearsal.type("k r x")
        #expect(rehearsal.network.slots.values.filter { !$0.isEmpty }.count == 1)
        rehearsal.type("u")
        #expect(rehearsal.network.slots.values.filter { !$0.isEmpty }.count == 2)
    }

    @Test func `e edits a held place too, with its strategy, and the board and the detail show it`() {
        var rehearsal = Rehearsal(album.changes)
        rehearsal.type("2 r o o b l e")
        #expect(rehearsal.state.title == "Edit the slot")
        rehearsal.type("Tab Tab Tab Tab")
        rehearsal.write("listens to Bob")
        rehearsal.type("Enter")
        #expect(rehearsal.screen.contains("→ listens to Bob"))
        rehearsal.type("Enter")
        #expect(rehearsal.screen.contains("Strategy: listens to Bob"))
        rehearsal.type("Esc")
        #expect(rehearsal.screen.contains("OPPONENTS 1/1"))
    }

    @Test func `< and > move a place within its kind`() {
        var rehearsal = Rehearsal(album.changes)
        rehearsal.type("o b >")
        #expect(rehearsal.network.slots(of: Project.ID("project"), kind: .ally).map(\.purpose) == ["venue", "sound"])
        #expect(purpose(rehearsal) == "sound")
        rehearsal.type("<")
        #expect(rehearsal.network.slots(of: Project.ID("project"), kind: .ally).map(\.purpose) == ["sound", "venue"])
    }

    @Test func `empty places stand by the day they are needed, a milestone's too, and no key moves them past it`() {
        var village = album
        var project = Project(id: Project.ID("project"), title: "Album")
        project.milestones = [Milestone(key: "m", what: "launch", date: CivilDate("2027-03-12"), place: "Liège")]
        village.add(project)
        village.add(
            Slot(
                id: Slot.ID("dated"), project: project.id, kind: .ally, purpose: "press", milestone: "m", order: 9))
        var rehearsal = Rehearsal(village.changes)
        rehearsal.type("o b")
        #expect(purpose(rehearsal) == "press")
        #expect(rehearsal.screen.contains("press · Liège · 12 Mar"))
        rehearsal.type(">")
        #expect(rehearsal.notice == "Holders stand first, then empty slots by their dates")
    }

    @Test func `m moves a holder, a s adds a place, and the board stays`() {
        var rehearsal = Rehearsal(album.changes)
        rehearsal.type("2 r a o b m Enter a s Tab")
        rehearsal.write("mixing")
        rehearsal.type("Enter")
        #expect(rehearsal.state.isBoardOpen)
        #expect(rehearsal.screen.contains("mixing"))
        #expect(rehearsal.deeds == ["ui role", "ui role move", "ui slot add"])
        rehearsal.type("q")
        #expect(!rehearsal.state.isBoardOpen && rehearsal.asked.isEmpty)
    }

    @Test func `the detail of an opponent says who is close, and why`() {
        var village = album
        let ids = ["c0", "c1"].map { Contact.ID($0) }
        village.meet(ids, daysAgo: 3)
        var rehearsal = Rehearsal(village.changes)
        rehearsal.type("2 r o")
        let words = Phrase.closeness(.sharedTouches(1), in: rehearsal.network).english
        #expect(rehearsal.screen.contains("Bob: " + words))
        rehearsal.type("j")
        #expect(!rehearsal.screen.contains("Close to them"))
    }

    @Test(arguments: [(80, 24), (120, 35)], Language.allCases)
    func `an opponent stands there with the strategy`(size: (width: Int, height: Int), language: Language) {
        var rehearsal = Rehearsal.demo(width: size.width, height: size.height, language: language)
        rehearsal.type("o b l e Tab Tab Tab Tab")
        rehearsal.write("Show Jean the three towns first; Colette may speak for us")
        rehearsal.type("Enter")
        Snapshot("board strategy \(size.width)x\(size.height) \(language.rawValue)").expect(rehearsal.rows)
        rehearsal.type("q")
        Snapshot("opponent strategy \(size.width)x\(size.height) \(language.rawValue)").expect(rehearsal.rows)
    }

    @Test func `candidates come with all their reasons, and with who could introduce them`() {
        var village = Village()
        village.project("Album", slots: [(.ally, "sound")])
        village.add("Ann", daysAgo: 1) { $0.cadence = .every(30) }
        village.add("Bob") { contact in
            contact.skills = ["sound"]
            contact.wanted = "sound"
            contact.introducedBy = Contact.ID("c0")
        }
        var rehearsal = Rehearsal(village.changes)
        rehearsal.type("o b Enter")
        #expect(rehearsal.screen.contains("good at sound · you want to meet them: sound · through Ann"))
    }

    @Test func `an empty place shows its strategy and its day`() {
        var village = album
        let project = Project.ID("project")
        let day = CivilDate("2027-01-15")
        village.add(
            Slot(id: Slot.ID("s9"), project: project, kind: .opponent, by: day, order: 9, strategy: "ask early"))
        var rehearsal = Rehearsal(village.changes)
        rehearsal.type("3 g j j j")
        #expect(rehearsal.screen.contains("Strategy: ask early"))
        #expect(rehearsal.screen.contains("Needed by 15 Jan"))
    }

    @Test(arguments: [(120, 35), (80, 24), (40, 10), (20, 5)])
    func `the place under the cursor is always on view`(size: (width: Int, height: Int)) {
        var rehearsal = Rehearsal.demo(width: size.width, height: size.height)
        rehearsal.type("o b")
        for key in "jjjjljjjjlkkkkhGg" {
            rehearsal.press(.character(key))
            let row = rehearsal.state.roles.scroll.selection
            #expect(rehearsal.state.boardCells().contains { $0.row == row })
        }
    }
}

extension Village {
    mutating func add(_ project: Project) { append(project.changes()) }
    mutating func add(_ slot: Slot) { append(slot.changes()) }
    mutating func meet(_ ids: [Contact.ID], daysAgo: Int) {
        let touch = Touchpoint(
            id: Touchpoint.ID("together"), date: Self.today.adding(days: -daysAgo), channel: .inPerson, contacts: ids)
        append(touch.changes())
    }
}
