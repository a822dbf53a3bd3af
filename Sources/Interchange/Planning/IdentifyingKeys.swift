import Relationships

/// What tells that two contacts are one person, in the forms that are compared.
///
/// Example: "Éloïse Lefèvre" of "Crédit Océan" has the `nameAndOrganization` "eloise lefevre\ncredit ocean".
struct IdentifyingKeys {
    let name: String
    let nameAndOrganization: String?
    let uids: [String]
    let profiles: Set<String>
    let emails: [String]
    let namesAndPhones: [String]
    /// A name, and nothing that would tell its bearer from a namesake.
    let isBare: Bool

    /// - Parameter foldedName: the name as folded, where it is known already: folding is most of the work.
    init(_ contact: Contact, foldedName: String? = nil) {
        let name = foldedName ?? SearchKey.folded(contact.name)
        self.name = name
        nameAndOrganization = contact.organization.map { Self.nameAndOrganization(name, $0) }
        uids = contact.sources.filter { $0.hasPrefix("uid:") }
        profiles = Set(contact.sources.filter { $0.hasPrefix("linkedin:") })
            .union(contact.urls.lazy.compactMap { ProfileAddress($0.value)?.source })
        emails = contact.emails.map { ReachKey.email($0.value) }
        namesAndPhones = contact.phones.map { Self.nameAndPhone(name, $0.value) }
        isBare = contact.emails.isEmpty && contact.phones.isEmpty && contact.organization == nil
    }

    /// Whoever takes a card with such a key can be found by it ever after.
    var isStrong: Bool { !uids.isEmpty || !profiles.isEmpty || !emails.isEmpty }

    /// Both tell of a profile, and not of one profile: these are namesakes.
    func haveDistinctProfiles(_ other: IdentifyingKeys) -> Bool {
        !profiles.isEmpty && !other.profiles.isEmpty && profiles.isDisjoint(with: other.profiles)
    }

    static func nameAndOrganization(_ foldedName: String, _ organization: String) -> String {
        foldedName + "\n" + SearchKey.folded(organization)
    }

    static func nameAndPhone(_ foldedName: String, _ phone: String) -> String { foldedName + "\n" + ReachKey.phone(phone) }
}
