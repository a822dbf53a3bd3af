import Relationships
import TerminalUI
import Testing

@testable import App

struct RolesTests {
    private var album: Village {
        var village = Village.thirsty
        village.project("Album", slots: [(.ally, "sound"), (.mentor, "voice"), (.mentor, "press")])
        return village
    }

    @Test func `r m takes the first empty mentor slot, and the Roles pane shows it`() {
        var rehearsal = Rehearsal(album.changes)
        rehearsal.type("2 r m")
        #expect(rehearsal.screen.contains("MENTORS 1/2"))
        #expect(rehearsal.screen.contains("Ann · voice"))
        #expect(rehearsal.screen.contains("________ press"))
        rehearsal.type("r x")
        #expect(rehearsal.screen.contains("MENTORS 0/2"))
    }

    @Test func `without an empty slot a new one comes`() {
        var rehearsal = Rehearsal(album.changes)
        rehearsal.type("2 r o")
        #expect(rehearsal.screen.contains("OPPONENTS 1/1"))
    }

    @Test func `on an empty slot Enter proposes candidates and Enter chooses one`() {
        var rehearsal = Rehearsal(album.changes)
        rehearsal.type("3 Enter")
        #expect(rehearsal.screen.contains("Who for ally · sound?"))
        rehearsal.write("dan")
        rehearsal.type("Enter")
        #expect(rehearsal.screen.contains("Dan · sound"))
    }

    @Test func `a slot that was filled meanwhile is left alone`() {
        var rehearsal = Rehearsal(album.changes)
        rehearsal.type("3 Enter")
        rehearsal.elsewhere([rehearsal.network.holding(Contact.ID("c4"), in: Slot.ID("s0"))])
        rehearsal.type("Enter")
        #expect(rehearsal.network.slots[Slot.ID("s0")]?.holders == [Contact.ID("c4")])
        #expect(rehearsal.notice == "Nothing to change")
    }

    @Test func `m moves a holder to another slot`() {
        var rehearsal = Rehearsal(album.changes)
        rehearsal.type("2 r a 3 g j m")
        #expect(rehearsal.screen.contains("Where does Ann go?"))
        rehearsal.write("press")
        rehearsal.type("Enter")
        #expect(rehearsal.screen.contains("Ann · press"))
        #expect(rehearsal.screen.contains("ALLIES 0/1"))
    }

    @Test func `kinds of one's own have their letters, and a letter that is taken leaves them in the palette`() {
        let kinds = [
            RoleKind(id: RoleKind.ID("witness"), name: "witness", letter: "w"),
            RoleKind(id: RoleKind.ID("muse"), name: "muse", letter: "m"),
            RoleKind(id: RoleKind.ID("ghost"), name: "ghost", letter: " "),
        ]
        var rehearsal = Rehearsal(album.changes + kinds.map { $0.changes() })
        rehearsal.type("2 r w")
        #expect(rehearsal.screen.contains("WITNESS 1/1"))
        rehearsal.type("r m")
        #expect(rehearsal.screen.contains("MENTORS 1/2"))
        rehearsal.type(":")
        rehearsal.write("muse")
        rehearsal.type("Enter")
        #expect(rehearsal.screen.contains("MUSE 1/1"))
    }

    @Test func `the project above the cast is edited by e`() {
        var rehearsal = Rehearsal(album.changes)
        rehearsal.type("3 g e")
        #expect(rehearsal.state.title == "Edit Album")
        rehearsal.type("Ctrl-U")
        rehearsal.write("Rives")
        rehearsal.type("Enter")
        #expect(rehearsal.network.currentProject?.title == "Rives")
    }

    @Test func `p switches the project`() {
        var project = Project(id: Project.ID("other"), title: "Tour")
        project.added = Village.today
        var rehearsal = Rehearsal(album.changes + [project.changes()])
        rehearsal.type("p")
        rehearsal.write("tour")
        rehearsal.type("Enter")
        #expect(rehearsal.network.currentProject?.title == "Tour")
    }
}
