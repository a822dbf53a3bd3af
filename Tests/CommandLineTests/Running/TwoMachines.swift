import Foundation
import Testing

/// Two homes, and a repository on a third place, as bare as it comes.
struct TwoMachines {
    let one = Home()
    let two = Home()
    let remote: String

    init() throws {
        remote = one.path + "/remote.git"
        try #require(
            Program.run(other: ["git", "init", "-q", "--bare", "-b", "main", remote], environment: [:]).status == 0)
        for home in [one, two] { home.environment["PATH"] = "/usr/bin:/bin" }
    }
}

/// A suite that has them, with what is done with them again and again.
protocol TwoMachineSuite {
    var machines: TwoMachines { get }
}

extension TwoMachineSuite {
    var one: Home { machines.one }
    var two: Home { machines.two }
    var remote: String { machines.remote }

    func data(_ home: Home) -> String { home.path + "/.local/share/arrosoir" }

    @discardableResult
    func git(_ home: Home, _ words: String...) throws -> String {
        let outcome = Program.run(
            other: ["git", "-C", data(home), "-c", "user.name=a", "-c", "user.email=a@x.example"] + words,
            environment: home.environment)
        try #require(outcome.status == 0, "git \(words): \(outcome.errors)")
        return outcome.output
    }

    /// Has one machine do something of its own each time before its git does what it is asked for: `push`, `fetch`.
    ///
    /// - Returns: the path of the script, which holds until it is taken away.
    @discardableResult
    func interpose(_ script: String, before command: String, on home: Home) throws -> String {
        let text = "#!/bin/sh\ncase \" $* \" in *\" \(command) \"*)\n\(script)\n;; esac\nexec /usr/bin/git \"$@\"\n"
        let path = home.file("bin/git", text)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        home.environment["PATH"] = home.path + "/bin:/usr/bin:/bin"
        return path
    }

    /// Both on one remote, each with somebody.
    func setUp() throws {
        one.run("add", "Zoé")
        two.run("add", "Marc")
        for home in [one, two, one] {
            let outcome = home.run("sync", "--setup", remote)
            try #require(outcome.status == 0, "\(outcome.errors)")
        }
    }

    func expectAgreement(_ note: Comment? = nil) {
        let exports = [one, two].map { $0.run("export", "--format", "json").output }
        #expect(exports[0] == exports[1], note)
        for home in [one, two] { #expect(home.run("doctor").status == 0, note) }
    }

    /// What somebody else's clone does to the remote, as one commit on its branch.
    func elsewhere(_ change: (_ clone: String) throws -> Void) throws {
        let clone = one.path + "/clone-" + UUID().uuidString
        #expect(Program.run(other: ["git", "clone", "-q", remote, clone], environment: [:]).status == 0)
        try change(clone)
        let identity = ["-c", "user.name=a", "-c", "user.email=a@x.example"]
        for words in [["add", "-A"], ["commit", "-qm", "evil"], ["push", "-q", "origin", "main"]] {
            let outcome = Program.run(other: ["git", "-C", clone] + identity + words, environment: [:])
            try #require(outcome.status == 0, "\(words): \(outcome.errors)")
        }
    }
}
