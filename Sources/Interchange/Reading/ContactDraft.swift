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
    var nicknames: [String] = []
    var organization: String?
    var title: String?
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
        key own: String? = nil
    ) {
        // The key follows from the address, so that it is the same element on every device.
        let parts = [street, city, region, postalCode, country]
        let key = own ?? Fingerprint.text(of: parts.map { $0 ?? "" }.joined(separator: "\n"))
        addresses.append(
            Address(
                key: key, street: street, city: city, region: region, postalCode: postalCode, country: country,
                label: label))
    }

    /// The contact; nil when there is nothing to call it by: no name, no organization, no address, no number.
    mutating func contact() -> Contact? {
        keepInternalAddresses()
        let composed = [givenName, additionalNames, familyName].compactMap { $0 }.joined(separator: " ")
        let called = organization ?? nicknames.first ?? emails.first?.value ?? phones.first?.value
        guard let name = name ?? (composed.isEmpty ? called : composed) else { return nil }
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
        contact.emails = emails.asSet(by: \.value)
        contact.phones = phones.asSet(by: \.value)
        contact.urls = urls.asSet(by: \.value)
        contact.addresses = addresses.asSet(by: \.key)
        contact.birthday = birthday
        contact.timeZone = timeZone
        contact.tags = tags.asSet(by: \.self)
        contact.met = met
        contact.notes = notes
        contact.isImported = true
        contact.sources = (profiles.map(\.source) + (uid.map { ["uid:" + $0] } ?? [])).asSet(by: \.self)
        contact.kept = kept
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
        var seen: Set<String> = []
        return filter { seen.insert(text($0)).inserted }
            .sorted { text($0).utf8.lexicographicallyPrecedes(text($1).utf8) }
    }
}
