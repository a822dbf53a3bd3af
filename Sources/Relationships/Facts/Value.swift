/// What a field holds: the few shapes that the journal knows.
///
/// Example: a cadence is `.map(["ripe": .integer(30), "dry": .integer(45)])`.
public enum Value: Hashable, Sendable {
    case text(String)
    case integer(Int)
    case flag(Bool)
    case list([Value])
    case map([String: Value])
    /// A number that is no `Int`, with its digits as they were written; Arrosoir writes none, and loses none.
    case number(String)
}

extension Value {
    public var text: String? { if case .text(let text) = self { text } else { nil } }
    public var integer: Int? { if case .integer(let number) = self { number } else { nil } }
    public var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
    public var list: [Value]? { if case .list(let list) = self { list } else { nil } }
    public var map: [String: Value]? { if case .map(let map) = self { map } else { nil } }

    /// A date of life: `.text("2026-11-22")`.
    public var date: CivilDate? { text.flatMap(CivilDate.init) }

    public static func date(_ date: CivilDate) -> Value { .text(date.description) }

    /// A map of the members that are there: `.members(["date": nil, "occasion": .text("choir")])` has one.
    public static func members(_ members: [String: Value?]) -> Value { .map(members.compactMapValues { $0 }) }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
    public init(stringLiteral text: String) { self = .text(text) }
    public init(integerLiteral number: Int) { self = .integer(number) }
    public init(booleanLiteral flag: Bool) { self = .flag(flag) }
}
