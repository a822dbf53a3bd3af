/// The row of requests that wait for me, in the lane of promises: they are no contacts yet, so it has none.
///
/// Example: three to sort and one who answered: `count` is 4.
public struct DueInbox: Hashable, Sendable {
    /// In the order in which they came.
    public let requests: [Request.ID]
    /// The day of the oldest.
    public let date: CivilDate

    public var count: Int { requests.count }
}

extension Network {
    public func state(of request: Request, on today: CivilDate) -> Request.State {
        request.state(on: today, patience: method.requestPatience)
    }

    /// All requests by how they stand, each part in the order in which they came.
    public func requests(on today: CivilDate) -> [Request.State: [Request]] {
        Dictionary(grouping: requests.values.sorted { ($0.date, $0.id) < ($1.date, $1.id) }) {
            state(of: $0, on: today)
        }
    }

    /// What is mine to do in the inbox; nil for nothing. What is put off is left out.
    public func dueInbox(on today: CivilDate) -> DueInbox? {
        let mine = requests.values.filter { request in
            state(of: request, on: today).isMine && request.notBefore.map { $0 <= today } ?? true
        }.sorted { ($0.date, $0.id) < ($1.date, $1.id) }
        return mine.first.map { DueInbox(requests: mine.map(\.id), date: $0.date) }
    }

    /// The requests whose name, organization or message hold all words of a text; each one for an empty text.
    public func requests(named query: String) -> [Request] {
        let words = SearchKey.words(query)
        return requests.values.filter { request in
            let texts = [request.name, request.organization, request.title, request.message].compactMap { $0 }
            let text = SearchKey.folded(texts.joined(separator: "\n"))
            return request.id.text == query || words.allSatisfy { text.containsText($0, atWord: true) }
        }.sorted { ($0.date, $0.id) < ($1.date, $1.id) }
    }
}
