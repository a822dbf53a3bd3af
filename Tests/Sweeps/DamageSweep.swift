import Foundation

/// Each bit of a small journal flipped, and the journal cut off at each byte.
///
/// A line that was changed and still reads may count, as a hand's edit does: but then `doctor` names it. After a repair
/// nothing is damaged; half a line at the end of a journal that is no longer this device's may still wait for its rest.
enum DamageSweep {
    @Sendable static func run(each step: Int) -> Outcome {
        var outcome = Outcome()
        let machine = prepared()
        let length = journal(of: machine).flatMap { try? Data(contentsOf: $0) }?.count ?? 0
        for index in stride(from: 0, to: length * 8, by: step) {
            attempt("bit \(index)", losing: 2, &outcome) { $0[index / 8] ^= 1 << UInt8(index % 8) }
        }
        for end in stride(from: 0, to: length, by: step) {
            attempt("cut at \(end)", losing: 3, &outcome) { $0 = $0.prefix(end) }
        }
        return outcome
    }

    private static func prepared() -> Machine {
        let machine = Machine()
        for name in ["Ann", "Bob", "Cyd"] { machine.run(["add", name]) }
        return machine
    }

    private static func journal(of machine: Machine) -> URL? {
        let folder = machine.home + "/.local/share/arrosoir/journals"
        return (try? FileManager.default.contentsOfDirectory(atPath: folder))?.first.map {
            URL(fileURLWithPath: folder + "/" + $0)
        }
    }

    private static func attempt(
        _ point: String, losing limit: Int, _ outcome: inout Outcome, _ damage: (inout Data) -> Void
    ) {
        let machine = prepared()
        guard let file = journal(of: machine), var bytes = try? Data(contentsOf: file), let all = machine.facts else {
            return outcome.fail(point, "it could not be prepared")
        }
        damage(&bytes)
        try? bytes.write(to: file)
        outcome.points += 1
        let said = machine.run(["doctor"])
        guard let found = machine.facts else { return outcome.fail(point, "the store does not open") }
        let lost = all.count { $0.hasPrefix("/contacts/name=") } - found.count { $0.hasPrefix("/contacts/name=") }
        if lost > limit { outcome.fail(point, "\(lost) people are lost") }
        if found != all, said.output.isEmpty { outcome.fail(point, "doctor says nothing") }
        machine.run(["doctor", "--repair"])
        let again = machine.run(["doctor"])
        if again.status != 0 { outcome.fail(point, "after a repair: \(again.output)") }
        if machine.run(["add", "Next"]).status != 0 { outcome.fail(point, "the next write does not work") }
    }
}
