/// The fixed sentences of the argument parser, which speaks English only, in every language.
///
/// Example: `ParserWording.translated("Unknown option '--foo'", to: .french)` is "option inconnue : --foo". Text that
/// is no such sentence stays as it is.
public enum ParserWording {
    /// What an error message of the parser says, on one line that begins small, since it follows "arrosoir: ".
    public static func translated(_ sentence: String, to language: Language) -> String {
        for pattern in sentences where language != .english {
            if let parts = captures(of: pattern.english, in: sentence) { return filled(pattern[language], parts) }
        }
        return sentence.prefix(1).lowercased() + sentence.dropFirst()
    }

    /// A help text: its headings and the parser's own lines; the rest is ours and speaks the language already.
    public static func translatedHelp(_ text: String, to language: Language) -> String {
        guard language != .english else { return text }
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { translatedLine(String($0), to: language) }.joined(separator: "\n")
    }

    private static func translatedLine(_ line: String, to language: Language) -> String {
        for heading in headings where line.hasPrefix(heading.english) {
            return translatedLine(heading[language] + line.dropFirst(heading.english.utf8.count), to: language)
        }
        return fragments.reduce(line) { $0.replacing($1.english, with: $1[language]) }
    }

    /// What begins a line of help.
    static let headings = [
        Phrase("OVERVIEW: ", ""), Phrase("USAGE: ", "USAGE : "), Phrase("ARGUMENTS:", "ARGUMENTS :"),
        Phrase("OPTIONS:", "OPTIONS :"), Phrase("SUBCOMMANDS:", "COMMANDES :"),
    ]

    /// What stands anywhere in a line of help.
    static let fragments = [
        Phrase("Show help information.", "Afficher cette aide."),
        Phrase("Show the version.", "Afficher la version."),
        Phrase("Show subcommand help information.", "Afficher l’aide d’une commande."),
        Phrase("<subcommand>", "<commande>"), Phrase("<subcommands>", "<commandes>"),
        Phrase("for detailed help.", "pour l’aide de chacune."),
        Phrase("  See '", "  Voir '"), Phrase("(default)", "(par défaut)"),
    ]

    /// Whole messages, where `%1` and so on stand for words of the command line. The first that fits is taken.
    static let sentences = [
        Phrase("Unknown option '%1'. Did you mean '%2'?", "option inconnue : %1. Peut-être %2 ?"),
        Phrase("Unknown option '%1'", "option inconnue : %1"),
        Phrase("Missing value for '%1'", "il manque la valeur de %1"),
        Phrase("The option '%1' does not take any value, but '%2' was specified", "%1 ne prend pas de valeur (%2)"),
        Phrase("Unexpected argument '%1'", "argument en trop : %1"),
        Phrase("%1 unexpected arguments: '%2'", "%1 arguments en trop : '%2'"),
        Phrase("Value to be set with flag '%1' had already been set with flag '%2'", "%1 contredit %2"),
        Phrase("Missing expected argument '%1'", "il manque l’argument %1"),
        Phrase("The value '%1' is invalid for '%2'", "la valeur %1 ne convient pas à %2"),
        Phrase("Invalid option: %1", "option mal formée : %1"),
        Phrase(
            "Can't generate completion scripts for '%1'. Please use --generate-completion-script=<shell> with one of: %2",
            "pas de complétion pour %1 ; --generate-completion-script=<shell> connaît : %2"),
        Phrase(
            "Can't autodetect a supported shell. Please use --generate-completion-script=<shell> with one of: %1",
            "shell non reconnu ; --generate-completion-script=<shell> connaît : %1"),
    ]

    /// What stands in the places of `%1` and so on, or nil when the text is not of this pattern.
    private static func captures(of pattern: String, in text: String) -> [String]? {
        var rest = text[...]
        var parts: [String] = []
        let pieces = literals(of: pattern)
        guard rest.hasPrefix(pieces[0]) else { return nil }
        rest = rest.dropFirst(pieces[0].count)
        for (index, piece) in pieces.enumerated().dropFirst() {
            let isLast = index == pieces.count - 1
            if piece.isEmpty && isLast {
                parts.append(String(rest))
                return parts
            }
            // The last literal ends the text: a word may hold what stands between two others.
            let found = isLast ? rest.ranges(of: piece).last : rest.firstRange(of: piece)
            guard let found else { return nil }
            parts.append(String(rest[..<found.lowerBound]))
            rest = rest[found.upperBound...]
        }
        return rest.isEmpty ? parts : nil
    }

    /// "Unknown option '%1'" is `["Unknown option '", "'"]`.
    private static func literals(of pattern: String) -> [String] {
        var pieces = [""]
        var rest = pattern[...]
        while let character = rest.popFirst() {
            if character == "%", let digit = rest.first, digit.isWholeNumber {
                rest.removeFirst()
                pieces.append("")
            } else {
                pieces[pieces.count - 1].append(character)
            }
        }
        return pieces
    }

    private static func filled(_ pattern: String, _ parts: [String]) -> String {
        zip(literals(of: pattern), parts + [""]).reduce("") { $0 + $1.0 + $1.1 }
    }
}
