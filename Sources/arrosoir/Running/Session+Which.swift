import App
import Relationships

/// Asks, requests and needs, by the words with which they are named.
extension Session {
    /// The ask of that id, else the one open ask of whoever has that name, else the one whose id begins so.
    func ask(_ which: String) throws -> Ask {
        if let whole = network.asks[Ask.ID(which.lowercased())] { return whole }
        let people = network.contacts(named: which)
        guard !people.isEmpty else {
            guard network.asks.keys.contains(where: { $0.text.hasPrefix(which.lowercased()) && !which.isEmpty }) else {
                throw NameMatchError.notFound(which, nearest: network.nearest(to: which))
            }
            return try record(which, in: network.asks, .askWord)
        }
        let ids = Set(people.map(\.id))
        let open = network.asksInOrder.filter { ask in
            ask.state.isOpen && (ids.contains(ask.contact) || ask.whom.map(ids.contains) ?? false)
        }
        guard let first = open.first else { throw Refusal.noOpenAsk(people.count == 1 ? people[0].name : which) }
        guard open.count > 1 else { return first }
        if let chosen = choose(.whichOneOfThese(which), among: open, { .candidate($0, in: network) }) { return chosen }
        throw Refusal.severalAsks(which, open.map { .candidate($0, in: network) })
    }

    /// The request of that id, else the one whose sender has that name, else the one whose id begins so.
    func request(_ which: String) throws -> Request {
        if let whole = network.requests[Request.ID(which.lowercased())] { return whole }
        let found = network.requests(of: which)
        guard let first = found.first else {
            let prefix = which.lowercased()
            guard network.requests.keys.contains(where: { $0.text.hasPrefix(prefix) && !prefix.isEmpty }) else {
                throw Refusal.noRequest(which)
            }
            return try record(which, in: network.requests, .requestWord)
        }
        guard found.count > 1 else { return first }
        if let chosen = choose(.whichOneOfThese(which), among: found, { .candidate($0) }) { return chosen }
        throw Refusal.severalRequests(which, found.map { .candidate($0) })
    }

    /// The one open need that some words mean, of any of these people; two who have the same need have one.
    func need(_ words: String, of people: [Contact]) throws -> String {
        var found: [(need: String, whose: String)] = []
        for person in people {
            for need in person.openNeeds(named: words) where !found.contains(where: { $0.need == need.text }) {
                found.append((need.text, person.name))
            }
        }
        guard let first = found.first else { throw Refusal.noNeed(words, of: .people(people.map(\.name))) }
        guard found.count > 1 else { return first.need }
        let describe = { (found: (need: String, whose: String)) in Phrase.needRow(found.need, of: found.whose) }
        if let chosen = choose(.whichOneOfThese(words), among: found, describe) { return chosen.need }
        throw Refusal.severalNeeds(words, found.map(describe))
    }
}
