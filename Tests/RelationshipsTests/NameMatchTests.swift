import Seeding
import Testing

@testable import Relationships

struct NameMatchTests {
    private var village: Village

    init() {
        village = Village(today: "2026-11-22")
        village.add("Sophie Marchal") { $0.nicknames = ["Soso"] }
        village.add("Sophie Dupont")
        village.add("Éloïse Lefèvre-Müller")
        village.add("Łukasz Øster")
        village.add("김철수")
        village.add("中村葵")
        village.add("مُحَمَّد علي")
        village.add("Jean O’Brien")
        village.add("Bob") {
            $0.givenName = "Robert"
            $0.familyName = "Vandermeer"
        }
    }

    private func names(_ query: String) -> [String] { village.network.contacts(named: query).map(\.name) }

    @Test(arguments: [
        ("sophie marchal", "Sophie Marchal"), ("MARCHAL", "Sophie Marchal"), ("marchal sophie", "Sophie Marchal"),
        ("s mar", "Sophie Marchal"), ("soso", "Sophie Marchal"), ("rcha", "Sophie Marchal"),
        ("  sophie   dupont ", "Sophie Dupont"), ("sophie-dupont", "Sophie Dupont"),
        ("eloise", "Éloïse Lefèvre-Müller"), ("E\u{301}loi\u{308}se", "Éloïse Lefèvre-Müller"),
        ("muller", "Éloïse Lefèvre-Müller"), ("lefevre-m", "Éloïse Lefèvre-Müller"),
        ("lukasz oster", "Łukasz Øster"), ("김", "김철수"), ("철수", "김철수"), ("葵", "中村葵"), ("中村", "中村葵"),
        ("محمد", "مُحَمَّد علي"), ("o'brien", "Jean O’Brien"), ("brien", "Jean O’Brien"),
        ("vandermeer", "Bob"), ("robert", "Bob"), ("bob", "Bob"),
    ])
    func `a name is found without case and accents, by any part, nickname or id`(query: String, name: String) throws {
        #expect(try village.network.contact(named: query).name == name)
    }

    @Test func `an ambiguous name lists its candidates, in the order of their names`() throws {
        let candidates = [village.contact("Sophie Dupont"), village.contact("Sophie Marchal")]
        #expect(throws: NameMatchError.ambiguous("sophie", candidates: candidates)) {
            try village.network.contact(named: "sophie")
        }
    }

    @Test mutating func `the whole name wins over a part of another, a word's beginning over what stands within`() {
        village.add("Sophie")
        #expect(names("sophie") == ["Sophie"])
        village.add("Anna Oster-Kamp")
        village.add("Kosterman")
        #expect(names("oster") == ["Anna Oster-Kamp", "Łukasz Øster"])
    }

    @Test mutating func `an archived contact is meant only when nobody else is`() {
        village.write(village.network.archiving([village.id("Sophie Dupont")]))
        #expect(names("sophie") == ["Sophie Marchal"])
        #expect(names("dupont") == ["Sophie Dupont"])
    }

    @Test mutating func `an id means its contact, also one that was merged`() {
        village.merge("Bob", "Sophie Dupont")
        #expect(village.network.contacts(named: "sophie-dupont").map(\.id) == [village.id("Bob")])
        #expect(village.network.contacts(named: "BOB").map(\.id) == [village.id("Bob")])
    }

    @Test(arguments: [
        "", " ", "\t\n", "nobody", "\u{0}", "*", "%", "\\", "'; drop table", String(repeating: "a", count: 100_000),
        "\u{301}", "Sophie Marchal Marchal Dupont", "🧑‍🚀",
    ])
    func `a query that means nobody finds nobody`(query: String) {
        #expect(throws: NameMatchError.notFound(query)) { try village.network.contact(named: query) }
    }
}

struct MisspellingTests {
    @Test(arguments: [
        ("sohpie", "sophie", 1), ("sophi", "sophie", 1), ("sofie", "sophie", nil), ("logg", "log", 1),
        ("lgo", "log", 1),
        ("log", "log", 0), ("xxx", "log", nil), ("lo", "log", nil), ("marchall dupon", "marchal dupont", 2),
        ("", "", 0),
        ("", "a", nil), ("a", "", nil), ("abc", "cba", nil),
    ])
    func `mistakes are counted up to one in three letters`(typed: String, meant: String, mistakes: Int?) {
        #expect(Misspelling.mistakes(in: typed, for: meant) == mistakes)
    }

    @Test func `a text that no name is as long as is no misspelling`() {
        let text = String(repeating: "a", count: 100_000)
        #expect(Misspelling.mistakes(in: text, for: text) == nil)
    }

    @Test func `the nearest name comes first, by any of its words`() {
        var village = Village(today: "2026-11-22")
        village.add("Sophie Marchal")
        village.add("Sophia Dupont")
        village.add("Bob")
        #expect(village.network.nearest(to: "sohpie").map(\.name) == ["Sophie Marchal", "Sophia Dupont"])
        #expect(village.network.nearest(to: "MARCHEL").map(\.name) == ["Sophie Marchal"])
        #expect(village.network.nearest(to: "katia") == [])
    }
}

struct SearchKeyTests {
    @Test func `the table of Latin letters says what the rule says`() {
        let letters = (Array(0x20..<0x250) + Array(0x300..<0x370)).compactMap { Unicode.Scalar(UInt32($0)) }
        for letter in letters {
            for text in [String(letter), "A\(letter)i", "\(letter)\(letter)", "I\(letter)\u{307}Σ", "\(letter)中"] {
                #expect(
                    SearchKey.folded(text) == SearchKey.foldedScalars(of: text), "U+\(String(letter.value, radix: 16))")
            }
        }
        var generator = SplitMix64(seed: 1)
        for _ in 0..<2_000 {
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0..<12, using: &generator) {
                text.append(letters.randomElement(using: &generator)!)
            }
            #expect(SearchKey.folded(String(text)) == SearchKey.foldedScalars(of: String(text)), "\(text)")
        }
    }

    @Test(arguments: [
        ("Éloïse Lefèvre", "eloise lefevre"), ("Œuvre", "oeuvre"), ("Æther", "aether"), ("Straße", "strasse"),
        ("Łódź", "lodz"), ("İstanbul", "istanbul"), ("Iğdır", "igdir"), ("ΟΔΥΣΣΕΥΣ", "οδυσσευσ"),
        ("Οδυσσεύς", "οδυσσευσ"),
        ("L’été", "l'ete"), ("Þór", "thor"), ("ASCII 42", "ascii 42"), ("", ""),
    ])
    func `case, accents and letters that people type otherwise make no difference`(text: String, key: String) {
        #expect(SearchKey.folded(text) == key)
    }

    @Test func `composed and decomposed texts have the same bytes`() {
        #expect(Array(SearchKey.folded("김é").utf8) == Array(SearchKey.folded("\u{1100}\u{1175}\u{11B7}e\u{301}").utf8))
    }

    @Test func `words are runs of letters and digits`() {
        #expect(SearchKey.words("Jean-Pierre O'Neill, 2e") == ["jean", "pierre", "o", "neill", "2e"])
        #expect(SearchKey.words("¡!").isEmpty)
    }
}
