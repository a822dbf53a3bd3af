/// What a target that is missed could come down to at best: the same references, against the part that is not ours.
extension ProgramRows {
    func addFloors() {
        let (town, small) = (town, small)
        if let program = Self.screenInC() {
            add("the start alone: due --count, 100 people", against: "one screen by ncurses in C") {
                Measure.inTurns(
                    15, { _ in small.arrosoir(["due", "--count"]).run().milliseconds },
                    against: { Command([program]).firstScreen() })
            }
            add("a key for which C draws the whole screen", against: "abook", needs: ["abook"]) {
                let keys = [String](repeating: "j", count: 150).enumerated().map { $0.offset % 2 == 0 ? "j" : "k" }
                let moves = [String](repeating: "j", count: 150)
                return (
                    Measure(answers(Command([program]), setup: "", keys: keys, quit: "q")),
                    Measure(answers(abook(), setup: "", keys: moves, quit: "q"))
                )
            }
        }
        if let orjson = python(Self.orjson, module: "orjson", town.journal) {
            add("orjson, line by line, that keeps nothing", against: "cat of the journal", needs: ["cat"]) {
                Measure.inTurns(
                    3, { _ in orjson() ?? .infinity },
                    against: { Command(["/bin/cat", town.journal]).run().milliseconds })
            }
        }
        if let vobject = python(Self.vobject, module: "vobject", town.cards) {
            add("the same vCards again: nothing to write", against: "vobject, 12,000 vCards") {
                _ = town.arrosoirOnNothing(["import", town.cards]).run()
                return Measure.inTurns(
                    3, { _ in town.arrosoirOnWhatWasMade(["import", town.cards]).run().milliseconds },
                    against: { vobject() ?? .infinity })
            }
        }
    }

    private func add(
        _ name: String, against reference: String, needs programs: [String] = [],
        _ measures: () -> (ours: Measure, reference: Measure)
    ) {
        if let row = row(name, against: reference, needs: programs, measures) { floors.append(row) }
    }
}
