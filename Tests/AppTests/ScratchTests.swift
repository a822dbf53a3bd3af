import Relationships
import Testing
import TerminalUI
@testable import App

@Test func scratch() {
    let today = CivilDate("2026-11-22")!
    var r = Rehearsal(DemoNetwork.changes(language: .english, today: today))
    print(r.screen)
    r.press(.character("w"))
    print(r.rows.suffix(3).joined(separator: "\n"))
    r.press(.character("c"))
    print(r.screen)
    r.resize(80, 24); print(r.screen)
    r.type("2"); print(r.screen)
    r.type("3"); print(r.screen)
    r.resize(40, 10); print(r.screen)
    r.resize(80, 24); r.type("2 e"); print(r.screen)
    r.type("Esc ?"); print(r.screen)
    var f = Rehearsal(DemoNetwork.changes(language: .french, today: today), width: 80, height: 24, language: .french)
    print(f.screen)
    f.resize(120,35); f.type("3 g j Enter"); print(f.screen)
}
