import Foundation

/// Sixteen processes that log at once, half of them killed at any moment: what was acknowledged is there, once.
enum WritersSweep {
    @Sendable static func run(each step: Int) -> Outcome {
        var outcome = Outcome()
        let machine = Machine()
        machine.run(["add", "Ann"])
        let rounds = max(4, 250 / step)
        let folder = machine.home + "/acknowledged"
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        // Each writes down what was acknowledged, after it was.
        let script = """
            i=0; while [ $i -lt \(rounds) ]; do i=$((i+1)); "$0" log ann --note "$1-$i" 2>/dev/null && \
            echo "$1-$i" >> "$2"; done
            """
        let writers = (0..<16).map { number -> Process in
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/bin/sh")
            process.arguments = ["-c", script, Machine.program, "w\(number)", folder + "/\(number)"]
            process.environment = machine.environment
            try? process.run()
            return process
        }
        var generator = SystemRandomNumberGenerator()
        for victim in writers.prefix(8) {
            usleep(UInt32.random(in: 10_000...200_000, using: &generator))
            kill(victim.processIdentifier, SIGKILL)
        }
        for writer in writers { writer.waitUntilExit() }
        let notes = (machine.facts ?? []).filter { $0.hasPrefix("/touchpoints/note=") }.map { $0.dropFirst(18) }
        let counts = Dictionary(notes.map { (String($0), 1) }, uniquingKeysWith: +)
        for number in 0..<16 {
            let text = (try? String(contentsOfFile: folder + "/\(number)", encoding: .utf8)) ?? ""
            for note in text.split(separator: "\n") {
                outcome.points += 1
                if counts[String(note)] != 1 {
                    outcome.fail(String(note), "it is there \(counts[String(note)] ?? 0) times")
                }
            }
            if number >= 8, text.split(separator: "\n").count != rounds {
                outcome.fail("writer \(number)", "\(text.split(separator: "\n").count) of \(rounds) were acknowledged")
            }
        }
        if machine.run(["doctor"]).status != 0 { outcome.fail("doctor", "it finds something") }
        return outcome
    }
}
