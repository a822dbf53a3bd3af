/// The languages that Arrosoir speaks.
public enum Language: String, CaseIterable, Sendable {
    case english = "en"
    case french = "fr"

    /// The language that the environment asks for, by `LC_ALL`, `LC_MESSAGES`, then `LANG`; the locale itself need not
    /// be installed.
    ///
    /// Example: `Language(environment: { ["LANG": "fr_BE.UTF-8"][$0] })` is `.french`.
    public init(environment: (String) -> String?) {
        let name = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty }
        self = name?.lowercased().hasPrefix("fr") == true ? .french : .english
    }
}

/// One text in every language: none can be forgotten.
///
/// Example: `Phrase("Water", "Arroser")[.french]`.
public struct Phrase: Hashable, Sendable {
    public let english: String
    public let french: String

    public init(_ english: String, _ french: String) {
        self.english = english
        self.french = french
    }

    public subscript(language: Language) -> String {
        switch language {
        case .english: english
        case .french: french
        }
    }

    /// With a capital at the beginning: "Reported back".
    var capitalized: Phrase {
        Phrase(
            english.prefix(1).uppercased() + english.dropFirst(), french.prefix(1).uppercased() + french.dropFirst())
    }

    /// The singular for one, and in French for none too, else the plural; `#` stands for the number.
    ///
    /// Example: `Phrase.counted(2, Phrase("# day", "# jour"), Phrase("# days", "# jours"))`.
    public static func counted(_ count: Int, _ one: Phrase, _ many: Phrase) -> Phrase {
        Phrase(
            (count == 1 ? one : many).english.replacing("#", with: String(count)),
            (abs(count) <= 1 ? one : many).french.replacing("#", with: String(count)))
    }

    /// Both texts with `%1`, `%2`, … replaced by the values, which may be names or phrases of their own.
    public func with(_ values: any PhraseValue...) -> Phrase {
        Phrase(Self.filled(english, values, .english), Self.filled(french, values, .french))
    }

    private static func filled(_ pattern: String, _ values: [any PhraseValue], _ language: Language) -> String {
        var result = ""
        var rest = pattern[...]
        while let sign = rest.firstIndex(of: "%") {
            result += rest[..<sign]
            let next = rest.index(after: sign)
            if next < rest.endIndex, let number = rest[next].wholeNumberValue, (1...values.count).contains(number) {
                result += values[number - 1].text(in: language)
                rest = rest[rest.index(after: next)...]
            } else {
                result.append("%")
                rest = rest[next...]
            }
        }
        return result + rest
    }
}

/// What can be put into a phrase.
public protocol PhraseValue: Sendable {
    func text(in language: Language) -> String
}

extension String: PhraseValue {
    public func text(in language: Language) -> String { self }
}

extension Int: PhraseValue {
    public func text(in language: Language) -> String { String(self) }
}

extension Phrase: PhraseValue {
    public func text(in language: Language) -> String { self[language] }
}
