import Foundation
import Testing

/// A remote that can't read what it keeps, by git-remote-gcrypt and gpg.
@Suite struct SyncEncryptedTests: TwoMachineSuite {
    let machines: TwoMachines

    init() throws { machines = try TwoMachines() }

    private static let isInstalled = ["git-remote-gcrypt", "gpg"].allSatisfy {
        FileManager.default.isExecutableFile(atPath: "/usr/bin/" + $0)
    }

    private func gpg(_ words: String...) throws -> String {
        let outcome = Program.run(other: ["gpg", "--batch", "--quiet"] + words, environment: one.environment)
        try #require(outcome.status == 0, "\(words): \(outcome.errors)")
        return outcome.output
    }

    /// One key, which both machines have.
    private func makeKey() throws {
        let folder = one.path + "/gnupg"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        for home in [one, two] {
            home.environment["GNUPGHOME"] = folder
            _ = home.file(".gitconfig", "[gcrypt]\n\tparticipants = ada@example.org\n")
        }
        _ = try gpg("--passphrase", "", "--quick-gen-key", "ada@example.org", "ed25519", "sign", "never")
        let lines = try gpg("--list-keys", "--with-colons").split(separator: "\n")
        let key = try #require(lines.first { $0.hasPrefix("fpr:") }?.split(separator: ":").last)
        _ = try gpg("--passphrase", "", "--quick-add-key", String(key), "cv25519", "encr", "never")
    }

    @Test(.enabled(if: isInstalled, "it needs git-remote-gcrypt and gpg"))
    func `an encrypted remote brings machines together, and reads nothing`() throws {
        try makeKey()
        defer { _ = Program.run(other: ["gpgconf", "--kill", "all"], environment: one.environment) }
        one.run("add", "Zoé")
        two.run("add", "Marc")
        for home in [one, two, one] {
            let outcome = home.run("sync", "--setup", "gcrypt::" + remote)
            try #require(outcome.status == 0, "\(outcome.errors)")
        }
        expectAgreement()
        #expect(one.run("list").output.contains("Marc"))
        #expect(one.run("sync").errors == "Nothing new to send.\n")
        // The commits of the remote, as its owner sees them.
        let objects = Program.run(
            other: ["git", "-C", remote, "cat-file", "--batch", "--batch-all-objects"], environment: [:]
        ).output
        #expect(!objects.isEmpty)
        for word in ["Zoé", "Marc", "journals", "arrosoir"] { #expect(!objects.contains(word), "\(word)") }
        two.environment["GNUPGHOME"] = two.path
        let stranger = two.run("sync")
        #expect(stranger.status == 75 && stranger.errors.contains("key"), "\(stranger.errors)")
    }
}
