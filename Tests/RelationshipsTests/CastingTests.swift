import Testing

@testable import Relationships

struct CastingTests {
    private var village: Village
    private let album: Project.ID

    init() {
        village = Village(today: "2026-11-22")
        album = village.project("Album Rives")
        for name in ["Ann", "Bob", "Cyd"] { village.add(name) }
    }

    private func cast(_ kind: RoleKind.ID = .ally) -> [String] {
        village.network.slots(of: album, kind: kind).map { slot in
            (slot.purpose.map { $0 + ":" } ?? "") + slot.holders.map(village.name).joined(separator: "+")
        }
    }

    private mutating func addSlot(_ purpose: String) {
        let slot = Slot(id: village.ids.next(), project: album, kind: .ally, purpose: purpose)
        village.write(village.network.addingSlot(slot))
    }

    @Test mutating func `the first empty slot is taken, and a new one is made when none is`() {
        addSlot("sound")
        village.cast("Ann", as: .ally, in: album)
        #expect(cast() == ["sound:Ann"])
        village.cast("Bob", as: .ally, in: album)
        #expect(cast() == ["sound:Ann", "Bob"])
        #expect(cast(.mentor).isEmpty)
    }

    @Test mutating func `cast twice is cast once, also under two ids of one person`() {
        village.cast("Ann", as: .ally, in: album)
        village.cast("Ann", as: .ally, in: album)
        village.cast("Bob", "Bob", as: .ally, in: album)
        #expect(cast() == ["Ann", "Bob"])
        village.merge("Cyd", "Bob")
        village.cast("Cyd", "Bob", as: .ally, in: album)
        #expect(cast() == ["Ann", "Cyd"], "who is Bob")
    }

    @Test mutating func `several at once take the empty slots in order, each one of their own`() {
        addSlot("sound")
        addSlot("venue")
        village.cast("Ann", "Bob", "Cyd", as: .ally, in: album)
        #expect(cast() == ["sound:Ann", "venue:Bob", "Cyd"])
    }

    @Test mutating func `a purpose takes the empty slot of that purpose`() {
        addSlot("sound")
        addSlot("venue")
        let ann = [village.id("Ann")]
        village.write(village.network.casting(ann, as: .ally, in: album, purpose: "venue", ids: &village.ids))
        village.write(village.network.casting(ann, as: .ally, in: album, purpose: "light", ids: &village.ids))
        #expect(cast() == ["sound:", "venue:Ann", "light:Ann"])
    }

    @Test mutating func `a holder moves from one slot to another, and stays when it is the same`() {
        addSlot("sound")
        addSlot("venue")
        village.cast("Ann", as: .ally, in: album)
        let slots = village.network.slots(of: album, kind: .ally)
        village.write(village.network.moving(village.id("Ann"), from: slots[0], to: slots[0].id))
        #expect(cast() == ["sound:Ann", "venue:"])
        village.write(village.network.moving(village.id("Ann"), from: slots[0], to: slots[1].id))
        #expect(cast() == ["sound:", "venue:Ann"])
    }

    @Test mutating func `uncast, someone leaves every slot of the project, and the slots stay`() {
        let other = village.project("Tour")
        village.cast("Bob", as: .ally, in: album)
        village.cast("Bob", as: .mentor, in: album)
        village.cast("Bob", as: .ally, in: other)
        village.merge("Ann", "Bob")
        village.write(village.network.uncasting([village.id("Bob")], from: album))
        #expect(cast() == [""] && cast(.mentor) == [""])
        #expect(village.network.slots(heldBy: village.id("Bob")).map(\.project) == [other])
    }

    @Test mutating func `two devices that fill one slot are a clash that shows`() {
        addSlot("sound")
        let slot = village.network.slots(of: album, kind: .ally)[0]
        village.write([village.network.holding(village.id("Ann"), in: slot.id)])
        village.write([village.network.holding(village.id("Bob"), in: slot.id)])
        #expect(cast() == ["sound:Ann+Bob"])
    }

    @Test mutating func `empty slots come due by their date, the undated last`() {
        for (purpose, by) in [("any", nil), ("late", "2027-03-01"), ("soon", "2027-01-15")] as [(String, CivilDate?)] {
            let slot = Slot(id: village.ids.next(), project: album, kind: .ally, purpose: purpose, by: by)
            village.write(village.network.addingSlot(slot))
        }
        #expect(village.network.emptySlots(of: album).map(\.purpose) == ["soon", "late", "any"])
    }

    @Test mutating func `the first project is the current one until another is chosen`() {
        let tour = village.project("Tour")
        #expect(village.network.currentProject?.id == album)
        village.write(village.network.choosing(tour))
        #expect(village.network.currentProject?.id == tour)
        #expect(village.network.choosing(tour).isEmpty)
    }

    @Test mutating func `a project is named by its title or a part of it, never by nothing`() throws {
        #expect(try village.network.project(named: "RIVES").id == album)
        #expect(throws: ProjectMatchError.notFound("")) { try village.network.project(named: "") }
        let live = village.project("Album")
        #expect(try village.network.project(named: "album").id == live)
        let candidates = [village.network.projects[live]!, village.network.projects[album]!]
        #expect(throws: ProjectMatchError.ambiguous("alb", candidates: candidates)) {
            try village.network.project(named: "alb")
        }
    }
}
