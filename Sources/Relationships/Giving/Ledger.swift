/// What passed between a contact and me, counted over all touches that have happened.
///
/// Example: `network.ledger(of: id).balance` is 2 when I gave three times and received once.
public struct Ledger: Hashable, Sendable {
    /// How many touches carry a mark; marks that none carries are left out.
    public let counts: [Touchpoint.Mark: Int]
    /// What I gave, and whom I introduced.
    public let given: Int
    /// What I received, and whom they introduced to me.
    public let received: Int

    /// Above zero I gave more often, below I received more often.
    public var balance: Int { given - received }
}

extension Network {
    public func ledger(of id: Contact.ID) -> Ledger {
        var counts: [Touchpoint.Mark: Int] = [:]
        var (given, received) = (0, 0)
        for touch in touchpoints(of: id) where !touch.isPlanned {
            for mark in touch.marks.keys {
                counts[mark, default: 0] += 1
                switch mark {
                case .gave: given += 1
                case .received: received += 1
                case .introduced: if touch.direction == .incoming { received += 1 } else { given += 1 }
                case .asked, .thanked, .reportedBack: break
                }
            }
        }
        return Ledger(counts: counts, given: given, received: received)
    }
}

/// What there is to see before one asks something of a contact. It advises, and never forbids.
public struct AskOutlook: Hashable, Sendable {
    public enum Caution: Hashable, Sendable {
        case thanksOwed(Promise.ID)
        case reportOwed(Promise.ID)
        /// An ask of them that has no answer yet.
        case askOpen(Ask.ID)
        case neverTouched
        /// Days since the latest touch, more than 180.
        case longSilence(days: Int)
        /// They gave more than they received.
        case inTheirDebt(given: Int, received: Int)
        case doesNotKnowMe
    }

    public let lastTouch: Touchpoint?
    public let ledger: Ledger
    public let standing: Standing?
    /// In the order in which they weigh.
    public let cautions: [Caution]

    /// Whether a lighter ask, for advice or an introduction, is the better first one.
    public func suggestsLighter(than kind: Ask.Kind) -> Bool { kind.isHeavy && !cautions.isEmpty }
}

extension Network {
    public func askOutlook(for id: Contact.ID, on today: CivilDate) -> AskOutlook {
        let (last, ledger, standing) = (latestTouch(of: id, by: today), ledger(of: id), contact(id)?.standing)
        var cautions: [AskOutlook.Caution] = openPromises(to: id).compactMap { promise in
            switch promise.kind {
            case .thanks: .thanksOwed(promise.id)
            case .report: promise.due <= today ? .reportOwed(promise.id) : nil
            case .reply, .followUp: nil
            }
        }
        let waiting = asks(of: id).filter { $0.contact == canonical(id) && $0.state == .waiting }
        cautions += waiting.map { .askOpen($0.id) }
        if let last {
            let days = today.days(since: last.date)
            if days > 180 { cautions.append(.longSilence(days: days)) }
        } else {
            cautions.append(.neverTouched)
        }
        if ledger.balance < 0 {
            cautions.append(.inTheirDebt(given: ledger.given, received: ledger.received))
        }
        if standing?.knowsMe == .no { cautions.append(.doesNotKnowMe) }
        return AskOutlook(lastTouch: last, ledger: ledger, standing: standing, cautions: cautions)
    }
}
