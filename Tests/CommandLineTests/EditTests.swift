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
        #expect(home.run("edit", "sophie").errors == "Nothing to change.\n")
        #expect(home.store == before)
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
