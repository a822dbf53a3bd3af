import Relationships

/// What an import does to a network: decided as a whole before anything is written, so that it is all or nothing.
///
/// A card with a known UID or profile belongs to that contact. An email address, a number or a name joins a card with a
/// contact only if nothing tells them apart, and a notice says so. Any other card makes a contact. The same files a
/// second time change nothing.
///
/// Example: `ImportPlan(cards: cards, into: network, today: today).changes`, for the store to commit.
public struct ImportPlan: Sendable {
    /// Which value counts where a file and a contact differ.
    public enum Preference: CaseIterable, Sendable {
        /// The file's, if the contact's came from the same kind of source and was never changed by hand.
        case newer
        /// The file's.
        case file
        /// The contact's.
        case mine
    }

    /// One for each contact in `added`, then in `updated`, then for each of `requests`, then those of `records`.
    public private(set) var changes: [Change] = []
    /// New contacts, in the order of the files.
    public private(set) var added: [Contact] = []
    /// Contacts that were there, as they are after the import, in the order of the files.
    public private(set) var updated: [Contact] = []
    /// Contacts that were there and of whom the files tell nothing new.
    public private(set) var unchanged: [Contact] = []
    /// Those of `updated` whose organization, title or city changed in this import, with what is new.
    public private(set) var changed: [(contact: Contact, news: [News])] = []
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
    public init(
        cards: [ImportedCard], records: [Change] = [], into network: Network, today: CivilDate,
        preferring preference: Preference = .newer
    ) {
        notices = cards.flatMap(\.notices)
        let assignment = CardAssignment(cards, network: network)
        var noted = assignment.notices
        let taken = assignment.cards.sorted { $0.value.firstNumber < $1.value.firstNumber }
        let merges = Array(concurrently: taken.count, by: 256) { place in
            let (index, cards) = taken[place]
            let person = assignment.known.people[index]
            var merge = CardMerge(person, index, preference, facts: network.facts, among: assignment.known)
            merge.take(cards, today: today)
            return merge
        }
        for merge in merges {
            noted += merge.notices
            sort(assignment.related(merge.contact), before: merge.before)
        }
        requests = RequestPlan(cards, into: network, among: assignment.known)
        notices += noted.sorted { $0.number < $1.number }.map(\.notice) + requests.notices
        changes = Array(concurrently: added.count, by: 256) { [added] in added[$0].changes() }
        changes += Array(concurrently: updated.count, by: 256) { [updated] in
            updated[$0].changes(from: network.contacts[updated[$0].id])
        }
        changes += requests.added.map { $0.changes() }
        self.records = RecordPlan(records, into: network, person: assignment.bearer(of:))
        changes += self.records.changes
    }

    /// Pairs of contacts that may be one person, one of whom this import added or changed.
    ///
    /// - Parameter network: as it is after the import.
    public func likelyDuplicates(in network: Network, on today: CivilDate) -> [LikelyDuplicate] {
        let new = Set((added + updated).map(\.id))
        guard !new.isEmpty else { return [] }
        return network.likelyDuplicates(on: today).filter { new.contains($0.one) || new.contains($0.other) }
    }

    /// The names of each card and contact that weak evidence joined.
    public var joins: [(card: String, contact: String)] {
        notices.compactMap { notice in
            guard case .joined(let card, let contact, _) = notice.reason else { return nil }
            return (card, contact)
        }
    }

    private mutating func sort(_ contact: Contact, before: Contact?) {
        guard let before else { return added.append(contact) }
        guard before != contact else { return unchanged.append(before) }
        updated.append(contact)
        let news = contact.news.filter { !before.news.contains($0) }
        if !news.isEmpty { changed.append((contact, news)) }
    }
}

extension CardAssignment {
    /// With the people that the contact names by an id as the contacts that this id turned out to mean.
    func related(_ contact: Contact) -> Contact {
        guard !contact.knows.isEmpty || contact.introducedBy != nil else { return contact }
        func person(_ id: Contact.ID) -> Contact.ID { network.canonical(bearer(of: id)) }
        var contact = contact
        contact.introducedBy = contact.introducedBy.map(person)
        if contact.introducedBy == contact.id { contact.introducedBy = nil }
        contact.knows = contact.knows.map(person).filter { $0 != contact.id }.asSet(by: \.text)
        return contact
    }
}

extension [CardAssignment.Card] {
    /// The place of the first of them among the cards of the run.
    fileprivate var firstNumber: Int { lazy.map(\.number).min() ?? .max }
}
