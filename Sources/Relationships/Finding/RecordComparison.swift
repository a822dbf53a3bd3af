extension Network {
    /// The fields in which two contacts do not say the same, however few say anything there.
    public func differingFields(between one: Contact.ID, and other: Contact.ID) -> [Field] {
        guard let one = contact(one)?.compared, let other = contact(other)?.compared else { return [] }
        return Contact.comparedFields.filter { one[$0] != other[$0] }
    }
}

extension Contact {
    /// The fields that say something of the person, in the order in which they are read.
    static let comparedFields: [Field] =
        MergeDifference.fields + [
            .archived, .nicknames, .emails, .phones, .urls, .addresses, .tags, .circles, .skills, .needs, .knows,
            .sources, .kept,
        ]

    /// The LinkedIn profiles that an import found.
    var profiles: Set<String> { Set(sources.filter { $0.hasPrefix("linkedin:") }) }

    /// How many values the fields hold.
    var factCount: Int {
        let values = [givenName, familyName, organization, title, timeZone, notes, wanted].count { $0 != nil }
        let facts = [birthday != nil, met != nil, introducedBy != nil, standing != nil, cadence != nil].count { $0 }
        let reaches = emails.count + phones.count + urls.count + addresses.count
        let sets = nicknames.count + tags.count + circles.count + skills.count + needs.count + knows.count
        return values + facts + reaches + sets + kept.count
    }

    /// All that is said of the person, without labels and order, and with addresses and numbers in the form in which
    /// they are compared.
    var compared: [Field: Set<Value>] {
        var said = registers.compactMapValues { $0.map { Set([$0]) } }
        for (field, elements) in maps where !elements.isEmpty {
            said[field] =
                switch field {
                case .emails: Set(elements.keys.map { .text(ReachKey.email($0)) })
                case .phones: Set(elements.keys.map { .text(ReachKey.phone($0)) })
                case .addresses, .kept: Set(elements.values)
                default: Set(elements.keys.map { .text($0) })
                }
        }
        said[.sources] = profiles.isEmpty ? nil : Set(profiles.map { .text($0) })
        return said.filter { Self.comparedFields.contains($0.key) }
    }
}
