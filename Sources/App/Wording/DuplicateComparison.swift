import Relationships

/// What two contacts that may be one person say, matter by matter.
///
/// Example: `Phrase.toldApart(DuplicateComparison(pair, in: network, today: today))`.
public struct DuplicateComparison: Sendable {
    enum Matter: Sendable { case organization, city, lastTouch, emails, phones, added, origin }

    struct Row: Sendable {
        let matter: Matter
        /// nil where nothing is known.
        let one: Phrase?
        let other: Phrase?
        let differs: Bool
    }

    /// The matters of which one of the two says something.
    let rows: [Row]
    /// The fields without a row in which they differ, besides the name.
    let otherFields: [Phrase]

    public init(_ pair: LikelyDuplicate, in network: Network, today: CivilDate) {
        guard let one = network.contact(pair.one), let other = network.contact(pair.other) else {
            (rows, otherFields) = ([], [])
            return
        }
        let differing = network.differingFields(between: pair.one, and: pair.other)
        rows = Matter.all.compactMap { matter in
            let sides = [one, other].map { matter.words(of: $0, in: network, today: today) }
            guard sides.contains(where: { $0 != nil }) else { return nil }
            let differs = matter.field.map(differing.contains) ?? (sides[0] != sides[1])
            return Row(matter: matter, one: sides[0], other: sides[1], differs: differs)
        }
        let shown = Matter.all.compactMap(\.field) + [.name, .sources]
        otherFields = differing.filter { !shown.contains($0) }.map(Phrase.comparedField)
    }

}

extension Phrase {
    /// What tells the two apart, in one line: "Rives · last touch today | Phare; they also differ in: Title".
    public static func toldApart(_ comparison: DuplicateComparison) -> Phrase {
        let rows = comparison.rows.filter { $0.differs && $0.matter.tellsApart }
        let nothing = Phrase("nothing more", "rien de plus")
        let sides = [\DuplicateComparison.Row.one, \.other].map { side in
            let words = rows.compactMap { row in row[keyPath: side].map(row.matter.inLine) }
            return words.isEmpty ? nothing : .dotted(words)
        }
        let values = rows.isEmpty ? nil : Phrase("%1 | %2", "%1 | %2").with(sides[0], sides[1])
        guard !comparison.otherFields.isEmpty else {
            return values ?? Phrase("nothing tells them apart", "rien ne les distingue")
        }
        let others = Phrase.alsoDiffering(comparison.otherFields)
        return values.map { Phrase("%1; %2", "%1 ; %2").with($0, others) } ?? others
    }

    static func alsoDiffering(_ fields: [Phrase]) -> Phrase {
        Phrase("they differ in: %1", "ils diffèrent par : %1").with(list(fields))
    }
}

extension DuplicateComparison.Matter {
    fileprivate static let all: [Self] = [.organization, .city, .lastTouch, .emails, .phones, .added, .origin]

    /// The field that says whether the two differ.
    fileprivate var field: Field? {
        switch self {
        case .organization: .organization
        case .emails: .emails
        case .phones: .phones
        case .city, .lastTouch, .added, .origin: nil
        }
    }

    /// Whether a line that says how two differ has room for it.
    fileprivate var tellsApart: Bool { self != .added && self != .origin }

    /// The words of a row where no label stands before them.
    fileprivate func inLine(_ words: Phrase) -> Phrase {
        self == .lastTouch ? Phrase("last touch %1", "dernier échange %1").with(words) : words
    }

    var label: Phrase {
        switch self {
        case .organization: ContactText.Field.organization.name
        case .city: Phrase("City", "Ville")
        case .lastTouch: Phrase("Last touch", "Dernier échange")
        case .emails: ContactText.Field.email.name
        case .phones: ContactText.Field.phone.name
        case .added: Phrase("Added", "Ajouté")
        case .origin: Phrase("From", "Provenance")
        }
    }

    fileprivate func words(of contact: Contact, in network: Network, today: CivilDate) -> Phrase? {
        switch self {
        case .organization: contact.organization.map { Phrase($0, $0) }
        case .city: Self.list(contact.addresses.compactMap(\.city))
        case .lastTouch: network.latestTouchDay(of: contact.id, by: today).map { .ago($0, today: today) }
        case .emails: Self.list(contact.emails.map(\.value))
        case .phones: Self.list(contact.phones.map(\.value))
        case .added: contact.added.map { .ago($0, today: today) }
        case .origin: .origin(contact)
        }
    }

    private static func list(_ texts: [String]) -> Phrase? {
        texts.isEmpty ? nil : Phrase(texts.joined(separator: ", "), texts.joined(separator: ", "))
    }
}

extension Phrase {
    fileprivate static func origin(_ contact: Contact) -> Phrase {
        if contact.sources.contains(where: { $0.hasPrefix("linkedin:") }) { return Phrase("LinkedIn", "LinkedIn") }
        return contact.isImported
            ? Phrase("an address book", "un carnet d’adresses") : Phrase("added by hand", "ajout à la main")
    }

    fileprivate static func comparedField(_ field: Field) -> Phrase {
        switch field {
        case .archived: Phrase("Archived", "Archivé")
        case .nicknames: ContactText.Field.nickname.name
        case .urls: ContactText.Field.link.name
        case .addresses: ContactText.Field.address.name
        case .tags: ContactText.Field.tag.name
        case .circles: ContactText.Field.circle.name
        case .skills: ContactText.Field.skill.name
        case .needs: ContactText.Field.need.name
        case .knows: ContactText.Field.knows.name
        case .kept: Phrase("Kept from the import", "Gardé de l’import")
        default: mergedField(field)
        }
    }
}
