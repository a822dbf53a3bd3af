/// What the cadences ask for, against what a day has room for.
///
/// Example: forty people every week ask for 5.7 touches a day; with room for 5, five of them had better rest.
public struct Gauge: Hashable, Sendable {
    /// Touches a day.
    public let asked: Double
    /// Waterings a day: the method's, without what was added for one day and without the gentler first week.
    public let capacity: Int
    /// Whom to let rest, so that what is asked fits: empty where it fits already.
    ///
    /// Those without a role on an active project, the thirstiest first: whoever I have neglected the longest, by their
    /// own measure, is whom I keep up with the least. No more of them than it takes; all of them when even that is not
    /// enough. Letting them rest is `settingCadence(.never, of: rest, today:)`.
    public let rest: [Contact.ID]

    public var isOver: Bool { Self.isOver(asked, capacity) }

    /// Thirty-five people every week are exactly 5 a day, whatever the last digit says.
    fileprivate static func isOver(_ asked: Double, _ capacity: Int) -> Bool { asked > Double(capacity) + 1e-9 }
}

extension Network {
    /// What the cadences together ask for, in touches a day, to hold against the capacity.
    public func touchesAskedPerDay() -> Double {
        Self.touchesAsked(
            contacts.values.reduce(into: [:]) { counts, contact in
                guard !contact.isArchived, contact.wanted == nil, let ripe = cadence(of: contact).ripe else { return }
                counts[ripe, default: 0] += 1
            })
    }

    /// In the order of the cadences: a sum of fractions depends on its order.
    private static func touchesAsked(_ contactsByRipe: [Int: Int]) -> Double {
        contactsByRipe.sorted { $0.key < $1.key }.reduce(0) { $0 + Double($1.value) / Double($1.key) }
    }

    /// What is asked for, what there is room for, and whom to let rest.
    public func gauge(on today: CivilDate) -> Gauge {
        let away = AwayCalendar(awayPeriods)
        return gauge(of: contacts.values.map { ($0.id, water(of: $0, on: today, at: .now, away: away)) })
    }

    func gauge(of waters: [(id: Contact.ID, water: Water)]) -> Gauge {
        let watered = waters.compactMap { id, water in water.cadence.ripe.map { (id: id, ripe: $0, water: water) } }
        var counts = watered.reduce(into: [:]) { $0[$1.ripe, default: 0] += 1 }
        let asked = Self.touchesAsked(counts)
        let capacity = method.dailyCapacity ?? Self.usualCapacity
        var rest: [Contact.ID] = []
        if Gauge.isOver(asked, capacity) {
            let free = watered.filter { activeRoles(of: $0.id).isEmpty }
                .sorted { Water.isThirstier($0.water, $1.water) ?? ($0.id < $1.id) }
            for one in free where Gauge.isOver(Self.touchesAsked(counts), capacity) {
                counts[one.ripe]! -= 1
                rest.append(one.id)
            }
        }
        return Gauge(asked: asked, capacity: capacity, rest: rest)
    }
}

extension Water {
    /// Whether one wants water more than the other, by their own cadence and without a limit; then the longest
    /// untouched; nil for equals.
    static func isThirstier(_ left: Water, _ right: Water) -> Bool? {
        guard let leftRipe = left.cadence.ripe, let rightRipe = right.cadence.ripe else { return nil }
        let one = left.elapsed * rightRipe
        let other = right.elapsed * leftRipe
        if one != other { return one > other }
        return left.elapsed == right.elapsed ? nil : left.elapsed > right.elapsed
    }
}
