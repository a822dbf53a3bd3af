import Foundation
import Testing

@testable import App
@testable import arrosoir

/// The file of settings, and what is wrong in it.
@Suite struct ConfigTests {
    private let home = Home()

    private var path: String { home.path + "/.config/arrosoir/config.toml" }

    private func write(_ text: String) { _ = home.file(".config/arrosoir/config.toml", text) }

    @Test func `each mistake is one line, with its place; the rest of the file holds`() {
        write(
            """
            # My settings.
            language = "fr"
            mouse = "off"

            [theme]
            accent = "bold pink"
            thirst = "yellow"

            [keys]
            "j" = ["k"]
            'zz' = "t"
            "t" = "Ctrl-T"
            colour = { a = 1 }

            """)
        let check = home.run("config", "--check")
        #expect(
            check.output == """
                \(path), ligne 3 : il faut true ou false
                \(path), ligne 6 : « pink » n’est pas une apparence, seulement bold, dim, italic, underline, reverse, black, red, green, yellow, blue, magenta, cyan, white, et les couleurs avec bright- devant
                \(path), ligne 10 : k est prise : haut
                \(path), ligne 11 : « zz » n’est pas une touche ; une touche est "t", "Ctrl-T", "F5", "Space", ou deux, séparées d’un blanc
                \(path), ligne 13 : les touches sont un texte, ou une liste de textes : "t", ["t", "Down"]

                """)
        #expect(check.status == 65 && check.errors == "")
        // In the language that the file asks for, whatever the locale; and the work is done.
        let added = home.run("add", "Zoé")
        #expect(added.status == 0)
        let first =
            "arrosoir: \(path), ligne 3 : il faut true ou false ; lui et 4 autres sont laissés de côté : arrosoir config --check\n"
        #expect(added.errors.hasPrefix(first) && added.errors.contains("Zoé"), "\(added.errors)")
    }

    @Test func `a line that is no TOML is told, and the others are read`() {
        write("language = fr\nmouse = false\n[keys\nj = 1\n[theme]\naccent = \"red\n")
        let check = home.run("config", "--check")
        #expect(check.status == 65)
        #expect(
            check.output == """
                \(path), line 1: behind the = stands a "text", a ["list"], true or false
                \(path), line 3: a ] is missing
                \(path), line 6: a " is missing

                """)
        #expect(!Configuration(at: path).settings.usesMouse)
        #expect(home.run("due", "--count").output == "0\n")
    }

    @Test func `without a file, with one that cannot be read, with one that is fine`() {
        #expect(home.run("config", "--check").errors == "There is no \(path): everything is as usual.\n")
        write("mouse = false\n")
        let fine = home.run("config", "--check")
        #expect(fine.errors == "\(path) is fine.\n" && fine.status == 0)
        try? FileManager.default.removeItem(atPath: path)
        mkfifo(path, 0o600)
        #expect(home.run("config", "--check").output.hasSuffix(": it is no regular file; nothing was changed\n"))
        try? FileManager.default.removeItem(atPath: path)
        _ = home.file(".config/arrosoir/config.toml/inside", "")
        let folder = home.run("config", "--check")
        #expect(
            folder.status == 65
                && folder.output == "\(path): cannot read \(path): it is a folder; nothing was changed\n")
        #expect(home.run("due", "--count").output == "0\n")
        home.environment["XDG_CONFIG_HOME"] = home.path + "/elsewhere"
        _ = home.file("elsewhere/arrosoir/config.toml", "language = \"fr\"\n")
        #expect(home.run("config", "--check").errors == "\(home.path)/elsewhere/arrosoir/config.toml est en ordre.\n")
    }

    @Test(arguments: Language.allCases)
    func `the file to begin with changes nothing, and what it shows can be read`(language: Language) throws {
        let template = Settings.template(language)
        write(template)
        #expect(home.run("config", "--check").status == 0)
        #expect(template.split(separator: "\n").allSatisfy { $0.count <= 124 })
        // With each setting that it shows in force, the looks are as usual.
        write(template.replacing(#/(?m)^#(?=[a-z"])/#, with: ""))
        let check = home.run("config", "--check")
        #expect(check.status == 0, "\(check.output)")
        let settings = Configuration(at: path).settings
        #expect(Theme(colors: 16, settings.looks) == Theme(colors: 16))
        #expect(settings.language == language && settings.usesMouse)
        #expect(home.run("config").output == Settings.template(language))
    }

    @Test func `a hostile file reaches no terminal raw`() {
        write("\"a\\u001b[31m\" = 1\n[theme]\naccent = \"\\u001b]0;x\\u0007\"\n")
        let check = home.run("config", "--check")
        #expect(check.status == 65 && check.output.split(separator: "\n").count == 2)
        #expect(!check.output.contains("\u{1B}"))
    }
}
