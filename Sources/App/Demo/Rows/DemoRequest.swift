import Relationships

/// Somebody who would like to know me, and how far that went.
struct DemoRequest: Sendable {
    /// Becomes the id, `demo-maelle`.
    let key: String
    let name: String
    var title: Phrase?
    var organization: String?
    var url: String?
    var email: String?
    let source: String
    let daysAgo: Int
    var message: Phrase?
    var triage: Request.Triage?
    var repliedDaysAgo: Int?
    var answer: DemoAnswer?
}

/// What they answered to my reply.
struct DemoAnswer: Sendable {
    let daysAgo: Int
    let text: Phrase

    init(_ daysAgo: Int, _ text: Phrase) {
        self.daysAgo = daysAgo
        self.text = text
    }
}
