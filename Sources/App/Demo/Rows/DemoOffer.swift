/// A problem that I am the solution to, and for whom.
struct DemoOffer: Sendable {
    /// Becomes the id, `demo-room`.
    let key: String
    let what: Phrase
    let audience: Phrase
    let daysAgo: Int
}
