import Testing

@testable import Relationships

/// What one changes about projects, their places and milestones, and the kinds of role.
struct PlanningTests {
    private var village: Village
    private let album: Project.ID

    init() {
        village = Village(today: "2026-11-22")
        album = village.project("Album")
    }

    private var order: [String] { village.network.slots(of: album, kind: .ally).map(\.id.text) }

    private mutating func addSlots(_ keys: String...) {
        for key in keys {
            village.write(village.network.addingSlot(Slot(id: Slot.ID(key), project: album, kind: .ally)))
        }
    }

    // MARK: projects

    @Test mutating func `an edit of a project says what differs, and nothing for nothing`() {
        var edited = village.network.projects[album]!
        #expect(village.network.editing(edited).isEmpty)
        edited.objective.by = "2027-03-12"
        edited.circles = ["choir"]
        let changes = village.network.editing(edited)
        #expect(changes.count == 1 && changes[0].set.keys.map(\.name) == ["objective"])
        village.write(changes)
        #expect(village.network.projects[album] == edited)
    }

    @Test(arguments: [Project.State.done, .dropped])
    func `a project that ends is the current one no longer`(state: Project.State) {
        var village = village
        let tour = village.project("Tour")
        village.write(village.network.turning(album, state))
        #expect(village.network.projects[album]?.state == state)
        #expect(village.network.currentProject?.id == tour)
    }

    @Test mutating func `a project that is paused stays current, and one unknown is no error`() {
        village.write(village.network.turning(album, .paused))
        #expect(village.network.currentProject?.id == album)
        #expect(village.network.turning("unknown", .done).isEmpty)
        #expect(village.network.turning(album, .paused).isEmpty)
    }

    // MARK: places

    @Test mutating func `a slot moves up and down, and its neighbour alone is touched`() {
        addSlots("a", "b", "c", "d")
        let up = village.network.moving("c", by: -1)
        #expect(up.map(\.record.key).sorted() == ["b", "c"])
        #expect(up.allSatisfy { $0.set.keys.map(\.name) == ["order"] })
        village.write(up)
        #expect(order == ["a", "c", "b", "d"])
        village.write(village.network.moving("a", by: 2))
        #expect(order == ["c", "b", "a", "d"])
    }

    @Test mutating func `at either end a slot stays, however far it is sent`() {
        addSlots("a", "b", "c")
        #expect(village.network.moving("a", by: -1).isEmpty)
        #expect(village.network.moving("c", by: .max).isEmpty)
        village.write(village.network.moving("c", by: .min))
        #expect(order == ["c", "a", "b"])
        #expect(village.network.moving("unknown", by: 1).isEmpty)
    }

    @Test mutating func `slots that two devices gave the same place move as well`() {
        for key in ["a", "b", "c"] {
            village.write([Slot(id: Slot.ID(key), project: album, kind: .ally, order: 7).changes()])
        }
        village.write(village.network.moving("c", by: -1))
        #expect(order == ["a", "c", "b"])
        village.write(village.network.moving("a", by: 2))
        #expect(order == ["c", "b", "a"])
    }

    @Test mutating func `an opponent's slot holds the strategy`() {
        village.add("Jean")
        village.cast("Jean", as: .opponent, in: album)
        var slot = village.network.slots(of: album, kind: .opponent)[0]
        slot.strategy = "ask his advice first"
        village.write(village.network.editing(slot))
        #expect(village.network.slots(of: album, kind: .opponent)[0].strategy == "ask his advice first")
        #expect(village.network.slots(of: album, kind: .opponent)[0].holders == [village.id("Jean")])
    }

    // MARK: milestones

    @Test mutating func `milestones are added, edited and taken away, each on its own`() {
        for key in ["one", "two"] {
            village.write(village.network.setting(Milestone(key: key, what: key, date: "2027-01-15"), of: album))
        }
        let edited = Milestone(key: "one", what: "Studio", date: "2027-02-01", place: "Liège")
        let changes = village.network.setting(edited, of: album)
        #expect(changes[0].put[.milestones]?.keys.sorted() == ["one"])
        village.write(changes)
        village.write(village.network.removingMilestone("two", of: album))
        #expect(village.network.projects[album]?.milestones == [edited])
        #expect(village.network.removingMilestone("two", of: album).isEmpty)
        #expect(village.network.setting(edited, of: "unknown").isEmpty)
    }

    @Test mutating func `a place keeps the day and the town of a milestone that goes`() {
        let milestone = Milestone(key: "m", what: "Launch", date: "2027-03-12", place: "Liège")
        village.write(village.network.setting(milestone, of: album))
        let slots = [
            Slot(id: "a", project: album, kind: .ally, milestone: "m"),
            Slot(id: "b", project: album, kind: .ally, by: "2027-01-15", place: "Namur", milestone: "m"),
        ]
        for slot in slots { village.write(village.network.addingSlot(slot)) }
        #expect(village.network.dateNeeded(slots[0]) == "2027-03-12")
        #expect(village.network.dateNeeded(slots[1]) == "2027-01-15")
        village.write(village.network.removingMilestone("m", of: album))
        let kept = village.network.slots(of: album, kind: .ally)
        #expect(kept.map(\.by) == ["2027-03-12", "2027-01-15"])
        #expect(kept.map(\.place) == ["Liège", "Namur"])
        #expect(kept.allSatisfy { $0.milestone == nil })
    }

    // MARK: kinds of role

    @Test mutating func `a kind of one's own is defined, and renamed`() throws {
        let muse = RoleKind(id: "muse", name: "  The   Muse ", letter: "U", weight: 120)
        village.write(try village.network.setting(muse))
        #expect(village.network.roleKind("muse")?.name == "The Muse")
        #expect(village.network.roleKind("muse")?.letter == "u")
        var renamed = village.network.roleKind("muse")!
        renamed.name = "Inspiration"
        let changes = try village.network.setting(renamed)
        #expect(changes.count == 1 && changes[0].set.keys.map(\.name) == ["name"])
        village.write(changes)
        #expect(village.network.roleKind("muse")?.name == "Inspiration")
        let nothing = try village.network.setting(renamed)
        #expect(nothing.isEmpty)
    }

    @Test mutating func `a kind that is there from the start is renamed, and may keep no name of its own`() throws {
        var ally = village.network.roleKind(.ally)!
        ally.name = "Complice"
        village.write(try village.network.setting(ally))
        #expect(village.network.roleKind(.ally)?.name == "Complice")
        ally.name = " "
        village.write(try village.network.setting(ally))
        #expect(village.network.roleKind(.ally)?.name == nil)
    }

    @Test(arguments: [
        (" ", Character("u"), RoleKindError.nameMissing), ("Muse", "x", .noLetter("x")), ("Muse", "1", .noLetter("1")),
        ("Muse", "A", .letterTaken("a", by: RoleKind.builtIn[0])),
        ("MENTOR", "u", .nameTaken("MENTOR", by: RoleKind.builtIn[2])),
    ])
    func `a kind without a name, a free letter or a name of its own is refused`(
        name: String, letter: Character, error: RoleKindError
    ) {
        let network = village.network
        #expect(throws: error) { _ = try network.setting(RoleKind(id: "muse", name: name, letter: letter)) }
    }
}
