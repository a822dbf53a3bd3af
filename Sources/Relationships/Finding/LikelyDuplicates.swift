extension Network {
    /// The pairs of contacts that may be one person and are not decided yet: most evidence first, then by name.
    ///
    /// Of several that are alike, each is paired with the one that has most facts: n records are n - 1 pairs. Takes a
    /// time that is linear in the number of contacts.
    public func likelyDuplicates(on today: CivilDate) -> [LikelyDuplicate] {
        let pairs = DuplicateSearch(contacts.values.sorted { $0.id < $1.id }, decided: distinctPairs(on: today)).pairs
        let keys = pairs.map { (-$0.strength, searchKey(of: $0.one), searchKey(of: $0.other), $0.one, $0.other) }
        return pairs.indices.sorted { keys[$0] < keys[$1] }.map { pairs[$0] }
    }

    /// Those of them that say the same in every field.
    public func equalDuplicates(on today: CivilDate) -> [LikelyDuplicate] {
        likelyDuplicates(on: today).filter { differingFields(between: $0.one, and: $0.other).isEmpty }
    }

    /// The pairs of contacts that were said not to be one person, for good or beyond that day.
    private func distinctPairs(on today: CivilDate) -> Set<Set<Contact.ID>> {
        let pairs = facts.records(of: .distinct).compactMap { _, record -> Set<Contact.ID>? in
            guard !record.isGone, record[.until] == nil || record.date(.until).map({ $0 > today }) == true else {
                return nil
            }
            let ids: [Contact.ID] = record.identifiers(.contacts)
            return Set(ids.map(canonical))
        }
        return Set(pairs.filter { $0.count == 2 })
    }
}

/// Finds pairs by what they share. Those who share nothing are never compared.
private struct DuplicateSearch {
    /// What people share who may be one.
    private enum Key: Hashable {
        case source(String)
        case email(String)
        case phone(String)
        case phoneEnding(String)
        case name(String)
        case position(String, organization: String)
    }

    /// With how many of the others of a group one is compared at most. Mostly the first one will do.
    private static let comparedAtMost = 32

    private let records: [ComparedRecord]
    private let decided: Set<Set<Contact.ID>>
    private var sharers: [Key: [Int]] = [:]

    init(_ contacts: [Contact], decided: Set<Set<Contact.ID>>) {
        records = Array(concurrently: contacts.count, by: 256) { ComparedRecord(contacts[$0]) }
        self.decided = decided
        for index in records.indices {
            for key in Self.keys(of: records[index]) { sharers[key, default: []].append(index) }
        }
    }

    private static func keys(of record: ComparedRecord) -> Set<Key> {
        var keys = Set(record.sources.map { Key.source($0) })
        keys.formUnion(record.emails.map { .email($0) })
        for (phone, number) in record.phones {
            keys.insert(.phone(phone))
            if let ending = ReachKey.phoneEnding(number) { keys.insert(.phoneEnding(ending)) }
        }
        if !record.nameKey.isEmpty { keys.insert(.name(record.nameKey)) }
        guard !record.organization.isEmpty else { return keys }
        return keys.union(record.nameKeys.map { .position($0, organization: record.organization) })
    }

    /// Of those found, as many as join all who are alike, the equal and the strongest first.
    var pairs: [LikelyDuplicate] {
        var groups = (0..<records.count).map { $0 }
        func group(_ index: Int) -> Int {
            var index = index
            while groups[index] != index {
                groups[index] = groups[groups[index]]
                index = groups[index]
            }
            return index
        }
        return found.filter { found in
            let (one, other) = (group(found.one), group(found.other))
            groups[max(one, other)] = min(one, other)
            return one != other
        }.map(\.pair)
    }

    private struct Found {
        let one: Int
        let other: Int
        let pair: LikelyDuplicate
        let isEqual: Bool
    }

    private var found: [Found] {
        var seen: Set<[Int]> = []
        var all: [Found] = []
        var said: [Int: [Field: Set<Value>]] = [:]
        for members in sharers.values where members.count > 1 {
            let members = members.sorted { (-records[$0].factCount, $0) < (-records[$1].factCount, $1) }
            for place in members.indices {
                guard let pair = pair(of: place, in: members, &said) else { continue }
                if seen.insert([pair.one, pair.other]).inserted { all.append(pair) }
            }
        }
        return all.sorted {
            ($0.isEqual ? 0 : 1, -$0.pair.strength, $0.one, $0.other)
                < ($1.isEqual ? 0 : 1, -$1.pair.strength, $1.one, $1.other)
        }
    }

    /// A member of a group with the first one that is equal, or else with the first that is alike.
    ///
    /// - Parameter said: what the records say, for those that were asked before.
    private func pair(of place: Int, in members: [Int], _ said: inout [Int: [Field: Set<Value>]]) -> Found? {
        func facts(_ index: Int) -> [Field: Set<Value>] {
            let facts = said[index] ?? records[index].contact.compared
            said[index] = facts
            return facts
        }
        var first: Found?
        for (otherPlace, other) in members.prefix(Self.comparedAtMost).enumerated() where otherPlace != place {
            let (one, other) = otherPlace < place ? (other, members[place]) : (members[place], other)
            guard let pair = pair(one, other) else { continue }
            let found = Found(one: one, other: other, pair: pair, isEqual: facts(one) == facts(other))
            if found.isEqual { return found }
            first = first ?? found
        }
        return first
    }

    /// nil for two who are not alike, or of whom it is decided.
    private func pair(_ one: Int, _ other: Int) -> LikelyDuplicate? {
        let (one, other) = (records[one], records[other])
        guard !decided.contains([one.contact.id, other.contact.id]) else { return nil }
        let evidence = evidence(of: one, and: other)
        guard !evidence.isEmpty else { return nil }
        return LikelyDuplicate(one: one.contact.id, other: other.contact.id, evidence: evidence)
    }

    private func evidence(of one: ComparedRecord, and other: ComparedRecord) -> [LikelyDuplicate.Evidence] {
        let haveOneName = one.nameKey == other.nameKey && !one.nameKey.isEmpty
        var evidence = one.sources.intersection(other.sources).sorted().map { LikelyDuplicate.Evidence.source($0) }
        evidence += sharedReaches(one, other, areAlike: haveOneName || one.isCalledLike(other))
        if let organization = one.contact.organization, one.organization == other.organization,
            haveOneName || !one.nameKeys.isDisjoint(with: other.nameKeys)
        {
            evidence.append(.organization(organization))
        }
        guard haveOneName, !evidence.isEmpty || !one.hasOtherProfile(than: other) else { return evidence }
        return evidence + [.name]
    }

    private func sharedReaches(
        _ one: ComparedRecord, _ other: ComparedRecord, areAlike: @autoclosure () -> Bool
    ) -> [LikelyDuplicate.Evidence] {
        let hasNoEmail = one.emails.isEmpty || other.emails.isEmpty
        let hasNoPhone = one.phones.isEmpty || other.phones.isEmpty
        if hasNoEmail && hasNoPhone { return [] }
        let areAlike = areAlike()
        func counts(_ key: Key) -> Bool { areAlike || sharers[key]!.count <= LikelyDuplicate.sharersAtMost }
        let emails = one.emails.intersection(other.emails).sorted().filter { counts(.email($0)) }
        let endings = areAlike ? Set(other.phones.values.compactMap(ReachKey.phoneEnding)) : []
        let phones = one.phones.sorted { $0.key < $1.key }.filter { phone, number in
            other.phones[phone] != nil && counts(.phone(phone))
                || ReachKey.phoneEnding(number).map(endings.contains) ?? false
        }
        return emails.map { .email($0) } + phones.map { .phone($0.value) }
    }
}

/// A contact with the forms in which it is compared.
private final class ComparedRecord: Sendable {
    let contact: Contact
    let nameKey: String
    /// Those of the nicknames too.
    let nameKeys: Set<String>
    let organization: String
    let emails: Set<String>
    /// Each number as it is written, by the form in which it is compared.
    let phones: [String: String]
    /// Profiles and UIDs.
    let sources: Set<String>
    /// How much the record says.
    let factCount: Int
    private let profiles: Set<String>

    init(_ contact: Contact) {
        self.contact = contact
        nameKey = NameLikeness.key(contact.name)
        nameKeys = Set([nameKey] + contact.nicknames.map(NameLikeness.key)).subtracting([""])
        organization = contact.organization.map { SearchKey.words($0).joined(separator: " ") } ?? ""
        emails = Set(contact.emails.map { ReachKey.email($0.value) })
        phones = Dictionary(contact.phones.map { (ReachKey.phone($0.value), $0.value) }) { first, _ in first }
        // Address books write one UID with and without `urn:uuid:`.
        sources = Set(
            contact.sources.filter { $0.hasPrefix("linkedin:") || $0.hasPrefix("uid:") }.map {
                $0.hasPrefix("uid:urn:uuid:") ? "uid:" + $0.dropFirst("uid:urn:uuid:".count) : $0
            })
        factCount = contact.factCount
        profiles = contact.profiles
    }

    func isCalledLike(_ other: ComparedRecord) -> Bool {
        NameLikeness.areAlike(
            contact.name, contact.nicknames, to: other.contact.name, other.contact.nicknames)
    }

    func hasOtherProfile(than other: ComparedRecord) -> Bool {
        !profiles.isEmpty && !other.profiles.isEmpty && profiles.isDisjoint(with: other.profiles)
    }
}
