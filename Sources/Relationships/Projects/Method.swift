/// The user's own way of working, as data.
public struct Method: Hashable, Sendable {
    /// The project that the Roles pane shows.
    public var currentProject: Project.ID?
    /// Waterings a day, 1 to 50; nil is the default: 5, and 3 in the first week.
    public var dailyCapacity: Int?
    /// For contacts added by hand that have no other cadence.
    public var defaultCadence = Cadence.every(60)!
    /// Places that `+` added, for one day.
    public var extra: Extra?

    /// The balance that I want, in percent of the touches, 0 to 100 for each stage.
    public var stageTargets = PerStage(development: 30, consolidation: 40, maintenance: 30)
    /// Days from one review to the next, 7 to 3650: at most one a week.
    public var reviewEvery = 30
    /// The review is put off until then.
    public var reviewNotBefore: CivilDate?

    public struct Extra: Hashable, Sendable {
        public var on: CivilDate
        public var count: Int
        public init(on: CivilDate, count: Int) {
            self.on = on
            self.count = count
        }
    }

    public init() {}
}

/// Days that do not count as elapsed, both ends included.
public struct AwayPeriod: Hashable, Identifiable, Sendable {
    public let id: Identifier<AwayPeriod>
    public var from: CivilDate
    public var to: CivilDate

    public init(id: Identifier<AwayPeriod>, from: CivilDate, to: CivilDate) {
        self.id = id
        self.from = from
        self.to = to
    }
}
