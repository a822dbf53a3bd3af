import Relationships
import TerminalUI
import Testing

@testable import App

struct SettingsTests {
    private func read(_ entries: (String, Settings.Entry.Value)...) -> (settings: Settings, mistakes: [String]) {
        let read = Settings.read(entries.map { Settings.Entry($0.0.split(separator: ".").map(String.init), $0.1) })
        return (read.settings, read.mistakes.map { Phrase.setting($0.what)[.english] })
    }

    private func rehearsal(_ settings: Settings) -> Rehearsal {
        Rehearsal(DemoNetwork.changes(language: .english, today: Village.today), settings: settings)
    }

    @Test func `what a key did, another one does, and footer and help say so`() {
        // In any order: what counts is how they all are then.
        let (settings, mistakes) = read(
            ("keys.j", .texts(["t", "Ctrl-N"])), ("keys.t", .text("Ctrl-T")), ("keys.w c", .text("F2")))
        #expect(mistakes == [])
        var changed = rehearsal(settings)
        var usual = rehearsal(Settings())
        for (key, asUsual) in [("t", "j"), ("Ctrl-N", "j"), ("Down", "Down"), ("F2", "w"), ("Ctrl-T", "t")] {
            changed.type(key)
            usual.type(asUsual)
            if asUsual == "w" { usual.type("c") }
            #expect(changed.selected == usual.selected, "\(key)")
        }
        #expect(changed.deeds == usual.deeds)
        var left = rehearsal(settings)
        let first = left.selected
        left.type("j")
        #expect(left.selected == first, "what was moved away does nothing")
        left.type("?")
        #expect(left.screen.contains("t  Ctrl-N  Down"))
        #expect(left.rows.suffix(2).joined().contains("t k scroll"))
    }

    @Test func `of two that want one key the first has it, and the others hold`() {
        let (settings, mistakes) = read(
            ("keys.j", .text("F2")), ("keys.k", .text("F2")), ("keys.t", .text("Down")), ("keys.G", .text("F4")))
        #expect(mistakes == ["F2 is taken: down", "Down is taken: down"])
        var rehearsal = rehearsal(settings)
        let first = rehearsal.selected
        rehearsal.type("F2")
        #expect(rehearsal.selected != first)
        rehearsal.type("k")
        #expect(rehearsal.selected == first)
        rehearsal.type("F4 g")
        #expect(rehearsal.selected == first)
    }

    @Test func `two keys can change places`() {
        let (settings, mistakes) = read(("keys.j", .text("k")), ("keys.k", .text("j")))
        #expect(mistakes == [])
        var rehearsal = rehearsal(settings)
        let first = rehearsal.selected
        rehearsal.type("k j")
        #expect(rehearsal.selected == first)
        rehearsal.type("k")
        #expect(rehearsal.selected != first)
    }

    @Test(
        arguments: [
            (
                "keys.zz", .text("t"),
                "“zz” is no key; keys are \"t\", \"Ctrl-T\", \"F5\", \"Space\", or two such with a blank between"
            ),
            ("keys.F9", .text("x"), "F9 is no key of the table"),
            (
                "keys.j", .text("Hyper-J"),
                "“Hyper-J” is no key; keys are \"t\", \"Ctrl-T\", \"F5\", \"Space\", or two such with a blank between"
            ),
            ("keys.j", .text("w"), "w begins other keys"),
            ("keys.j", .text("Ctrl-I"), "a terminal sends Ctrl-I as Tab"),
            ("keys.j", .text("Ctrl-["), "a terminal sends Ctrl-[ as Esc"),
            ("keys.j", .text("z z"), "z begins no keys"),
            ("keys.j", .text("k"), "k is taken: up"),
            ("keys.Ctrl-C", .text("x"), "Ctrl-C always leads out, and stays"),
            ("keys.j", .flag(true), "keys are a text, or a list of texts: \"t\", [\"t\", \"Down\"]"),
            ("keys", .text("j"), "it must be a table: [keys]"),
            (
                "theme.accent", .text("pink"),
                "“pink” is no look, only bold, dim, italic, underline, reverse, black, red, green, yellow, blue, magenta, cyan, white, and the colours with bright- in front"
            ),
            (
                "theme.accent", .text("red on"), "a colour is missing behind “on”"
            ),
            ("theme.accent", .text(""), "a look is a text: \"bold cyan\", \"black on yellow\", \"plain\""),
            (
                "theme.colour", .text("red"),
                "there is no setting “colour”, only accent, thirst, done, error, faint, strong, heading"
            ),
            ("language", .text("de"), "it must be \"en\" or \"fr\""),
            ("mouse", .text("off"), "it must be true or false"),
            ("colour", .flag(true), "there is no setting “colour”, only language, mouse, theme, keys, sync"),
            ("sync", .flag(true), "it must be a table: [sync]"),
            ("sync.sign", .text("yes"), "it must be true or false"),
            ("sync.key", .flag(true), "there is no setting “key”, only sign"),
        ] as [(String, Settings.Entry.Value, String)])
    func `a mistake says why, and changes nothing`(path: String, value: Settings.Entry.Value, why: String) {
        let (settings, mistakes) = read((path, value))
        #expect(mistakes == [why])
        #expect(settings == Settings())
    }

    @Test func `what a sync commits is signed where that is wanted`() {
        #expect(!Settings().signsCommits)
        #expect(read(("sync.sign", .flag(true))).settings.signsCommits)
    }

    @Test func `the way out cannot be lost`() {
        let settings = read(("keys.q", .texts([])), ("keys.?", .texts([]))).settings
        var rehearsal = rehearsal(settings)
        rehearsal.type("q")
        #expect(rehearsal.asked == [])
        rehearsal.type("Ctrl-C")
        #expect(rehearsal.asked == ["quit"])
    }

    @Test func `looks of one's own, as far as the terminal has colours for them`() {
        let settings = read(
            ("theme.accent", .text("underline bright-magenta on black")), ("theme.thirst", .text("plain"))
        ).settings
        #expect(
            Theme(colors: 16, settings.looks).accent
                == Style(foreground: .brightMagenta, background: .black, attributes: .underline))
        #expect(
            Theme(colors: 8, settings.looks).accent
                == Style(foreground: .magenta, background: .black, attributes: [.underline, .bold]))
        #expect(Theme(colors: 0, settings.looks).accent == Style(attributes: [.underline, .bold]))
        #expect(Theme(colors: 16, settings.looks).thirst == .plain)
        #expect(Theme(colors: 16, settings.looks).done == Theme(colors: 16).done)
    }
}
