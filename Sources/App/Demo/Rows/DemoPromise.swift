import Relationships

/// Something that I owe to one person.
struct DemoPromise: Sendable {
    let kind: Promise.Kind
    let person: String
    let note: Phrase
    let due: DemoDay
    let madeDaysAgo: Int
    var occasion: Phrase?
}
