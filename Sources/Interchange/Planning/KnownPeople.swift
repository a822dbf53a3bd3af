import Relationships

/// The contacts that a card may belong to, found by what identifies them: those of the network and those just added.
///
/// Each key has one owner. Where several contacts share one, it is the one with the smallest id, so that the same file
/// finds the same people again, whatever the first import added.
struct KnownPeople {
    struct Person {
        /// As it is in the network; nil for one just added.
        let before: Contact?
        var contact: Contact
        var keys: IdentifyingKeys
    }

    private(set) var people: [Person] = []
    private var byID: [Contact.ID: Int] = [:]
    private var byUID: [String: Int] = [:]
    private var byProfile: [String: Int] = [:]
    private var byEmail: [String: Int] = [:]
    private var byNameAndOrganization: [String: Int] = [:]
    private var byNameAndPhone: [String: Int] = [:]
    private var byName: [String: Namesakes] = [:]

    private struct Namesakes {
        var first: Int
        var isOnlyOne = true
    }

    init(_ network: Network) {
        people.reserveCapacity(network.contacts.count)
        for contact in network.contacts.values {
            let keys = IdentifyingKeys(contact, foldedName: network.searchKey(of: contact.id))
            insert(Person(before: contact, contact: contact, keys: keys))
        }
    }

    // MARK: Finding

    /// Whoever the card's keys belong to, the strongest first; nil for a stranger.
    ///
    /// A UID, a profile, an email address; then the name with a telephone number, or with the organization; then a name
    /// that only one bears, where one of the two is nothing but a name. The number comes before the organization,
    /// because a contact takes on every number of a card, but not a second organization by which to be found again.
    func owner(of keys: IdentifyingKeys) -> Int? {
        if let found = keys.uids.firstMapped({ byUID[$0] }) { return found }
        if let found = keys.profiles.sorted().firstMapped({ byProfile[$0] }) { return found }
        if let found = keys.emails.firstMapped({ byEmail[$0] }) { return found }
        let byNames =
            keys.namesAndPhones.map { byNameAndPhone[$0] }
            + [keys.nameAndOrganization.flatMap { byNameAndOrganization[$0] }]
        for found in byNames.compactMap({ $0 }) where !people[found].keys.haveDistinctProfiles(keys) { return found }
        if let namesakes = byName[keys.name], namesakes.isOnlyOne {
            let namesake = people[namesakes.first].keys
            if namesake.isBare || keys.isBare, !namesake.haveDistinctProfiles(keys) { return namesakes.first }
        }
        return nil
    }

    /// The contact with an id.
    func index(of id: Contact.ID) -> Int? { byID[id] }

    /// Another contact of this name.
    func namesake(of keys: IdentifyingKeys) -> Contact.ID? { byName[keys.name].map { people[$0.first].contact.id } }

    func owner(ofUID uid: String) -> Int? { byUID[uid] }
    func owner(ofProfile profile: String) -> Int? { byProfile[profile] }
    func owner(ofEmail email: String) -> Int? { byEmail[email] }
    func owner(ofNameAndOrganization key: String) -> Int? { byNameAndOrganization[key] }
    func owner(ofNameAndPhone key: String) -> Int? { byNameAndPhone[key] }

    // MARK: Changing

    @discardableResult
    mutating func insert(_ person: Person) -> Int {
        let index = people.count
        people.append(person)
        byID[person.contact.id] = index
        if let namesakes = byName[person.keys.name] {
            byName[person.keys.name] = Namesakes(first: smaller(namesakes.first, index), isOnlyOne: false)
        } else {
            byName[person.keys.name] = Namesakes(first: index)
        }
        takeKeys(index)
        return index
    }

    /// The contact has learned something; its name is still the same.
    mutating func replace(_ index: Int, with contact: Contact) {
        people[index].contact = contact
        people[index].keys = IdentifyingKeys(contact, foldedName: people[index].keys.name)
        takeKeys(index)
    }

    private mutating func takeKeys(_ index: Int) {
        let keys = people[index].keys
        for uid in keys.uids { take(\.byUID, uid, index) }
        for profile in keys.profiles { take(\.byProfile, profile, index) }
        for email in keys.emails { take(\.byEmail, email, index) }
        for key in keys.namesAndPhones { take(\.byNameAndPhone, key, index) }
        if let key = keys.nameAndOrganization { take(\.byNameAndOrganization, key, index) }
    }

    private mutating func take(_ owners: WritableKeyPath<Self, [String: Int]>, _ key: String, _ index: Int) {
        self[keyPath: owners][key] = self[keyPath: owners][key].map { smaller($0, index) } ?? index
    }

    private func smaller(_ left: Int, _ right: Int) -> Int {
        people[left].contact.id < people[right].contact.id ? left : right
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
