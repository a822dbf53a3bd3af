import Foundation
import Glibc
import Relationships
import Storage

/// The whole program against other programs on the same people, and against what the machine can do at best.
final class ProgramRows {
    let town: TownFolder
    private let young: TownFolder
    let small: TownFolder
    /// Why rows are left out.
    private(set) var skipped: [String] = []
    private(set) var rows: [Row] = []
    /// What stops a target, measured in the same run.
    var floors: [Row] = []

    init() throws {
        small = try TownFolder(people: 100, touches: 2_000)
        young = try TownFolder(people: 12_000, touches: 25_000)
        town = try TownFolder(people: 12_000, touches: 250_000)
        addScreens()
        addKeys()
        addCommands()
        addReading()
        addFloors()
    }

    private func add(
        _ name: String, target: Double? = nil, against reference: String, needs programs: [String] = [],
        _ measures: () -> (ours: Measure, reference: Measure)
    ) {
        if let row = row(name, target: target, against: reference, needs: programs, measures) { rows.append(row) }
    }

    /// A row, where the programs that it needs are installed.
    func row(
        _ name: String, target: Double? = nil, against reference: String, needs programs: [String] = [],
        _ measures: () -> (ours: Measure, reference: Measure)
    ) -> Row? {
        let missing = programs.filter { Command.path(of: $0) == nil }
        guard missing.isEmpty else {
            skipped.append("\(name): \(missing.joined(separator: ", ")) is not installed")
            return nil
        }
        FileHandle.standardError.write(Data("\(name) …\n".utf8))
        return Row(name, against: reference, measures(), target: target)
    }

    // MARK: screens

    func abook() -> Command { Command(["/usr/bin/abook", "--datafile", town.addressBook], ["HOME": "/tmp"]) }

    private func addScreens() {
        let (town, young, small) = (town, young, small)
        // Once, so that the cache is warm.
        for folder in [town, young, small] { _ = folder.arrosoir().firstScreen(quiet: 4_000) }
        add("first screen", target: 1, against: "abook", needs: ["abook"]) {
            Measure.inTurns(9, { _ in town.arrosoir().firstScreen() }, against: { abook().firstScreen() })
        }
        add("first key answered", target: 1, against: "abook", needs: ["abook"]) {
            Measure.inTurns(5, { _ in town.arrosoir().firstAnswer() }, against: { abook().firstAnswer() })
        }
        if let program = Self.screenInC() {
            add("first screen, 100 people", target: 2, against: "one screen by ncurses in C") {
                Measure.inTurns(
                    9, { _ in small.arrosoir().firstScreen() }, against: { Command([program]).firstScreen() })
            }
        } else {
            skipped.append("first screen, 100 people: no C compiler with ncurses")
        }
        add("first screen", target: 1.3, against: "with a tenth of the touches") {
            Measure.inTurns(9, { _ in town.arrosoir().firstScreen() }, against: { young.arrosoir().firstScreen() })
        }
        add("first key answered", target: 1.3, against: "with a tenth of the touches") {
            Measure.inTurns(5, { _ in town.arrosoir().firstAnswer() }, against: { young.arrosoir().firstAnswer() })
        }
        add("something on the screen, nothing kept", against: "abook", needs: ["abook"]) {
            Measure.inTurns(
                5,
                { _ in
                    town.clearCache()
                    return town.arrosoir().firstWord()
                }, against: { abook().firstScreen() })
        }
        add("first screen after a sync", target: 5, against: "cat of the journal", needs: ["cat"]) {
            afterSync()
        }
        add("first screen, nothing kept", target: 5, against: "cat of the journal", needs: ["cat"]) {
            Measure.inTurns(
                5,
                { _ in
                    town.clearCache()
                    return town.arrosoir().firstScreen(quiet: 4_000)
                }, against: { Command(["/bin/cat", town.journal]).run().milliseconds })
        }
    }

    /// The first screen after another device's journal has come anew with twenty lines more.
    private func afterSync() -> (ours: Measure, reference: Measure) {
        let town = town
        let whole = (try? Data(contentsOf: URL(fileURLWithPath: town.journal))) ?? Data()
        let feeds = whole.indices.reversed().lazy.filter { whole[$0] == UInt8(ascii: "\n") }
        guard let end = feeds.dropFirst(20).first(where: { _ in true }) else { preconditionFailure("Too few lines") }
        town.clearCache()
        town.putJournal(whole[...end])
        _ = town.arrosoir().firstScreen(quiet: 4_000)
        let measured = Measure.inTurns(
            5,
            { _ in
                town.putJournal(whole)
                return town.arrosoir().firstScreen(quiet: 1_000)
            }, against: { Command(["/bin/cat", town.journal]).run().milliseconds })
        town.clearCache()
        _ = town.arrosoir().firstScreen(quiet: 4_000)
        return measured
    }

    /// A program that paints one screen by ncurses, and for each key another one in which every cell differs.
    static func screenInC() -> String? {
        guard let compiler = Command.path(of: "cc") else { return nil }
        let path = NSTemporaryDirectory() + "/arrosoir-screen"
        let source = """
            #include <curses.h>
            #include <locale.h>
            int main(void) {
                setlocale(LC_ALL, "");
                initscr(); raw(); noecho(); start_color(); use_default_colors();
                int key = 0;
                do {
                    erase();
                    for (int y = 0; y < LINES; y++)
                        for (int x = 0; x < COLS - 8; x += 8) mvprintw(y, x, "%03d,%03d", y + key, x);
                    refresh();
                } while ((key = getch()) != 'q');
                endwin();
                return 0;
            }
            """
        try? source.write(toFile: path + ".c", atomically: true, encoding: .utf8)
        let built = Command([compiler, "-O2", "-o", path, path + ".c", "-lncursesw", "-ltinfo"]).run()
        return built.status == 0 ? path : nil
    }

    // MARK: keys

    /// Milliseconds from each key to the last byte of its screen.
    func answers(_ command: Command, setup: String, keys: [String], quit: String) -> [Double] {
        let terminal = PseudoTerminal(command)
        _ = terminal.settle(quiet: 1_500)
        if !setup.isEmpty {
            terminal.type(setup)
            _ = terminal.settle(quiet: 500, patience: 500)
        }
        let times = keys.compactMap { key -> Double? in
            let start = Command.now
            terminal.type(key)
            return terminal.settle(quiet: 25, patience: 200).map { $0.moment - start }
        }
        terminal.end(by: quit)
        return times
    }

    private func addKeys() {
        let town = town
        let moves = [String](repeating: "j", count: 300)
        add("a key that moves", target: 2, against: "abook", needs: ["abook"]) {
            (
                Measure(answers(town.arrosoir(), setup: "2", keys: moves, quit: "q")),
                Measure(answers(abook(), setup: "", keys: moves, quit: "q"))
            )
        }
        let words = ["marchal", "garcia", "anne", "obrien", "nowak 7", "hugo sm"]
        let typed = words.flatMap { word in word.map { String($0) } + word.map { _ in "\u{7F}" } }
        add("a key in the filter", target: 1, against: "fzf", needs: ["fzf"]) {
            let fzf = Command(["/bin/sh", "-c", "exec fzf < \"$0\"", town.names])
            return (
                Measure(answers(town.arrosoir(), setup: "/", keys: typed, quit: "\u{1B}\u{1B}\u{3}")),
                Measure(answers(fzf, setup: "", keys: typed, quit: "\u{1B}"))
            )
        }
    }

    // MARK: commands

    private func addCommands() {
        let (town, small) = (town, small)
        for folder in [town, small] { _ = folder.arrosoir(["due", "--count"]).run() }
        add("due --count", target: 3, against: "abook --mutt-query", needs: ["abook"]) {
            let query = Command(
                ["/usr/bin/abook", "--datafile", town.addressBook, "--mutt-query", "Marchal 17"], ["HOME": "/tmp"])
            return Measure.inTurns(
                15, { _ in town.arrosoir(["due", "--count"]).run().milliseconds },
                against: { query.run().milliseconds })
        }
        add("due --count, 100 people", target: 1, against: "twice true, and 5 ms", needs: ["true"]) {
            Measure.inTurns(
                25, { _ in small.arrosoir(["due", "--count"]).run().milliseconds },
                against: { 2 * Command(["/bin/true"]).run().milliseconds + 5 })
        }
        if town.hasTasks {
            add("list of everybody", against: "task list of as many") {
                Measure.inTurns(
                    5, { _ in town.arrosoir(["list"]).run().milliseconds },
                    against: { town.tasks(["list"]).run().milliseconds })
            }
        } else {
            skipped.append("list of everybody: task was not installed when the town was made")
        }
        for (name, folder) in [("log", town), ("log, 100 people", small)] {
            let day = folder.arrosoir(["due", "--count"])
            // This machine's first line goes to a journal of its own.
            _ = folder.arrosoir(["log", "person-17"]).run()
            _ = day.run()
            add(name, target: 1.5, against: "append, fsync, due --count") {
                Measure.inTurns(
                    9,
                    { _ in
                        let logged = folder.arrosoir(["log", "person-17", "--channel", "call"]).run()
                        precondition(logged.status == 0)
                        return logged.milliseconds
                    },
                    against: {
                        _ = day.run()
                        return Self.append() + day.run().milliseconds
                    })
            }
        }
    }

    /// Milliseconds for a line of 360 bytes on the disk.
    static func append() -> Double {
        let path = NSTemporaryDirectory() + "/arrosoir-append"
        let line = [UInt8](repeating: 0x61, count: 360)
        let start = Command.now
        let file = open(path, O_WRONLY | O_APPEND | O_CREAT, 0o600)
        _ = write(file, line, line.count)
        fdatasync(file)
        close(file)
        return Command.now - start
    }

    // MARK: reading

    private func addReading() {
        let (town, small) = (town, small)
        add("memory with the screen open, MB", target: 1.5, against: "the journal, MB") {
            (Measure([town.arrosoir().peakMemory]), Measure([Double(town.journalBytes) / 1e6]))
        }
        add("the same for 100 people, MB", target: 1, against: "20 MiB") {
            (Measure([small.arrosoir().peakMemory]), Measure([20 * 1.048576]))
        }
        addPython(
            "fold of the journal", target: 0.2, against: "orjson, line by line", module: "orjson",
            Self.orjson, town.journal
        ) {
            town.fold()
        }
        add("fold of the journal", against: "jq, that throws all away", needs: ["jq"]) {
            Measure.inTurns(
                3, { _ in town.fold() },
                against: { Command(["/usr/bin/jq", "empty", town.journal]).run().milliseconds })
        }
        for (name, file) in [
            ("import of 12,000 vCards", town.cards), ("import of 12,000 connections", town.connections),
        ] {
            addPython(
                name, target: 0.1, against: "vobject, 12,000 vCards", module: "vobject",
                Self.vobject, town.cards
            ) {
                let imported = town.arrosoirOnNothing(["import", file]).run()
                precondition(imported.status == 0)
                return imported.milliseconds
            }
        }
    }

    /// A row against what a script in Python says that it took.
    private func addPython(
        _ name: String, target: Double, against reference: String, module: String, _ script: String,
        _ file: String, _ ours: () -> Double
    ) {
        guard let time = python(script, module: module, file) else {
            skipped.append("\(name): Python has no \(module)")
            return
        }
        add(name, target: target, against: reference) {
            Measure.inTurns(3, { _ in ours() }, against: { time() ?? .infinity })
        }
    }

    /// What says how many milliseconds a script takes, without its own start; nil where Python lacks the module.
    func python(_ script: String, module: String, _ file: String) -> (() -> Double?)? {
        let words = "import sys, time, \(module)\n\(script)\nprint((time.perf_counter() - start) * 1000)\n"
        func time() -> Double? {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments = ["python3", "-c", words, file]
            let output = Pipe()
            process.standardOutput = output
            process.standardError = FileHandle.nullDevice
            guard (try? process.run()) != nil else { return nil }
            let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            process.waitUntilExit()
            return Double(text.trimmingCharacters(in: .whitespacesAndNewlines))
        }
        return time() == nil ? nil : time
    }

    static let orjson = """
        lines = open(sys.argv[1], "rb").read().splitlines()
        start = time.perf_counter()
        for line in lines: orjson.loads(line)
        """
    static let vobject = """
        text = open(sys.argv[1], encoding="utf-8").read()
        start = time.perf_counter()
        for card in vobject.readComponents(text): pass
        """
}
