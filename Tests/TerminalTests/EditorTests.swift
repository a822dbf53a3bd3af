import Foundation
import Testing

/// Texts that come and go by the user's editor, and by the clipboard, in a real terminal.
@Suite(.serialized) struct EditorTests {
    /// Somebody with notes, and an editor that does this to the text, `$1`.
    private func stage(editor: String = "true", width: Int = 120) throws -> Stage {
        let stage = try Stage(width: width)
        try stage.run("add", "Sophie Marchal", "--email", "s@x.example", "--note", "Likes tea.")
        try stage.setEditor(editor)
        return stage
    }

    private func open(_ stage: Stage) async throws {
        try await stage.open()
        stage.type("2")
        try await stage.sees("Sophie Marchal")
    }

    private func notes(in stage: Stage) throws -> String? {
        (try stage.json("show", "sophie", "--json") as? [String: Any])?["notes"] as? String
    }

    private func drafts(in stage: Stage) -> [String] {
        let state = stage.folder.path + "/state/arrosoir"
        let names = FileManager.default.enumerator(atPath: state)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.contains("drafts/") }.map { state + "/" + $0 }.sorted()
    }

    @Test func `what an editor wrote before it failed opens the next time, and its path shows whole`() async throws {
        let stage = try stage(editor: #"printf '\nOne.\n' >> "$1"; exit 1"#, width: 80)
        try await open(stage)
        stage.type("C-e")
        let screen = try await stage.sees("the text is kept in")
        let draft = try #require(drafts(in: stage).first { !$0.contains("-base") })
        #expect(screen.filter { !$0.isWhitespace }.contains(draft))
        try stage.setEditor(#"echo Two. >> "$1""#)
        stage.type("C-e")
        try await stage.sees("notes of Sophie Marchal, from the kept draft")
        #expect(try notes(in: stage) == "Likes tea.\nOne.\nTwo.")
        #expect(drafts(in: stage) == [])
    }

    @Test func `what an editor saved before the terminal closed behind it opens the next time`() async throws {
        let stage = try stage(editor: #"printf '\nOne.\n' >> "$1"; touch "$HOME/saved"; exec sleep 60"#)
        try await open(stage)
        stage.type("C-e")
        let saved = stage.folder.path + "/saved"
        for _ in 0..<1000 where !FileManager.default.fileExists(atPath: saved) {
            try await Task.sleep(nanoseconds: 10_000_000)
        }
        stage.close()
        #expect(drafts(in: stage).count == 2)
        try stage.setEditor(#"echo Two. >> "$1""#)
        let again = try Stage()
        again.environment = stage.environment
        try await open(again)
        again.type("C-e")
        try await again.sees("from the kept draft")
        #expect(try notes(in: stage) == "Likes tea.\nOne.\nTwo.")
    }

    @Test func `a text that an editor saves after it came back opens the next time`() async throws {
        let stage = try stage()
        try await open(stage)
        stage.type("C-e")
        try await stage.sees("returned at once")
        #expect(stage.screen.contains("code --wait"))
        let draft = try #require(drafts(in: stage).first { !$0.contains("-base") })
        try "Likes coffee.".write(toFile: draft, atomically: false, encoding: .utf8)
        stage.type("g", "C-e")
        try await stage.sees("the text is kept in")
        #expect(try notes(in: stage) == "Likes tea.")
        try stage.setEditor(#"echo Two. >> "$1""#)
        stage.type("C-e")
        try await stage.sees("from the kept draft")
        #expect(try notes(in: stage) == "Likes coffee.Two.")
    }

    @Test func `an editor opens where the state folder is missing, and a form's draft is on the disk`() async throws {
        let stage = try stage(editor: #"echo One. >> "$1""#)
        try FileManager.default.removeItem(atPath: stage.folder.path + "/state")
        try await open(stage)
        stage.type("C-e")
        try await stage.sees("notes of Sophie Marchal")
        try FileManager.default.removeItem(atPath: stage.folder.path + "/state")
        try await stage.beginContact("Zoé")
        stage.type("Escape")
        try await stage.sees("Kept as a draft")
        let draft = try #require(drafts(in: stage).first)
        #expect(try String(contentsOfFile: draft, encoding: .utf8).contains("Zoé"))
    }

    @Test func `a draft that cannot be kept is not said to be`() async throws {
        let stage = try stage(editor: "exit 1")
        try await open(stage)
        stage.type("C-e")
        try await stage.sees("the text is kept in")
        let folder = URL(fileURLWithPath: try #require(drafts(in: stage).first)).deletingLastPathComponent().path
        try FileManager.default.removeItem(atPath: folder)
        try "in the way".write(toFile: folder, atomically: true, encoding: .utf8)
        try await stage.beginContact("Zoé")
        stage.type("Escape")
        let screen = try await stage.sees("cannot write")
        #expect(!screen.contains("Kept as a draft"))
    }

    @Test func `notes that another process wrote meanwhile are merged`() async throws {
        let stage = try stage()
        let other = #"EDITOR="sed -i 's/Likes tea/Likes green tea/'" '\#(Stage.program)' edit sophie 2> /dev/null"#
        try stage.setEditor(other + #"; printf '\nMore.\n' >> "$1""#)
        try await open(stage)
        stage.type("C-e")
        try await stage.sees("notes of Sophie Marchal")
        #expect(try notes(in: stage) == "Likes green tea.\nMore.")
    }

    @Test func `somebody forgotten while the editor was open does not come back`() async throws {
        let stage = try stage()
        try stage.setEditor(#"'\#(Stage.program)' forget sophie --yes 2> /dev/null; echo secret > "$1"; exit 1"#)
        try await open(stage)
        stage.type("C-e")
        try await stage.sees("this person was forgotten meanwhile")
        #expect(drafts(in: stage) == [])
    }

    @Test func `a form about somebody forgotten meanwhile leaves no draft`() async throws {
        let stage = try stage()
        try await open(stage)
        stage.type("e")
        try await stage.sees("Edit Sophie Marchal")
        stage.write("secret")
        try await stage.sees("secret")
        let program = try stage.programID()
        kill(program, SIGSTOP)
        // The shell takes the terminal, as the program left it, and gives it back with `fg`.
        try await stage.sees("ready>")
        #expect(try stage.run("forget", "sophie", "--yes").status == 0)
        kill(program, SIGTERM)
        stage.write("fg")
        stage.type("C-j")
        for _ in 0..<400 where kill(program, 0) == 0 { try await Task.sleep(for: .milliseconds(50)) }
        #expect(kill(program, 0) != 0)
        #expect(drafts(in: stage) == [])
    }

    @Test func `a session leaves the drafts of another one alone`() async throws {
        let stage = try stage()
        let other = try Stage()
        other.environment = stage.environment
        try await open(stage)
        try await other.open()
        try await other.beginContact("Zoé")
        other.type("Escape")
        try await other.sees("Kept as a draft")
        try await stage.beginContact("Marc")
        stage.type("C-x", "Escape")
        try await stage.sees("2 Contacts 1")
        stage.type("q")
        try await stage.sees("ready>")
        #expect(try drafts(in: stage).map { try String(contentsOfFile: $0, encoding: .utf8) }.joined().contains("Zoé"))
    }

    // MARK: copying

    /// A program of the desktop that takes a text into a file.
    private func takeBy(_ script: String, in stage: Stage) throws {
        let folder = stage.folder.path + "/bin"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let program = try stage.write("#!/bin/sh\n" + script + "\n", to: "bin/wl-copy")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
        stage.environment["PATH"] = folder + ":" + (stage.environment["PATH"] ?? "")
        stage.environment["WAYLAND_DISPLAY"] = "wayland-test"
    }

    @Test func `a text is copied when a program of the desktop took it`() async throws {
        let stage = try stage()
        // As the real one does, part of it stays behind with all that it has open.
        try takeBy(#"cat > "$HOME/taken"; sleep 30 & echo noise; echo noise >&2"#, in: stage)
        try await open(stage)
        stage.type("y")
        let screen = try await stage.sees("Copied: s@x.example")
        #expect(!screen.contains("noise"))
        #expect(try String(contentsOfFile: stage.folder.path + "/taken", encoding: .utf8) == "s@x.example")
    }

    @Test(arguments: ["cat > /dev/null; exit 1", "sleep 60"])
    func `a text that nobody took shows, to be copied by hand`(script: String) async throws {
        let stage = try stage()
        try takeBy(script, in: stage)
        try await open(stage)
        stage.type("y")
        try await stage.sees("Sent to the terminal’s clipboard; if it is not there, copy this")
        #expect(stage.rows.contains("s@x.example"))
        stage.type("Escape")
        try await stage.sees("2 Contacts 1")
    }

    @Test(arguments: ["external", "off"])
    func `in tmux a text goes into its buffer, whatever it does for the terminal`(setting: String) async throws {
        let stage = try stage()
        try await stage.openShell()
        stage.enter("export TMUX=\(stage.asked("#{socket_path}")),\(stage.asked("#{pid}")),0")
        stage.enter("clear; tmux set -s set-clipboard \(setting); \(Stage.program)")
        try await stage.sees("1 Water")
        stage.type("2", "y")
        try await stage.sees("In tmux’s buffer: s@x.example")
        #expect(stage.asked("#{buffer_sample}") == "s@x.example")
    }
}
