import Relationships
import TerminalUI
import Testing

@testable import App

struct PointingTests {
    private func row(of text: String, in rehearsal: Rehearsal, column: Int) -> Mouse? {
        rehearsal.rows.firstIndex { $0.contains(text) }.map { Mouse(kind: .press, x: column, y: $0) }
    }

    @Test func `a press selects, on any pane`() throws {
        var rehearsal = Rehearsal.demo()
        rehearsal.send(.event(.mouse(try #require(row(of: "Olivier Poumay    A", in: rehearsal, column: 5)))))
        #expect(rehearsal.selected == "Olivier Poumay")
        rehearsal.send(.event(.mouse(Mouse(kind: .press, x: 60, y: 5))))
        #expect(rehearsal.state.focus == .contacts)
        #expect(rehearsal.selected == "Bastien Hoyois")
    }

    @Test func `a double press opens, a press on a heading does nothing`() throws {
        var rehearsal = Rehearsal.demo()
        var mouse = try #require(row(of: "later", in: rehearsal, column: 5))
        mouse.kind = .double
        rehearsal.send(.event(.mouse(mouse)))
        #expect(rehearsal.screen.contains("later ▾"))
        let before = rehearsal.selected
        var heading = try #require(row(of: "PROMISES", in: rehearsal, column: 5))
        heading.kind = .double
        rehearsal.send(.event(.mouse(heading)))
        #expect(rehearsal.selected == before)
        #expect(!rehearsal.state.isDetailOpen)
    }

    @Test func `the wheel scrolls what it is over`() {
        var rehearsal = Rehearsal.demo()
        rehearsal.send(.event(.mouse(Mouse(kind: .wheelDown, x: 60, y: 8))))
        #expect(rehearsal.state.focus == .water)
        #expect(rehearsal.state.contacts.scroll.selection == 3)
        rehearsal.type("?")
        rehearsal.send(.event(.mouse(Mouse(kind: .wheelDown, x: 60, y: 8))))
        guard case .help(let view) = rehearsal.state.mode else { return #expect(Bool(false)) }
        #expect(view.offset == 3)
    }

    @Test(arguments: [(120, 35), (80, 24)])
    func `a press in the palette chooses a command, a second one runs it`(width: Int, height: Int) throws {
        var rehearsal = Rehearsal(Village.thirsty.changes, width: width, height: height)
        rehearsal.type(": w e e k")
        var mouse = try #require(row(of: "cadence: every week", in: rehearsal, column: 9))
        rehearsal.send(.event(.mouse(mouse)))
        #expect(rehearsal.deeds.isEmpty)
        var other = rehearsal
        other.type("Enter")
        mouse.kind = .double
        rehearsal.send(.event(.mouse(mouse)))
        for pressed in [rehearsal, other] { #expect(pressed.contact("Ann")?.cadence == .every(7)) }
    }

    @Test func `the tabs of a narrow screen can be pressed`() {
        var rehearsal = Rehearsal.demo(width: 80, height: 24)
        rehearsal.send(.event(.mouse(Mouse(kind: .press, x: 14, y: 0))))
        #expect(rehearsal.state.focus == .contacts)
        rehearsal.send(.event(.mouse(Mouse(kind: .press, x: 1, y: 0))))
        #expect(rehearsal.state.focus == .water)
    }
}
