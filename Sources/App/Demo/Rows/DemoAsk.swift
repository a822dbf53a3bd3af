import Relationships

/// Something that I asked of one person, and what came of it.
///
/// Example: `DemoAsk(of: "pol", 54, [.agreed: 54], kept: [.thanks: 54])` is what the touch of 54 days ago asked.
struct DemoAsk: Sendable {
    /// Whom a person is to introduce me to, and why.
    struct Introduction: Sendable {
        let whom: String
        let why: Phrase
    }

    let person: String
    /// Asked by the touch of that day, which has the mark; an introduction was thought of then.
    let daysAgo: Int
    let introduction: Introduction?
    /// In their order, each so many days ago.
    let steps: KeyValuePairs<Ask.Step, Int>
    /// What the thanks are for, where they say it in words of their own.
    let thanksFor: Phrase?
    /// When the thanks and the report that it left me owing were given.
    let kept: KeyValuePairs<Promise.Kind, Int>

    init(
        of person: String, _ daysAgo: Int, _ steps: KeyValuePairs<Ask.Step, Int> = [:], thanksFor: Phrase? = nil,
        kept: KeyValuePairs<Promise.Kind, Int> = [:]
    ) {
        self.person = person
        self.daysAgo = daysAgo
        introduction = nil
        self.steps = steps
        self.thanksFor = thanksFor
        self.kept = kept
    }

    init(
        through person: String, to whom: String, _ why: Phrase, planned daysAgo: Int,
        _ steps: KeyValuePairs<Ask.Step, Int> = [:]
    ) {
        self.person = person
        self.daysAgo = daysAgo
        introduction = Introduction(whom: whom, why: why)
        self.steps = steps
        thanksFor = nil
        kept = [:]
    }
}
