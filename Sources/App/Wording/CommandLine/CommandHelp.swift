/// What `arrosoir COMMAND --help` says about one command, beside its options.
///
/// Example: `CommandHelp.log.text(in: .french)` are the examples, one a line, each with what it does.
public struct CommandHelp: Sendable {
    public struct Example: Sendable {
        /// As typed, without `arrosoir`.
        public let line: Phrase
        public let meaning: Phrase

        public init(_ line: Phrase, _ meaning: Phrase) {
            self.line = line
            self.meaning = meaning
        }

        /// A line that is typed alike in every language.
        public init(_ line: String, _ meaning: Phrase) { self.init(Phrase(line, line), meaning) }
    }

    /// One line, also shown in the list of commands.
    public let abstract: Phrase
    public let details: Phrase?
    public let examples: [Example]

    public init(_ abstract: Phrase, details: Phrase? = nil, examples: [Example] = []) {
        self.abstract = abstract
        self.details = details
        self.examples = examples
    }

    /// The details, then the examples.
    public func discussion(in language: Language) -> String {
        var paragraphs = details.map { [$0[language]] } ?? []
        if !examples.isEmpty {
            let lines = examples.map { "  arrosoir " + $0.line[language] + "\n      " + $0.meaning[language] }
            let heading = examples.count == 1 ? Phrase("Example:", "Exemple :") : Phrase("Examples:", "Exemples :")
            paragraphs.append(([heading[language]] + lines).joined(separator: "\n"))
        }
        return paragraphs.joined(separator: "\n\n")
    }
}
