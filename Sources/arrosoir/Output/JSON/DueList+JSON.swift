import App
import JSON
import Relationships

/// One item of the list of the day, for a script.
struct DueItem {
    enum Kind: String { case watering, promise }
    enum Lane: String { case today, later }

    /// nil for what one owes to oneself.
    let contact: Contact?
    let kind: Kind
    let reason: Phrase
    let lane: Lane
    /// The day that a promise is due.
    let date: CivilDate?
}

extension DueList {
    /// The list person by person: promises, then waterings, then, where asked for, those who can wait.
    func items(in network: Network, includingLater: Bool) -> [DueItem] {
        let promised = promises.flatMap { row in
            row.contacts.compactMap { network.contact($0) }.map { contact in
                DueItem(
                    contact: contact, kind: .promise, reason: .reason(row, in: network, today: today), lane: .today,
                    date: row.date)
            }
        }
        return promised + [inboxItem(in: network), reviewItem].compactMap { $0 }
            + waterings.compactMap { item($0, .today, network) }
            + (includingLater ? later.compactMap { item($0, .later, network) } : [])
    }

    private func inboxItem(in network: Network) -> DueItem? {
        inbox.map { inbox in
            let reason = Phrase("%1: %2", "%1 : %2").with(
                Phrase.inboxRow, Phrase.reason(inbox, in: network, today: today))
            return DueItem(contact: nil, kind: .promise, reason: reason, lane: .today, date: inbox.date)
        }
    }

    private var reviewItem: DueItem? {
        review.map { review in
            DueItem(
                contact: nil, kind: .promise, reason: .reviewReason(review.date, today: today), lane: .today,
                date: review.date)
        }
    }

    private func item(_ row: DueWatering, _ lane: DueItem.Lane, _ network: Network) -> DueItem? {
        network.contact(row.contact).map { contact in
            DueItem(
                contact: contact, kind: .watering, reason: .reason(row.water, added: contact.added, today: today),
                lane: lane, date: nil)
        }
    }
}

extension Network {
    func json(of item: DueItem, on today: CivilDate, language: Language) -> JSONValue {
        let about: JSONValue = .members([
            "contact": item.contact.map { person($0.id) } ?? .null, "kind": .string(item.kind.rawValue),
            "reason": .string(item.reason[language]), "lane": .string(item.lane.rawValue), "due": .date(item.date),
        ])
        guard let contact = item.contact else { return about }
        let water = water(of: contact, on: today)
        return about.with(
            .members([
                "thirst": .thirst(water.thirst), "state": .string(water.state.rawValue),
                "lastTouch": lastTouch(of: contact, on: today),
            ]))
    }
}

extension JSONValue {
    /// To two decimals: 1.37.
    fileprivate static func thirst(_ thirst: Double) -> JSONValue? {
        JSONNumber((thirst * 100).rounded() / 100).map { .number($0) }
    }
}
