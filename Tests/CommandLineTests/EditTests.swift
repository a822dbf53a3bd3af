import Foundation
import JSON
import Testing

@Suite struct EditTests {
    let home = Home()

    init() { home.run("add", "Sophie Marchal", "--email", "s@x.be", "--note", "Likes tea.") }

    /// An editor that does this to the text, `$1`.
    private func editor(_ script: String) {
        // Read by a shell, not executed: a test that starts a process meanwhile may still hold the file open.
        home.environment["EDITOR"] = "/bin/sh " + home.file("editor", script + "\n")
    }

    private var drafts: [String] {
        let states = home.path + "/.local/state/arrosoir"
        let names = FileManager.default.enumerator(atPath: states)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.contains("drafts/") }.sorted()
    }

    @Test func `what is changed in the editor is changed, and undone by one undo`() throws {
        editor(#"sed -i 's/^Title:.*/Title: Chef/; s/^Email: .*/Email (work): z@x.be/' "$1"; echo More. >> "$1""#)
        #expect(home.run("edit", "sophie").errors == "Edited: Sophie Marchal. Undo: arrosoir undo\n")
        let sophie = try home.json("show", "sophie", "--json")
        #expect(sophie["title"] == "Chef")
        #expect(sophie["emails"] == ["z@x.be"])
        #expect(sophie["labels"]?["z@x.be"] == "work")
        #expect(sophie["notes"] == "Likes tea.\nMore.")
        #expect(drafts == [])
        home.run("undo")
        #expect(try home.json("show", "sophie", "--json")["title"] == nil)
    }

    @Test func `an unchanged text changes nothing`() {
        editor("true")
        let before = home.store
        #expect(
            home.run("edit", "sophie").errors == """
                \(home.environment["EDITOR"] ?? "") returned at once; if it opens a window of its own, make it wait: code --wait
                Nothing to change.

                """)
        #expect(home.store == before)
    }

    @Test func `a text that is saved after the editor came back opens the next time`() throws {
        editor("true")
        home.run("edit", "sophie")
        // Nothing was typed yet: an edit of somebody else's in between shows.
        home.run("role", "sophie", "ally")
        let draft = try #require(drafts.first { !$0.contains("-base") }).path(in: home)
        try String(contentsOfFile: draft, encoding: .utf8).replacing("Title:", with: "Title: Chef").write(
            toFile: draft, atomically: false, encoding: .utf8)
        let refused = home.run("edit", "sophie")
        #expect(refused.errors.hasSuffix("; the text is kept in \(draft)\nNothing to change.\n"), "\(refused)")
        editor(#"echo More. >> "$1""#)
        #expect(home.run("edit", "sophie").errors.hasPrefix("The text kept in \(draft) opens again.\n"))
        let sophie = try home.json("show", "sophie", "--json")
        #expect(sophie["title"] == "Chef")
        #expect(sophie["notes"] == "Likes tea.\nMore.")
        #expect(drafts == [])
    }

    @Test func `data that came here by a copy can be edited`() throws {
        try FileManager.default.removeItem(atPath: home.path + "/.local/state/arrosoir")
        editor(#"echo More. >> "$1""#)
        #expect(home.run("edit", "sophie").status == 0)
        #expect(try home.json("show", "sophie", "--json")["notes"] == "Likes tea.\nMore.")
        try FileManager.default.removeItem(atPath: home.path + "/.local/state/arrosoir")
        #expect(home.run("method", "edit").errors.contains("method.json, line"))
    }

    @Test func `whatever the editor leaves is for the user alone`() throws {
        editor(#"cp "$1" "$1.new"; chmod 644 "$1.new"; mv "$1.new" "$1"; echo x > "$1~"; exit 1"#)
        home.run("edit", "sophie")
        #expect(drafts.count == 3)
        for draft in drafts {
            let mode = try FileManager.default.attributesOfItem(atPath: draft.path(in: home))[.posixPermissions]
            #expect(mode as? Int == 0o600, "\(draft)")
        }
    }

    @Test func `a link that the editor leaves keeps its target as it is`() throws {
        let target = home.file("target", "elsewhere")
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: target)
        editor(#"ln -sf "$HOME/target" "$1"; exit 1"#)
        home.run("edit", "sophie")
        #expect(try FileManager.default.attributesOfItem(atPath: target)[.posixPermissions] as? Int == 0o644)
        #expect(home.contents("target") == "elsewhere")
    }

    /// Another machine edits the same contact while the editor is open.
    private func editMeanwhile(_ theirs: String, _ mine: String) -> Program.Outcome {
        let other = #"env XDG_STATE_HOME="$HOME/elsewhere" EDITOR="sed -i '\#(theirs)'" '\#(Program.path)' edit sophie"#
        editor(
            #"cp "$1" "$HOME/mine"; \#(other) 2> "$HOME/said"; sed -i '\#(mine)' "$HOME/mine"; cp "$HOME/mine" "$1""#)
        return home.run("edit", "sophie")
    }

    @Test func `notes that somebody else changed meanwhile are merged line by line`() throws {
        editor(#"printf 'Two.\nThree.\n' >> "$1""#)
        home.run("edit", "sophie")
        let outcome = editMeanwhile("s/Likes tea/Likes green tea/", "s/Three/Four/")
        #expect(outcome.errors == "Edited: Sophie Marchal. Undo: arrosoir undo\n")
        #expect(home.contents("said") == "Edited: Sophie Marchal. Undo: arrosoir undo\n")
        #expect(try home.json("show", "sophie", "--json")["notes"] == "Likes green tea.\nTwo.\nFour.")
    }

    @Test func `a contact that is open in another editor is not opened, and nothing of either is lost`() throws {
        editor(#"echo One. >> "$1"; '\#(Program.path)' edit sophie 2> "$HOME/said"; echo Two. >> "$1""#)
        #expect(home.run("edit", "sophie").status == 0)
        #expect(
            home.contents("said")
                == "arrosoir: this text is open in another editor; nothing was changed; close that editor first\n")
        #expect(try home.json("show", "sophie", "--json")["notes"] == "Likes tea.\nOne.\nTwo.")
    }

    @Test func `lines that both have changed stay in both versions, and it is said`() throws {
        let outcome = editMeanwhile("s/Likes tea/Likes green tea/", "s/Likes tea/Likes coffee/")
        #expect(
            outcome.errors
                == "Edited: Sophie Marchal; the same lines were changed elsewhere: the notes keep both versions. Undo: arrosoir undo\n"
        )
        #expect(try home.json("show", "sophie", "--json")["notes"] == "Likes green tea.\nLikes coffee.")
        home.run("undo")
        #expect(try home.json("show", "sophie", "--json")["notes"] == "Likes green tea.")
    }

    @Test(arguments: [0, 1]) func `somebody forgotten while the editor was open does not come back`(status: Int) {
        editor(#"'\#(Program.path)' forget sophie --yes 2> /dev/null; echo secret > "$1"; exit \#(status)"#)
        let outcome = home.run("edit", "sophie")
        #expect(outcome.errors == "arrosoir: this person was forgotten meanwhile; the text is erased too\n")
        #expect(outcome.status == 1)
        #expect(drafts == [])
        #expect(home.run("list").output == "")
    }

    @Test func `a mistake is told with its line, the text is kept and opens again`() throws {
        editor(#"sed -i 's/^Birthday:.*/Birthday: soon/; s/^Title:.*/Title: Chef/' "$1""#)
        let before = home.store
        let outcome = home.run("edit", "sophie")
        #expect(outcome.status == 65)
        #expect(outcome.errors.hasPrefix("arrosoir: Sophie Marchal, line "))
        #expect(outcome.errors.contains("“soon” is no birthday"))
        #expect(outcome.errors.contains("nothing was changed, the text is kept in "))
        #expect(home.store == before)
        #expect(drafts.count == 2)
        home.run("add", "Bob")
        home.run("role", "sophie", "ally")
        editor(#"sed -i 's/^Birthday: soon/Birthday: --02-29/' "$1""#)
        #expect(home.run("edit", "sophie").errors.contains("opens again"))
        let sophie = try home.json("show", "sophie", "--json")
        #expect(sophie["birthday"] == "--02-29")
        #expect(sophie["title"] == "Chef")
        #expect(drafts == [])
    }

    @Test func `an editor that fails, or leaves no text, changes nothing and keeps what was typed`() {
        let before = home.store
        editor(#"echo x >> "$1"; exit 3"#)
        #expect(home.run("edit", "sophie").status == 74)
        editor(#"printf '\377' > "$1""#)
        #expect(home.run("edit", "sophie").status == 74)
        #expect(home.store == before)
        #expect(drafts.count == 2)
    }
}

extension String {
    /// The whole path of a name below the state folder.
    fileprivate func path(in home: Home) -> String { home.path + "/.local/state/arrosoir/" + self }
}
