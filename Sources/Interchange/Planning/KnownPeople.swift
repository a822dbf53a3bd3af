import Relationships

/// The contacts that a card may belong to, found by what identifies them: those of the network and those just added.
struct KnownPeople {
    struct Person {
        /// As it is in the network, or as the card that made it has it.
        let contact: Contact
        let isNew: Bool
        /// Those of the contact and of all cards that belong to it.
        var keys: IdentifyingKeys
    }

    private(set) var people: [Person] = []
    private var byID: [Contact.ID: Int] = [:]
    private var byUID: [String: Int] = [:]
    private var byProfile: [String: Int] = [:]
    /// By the id that a card of theirs would have given to a contact of its own, where that is not theirs.
    private var byCard: [Contact.ID: Int] = [:]
    private var byEmail: [String: Owners] = [:]
    private var byPhone: [String: Owners] = [:]
    private var byNameAndOrganization: [String: Owners] = [:]
    private var byName: [String: Owners] = [:]

    /// Those who share a key, in the order in which they became known.
    private struct Owners {
        var first: Int
        var others: [Int] = []

        /// An address or a number that more people share is that of a house: it says nothing about anybody.
        static let most = 16

        var all: [Int] { [first] + others }
    }

    init(_ network: Network) {
        let contacts = network.contacts.values.sorted { $0.id < $1.id }
        people.reserveCapacity(contacts.count)
        byID.reserveCapacity(contacts.count)
        byName.reserveCapacity(contacts.count)
        let keys = Array(concurrently: contacts.count, by: 256) {
            IdentifyingKeys(contacts[$0], foldedName: network.searchKey(of: contacts[$0].id))
        }
        for (contact, keys) in zip(contacts, keys) {
            insert(Person(contact: contact, isNew: false, keys: keys))
        }
    }

    // MARK: Finding

    /// The contact with an id.
    func index(of id: Contact.ID) -> Int? { byID[id] }

    /// The contact that such a card made, or was joined with, before.
    func index(ofCard id: Contact.ID) -> Int? { byID[id] ?? byCard[id] }

    func owner(ofUID uid: String) -> Int? { byUID[uid] }
    func owner(ofProfile profile: String) -> Int? { byProfile[profile] }

    /// The owner of the card's UID, or else of its profile.
    func owner(ofStrongKeys keys: IdentifyingKeys) -> Int? {
        if let found = keys.uids.sorted().firstMapped({ byUID[$0] }) { return found }
        return keys.profiles.sorted().firstMapped { byProfile[$0] }
    }

    /// Who a card may belong to by weak evidence: by an email address first, then by a number, then by the name with the
    /// organization, then by a name that only one person bears, if one of the two is nothing but a name.
    func likelyOwner(
        of keys: IdentifyingKeys, where isAllowed: (Int, ImportNotice.Evidence) -> Bool
    ) -> (index: Int, evidence: ImportNotice.Evidence)? {
        func best(_ owners: [Int], _ evidence: ImportNotice.Evidence) -> (Int, ImportNotice.Evidence)? {
            let alike = owners.filter { isAllowed($0, evidence) && people[$0].keys.canBeJoined(with: keys) }
            return (alike.first { people[$0].keys.name == keys.name } ?? alike.first).map { ($0, evidence) }
        }
        for email in keys.emails.sorted() {
            if let found = best(owners(byEmail[email]), .email) { return found }
        }
        for phone in keys.phones.sorted() {
            if let found = best(owners(byPhone[phone]), .phone) { return found }
        }
        let colleagues = keys.nameAndOrganization.flatMap { byNameAndOrganization[$0]?.all } ?? []
        if let found = best(colleagues, .nameAndOrganization) { return found }
        guard let namesakes = byName[keys.name], namesakes.others.isEmpty else { return nil }
        guard people[namesakes.first].keys.isBare || keys.isBare else { return nil }
        return best([namesakes.first], .name)
    }

    private func owners(_ owners: Owners?) -> [Int] {
        owners.map { $0.others.count < Owners.most ? $0.all : [] } ?? []
    }

    // MARK: Changing

    @discardableResult
    mutating func insert(_ person: Person) -> Int {
        let index = people.count
        people.append(person)
        byID[person.contact.id] = index
        for source in person.contact.sources {
            if let id = CardSource.card(in: source) { remember(card: id, index) }
        }
        take(\.byName, person.keys.name, index)
        takeKeys(person.keys, index)
        return index
    }

    /// The card is this person's: whatever it says finds them from now on.
    mutating func add(_ keys: IdentifyingKeys, ofCard id: Contact.ID, to index: Int) {
        remember(card: id, index)
        people[index].keys.add(keys)
        takeKeys(keys, index)
        if let key = people[index].keys.nameAndOrganization { take(\.byNameAndOrganization, key, index) }
    }

    private mutating func remember(card id: Contact.ID, _ index: Int) {
        if byID[id] != index, byCard[id] == nil { byCard[id] = index }
    }

    private mutating func takeKeys(_ keys: IdentifyingKeys, _ index: Int) {
        for uid in keys.uids where byUID[uid] == nil { byUID[uid] = index }
        for profile in keys.profiles where byProfile[profile] == nil { byProfile[profile] = index }
        for email in keys.emails { take(\.byEmail, email, index) }
        for phone in keys.phones { take(\.byPhone, phone, index) }
        if let key = keys.nameAndOrganization { take(\.byNameAndOrganization, key, index) }
    }

    private mutating func take(_ owners: WritableKeyPath<Self, [String: Owners]>, _ key: String, _ index: Int) {
        guard let known = self[keyPath: owners][key] else {
            self[keyPath: owners][key] = Owners(first: index)
            return
        }
        guard known.first != index, known.others.count < Owners.most, !known.others.contains(index) else { return }
        self[keyPath: owners][key]?.others.append(index)
    }
}

/// An entry of a contact's `sources` that remembers a card which weak evidence joined with the contact.
///
/// Example: `card:x4v…` names the contact that the card would have made.
enum CardSource {
    private static let prefix = "card:"

    static func text(_ card: Contact.ID) -> String { prefix + card.text }

    static func card(in source: String) -> Contact.ID? {
        source.hasPrefix(prefix) ? Contact.ID(String(source.dropFirst(prefix.count))) : nil
    }
}

extension Sequence {
    /// The first value that `transform` has for an element.
    fileprivate func firstMapped<Value>(_ transform: (Element) -> Value?) -> Value? {
        for element in self {
            if let value = transform(element) { return value }
        }
        return nil
    }
}
