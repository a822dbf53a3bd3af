import Glibc
import Relationships

/// The day that it is for the user.
enum LocalDay {
    /// `$ARROSOIR_TODAY` where that is set, for rehearsals; else the date of the system clock in the user's zone (`TZ`).
    static func today() throws -> CivilDate {
        if let text = Environment.variable("ARROSOIR_TODAY") {
            guard let date = CivilDate(text) else { throw Refusal.badToday(text) }
            return date
        }
        return date(of: time(nil))
    }

    /// The date of a moment, in seconds since 1970, in the user's zone.
    static func date(of moment: time_t) -> CivilDate {
        var moment = moment
        var parts = tm()
        tzset()
        localtime_r(&moment, &parts)
        let year = Int(parts.tm_year) + 1900
        return CivilDate(year: year, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
            ?? CivilDate(dayNumber: moment / 86_400)
    }
}
