import Relationships

/// What tells that two contacts are one person, in the forms that are compared.
///
/// A UID and a profile are strong evidence. An email address, a number, a name with an organization and a bare name are
/// weak evidence.
struct IdentifyingKeys {
    /// As folded.
    let name: String
    /// As it stands.
    private let fullName: String
    /// The names on other cards of the person too.
    private var nicknames: [String]
    private(set) var organization: String?
    private(set) var uids: Set<String>
    private(set) var profiles: Set<String>
    private(set) var emails: Set<String>
    private(set) var phones: Set<String>
    private(set) var birthday: Birthday?

    /// - Parameter foldedName: the name as folded, if it is known already: folding is most of the work.
    init(_ contact: Contact, foldedName: String? = nil) {
        name = foldedName ?? SearchKey.folded(contact.name)
        fullName = contact.name
        nicknames = contact.nicknames
        organization = contact.organization.map(SearchKey.folded)
        uids = Set(contact.sources.lazy.filter { $0.hasPrefix("uid:") }.map(Identity.comparable(uid:)))
        profiles = Set(contact.sources.filter { $0.hasPrefix("linkedin:") })
            .union(contact.urls.lazy.compactMap { ProfileAddress($0.value)?.source })
        emails = Set(contact.emails.lazy.map { ReachKey.email($0.value) })
        phones = Set(contact.phones.lazy.map { ReachKey.phoneEnding($0.value) ?? ReachKey.phone($0.value) })
        birthday = contact.birthday
    }

    /// A card with such a key is found by it again.
    var isStrong: Bool { !uids.isEmpty || !profiles.isEmpty }

    /// A name without anything that would tell its bearer from a namesake.
    var isBare: Bool { emails.isEmpty && phones.isEmpty && organization == nil }

    /// The strongest of the weak evidence that there is.
    var evidence: ImportNotice.Evidence {
        if !emails.isEmpty { return .email }
        if !phones.isEmpty { return .phone }
        return organization == nil ? .name : .nameAndOrganization
    }

    var nameAndOrganization: String? { organization.map { name + "\n" + $0 } }

    /// Whether weak evidence may join two people: their UIDs, profiles and birthdays do not differ, and their names are
    /// alike.
    func canBeJoined(with other: IdentifyingKeys) -> Bool {
        !differ(uids, other.uids) && !differ(profiles, other.profiles) && !isBornOnAnotherDay(than: other)
            && isNamed(like: other)
    }

    private func isBornOnAnotherDay(than other: IdentifyingKeys) -> Bool {
        guard let birthday, let day = other.birthday else { return false }
        let isSameDay = (birthday.month, birthday.day) == (day.month, day.day)
        return !isSameDay || birthday.year != nil && day.year != nil && birthday.year != day.year
    }

    /// Both have addresses or numbers, and none in common.
    func isReachedOtherwise(than other: IdentifyingKeys) -> Bool {
        differ(emails.union(phones), other.emails.union(other.phones))
    }

    private func differ(_ one: Set<String>, _ other: Set<String>) -> Bool {
        !one.isEmpty && !other.isEmpty && one.isDisjoint(with: other)
    }

    /// Whether one of the names is like one of the other's. Somebody called by their address has no name yet.
    private func isNamed(like other: IdentifyingKeys) -> Bool {
        if name == other.name || isNamedByReach || other.isNamedByReach { return true }
        return NameLikeness.areAlike(fullName, nicknames, to: other.fullName, other.nicknames)
    }

    private var isNamedByReach: Bool {
        emails.contains(ReachKey.email(name)) || phones.contains(ReachKey.phoneEnding(name) ?? ReachKey.phone(name))
    }

    /// With the keys of a card that is this person's.
    mutating func add(_ card: IdentifyingKeys) {
        let names = [card.fullName] + card.nicknames
        nicknames += names.filter { $0 != fullName && !nicknames.contains($0) }
        organization = organization ?? card.organization
        uids.formUnion(card.uids)
        profiles.formUnion(card.profiles)
        emails.formUnion(card.emails)
        phones.formUnion(card.phones)
        birthday = birthday ?? card.birthday
    }
}
