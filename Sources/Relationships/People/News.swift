/// A change in somebody's life that an import saw: a new organization, title or city, and the day it was seen.
///
/// Example: `News(date: today, field: .organization, before: "Phare", after: "Zinc")`.
public struct News: Hashable, Sendable {
    /// What of a contact can be news; its raw value stands in the store.
    public enum Field: String, CaseIterable, Sendable { case organization, title, city }

    /// The day of the import.
    public var date: CivilDate
    public var field: Field
    public var before: String
    public var after: String

    public init(date: CivilDate, field: Field, before: String, after: String) {
        self.date = date
        self.field = field
        self.before = before
        self.after = after
    }
}

extension News {
    /// The element's key: `2026-11-22.title`, at most one of each field a day.
    public var key: String { date.description + "." + field.rawValue }

    var value: Value { .map(["before": .text(before), "after": .text(after)]) }

    init?(key: String, _ value: Value) {
        let parts = key.split(separator: ".")
        guard parts.count == 2, let date = CivilDate(String(parts[0])), let field = Field(rawValue: String(parts[1])),
            let before = value.map?["before"]?.text, let after = value.map?["after"]?.text
        else { return nil }
        self.init(date: date, field: field, before: before, after: after)
    }
}
