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

    /// Whether two people with nicknames can be one person: one is called exactly as the other is called too, or their
    /// names are alike and no nickname of two words or more says otherwise. Where a name is one word, a nickname that is
    /// like the other's name is enough.
    ///
    /// Two people may share a nickname, and a "Sophie" who is also "Sophie Marchal" is not "Sophie Lambert".
    public static func areAlike(
        _ name: String, _ nicknames: [String], to other: String, _ otherNicknames: [String]
    ) -> Bool {
        let (nameKey, otherKey) = (key(name), key(other))
        if nameKey == otherKey || nicknames.contains(where: { key($0) == otherKey })
            || otherNicknames.contains(where: { key($0) == nameKey })
        {
            return true
        }
        func contradicts(_ nickname: String, _ name: String) -> Bool {
            words(nickname).count > 1 && !areAlike(nickname, name)
        }
        let isShort = words(name).count < 2 || words(other).count < 2
        let isOtherwiseAlike =
            isShort
            && (nicknames.contains { areAlike($0, other) } || otherNicknames.contains { areAlike($0, name) })
        return (areAlike(name, other) || isOtherwiseAlike) && !nicknames.contains { contradicts($0, other) }
            && !otherNicknames.contains { contradicts($0, name) }
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
