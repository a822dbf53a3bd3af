extension Network {
    /// The one contact that a name means: by id, full name, nickname, the beginnings of its words, or any part of it,
    /// without regard to case and accents. The first of these that finds anyone decides.
    ///
    /// Example: `try network.contact(named: "sophie")`.
    /// - Throws: `notFound` with those whose names are nearest, or `ambiguous` with the candidates in the order of their names.
    public func contact(named query: String) throws(NameMatchError) -> Contact {
        let found = contacts(named: query)
        guard let first = found.first else { throw .notFound(query, nearest: nearest(to: query)) }
        guard found.count == 1 else { throw .ambiguous(query, candidates: found) }
        return first
    }

    /// All contacts that a name may mean, by the same steps; archived ones only where nobody else is meant.
    public func contacts(named query: String) -> [Contact] {
        if let one = contact(Contact.ID(query)) ?? contact(Contact.ID(query.lowercased())) { return [one] }
        let folded = SearchKey.folded(query).split(separator: " ").joined(separator: " ")
        guard !folded.isEmpty else { return [] }
        let words = SearchKey.words(query)
        var steps: [[Contact]] = [[], [], []]
        for person in contacts.candidates(folded, words) {
            if let step = step(of: person, folded, words) { steps[step].append(person.contact) }
        }
        for step in steps where !step.isEmpty {
            let present = step.filter { !$0.isArchived }
            return byName(present.isEmpty ? step : present)
        }
        return []
    }

    private func step(of person: Person, _ folded: String, _ words: [Substring]) -> Int? {
        let names = person.names
        if names.contains(folded) { return 0 }
        for name in names where !words.isEmpty {
            let parts = name.split { !($0.isLetter || $0.isNumber) }
            if words.allSatisfy({ word in parts.contains { $0.hasPrefix(word) } }) { return 1 }
        }
        if names.contains(where: { $0.containsText(folded) }) { return 2 }
        return folded.utf8.count >= 4 && person.contact.id.text.hasPrefix(folded) ? 2 : nil
    }
}

public enum NameMatchError: Error, Equatable {
    case notFound(String, nearest: [Contact] = [])
    case ambiguous(String, candidates: [Contact])

    /// What was typed.
    public var query: String {
        switch self {
        case .notFound(let query, _), .ambiguous(let query, _): query
        }
    }
}

extension StringProtocol {
    /// Whether the bytes of `part` occur in these, or at the beginning of a word of these: texts that are compared are
    /// folded first.
    func containsText(_ part: some StringProtocol, atWord: Bool = false) -> Bool {
        var (text, part) = (String(self), String(part))
        return text.withUTF8 { bytes in
            part.withUTF8 { wanted in
                guard let first = wanted.first else { return true }
                guard bytes.count >= wanted.count else { return false }
                return (0...(bytes.count - wanted.count)).contains { start in
                    bytes[start] == first && (!atWord || start == 0 || !bytes[start - 1].isOfWord)
                        && wanted.indices.allSatisfy { bytes[start + $0] == wanted[$0] }
                }
            }
        }
    }
}

extension UInt8 {
    /// A letter or digit, or a part of one, as texts are folded.
    fileprivate var isOfWord: Bool {
        self >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
    }
}
