import App
import ArgumentParser
import Relationships

/// `arrosoir undo`: takes back the latest change made on this machine.
struct Undo: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "undo", .undo) }

    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let before = session.network
        let report = try session.store.undo(nil, by: "undo")
        let day = LocalDay.date(of: Int(report.undone.id.milliseconds / 1000))
        let people = report.undone.people(in: before)
        let what = people.isEmpty ? report.undone.by : report.undone.by + " (" + people.shortened + ")"
        session.console.say(.undone(what, when: .ago(day, today: session.today)))
        let kept = report.keptBecauseChangedSince.count
        if kept > 0 { session.console.say(.keptSince(kept)) }
    }
}

extension [String] {
    /// The first three, and an ellipsis for the others.
    fileprivate var shortened: String { prefix(3).joined(separator: ", ") + (count > 3 ? ", …" : "") }
}

/// `arrosoir redo`: does again what was undone.
struct Redo: StoreCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(named: "redo", .redo) }

    @OptionGroup var options: StoreOptions

    func run(in session: Session) throws {
        let report = try session.store.redo(nil, by: "redo")
        let undone = report.undone.undoes
        let original = try session.store.history().first { $0.id == undone }
        session.console.say(.redone(original?.by ?? report.undone.by))
    }
}
