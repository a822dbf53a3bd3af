import Relationships
import Testing

@testable import App

/// From an empty store to a cast, by keys alone.
struct EssayTests {
    @Test(arguments: [(80, 24), (120, 35)], Language.allCases)
    func `a project, its places, a day's training, and who of it helps`(
        size: (width: Int, height: Int), language: Language
    ) throws {
        var rehearsal = Rehearsal(width: size.width, height: size.height, language: language)
        rehearsal.type("a p")
        rehearsal.write("Album Rives")
        rehearsal.type("Enter")
        for (kind, purpose) in Self.places {
            rehearsal.type("a s")
            rehearsal.choose(kind)
            rehearsal.type("Tab")
            rehearsal.write(purpose)
            rehearsal.type("Enter")
        }
        rehearsal.type("a m")
        rehearsal.write("Formation SMART")
        rehearsal.type("Tab Tab")
        rehearsal.write("Alice Roy, Karim Benali, Zoé Lambert, Paul Vidal")
        rehearsal.type("Enter")
        #expect(rehearsal.network.contacts.count == 4)
        #expect(rehearsal.deeds.count == 8)

        rehearsal.cast("Alice Roy", "r a")
        rehearsal.cast("Karim Benali", "r a")
        rehearsal.cast("Zoé Lambert", "r m")
        let project = try #require(rehearsal.network.currentProject)
        func held(_ kind: RoleKind.ID) -> Int {
            rehearsal.network.slots(of: project.id, kind: kind).count { !$0.isEmpty }
        }
        #expect([held(.ally), held(.opponent), held(.mentor)] == [2, 0, 1])

        rehearsal.type("o b l l j")
        #expect(rehearsal.screen.contains("MENTORS 1/2"))
        #expect(rehearsal.screen.contains("________ press"))
        #expect(rehearsal.state.targetUnderCursor.slot?.purpose == "press")
        Snapshot("essay board \(size.width)x\(size.height) \(language.rawValue)").expect(rehearsal.rows)
        rehearsal.type("Enter")
        #expect(rehearsal.screen.contains("Paul Vidal"))
        Snapshot("essay candidates \(size.width)x\(size.height) \(language.rawValue)").expect(rehearsal.rows)
        rehearsal.type("Esc Esc")

        #expect(rehearsal.state.due.promises.isEmpty)
        rehearsal.send(.network(rehearsal.network, today: Village.today.adding(days: 2)))
        #expect(rehearsal.state.due.promises.map(\.contacts.count) == [4])
        rehearsal.type("1")
        #expect(rehearsal.screen.contains("Formation SMART"))
        Snapshot("essay follow-ups \(size.width)x\(size.height) \(language.rawValue)").expect(rehearsal.rows)
    }

    private static let places: [(RoleKind.ID, String)] = [
        (.ally, "sound"), (.ally, "venue"), (.ally, "money"), (.opponent, "label"), (.mentor, "voice"),
        (.mentor, "press"),
    ]
}

extension Rehearsal {
    /// Turns the choice that has the focus until it is that kind.
    fileprivate mutating func choose(_ kind: RoleKind.ID) {
        for _ in 0..<9 {
            guard case .form(let form) = state.mode, form.text(.kind) != kind.text else { return }
            type("Right")
        }
    }

    fileprivate mutating func cast(_ name: String, _ keys: String) {
        type("/")
        write(name)
        type("Enter " + keys + " Esc")
    }
}
