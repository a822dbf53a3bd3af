import Foundation

/// Sixteen processes that log at once, half of them killed at any moment, with the screen open and somebody reading all
/// the while: what was acknowledged is there, once, and no reader ever sees half of anything.
enum WritersSweep {
    @Sendable static func run(each step: Int) -> Outcome {
        var outcome = Outcome()
        let machine = Machine()
        machine.run(["add", "Ann"])
        let rounds = max(4, 250 / step)
        let folder = machine.home + "/acknowledged"
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let screen = openScreen(on: machine)
        let writers = (0..<16).map { number in
            start(["/bin/sh", "-c", script(rounds), Machine.program, "w\(number)", folder + "/\(number)"], on: machine)
        }
        var generator = SystemRandomNumberGenerator()
        for victim in writers.prefix(8) {
            usleep(UInt32.random(in: 10_000...200_000, using: &generator))
            kill(victim.processIdentifier, SIGKILL)
        }
        while writers.contains(where: \.isRunning) {
            let acknowledged = (0..<16).flatMap { notes(acknowledgedBy: $0, in: folder) }
            outcome.points += 1
            check(acknowledged, on: machine, "a reader", &outcome)
        }
        for number in 0..<16 {
            let acknowledged = notes(acknowledgedBy: number, in: folder)
            outcome.points += acknowledged.count
            check(acknowledged, on: machine, "writer \(number)", &outcome)
            if number >= 8, acknowledged.count != rounds {
                outcome.fail("writer \(number)", "\(acknowledged.count) of \(rounds) were acknowledged")
            }
        }
        if machine.run(["doctor"]).status != 0 { outcome.fail("doctor", "it finds something") }
        if !screen.isRunning { outcome.fail("the screen", "it is gone") }
        kill(screen.processIdentifier, SIGTERM)
        return outcome
    }

    /// Each writes down what was acknowledged, after it was.
    private static func script(_ rounds: Int) -> String {
        """
        i=0; while [ $i -lt \(rounds) ]; do i=$((i+1)); "$0" log ann --note "$1-$i" 2>/dev/null && \
        echo "$1-$i" >> "$2"; done
        """
    }

    private static func check(
        _ acknowledged: [String], on machine: Machine, _ point: String, _ outcome: inout Outcome
    ) {
        guard let facts = machine.facts else { return outcome.fail(point, "the store does not open") }
        let notes = facts.filter { $0.hasPrefix("/touchpoints/note=") }.map { ($0.dropFirst(18), 1) }
        let counts = Dictionary(notes, uniquingKeysWith: +)
        for note in acknowledged where counts[note[...]] != 1 {
            outcome.fail(point, "\(note) is there \(counts[note[...]] ?? 0) times")
        }
    }

    private static func notes(acknowledgedBy number: Int, in folder: String) -> [String] {
        let text = (try? String(contentsOfFile: folder + "/\(number)", encoding: .utf8)) ?? ""
        // A line that is being written has no end yet.
        return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }

    /// In a terminal of its own.
    private static func openScreen(on machine: Machine) -> Process {
        start(["/usr/bin/script", "-q", "-f", "-c", Machine.program, "/dev/null"], on: machine)
    }

    private static func start(_ words: [String], on machine: Machine) -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: words[0])
        process.arguments = Array(words.dropFirst())
        process.environment = machine.environment.merging(["TERM": "xterm-256color"]) { $1 }
        process.standardOutput = FileHandle.nullDevice
        // What stays open, so that the screen is not left by an end of input.
        process.standardInput = Pipe()
        try! process.run()
        return process
    }
}
