import Foundation
import Testing

@testable import arrosoir

/// Processes that git leaves behind, and those that go on after a sync was killed.
@Suite struct SyncLeftBehindTests: TwoMachineSuite {
    let machines: TwoMachines

    init() throws { machines = try TwoMachines() }

    /// As a cache for passwords does, with or without git's own output.
    @Test(arguments: [" >/dev/null 2>&1", ""])
    func `a helper that lives on keeps nobody from the next sync`(output: String) throws {
        try setUp()
        try interpose("sleep 60\(output) & echo $! >> '\(one.path)/helpers'", before: "fetch", on: one)
        let begin = ContinuousClock.now
        for _ in 1...2 {
            two.run("log", "zoé")
            two.run("sync")
            let outcome = one.run("sync")
            #expect(outcome.errors == "Nothing new to send.\n" && outcome.status == 0, "\(outcome)")
        }
        #expect(ContinuousClock.now - begin < .seconds(30))
        for id in (one.contents("helpers") ?? "").split(separator: "\n").compactMap({ pid_t($0) }) { kill(id, SIGKILL) }
    }

    /// One on the files of this machine, one on the network.
    @Test(arguments: ["add", "ls-remote"])
    func `a git that is still at work after a sync was killed is waited for`(command: String) throws {
        try setUp()
        let script = try interpose(
            "cd '\(data(one))'; touch \"$0.begun\"; while [ -e \"$0\" ]; do sleep 0.05; done; touch \"$0.over\"",
            before: command, on: one)
        one.run(["sync"], behind: ["/usr/bin/timeout", "--foreground", "-s", "KILL", "3"])
        #expect(FileManager.default.fileExists(atPath: script + ".begun"))
        let early = one.run("sync")
        #expect(early.errors == "arrosoir: another sync of this store is under way; nothing was changed, try again\n")
        #expect(early.status == 75)
        try FileManager.default.removeItem(atPath: script)
        while !FileManager.default.fileExists(atPath: script + ".over") { usleep(10_000) }
        usleep(500_000)
        #expect(one.run("sync").status == 0)
    }

    @Test(arguments: ["exec sleep 60", "trap '' TERM; while :; do sleep 60; done"])
    func `a program that says nothing for too long is ended, whatever it thinks of it`(script: String) throws {
        let begin = ContinuousClock.now
        var child = ChildProcess(["/bin/sh", "-c", "echo first; " + script])
        child.patience = 400
        let outcome = try child.captured()
        #expect(outcome.wasSilent && outcome.status > 128 && outcome.output == Array("first\n".utf8))
        #expect(ContinuousClock.now - begin < .seconds(30))
    }

    /// A stand-in for the other side that takes the call and says nothing.
    @Test func `another side that says nothing is given up`() throws {
        try setUp()
        try git(one, "config", "protocol.ext.allow", "always")
        let lock = try SyncLock(at: one.path + "/sync", of: data(one))
        let git = try Git(folder: data(one), lock: lock, settingsFile: one.path + "/settings", patience: 400)
        let begin = ContinuousClock.now
        #expect(try git.reach("ls-remote", "--", "ext::sleep 60").wasSilent)
        #expect(try !git.reach("ls-remote", "--", remote).wasSilent)
        #expect(ContinuousClock.now - begin < .seconds(30))
    }

    @Test func `one that goes on saying something has all the time it needs`() throws {
        var child = ChildProcess(["/bin/sh", "-c", "for n in 1 2 3 4 5 6; do sleep 0.2; echo $n >&2; done"])
        child.patience = 1000
        let outcome = try child.captured()
        #expect(!outcome.wasSilent && outcome.status == 0 && outcome.errors == "1\n2\n3\n4\n5\n6\n")
    }
}
