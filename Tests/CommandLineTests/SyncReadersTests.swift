import Foundation
import Testing

@testable import arrosoir

/// A sync sends to the branch that the other machines read.
@Suite struct SyncReadersTests: TwoMachineSuite {
    let machines: TwoMachines

    init() throws { machines = try TwoMachines() }

    private func hub(_ words: String...) throws -> String {
        let outcome = Program.run(other: ["git", "-C", remote] + words, environment: [:])
        try #require(outcome.status == 0, "\(words): \(outcome.errors)")
        return outcome.output
    }

    private func expectTogether(on branches: String, _ note: Comment? = nil) throws {
        one.run("log", "zoé", "--note", "from one")
        two.run("log", "zoé", "--note", "from two")
        for home in [one, two, one] {
            let outcome = home.run("sync")
            #expect(outcome.status == 0, "\(outcome.errors)")
        }
        expectAgreement(note)
        #expect(try two.json("show", "zoé", "--json")["touchpoints"]?.array?.count == 2, note)
        #expect(try hub("for-each-ref", "--format=%(refname:short)") == branches, note)
    }

    @Test func `a branch renamed on the remote is followed by all`() throws {
        try setUp()
        _ = try hub("branch", "-m", "main", "trunk")
        try expectTogether(on: "trunk\n")
        let new = Home()
        new.environment["PATH"] = one.environment["PATH"]
        #expect(new.run("sync", "--setup", remote).output.contains("log: Zoé"))
    }

    @Test func `a branch checked out by hand sends where all read, and keeps those that are here`() throws {
        try setUp()
        let main = try git(one, "rev-parse", "main")
        try git(one, "checkout", "-q", "-b", "mine")
        try expectTogether(on: "main\n")
        #expect(one.run("sync", "--setup", remote).status == 0)
        #expect(try git(one, "rev-parse", "main") == main)
        try git(one, "checkout", "-q", "main")
        #expect(one.run("sync").status == 0)
        expectAgreement()
    }

    @Test func `a remote whose HEAD names nothing is read by all on the one branch that it has`() throws {
        _ = try hub("symbolic-ref", "HEAD", "refs/heads/gone")
        try setUp()
        try expectTogether(on: "main\n", "from the beginning")
        _ = try hub("branch", "-m", "main", "trunk")
        _ = try hub("symbolic-ref", "HEAD", "refs/heads/gone")
        one.run("undo")
        two.run("undo")
        try expectTogether(on: "trunk\n", "renamed")
    }

    @Test func `one with several branches and no HEAD is refused, with a way out`() throws {
        try setUp()
        _ = try hub("branch", "-m", "main", "trunk")
        _ = try hub("branch", "other")
        _ = try hub("symbolic-ref", "HEAD", "refs/heads/gone")
        let outcome = one.run("sync")
        #expect(outcome.status == 64)
        #expect(
            outcome.errors == """
                arrosoir: \(remote) has several branches (other, trunk) and no main one; nothing was merged or sent: \
                choose one there, git symbolic-ref HEAD refs/heads/NAME

                """)
        _ = try hub("symbolic-ref", "HEAD", "refs/heads/trunk")
        try expectTogether(on: "other\ntrunk\n")
    }

    @Test func `a remote that was emptied gets everything again`() throws {
        try setUp()
        _ = try hub("update-ref", "-d", "refs/heads/main")
        #expect(one.run("sync").errors == "Sent: 2 lines.\n")
        try expectTogether(on: "main\n")
    }

    @Test(arguments: [
        ("ref: refs/heads/a\tHEAD\n1\tHEAD\n1\trefs/heads/a\n2\trefs/heads/main\n", "a", "1"),
        ("1\tHEAD\n1\trefs/heads/a\n2\trefs/heads/main\n", "main", "2"), ("1\trefs/heads/a/b\n", "a/b", "1"),
        ("ref: refs/heads/gone\tHEAD\n1\trefs/heads/a\n", "a", "1"), ("", "mine", nil),
        ("1\trefs/tags/x\n", "mine", nil),
    ])
    func `the branch is the one that HEAD names, else the only one, else main`(
        listing: String, name: String, tip: String?
    ) throws {
        let branch = try RemoteBranch(listing, else: "mine")
        #expect(branch.name == name && branch.tip == tip)
    }
}
