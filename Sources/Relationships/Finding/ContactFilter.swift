/// What `list` and the Contacts pane show: words, and `key:value` terms, all of which must hold; `-` negates one.
///
/// Example: `try ContactFilter("tag:music -met:yes touched:>90d sophie")`. Values in quotes may hold spaces.
public struct ContactFilter: Hashable, Sendable {
    public enum Key: String, CaseIterable, Sendable {
        case tag, circle, role, project, org, city, skill, need, state, met, touched

        /// A short name of the user's own, met from the beginning of a word: `tag:ami` is not "famille".
        var isName: Bool { self == .tag || self == .circle || self == .role }
    }

    enum Condition: Hashable, Sendable {
        case text(String)
        /// The value as folded.
        case has(Key, String)
        case state(StateName)
        case met(Bool)
        case touched(moreThan: Bool, days: Int)
        case neverTouched
    }

    public enum StateName: String, CaseIterable, Sendable {
        case fresh, soon, thirsty, dry, ambient, due, archived, wanted
    }

    let terms: [(condition: Condition, negated: Bool)]

    /// Whether archived contacts show: only when they are asked for.
    public let wantsArchived: Bool

    /// Everybody but the archived.
    public init() {
        terms = []
        wantsArchived = false
    }

    /// Reads a filter. `today` gives `touched:>2m` its number of days.
    public init(_ text: String, today: CivilDate) throws(FilterError) {
        var terms: [(Condition, Bool)] = []
        for word in Self.split(text) {
            terms.append((try Self.condition(word.text, isQuoted: word.isQuoted, today: today), word.isNegated))
        }
        self.terms = terms
        wantsArchived = terms.contains { $0.0 == .state(.archived) && !$0.1 }
    }

    public var isEmpty: Bool { terms.isEmpty }

    public static func == (left: ContactFilter, right: ContactFilter) -> Bool {
        left.terms.elementsEqual(right.terms) { $0.condition == $1.condition && $0.negated == $1.negated }
    }

    public func hash(into hasher: inout Hasher) {
        for term in terms { hasher.combine(term.condition) }
    }

    private static func condition(
        _ word: String, isQuoted: Bool, today: CivilDate
    ) throws(FilterError) -> Condition {
        guard !isQuoted, let colon = word.firstIndex(of: ":") else { return .text(SearchKey.folded(word)) }
        let name = String(word[..<colon])
        guard let key = Key(rawValue: SearchKey.folded(name)) else { throw .unknownKey(name) }
        let value = SearchKey.folded(String(word[word.index(after: colon)...]))
        guard !value.isEmpty else { throw .missingValue(key) }
        switch key {
        case .state:
            guard let state = StateName(rawValue: value) else { throw .badValue(key, value) }
            return .state(state)
        case .met:
            switch value {
            case "no", "non": return .met(false)
            case "yes", "oui": return .met(true)
            default: throw .badValue(key, value)
            }
        case .touched:
            if value == "never" || value == "jamais" { return .neverTouched }
            guard let days = DateWords.days(String(value.drop { $0 == ">" || $0 == "<" }), today: today),
                value.hasPrefix(">") || value.hasPrefix("<")
            else { throw .badValue(key, value) }
            return .touched(moreThan: value.hasPrefix(">"), days: days)
        default:
            return .has(key, value)
        }
    }

    private struct Word {
        var text = ""
        var isNegated = false
        /// Begins with a quote, so that a `-` or a `:` within means itself.
        var isQuoted = false

        var isEmpty: Bool { text.isEmpty && !isNegated }
    }

    /// Words, where `"…"` keeps spaces together; a quote that is not closed runs to the end.
    private static func split(_ text: String) -> [Word] {
        var words: [Word] = []
        var word = Word()
        var isWithinQuotes = false
        for character in text + " " {
            if character == "\"" {
                if word.text.isEmpty { word.isQuoted = true }
                isWithinQuotes.toggle()
            } else if character == "-", word.isEmpty, !word.isQuoted {
                word.isNegated = true
            } else if character.isWhitespace, !isWithinQuotes {
                if !word.isEmpty { words.append(word) }
                word = Word()
            } else {
                word.text.append(character)
            }
        }
        if isWithinQuotes, !word.text.dropLast().isEmpty {
            word.text.removeLast()
            words.append(word)
        }
        // A dash alone denies nothing: it is looked for.
        return words.map { $0.text.isEmpty ? Word(text: "-") : $0 }
    }
}

public enum FilterError: Error, Equatable {
    case unknownKey(String)
    case missingValue(ContactFilter.Key)
    case badValue(ContactFilter.Key, String)
}

extension ContactFilter {
    fileprivate var words: [(text: String, negated: Bool)] {
        terms.compactMap { if case .text(let text) = $0.condition { (text, $0.negated) } else { nil } }
    }

    /// Whether nobody comes through this one who does not come through the other: each of the other's words goes on in
    /// one of these. While one types, only those who are left need be looked at.
    ///
    /// Example: "mar" narrows "ma"; "tag:x" narrows nothing.
    public func narrows(_ other: ContactFilter) -> Bool {
        guard other.words.count == other.terms.count, !other.isEmpty, !other.wantsArchived, !wantsArchived else {
            return false
        }
        return other.words.allSatisfy { old in
            words.contains { $0.negated == old.negated && !old.negated ? $0.text.contains(old.text) : false }
        }
    }
}

extension Network {
    /// The contacts that a filter lets through, by name.
    public func contacts(matching filter: ContactFilter, on today: CivilDate) -> [Contact] {
        list(matching: filter, on: today).persons.map(\.contact)
    }

    /// The same, to be narrowed down.
    public func list(matching filter: ContactFilter, on today: CivilDate) -> PersonList {
        let found = list(PersonList(persons: contacts.persons), matching: filter, on: today)
        return PersonList(
            persons: found.persons.sorted { ($0.searchKey, $0.contact.id) < ($1.searchKey, $1.contact.id) })
    }

    /// Those of a list that a filter lets through, in its order.
    ///
    /// Example: `network.list(everybody, matching: filter, on: today).ids`.
    public func list(_ list: PersonList, matching filter: ContactFilter, on today: CivilDate) -> PersonList {
        let words = filter.words.map { (bytes: Array($0.text.utf8), negated: $0.negated) }
        let isWordsOnly = words.count == filter.terms.count && !filter.wantsArchived
        let persons = list.persons.filter { person in
            let hasWords =
                words.isEmpty
                || person.searchText.utf8.withContiguousStorageIfAvailable { text in
                    words.allSatisfy { UnsafeRawBufferPointer(text).contains($0.bytes) != $0.negated }
                } ?? false
            guard hasWords else { return false }
            return isWordsOnly ? !person.contact.isArchived : matches(person.contact, filter, on: today)
        }
        return PersonList(persons: persons)
    }

    func matches(_ contact: Contact, _ filter: ContactFilter, on today: CivilDate) -> Bool {
        guard filter.wantsArchived || !contact.isArchived else { return false }
        return filter.terms.allSatisfy { matches(contact, $0.condition, on: today) != $0.negated }
    }

    private func matches(_ contact: Contact, _ condition: ContactFilter.Condition, on today: CivilDate) -> Bool {
        switch condition {
        case .text(let text):
            return searchText(of: contact.id).containsText(text)
        case .has(let key, let value):
            return values(of: contact, for: key).contains {
                SearchKey.folded($0).containsText(value, atWord: key.isName)
            }
        case .state(.archived):
            return contact.isArchived
        case .state(.wanted):
            return contact.wanted != nil
        case .state(.due):
            return water(of: contact, on: today).isDue
        case .state(let state):
            return water(of: contact, on: today).state.rawValue == state.rawValue
        case .met(let met):
            return isMetInPerson(contact.id, by: today) == met
        case .neverTouched:
            return latestTouch(of: contact.id, by: today) == nil
        case .touched(let moreThan, let days):
            guard let touch = latestTouch(of: contact.id, by: today) else { return moreThan }
            let elapsed = today.days(since: touch.date)
            return moreThan ? elapsed > days : elapsed < days
        }
    }

    private func values(of contact: Contact, for key: ContactFilter.Key) -> [String] {
        switch key {
        case .tag: contact.tags
        case .circle: contact.circles
        case .role: slots(heldBy: contact.id).flatMap { [$0.kind.text, roleKind($0.kind)?.name ?? ""] }
        case .project: slots(heldBy: contact.id).compactMap { projects[$0.project]?.title }
        case .org: [contact.organization ?? ""]
        case .city: contact.addresses.compactMap(\.city)
        case .skill: contact.skills
        case .need: contact.needs.filter { $0.met == nil }.map(\.text)
        case .state, .met, .touched: []
        }
    }

    /// Whether a touch in person, or at an event, has happened by that day.
    public func isMetInPerson(_ id: Contact.ID, by day: CivilDate) -> Bool {
        latestTrace(of: id) { $0.date <= day && [.inPerson, .event].contains($0.channel) } != nil
    }
}
