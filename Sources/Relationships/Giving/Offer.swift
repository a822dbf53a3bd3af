/// A problem that I am the solution to, and for whom.
///
/// Example: `Offer(id: ids.next(), what: "holiday rental in Brittany", audience: "families")`.
public struct Offer: Hashable, Identifiable, Sendable {
    public typealias ID = Identifier<Offer>

    public let id: ID
    public var what: String
    /// For whom, in words.
    public var audience: String?
    public var added: CivilDate?
    /// It is no longer offered from that day on.
    public var withdrawn: CivilDate?
    /// Who was looked at as somebody to give it to, and passed over, with the day.
    public var passed: [Contact.ID: CivilDate]

    public init(
        id: ID, what: String, audience: String? = nil, added: CivilDate? = nil, withdrawn: CivilDate? = nil,
        passed: [Contact.ID: CivilDate] = [:]
    ) {
        self.id = id
        self.what = what
        self.audience = audience
        self.added = added
        self.withdrawn = withdrawn
        self.passed = passed
    }
}

extension Offer: StoredRecord {
    public var record: RecordID { .offer(id) }

    public var registers: [Field: Value?] {
        [
            .title: .text(what), .purpose: .text(audience), .added: .date(added),
            .outcome: withdrawn.map { .map(["date": .date($0)]) },
        ]
    }

    public var maps: [Field: [String: Value]] {
        [.passed: Dictionary(uniqueKeysWithValues: passed.map { ($0.key.text, .date($0.value)) })]
    }

    public init?(key: String, record: Facts.Record) {
        guard !record.isGone, let what = record.text(.title) else { return nil }
        self.init(
            id: ID(key), what: what, audience: record.text(.purpose), added: record.date(.added),
            withdrawn: record[.outcome]?.map?["date"]?.date)
        for (key, value) in record.elements(.passed) {
            if let day = value.date { passed[Contact.ID(key)] = day }
        }
    }
}

/// What one does about offers, and about the needs that they meet.
extension Network {
    /// A new offer, or one as edited.
    public func setting(_ offer: Offer) -> [Change] {
        [offer.changes(from: offers[offer.id])].filter { !$0.isEmpty }
    }

    /// It is offered no longer.
    public func withdrawing(_ id: Offer.ID, on day: CivilDate) -> [Change] {
        guard var offer = offers[id] else { return [] }
        offer.withdrawn = day
        return setting(offer)
    }

    /// Not to this one: the reason to give leaves the list without a touch.
    public func passingOver(_ contact: Contact.ID, with id: Offer.ID, on day: CivilDate) -> [Change] {
        guard var offer = offers[id] else { return [] }
        offer.passed[canonical(contact)] = day
        return setting(offer)
    }

    /// A need that some contacts have, open from that day on; one that is open already stays as it is.
    public func addingNeed(_ text: String, to ids: [Contact.ID], on day: CivilDate) -> [Change] {
        changingNeeds(of: ids) { needs in
            if let index = needs.firstIndex(where: { $0.text == text }) {
                if needs[index].met != nil { needs[index] = Need(text, since: day) }
            } else {
                needs.append(Need(text, since: day))
            }
        }
    }

    /// The need is met from that day on; nil opens it again.
    public func closingNeed(_ text: String, of ids: [Contact.ID], on day: CivilDate?) -> [Change] {
        changingNeeds(of: ids) { needs in
            for index in needs.indices where needs[index].text == text { needs[index].met = day }
        }
    }

    private func changingNeeds(of ids: [Contact.ID], _ edit: (inout [Need]) -> Void) -> [Change] {
        chosen(ids).map { old in
            var new = old
            edit(&new.needs)
            return new.changes(from: old)
        }.filter { !$0.isEmpty }
    }
}
