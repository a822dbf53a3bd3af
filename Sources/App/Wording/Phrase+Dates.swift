import Relationships

extension Phrase {
    /// "Sun 22 Nov", with the year when it is not the one of `today`.
    public static func date(_ date: CivilDate, today: CivilDate) -> Phrase {
        let month = months[date.month - 1]
        let year = date.year == today.year ? "" : " \(date.year)"
        return Phrase("\(date.day) \(month.english)\(year)", "\(date.day) \(month.french)\(year)")
    }

    /// "Sun 22 Nov".
    public static func dayAndDate(_ date: CivilDate, today: CivilDate) -> Phrase {
        Phrase("%1 %2", "%1 %2").with(weekdays[date.weekday.rawValue], Phrase.date(date, today: today))
    }

    /// "12 Mar": a day to come; the year is said only when the month alone could mean another one.
    public static func upcoming(_ date: CivilDate, today: CivilDate) -> Phrase {
        let isNear = (0..<330).contains(date.days(since: today))
        return Phrase.date(date, today: isNear ? date : today)
    }

    /// A day near today by its own name, else its date: "tomorrow", "Tuesday", "12 Mar".
    public static func coming(_ date: CivilDate, today: CivilDate) -> Phrase {
        switch date.days(since: today) {
        case 0: Phrase("today", "aujourd’hui")
        case 1: Phrase("tomorrow", "demain")
        case 2...6: fullWeekdays[date.weekday.rawValue]
        default: Phrase.date(date, today: today)
        }
    }

    /// "today", "yesterday", "41 days ago".
    public static func ago(_ date: CivilDate, today: CivilDate) -> Phrase {
        switch today.days(since: date) {
        case ..<0: coming(date, today: today)
        case 0: Phrase("today", "aujourd’hui")
        case 1: Phrase("yesterday", "hier")
        case let days: counted(days, Phrase("# day ago", "il y a # jour"), Phrase("# days ago", "il y a # jours"))
        }
    }

    /// "41 d ago": where there is little room.
    static func brieflyAgo(_ date: CivilDate, today: CivilDate) -> Phrase {
        let days = today.days(since: date)
        return days < 2 ? ago(date, today: today) : Phrase("\(days) d ago", "il y a \(days) j")
    }

    /// "41d": days in a column.
    public static func shortDays(_ days: Int) -> Phrase { Phrase("\(days)d", "\(days)j") }

    private static let weekdays = [
        Phrase("Mon", "lun."), Phrase("Tue", "mar."), Phrase("Wed", "mer."), Phrase("Thu", "jeu."),
        Phrase("Fri", "ven."), Phrase("Sat", "sam."), Phrase("Sun", "dim."),
    ]

    private static let fullWeekdays = [
        Phrase("Monday", "lundi"), Phrase("Tuesday", "mardi"), Phrase("Wednesday", "mercredi"),
        Phrase("Thursday", "jeudi"), Phrase("Friday", "vendredi"), Phrase("Saturday", "samedi"),
        Phrase("Sunday", "dimanche"),
    ]

    private static let months = [
        Phrase("Jan", "janv."), Phrase("Feb", "févr."), Phrase("Mar", "mars"), Phrase("Apr", "avr."),
        Phrase("May", "mai"), Phrase("Jun", "juin"), Phrase("Jul", "juil."), Phrase("Aug", "août"),
        Phrase("Sep", "sept."), Phrase("Oct", "oct."), Phrase("Nov", "nov."), Phrase("Dec", "déc."),
    ]
}
