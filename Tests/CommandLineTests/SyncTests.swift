import Foundation
import Seeding
import Testing

/// A store under git, and what `sync` makes of it with the user's own git.
@Suite struct SyncTests: TwoMachineSuite {
    let machines: TwoMachines

    init() throws { machines = try TwoMachines() }

    @Test func `an empty repository, two stores that began apart: set up once on each, they are one`() throws {
        one.run("add", "Zoé")
        two.run("add", "Marc")
        let first = one.run("sync", "--setup", remote)
        #expect(first.output == "" && first.errors == "Sent: 1 line.\n" && first.status == 0)
        let second = two.run("sync", "--setup", remote)
        #expect(second.status == 0 && second.errors == "Sent: 1 line.\n")
        let lines = second.output.split(separator: "\n")
        #expect(lines.count == 2 && lines[0].hasPrefix("From ") && lines[0].hasSuffix(": 1 change"), "\(second.output)")
        #expect(lines.last?.hasSuffix("add: Zoé") ?? false, "\(second.output)")
        let third = one.run("sync")
        #expect(third.output.hasSuffix("add: Marc\n") && third.errors == "Nothing new to send.\n")
        let fourth = one.run("sync")
        #expect(fourth.output == "" && fourth.errors == "Nothing new to send.\n")
        expectAgreement()
    }

    @Test func `a machine with nothing yet begins with what the other one has`() throws {
        one.run("add", "Zoé")
        one.run("sync", "--setup", remote)
        let outcome = two.run("sync", "--setup", remote)
        #expect(outcome.status == 0 && outcome.output.hasSuffix("add: Zoé\n"), "\(outcome)")
        expectAgreement()
    }

    /// What stands for ssh here runs on this machine what it would run on the other.
    @Test func `by ssh as by a path, with one's own command for it`() throws {
        let ssh = one.file("bin/ssh", "#!/bin/sh\nfor word; do last=$word; done\neval \"$last\"\n")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: ssh)
        for home in [one, two] { home.environment["GIT_SSH_COMMAND"] = ssh }
        one.run("add", "Zoé")
        let first = one.run("sync", "--setup", "ada@example.org:" + remote)
        #expect(first.errors == "Sent: 1 line.\n", "\(first)")
        let second = two.run("sync", "--setup", "ssh://ada@example.org" + remote)
        #expect(second.output.hasSuffix("add: Zoé\n"), "\(second)")
        two.environment["GIT_SSH_COMMAND"] =
            "sh -c 'echo ssh: connect to host example.org: Network is unreachable >&2; exit 255'"
        let offline = two.run("sync")
        #expect(offline.status == 75)
        #expect(
            offline.errors == """
                arrosoir: ssh://ada@example.org\(remote) cannot be reached (ssh: connect to host example.org: Network is \
                unreachable); what is new here stays, and goes with the next sync

                """)
    }

    @Test func `what came in is told by machine, the newest first, and not endlessly`() throws {
        try setUp()
        for number in 1...7 { one.run("log", "zoé", "--note", "\(number)") }
        one.run("sync")
        let outcome = two.run("sync")
        let lines = outcome.output.split(separator: "\n").map(String.init)
        #expect(lines.count == 7 && lines[0].hasSuffix(": 7 changes"), "\(outcome.output)")
        #expect(lines[1].hasSuffix("log: Zoé") && lines[6] == "  and 2 more: arrosoir history")
        two.environment["LC_ALL"] = "fr_FR.UTF-8"
        one.run("log", "zoé")
        one.run("sync")
        let french = two.run("sync")
        #expect(french.output.hasPrefix("De ") && french.output.contains(" : 1 changement\n"), "\(french.output)")
        #expect(french.errors == "Rien de nouveau à envoyer.\n")
    }

    @Test func `whoever is quicker goes first, and a refused push is tried again`() throws {
        try setUp()
        one.run("log", "zoé", "--note", "from one")
        two.run("log", "zoé", "--note", "from two")
        // Just before one sends, two does.
        let environment = two.environment.map { "\($0)='\($1)'" }.joined(separator: " ")
        let script = try interpose("rm \"$0\"; env -i \(environment) '\(Program.path)' sync", before: "push", on: one)
        let outcome = one.run("sync")
        #expect(outcome.status == 0 && outcome.output.contains("log: Zoé"), "\(outcome)")
        #expect(!FileManager.default.fileExists(atPath: script))
        two.run("sync")
        expectAgreement()
        #expect(try two.json("show", "zoé", "--json")["touchpoints"]?.array?.count == 2)
    }

    @Test func `out of reach it says so in a line, keeps all, and takes it along the next time`() throws {
        try setUp()
        one.run("log", "zoé")
        try FileManager.default.moveItem(atPath: remote, toPath: remote + ".away")
        let before = one.store.filter { !$0.key.hasPrefix(".git/") }
        let outcome = one.run("sync")
        #expect(outcome.status == 75 && outcome.output == "")
        #expect(outcome.errors.hasPrefix("arrosoir: \(remote) cannot be reached ("), "\(outcome.errors)")
        #expect(outcome.errors.hasSuffix("; what is new here stays, and goes with the next sync\n"))
        #expect(outcome.errors.split(separator: "\n").count == 1)
        #expect(one.store.filter { !$0.key.hasPrefix(".git/") } == before)
        one.run("log", "zoé")
        try FileManager.default.moveItem(atPath: remote + ".away", toPath: remote)
        #expect(one.run("sync").errors == "Sent: 2 lines.\n")
        two.run("sync")
        expectAgreement()
    }

    @Test func `what cannot be says why, and changes nothing`() throws {
        one.run("add", "Zoé")
        expectRefusal(
            one, ["sync"],
            says: "arrosoir: the store is not under git yet; nothing was changed: arrosoir sync --setup ADDRESS",
            status: 64)
        let nowhere = one.run("sync", "--setup", one.path + "/nowhere.git")
        #expect(nowhere.errors.hasSuffix("; nothing was set up\n"))
        #expect(nowhere.status == 75 && !FileManager.default.fileExists(atPath: data(one) + "/.git"))
        expectRefusal(
            one, ["sync", "--setup=-x"], says: "arrosoir: “-x” is no address of a repository; nothing was changed",
            status: 64)
        one.run("sync", "--setup", remote)
        let other = one.path + "/other.git"
        _ = Program.run(other: ["git", "init", "-q", "--bare", other], environment: one.environment)
        expectRefusal(
            one, ["sync", "--setup", other],
            says: "arrosoir: the store goes with \(remote) already; nothing was changed: "
                + "git -C \(data(one)) remote set-url origin ADDRESS",
            status: 64)
        // Somebody's code, and no store.
        let code = two.path + "/code"
        for words in [["init", "-q", "-b", "main", code], ["-C", code, "commit", "-qm", "code", "--allow-empty"]] {
            let identity = ["-c", "user.name=a", "-c", "user.email=a@x.example"]
            #expect(Program.run(other: ["git"] + identity + words, environment: two.environment).status == 0)
        }
        two.run("add", "Marc")
        let outcome = two.run("sync", "--setup", code)
        #expect(outcome.errors == "arrosoir: \(code) holds something else than a store; nothing was merged or sent\n")
        #expect(outcome.status == 64)
        #expect(two.run("sync", "--setup", remote).status == 0, "the right one, after that")
        two.environment["PATH"] = "/nonexistent"
        let missing = two.run("sync")
        #expect(missing.status == 74 && missing.errors.hasPrefix("arrosoir: git is not installed; nothing was changed"))
    }

    @Test func `a merge of somebody's own that waits is left to them`() throws {
        try setUp()
        try git(one, "checkout", "-q", "-b", "other", "HEAD~1")
        try Data("one".utf8).write(to: URL(fileURLWithPath: data(one) + "/format.json"))
        try git(one, "commit", "-qam", "one")
        try git(one, "checkout", "-q", "main")
        try Data("two".utf8).write(to: URL(fileURLWithPath: data(one) + "/format.json"))
        try git(one, "commit", "-qam", "two")
        #expect(
            Program.run(
                other: [
                    "git", "-C", data(one), "-c", "user.name=a", "-c", "user.email=a@x.example", "merge", "-q", "other",
                ], environment: one.environment
            ).status != 0)
        let outcome = one.run("sync")
        #expect(outcome.status == 64)
        #expect(
            outcome.errors.hasSuffix(
                "arrosoir: a merge is under way in \(data(one)): finish it with git; nothing was changed\n"))
    }

    @Test func `a journal that somebody took away here stays elsewhere`() throws {
        try setUp()
        for name in try FileManager.default.contentsOfDirectory(atPath: data(one) + "/journals") {
            try FileManager.default.removeItem(atPath: data(one) + "/journals/" + name)
        }
        one.run("sync")
        two.run("sync")
        #expect(try two.json("list", "--json").array?.count == 2)
        try git(one, "checkout", "--", "journals")
        expectAgreement()
    }

    @Test func `two at once of one store: the second says so`() throws {
        try setUp()
        let script = try interpose(
            "touch \"$0.begun\"; while [ -e \"$0\" ]; do sleep 0.05; done", before: "push", on: one)
        one.run("log", "zoé")
        let first = Program.start(["sync"], environment: one.environment)
        while !FileManager.default.fileExists(atPath: script + ".begun") { usleep(10_000) }
        // Nobody who writes waits for the network.
        #expect(one.run("log", "zoé").status == 0)
        let second = one.run("sync")
        #expect(second.errors == "arrosoir: another sync of this store is under way; nothing was changed, try again\n")
        #expect(second.status == 75)
        try FileManager.default.removeItem(atPath: script)
        #expect(first.wait().status == 0)
        #expect(one.run("sync").errors == "Sent: 1 line.\n")
    }

    /// Random edits on both, syncs at random.
    @Test func `a month on two machines ends in the same bytes`() throws {
        try setUp()
        var generator = SplitMix64(seed: 7)
        for day in 1...30 {
            for home in [one, two] {
                home.environment["ARROSOIR_TODAY"] = "2026-11-\(day < 10 ? "0" : "")\(day)"
                switch generator.int(0...6) {
                case 0: home.run("add", "Person \(day)", "--tag", "club")
                case 1: home.run("log", "zoé", "marc", "--channel", "call", "--note", "day \(day)")
                case 2: home.run("cadence", "marc", "\(10 + day)")
                case 3: home.run("snooze", "zoé", "in \(1 + day % 5) days")
                case 4: home.run("undo")
                case 5: home.run("need", "zoé", "a drummer \(day)")
                default: home.run("sync")
                }
            }
        }
        for home in [one, two, one] { #expect(home.run("sync").status == 0) }
        expectAgreement()
        #expect(try one.json("history", "--json").array.map { $0.count > 15 } ?? false)
    }
}
