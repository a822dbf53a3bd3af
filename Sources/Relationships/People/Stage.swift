/// What an effort serves: to build a relation, to make it firm, or to keep it.
///
/// Example: a call with somebody met last month is `development`.
public enum Stage: String, CaseIterable, Sendable { case development, consolidation, maintenance }

/// A number for each stage: touches, or percents.
///
/// Example: `PerStage(development: 30, consolidation: 40, maintenance: 30).total` is 100.
public struct PerStage: Hashable, Sendable {
    public var development: Int
    public var consolidation: Int
    public var maintenance: Int

    public init(development: Int = 0, consolidation: Int = 0, maintenance: Int = 0) {
        self.development = development
        self.consolidation = consolidation
        self.maintenance = maintenance
    }

    public var total: Int { development + consolidation + maintenance }

    public subscript(stage: Stage) -> Int {
        get {
            switch stage {
            case .development: development
            case .consolidation: consolidation
            case .maintenance: maintenance
            }
        }
        set {
            switch stage {
            case .development: development = newValue
            case .consolidation: consolidation = newValue
            case .maintenance: maintenance = newValue
            }
        }
    }
}

extension Network {
    /// What a touch served: my own word for it, else what follows from when we met and from what passed between us.
    ///
    /// `development` up to 60 days after we met, and before; then `consolidation` in person, at an event, or where
    /// something passed between us (any mark); else `maintenance`. We met on the day that the contact names, else on
    /// that of the first touch. With several people it is enough that one of them is new: a dinner where I meet
    /// somebody builds a relation, whoever else is there.
    ///
    /// Example: coffee with Sophie, met two years ago: `consolidation`; a message to her: `maintenance`.
    public func stage(of touchpoint: Touchpoint) -> Stage {
        if let said = touchpoint.stage { return said }
        let isNew = touchpoint.contacts.contains { id in
            guard let contact = contact(id) else { return false }
            let first = firstTouch(of: id).map { min($0, touchpoint.date) } ?? touchpoint.date
            return touchpoint.date.days(since: contact.met?.date ?? first) <= 60
        }
        if isNew { return .development }
        let isConsolidating = touchpoint.channel.isInPerson || !touchpoint.marks.isEmpty
        return isConsolidating ? .consolidation : .maintenance
    }
}

extension Touchpoint.Channel {
    /// Whether one sees each other in the flesh.
    public var isInPerson: Bool { self == .inPerson || self == .event }
}
