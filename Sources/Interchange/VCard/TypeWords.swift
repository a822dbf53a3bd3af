/// Between the types of a vCard and the label of a way to reach someone.
///
/// Example: the types `IPHONE`, `CELL`, `VOICE` have the label "iphone cell".
enum TypeWords {
    /// The types that tell something, in lower case; nil without one.
    static func label(of types: [String]) -> String? {
        var words: [Substring] = []
        for word in types.flatMap({ $0.lowercased().split(separator: " ") }) {
            if !["internet", "voice", "pref"].contains(word), !words.contains(word) { words.append(word) }
        }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    /// The types by which a label is written; none for a label of the user's own.
    static func types(of label: String?) -> [String] {
        guard let label else { return [] }
        let words = label.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        return known.isSuperset(of: words) && Set(words).count == words.count ? words : []
    }

    /// Of RFC 6350, RFC 2426 and Apple's Contacts.
    private static let known: Set = [
        "home", "work", "cell", "fax", "pager", "video", "text", "textphone", "msg", "bbs", "modem", "car", "isdn",
        "pcs", "dom", "intl", "postal", "parcel", "x400", "iphone", "main",
    ]
}
