/// Somebody with an open need that one of my offers meets: a reason to give.
public struct Giving: Hashable, Sendable {
    public let contact: Contact.ID
    public let offer: Offer.ID
    /// The words of the need.
    public let need: String
    /// Since when there are both the need and the offer.
    public let since: CivilDate

    static func inOrder(_ left: Giving, _ right: Giving) -> Bool {
        (left.contact, left.offer, left.need) < (right.contact, right.offer, right.need)
    }
}

extension Network {
    /// Whom my offers could help: each offer that stands against each open need, by contact, then by offer.
    ///
    /// An offer meets a need when they share as many words that mean something as a short one of them has, and two are
    /// always enough. Archived people and those who were passed over are left out.
    ///
    /// Example: the offer "holiday rental in Brittany" meets "a rental for the holidays", not "a rental van".
    public func givings() -> [Giving] { givings(on: nil).now }

    /// Those of now, and those of the morning: there what was given, passed over or withdrawn today still stood, and
    /// what came today did not.
    func givings(on today: CivilDate?) -> (now: [Giving], morning: [Giving]) {
        func stood(_ end: CivilDate?) -> Bool { end == nil || end == today }
        let standing = offers.values.filter { stood($0.withdrawn) }.map { ($0, Meaning($0.what)) }
        guard !standing.isEmpty else { return ([], []) }
        // A need is held only against the offers that have a word that begins as one of its own does.
        var places: [String: Set<Int>] = [:]
        for (place, (_, meaning)) in standing.enumerated() {
            for beginning in meaning.beginnings { places[beginning, default: []].insert(place) }
        }
        var (now, morning): ([Giving], [Giving]) = ([], [])
        for id in needy {
            guard let contact = contacts[id], !contact.isArchived else { continue }
            for need in contact.needs where stood(need.met) {
                let meaning = Meaning(need.text)
                for place in Set(meaning.beginnings.flatMap { places[$0] ?? [] }) {
                    let (offer, offered) = standing[place]
                    guard stood(offer.passed[id]), offered.meets(meaning) else { continue }
                    let beginnings = [need.since, offer.added].compactMap { $0 }
                    let giving = Giving(
                        contact: id, offer: offer.id, need: need.text,
                        since: beginnings.max() ?? CivilDate(dayNumber: 0))
                    if need.met == nil, offer.withdrawn == nil, offer.passed[id] == nil { now.append(giving) }
                    if !beginnings.contains(where: { $0 == today }) { morning.append(giving) }
                }
            }
        }
        return (now.sorted(by: Giving.inOrder), morning.sorted(by: Giving.inOrder))
    }
}
