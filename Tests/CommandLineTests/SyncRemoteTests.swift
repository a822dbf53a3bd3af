import Foundation
import Testing

/// What a remote, or a git around the store, must not be able to do.
@Suite struct SyncRemoteTests: TwoMachineSuite {
    let machines: TwoMachines

    init() throws { machines = try TwoMachines() }

    @Test func `a journal that was cut short or taken away in the remote keeps its lines, here and there`() throws {
        try setUp()
        one.run("log", "zoé", "--note", "first")
        one.run("log", "zoé", "--note", "second")
        one.run("sync")
        two.run("sync")
        let before = one.run("export", "--format", "json").output
        try elsewhere { clone in
            for name in try FileManager.default.contentsOfDirectory(atPath: clone + "/journals") {
                let path = URL(fileURLWithPath: clone + "/journals/" + name)
                try Data(try Data(contentsOf: path).prefix { $0 != 0x0A } + [0x0A]).write(to: path)
            }
        }
        for home in [one, two, one] { #expect(home.run("sync").status == 0) }
        #expect(one.run("export", "--format", "json").output == before)
        expectAgreement("cut short")
        try elsewhere { try FileManager.default.removeItem(atPath: $0 + "/journals") }
        for home in [two, one, two] { #expect(home.run("sync").status == 0) }
        #expect(one.run("export", "--format", "json").output == before)
        expectAgreement("taken away")
    }

    @Test func `what was forgotten stays out of the journals of both`() throws {
        try setUp()
        two.run("log", "zoé", "--note", "secret")
        two.run("log", "marc", "--note", "plain")
        two.run("sync")
        one.run("sync")
        one.run("forget", "zoé", "--yes")
        two.run("log", "marc", "--note", "meanwhile")
        for home in [one, two, one, two] { home.run("sync") }
        expectAgreement()
        for home in [one, two] {
            let text = home.store.filter { $0.key.hasSuffix(".jsonl") }.values.map {
                String(decoding: $0, as: UTF8.self)
            }
            #expect(!text.joined().contains("secret") && !text.joined().contains("Zoé"))
            #expect(text.joined().contains("meanwhile"))
        }
    }

    @Test(arguments: ["journals", "journals/x.jsonl", "format.json/x", "other"])
    func `a link, or anything in a wrong place, does not come in`(path: String) throws {
        try setUp()
        try elsewhere { clone in
            if path == "journals" || path.hasPrefix("format.json") {
                try FileManager.default.removeItem(atPath: clone + "/" + path.prefix { $0 != "/" })
            }
            let target = clone + "/" + path
            try FileManager.default.createDirectory(
                atPath: (target as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
            try FileManager.default.createSymbolicLink(atPath: target, withDestinationPath: "/etc")
        }
        let before = one.store.filter { !$0.key.hasPrefix(".git/") }
        let outcome = one.run("sync")
        if path.hasPrefix("format.json") {
            #expect(outcome.status != 0)
        } else {
            #expect(outcome.status == 65)
            #expect(
                outcome.errors
                    == "arrosoir: \(remote) has \(path), which is no plain file in its place; nothing was merged or sent\n"
            )
        }
        #expect(one.store.filter { !$0.key.hasPrefix(".git/") } == before)
        #expect(one.run("add", "Ada").status == 0)
    }

    @Test func `attributes, tags and branches from elsewhere change nothing`() throws {
        try setUp()
        try elsewhere { clone in
            for folder in ["", "/journals"] {
                try Data("* filter=evil merge=binary text eol=crlf\n*.jsonl -merge\n".utf8)
                    .write(to: URL(fileURLWithPath: clone + folder + "/.gitattributes"))
            }
        }
        for name in ["refs/tags/main", "refs/tags/HEAD", "refs/heads/other/x"] {
            #expect(
                Program.run(other: ["git", "-C", remote, "update-ref", name, "refs/heads/main"], environment: [:])
                    .status
                    == 0)
        }
        one.run("log", "zoé")
        two.run("log", "marc")
        for home in [one, two, one] { #expect(home.run("sync").status == 0) }
        expectAgreement()
        #expect(one.run("sync").errors == "Nothing new to send.\n")
        #expect(try git(one, "status", "--porcelain", "--", "journals", "format.json") == "")
        let branches = Program.run(
            other: ["git", "-C", remote, "for-each-ref", "--format=%(refname)"], environment: [:])
        #expect(
            Set(branches.output.split(separator: "\n")) == [
                "refs/heads/main", "refs/heads/other/x", "refs/tags/main", "refs/tags/HEAD",
            ])
    }

    @Test func `git's own variables of somebody else's repository do not mislead it`() throws {
        one.environment["GIT_DIR"] = one.path + "/elsewhere"
        one.environment["GIT_INDEX_FILE"] = one.path + "/elsewhere/index"
        try setUp()
        expectAgreement()
    }

    @Test func `a hostile name of a machine reaches no terminal`() throws {
        try setUp()
        one.run("add", "Ada")
        try git(one, "add", "-A")
        try git(one, "commit", "-qm", "arrosoir sync on \u{1B}]0;x\u{7}evil")
        one.run("sync")
        let outcome = two.run("sync")
        #expect(outcome.status == 0 && !outcome.output.contains("\u{1B}"))
    }
}
