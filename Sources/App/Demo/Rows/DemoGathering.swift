import Relationships

/// Something that I did with several people at once.
struct DemoGathering: Sendable {
    /// Becomes the id, `demo-training`.
    let key: String
    let daysAgo: Int
    let channel: Touchpoint.Channel
    let occasion: Phrase
    let note: Phrase
    var project: Project.ID?
    let people: [String]
}
