import Foundation
import Relationships
import Seeding
import TerminalUI
import Testing

@testable import App

struct RandomWalkTests {
    @Test(arguments: [UInt64(ProcessInfo.processInfo.environment["ARROSOIR_SEED"] ?? "") ?? 2026])
    func `five thousand random events never break the screen`(seed: UInt64) {
        var random = Walk(seed: seed)
        var rehearsal = Rehearsal.demo(width: 80, height: 24)
        for step in 0..<5_000 {
            rehearsal.send(random.message(for: rehearsal))
            let problem =
                Self.broken(rehearsal.state) ?? (step % 10 == 0 ? HostileNameTests.problem(in: rehearsal) : nil)
            if let problem {
                Issue.record("seed \(seed), step \(step): \(problem)")
                return
            }
        }
    }

    /// What must always hold, and does not.
    private static func broken(_ state: AppState) -> String? {
        if state.due.waterings.count > state.due.capacity { return "more waterings than places" }
        return broken(state.water, "Water") ?? broken(state.contacts, "Contacts") ?? broken(state.roles, "Roles")
    }

    private static func broken<Row>(_ list: PaneList<Row>, _ name: String) -> String? {
        let keys = list.rows.compactMap(\.key)
        if Set(keys).count != keys.count { return "two rows of \(name) are the same" }
        guard !keys.isEmpty else { return nil }
        if list.selected == nil { return "nothing is selected in \(name)" }
        if list.scroll.height > 0, !list.scroll.visible.contains(list.scroll.selection) {
            return "the selected row of \(name) is out of sight"
        }
        return nil
    }
}

/// Random events, the same for the same seed.
private struct Walk: RandomNumberGenerator {
    private var chance: SplitMix64

    init(seed: UInt64) { chance = SplitMix64(seed: seed) }

    mutating func next() -> UInt64 { chance.next() }

    private static let keys: [Key] =
        "jkgGJK123hlnNvwrscaoetDmpuxdREWiycvmlto+*-/:?S0123<>oobbr éz中MMoqoiofokoMonaiakaoaqfgywodod".map {
            Key.character($0)
        } + [
            .enter, .enter, .escape, .escape, .tab, .backTab, .backspace, .up, .down, .left, .right, .pageUp, .pageDown,
            .home, .end, .control("d"), .control("u"), .control("x"), .control("r"), .control("e"), .delete, .alt("b"),
            .function(1), .character("q"),
        ]

    mutating func message(for rehearsal: Rehearsal) -> Message {
        switch Int.random(in: 0..<100, using: &self) {
        case 0..<3:
            let size = Size(width: Int.random(in: 0...300, using: &self), height: Int.random(in: 0...100, using: &self))
            return .event(.resize(size))
        case 3..<5:
            return .event(.paste(["tag:music", "wcq\n", "\u{1b}[2J", "", "2026-12-01"].randomElement(using: &self)!))
        case 5..<10:
            let kinds: [Mouse.Kind] = [.press, .double, .wheelUp, .wheelDown]
            return .event(
                .mouse(
                    Mouse(
                        kind: kinds.randomElement(using: &self)!, x: Int.random(in: -1...130, using: &self),
                        y: Int.random(in: -1...40, using: &self))))
        case 10..<12:
            var network = rehearsal.network
            let gone = network.contacts.keys.sorted().randomElement(using: &self)
            network.apply([
                (
                    LineID(milliseconds: 1_900_000_000_000, random: (0, 0)),
                    gone.map { [.deletion(of: .contact($0))] } ?? []
                )
            ])
            return .network(network, today: rehearsal.state.today)
        case 12: return .network(rehearsal.network, today: rehearsal.state.today.adding(days: 1))
        default: return .event(.key(Self.keys.randomElement(using: &self)!))
        }
    }
}
