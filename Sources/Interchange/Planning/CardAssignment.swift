import Relationships

/// Decides who each card belongs to, before any of them is merged.
struct CardAssignment {
    struct Card {
        /// What does not change: shared, since a contact is large.
        private let content: Content

        private final class Content: Sendable {
            let number: Int
            let source: ImportedCard
            let contact: Contact
            let keys: IdentifyingKeys

            init(_ number: Int, _ source: ImportedCard, _ contact: Contact, _ keys: IdentifyingKeys) {
                (self.number, self.source, self.contact, self.keys) = (number, source, contact, keys)
            }
        }

        /// Its place among the cards of the run.
        var number: Int { content.number }
        var source: ImportedCard { content.source }
        var contact: Contact { content.contact }
        var keys: IdentifyingKeys { content.keys }
        /// Weak evidence joined it with somebody who could not be found by it for sure the next time.
        var isToBeRemembered = false
        /// What it has in common with an earlier card of the run that is taken for the same one.
        var repeated: ImportNotice.Evidence?

        /// nil for a card that describes nobody.
        init?(_ source: ImportedCard, number: Int) {
            guard let contact = source.contact else { return nil }
            content = Content(number, source, contact, IdentifyingKeys(contact))
        }
    }

    private(set) var known: KnownPeople
    /// The cards of each person who has any.
    private(set) var cards: [Int: [Card]] = [:]
    private(set) var notices: [(number: Int, notice: ImportNotice)] = []

    /// Contacts that a card with an id of our own means: no other such card means them.
    private var owned: Set<Int> = []
    /// Who the id in a card turned out to mean.
    private var meant: [Contact.ID: Contact.ID] = [:]
    let network: Network

    init(_ cards: [ImportedCard], network: Network) {
        self.network = network
        known = KnownPeople(network)
        for card in Self.inOrderOfStrength(cards) { take(card) }
    }

    /// Whose card bore an id; the id itself where none did.
    func bearer(of id: Contact.ID) -> Contact.ID { meant[id] ?? id }

    /// Cards with an id of ours first, then those with a UID or a profile, then those with another trace of their own,
    /// then bare names.
    ///
    /// A weak card is so judged by all whom it could mean, in a second import as in the first.
    private static func inOrderOfStrength(_ cards: [ImportedCard]) -> [Card] {
        var groups: [[Card]] = [[], [], [], []]
        let all = Array(concurrently: cards.count, by: 256) { Card(cards[$0], number: $0) }
        for card in all.lazy.compactMap({ $0 }) {
            let strength = card.source.hasOwnID ? 0 : card.keys.isStrong ? 1 : card.keys.isBare ? 3 : 2
            groups[strength].append(card)
        }
        return Array(groups.joined())
    }

    private mutating func take(_ card: Card) {
        if let index = sureOwner(of: card) {
            var card = card
            let isRepeated = cards[index, default: []].contains {
                $0.contact.id == card.contact.id && $0.contact != card.contact
            }
            if isRepeated, !card.keys.isStrong, !card.source.hasOwnID { card.repeated = card.keys.evidence }
            bind(card, to: index)
        } else if let (index, evidence) = known.likelyOwner(of: card.keys, where: { mayOwn($0, card, by: $1) }) {
            join(card, with: index, evidence)
        } else if isDeleted(card) {
            note(card, .deletedEarlier)
        } else {
            bind(card, to: known.insert(KnownPeople.Person(contact: card.contact, isNew: true, keys: card.keys)))
        }
    }

    /// Who a card belongs to without doubt. An id of our own is the surest sign, and two of them are two people.
    private func sureOwner(of card: Card) -> Int? {
        let id = card.contact.id
        if card.source.hasOwnID, let index = known.index(of: network.canonical(bearer(of: id))) { return index }
        if let index = known.owner(ofStrongKeys: card.keys), !card.source.hasOwnID || !owned.contains(index) {
            return index
        }
        if let index = known.index(ofCard: id) ?? known.index(of: network.canonical(id)) { return index }
        guard !card.source.hasOwnID, !network.facts.isEmpty else { return nil }
        return Identity.earlierKeys(of: card.contact).lazy.compactMap { known.index(of: network.canonical($0)) }
            .first { known.people[$0].keys.canBeJoined(with: card.keys) }
    }

    /// Whether weak evidence may give the card to a person.
    ///
    /// One file that has two cards with one name and organization, each with numbers of its own, means two people.
    private func mayOwn(_ index: Int, _ card: Card, by evidence: ImportNotice.Evidence) -> Bool {
        if card.source.hasOwnID, owned.contains(index) { return false }
        guard evidence == .nameAndOrganization || evidence == .name else { return true }
        let siblings = cards[index, default: []].lazy.filter { $0.source.file == card.source.file }
        return !siblings.contains { $0.keys.isReachedOtherwise(than: card.keys) }
    }

    private mutating func join(_ card: Card, with index: Int, _ evidence: ImportNotice.Evidence) {
        note(card, .joined(card.contact.name, with: known.people[index].contact.name, evidence))
        var card = card
        card.isToBeRemembered = !card.keys.isStrong || card.source.hasOwnID
        bind(card, to: index)
    }

    private mutating func bind(_ card: Card, to index: Int) {
        cards[index, default: []].append(card)
        known.add(card.keys, ofCard: card.contact.id, to: index)
        guard card.source.hasOwnID else { return }
        owned.insert(index)
        meant[card.contact.id] = known.people[index].contact.id
    }

    /// Whether the contact was deleted, or the one that it was merged into. One whose import was undone was not: it has
    /// a record as well, and is a stranger again.
    private func isDeleted(_ card: Card) -> Bool {
        if network.facts.isEmpty { return false }
        let ids = [card.contact.id] + (card.source.hasOwnID ? [] : Identity.earlierKeys(of: card.contact))
        return ids.flatMap { [$0, network.canonical($0)] }.contains { id in
            guard let record = network.facts[.contact(id)] else { return false }
            guard record[.deleted]?.flag == true else { return record[.forgotten]?.flag == true }
            return record[.name]?.text.map { NameLikeness.areAlike($0, card.contact.name) } ?? true
        }
    }

    private mutating func note(_ card: Card, _ reason: ImportNotice.Reason) {
        notices.append((card.number, ImportNotice(file: card.source.file, line: card.source.line, reason: reason)))
    }
}
