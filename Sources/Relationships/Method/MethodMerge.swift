/// Another person's method held against mine, entry by entry; nothing is decided yet.
///
/// Example: `MethodMerge(of: theirs, by: "Sophie", into: network).differing` is what somebody must choose about.
public struct MethodMerge: Hashable, Sendable {
    /// The same key says two things.
    public struct Difference: Hashable, Sendable {
        public let mine: MethodEntry
        public let theirs: MethodEntry
        public var key: String { mine.key }
    }

    /// What only they say, each with whose it is.
    public let added: [MethodEntry]
    public let differing: [Difference]
    /// What both say.
    public let unchanged: Int

    /// `author` is whose entries are that bear no name. A text that mine says under another key is said already.
    public init(of theirs: [MethodEntry], by author: String?, into network: Network) {
        let mine = Dictionary(
            network.methodEntries.map { (MethodEntry.folded($0.key), $0) }, uniquingKeysWith: { first, _ in first })
        let said = Set(mine.values.map(Said.init))
        var added: [MethodEntry] = []
        var differing: [Difference] = []
        var unchanged = 0
        for entry in theirs.sorted(by: { $0.key < $1.key }) {
            let signed = MethodEntry(key: entry.key, value: entry.value, by: entry.by ?? author)
            if let own = mine[MethodEntry.folded(entry.key)] {
                if own.value == entry.value {
                    unchanged += 1
                } else {
                    differing.append(Difference(mine: own, theirs: signed))
                }
            } else if said.contains(Said(entry)) {
                unchanged += 1
            } else {
                added.append(signed)
            }
        }
        self.added = added
        self.differing = differing
        self.unchanged = unchanged
    }

    /// A value, and what kind of entry says it.
    private struct Said: Hashable {
        let kind: Substring
        let value: Value

        /// Texts are what they say; anything else is its key as well.
        init(_ entry: MethodEntry) {
            let isText = ["question", "template", "practice"].contains { entry.key.hasPrefix($0 + " ") }
            kind = isText ? entry.key.prefix { $0 != " " } : entry.key[...]
            value = entry.value
        }
    }
}
