import Relationships

extension [Reach] {
    /// This list, in its order, with what is new of a card after it.
    ///
    /// An address that the card prefers comes first where none of this list is preferred.
    func taking(_ others: [Reach], comparing key: (Reach) -> String) -> [Reach] {
        var known = Set(map(key))
        let result = self + others.filter { known.insert(key($0)).inserted }
        guard !contains(where: \.isPreferred) else { return result.preferredFirstOnly }
        let preferred = others.filter(\.isPreferred).map(key)
        return result.filter { preferred.contains(key($0)) }.map(\.preferred)
            + result.filter { !preferred.contains(key($0)) }
    }
}

extension Reach {
    fileprivate var preferred: Reach { Reach(value, label: label, isPreferred: true, types: types) }
}
