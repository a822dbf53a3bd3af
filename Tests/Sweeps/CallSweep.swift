import Foundation

/// Each operation, killed or failed at each of its system calls, one at a time.
///
/// `strace` counts calls by their name, so that a point is a name and a number. What the loader calls before the program
/// looks at its store is passed over.
enum CallSweep {
    struct Operation: Sendable {
        let name: String
        let arguments: @Sendable (Machine) -> [String]
        /// What is done before, beyond the usual.
        var prepare: @Sendable (Machine) -> Void = { _ in }
        /// What is wrong is then its result, and not an error.
        var isReport = false
    }

    static let operations: [Operation] = [
        Operation(name: "add", arguments: { _ in ["add", "Cyd", "--tag", "music", "--note", "new"] }),
        Operation(name: "log", arguments: { _ in ["log", "ann", "--channel", "call", "--note", "a call"] }),
        Operation(name: "edit", arguments: { _ in ["edit", "ann"] }),
        Operation(name: "role", arguments: { _ in ["role", "ann", "ally"] }),
        Operation(name: "undo", arguments: { _ in ["undo"] }),
        Operation(
            name: "import of 500",
            arguments: { machine in
                let cards = (0..<500).map { "BEGIN:VCARD\nFN:Person \($0)\nEMAIL:p\($0)@x.example\nEND:VCARD\n" }
                return ["import", machine.file("cards.vcf", cards.joined())]
            }),
        Operation(
            name: "log, where much is kept", arguments: { _ in ["log", "ann", "--note", "a call"] },
            prepare: { machine in
                importMuch(machine)
                machine.run(["due"])
            }),
        Operation(
            name: "log, where nothing is kept",
            arguments: { machine in
                try? FileManager.default.removeItem(atPath: machine.home + "/.cache")
                return ["log", "ann", "--note", "a call"]
            }, prepare: importMuch),
        Operation(name: "merge", arguments: { _ in ["merge", "ann", "bob"] }),
        Operation(name: "forget", arguments: { _ in ["forget", "bob", "--yes"] }),
        Operation(
            name: "compact", arguments: { _ in ["compact"] },
            prepare: { machine in for day in 1...5 { machine.run(["snooze", "ann", "2026-12-0\(day)"]) } }),
        Operation(
            name: "doctor --repair", arguments: { _ in ["doctor", "--repair"] },
            prepare: { machine in
                let folder = machine.home + "/.local/share/arrosoir/journals/"
                try? Data("nonsense\n".utf8).write(to: URL(fileURLWithPath: folder + "theirs.jsonl"))
            }, isReport: true),
    ]

    /// As many bytes as it takes for what follows from them to be kept.
    @Sendable private static func importMuch(_ machine: Machine) {
        let note = String(repeating: "tea ", count: 1_000)
        let cards = (0..<80).map { "BEGIN:VCARD\nFN:Person \($0)\nNOTE:\(note)\nEND:VCARD\n" }
        machine.run(["import", machine.file("much.vcf", cards.joined())])
    }

    @Sendable static func kills(each step: Int) -> Outcome {
        sweep(each: step) { call, number in
            [("\(call) \(number)", ["-e", "inject=\(call):signal=KILL:when=\(number)"])]
        }
    }

    @Sendable static func errors(each step: Int) -> Outcome {
        let names = ["EIO", "ENOSPC", "EDQUOT", "EACCES", "EROFS", "EINTR"]
        let fallible: Set = [
            "openat", "newfstatat", "read", "pread64", "write", "fdatasync", "fsync", "rename", "unlink", "mkdir",
            "flock", "ftruncate", "getdents64", "close", "fstat", "lseek",
        ]
        return sweep(each: step) { call, number in
            guard fallible.contains(call) else { return [] }
            return names.map { ("\(call) \(number) \($0)", ["-e", "inject=\(call):error=\($0):when=\(number)"]) }
        }
    }

    private struct Point: Sendable {
        var name: String
        var options: [String]
    }

    /// - Parameter points: what is tried at a call, given by its name and its number among those of the name.
    private static func sweep(
        each step: Int, _ points: (String, Int) -> [(name: String, options: [String])]
    ) -> Outcome {
        var outcome = Outcome()
        for operation in operations {
            let (before, after, calls) = rehearse(operation)
            let all = calls.sorted { $0.key < $1.key }.flatMap { call, numbers in
                numbers.flatMap { points(call, $0).map(Point.init) }
            }
            let found = Outcome.of(
                Outcome.sampled(all, each: step), on: { prepared(operation) },
                attempt: { attempt(operation, $0, on: $1, before, after, &$2) })
            print("  \(operation.name): \(found.points) points")
            fflush(nil)
            outcome.add(found)
        }
        return outcome
    }

    private static func prepared(_ operation: Operation) -> Machine {
        let machine = Machine()
        machine.run(["add", "Ann", "--title", "Editor"])
        machine.run(["add", "Bob", "--note", "drums"])
        machine.run(["project", "add", "Album"])
        machine.run(["log", "bob", "--note", "a beer"])
        operation.prepare(machine)
        return machine
    }

    /// What the store holds before and after, and which calls are made in between, by name.
    private static func rehearse(
        _ operation: Operation
    ) -> (before: [String], after: [String], calls: [String: ClosedRange<Int>]) {
        let machine = prepared(operation)
        let before = machine.facts ?? []
        let trace = machine.home + "/trace"
        let run = machine.run(operation.arguments(machine), behind: ["/usr/bin/strace", "-o", trace])
        precondition(run.status == 0, "\(operation.name) works: \(run.errors)")
        var firsts: [String: Int] = [:]
        var counts: [String: Int] = [:]
        var isLoaded = false
        for line in (try? String(contentsOfFile: trace, encoding: .utf8))?.split(separator: "\n") ?? [] {
            guard let end = line.firstIndex(of: "("), !line.hasPrefix("+"), !line.hasPrefix("-") else { continue }
            let call = String(line[..<end])
            isLoaded = isLoaded || line.contains("/.local/share/arrosoir")
            counts[call, default: 0] += 1
            if isLoaded, firsts[call] == nil { firsts[call] = counts[call] }
        }
        let calls = firsts.reduce(into: [:]) { calls, first in calls[first.key] = first.value...counts[first.key]! }
        return (before, machine.facts ?? [], calls.filter { !["exit_group", "exit"].contains($0.key) })
    }

    private static func attempt(
        _ operation: Operation, _ point: Point, on machine: Machine, _ before: [String], _ after: [String],
        _ outcome: inout Outcome
    ) {
        let run = machine.run(
            operation.arguments(machine), behind: ["/usr/bin/strace", "-o", "/dev/null"] + point.options)
        let isKill = point.options.contains { $0.contains("signal=KILL") }
        // Not every run makes the same calls as often: one that was not hit is no point.
        if isKill, run.status != nil { return }
        outcome.points += 1
        let name = operation.name + " at " + point.name
        if !isKill, run.status == nil { outcome.fail(name, "a signal ended it: \(run.errors)") }
        guard let found = machine.facts else { return outcome.fail(name, "the store does not open") }
        let (isBefore, isAfter) = (found == before, found == after)
        if !isBefore && !isAfter { outcome.fail(name, "it is neither done nor undone") }
        if run.status == 0, !isAfter { outcome.fail(name, "it said done, and it is not") }
        if let status = run.status, status != 0 {
            let mayBeDone = ["cannot tell", "is forgotten, but", "standard output"].contains { run.errors.contains($0) }
            // A journal that can't be read is told, and left out: whoever is named in it alone is then nobody.
            let isLeftOut = run.errors.contains("the rest counts")
            if status != 74, !operation.isReport, !isLeftOut {
                outcome.fail(name, "its status is \(status): \(run.errors)")
            }
            if !isBefore && !mayBeDone { outcome.fail(name, "it said failed, and it is done: \(run.errors)") }
            let isTold = operation.isReport && run.output.contains("journals/")
            if !isTold, !run.errors.contains("arrosoir: ") { outcome.fail(name, "no clear line: \(run.errors)") }
        }
        guard machine.run(["add", "Next"]).status == 0, machine.facts?.contains("/contacts/name=Next") == true else {
            return outcome.fail(name, "the next write does not work")
        }
    }
}
