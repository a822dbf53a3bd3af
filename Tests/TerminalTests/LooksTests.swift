import Foundation
import HostileTexts
import Testing

/// What reaches the terminal: no byte of a name is ever a command, and columns hold.
@Suite(.serialized) struct LooksTests {
    private static let unicode = [
        "Éloïse Lefèvre", "E\u{301}loi\u{308}se Decomposed", "伟 王", "さくら 高橋", "민준 김", "Rock 🎸 Star", "Dev 👩‍💻 Zwj",
        "Pays 🇫🇷 Flag", "Pouce 👍🏽 Skin", "Cœur ❤️ Vs16", "محمد الحسن", "ｶﾅ Halfwidth", "ไทย ภาษา", "नमस्ते देवनागरी",
    ]

    /// Somebody of each hostile text, in every field, walked through on the main screens.
    @Test(arguments: [(120, 35), (80, 24)])
    func `no hostile text reaches the terminal raw, moves a row or changes the terminal`(
        width: Int, height: Int
    ) async throws {
        let stage = try Stage(width: width, height: height)
        let path = stage.folder.path + "/book.vcf"
        // A letter in front keeps everybody findable, whatever is left of the rest.
        try Data(HostileText.addressBook(prefix: "N")).write(to: URL(fileURLWithPath: path))
        #expect(try stage.run("import", path).status == 0)
        let count = (try stage.json("list", "--json") as? [Any])?.count ?? 0
        #expect(count > 80)
        try await stage.openShell()
        let (title, state) = (stage.title, stage.terminalState)
        let raw = try stage.record()
        stage.enter("\(Stage.program)")
        try await stage.sees("2 Contacts \(count)")
        stage.type("2")
        for number in 0..<count {
            stage.type("j", "Enter")
            if number.isMultiple(of: 5) { try await expectWholeFrame(stage) }
            try await escape(stage)
        }
        for keys in [["1"], ["W"], ["/", "N"], [":"], ["H"], ["2", "e"], ["2", "w"], ["o", "k"]] {
            for key in keys { stage.type(key) }
            try await Task.sleep(nanoseconds: 100_000_000)
            try await escape(stage)
        }
        try await escape(stage)
        try await stage.sees("2 Contacts \(count)")
        try await expectWholeFrame(stage)
        // One that came right behind an Escape is Alt and that letter.
        for _ in 0..<5 where !stage.screen.contains("ready>") {
            stage.type("q")
            try await Task.sleep(nanoseconds: 300_000_000)
        }
        try await stage.sees("ready>")
        #expect(stage.title == title)
        #expect(stage.terminalState == state)
        let bytes = try Data(contentsOf: raw)
        for hostile in HostileText.all where hostile.isMoreThanLetters {
            #expect(bytes.range(of: Data(hostile.lineBytes)) == nil, "\(hostile)")
        }
    }

    /// What is on view once nothing has changed for a while, however busy the machine.
    private func settledRows(_ stage: Stage) async throws -> [String] {
        var rows = stage.rows
        for _ in 0..<50 {
            try await Task.sleep(nanoseconds: 200_000_000)
            let now = stage.rows
            if now == rows { break }
            rows = now
        }
        return rows
    }

    /// After an Escape a letter takes a moment, or it is Alt and that letter.
    private func escape(_ stage: Stage) async throws {
        stage.type("Escape")
        try await Task.sleep(nanoseconds: 60_000_000)
    }

    /// Each row of a frame ends in its right edge, or in the bar that shows how far it is scrolled.
    private func expectWholeFrame(_ stage: Stage) async throws {
        let screen = try await stage.sees("a frame that is closed") { screen in
            let rows = screen.split(separator: "\n")
            return rows.contains { $0.hasPrefix("└") && $0.hasSuffix("┘") } && rows.contains { $0.hasPrefix("│") }
        }
        for row in screen.split(separator: "\n") where row.hasPrefix("│") {
            #expect(row.hasSuffix("│") || row.hasSuffix("┃"), "\(row)")
        }
    }

    @Test(arguments: [(80, 24), (120, 40)])
    func `columns hold with names of every script`(width: Int, height: Int) async throws {
        let stage = try Stage(width: width, height: height)
        for name in Self.unicode { try stage.run("add", name) }
        try await stage.open()
        stage.type("2")
        try await stage.sees("2 Contacts \(Self.unicode.count)")
        try await stage.sees("Éloïse")
        let framed = stage.rows.dropFirst().prefix { !$0.hasPrefix("└") }
        #expect(framed.count > 10)
        for row in framed {
            #expect(row.last == "│" || row.last == "┃" || row.last == "┐" || row.last == "┤", "\(row)")
        }
        for _ in Self.unicode {
            stage.type("j")
        }
        stage.type("q")
        try await stage.sees("ready>")
    }

    /// Only the rows that have changed are drawn; a signal that tells of a new size has all of them drawn.
    @Test func `rows that are drawn alone make the screen that is drawn whole`() async throws {
        let stage = try Stage(width: 120, height: 24)
        for name in Self.unicode { try stage.run("add", name) }
        try await stage.open()
        stage.type("2")
        for keys in [
            ["j"], ["G"], ["k", "k", "Enter"], ["/", "a"], [":"], ["w"], ["3"], ["2", "j", "j", "*"], ["?"],
        ] {
            stage.type(keys[0])
            for key in keys.dropFirst() { stage.type(key) }
            let rows = try await settledRows(stage)
            kill(try stage.programID(), SIGWINCH)
            try await Task.sleep(nanoseconds: 100_000_000)
            // A file that is no journal changes nothing, and is answered by a whole screen.
            let stranger = stage.folder.path + "/data/arrosoir/journals/stranger"
            try Data().write(to: URL(fileURLWithPath: stranger))
            #expect(try await settledRows(stage) == rows, "\(keys)")
            for _ in 0..<2 { try await escape(stage) }
        }
    }

    @Test(arguments: ["fr_BE.UTF-8@euro", "fr_FR.utf8", "UTF-8"])
    func `a locale of UTF-8 has its lines drawn, however it is spelt`(locale: String) async throws {
        let stage = try Stage(locale: locale)
        try stage.run("add", "Éloïse Lefèvre")
        try await stage.open()
        try await stage.sees("Éloïse")
        try await stage.sees("│")
    }

    @Test(arguments: ["C", "fr_BE@euro", "utf8.ISO-8859-1"])
    func `without UTF-8 the screen is ASCII and nothing is garbage`(locale: String) async throws {
        let stage = try Stage(locale: locale)
        for name in Self.unicode { try stage.run("add", name) }
        try await stage.openShell()
        let raw = try stage.record()
        stage.enter(Stage.program)
        try await stage.sees("2 Contacts \(Self.unicode.count)")
        try await stage.sees("Eloise Lefevre")
        stage.type("2", "j", "j", "Enter", "q", "q")
        try await stage.sees("ready>")
        #expect(try Data(contentsOf: raw).allSatisfy { $0 < 0x80 })
    }
}
