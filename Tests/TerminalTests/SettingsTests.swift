import Foundation
import Testing

/// The file of settings in a real terminal.
@Suite(.serialized) struct SettingsTests {
    private func stage(_ settings: String?) throws -> Stage {
        let stage = try Stage(width: 80, height: 24)
        if let settings {
            let folder = stage.folder.path + "/.config/arrosoir"
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try settings.write(toFile: folder + "/config.toml", atomically: true, encoding: .utf8)
        }
        for name in ["Ada", "Bea", "Cleo"] { try stage.run("add", name) }
        return stage
    }

    private func hasMouse(_ stage: Stage) -> Bool { stage.asked("#{mouse_any_flag}") == "1" }

    @Test func `language, keys, looks and mouse are as the file has them`() async throws {
        let usual = try stage(nil)
        try await usual.open()
        try await usual.sees("1 Water")
        #expect(hasMouse(usual))
        let stage = try stage(
            """
            language = "fr"
            mouse = false
            [theme]
            accent = "underline magenta"
            [keys]
            "j" = "t"
            "t" = "F5"
            "?" = "F1"
            """)
        try await stage.open()
        try await stage.sees("1 Arroser")
        #expect(!hasMouse(stage))
        stage.type("2", "t", "t", "Enter")
        try await stage.sees("Cleo")
        try await stage.sees("Cadence")
        // Magenta, as tmux has it: the title of the pane.
        #expect(stage.coloredScreen.contains("\u{1B}[4m\u{1B}[35m"))
        stage.type("F1")
        try await stage.sees("t  Bas")
        for _ in 0..<3 { stage.type("C-c") }
        try await stage.sees("ready>")
    }

    @Test func `a mistake is a line of the screen, and hinders nothing`() async throws {
        let stage = try stage("[keys]\n\"j\" = \"k\"\n")
        try await stage.open()
        try await stage.sees("config.toml, line 2: k is taken: up")
        stage.type("2", "j", "Enter")
        try await stage.sees("Bea")
        stage.type("C-c")
        stage.type("C-c")
        try await stage.sees("ready>")
        stage.enter("\(Stage.program) config --check")
        try await stage.sees("line 2: k is taken: up")
    }

    @Test func `what a sync brings shows at once on the screen that is open`() async throws {
        let stage = try stage(nil)
        let remote = stage.folder.path + "/remote.git"
        let elsewhere = ["XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"].map {
            ($0, stage.folder.path + "/other/" + $0)
        }
        let other = Dictionary(uniqueKeysWithValues: elsewhere)
        #expect(
            try Stage.run("/usr/bin/env", ["git", "init", "-q", "--bare", remote], environment: stage.environment)
                .status == 0)
        try stage.run("sync", "--setup", remote)
        try stage.run("sync", "--setup", remote, extra: other)
        try await stage.open()
        try await stage.sees("2 Contacts 3")
        try stage.run("add", "Dora", extra: other)
        try stage.run("sync", extra: other)
        let brought = try stage.run("sync")
        #expect(brought.output.contains("add: Dora") && brought.status == 0)
        try await stage.sees("2 Contacts 4")
    }
}
