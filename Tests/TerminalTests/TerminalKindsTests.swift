import Foundation
import Testing

/// Every kind of terminal and of trouble with one: the work goes on, or ends with the terminal as it was.
@Suite(.serialized) struct TerminalKindsTests {
    private func settings(_ stage: Stage, _ name: String) async throws -> String {
        let file = stage.folder.appendingPathComponent(name)
        stage.enter("clear; stty -a > \(file.path); echo saved-\(name)")
        try await stage.sees("the prompt after stty") { $0.split(separator: "\n").contains("saved-\(name)") }
        return try String(contentsOf: file, encoding: .utf8)
    }

    /// What a shell in a terminal does with the program, between two looks at the terminal's settings.
    private func expectSameSettings(_ stage: Stage, _ body: (Stage) async throws -> Void) async throws {
        try await stage.openShell()
        // A size of its own is no setting.
        let before = try await settings(stage, "before").replacing(#/rows \d+; columns \d+;/#, with: "")
        try await body(stage)
        let after = try await settings(stage, "after").replacing(#/rows \d+; columns \d+;/#, with: "")
        #expect(after == before)
        #expect(try stage.run("doctor").status == 0)
    }

    @Test(arguments: ["vt100", "vt220", "linux", "screen", "xterm", "xterm-256color", "tmux-256color"])
    func `a touch is logged in each kind of terminal`(term: String) async throws {
        let stage = try Stage()
        try stage.run("add", "Sophie Marchal")
        try await expectSameSettings(stage) { stage in
            stage.enter("clear; TERM=\(term) \(Stage.program)")
            try await stage.sees("2 Contacts 1")
            stage.type("2", "w", "c")
            try await stage.sees("call with Sophie")
            stage.type("q")
            try await stage.sees("ready>")
        }
        #expect(try stage.run("due", "--count").output == "0\n")
    }

    @Test func `three hundred resizes while a name is typed lose no letter`() async throws {
        let stage = try Stage()
        try stage.run("add", "Sophie Marchal")
        let name = "Zoé " + (0..<30).map { "n\($0)" }.joined()
        try await expectSameSettings(stage) { stage in
            stage.enter("clear; \(Stage.program)")
            try await stage.sees("2 Contacts 1")
            stage.type("a", "c")
            try await stage.sees("New contact")
            var state: UInt64 = 7
            for (index, letter) in name.enumerated() {
                stage.write(String(letter))
                for _ in 0..<(300 / name.count + 1) {
                    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                    let width = index.isMultiple(of: 7) ? Int(state >> 60) + 1 : Int(state >> 33 % 240) + 30
                    stage.resize(min(width, 500), Int(state >> 40 % 60) + 1)
                }
            }
            stage.resize(120, 35)
            try await stage.sees("New contact")
            stage.type("Enter")
            try await stage.sees("2 Contacts 2")
            stage.type("q")
            try await stage.sees("ready>")
        }
        let contacts = try stage.json("list", "--json") as? [[String: Any]]
        #expect(contacts?.contains { $0["name"] as? String == name } == true)
    }

    /// Keys that open each screen: panes, detail, forms, help, palette, filter, boards.
    static let screens = ["2", "2 Enter", "a c", "?", ":", "/ z", "o q", "o i", "2 w", "2 e", "2 r", "W"]

    @Test(arguments: screens, [SIGTERM, SIGHUP, SIGINT])
    func `a signal at any screen gives the terminal back`(keys: String, signal: Int32) async throws {
        let stage = try Stage()
        try stage.run("add", "Sophie Marchal")
        try await expectSameSettings(stage) { stage in
            stage.enter("clear; \(Stage.program)")
            try await stage.sees("1 Water")
            for key in keys.split(separator: " ") { stage.type(String(key)) }
            try await Task.sleep(nanoseconds: 100_000_000)
            let program = try stage.programID()
            // An interrupt is what Ctrl-C is: it leaves one screen after the other.
            for _ in 0..<(signal == SIGINT ? 4 : 1) where isRunning(program) {
                kill(program, signal)
                try await Task.sleep(nanoseconds: 100_000_000)
            }
            try await stage.sees("ready>")
        }
    }

    /// Whether a process is there, and not only waiting to be taken note of.
    private func isRunning(_ process: pid_t) -> Bool {
        guard let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { return false }
        return !status.contains(") Z ")
    }

    @Test func `a terminal that is closed ends the program, and the form is offered next time`() async throws {
        let stage = try Stage()
        try stage.run("add", "Sophie Marchal")
        try await stage.open()
        try await stage.beginContact("Zoé Lam")
        let program = try stage.programID()
        stage.close()
        for _ in 0..<500 where isRunning(program) { try await Task.sleep(nanoseconds: 20_000_000) }
        #expect(!isRunning(program), "it runs on without a terminal")
        try await stage.open()
        stage.type("a", "c")
        try await stage.sees("You have a draft; Ctrl-R opens it")
        stage.type("C-r")
        try await stage.sees("Zoé Lam")
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func `garbage does no harm`(seed: UInt64) async throws {
        let stage = try Stage()
        try stage.run("add", "Sophie Marchal")
        try await expectSameSettings(stage) { stage in
            stage.enter("clear; \(Stage.program)")
            try await stage.sees("1 Water")
            var state = seed
            // No letter and no control that means something: escapes, strings, half characters.
            let likely: [[UInt8]] = [
                [0x1b, 0x5b], [0x1b, 0x5d], Array("1;999".utf8), [0xff], [0xc3], [0x80],
                [0x1b, 0x5b, 0x39, 0x39, 0x6e],
                [0x1b, 0x50, 0x71, 0x1b, 0x5c], [0x1b, 0x5d, 0x30, 0x3b, 0x78, 0x07], [0xf0, 0x9f], [0x1b, 0x5b, 0x4d],
            ]
            for _ in 0..<40 {
                let bytes = (0..<10).flatMap { _ -> [UInt8] in
                    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                    return likely[Int(state >> 33) % likely.count]
                }
                stage.write(bytes: bytes)
            }
            stage.write(bytes: Array("\u{1b}\\\u{1b}[0n".utf8))
            // What is left over may have opened something, or left as a `q` that is typed does.
            for key in ["Escape", "Escape", "Escape", "q", "q", "q"] where !stage.screen.contains("ready>") {
                // After an Escape a letter takes a moment, or it is Alt and that letter.
                stage.type(key)
                try await Task.sleep(nanoseconds: 200_000_000)
            }
            try await stage.sees("ready>")
            stage.type("C-c")
            try await Task.sleep(nanoseconds: 200_000_000)
        }
    }

    @Test func `a paste of a hundred kilobytes is one text in its field`() async throws {
        let stage = try Stage()
        try stage.run("add", "Sophie Marchal")
        try await expectSameSettings(stage) { stage in
            stage.enter("clear; \(Stage.program)")
            try await stage.sees("1 Water")
            stage.type("a", "c")
            try await stage.sees("New contact")
            // Its `q` and its lines are no commands.
            try stage.paste(String(repeating: "quit\n", count: 20_000) + "END")
            try await stage.sees("END")
            stage.type("Enter")
            try await stage.sees("2 Contacts 2")
            stage.type("q")
            try await stage.sees("ready>")
        }
        let contacts = try stage.json("list", "--json") as? [[String: Any]]
        let names = contacts?.compactMap { $0["name"] as? String } ?? []
        #expect(names.contains { $0.utf8.count > 99_000 && $0.hasSuffix("END") })
    }

    @Test(arguments: ["/nonexistent/editor", "false", "sh -c 'kill -9 $$'", "sh -c 'stty -echo raw; exit 1'"])
    func `an editor that is missing, fails or is killed leaves the screen and the text`(editor: String) async throws {
        let stage = try Stage()
        try stage.run("add", "Sophie Marchal", "--note", "plays chess")
        stage.environment["EDITOR"] = editor
        try await stage.openShell()
        let before = try await settings(stage, "before")
        stage.enter("clear; \(Stage.program)")
        try await stage.sees("2 Contacts 1")
        stage.type("2", "C-e")
        try await stage.sees("the editor's failure") { $0.contains("kept in") || $0.contains("editor") }
        stage.type("w", "c")
        try await stage.sees("call with Sophie")
        stage.type("q")
        try await stage.sees("ready>")
        #expect(try await settings(stage, "after") == before)
        #expect(try stage.run("show", "sophie").output.contains("plays chess"))
    }
}
