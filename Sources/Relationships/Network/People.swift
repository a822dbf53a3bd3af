import Synchronization

/// The contacts by their ids. Those that are packed are read when somebody asks for them, and then kept.
///
/// Example: `network.contacts[id]?.name` reads one of thousands, `network.contacts.values` all of them.
public struct People: Sendable {
    /// Those that are not packed, or not as they are packed; nil for one that is no more.
    private var loose: [Contact.ID: Person?] = [:]
    private var packed: PackedPeople?

    init() {}

    init(_ packed: PackedPeople) { self.packed = packed }

    public subscript(id: Contact.ID) -> Contact? { person(id)?.contact }

    func person(_ id: Contact.ID) -> Person? {
        if let known = loose[id] { return known }
        return packed?.person(id)
    }

    mutating func set(_ contact: Contact?, for id: Contact.ID) {
        loose[id] = .some(contact.map { Person($0) })
    }

    /// In any order.
    var persons: [Person] {
        let changed = loose.values.compactMap { $0 }
        guard let packed else { return changed }
        let all = packed.all
        return (loose.isEmpty ? all : all.filter { loose[$0.contact.id] == nil }) + changed
    }

    /// In any order.
    public var values: some Collection<Contact> { persons.lazy.map(\.contact) }

    /// In any order.
    public var keys: some Collection<Contact.ID> { persons.lazy.map(\.contact.id) }

    /// All of them.
    public var byID: [Contact.ID: Contact] {
        Dictionary(values.lazy.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    }

    public var count: Int { persons.count }

    /// Looks no further than the first one.
    public var isEmpty: Bool {
        if loose.values.contains(where: { $0 != nil }) { return false }
        return packed?.isEmpty { loose[$0] != nil } ?? true
    }

    /// Those whom a name may mean: all whose names hold each of the words, or whose id begins with the text.
    func candidates(_ folded: String, _ words: [Substring]) -> [Person] {
        let changed = loose.values.compactMap { $0 }
        guard let packed else { return changed }
        return packed.candidates(folded, words).filter { loose[$0.contact.id] == nil } + changed
    }
}

extension People: Equatable {
    public static func == (left: People, right: People) -> Bool {
        left.byID == right.byID
    }
}

/// A contact with the texts that searches compare.
final class Person: Sendable {
    let contact: Contact
    /// The name as folded for searching and sorting.
    let searchKey: String
    /// All that a word in a filter is looked for in, as folded.
    let searchText: String

    init(_ contact: Contact) {
        self.contact = contact
        searchKey = SearchKey.folded(contact.name)
        var text = SearchKey.folded(contact.searchableTexts.joined(separator: "\n"))
        text.makeContiguousUTF8()
        searchText = text
    }

    /// The names by which they are found: the one that shows, nicknames, and the official one, as folded.
    var names: [String] { [searchKey] + Self.otherNames(of: contact) }

    static func names(of contact: Contact) -> [String] { [SearchKey.folded(contact.name)] + otherNames(of: contact) }

    private static func otherNames(of contact: Contact) -> [String] {
        let official = [contact.givenName, contact.familyName].compactMap { $0 }
        return contact.nicknames.map(SearchKey.folded)
            + (official.isEmpty ? [] : [SearchKey.folded(official.joined(separator: " "))])
    }
}

/// Some contacts in an order, each with the texts that filters compare.
///
/// Example: `network.list(matching: filter, on: today).ids`.
public struct PersonList: Sendable {
    let persons: [Person]

    public init() { persons = [] }

    init(persons: [Person]) { self.persons = persons }

    public var ids: [Contact.ID] { persons.map(\.contact.id) }
}

/// The contacts among packed records, each read once, as they were when all of it was folded.
final class PackedPeople: Sendable {
    private struct Known {
        var persons: [Contact.ID: Person?] = [:]
        var all: [Person]?
    }

    private let packed: PackedRecords
    private let aliases: Aliases
    private let erasure: Erasure
    private let known = Mutex(Known())

    init(_ packed: PackedRecords, _ aliases: Aliases, _ erasure: Erasure) {
        self.packed = packed
        self.aliases = aliases
        self.erasure = erasure
    }

    func person(_ id: Contact.ID) -> Person? {
        known.withLock { person(id, packed.record(.contact(id)), &$0) }
    }

    /// Whether there is nobody but those who are left out.
    func isEmpty(_ isLeftOut: (Contact.ID) -> Bool) -> Bool {
        !packed.contacts.contains { number in
            let id = Contact.ID(packed.key(number))
            return !isLeftOut(id) && person(id) != nil
        }
    }

    var all: [Person] {
        known.withLock { known in
            if let all = known.all { return all }
            // Some microseconds each.
            let read = Array(concurrently: packed.contacts.count, by: 1_000) { [packed, known] place in
                let number = packed.contacts[place]
                let id = Contact.ID(packed.key(number))
                return (id: id, person: known.persons[id] ?? person(id, packed.record(number)))
            }
            known.persons = Dictionary(read.lazy.map { ($0.id, $0.person) }, uniquingKeysWith: { $1 })
            let all = read.compactMap(\.person)
            known.all = all
            return all
        }
    }

    func candidates(_ folded: String, _ words: [Substring]) -> [Person] {
        known.withLock { known in
            packed.contacts(named: words.isEmpty ? [folded] : words.map(String.init), orBeginning: folded)
                .compactMap { person(Contact.ID(packed.key($0)), packed.record($0), &known) }
        }
    }

    private func person(
        _ id: Contact.ID, _ record: @autoclosure () -> Facts.Record?, _ known: inout Known
    ) -> Person? {
        if let person = known.persons[id] { return person }
        let person = person(id, record())
        known.persons[id] = .some(person)
        return person
    }

    private func person(_ id: Contact.ID, _ record: Facts.Record?) -> Person? {
        record.flatMap { erasure.remaining(of: $0, .contact(id)) }
            .flatMap { Contact(key: id.text, record: $0, aliases) }.map { Person($0) }
    }
}

extension Contact {
    /// The contact that a record makes, with everybody whom it names under the id that they show under.
    init?(key: String, record: Facts.Record, _ aliases: Aliases) {
        self.init(key: key, record: record)
        guard !aliases.isEmpty else { return }
        introducedBy = introducedBy.map(aliases.canonical)
        knows = Network.unique(knows.map(aliases.canonical))
    }

    fileprivate var searchableTexts: [String] {
        [name] + nicknames + [givenName, familyName, organization, title, notes].compactMap { $0 }
            + tags + circles + skills
            + emails.map(\.value) + phones.map(\.value) + addresses.compactMap(\.city)
    }
}
