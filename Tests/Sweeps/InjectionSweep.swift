import Foundation
import HostileTexts

/// Every command with each hostile text in each place that takes one: what comes out is harmless, whatever it is.
enum InjectionSweep {
    @Sendable static func run(each step: Int) -> Outcome {
        var outcome = Outcome()
        for hostile in HostileText.all {
            // A word on a command line holds no zero.
            let evil = hostile.text.replacing("\0", with: "")
            let machine = Machine()
            let table = machine.file("table.csv", HostileCommands.table(evil))
            let document = machine.file("all.json", #"{"format":"arrosoir-export","version":1,"contacts":[]}"#)
            for (number, arguments) in HostileCommands.all(with: evil, table: table, document: document).enumerated() {
                // Those that fill the store are always run.
                guard number < 12 || number % step == step - 1 else { continue }
                let run = machine.run(arguments)
                outcome.points += 1
                guard run.status != nil else {
                    outcome.fail(hostile.what, "\(arguments.prefix(2)) is killed")
                    continue
                }
                // A picture is for a file, and keeps what joins letters; it still holds no control.
                let isDocument = arguments.first == "map" && arguments.contains("--format")
                for scalar in (run.output + run.errors).unicodeScalars
                where isDocument ? scalar.properties.generalCategory == .control && scalar != "\n" : !isHarmless(scalar)
                {
                    outcome.fail(hostile.what, "\(arguments.prefix(2)) prints U+\(String(scalar.value, radix: 16))")
                    break
                }
            }
        }
        return outcome
    }

    private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == "\n" { return true }
        return !scalar.properties.isDefaultIgnorableCodePoint
            && ![.control, .format].contains(scalar.properties.generalCategory)
    }
}
