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
        var words: [String] = []
        for word in SearchKey.words(text) where word.unicodeScalars.count >= 3 {
            let word = String(word)
            if !Self.silent.contains(word), !words.contains(word) { words.append(word) }
        }
        self.words = words
    }

    /// Those of these words that the other text has as well.
    func shared(with other: Meaning) -> [String] {
        words.filter { word in other.words.contains { Self.isSame(word, $0) } }
    }

    /// Whether two texts speak of the same thing: a text of one word needs that word, any other two. Two forms of one
    /// word count once.
    func meets(_ other: Meaning) -> Bool {
        let enough = min(2, words.count, other.words.count)
        return enough > 0 && shared(with: other).count >= enough && other.shared(with: self).count >= enough
    }

    /// What words that are the same begin with: a text that shares none of these shares no word.
    var beginnings: [String] { words.map { String($0.unicodeScalars.prefix(4)) } }

    private static func isSame(_ one: String, _ other: String) -> Bool {
        let (short, long) = one.utf8.count < other.utf8.count ? (one, other) : (other, one)
        guard long.hasPrefix(short) else { return false }
        let letters = short.unicodeScalars.count
        return letters >= 5 || letters == 4 && long.unicodeScalars.count <= 7 || one == other
    }

    private static let silent: Set<String> = Set(
        """
        the and for with from that this these those some any all not are was has have had his her its our your their \
        into onto over under about need needs needed looking look wants want find finding help someone somebody \
        something you would could should like please
        les des une aux pour avec dans sur sous par chez qui que quoi est ses leur leurs mon mes nos vos notre \
        votre cet cette ces pas plus tout tous toute toutes cherche chercher besoin besoins trouver trouve aide aider \
        quelqu quelque quelques vous nous aimerais souhaite souhaiterais voudrais
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
