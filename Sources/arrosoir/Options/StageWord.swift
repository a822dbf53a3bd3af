import App
import Relationships

extension Stage {
    /// `development`, or its name in either language, without regard to case and accents.
    init(word: String) throws {
        let folded = SearchKey.folded(word)
        let found = Self.allCases.first { stage in
            let phrase = Phrase.stage(stage)
            return [stage.rawValue, phrase.english, phrase.french].map(SearchKey.folded).contains(folded)
        }
        guard let found else { throw Refusal.noStage(word) }
        self = found
    }

    /// The same, where `none` says that no word is wanted.
    static func orNone(word: String) throws -> Stage? {
        ["none", "aucune"].contains(SearchKey.folded(word)) ? nil : try Stage(word: word)
    }
}
