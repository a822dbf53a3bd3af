import App
import Relationships

extension Ask.Kind {
    /// `favour`, or its name in either language, without regard to case and accents.
    init(word: String) throws {
        guard let kind = Self.meant(by: word, Phrase.ask) else { throw Refusal.noAskKind(word) }
        self = kind
    }
}

extension Ask.State {
    /// `toAsk`, "to ask", "à demander".
    init(word: String) throws {
        guard let state = Self.meant(by: word, Phrase.ask) else { throw Refusal.noAskState(word) }
        self = state
    }
}

extension Request.Triage {
    /// `authentic`, "authentique".
    init(word: String) throws {
        guard let triage = Self.meant(by: word, Phrase.triage) else { throw Refusal.noTriage(word) }
        self = triage
    }
}

extension Standing.KnowsMe {
    /// `byName`, "by name", "de nom".
    init(word: String) throws {
        guard let knowsMe = Self.meant(by: word, Phrase.knowsMe) else { throw Refusal.noKnowsMe(word) }
        self = knowsMe
    }
}

extension CaseIterable where Self: RawRepresentable, RawValue == String {
    /// The case of that name, as it is stored or in either language; letters alone count.
    fileprivate static func meant(by word: String, _ name: (Self) -> Phrase) -> Self? {
        func plain(_ text: String) -> String { SearchKey.folded(text).filter(\.isLetter) }
        return allCases.first { value in
            let phrase = name(value)
            return [value.rawValue, phrase.english, phrase.french].map(plain).contains(plain(word))
        }
    }
}
