import App
import Relationships
import Testing

/// Screens as people see them; the files in `Screens` are to be read.
struct ScreenTests {
    @Test(arguments: [(120, 35), (200, 60), (80, 24), (40, 10), (20, 5), (19, 4)], Language.allCases)
    func `the first screen at every size`(size: (width: Int, height: Int), language: Language) {
        let rehearsal = Rehearsal.demo(width: size.width, height: size.height, language: language)
        Snapshot("water \(size.width)x\(size.height) \(language.rawValue)").expect(rehearsal.rows)
    }

    @Test(arguments: Scene.all, Language.allCases)
    func `what keys bring up at 80x24`(scene: Scene, language: Language) {
        var rehearsal = Rehearsal.demo(width: 80, height: 24, language: language)
        rehearsal.type(scene.keys)
        Snapshot("\(scene.name) 80x24 \(language.rawValue)").expect(rehearsal.rows)
    }

    @Test(arguments: [
        "prefix", "form", "palette", "help", "candidates", "board", "review form", "met form", "requests", "paths",
        "ask form", "blank page",
    ])
    func `what takes the whole body stays usable at 40x10`(name: String) throws {
        let scene = try #require(Scene.all.first { $0.name == name })
        var rehearsal = Rehearsal.demo(width: 40, height: 10)
        rehearsal.type(scene.keys)
        Snapshot("\(name) 40x10 en").expect(rehearsal.rows)
    }

    @Test func `without Unicode every row is ASCII`() {
        let rehearsal = Rehearsal.demo(charset: .ascii)
        #expect(rehearsal.rows.allSatisfy { $0.allSatisfy(\.isASCII) })
        Snapshot("water 120x35 en ascii").expect(rehearsal.rows)
    }

    @Test(arguments: Language.allCases)
    func `an empty store invites in every pane`(language: Language) {
        var rehearsal = Rehearsal(width: 80, height: 24, language: language)
        for pane in ["1 water", "2 contacts", "3 roles"] {
            rehearsal.type(String(pane.prefix(1)))
            Snapshot("empty \(pane.dropFirst(2)) 80x24 \(language.rawValue)").expect(rehearsal.rows)
        }
        rehearsal.resize(120, 35)
        Snapshot("empty 120x35 \(language.rawValue)").expect(rehearsal.rows)
    }

    @Test func `once everyone is watered the list says who is next`() {
        var village = Village()
        village.add("Sophie Marchal", cadence: 30, daysAgo: 2)
        village.add("Paul Roy", cadence: 30, daysAgo: 28)
        let rehearsal = Rehearsal(village.changes, width: 80, height: 24)
        #expect(rehearsal.screen.contains("Everyone is watered; next Paul Roy, Tuesday"))
        Snapshot("everyone is watered 80x24 en").expect(rehearsal.rows)
    }

    @Test func `a difference names the row`() {
        #expect(Snapshot.difference(["a", "b"], ["a", "c", "d"]) == "2 - b\n2 + c\n3 + d")
    }
}

/// Keys typed into the demo, and what the screen after them is called.
struct Scene: Sendable, CustomTestStringConvertible {
    let name: String
    let keys: String
    var testDescription: String { name }

    /// Down to the first to water: below five promises, their fold and the review.
    private static let watering = "j j j j j j j j"

    static let all =
        [
            Scene(name: "contacts", keys: "2"), Scene(name: "roles", keys: "3"),
            Scene(name: "prefix", keys: "\(watering) w"),
            Scene(name: "prefix for several", keys: "2 Space Space w"), Scene(name: "form", keys: "2 e"),
            Scene(name: "log form", keys: "W"), Scene(name: "amend form", keys: "\(watering) w c E"),
            Scene(name: "form error", keys: "W Tab Tab x Enter"), Scene(name: "palette", keys: ": l o g"),
            Scene(name: "help", keys: "?"), Scene(name: "candidates", keys: "3 j Enter"),
            Scene(name: "detail", keys: "\(watering) Enter"), Scene(name: "folds open", keys: "j j Enter G Enter"),
            Scene(name: "logged", keys: "\(watering) w c"), Scene(name: "filter", keys: "/ m u s"),
            Scene(name: "bad filter", keys: "/ t a g s : x"), Scene(name: "no match", keys: "/ z z z"),
            Scene(name: "projects", keys: "p"), Scene(name: "sorting", keys: "o s"),
            Scene(name: "sorted", keys: "o s n n n n Space n Space n n n"),
            Scene(name: "palette in doubt", keys: ": a r c h Enter"), Scene(name: "draft", keys: "a c Z o Esc a c"),
            Scene(name: "touches", keys: "\(watering) o t"),
            Scene(name: "cadence", keys: "2 c 1 4"), Scene(name: "board", keys: "o b"),
            Scene(name: "board prefix", keys: "o b l r"), Scene(name: "opponent", keys: "o b l Enter"),
            Scene(name: "review form", keys: "o r Enter"), Scene(name: "met form", keys: "a m"),
            Scene(name: "met error", keys: "a m Enter"), Scene(name: "project form", keys: "3 g e"),
            Scene(name: "slot form", keys: "o b l e"), Scene(name: "review due", keys: "1 g j j j j j j j"),
        ] + giving

    /// What there is to give, to ask and to answer.
    private static let giving = [
        Scene(name: "inbox due", keys: "j j j j j j"), Scene(name: "requests", keys: "o q"),
        Scene(name: "requests narrowed", keys: "o q / m a r n Enter"),
        Scene(name: "request answered", keys: "o q G Enter k k"), Scene(name: "templates", keys: "o q j r"),
        Scene(name: "request form", keys: "a q"), Scene(name: "answered form", keys: "o q j w"),
        Scene(name: "asks", keys: "o k"), Scene(name: "asks past", keys: "o k G Enter G"),
        Scene(name: "ask form", keys: "2 a k"),
        Scene(name: "ask form heavy", keys: "/ p a u l a Enter a k Tab Right Right"),
        Scene(name: "introductions", keys: "o i"), Scene(name: "paths", keys: "/ c o l e t Enter a i"),
        Scene(name: "offers", keys: "o f"), Scene(name: "offers need", keys: "o f j"),
        Scene(name: "offer form", keys: "a o"), Scene(name: "match form", keys: "M"),
        Scene(name: "standing form", keys: "2 S"), Scene(name: "method", keys: "o M"),
        Scene(name: "blank page", keys: "o n"), Scene(name: "blank page people", keys: "o n Esc Esc"),
    ]
}
