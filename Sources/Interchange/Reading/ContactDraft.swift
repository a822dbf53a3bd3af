import Relationships

/// A contact as it is gathered from a card, before it is known who it is and so what its id is.
///
/// Example: a draft whose `name` is nil and whose `organization` is "Phare" becomes a contact named "Phare".
struct ContactDraft {
    var name: String?
    var givenName: String?
    var familyName: String?
    /// Only to make up a name from.
    var additionalNames: String?
    /// Of a card, what stands behind the names and the organization: `N:;;;Dr.;`.
    var nameRest: String?
    var organizationRest: String?
    var nicknames: [String] = []
    var organization: String?
    var title: String?
    /// The preferred first.
    var emails: [Reach] = []
    var phones: [Reach] = []
    var urls: [Reach] = []
    private var addresses: [Address] = []
    var birthday: Birthday?
    var timeZone: String?
    var tags: [String] = []
    var met: Meeting?
    var notes: String?
    var uid: String?
    /// Profiles that are no `urls`.
    var profiles: [ProfileAddress] = []
    var kept: [String] = []
    var own = OwnFacts()

    mutating func addAddress(
        street: String?, city: String?, region: String?, postalCode: String?, country: String?, label: String?,
        box: String? = nil, extended: String? = nil, isPreferred: Bool = false, types: [String] = [],
        key own: String? = nil
    ) {
        let parts = [street, city, region, postalCode, country]
        // The key follows from the address, so that it is the same element on every device.
        var address = Address(
            key: own ?? Self.key(parts), street: street, city: city, region: region, postalCode: postalCode,
            country: country, label: label, box: box, extended: extended, isPreferred: isPreferred, types: types)
        // Older versions read no box: it counts only where nothing else parts two addresses.
        if own == nil, parts.allSatisfy({ $0 == nil }) || addresses.contains(where: address.differsByBox) {
            address.key = Self.key(parts + [box, extended])
        }
        addresses.append(address)
    }

    private static func key(_ parts: [String?]) -> String {
        Fingerprint.text(of: parts.map { $0 ?? "" }.joined(separator: "\n"))
    }

    /// What to call the contact; nil for one of whom nothing is said.
    private var anyName: String? {
        let composed = [givenName, additionalNames, familyName].compactMap { $0 }.joined(separator: " ")
        let reach = emails.first ?? phones.first ?? urls.first
        let names: [String?] = [
            name, composed, organization, nicknames.first, reach?.value, addresses.first?.words,
        ]
        return names.lazy.compactMap { $0 }.first { !$0.allSatisfy(\.isWhitespace) }?.trimmedOrNil
    }

    /// The contact; nil when there is nothing to call it by: no name, no organization, no way to reach it.
    mutating func contact() -> Contact? {
        keepInternalAddresses()
        guard let name = anyName else { return nil }
        let profiles = profiles + urls.compactMap { ProfileAddress($0.value) }
        let id = Identity(
            uid: uid, profile: profiles.first, emails: emails.map(\.value), phones: phones.map(\.value), name: name,
            organization: organization, birthday: birthday)
        var contact = Contact(id: own.id ?? id.key, name: name)
        contact.givenName = givenName
        contact.familyName = familyName
        contact.nicknames = nicknames.asSet(by: \.self)
        contact.organization = organization
        contact.title = title
        contact.emails = emails.unique(by: \.value)
        contact.phones = phones.unique(by: \.value)
        contact.urls = urls.unique(by: \.value)
        contact.addresses = addresses.asSet(by: \.key)
        contact.birthday = birthday
        contact.timeZone = timeZone
        contact.tags = tags.asSet(by: \.self)
        contact.met = met
        contact.notes = notes
        contact.isImported = true
        contact.sources = (profiles.map(\.source) + (uid.map { ["uid:" + $0] } ?? [])).asSet(by: \.self)
        contact.kept = [nameRest, organizationRest].compactMap { $0 } + kept
        own.complete(&contact)
        return contact
    }

    /// An internal address of an Exchange server is kept unread: nobody can write to it.
    private mutating func keepInternalAddresses() {
        kept += emails.filter { ReachKey.isExchange($0.value) }.map { ContentLine.kept("EXCHANGE", $0.value) }
        emails.removeAll { ReachKey.isExchange($0.value) }
    }
}

extension Array {
    /// In the order of the bytes of a text, the first of those with equal texts only: how a set stands in a contact.
    func asSet(by text: (Element) -> String) -> [Element] {
        guard count > 1 else { return self }
        return unique(by: text).sorted { text($0).utf8.lexicographicallyPrecedes(text($1).utf8) }
    }

    /// The first of those with equal texts only.
    func unique(by text: (Element) -> String) -> [Element] {
        guard count > 1 else { return self }
        var seen: Set<String> = []
        return filter { seen.insert(text($0)).inserted }
    }
}

extension Address {
    /// In one line.
    fileprivate var words: String? {
        let parts = [street, extended, box, postalCode, city, region, country].compactMap { $0 }
        return parts.joined(separator: ", ").split(separator: "\n").joined(separator: ", ").trimmedOrNil
    }

    fileprivate func differsByBox(_ other: Address) -> Bool {
        key == other.key && (box != other.box || extended != other.extended)
    }
}
