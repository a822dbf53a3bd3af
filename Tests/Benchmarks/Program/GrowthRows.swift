/// What a hundred times the history costs the same people, where it is kept: years of it must not be felt.
enum GrowthRows {
    static func rows() throws -> [Row] {
        let young = try TownFolder(people: 12_000, touches: 25_000)
        let old = try TownFolder(people: 12_000, touches: 2_500_000)
        for folder in [young, old] {
            _ = folder.arrosoir().firstScreen(quiet: 60_000)
            _ = folder.arrosoir(["due", "--count"]).run()
        }
        func row(_ name: String, _ measure: (TownFolder) -> Double) -> Row {
            let measures = Measure.inTurns(9, { _ in measure(old) }, against: { measure(young) })
            return Row(name, against: "with a hundredth of the touches", measures, target: 1.3)
        }
        return [
            row("first screen") { $0.arrosoir().firstScreen() },
            row("first key answered") { $0.arrosoir().firstAnswer() },
            row("due --count") { $0.arrosoir(["due", "--count"]).run().milliseconds },
            Row(
                "memory with the screen open, MB", against: "the journal, MB",
                (Measure([old.arrosoir().peakMemory]), Measure([Double(old.journalBytes) / 1e6])), target: 1.5),
        ]
    }
}
