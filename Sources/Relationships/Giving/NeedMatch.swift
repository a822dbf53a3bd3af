extension Contact {
    /// The open needs that some words mean: the one that reads so, else those that hold each of the words, or a part
    /// of a word, without regard to case and accents.
    ///
    /// Example: `paul.openNeeds(named: "rental")` has "a rental for the holidays".
    public func openNeeds(named words: String) -> [Need] {
        let open = needs.filter { $0.met == nil }
        let whole = SearchKey.folded(words)
        let same = open.filter { SearchKey.folded($0.text) == whole }
        guard same.isEmpty else { return same }
        let parts = SearchKey.words(words)
        guard !parts.isEmpty else { return [] }
        return open.filter { need in
            let text = SearchKey.folded(need.text)
            return parts.allSatisfy { text.containsText($0) }
        }
    }
}
