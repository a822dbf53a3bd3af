import Foundation
import JSON
import Testing

@testable import Storage

@Suite struct DueTests {
    let home = Home()

    @Test func `an item carries what the contract says`() throws {
        home.run("add", "Zoé", "--cadence", "30")
        home.run("log", "zoé", "--channel", "call", "--on", "2026-10-12")
        let items = try home.json("due", "--json").array ?? []
        #expect(items.count == 1)
        let item = try #require(items.first)
        #expect(item["contact"]?["name"] == "Zoé")
        #expect(item["contact"]?["id"] != nil)
        #expect(item["kind"] == "watering")
        #expect(item["reason"] == "call 41 days ago")
        #expect(item["thirst"] == 1.37)
        #expect(item["state"] == "thirsty")
        #expect(item["lane"] == "today")
        #expect(item["lastTouch"] == "2026-10-12")
    }

    @Test func `those who can wait show only when asked for`() throws {
        for number in 1...5 {
            home.run("add", "P\(number)", "--cadence", "1")
            home.run("log", "P\(number)", "--on", "-\(number + 2)d")
        }
        #expect(home.run("due", "--count").output == "3\n")
        #expect(try home.json("due", "--json").array?.count == 3)
        let all = try home.json("due", "--all", "--json").array ?? []
        #expect(all.map { $0["lane"] } == ["today", "today", "today", "later", "later"])
        let text = home.run("due")
        #expect(text.output.hasPrefix("WATER\n"))
        #expect(text.errors == "later: 2 (--all)\n")
    }

    @Test func `as Markdown each row has a box to tick, and no name is Markdown`() {
        home.run("add", "Zoé *the* <b>star", "--cadence", "30")
        home.run("log", "zoé", "--channel", "call", "--on", "2026-10-12")
        home.run(
            "log", "zoé", "--channel", "call", "--on", "2026-10-12", "--next", "2026-11-20", "--promise", "send it")
        home.run("add", "Marc", "--cadence", "10")
        home.run("log", "Marc", "--on", "-12d")
        let text = home.run("due", "--markdown")
        #expect(
            text.output == """
                ## PROMISES

                - [ ] **Zoé \\*the\\* \\<b\\>star**: follow up: send it

                ## WATER

                - [ ] **Marc**: thirsty, other 12 days ago


                """)
        #expect(home.run("due", "--markdown", "--count").output == "2\n")
    }

    @Test func `an empty list names who comes next`() {
        home.run("add", "Zoé", "--cadence", "3")
        #expect(home.run("due").errors == "Everyone is watered; next Zoé, Wednesday\n")
        #expect(home.run("due", "--count").output == "0\n")
        #expect(home.run("due", "--json").output == "[]\n")
    }

    @Test func `days away do not count`() throws {
        home.run("add", "Zoé", "--cadence", "10")
        home.run("log", "zoé", "--on", "-12d")
        #expect(home.run("due", "--count").output == "1\n")
        let outcome = home.run("away", "2026-11-12..2026-11-20")
        #expect(outcome.errors == "Away: 12 Nov to 20 Nov. Undo: arrosoir undo\n")
        #expect(home.run("due", "--count").output == "0\n")
        let id = try home.json("away", "list", "--json").array?.first?["id"]?.string ?? ""
        #expect(home.run("away", "list").output == "2026-11-12  2026-11-20  \(id)\n")
        #expect(home.run("away", "remove", id).status == 0)
        #expect(home.run("due", "--count").output == "1\n")
    }

    /// What the program keeps, so that a shell prompt need not wait until everything is folded.
    private var keptCount: String? {
        let folder = (try? FileManager.default.contentsOfDirectory(atPath: home.path + "/.cache/arrosoir"))?.first
        return folder.map { ".cache/arrosoir/" + $0 + "/due-count" }
    }

    @Test func `the count is folded once, and again after each change and on another day`() throws {
        home.run("add", "Zoé", "--cadence", "10")
        home.run("log", "zoé", "--on", "-12d")
        #expect(home.run("due", "--count").output == "1\n")
        // A count that cannot be: it shows who answers.
        let name = try #require(keptCount)
        let kept = try #require(home.contents(name))
        let premises = kept.split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)[2]
        _ = home.file(name, "77\n" + String(CacheSum.of(Array("77".utf8)), radix: 16) + "\n" + premises)
        #expect(home.run("due", "--count").output == "77\n")
        #expect(home.run("due", "--count", "--store", home.path + "/.local/share/arrosoir").output == "77\n")
        #expect(home.run("due", "--count", "--store", home.path + "/other").output == "0\n")
        home.environment["ARROSOIR_TODAY"] = "2026-11-23"
        #expect(home.run("due", "--count").output == "1\n")
        home.run("log", "zoé")
        #expect(home.run("due", "--count").output == "0\n")
    }

    @Test func `damage is told beside every count`() throws {
        home.run("add", "Zoé", "--cadence", "10")
        let journal = try #require(FileHandle(forUpdatingAtPath: home.journal))
        try journal.seekToEnd()
        try journal.write(contentsOf: Data("no line\n".utf8))
        for _ in 1...2 {
            let outcome = home.run("due", "--count")
            #expect(outcome.output == "0\n")
            #expect(outcome.errors.contains("line 2"))
        }
    }

    @Test func `a count that cannot be kept is told all the same`() {
        home.run("add", "Zoé", "--cadence", "10")
        _ = home.file(".cache", "a file where the folder would be")
        #expect(home.run("due", "--count").output == "0\n")
    }

    @Test func `where there is nobody yet, there is nobody who is watered`() {
        let empty = Home()
        let words = "No contacts yet. Start with: arrosoir import FILE, or arrosoir add NAME"
        #expect(empty.run("due").errors == words + "\n")
        #expect(empty.run("list").errors == words + "\n")
        #expect(empty.run("due", "--markdown").output == words + "\n")
        #expect(empty.run("due", "--json").output == "[]\n")
        #expect(empty.run("due", "--count").output == "0\n")
        empty.run("add", "Zoé")
        empty.run("archive", "zoé")
        #expect(empty.run("due").errors == "Everyone is watered\n")
        #expect(empty.run("list").errors == "Nobody matches.\n")
    }
}
