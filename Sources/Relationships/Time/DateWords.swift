/// Dates as people say them, in English and in French alike.
///
/// Example: `DateWords.date("3 weeks ago", today: today)`, `DateWords.date("vendredi", today: today, leaning: .future)`.
/// Understood: `2026-11-22`; today, yesterday, tomorrow; `-3d`, `+2w`, `1m`, `1y`; days of the week, alone or with last
/// or next; "3 weeks ago", "in 2 months"; "15 jan", "15 January 2027". Case and accents make no difference.
public enum DateWords {
    /// Where a word that fits two days points: a bare "friday" is the last one in a log, the next one in a snooze.
    public enum Leaning: Sendable { case past, future }

    /// The day meant, or nil when the words mean none.
    public static func date(_ text: String, today: CivilDate, leaning: Leaning = .past) -> CivilDate? {
        let words = SearchKey.folded(text)
            .replacing("aujourd'hui", with: "today").replacing("apres-demain", with: "overmorrow")
            .replacing("apres demain", with: "overmorrow").replacing("avant-hier", with: "ereyesterday")
            .replacing("avant hier", with: "ereyesterday")
            .split(whereSeparator: \.isWhitespace).map(String.init)
        switch words.count {
        case 0: return nil
        case 1: return single(words[0], today, leaning)
        case 2: return weekday(words, today) ?? named(words, today, leaning) ?? span(words, today, leaning)
        default: return named(words, today, leaning) ?? span(words, today, leaning)
        }
    }

    /// Days in a span such as `90d`, `3w`, `2m`, `1y`, counted back from `today`; nil for anything else.
    public static func days(_ text: String, today: CivilDate) -> Int? {
        guard let first = text.utf8.first, first != UInt8(ascii: "-"), first != UInt8(ascii: "+") else { return nil }
        return compact("-" + SearchKey.folded(text), today).map { today.days(since: $0) }
    }

    private static func single(_ word: String, _ today: CivilDate, _ leaning: Leaning) -> CivilDate? {
        switch word {
        case "today", "auj", "now": return today
        case "yesterday", "hier": return today.adding(days: -1)
        case "tomorrow", "demain": return today.adding(days: 1)
        case "ereyesterday": return today.adding(days: -2)
        case "overmorrow": return today.adding(days: 2)
        default: break
        }
        if let date = CivilDate(word) { return date }
        if let day = weekday(word) { return near(day, today, leaning) }
        guard let first = word.utf8.first else { return nil }
        switch first {
        case UInt8(ascii: "-"), UInt8(ascii: "+"): return compact(word, today)
        default: return leaning == .future ? compact("+" + word, today) : nil
        }
    }

    /// `-3d`, `+2w`.
    private static func compact(_ word: String, _ today: CivilDate) -> CivilDate? {
        guard let sign = word.first, let letter = word.last, let unit = Unit(rawLetter: letter),
            let count = number(word.dropFirst().dropLast()), count <= 100_000
        else { return nil }
        return unit.move(today, by: sign == "-" ? -count : count)
    }

    /// "last friday", "vendredi prochain".
    private static func weekday(_ words: [String], _ today: CivilDate) -> CivilDate? {
        for (day, other) in [(words[1], words[0]), (words[0], words[1])] {
            guard let day = weekday(day) else { continue }
            switch other {
            case "last", "dernier": return near(day, today, .past)
            case "next", "prochain": return near(day, today, .future)
            default: continue
            }
        }
        return nil
    }

    /// "3 weeks ago", "il y a 3 semaines", "in 3 weeks", "dans 3 semaines"; where a day to come is meant, "3 weeks".
    private static func span(_ words: [String], _ today: CivilDate, _ leaning: Leaning) -> CivilDate? {
        var rest = words
        let sign: Int
        if rest.last == "ago" {
            rest.removeLast()
            sign = -1
        } else if rest.starts(with: ["il", "y", "a"]) {
            rest.removeFirst(3)
            sign = -1
        } else if rest.first == "in" || rest.first == "dans" {
            rest.removeFirst()
            sign = 1
        } else if leaning == .future {
            sign = 1
        } else {
            return nil
        }
        guard rest.count == 2, let unit = Unit(word: rest[1]) else { return nil }
        let count = ["a", "an", "one", "un", "une"].contains(rest[0]) ? 1 : number(rest[0])
        guard let count, count <= 100_000 else { return nil }
        return unit.move(today, by: sign * count)
    }

    /// "15 jan", "15 janvier 2027", "jan 15".
    private static func named(_ words: [String], _ today: CivilDate, _ leaning: Leaning) -> CivilDate? {
        guard words.count <= 3 else { return nil }
        let (first, second) = (words[0], words[1])
        let isMonthFirst = month(second) == nil
        guard let day = dayOfMonth(isMonthFirst ? second : first), let month = month(isMonthFirst ? first : second)
        else { return nil }
        if words.count == 3 {
            guard words[2].utf8.count == 4, let year = number(words[2]) else { return nil }
            return CivilDate(year: year, month: month, day: day)
        }
        // Eight years hold a 29 February, even around 1900 and 2100.
        let years = (0...8).map { leaning == .past ? today.year - $0 : today.year + $0 }
        return years.lazy.compactMap { CivilDate(year: $0, month: month, day: day) }
            .first { leaning == .past ? $0 <= today : $0 >= today }
    }

    private static func dayOfMonth(_ word: String) -> Int? { word == "1er" ? 1 : number(word) }

    /// Digits and nothing else: `Int` would take a sign.
    private static func number(_ word: some StringProtocol) -> Int? {
        word.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(word) : nil
    }

    private static func near(_ day: Weekday, _ today: CivilDate, _ leaning: Leaning) -> CivilDate {
        let ahead = (day.rawValue - today.weekday.rawValue + 7) % 7
        switch leaning {
        case .future: return today.adding(days: ahead == 0 ? 7 : ahead)
        case .past: return today.adding(days: ahead == 0 ? -7 : ahead - 7)
        }
    }

    private static func weekday(_ word: String) -> Weekday? {
        index(of: word, in: weekdays).flatMap { Weekday(rawValue: $0) }
    }

    private static func month(_ word: String) -> Int? { index(of: word, in: months).map { $0 + 1 } }

    /// The place of the names of which the word is the whole or a beginning of at least three letters.
    private static func index(of word: String, in names: [[String]]) -> Int? {
        let word = word.hasSuffix(".") ? String(word.dropLast()) : word
        guard word.utf8.count >= 3 else { return nil }
        let found = names.indices.filter { index in names[index].contains { $0.hasPrefix(word) } }
        return found.count == 1 ? found[0] : nil
    }

    private static let weekdays = [
        ["monday", "lundi"], ["tuesday", "mardi"], ["wednesday", "mercredi"], ["thursday", "jeudi"],
        ["friday", "vendredi"], ["saturday", "samedi"], ["sunday", "dimanche"],
    ]

    private static let months = [
        ["january", "janvier"], ["february", "fevrier"], ["march", "mars"], ["april", "avril"], ["may", "mai"],
        ["june", "juin"], ["july", "juillet"], ["august", "aout"], ["september", "septembre"],
        ["october", "octobre"], ["november", "novembre"], ["december", "decembre"],
    ]

    private enum Unit {
        case day, week, month, year

        init?(rawLetter: Character) {
            switch rawLetter {
            case "d", "j": self = .day
            case "w", "s": self = .week
            case "m": self = .month
            case "y", "a": self = .year
            default: return nil
            }
        }

        init?(word: String) {
            switch word {
            case "d", "day", "days", "j", "jour", "jours": self = .day
            case "w", "week", "weeks", "semaine", "semaines": self = .week
            case "month", "months", "mois": self = .month
            case "y", "year", "years", "an", "ans", "annee", "annees": self = .year
            default: return nil
            }
        }

        func move(_ date: CivilDate, by count: Int) -> CivilDate {
            switch self {
            case .day: date.adding(days: count)
            case .week: date.adding(days: 7 * count)
            case .month: date.adding(months: count)
            case .year: date.adding(months: 12 * count)
            }
        }
    }
}
