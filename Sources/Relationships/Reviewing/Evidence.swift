/// What a review looks at: where the touches went, what stands empty, who drifted, and whether it can be kept up.
///
/// A pure function of the facts and the day, without a word of prose.
/// Example: `Evidence(network, on: today, weeks: 12).warnings`.
public struct Evidence: Hashable, Sendable {
    /// Fewer touches than this say nothing about a balance.
    public static let enoughTouches = 10

    public let today: CivilDate
    /// Oldest first; the last one is under way.
    public let weeks: [Week]
    /// Of all the weeks together.
    public let touches: PerStage
    /// What the method wants, in percent.
    public let targets: PerStage
    /// Of active projects, by the day they are needed, the undated last.
    public let emptySlots: [Slot]
    /// Dated milestones of active projects, from today on, the next one first.
    public let milestones: [MilestoneAhead]
    /// The day that today is compared with: the last review before today, else 90 days ago.
    public let comparedWith: CivilDate
    /// Fresh or soon on the day compared with, dry now; the thirstiest first.
    public let drifted: [Contact.ID]
    /// Dry on the day compared with, fresh or soon now; by id.
    public let revived: [Contact.ID]
    /// Known for half a year (182 days) or more without a touch in person or at an event; the longest known first.
    /// Ambient, archived and wanted people are left out.
    public let neverMetInPerson: [Contact.ID]
    /// By how often I reached out, the most first.
    public let oneSided: [OneSided]
    public let gauge: Gauge
    public let warnings: [Warning]
    public let praises: [Praise]

    /// Seven days, and the touches that happened in them; one with several people is one touch.
    public struct Week: Hashable, Sendable {
        /// A Monday.
        public let monday: CivilDate
        public internal(set) var touches = PerStage()
    }

    /// A point in time and place that a project is heading for.
    public struct MilestoneAhead: Hashable, Sendable {
        public let project: Project.ID
        public let milestone: Milestone
        /// Slots that belong to it and that nobody holds.
        public let emptySlots: Int
    }

    /// A relation in which only I reach out.
    public struct OneSided: Hashable, Sendable {
        public let contact: Contact.ID
        /// Touches in the last 365 days, 4 or more.
        public let touches: Int
    }

    public enum Warning: Hashable, Sendable {
        /// Development above its target by more than half of it, and consolidation under half of its own; in percent.
        case buildingWithoutConsolidating(development: Int, consolidation: Int)
        /// More than a third of those who have a cadence are dry.
        case neglect(dry: Int, of: Int)
    }

    public enum Praise: Hashable, Sendable {
        /// Nothing that I owe by today is open, and so many promises were due since the first of the month.
        case promisesKept(Int)
        /// Places that stood empty and were taken within the period; by id.
        case slotsFilled([Slot.ID])
        /// Each stage is within ten points of its target.
        case balanced(touches: Int)
        /// Nobody of those who have a cadence is dry.
        case nobodyDry(of: Int)
    }

    /// One stage's part of the touches, in percent, 0 to 100, rounded; 0 without a touch.
    public func percent(of stage: Stage) -> Int {
        touches.total == 0 ? 0 : (200 * touches[stage] + touches.total) / (2 * touches.total)
    }

    /// `weeks` is held within 1 to 520.
    public init(_ network: Network, on today: CivilDate, weeks: Int = 12) {
        self.today = today
        let count = min(max(weeks, 1), 520)
        let monday = today.adding(days: -today.weekday.rawValue - 7 * (count - 1))
        self.weeks = network.weeks(count, from: monday, through: today)
        touches = self.weeks.reduce(into: PerStage()) { sum, week in
            for stage in Stage.allCases { sum[stage] += week.touches[stage] }
        }
        targets = network.method.stageTargets
        emptySlots = network.emptySlotsOfActiveProjects()
        milestones = network.milestonesAhead(on: today)
        comparedWith = network.latestReview(by: today.adding(days: -1))?.date ?? today.adding(days: -90)
        let thirst = Thirst(network, on: today, comparedWith: comparedWith)
        drifted = thirst.drifted
        revived = thirst.revived
        neverMetInPerson = network.neverMetInPerson(on: today, among: thirst.now)
        oneSided = network.oneSided(on: today)
        gauge = network.gauge(of: thirst.now)
        warnings = [Warning.imbalance(touches, targets), Warning.neglect(thirst)].compactMap { $0 }
        praises = [
            network.promisesKept(on: today).map(Praise.promisesKept),
            Praise.slots(network.slotsFilled(since: monday, by: today)),
            Praise.balance(touches, targets), Praise.noDrought(thirst),
        ].compactMap { $0 }
    }
}

extension Network {
    /// How many touches of the last 365 days there are, all of them mine; nil when they reached out too, or when fewer
    /// than four say nothing.
    ///
    /// Example: five messages since January and not one back: 5.
    public func oneSidedTouches(with id: Contact.ID, on today: CivilDate) -> Int? {
        let touches = traces(with: id, within: today.adding(days: -364)...today)
        return touches.count >= 4 && touches.allSatisfy(\.isOutgoing) ? touches.count : nil
    }
}
