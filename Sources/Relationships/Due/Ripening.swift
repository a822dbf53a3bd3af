extension Network {
    /// The day on which a contact becomes, or became, due for water; nil for whoever never is.
    ///
    /// Away days do not count, and a snooze that holds on `today` puts the day off, as they do for the day's list.
    /// Example: touched on 12 October with a cadence of 30 days, `ripening(of: sophie, on: today)` is 11 November.
    public func ripening(of contact: Contact, on today: CivilDate) -> CivilDate? {
        let away = AwayCalendar(awayPeriods)
        let water = water(of: contact, on: today, at: .now, away: away)
        guard let ripe = water.cadence.ripe else { return nil }
        let ripens = away.day(ripe, after: water.start)
        return max(ripens, notBefore(contact, on: today) ?? ripens)
    }
}
