/// Each length at which no file can grow any more, from nothing to more than an operation needs.
enum FullDiskSweep {
    @Sendable static func run(each step: Int) -> Outcome {
        var outcome = Outcome()
        for size in stride(from: 0, through: 2_000, by: step) {
            let machine = Machine()
            machine.run(["add", "Ann"])
            machine.run(["log", "ann", "--note", "a call"])
            let before = machine.facts
            outcome.points += 1
            let run = machine.run(["add", "Cyd", "--note", "new"], behind: ["/usr/bin/prlimit", "--fsize=\(size)"])
            let isThere = machine.facts?.contains("/contacts/name=Cyd") == true
            if (run.status == 0) != isThere { outcome.fail("\(size) bytes", "it said \(run.status ?? -1)") }
            if run.status != 0 {
                if run.status != 74 { outcome.fail("\(size) bytes", "it ended with \(run.status ?? -1)") }
                if machine.facts != before { outcome.fail("\(size) bytes", "something changed") }
            }
            if machine.run(["add", "Next"]).status != 0 {
                outcome.fail("\(size) bytes", "the next write does not work")
            }
        }
        return outcome
    }
}
