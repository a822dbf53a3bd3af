/// The words of a text that mean something, to be found again in another one, in whatever form.
///
/// Words of three letters or more, folded, without those that say nothing in English or French. Two words are the same
/// when they are equal, or when the shorter one begins the other and has five letters or more; with four letters the
/// other one has seven at most.
///
/// Example: `Meaning("une location pour les vacances").shared(with: Meaning("location de vacances"))` has two words.
struct Meaning: Hashable, Sendable {
    /// In the order of the text, each once.
    let words: [String]

    init(_ text: String) {
        var seen: Set<String> = []
        words = SearchKey.words(text).map(String.init).filter {
            $0.count >= 3 && !Self.silent.contains($0) && seen.insert($0).inserted
        }
    }

    /// Those of these words that the other text has as well.
    func shared(with other: Meaning) -> [String] {
        words.filter { word in other.words.contains { Self.isSame(word, $0) } }
    }

    /// Whether two texts speak of the same thing: a text of one word needs that word, any other two.
    func meets(_ other: Meaning) -> Bool {
        let enough = min(2, words.count, other.words.count)
        return enough > 0 && shared(with: other).count >= enough
    }

    private static func isSame(_ one: String, _ other: String) -> Bool {
        if one == other { return true }
        let (short, long) = one.utf8.count < other.utf8.count ? (one, other) : (other, one)
        guard long.hasPrefix(short) else { return false }
        return short.utf8.count >= 5 || short.utf8.count == 4 && long.utf8.count <= 7
    }

    private static let silent: Set<String> = Set(
        """
        the and for with from that this these those some any all not are was has have had his her its our your their \
        into onto over under about need needs needed looking look wants want find finding help someone somebody something
        les des une aux pour avec dans sur sous par chez qui que quoi est ses leur leurs mon mes nos vos notre \
        votre cet cette ces pas plus tout tous toute toutes cherche chercher besoin besoins trouver trouve aide aider \
        quelqu quelque quelques
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
