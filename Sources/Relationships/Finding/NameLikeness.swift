/// Whether two names can be those of one person.
///
/// Example: "Sophie Marchal" is like "MARCHAL, Sophie", "S. Marchal" and "Sophie", and unlike "Tom Marchal".
public enum NameLikeness {
    /// True when every word of the shorter name stands in the longer one, in whatever order; one letter stands for a
    /// word that begins with it. Honorifics do not count.
    ///
    /// At least one whole word must be the same. A name without any letter is like every other.
    public static func areAlike(_ one: String, _ other: String) -> Bool {
        let (one, other) = (words(one), words(other))
        let (short, long) = one.count <= other.count ? (one, other) : (other, one)
        if short.isEmpty || short.joined() == long.joined() { return true }
        var rest = long
        let unmatched = short.filter { word in
            guard let index = rest.firstIndex(of: word) else { return true }
            rest.remove(at: index)
            return false
        }
        guard unmatched.count < short.count else { return false }
        for word in unmatched {
            guard let index = rest.firstIndex(where: { isInitial(word, of: $0) || isInitial($0, of: word) }) else {
                return false
            }
            rest.remove(at: index)
        }
        return true
    }

    /// The form in which two names are the same: without honorifics, case, accents and the order of the words. Empty for
    /// a name without any letter or digit.
    public static func key(_ name: String) -> String { words(name).sorted().joined(separator: " ") }

    /// Whether one of the names of a person is like a name or a nickname of another. Two people may share a nickname.
    public static func areAlike(
        _ names: [String], _ nicknames: [String], to others: [String], _ otherNicknames: [String]
    ) -> Bool {
        names.contains { name in (others + otherNicknames).contains { areAlike(name, $0) } }
            || others.contains { other in nicknames.contains { areAlike($0, other) } }
    }

    private static func words(_ name: String) -> [Substring] {
        let words = SearchKey.words(name)
        let names = words.filter { !honorifics.contains($0) }
        return names.isEmpty ? words : names
    }

    private static func isInitial(_ letter: Substring, of word: Substring) -> Bool {
        letter.count == 1 && word.hasPrefix(letter)
    }

    /// As folded.
    private static let honorifics: Set<Substring> = [
        "dr", "prof", "mr", "mrs", "ms", "miss", "mme", "mlle", "monsieur", "madame", "mademoiselle", "herr", "frau",
        "sr", "sra", "dhr", "mevr", "phd", "jr", "ing", "ir", "me", "maitre",
    ]
}
