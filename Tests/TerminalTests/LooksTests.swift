import Foundation
import Testing

/// What reaches the terminal: no byte of a name is ever a command, and columns hold.
@Suite(.serialized) struct LooksTests {
    private static let hostile = [
        "Red \u{1b}[31mRED\u{1b}[0m", "Title \u{1b}]0;PWNED\u{7}", "Clear \u{1b}[2J\u{1b}[H", "C1 \u{9b}31mRED",
        "Back\u{8}\u{8}XXXX", "Cr\rOverwritten", "Evil \u{202e}gnp.exe", "Clip \u{1b}]52;c;cHduZWQ=\u{7}",
        "Charset \u{1b}(0lqqk", "Tag\u{e0041}\u{e007f}",
    ]

    private static let unicode = [
        "Éloïse Lefèvre", "E\u{301}loi\u{308}se Decomposed", "伟 王", "さくら 高橋", "민준 김", "Rock 🎸 Star", "Dev 👩‍💻 Zwj",
        "Pays 🇫🇷 Flag", "Pouce 👍🏽 Skin", "Cœur ❤️ Vs16", "محمد الحسن", "ｶﾅ Halfwidth", "ไทย ภาษา", "नमस्ते देवनागरी",
    ]

    @Test func `a hostile name never reaches the terminal raw`() async throws {
        let stage = try Stage()
        for name in Self.hostile { try stage.run("add", name) }
        try await stage.openShell()
        let raw = try stage.record()
        stage.enter("\(Stage.program)")
        try await stage.sees("2 Contacts \(Self.hostile.count)")
        stage.type("2")
        for _ in Self.hostile { stage.type("j", "Enter", "Esc") }
        stage.type("q")
        try await stage.sees("ready>")
        let bytes = String(decoding: try Data(contentsOf: raw), as: UTF8.self)
        for payload in [
            "\u{1b}[31mRED", "\u{1b}]0;PWNED", "\u{1b}]52;", "\u{9b}31m", "\u{202e}", "\u{8}\u{8}XXXX", "\u{e0041}",
        ] {
            #expect(!bytes.contains(payload))
        }
        #expect(!stage.title.contains("PWNED"))
    }

    @Test func `no command prints a hostile name raw`() throws {
        let stage = try Stage()
        for name in Self.hostile { try stage.run("add", name) }
        for arguments in [
            ["list"], ["list", "--json"], ["due", "--all"], ["show", "red"], ["history"], ["log", "e"],
        ] {
            let result = try Stage.run(Stage.program, arguments, environment: stage.environment)
            for scalar in (result.output + result.words).unicodeScalars where scalar != "\n" {
                let isControl = scalar.value < 0x20 || (0x7f...0x9f).contains(scalar.value)
                #expect(!isControl && scalar != "\u{202e}", "\(arguments) prints \(scalar.value)")
            }
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

    @Test func `without UTF-8 the screen is ASCII and nothing is garbage`() async throws {
        let stage = try Stage(locale: "C")
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
