/// A dated look at the objectives, with what was changed and why.
///
/// Example: on 22 November the date of the launch was no longer right, so it moved to March: `changed` and `why`.
public struct Review: Hashable, Identifiable, Sendable {
    public typealias ID = Identifier<Review>

    /// The questions that are there from the start. Answers to questions of the user's own have keys of their own.
    public enum Question: String, CaseIterable, Sendable {
        /// What are my objectives, and are they still right?
        case objectives
        /// Which stage am I in?
        case stage
        /// Have I looked at them again?
        case lookedAgain
    }

    public let id: ID
    public var date: CivilDate
    /// By the key of the question.
    public var answers: [String: String]
    /// The stage that I am in.
    public var stage: Stage?
    public var changed: String?
    public var why: String?

    public init(
        id: ID, date: CivilDate, answers: [String: String] = [:], stage: Stage? = nil, changed: String? = nil,
        why: String? = nil
    ) {
        self.id = id
        self.date = date
        self.answers = answers
        self.stage = stage
        self.changed = changed
        self.why = why
    }

    public subscript(question: Question) -> String? {
        get { answers[question.rawValue] }
        set { answers[question.rawValue] = newValue }
    }
}

extension Review: StoredRecord {
    public var record: RecordID { .review(id) }

    public var registers: [Field: Value?] {
        [.date: .date(date), .stage: .text(stage?.rawValue), .changed: .text(changed), .why: .text(why)]
    }

    public var maps: [Field: [String: Value]] { [.answers: answers.mapValues { .text($0) }] }

    public init?(key: String, record: Facts.Record) {
        guard !record.isGone, let date = record.date(.date) else { return nil }
        let answers = record.elements(.answers).compactMap { key, value in value.text.map { (key, $0) } }
        // "é" in one and in two scalars are two elements, and one key of a dictionary: the first by bytes counts.
        self.init(
            id: ID(key), date: date, answers: Dictionary(answers, uniquingKeysWith: { first, _ in first }),
            stage: record.text(.stage).flatMap(Stage.init), changed: record.text(.changed), why: record.text(.why))
    }
}
