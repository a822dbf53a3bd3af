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

/// Somebody with an open need that one of my offers meets: a reason to give.
public struct Giving: Hashable, Sendable {
    public let contact: Contact.ID
    public let offer: Offer.ID
    /// The words of the need.
    public let need: String
    /// Since when there are both the need and the offer.
    public let since: CivilDate
}

extension Network {
    /// Whom my offers could help: each offer that stands against each open need, by contact, then by offer.
    ///
    /// An offer meets a need when they share as many words that mean something as a short one of them has, and two are
    /// always enough. Archived people and those who were passed over are left out.
    ///
    /// Example: the offer "holiday rental in Brittany" meets "a rental for the holidays", not "a rental van".
    public func givings() -> [Giving] { givings(at: .now, on: nil) }

    /// In the morning what was given, passed over or withdrawn today still stood, and what came today did not.
    func givings(at moment: Moment, on today: CivilDate?) -> [Giving] {
        func isOver(_ day: CivilDate?) -> Bool { day.map { moment == .now || $0 != today } ?? false }
        func isThere(_ day: CivilDate?) -> Bool { moment == .now || day.map { $0 != today } ?? true }
        let standing = offers.values.filter { !isOver($0.withdrawn) && isThere($0.added) }
            .sorted { $0.id < $1.id }.map { ($0, Meaning($0.what)) }
        guard !standing.isEmpty else { return [] }
        var givings: [Giving] = []
        for contact in contacts.values where !contact.isArchived {
            for need in contact.needs where !isOver(need.met) && isThere(need.since) {
                let meaning = Meaning(need.text)
                for (offer, offered) in standing where offered.meets(meaning) && !isOver(offer.passed[contact.id]) {
                    let since = [need.since, offer.added].compactMap { $0 }.max() ?? CivilDate(dayNumber: 0)
                    givings.append(Giving(contact: contact.id, offer: offer.id, need: need.text, since: since))
                }
            }
        }
        return givings.sorted { ($0.contact, $0.offer, $0.need) < ($1.contact, $1.offer, $1.need) }
    }

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
