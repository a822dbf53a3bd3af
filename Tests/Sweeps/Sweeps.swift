import Glibc

/// What is promised of the store, tried at every point where it could break, with the program as it is built.
///
/// Run by `swift run -c release sweeps`, which takes twenty minutes; with `--sample` it tries some of the points, in two;
/// with `kills`, `errors`, `disk`, `damage`, `injection` or `writers` it makes these sweeps alone. Needs `strace`,
/// `prlimit` and `script`. Each sweep prints the points that were tried and those that failed.
@main
struct Sweeps {
    private struct Sweep: Sendable {
        let key: String
        let name: String
        let run: @Sendable (Int) -> Outcome
    }

    private static let sweeps = [
        Sweep(key: "kills", name: "killed at a system call", run: CallSweep.kills),
        Sweep(key: "errors", name: "an error of a system call", run: CallSweep.errors),
        Sweep(key: "disk", name: "a file that cannot grow", run: FullDiskSweep.run),
        Sweep(key: "damage", name: "a flipped bit, a cut file", run: DamageSweep.run),
        Sweep(key: "injection", name: "a hostile text in a command", run: InjectionSweep.run),
        Sweep(key: "writers", name: "sixteen writers, eight killed", run: WritersSweep.run),
    ]

    static func main() {
        let words = CommandLine.arguments.dropFirst()
        let keys = words.filter { $0 != "--sample" }
        var hasFailed = keys.contains { key in !sweeps.contains { $0.key == key } }
        for sweep in sweeps where keys.isEmpty || keys.contains(sweep.key) {
            // Every 41st point, an odd number so that each bit of a byte is tried, or all of them.
            let outcome = sweep.run(words.contains("--sample") ? 41 : 1)
            print("\(sweep.name): \(outcome.points) points tried, \(outcome.failures.count) failed")
            for failure in outcome.failures.prefix(20) { print("  " + failure) }
            hasFailed = hasFailed || !outcome.failures.isEmpty || outcome.points == 0
            fflush(nil)
        }
        if hasFailed { exit(1) }
    }
}
