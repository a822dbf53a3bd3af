extension Network {
    /// The requests that a name means: those of that name, else those whose name holds each of its words, or a part of
    /// a word. Whoever became a contact is meant only where nobody else is.
    public func requests(of name: String) -> [Request] {
        let whole = SearchKey.folded(name)
        let words = SearchKey.words(name)
        let steps: [(Request) -> Bool] = [
            { SearchKey.folded($0.name) == whole },
            { request in
                let text = SearchKey.folded(request.name)
                return !words.isEmpty && words.allSatisfy { text.containsText($0) }
            },
        ]
        for isMeant in steps {
            let found = requests.values.filter(isMeant).sorted { ($0.date, $0.id) < ($1.date, $1.id) }
            let open = found.filter { $0.contact == nil }
            if !found.isEmpty { return open.isEmpty ? found : open }
        }
        return []
    }
}
