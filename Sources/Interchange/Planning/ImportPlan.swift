import Relationships

/// What an import does to a network: decided as a whole before anything is written, so that it is all or nothing.
///
/// A card whose UID, profile, email address, or name with organization is known belongs to that contact, who learns what
/// is new; any other card makes a contact. The same files a second time change nothing.
///
/// Example: `ImportPlan(cards: cards, into: network, today: today).changes`, for the store to commit.
public struct ImportPlan: Sendable {
    /// One for each contact in `added`, then in `updated`, then for each of `requests`, then those of `records`.
    public private(set) var changes: [Change] = []
    /// New contacts, in the order of the files.
    public private(set) var added: [Contact] = []
    /// Contacts that were there, as they are after the import, in the order of the files.
    public private(set) var updated: [Contact] = []
    /// Contacts that were there and of whom the files tell nothing new.
    public private(set) var unchanged: [Contact] = []
    public private(set) var likelyDuplicates: [LikelyDuplicate] = []
    /// Invitations that came; what was made of those that are there already, by an import or by hand, stays as it is.
    public private(set) var requests = RequestPlan()
    /// What comes with the people of an export: touches, projects, roles.
    public private(set) var records = RecordPlan()
    /// Those of the cards, then those of the decision, in the order of the files.
    public private(set) var notices: [ImportNotice] = []

    /// - Parameters:
    ///   - cards: of all files of the run, in order.
    ///   - records: what else stands in exports among the files, each as the change that makes it.
    ///   - today: the day that new contacts are `added` on.
    public init(cards: [ImportedCard], records: [Change] = [], into network: Network, today: CivilDate) {
        notices = cards.flatMap(\.notices)
        var assignment = CardAssignment(network: network, today: today)
        for (card, keys) in Self.inOrderOfStrength(cards) { assignment.take(card, keys) }
        assignment.relate()
        for index in assignment.touched.sorted(by: { $0.value < $1.value }).map(\.key) {
            let person = assignment.known.people[index]
            guard let before = person.before else {
                added.append(person.contact)
                continue
            }
            if before == person.contact { unchanged.append(before) } else { updated.append(person.contact) }
        }
        requests = RequestPlan(cards, into: network, among: assignment.known)
        notices += assignment.notices.sorted { $0.number < $1.number }.map(\.notice) + requests.notices
        likelyDuplicates = assignment.likelyDuplicates
        changes = added.map { $0.changes() } + updated.map { $0.changes(from: network.contacts[$0.id]) }
        changes += requests.added.map { $0.changes() }
        self.records = RecordPlan(records, into: network, person: assignment.bearer(of:))
        changes += self.records.changes
    }

    /// Cards with an id of ours first, then those that leave another trace of their own, then those known by a name and
    /// something else, then bare names.
    ///
    /// A weak card is so judged by all whom it could mean, in a second import as in the first.
    private static func inOrderOfStrength(
        _ cards: [ImportedCard]
    ) -> [(card: CardAssignment.Card, keys: IdentifyingKeys)] {
        let all = cards.enumerated().compactMap { number, card in
            card.contact.map { contact in
                (CardAssignment.Card(number: number, source: card, contact: contact), IdentifyingKeys(contact))
            }
        }
        let own = all.filter { $0.0.source.hasOwnID }
        let others = all.filter { !$0.0.source.hasOwnID }
        let strong = others.filter { $0.1.isStrong }
        let weak = others.filter { !$0.1.isStrong && !$0.1.isBare }
        return own + strong + weak + others.filter { !$0.1.isStrong && $0.1.isBare }
    }
}

/// Gives each card to a contact, known or new.
private struct CardAssignment {
    struct Card {
        /// Its place among the cards of the run.
        let number: Int
        let source: ImportedCard
        let contact: Contact
    }

    private(set) var known: KnownPeople
    /// The contacts that cards belong to, with the number of the first of these cards.
    private(set) var touched: [Int: Int] = [:]
    private(set) var likelyDuplicates: [LikelyDuplicate] = []
    private(set) var notices: [(number: Int, notice: ImportNotice)] = []

    /// Contacts that were added under the id in their card: no other such card means them.
    private var ownAdded: Set<Int> = []
    /// Whom the id in a card turned out to mean.
    private var meant: [Contact.ID: Contact.ID] = [:]
    private var listed: Set<LikelyDuplicate> = []
    private let network: Network
    private let today: CivilDate

    init(network: Network, today: CivilDate) {
        self.network = network
        self.today = today
        known = KnownPeople(network)
    }

    mutating func take(_ card: Card, _ keys: IdentifyingKeys) {
        if let index = index(of: card, keys) {
            meant[card.contact.id] = known.people[index].contact.id
            merge(card, keys, into: index)
        } else if isDeleted(card.contact.id) {
            note(card, .deletedEarlier)
        } else {
            add(card, keys)
        }
    }

    /// Whom a card means. An id of our own is the surest sign, and two of them are two people.
    private func index(of card: Card, _ keys: IdentifyingKeys) -> Int? {
        guard card.source.hasOwnID else {
            return known.owner(of: keys) ?? known.index(of: network.canonical(card.contact.id))
        }
        // Two cards with the same id are one person, even if the first matched an existing contact.
        let byID = known.index(of: network.canonical(bearer(of: card.contact.id)))
        return byID ?? known.owner(of: keys).flatMap { ownAdded.contains($0) ? nil : $0 }
    }

    /// Whose card bore an id; the id itself where none did.
    func bearer(of id: Contact.ID) -> Contact.ID { meant[id] ?? id }

    /// Lets whoever the cards name by an id be the contact that this id turned out to mean.
    mutating func relate() {
        func person(_ id: Contact.ID) -> Contact.ID { network.canonical(bearer(of: id)) }
        for index in touched.keys {
            var contact = known.people[index].contact
            guard !contact.knows.isEmpty || contact.introducedBy != nil else { continue }
            contact.introducedBy = contact.introducedBy.map(person)
            if contact.introducedBy == contact.id { contact.introducedBy = nil }
            contact.knows = contact.knows.map(person).filter { $0 != contact.id }.asSet(by: \.text)
            known.replace(index, with: contact)
        }
    }

    /// Whether the contact was deleted, or the one that it was merged into. One whose import was undone was not: it has
    /// a record as well, and is a stranger again.
    private func isDeleted(_ id: Contact.ID) -> Bool {
        [id, network.canonical(id)].compactMap { network.facts[.contact($0)] }.contains { record in
            record[.deleted]?.flag == true || record[.forgotten]?.flag == true
        }
    }

    private mutating func merge(_ card: Card, _ keys: IdentifyingKeys, into index: Int) {
        touched[index] = min(touched[index] ?? card.number, card.number)
        let merge = CardMerge(of: card.contact, keys, into: index, among: known)
        for difference in merge.differences { note(card, difference) }
        for (other, field) in merge.resemblances {
            resembles(merge.contact.id, known.people[other].contact.id, field)
        }
        if merge.contact != known.people[index].contact { known.replace(index, with: merge.contact) }
    }

    private mutating func add(_ card: Card, _ keys: IdentifyingKeys) {
        var contact = card.contact
        contact.added = contact.added ?? today
        if let namesake = known.namesake(of: keys) { resembles(contact.id, namesake, .name) }
        let index = known.insert(KnownPeople.Person(before: nil, contact: contact, keys: keys))
        touched[index] = card.number
        if card.source.hasOwnID { ownAdded.insert(index) }
    }

    private mutating func resembles(_ contact: Contact.ID, _ other: Contact.ID, _ field: Field) {
        let duplicate = LikelyDuplicate(contact: contact, resembles: other, field: field)
        if listed.insert(duplicate).inserted { likelyDuplicates.append(duplicate) }
    }

    private mutating func note(_ card: Card, _ reason: ImportNotice.Reason) {
        notices.append((card.number, ImportNotice(file: card.source.file, line: card.source.line, reason: reason)))
    }
}
