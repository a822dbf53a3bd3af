/// How far a text is from one that was meant: letters left out, put in, changed, or swapped with the next.
///
/// Example: `Misspelling.mistakes(in: "sohpie", for: "sophie")` is 1. Both texts are folded.
public enum Misspelling {
    /// How many mistakes lie between the two; nil for more than one in three letters, which is another word, and for
    /// texts of more than 64 bytes.
    public static func mistakes(in typed: some StringProtocol, for meant: some StringProtocol) -> Int? {
        guard typed.utf8.count <= 64, meant.utf8.count <= 64 else { return nil }
        let (typed, meant) = (Array(typed.unicodeScalars), Array(meant.unicodeScalars))
        let most = typed.count / 3
        guard abs(typed.count - meant.count) <= most else { return nil }
        var before: [Int] = []
        var last = Array(0...meant.count)
        for (row, letter) in typed.enumerated() {
            var next = [row + 1]
            for (column, other) in meant.enumerated() {
                var count = min(last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, next[column] + 1)
                if row > 0, column > 0, letter == meant[column - 1], typed[row - 1] == other {
                    count = min(count, before[column - 1] + 1)
                }
                next.append(count)
            }
            guard next.contains(where: { $0 <= most }) else { return nil }
            (before, last) = (last, next)
        }
        return last[meant.count] <= most ? last[meant.count] : nil
    }
}

extension Network {
    /// Those who may have been meant by a name that nobody has, three at most, the nearest first.
    ///
    /// Example: `network.nearest(to: "sohpie").first?.name` is "Sophie Marchal".
    public func nearest(to name: String) -> [Contact] {
        let typed = SearchKey.folded(name)
        let found = contacts.persons.compactMap { person in
            let texts = person.names.flatMap { [$0[...]] + $0.split(separator: " ") }
            return texts.compactMap { Misspelling.mistakes(in: typed, for: $0) }.min().map { ($0, person) }
        }
        return found.sorted { left, right in
            (left.0, left.1.searchKey, left.1.contact.id) < (right.0, right.1.searchKey, right.1.contact.id)
        }.prefix(3).map(\.1.contact)
    }
}
