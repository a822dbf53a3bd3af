import Foundation

/// Each bit of a small journal flipped, and the journal cut off at each byte.
///
/// A line that was changed and still reads may count, as a hand's edit does: but then `doctor` names it. Every other line
/// counts. After a repair nothing is damaged; half a line at the end of a journal that is no longer this device's may
/// still wait for its rest.
enum DamageSweep {
    private enum Point: Sendable {
        case bit(Int)
        case cut(Int)
    }

    @Sendable static func run(each step: Int) -> Outcome {
        let machine = prepared()
        let length = journal(of: machine).flatMap { try? Data(contentsOf: $0) }?.count ?? 0
        let points = (0..<length * 8).map(Point.bit) + (0..<length).map(Point.cut)
        return Outcome.of(Outcome.sampled(points, each: step), on: prepared, attempt: attempt)
    }

    /// A journal of three lines.
    @Sendable private static func prepared() -> Machine {
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

    @Sendable private static func attempt(_ point: Point, on machine: Machine, _ outcome: inout Outcome) {
        let name = "\(point)"
        guard let file = journal(of: machine), let whole = try? Data(contentsOf: file), let all = machine.facts else {
            return outcome.fail(name, "it could not be prepared")
        }
        let damaged: Data
        let limit: Int
        switch point {
        case .bit(let index):
            var bytes = whole
            // Without the line feed between them two lines are none.
            limit = bytes[index / 8] == UInt8(ascii: "\n") ? 2 : 1
            bytes[index / 8] ^= 1 << UInt8(index % 8)
            damaged = bytes
        case .cut(let end):
            damaged = whole.prefix(end)
            limit = 3 - damaged.count { $0 == UInt8(ascii: "\n") }
        }
        try? damaged.write(to: file)
        outcome.points += 1
        let said = machine.run(["doctor"])
        guard let found = machine.facts else { return outcome.fail(name, "the store does not open") }
        let lost = all.count { $0.hasPrefix("/contacts/name=") } - found.count { $0.hasPrefix("/contacts/name=") }
        if lost > limit { outcome.fail(name, "\(lost) people are lost") }
        if said.output.isEmpty { outcome.fail(name, "doctor says nothing") }
        machine.run(["doctor", "--repair"])
        let again = machine.run(["doctor"])
        if again.status != 0 { outcome.fail(name, "after a repair: \(again.output)") }
        if machine.run(["add", "Next"]).status != 0 { outcome.fail(name, "the next write does not work") }
    }
}
