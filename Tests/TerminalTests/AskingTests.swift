import Foundation
import Testing

/// What the shell's commands ask of somebody who sits at a terminal.
@Suite struct AskingTests {
    @Test func `a method that differs is asked about entry by entry`() async throws {
        let stage = try Stage()
        try stage.run("method", "set", "dailyCapacity", "3")
        try stage.run("method", "set", "askPatience", "10")
        let file = try stage.write(
            #"{"format":"arrosoir-method","version":1,"by":"Sophie","entries":[{"key":"dailyCapacity","value":7},{"key":"askPatience","value":9}]}"#,
            to: "theirs.json")
        try await stage.openShell()
        stage.enter("clear; \(Stage.program) method merge \(file)")
        try await stage.sees("differs · askPatience · mine: 10 · Sophie: 9")
        stage.enter("t")
        try await stage.sees("differs · dailyCapacity · mine: 3 · Sophie: 7")
        stage.type("Enter")
        try await stage.sees("Merged. Undo: arrosoir undo")
        let entries = try #require(try stage.json("method", "--json") as? [[String: Any]])
        #expect(entries.map { $0["value"] as? Int } == [9, 3])
        #expect(entries.map { $0["by"] as? String } == ["Sophie", nil])
    }

    @Test func `a mistake in the editor opens it again with the text as it was typed`() async throws {
        let stage = try Stage()
        try stage.run("method", "set", "dailyCapacity", "3")
        // Spoils the text once, and mends it the second time.
        try stage.setEditor(
            #"if grep -q 3000 "$1"; then sed -i s/3000/4/ "$1"; else sed -i s/3/3000/ "$1"; fi"#)
        try await stage.openShell()
        stage.enter("clear; \(Stage.program) method edit")
        try await stage.sees("line 2: “dailyCapacity” takes a number from 1 to 50")
        stage.type("Enter")
        try await stage.sees("Method: 1 set, 0 taken away.")
        let entries = try #require(try stage.json("method", "--json") as? [[String: Any]])
        #expect(entries.map { $0["value"] as? Int } == [4])
    }

    @Test func `a mistake in a contact is told below its line when the text opens again`() async throws {
        let stage = try Stage()
        try stage.run("add", "Marc Dupont")
        try stage.setEditor(
            #"""
            if grep '^#!' "$1" > "$HOME/told"; then sed -i 's/^Birthday:.*/Birthday: --02-29/' "$1"
            else sed -i 's/^Birthday:.*/Birthday: soon/' "$1"; fi
            """#)
        try await stage.openShell()
        stage.enter("clear; \(Stage.program) edit marc; cat \"$HOME/told\"")
        try await stage.sees("“soon” is no birthday")
        stage.type("Enter")
        try await stage.sees("Edited: Marc Dupont. Undo: arrosoir undo")
        try await stage.sees("#! “soon” is no birthday: type 1980-02-29")
        let marc = try #require(try stage.json("show", "marc", "--json") as? [String: Any])
        #expect(marc["birthday"] as? String == "--02-29")
    }

    @Test func `a reply opens in the editor, and is printed as it was left`() async throws {
        let stage = try Stage()
        try stage.run("request", "add", "Nora Weiss")
        try stage.setEditor(#"echo 'PS: the concert' >> "$1""#, as: "VISUAL")
        try await stage.openShell()
        stage.enter("clear; \(Stage.program) request reply nora")
        try await stage.sees("Reply printed: send it to Nora Weiss")
        #expect(stage.screen.contains("Hello Nora,"))
        #expect(stage.screen.contains("PS: the concert"))
    }

    @Test func `of two records of one person both sides are shown, and chosen from field by field`() async throws {
        let stage = try Stage()
        try stage.run("add", "Sophie Marchal", "--title", "Editor")
        try stage.run("add", "Sophie M.", "--title", "Chef", "--note", "Met at the fair.")
        try await stage.openShell()
        stage.enter("clear; \(Stage.program) merge 'sophie marchal' 'sophie m.'")
        try await stage.sees("2  Sophie M.")
        stage.enter("2")
        try await stage.sees("2  Chef")
        stage.enter("1")
        try await stage.sees("Merged: Sophie Marchal and Sophie M. are one")
        let sophie = try #require(try stage.json("show", "sophie", "--json") as? [String: Any])
        #expect(sophie["name"] as? String == "Sophie M.")
        #expect(sophie["title"] as? String == "Editor")
        #expect(sophie["notes"] as? String == "Met at the fair.")
    }

    @Test func `of several open asks one is chosen by its number`() async throws {
        let stage = try Stage()
        try stage.run("add", "Marc")
        try stage.run("ask", "marc", "a name", "--on", "yesterday")
        try stage.run("ask", "marc", "a chair")
        try await stage.openShell()
        stage.enter("clear; \(Stage.program) ask granted marc")
        try await stage.sees("Number, or Enter for none:")
        stage.enter("2")
        try await stage.sees("Granted: Marc · a name")
    }

    @Test func `whoever is to be forgotten is named in full first`() async throws {
        let stage = try Stage()
        try stage.run("add", "Marc Dupont")
        try await stage.openShell()
        stage.enter("clear; \(Stage.program) forget marc")
        try await stage.sees("Type the name to go on (Marc Dupont):")
        stage.enter("marc")
        try await stage.sees("that is not “Marc Dupont”; nothing was changed")
        stage.enter("clear; \(Stage.program) forget marc")
        try await stage.sees("Type the name to go on (Marc Dupont):")
        stage.enter("marc dupont")
        try await stage.sees("Forgotten: Marc Dupont")
    }
}
