import Testing

/// From a blank store to a cast, a day's training and its follow-ups, by keys in one terminal.
@Suite(.serialized) struct EssayTests {
    @Test func `a project, six places, four people met, three of them cast, one place still to fill`() async throws {
        let stage = try Stage()
        try await stage.open()
        // The blank page asks first.
        stage.type("C-c")
        try await stage.sees("q quit")
        stage.type("a", "p")
        try await stage.sees("New project")
        stage.write("Album Rives")
        stage.type("Enter")
        try await stage.sees("project Album Rives")
        let places = [
            ("a", "sound"), ("a", "venue"), ("a", "money"), ("o", "label"), ("m", "voice"), ("m", "press"),
        ]
        for (kind, purpose) in places {
            stage.type("a", "s")
            try await stage.sees("New slot")
            stage.type(kind, "Tab")
            stage.write(purpose)
            stage.type("Enter")
            try await stage.sees("________ " + purpose)
        }
        for count in ["ALLIES 0/3", "OPPONENTS 0/1", "MENTORS 0/2"] { #expect(stage.screen.contains(count)) }

        stage.type("a", "m")
        try await stage.sees("Enter save")
        stage.write("Formation SMART")
        stage.type("Tab", "Tab")
        stage.write("Alice Roy, Karim Benali, Zoé Lambert, Paul Vidal")
        stage.type("Enter")
        try await stage.sees("2 Contacts 4")

        for (name, kind, count) in [
            ("alice", "a", "ALLIES 1/3"), ("karim", "a", "ALLIES 2/3"), ("zoe", "m", "MENTORS 1/2"),
        ] {
            stage.type("/")
            stage.write(name)
            stage.type("Enter", "r", kind)
            try await stage.sees(count)
            // A key right behind an Escape would be taken for one typed with Alt.
            stage.type("Escape")
            try await stage.sees("2 Contacts 4")
        }
        #expect(stage.screen.contains("________ press"))

        stage.type("3", "G")
        try await stage.sees("press")
        stage.type("Enter")
        try await stage.sees("Who for mentor")
        #expect(stage.screen.contains("Paul Vidal"))
        stage.type("Escape")
        try await stage.sees("3 Roles")
        stage.type("q")
        try await stage.sees("ready>")

        #expect(try stage.run("due", "--count").output == "0\n")
        stage.environment["ARROSOIR_TODAY"] = "2026-11-24"
        let due = try stage.run("due").output
        #expect(due.contains("Formation SMART") && due.contains("4 to write to"))
    }
}
