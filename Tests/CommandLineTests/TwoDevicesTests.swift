import Foundation
import JSON
import Testing

/// Two devices that share a folder by the means that people have.
@Suite struct TwoDevicesTests {
    private let one = Home()
    private let two = Home()

    private func data(_ home: Home) -> String { home.path + "/.local/share/arrosoir" }

    @discardableResult
    private func git(_ home: Home, _ arguments: String..., at folder: String? = nil) throws -> String {
        let identity = ["-c", "user.name=a", "-c", "user.email=a@x.example"]
        let outcome = Program.run(
            other: ["git", "-C", folder ?? data(home)] + identity + arguments, environment: home.environment)
        try #require(outcome.status == 0, "git \(arguments): \(outcome.errors)")
        return outcome.output
    }

    private func commit(_ home: Home) throws {
        try git(home, "add", "-A")
        try git(home, "commit", "-qm", "notes", "--allow-empty")
    }

    private func expectAgreement(_ note: Comment) throws {
        let exports = [one, two].map { $0.run("export", "--format", "json") }
        #expect(exports[0].output == exports[1].output, note)
        for home in [one, two] { #expect(home.run("doctor").status == 0, note) }
    }

    @Test func `two clones of one repository converge by pulls and pushes alone`() throws {
        let remote = one.path + "/remote.git"
        try git(one, "init", "-q", "--bare", "-b", "main", remote, at: one.path)
        one.run("add", "Zoé", "--tag", "music")
        try git(one, "init", "-q", "-b", "main")
        try commit(one)
        try git(one, "push", "-q", remote, "main")
        try FileManager.default.createDirectory(
            atPath: two.path + "/.local/share", withIntermediateDirectories: true)
        try git(two, "clone", "-q", remote, data(two), at: two.path)
        for round in 1...3 {
            one.run("log", "zoé", "--note", "one \(round)")
            one.run("add", "One \(round)")
            one.run("edit", "zoé")
            two.run("log", "zoé", "--note", "two \(round)")
            two.run("cadence", "zoé", "\(10 + round)")
            for home in [one, two, one] {
                try commit(home)
                try git(home, "pull", "-q", "--no-rebase", "--no-edit", remote, "main")
                try git(home, "push", "-q", remote, "main")
            }
            try expectAgreement("round \(round)")
        }
        let touches = try two.json("show", "zoé", "--json")["touchpoints"]?.array ?? []
        #expect(touches.count == 6)
        #expect(try one.json("list", "--json").array?.count == 4)
    }

    /// Git merges one journal that grew on both sides, as after a copied state folder: by `merge=union`, both ends stay.
    @Test func `one journal that grew on two branches keeps the lines of both`() throws {
        one.run("add", "Zoé")
        try git(one, "init", "-q", "-b", "main")
        try commit(one)
        try git(one, "checkout", "-q", "-b", "other")
        one.run("log", "zoé", "--note", "on the branch")
        try commit(one)
        try git(one, "checkout", "-q", "main")
        one.run("log", "zoé", "--note", "on the trunk")
        try commit(one)
        try git(one, "merge", "-q", "--no-edit", "other")
        let touches = try one.json("show", "zoé", "--json")["touchpoints"]?.array ?? []
        #expect(Set(touches.compactMap { $0["note"]?.string }) == ["on the branch", "on the trunk"])
        #expect(one.run("doctor", "--repair").status == 0)
        #expect(one.run("doctor").status == 0)
    }

    @Test func `the same address book imported on both is one set of people`() throws {
        let cards = (0..<20).map { number in
            let identity = number.isMultiple(of: 2) ? "UID:u\(number)" : "EMAIL:p\(number)@x.example"
            return "BEGIN:VCARD\nVERSION:4.0\nFN:Person \(number)\n\(identity)\nORG:Choir\nEND:VCARD\n"
        }.joined()
        for home in [one, two] {
            #expect(home.run("import", home.file("book.vcf", cards)).output.hasPrefix("20 added"))
            home.run("log", "Person 3", "--note", "from \(home === one ? "one" : "two")")
        }
        for (home, other) in [(one, two), (two, one)] {
            for (name, bytes) in other.store where name.hasSuffix(".jsonl") {
                try bytes.write(to: URL(fileURLWithPath: data(home) + "/" + name))
            }
        }
        try expectAgreement("each has the other's journal")
        #expect(try one.json("list", "--json").array?.count == 20)
        let touches = try two.json("show", "Person 3", "--json")["touchpoints"]?.array ?? []
        #expect(Set(touches.compactMap { $0["note"]?.string }) == ["from one", "from two"])
        #expect(one.run("import", one.path + "/book.vcf").output.hasPrefix("nothing new: 0 added"))
    }

    @Test func `a conflict copy of a synchroniser is one more journal, and nothing is lost`() throws {
        one.run("add", "Zoé")
        try FileManager.default.createDirectory(
            atPath: two.path + "/.local/share", withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: data(one), toPath: data(two))
        one.run("log", "zoé", "--note", "from one")
        two.run("log", "zoé", "--note", "from two")
        // What each side calls the other's version of a file that both have, and the files that only one has.
        let journal = (one.journal as NSString).lastPathComponent
        let copies = [
            journal.replacing(".jsonl", with: ".sync-conflict-20261122-101112-ABCDEFG.jsonl"),
            journal.replacing(".jsonl", with: " (conflicted copy 2026-11-22).jsonl"),
        ]
        for (home, other) in [(one, two), (two, one)] {
            for (name, bytes) in other.store where name.hasSuffix(".jsonl") && !name.contains("onflict") {
                let target = data(home) + "/" + name
                if name.hasSuffix(journal) {
                    for copy in copies { try bytes.write(to: URL(fileURLWithPath: data(home) + "/journals/" + copy)) }
                } else {
                    try bytes.write(to: URL(fileURLWithPath: target))
                }
            }
        }
        try expectAgreement("after the exchange")
        let touches = try two.json("show", "zoé", "--json")["touchpoints"]?.array ?? []
        #expect(Set(touches.compactMap { $0["note"]?.string }) == ["from one", "from two"])
    }
}
