import Relationships

/// What becomes of the invitations of an import.
///
/// One whose id is known is there already, however it was sorted since. So is one of whoever asked by hand, when their
/// profile is known from that. People who are contacts are not made requests, nor is anything brought back that was
/// deleted.
public struct RequestPlan: Sendable {
    /// In the order of the files.
    public private(set) var added: [Request] = []
    public private(set) var unchanged: [Request] = []
    /// Invitations that I sent, which are passed over.
    public private(set) var outgoing = 0
    /// In the order of the files.
    private(set) var notices: [ImportNotice] = []

    /// Whether the files held any invitation at all.
    public private(set) var isEmpty = true

    init() {}

    init(_ cards: [ImportedCard], into network: Network, among people: KnownPeople) {
        var seen: Set<Request.ID> = []
        let typed = Self.typedProfiles(in: network)
        for card in cards {
            if card.isOutgoing { outgoing += 1 }
            if card.isOutgoing || card.request != nil { isEmpty = false }
            guard let request = card.request, seen.insert(request.id).inserted else { continue }
            func note(_ reason: ImportNotice.Reason) {
                notices.append(ImportNotice(file: card.file, line: card.line, reason: reason))
            }
            let profile = request.url.flatMap(ProfileAddress.init)
            if let known = network.requests[request.id] ?? profile.flatMap({ typed[$0] }) {
                unchanged.append(known)
            } else if network.facts[request.record]?[.deleted]?.flag == true {
                note(.deletedEarlier)
            } else if let index = profile.flatMap({ people.owner(ofProfile: $0.source) }) {
                note(.contactAlready(people.people[index].contact.name))
            } else {
                added.append(request)
            }
        }
    }

    /// Requests that somebody typed do not have the key that an import gives them.
    private static func typedProfiles(in network: Network) -> [ProfileAddress: Request] {
        let profiles = network.requests.values.sorted { $0.id < $1.id }.compactMap { request in
            request.id == InvitationsReader.id(of: request.url, request.name, request.date)
                ? nil : request.url.flatMap(ProfileAddress.init).map { ($0, request) }
        }
        return Dictionary(profiles, uniquingKeysWith: { first, _ in first })
    }
}
