/// Each length at which no file can grow any more, from nothing to more than an operation needs.
enum FullDiskSweep {
    @Sendable static func run(each step: Int) -> Outcome {
        Outcome.of(Array(stride(from: 0, through: 2_000, by: step)), on: prepared, attempt: attempt)
    }

    @Sendable private static func prepared() -> Machine {
        let machine = Machine()
        machine.run(["add", "Ann"])
        machine.run(["log", "ann", "--note", "a call"])
        return machine
    }

    @Sendable private static func attempt(_ size: Int, on machine: Machine, _ outcome: inout Outcome) {
        let point = "\(size) bytes"
        outcome.points += 1
        let before = machine.facts
        let run = machine.run(["add", "Cyd", "--note", "new"], behind: ["/usr/bin/prlimit", "--fsize=\(size)"])
        let isThere = machine.facts?.contains("/contacts/name=Cyd") == true
        if (run.status == 0) != isThere { outcome.fail(point, "it said \(run.status ?? -1)") }
        if run.status != 0 {
            if run.status != 74 { outcome.fail(point, "it ended with \(run.status ?? -1)") }
            if machine.facts != before { outcome.fail(point, "something changed") }
        }
        if machine.run(["add", "Next"]).status != 0 { outcome.fail(point, "the next write does not work") }
    }
}
