import Relationships

/// How the dates of a table are read: which of the two numbers in `02/11/1980` is the month.
///
/// One date that can be read one way only decides for all columns, and so does one with dots; else the language of
/// the titles, and at last the user's own. Where two dates contradict each other, one that can be read both ways stays
/// unread.
struct TableDates {
    /// nil where the dates contradict each other.
    private let isDayFirst: Bool?
    /// What to say of the table.
    private(set) var notice: ImportNotice.Reason?

    init(of texts: some Sequence<String>, hasDayFirstTitles: Bool, isDayFirst preferred: Bool?) {
        var (day, month, unsure): (String?, String?, String?) = (nil, nil, nil)
        var isDotted = false
        for text in texts where Self.mayBeNumbers(text) {
            guard let date = WrittenDate(text) else { continue }
            isDotted = isDotted || date.isDotted
            guard let isDayFirst = date.isDayFirst else {
                if date.isAmbiguous { unsure = unsure ?? text }
                continue
            }
            if isDayFirst { day = day ?? text } else { month = month ?? text }
        }
        if let day, let month {
            isDayFirst = nil
            notice = unsure.map { _ in .contradictingDates(day, month) }
            return
        }
        isDayFirst = day != nil || month == nil && (isDotted || hasDayFirstTitles || preferred ?? false)
        let isDecided = day != nil || month != nil || isDotted
        notice = unsure.flatMap { isDecided ? nil : .assumedDates($0, isDayFirst: isDayFirst == true) }
    }

    /// Reads `1980-02-29`, `--02-29`, `19800229`, `2/29/1980`, `29.02.80`, `29 févr. 1980`; nil for what is no date.
    func birthday(_ text: String) -> Birthday? { WrittenDate(text)?.birthday(isDayFirst: isDayFirst, since: 1930) }

    /// The same for a day since 1980, with its year.
    func date(_ text: String) -> CivilDate? {
        guard let date = WrittenDate(text)?.birthday(isDayFirst: isDayFirst, since: 1980), let year = date.year else {
            return nil
        }
        return CivilDate(year: year, month: date.month, day: date.day)
    }

    /// Whether the text is a date that is left unread because others contradict it, which is told once.
    func isDoubtful(_ text: String) -> Bool { isDayFirst == nil && WrittenDate(text)?.isAmbiguous == true }

    /// Whether the text says that there is no date: `0/0/00` and `1/1/4501` of Outlook, `N/A`.
    static func isNone(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 == UInt8(ascii: "0") || WrittenDate.isSeparator($0) } || text.contains("4501")
            || ["n/a", "na", "none", "null"].contains(text.lowercased())
    }

    /// Whether a number and a sign begin the text: month names say for themselves what they are.
    private static func mayBeNumbers(_ text: String) -> Bool {
        guard let first = text.utf8.first, ASCII.isDigit(first) else { return false }
        return text.utf8.prefix(3).contains(where: WrittenDate.isSeparator)
    }
}
