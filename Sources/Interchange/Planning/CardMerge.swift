import Relationships

/// What a known contact learns from a card: nothing is overwritten, nothing emptied.
///
/// Example: an existing "Sophie" at "Phare" and a card of "Sophie Marchal" at "Zinc" with a telephone number: she stays
/// "Sophie" at "Phare", has the number, and answers to the nickname "Sophie Marchal".
struct CardMerge {
    private(set) var contact: Contact
    /// Where the contact and the card say different things in a field that has room for one.
    private(set) var differences: [ImportNotice.Reason] = []
    /// What of the card belongs to someone else already, and was left there.
    private(set) var resemblances: [(other: Int, field: Field)] = []

    private let index: Int
    /// The contact's own, as folded.
    private let name: String

    // `people` is not held on to: the caller changes it while this is still alive, and must not copy it for that.
    init(of card: Contact, _ cardKeys: IdentifyingKeys, into index: Int, among people: KnownPeople) {
        self.index = index
        contact = people.people[index].contact
        name = people.people[index].keys.name
        takeRegisters(card, people)
        takeNames(card, cardKeys)
        takeReaches(card, people)
        takeTheRest(card)
    }

    private mutating func takeRegisters(_ card: Contact, _ people: KnownPeople) {
        fill(\.givenName, from: card, .givenName)
        fill(\.familyName, from: card, .familyName)
        fill(\.title, from: card, .title)
        fill(\.timeZone, from: card, .timeZone)
        fill(\.notes, from: card, .notes)
        fill(\.birthday, from: card, .birthday)
        fill(\.met, from: card, .met) { $0.date?.description ?? $0.occasion ?? "" }
        guard let organization = card.organization else { return }
        let key = contact.organization == nil ? IdentifyingKeys.nameAndOrganization(name, organization) : nil
        if isFree(key.flatMap(people.owner(ofNameAndOrganization:)), .organization) {
            fill(\.organization, from: card, .organization)
        }
    }

    private mutating func takeNames(_ card: Contact, _ cardKeys: IdentifyingKeys) {
        contact.nicknames = contact.nicknames.united(with: card.nicknames, by: \.self)
        if cardKeys.name != name, !contact.nicknames.contains(where: { SearchKey.folded($0) == cardKeys.name }) {
            // A name by which an address book knows this person is not lost, and finds them.
            contact.nicknames = contact.nicknames.united(with: [card.name], by: \.self)
        }
    }

    private mutating func takeReaches(_ card: Contact, _ people: KnownPeople) {
        let emails = card.emails.filter { isFree(people.owner(ofEmail: ReachKey.email($0.value)), .emails) }
        contact.emails = contact.emails.united(with: emails, by: \.value) { ReachKey.email($0.value) }
        let phones = card.phones.filter {
            isFree(people.owner(ofNameAndPhone: IdentifyingKeys.nameAndPhone(name, $0.value)), .phones)
        }
        contact.phones = contact.phones.united(with: phones, by: \.value) { ReachKey.phone($0.value) }
        let urls = card.urls.filter { url in
            isFree(ProfileAddress(url.value).flatMap { people.owner(ofProfile: $0.source) }, .urls)
        }
        contact.urls = contact.urls.united(with: urls, by: \.value) { ProfileAddress($0.value)?.text ?? $0.value }
        let sources = card.sources.filter { isFree(people.owner(ofUID: $0) ?? people.owner(ofProfile: $0), .sources) }
        contact.sources = contact.sources.united(with: sources, by: \.self)
    }

    private mutating func takeTheRest(_ card: Contact) {
        // An address that the user edited keeps its key, and is not imported anew.
        let addressKeys = Set(contact.addresses.map(\.key))
        let addresses = card.addresses.filter { !addressKeys.contains($0.key) }
        contact.addresses = contact.addresses.united(with: addresses, by: \.key, comparing: \.withoutKeyAndLabel)
        contact.tags = contact.tags.united(with: card.tags, by: \.self)
        contact.circles = contact.circles.united(with: card.circles, by: \.self)
        contact.skills = contact.skills.united(with: card.skills, by: \.self)
        contact.needs = contact.needs.united(with: card.needs, by: \.text)
        contact.knows = contact.knows.united(with: card.knows, by: \.text)
        contact.introducedBy = contact.introducedBy ?? card.introducedBy
        contact.standing = contact.standing ?? card.standing
        let kept = Set(contact.kept)
        contact.kept += card.kept.filter { !kept.contains($0) }
    }

    private mutating func fill<Value: Equatable & CustomStringConvertible>(
        _ path: WritableKeyPath<Contact, Value?>, from card: Contact, _ field: Field
    ) { fill(path, from: card, field, \.description) }

    private mutating func fill<Value: Equatable>(
        _ path: WritableKeyPath<Contact, Value?>, from card: Contact, _ field: Field, _ text: (Value) -> String
    ) {
        guard let imported = card[keyPath: path] else { return }
        guard let existing = contact[keyPath: path] else {
            contact[keyPath: path] = imported
            return
        }
        if existing != imported {
            differences.append(.differs(field, existing: text(existing), imported: text(imported)))
        }
    }

    /// Whether a part of the card is nobody's, or this contact's already.
    ///
    /// Were it given to a second one, the next import of the same file could find that one by it.
    private mutating func isFree(_ owner: Int?, _ field: Field) -> Bool {
        guard let owner, owner != index else { return true }
        if !resemblances.contains(where: { $0 == (owner, field) }) { resemblances.append((owner, field)) }
        return false
    }
}

extension Array {
    /// This set with the elements of another that say something new, in the order of the bytes of their texts.
    fileprivate func united<Key: Hashable>(
        with others: [Element], by text: (Element) -> String, comparing key: (Element) -> Key
    ) -> [Element] {
        guard !others.isEmpty else { return self }
        var seen = Set(map(key))
        let new = others.filter { seen.insert(key($0)).inserted }
        return new.isEmpty ? self : (self + new).asSet(by: text)
    }

    fileprivate func united(with others: [Element], by text: (Element) -> String) -> [Element] {
        united(with: others, by: text, comparing: text)
    }
}

extension Address {
    fileprivate var withoutKeyAndLabel: Address {
        Address(key: "", street: street, city: city, region: region, postalCode: postalCode, country: country)
    }
}
