import Foundation
import Testing

@testable import arrosoir

/// Failures of git are reported in git's own words, with a way out.
@Suite struct SyncWordsTests: TwoMachineSuite {
    let machines: TwoMachines

    init() throws { machines = try TwoMachines() }

    @Test func `a server that refuses is heard in full`() throws {
        try setUp()
        let hook = one.file(
            "remote.git/hooks/pre-receive", "#!/bin/sh\necho 'Closed on Sundays.' >&2\necho 'Ask Ada: é' >&2\nexit 1\n")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: hook)
        one.run("log", "zoé")
        let outcome = one.run("sync")
        #expect(outcome.status == 74)
        #expect(
            outcome.errors == """
                arrosoir: \(remote) takes nothing ([remote rejected] HEAD -> main (pre-receive hook declined)); what came \
                is here, and what is new here goes with the next sync
                  remote: Closed on Sundays.
                  remote: Ask Ada: é

                """)
    }

    @Test func `a repository of somebody else's is told as git does, and left where it is`() throws {
        try setUp()
        try interpose("export GIT_TEST_ASSUME_DIFFERENT_OWNER=1", before: "-C", on: one)
        for words in [["sync"], ["sync", "--setup", one.path + "/other.git"]] {
            let outcome = one.run(words)
            guard words.count == 1 else {
                #expect(outcome.status != 0)
                continue
            }
            #expect(outcome.status == 74)
            #expect(
                outcome.errors.hasPrefix(
                    "arrosoir: git: detected dubious ownership in repository at '\(data(one))'; nothing is lost\n"))
            #expect(outcome.errors.contains("git config --global --add safe.directory \(data(one))\n"))
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: data(one))
        #expect(names.filter { $0.hasPrefix(".git") }.sorted() == [".git", ".gitattributes"])
    }

    @Test(arguments: [".git/config", "~"])
    func `settings that git cannot read are named, and nothing is set aside`(place: String) throws {
        try setUp()
        let name = place == "~" ? ".gitconfig" : ".local/share/arrosoir/.git/config"
        let whole = one.contents(name) ?? ""
        _ = one.file(name, whole + "[core\n")
        for words in [["sync"], ["sync", "--setup", remote]] {
            let outcome = one.run(words)
            #expect(outcome.status == 74 && outcome.errors.hasPrefix("arrosoir: git: bad config line"), "\(outcome)")
            #expect(outcome.errors.hasSuffix("; nothing is lost\n"))
        }
        _ = one.file(name, whole)
        #expect(one.run("sync").status == 0)
    }

    @Test func `a git of somebody else's at work is named, with its file`() throws {
        try setUp()
        for name in ["index.lock", "refs/remotes/origin/main.lock"] {
            let lock = one.file(".local/share/arrosoir/.git/" + name, "")
            (name == "index.lock" ? one : two).run("log", "zoé")
            two.run("sync")
            let outcome = one.run("sync")
            #expect(outcome.status == 75)
            #expect(
                outcome.errors
                    == "arrosoir: another git is running here, or was killed; nothing is lost: wait for it, or rm \(lock)\n"
            )
            try FileManager.default.removeItem(atPath: lock)
            #expect(one.run("sync").status == 0)
        }
    }

    @Test func `a repository that lies elsewhere is told, and another one can be set up`() throws {
        try setUp()
        let folder = data(one) + "/.git"
        try FileManager.default.moveItem(atPath: folder, toPath: one.path + "/elsewhere.git")
        _ = one.file(".local/share/arrosoir/.git", "gitdir: \(one.path)/elsewhere.git\n")
        for words in [["sync"], ["sync", "--setup", remote]] {
            expectRefusal(
                one, words,
                says:
                    "arrosoir: \(folder) is a file, and its repository lies elsewhere; nothing was changed: move that "
                    + "file away, then arrosoir sync --setup ADDRESS", status: 64)
        }
        try FileManager.default.moveItem(atPath: folder, toPath: one.path + "/old")
        #expect(one.run("sync", "--setup", remote).status == 0)
        expectAgreement()
    }

    @Test(arguments: ["refs/heads/main", "refs/remotes/origin/main"])
    func `a branch that a power cut left empty is named, and what to do brings all back`(name: String) throws {
        try setUp()
        one.run("log", "zoé")
        let path = one.file(".local/share/arrosoir/.git/" + name, "")
        let outcome = one.run("sync")
        #expect(outcome.status == 65)
        #expect(
            outcome.errors
                == "arrosoir: \(path) is empty, as after a power cut; your data is safe: rm \(path), then arrosoir sync\n"
        )
        try FileManager.default.removeItem(atPath: path)
        #expect(one.run("sync").status == 0)
        two.run("sync")
        expectAgreement()
        #expect(try two.json("show", "zoé", "--json")["touchpoints"]?.array?.count == 1)
    }

    @Test func `a journal taken away in the remote while its machine wrote in it comes back`() throws {
        try setUp()
        one.run("log", "zoé", "--note", "meanwhile")
        two.run("log", "zoé", "--note", "elsewhere")
        try elsewhere { try FileManager.default.removeItem(atPath: $0 + "/journals") }
        for home in [one, two, one] {
            let outcome = home.run("sync")
            #expect(outcome.status == 0, "\(outcome.errors)")
        }
        expectAgreement()
        #expect(try two.json("show", "zoé", "--json")["touchpoints"]?.array?.count == 2)
        #expect(one.run("sync").errors == "Nothing new to send.\n")
    }

    @Test func `one that says nothing is given up, and is tried again another time`() {
        let failure = Synchronization.Failure.silent(remote: "hub:x")
        #expect(failure.status == .busy)
        #expect(
            failure.message[.english]
                == "hub:x has not answered for a minute; your changes stay here until the next sync")
    }

    @Test(arguments: [
        (
            "ada@x: Permission denied (publickey).\nfatal: Could not read from remote repository.\n\n"
                + "Please make sure you have the correct access rights\nand the repository exists.\n",
            "ada@x: Permission denied (publickey)", []
        ),
        (
            "Counting objects:  50% (1/2)\rCounting objects: 100% (2/2), done.\nTotal 2 (delta 0), reused 0\n"
                + "remote: no space   \nTo hub:x\n ! [remote rejected] HEAD -> main (why)\nerror: failed to push some refs to 'hub:x'\n",
            "[remote rejected] HEAD -> main (why)", ["remote: no space"]
        ), ("", "git 3", []),
    ])
    func `of what git says the cause comes first, and what it says always is left out`(
        text: String, reason: String, others: [String]
    ) {
        let words = GitWords(text, else: "git 3")
        #expect(words.reason == reason && words.others == others)
    }
}
