import Relationships

/// A tip, for whom it is, and who gave it.
struct DemoPractice: Sendable {
    let key: String
    let level: Practice.Level
    let author: String
    let text: Phrase
}
