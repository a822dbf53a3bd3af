import Foundation
import Testing

@testable import arrosoir

/// No setting of the user's git changes what a sync means.
@Suite struct SyncSettingsTests: TwoMachineSuite {
    let machines: TwoMachines

    init() throws { machines = try TwoMachines() }

    /// Both write, and both have all of it after a sync on each; then there is nothing more to do.
    private func expectExchange(_ note: Comment? = nil) throws {
        one.run("log", "zoé", "--note", "from one")
        two.run("log", "zoé", "--note", "from two")
        two.run("sync")
        for home in [one, two] {
            let outcome = home.run("sync")
            #expect(outcome.status == 0, "\(outcome.errors)")
        }
        expectAgreement(note)
        #expect(try two.json("show", "zoé", "--json")["touchpoints"]?.array?.count == 2, note)
        let heads = try heads
        for home in [one, two] { #expect(home.run("sync").errors == "Nothing new to send.\n", note) }
        #expect(try self.heads == heads, note)
    }

    /// The remote's branches, with their commits.
    private var heads: String {
        get throws {
            Program.run(other: ["git", "-C", remote, "for-each-ref", "refs/heads"], environment: [:]).output
        }
    }

    /// A script that leaves a mark and fails.
    private func trap(_ name: String) throws -> String {
        let path = one.file(name, "#!/bin/sh\ntouch '\(one.path)/sprung'\nexit 1\n")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        return path
    }

    private var isSprung: Bool { FileManager.default.fileExists(atPath: one.path + "/sprung") }

    /// In kinds that do not hide each other.
    private static let settings = [
        ["merge.ff=only", "push.gpgSign=true", "core.autocrlf=true", "color.ui=always"],
        ["merge.ff=false", "merge.verifySignatures=true", "rerere.enabled=true", "submodule.recurse=true"],
        ["branch.main.mergeOptions=--squash", "commit.gpgSign=true", "commit.template=/nonexistent"],
        ["branch.main.mergeOptions=-s ours", "push.recurseSubmodules=on-demand", "user.useConfigOnly=true"],
        ["pull.twohead=ours", "merge.default=binary", "remote.origin.fetch=+refs/heads/*:refs/heads/*"],
        [
            "core.excludesFile=IGNORE", "core.attributesFile=BINARY", "transfer.fsckObjects=true",
            "push.followTags=true",
        ],
        ["core.worktree=/tmp", "core.fsmonitor=TRAP", "diff.external=TRAP", "diff.orderFile=/nonexistent"],
        ["core.ignoreStat=true", "core.sparseCheckout=true", "fetch.prune=false", "remote.origin.tagOpt=--tags"],
        [
            "remote.origin.mirror=true", "log.showRoot=false", "log.showSignature=true",
            "i18n.commitEncoding=ISO-8859-1",
        ],
        ["remote.origin.push=refs/heads/main:refs/heads/elsewhere", "branch.main.mergeOptions=--no-commit"],
    ]

    /// What one of them says, with the files that some of them name.
    private func name(_ setting: String) throws -> (key: String, value: String) {
        let parts = setting.split(separator: "=", maxSplits: 1).map(String.init)
        let value =
            switch parts[1] {
            case "IGNORE": one.file("ignore", "*.jsonl\n")
            case "BINARY": one.file("attributes", "* binary\n")
            case "TRAP": try trap("trap")
            default: parts[1]
            }
        return (parts[0], value)
    }

    @Test(arguments: settings)
    func `no setting of the repository changes what goes and comes`(settings: [String]) throws {
        try setUp()
        let named = try settings.map(name)
        for (key, value) in named { try git(one, "config", key, value) }
        try expectExchange()
        #expect(!isSprung)
    }

    @Test func `no setting of the user's changes what goes and comes`() throws {
        try setUp()
        for setting in Self.settings.joined() {
            let (key, value) = try name(setting)
            _ = Program.run(
                other: ["git", "config", "--global", "--add", key, value], environment: one.environment)
        }
        try expectExchange()
        #expect(!isSprung)
    }

    @Test func `git's own variables change nothing`() throws {
        one.environment["GIT_TEMPLATE_DIR"] = one.path
        one.environment["GIT_DEFAULT_HASH"] = "sha256"
        try setUp()
        let ignored = one.file("ignore", "*.jsonl\n")
        one.environment.merge([
            "GIT_LITERAL_PATHSPECS": "1", "GIT_NAMESPACE": "elsewhere", "GIT_EXTERNAL_DIFF": "false",
            "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "core.excludesFile", "GIT_CONFIG_VALUE_0": ignored,
            "GIT_CONFIG": ignored, "GIT_ATTR_SOURCE": "HEAD", "GIT_SHALLOW_FILE": ignored, "LC_ALL": "fr_FR.UTF-8",
        ]) { $1 }
        one.run("log", "zoé")
        #expect(one.run("sync").errors == "Envoyé : 1 ligne.\n")
        two.run("sync")
        expectAgreement()
    }

    @Test func `hooks of this machine's repository are not run`() throws {
        _ = try trap("template/hooks/pre-push")
        _ = one.file(".gitconfig", "[init]\n\ttemplateDir = \(one.path)/template\n")
        try setUp()
        #expect(!FileManager.default.fileExists(atPath: data(one) + "/.git/hooks"))
        for name in [
            "prepare-commit-msg", "commit-msg", "pre-commit", "pre-merge-commit", "post-merge", "pre-push",
            "reference-transaction", "post-index-change", "post-commit",
        ] {
            _ = try trap(".local/share/arrosoir/.git/hooks/" + name)
        }
        try expectExchange()
        #expect(!isSprung)
    }

    @Test func `what is to be ignored, or not to be looked at, goes all the same`() throws {
        try setUp()
        for name in [".gitignore", ".git/info/exclude"] { _ = one.file(".local/share/arrosoir/" + name, "*.jsonl\n") }
        try expectExchange()
        for flag in ["--assume-unchanged", "--skip-worktree"] {
            let names = try FileManager.default.contentsOfDirectory(atPath: data(one) + "/journals")
            for name in names { try git(one, "update-index", flag, "journals/" + name) }
            one.run("log", "zoé")
            #expect(one.run("sync").errors == "Sent: 1 line.\n", "\(flag)")
        }
        // One that nobody has yet.
        let new = Home()
        new.environment["PATH"] = one.environment["PATH"]
        new.run("add", "Ada")
        _ = new.file(".local/share/arrosoir/.gitignore", "*\n")
        _ = new.file(".gitconfig", "[core]\n\texcludesFile = \(one.file("ignore", "*.jsonl\n"))\n")
        #expect(new.run("sync", "--setup", remote).errors == "Sent: 1 line.\n")
        two.run("sync")
        #expect(two.run("list").output.contains("Ada"))
    }

    /// Both rewrite the journal that has her.
    @Test func `what both rewrote is brought together by git itself, not by another of that name`() throws {
        try setUp()
        let driver = try trap("trap")
        for home in [one, two] {
            home.run("add", "Ada \(home === one ? 1 : 2)")
            try git(home, "config", "merge.union.driver", driver)
            try git(home, "config", "merge.conflictStyle", "zdiff3")
        }
        for home in [one, two, one] { home.run("sync") }
        for home in [one, two] { home.run("forget", "zoé", "--yes") }
        for home in [one, two, one] {
            let outcome = home.run("sync")
            #expect(outcome.status == 0, "\(outcome.errors)")
        }
        expectAgreement()
        #expect(!isSprung)
        #expect(one.run("list").output.contains("Ada 1") && one.run("list").output.contains("Ada 2"))
    }

    @Test func `attributes from elsewhere do not hide what is sent`() throws {
        try setUp()
        try elsewhere { try Data("*.jsonl -diff\n".utf8).write(to: URL(fileURLWithPath: $0 + "/.gitattributes")) }
        one.run("sync")
        one.run("log", "zoé")
        #expect(one.run("sync").errors == "Sent: 1 line.\n")
    }

    @Test func `how the network is reached, and who one is, are the user's own`() throws {
        _ = one.file(
            ".gitconfig",
            """
            [user]
            \tname = "Ada \\"L\\" \\\\ x"
            \temail = ada@example.org
            [url "\(one.path)/"]
            \tinsteadOf = hub:
            [include]
            \tpath = more
            [core]
            \tsshCommand = false

            """)
        _ = one.file("more", "[safe]\n\tdirectory = *\n")
        // Everything belongs to somebody else: git goes on where the user's settings say that it may, on both sides.
        try interpose("export GIT_TEST_ASSUME_DIFFERENT_OWNER=1", before: "-C", on: one)
        one.run("add", "Zoé")
        let outcome = one.run("sync", "--setup", "hub:remote.git")
        #expect(outcome.errors == "Sent: 1 line.\n")
        let author = Program.run(other: ["git", "-C", remote, "log", "-1", "--format=%an <%ae>"], environment: [:])
        #expect(author.output == "Ada \"L\" \\ x <ada@example.org>\n")
        // What the repository says holds before what the user says of all.
        let ssh = one.file("bin/ssh", "#!/bin/sh\nfor word; do last=$word; done\neval \"$last\"\n")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: ssh)
        try git(one, "config", "core.sshCommand", ssh)
        try git(one, "remote", "set-url", "origin", "ada@example.org:" + remote)
        one.run("log", "zoé")
        #expect(one.run("sync").errors == "Sent: 1 line.\n")
        let state = FileManager.default.enumerator(atPath: one.path + "/.local/state")?.compactMap { $0 as? String }
        #expect(state?.contains { $0.hasSuffix("sync.gitconfig") } == false)
    }

    /// A stand-in for gpg that signs everything in the same way.
    @Test func `a server that takes signed commits alone gets them`() throws {
        let gpg = one.file(
            "bin/gpg",
            "#!/bin/sh\ncat >/dev/null\necho '-----BEGIN PGP SIGNATURE-----'\necho '\n[GNUPG:] SIG_CREATED ' >&2\n")
        let hook = one.file(
            "remote.git/hooks/pre-receive",
            """
            #!/bin/sh
            while read old new ref; do
                for commit in $(git rev-list $new --not --all); do
                    git cat-file commit $commit | grep -q '^gpgsig ' || { echo unsigned: $commit >&2; exit 1; }
                done
            done

            """)
        for path in [gpg, hook] {
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        }
        for home in [one, two] {
            _ = home.file(".gitconfig", "[gpg]\n\tprogram = \(gpg)\n")
            _ = home.file(".config/arrosoir/config.toml", "[sync]\nsign = true\n")
        }
        try setUp()
        try expectExchange()
        _ = one.file(".config/arrosoir/config.toml", "")
        one.run("log", "zoé")
        let refused = one.run("sync")
        #expect(refused.status == 74 && refused.errors.contains("\n  remote: unsigned: "), "\(refused.errors)")
    }

    @Test func `of a user's settings those are taken that reach the network`() {
        let listing = [
            "system", "core.excludesfile\n/x", "global", "credential.https://x.example.helper\nstore", "global",
            "http.sslverify", "local", "user.name\nAda", "command", "core.sshcommand\nssh -x", "command",
            "merge.ff\nonly",
        ].joined(separator: "\0")
        let settings = GitSettings(listing + "\0")
        #expect(
            settings.file == """
                [credential "https://x.example"]
                \thelper = "store"
                [http]
                \tsslverify = "true"

                """)
        #expect(settings.has("user.name") && !settings.has("user.email"))
        #expect(settings.variables["GIT_CONFIG_KEY_0"] == "core.sshcommand")
        #expect(!settings.variables.values.contains("merge.ff"))
    }
}
