import Testing

@Suite struct CompactTests {
    @Test func `compacting keeps what counts, says what went, and ends undoing`() throws {
        let home = Home()
        #expect(home.run("compact").errors == "Nothing to compact: every value in the journal counts.\n")
        home.run("add", "Zoé")
        for day in 1...9 { home.run("snooze", "zoé", "2026-12-0\(day)") }
        let before = home.run("export", "--format", "json").output
        let outcome = home.run("compact")
        #expect(outcome.status == 0)
        #expect(outcome.errors.hasPrefix("Compacted: 7 replaced values taken out, "))
        #expect(home.run("export", "--format", "json").output == before)
        #expect(home.run("compact").errors.hasPrefix("Nothing to compact"))
        expectRefusal(home, ["undo"], says: "arrosoir: nothing to undo on this machine", status: 1)
        #expect(home.run("doctor").status == 0)
        home.run("add", "Ann")
        #expect(home.run("undo").status == 0)
        #expect(home.run("export", "--format", "json").output == before)
    }
}
