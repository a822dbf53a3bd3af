import Foundation
import Testing

/// What is left where a sync, or a setup, was cut off.
@Suite struct SyncInterruptionTests: TwoMachineSuite {
    let machines: TwoMachines

    init() throws { machines = try TwoMachines() }

    /// As a setup leaves it that was killed while git began.
    @Test(arguments: [nil, "", "ref: refs/heads/main\n"])
    func `a repository that is none is made one, and one above it is left alone`(head: String?) throws {
        let above = one.path
        #expect(Program.run(other: ["git", "init", "-q", above], environment: [:]).status == 0)
        one.run("add", "Zoé")
        try FileManager.default.createDirectory(atPath: data(one) + "/.git", withIntermediateDirectories: true)
        if let head { try Data(head.utf8).write(to: URL(fileURLWithPath: data(one) + "/.git/HEAD")) }
        try Data().write(to: URL(fileURLWithPath: data(one) + "/.git/HEAD.lock"))
        let mark = ((one.lock ?? "") as NSString).deletingLastPathComponent + "/sync"
        try Data("1".utf8).write(to: URL(fileURLWithPath: mark))
        let early = one.run("sync")
        #expect(early.status == 64 && early.errors.hasPrefix("arrosoir: the store is not under git yet"), "\(early)")
        try Data("1".utf8).write(to: URL(fileURLWithPath: mark))
        let outcome = one.run("sync", "--setup", remote)
        #expect(outcome.errors == "Sent: 1 line.\n" && outcome.status == 0, "\(outcome)")
        #expect(two.run("sync", "--setup", remote).status == 0)
        expectAgreement()
        let log = Program.run(other: ["git", "-C", above, "log", "--all", "--oneline"], environment: [:])
        #expect(log.output == "")
    }

    /// Wherever it is killed, the store is whole, and the next one goes on from there.
    @Test func `killed at any moment, the next one brings all together`() throws {
        try setUp()
        for milliseconds in stride(from: 4, through: 120, by: 6) {
            one.run("log", "zoé", "--note", "one \(milliseconds)")
            two.run("log", "zoé", "--note", "two \(milliseconds)")
            two.run("sync")
            one.run(["sync"], behind: ["/usr/bin/timeout", "-s", "KILL", "\(Double(milliseconds) / 1000)"])
            // Its git may still be at work, or have been killed with it and left its lock, which it tells.
            usleep(300_000)
            _ = one.run("doctor")
            let outcome = one.run("sync")
            #expect(outcome.status == 0, "after \(milliseconds) ms: \(outcome.errors)")
            two.run("sync")
            expectAgreement("after \(milliseconds) ms")
        }
        #expect(try two.json("show", "zoé", "--json")["touchpoints"]?.array?.count == 40)
    }

    /// As a kill or a power cut may leave it: git's locks, a journal that git had begun to write, and our mark.
    @Test func `what one that was cut off left half-way is made whole`() throws {
        try setUp()
        for number in 1...3 {
            two.run("log", "marc", "--note", "from two \(number)")
            two.run("sync")
        }
        one.run("sync")
        let journals = try FileManager.default.contentsOfDirectory(atPath: data(one) + "/journals")
        for (length, isGone) in [(700, false), (0, false), (0, true)] {
            for name in journals {
                let path = data(one) + "/journals/" + name
                let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
                try isGone
                    ? FileManager.default.removeItem(atPath: path)
                    : bytes.prefix(length).write(to: URL(fileURLWithPath: path))
            }
            for name in ["index.lock", "HEAD.lock", "refs/heads/main.lock"] {
                try Data().write(to: URL(fileURLWithPath: data(one) + "/.git/" + name))
            }
            let mark = ((one.lock ?? "") as NSString).deletingLastPathComponent + "/sync"
            try Data("1".utf8).write(to: URL(fileURLWithPath: mark))
            one.run("log", "zoé", "--note", "meanwhile")
            let outcome = one.run("sync")
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(try Data(contentsOf: URL(fileURLWithPath: mark)).isEmpty)
            #expect(one.run("sync", "--setup", remote).status == 0)
            two.run("sync")
            // What this machine had before the cut is there again; on its own journal it goes on under a new name.
            expectAgreement("\(length) bytes\(isGone ? ", gone" : "")")
            let touches = try one.json("show", "marc", "--json")["touchpoints"]?.array ?? []
            #expect(touches.count == 3)
        }
    }
}
