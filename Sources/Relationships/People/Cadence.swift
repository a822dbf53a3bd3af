/// How often a contact wants water.
///
/// Example: `Cadence.every(30)` is ripe after 30 days and dry after 45.
public enum Cadence: Hashable, Sendable {
    /// Days, 1 to 3650, `ripe` at most `dry`.
    case days(ripe: Int, dry: Int)
    /// Ambient: kept, never due.
    case never

    public static let longest = 3650

    /// Ripe at `days`, dry at half as much again; nil outside 1 to 3650.
    public static func every(_ days: Int) -> Cadence? {
        guard (1...longest).contains(days) else { return nil }
        return .days(ripe: days, dry: (3 * days + 1) / 2)
    }

    /// Reads what people type: `30`, `never`, `jamais`.
    public init?(typed word: String) {
        if ["never", "jamais"].contains(SearchKey.folded(word)) {
            self = .never
        } else {
            guard let cadence = Int(word).flatMap(Cadence.every) else { return nil }
            self = cadence
        }
    }

    /// Days until ripe; nil for never.
    public var ripe: Int? { if case .days(let ripe, _) = self { ripe } else { nil } }

    /// The one that asks for water first: `never` is longer than any other.
    public static func shorter(_ left: Cadence, _ right: Cadence) -> Cadence {
        switch (left, right) {
        case (.never, _): right
        case (_, .never): left
        case (.days(let one, let oneDry), .days(let other, let otherDry)):
            (one, oneDry) <= (other, otherDry) ? left : right
        }
    }
}

extension Cadence {
    init?(_ value: Value?) {
        guard let map = value?.map else { return nil }
        if map["never"]?.flag == true {
            self = .never
        } else {
            guard let ripe = map["ripe"]?.integer, (1...Self.longest).contains(ripe) else { return nil }
            self = .days(ripe: ripe, dry: max(ripe, map["dry"]?.integer ?? (3 * ripe + 1) / 2))
        }
    }

    func value(from start: CivilDate? = nil) -> Value {
        switch self {
        case .never: .map(["never": true])
        case .days(let ripe, let dry):
            .members(["ripe": .integer(ripe), "dry": .integer(dry), "from": start.map(Value.date)])
        }
    }
}
