import Foundation
import Testing

/// However the program ends, the terminal is as it was and the data is safe.
@Suite(.serialized) struct LeavingTests {
    private func settings(_ stage: Stage, _ name: String) async throws -> String {
        let file = stage.folder.appendingPathComponent(name)
        stage.enter("clear; stty -a > \(file.path); echo saved-\(name)")
        try await stage.sees("the prompt after stty") { $0.split(separator: "\n").contains("saved-\(name)") }
        return try String(contentsOf: file, encoding: .utf8)
    }

    @Test(arguments: ["TERM", "HUP", "INT"])
    func `a signal gives the terminal back`(signal: String) async throws {
        let stage = try Stage()
        try stage.run("add", "Sophie Marchal")
        try await stage.openShell()
        let before = try await settings(stage, "before")
        stage.enter("clear; \(Stage.program)")
        try await stage.sees("1 Water")
        let program = try stage.programID()
        kill(program, ["TERM": SIGTERM, "HUP": SIGHUP, "INT": SIGINT][signal]!)
        try await stage.sees("ready>")
        #expect(try await settings(stage, "after") == before)
        #expect(try stage.run("doctor").status == 0)
    }

    @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129)], ["", "demo"])
    func `the status says which signal ended the screen`(signal: (number: Int32, status: Int), command: String)
        async throws
    {
        let stage = try Stage()
        try stage.run("add", "Sophie Marchal")
        try await stage.openShell()
        stage.enter("clear; \(Stage.program) \(command); echo status=$?")
        try await stage.sees("1 Water")
        kill(try stage.programID(), signal.number)
        try await stage.sees("status=\(signal.status)")
        #expect(try stage.run("doctor").status == 0)
    }

    @Test func `a screen that the user leaves has ended well`() async throws {
        let stage = try Stage()
        try stage.run("add", "Sophie Marchal")
        try await stage.openShell()
        for key in ["q", "C-c"] {
            stage.enter("clear; \(Stage.program); echo status-$?")
            try await stage.sees("1 Water")
            stage.type(key)
            try await stage.sees("status-0")
        }
    }

    @Test(arguments: ["SEGV", "ABRT", "ILL", "TRAP", "BUS", "FPE"])
    func `a crash gives the terminal back too`(signal: String) async throws {
        let stage = try Stage()
        try await stage.openShell()
        let before = try await settings(stage, "before")
        stage.enter("clear; ulimit -c 0; \(Stage.program)")
        try await stage.sees("1 Water")
        let signals = [
            "SEGV": SIGSEGV, "ABRT": SIGABRT, "ILL": SIGILL, "TRAP": SIGTRAP, "BUS": SIGBUS, "FPE": SIGFPE,
        ]
        kill(try stage.programID(), signals[signal]!)
        try await stage.sees("ready>")
        #expect(try await settings(stage, "after") == before)
    }

    @Test(arguments: [SIGHUP, SIGTERM])
    func `what was typed into a form outlives a signal`(signal: Int32) async throws {
        let stage = try Stage()
        try stage.run("add", "Sophie Marchal")
        try await stage.open()
        try await stage.beginContact("Zoé Lam")
        kill(try stage.programID(), signal)
        try await stage.sees("ready>")
        stage.enter("clear; \(Stage.program)")
        try await stage.sees("1 Water")
        stage.type("a", "c")
        try await stage.sees("You have a draft; Ctrl-R opens it")
        stage.type("C-r")
        try await stage.sees("Zoé Lam")
        stage.write("bert")
        stage.type("Enter")
        try await stage.sees("Zoé Lambert added")
        stage.type("a", "c")
        try await stage.sees("New contact") { $0.contains("New contact") && !$0.contains("A draft is kept") }
    }

    @Test func `Ctrl-Z suspends and fg comes back`() async throws {
        let stage = try Stage()
        try stage.run("add", "Sophie Marchal")
        try await stage.openShell()
        let before = try await settings(stage, "before")
        stage.enter("clear; \(Stage.program)")
        try await stage.sees("1 Water")
        stage.type("C-z")
        try await stage.sees("ready>")
        #expect(try await settings(stage, "after") == before)
        stage.enter("fg")
        try await stage.sees("1 Water")
        stage.type("q")
        try await stage.sees("ready>")
    }

    @Test(arguments: [
        ("TERM=bogus", "“bogus” is unknown"), ("TERM=", "is unknown"), ("env -u TERM", "is unknown"),
        ("TERM=dumb", "can't place its cursor"),
    ])
    func `a terminal that can't be used is refused in one line`(setting: String, words: String) async throws {
        let stage = try Stage()
        try await stage.openShell()
        stage.enter("clear; \(setting) \(Stage.program); echo status=$?")
        let screen = try await stage.sees("the status") { $0.contains("\nstatus=") || $0.hasPrefix("status=") }
        #expect(screen.contains(words))
        #expect(screen.contains("status=64"))
    }

    @Test func `without a terminal there is one line and no screen`() throws {
        let stage = try Stage()
        let result = try stage.run()
        #expect(result.status == 64)
        #expect(result.output.isEmpty)
        #expect(result.words.split(separator: "\n").count == 1)
    }

    @Test(arguments: ["0 0", "1 1", "10 40", "200 500", "0 80", "24 0"])
    func `it starts and ends in a terminal of any size, also of none`(size: String) async throws {
        let stage = try Stage()
        try stage.run("add", "Sophie Marchal")
        try await stage.openShell()
        let sides = size.split(separator: " ")
        let before = try await settings(stage, "before")
        stage.enter(
            "clear; stty rows \(sides[0]) cols \(sides[1]); \(Stage.program); echo status=$?; stty rows 35 cols 120")
        // On a screen that small nothing tells that it is there.
        for _ in 0..<500 where (try? stage.programID()) == nil { try await Task.sleep(nanoseconds: 10_000_000) }
        try await Task.sleep(nanoseconds: 300_000_000)
        stage.type("2", "j", "q")
        try await stage.sees("status=0")
        #expect(try await settings(stage, "after") == before)
    }

    @Test func `resizing from nothing to huge while typing neither crashes nor loses a key`() async throws {
        let stage = try Stage()
        try stage.run("add", "Sophie Marchal")
        try await stage.open()
        for (index, size) in [(1, 1), (2, 2), (20, 5), (40, 10), (500, 200), (19, 4), (80, 24), (110, 12), (120, 35)]
            .enumerated()
        {
            stage.resize(size.0, size.1)
            stage.type(index.isMultiple(of: 2) ? "j" : "k")
        }
        try await stage.sees("3 Roles")
        stage.type("q")
        try await stage.sees("ready>")
    }
}
