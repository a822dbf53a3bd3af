import Foundation
import Testing

/// The daily review as a person does it, in a real terminal.
@Suite(.serialized) struct MainJobTests {
    /// A store with people who are due and a project whose second mentor slot stands empty.
    private func village(width: Int = 120, height: Int = 35, locale: String = "C.UTF-8") throws -> Stage {
        let stage = try Stage(width: width, height: height, locale: locale)
        for (name, days) in [("Sophie Marchal", 60), ("Olivier Poumay", 50), ("Katia Roy", 40)] {
            try stage.run("add", name, "--cadence", "30")
            try stage.run("log", name, "--channel", "email", "--on", "-\(days)d")
        }
        try stage.run("project", "add", "Album Rives", "--by", "2027-03-12")
        try stage.run("slot", "add", "mentor", "--for", "voice")
        try stage.run("slot", "add", "mentor", "--for", "press")
        // What was entered today uses the day's places: tomorrow the list is whole.
        stage.environment["ARROSOIR_TODAY"] = "2026-11-23"
        return stage
    }

    private func touchpoints(of name: String, in stage: Stage) throws -> [[String: Any]] {
        let contact = try #require(try stage.json("show", name, "--json") as? [String: Any])
        return try #require(contact["touchpoints"] as? [[String: Any]])
    }

    @Test func `the three panes stand side by side with their titles`() async throws {
        let stage = try village()
        try await stage.open()
        let screen = try await stage.sees("3 Roles")
        for title in ["1 Water", "2 Contacts 3", "3 Roles", "Album Rives", "MENTORS 0/2", "________ voice"] {
            #expect(screen.contains(title))
        }
    }

    @Test func `two keys log a touch that another process has at once, and one takes it back`() async throws {
        let stage = try village()
        try await stage.open()
        try await stage.sees("Sophie Marchal")
        stage.type("w", "c")
        try await stage.sees("call with Sophie Marchal")
        #expect(!waterRows(stage).contains { $0.contains("Sophie Marchal") })
        #expect(try touchpoints(of: "sophie", in: stage).first?["channel"] as? String == "call")
        stage.type("u")
        try await stage.sees("Undone: call with Sophie Marchal")
        #expect(waterRows(stage).contains { $0.contains("Sophie Marchal") })
        #expect(try touchpoints(of: "sophie", in: stage).count == 1)
    }

    @Test func `killed right after the second key, nothing is lost`() async throws {
        let stage = try village()
        try await stage.open()
        try await stage.sees("Sophie Marchal")
        let program = try stage.programID()
        stage.type("w", "c")
        try await stage.sees("call with Sophie Marchal")
        kill(program, SIGKILL)
        #expect(try touchpoints(of: "sophie", in: stage).count == 2)
        #expect(try stage.run("doctor").status == 0)
    }

    @Test func `a mentor goes into the first empty slot and is there after a restart`() async throws {
        let stage = try village()
        try await stage.open()
        stage.type("2", "/")
        stage.write("katia")
        stage.type("Enter")
        stage.type("r", "m")
        try await stage.sees("MENTORS 1/2")
        stage.type("q")
        try await stage.sees("ready>")
        stage.enter("clear; \(Stage.program)")
        let screen = try await stage.sees("MENTORS 1/2")
        #expect(screen.contains("Katia Roy · voice"))
        #expect(screen.contains("________ press"))
    }

    @Test func `what a shell logs shows up in the open screen within a second`() async throws {
        let stage = try village()
        try await stage.open()
        try await stage.sees("0 of 3 watered")
        try stage.run("log", "sophie", "--channel", "call", "--note", "new studio")
        try await stage.sees("1 of 3 watered", within: 1)
    }

    @Test func `a contact is added, edited and found in the forms`() async throws {
        let stage = try village()
        try await stage.open()
        stage.type("a", "c")
        try await stage.sees("New contact")
        stage.write("Zoé Lambert")
        stage.type("Enter")
        try await stage.sees("Zoé Lambert added")
        stage.type("/")
        stage.write("zoe")
        stage.type("Enter", "e")
        try await stage.sees("Edit Zoé Lambert")
        stage.type("Down", "Down", "Down", "Down", "Down")
        stage.write("zoe@rives.example")
        stage.type("Enter")
        try await stage.sees("Zoé Lambert edited")
        let contact = try #require(try stage.json("show", "zoe", "--json") as? [String: Any])
        #expect(contact["emails"] as? [String] == ["zoe@rives.example"])
    }

    @Test func `notes go through the user's editor`() async throws {
        let stage = try village()
        let editor = try stage.write("#!/bin/sh\necho 'Likes *tea*' >> \"$1\"\n", to: "editor.sh")
        stage.environment["EDITOR"] = "sh " + editor
        try await stage.open()
        try await stage.sees("Sophie Marchal")
        stage.type("C-e")
        try await stage.sees("notes of Sophie Marchal")
        try await stage.sees("Likes *tea*")
        let contact = try #require(try stage.json("show", "sophie", "--json") as? [String: Any])
        #expect(contact["notes"] as? String == "Likes *tea*")
    }

    @Test func `an editor that fails changes nothing and keeps the text`() async throws {
        let stage = try village()
        stage.environment["EDITOR"] = "false"
        try await stage.open()
        try await stage.sees("Sophie Marchal")
        stage.type("C-e")
        try await stage.sees("the text is kept in")
    }

    @Test func `the demo says that nothing is kept, and leaves nothing`() async throws {
        let stage = try Stage()
        try await stage.open("demo")
        try await stage.sees("DEMO")
        try await stage.sees("Sophie Marchal")
        stage.type("q")
        try await stage.sees("ready>")
        #expect(!FileManager.default.fileExists(atPath: stage.folder.path + "/data/arrosoir"))
    }

    @Test func `French throughout, with or without the locale`() async throws {
        let stage = try village(locale: "fr_FR.UTF-8")
        try await stage.open()
        let screen = try await stage.sees("3 Rôles")
        #expect(screen.contains("1 Arroser"))
        for word in ["Water", " quit", "days ago", "filter ", "undo", "marked", "watered"] {
            #expect(!screen.contains(word + " ") && !screen.hasSuffix(word), "\(word)")
        }
    }

    private func waterRows(_ stage: Stage) -> [String] {
        stage.rows.compactMap { row in
            row.hasPrefix("│") ? row.dropFirst().prefix { $0 != "│" && $0 != "┃" }.description : nil
        }
    }
}
