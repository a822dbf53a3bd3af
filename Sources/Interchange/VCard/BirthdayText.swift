import Relationships

extension Birthday {
    /// Reads a birthday of a vCard: `19800229`, `1980-02-29`, `--0229`, `--02-29`, each also with a time after it.
    ///
    /// The forms are those of RFC 6350, section 4.3.1, and RFC 2426, section 3.1.5. The time is dropped, and so is the
    /// year that stands for "none": 1604 in Apple's Contacts, or the one in `X-APPLE-OMIT-YEAR`.
    init?(vCard bytes: ArraySlice<UInt8>, omittedYear: String?) {
        let bytes = ASCII.trimmed(bytes)
        let date = bytes.prefix { ASCII.isDigit($0) || $0 == ASCII.hyphen }
        if let next = bytes[date.endIndex...].first {
            guard next == UInt8(ascii: "T") || next == UInt8(ascii: "t") || next == ASCII.space else { return nil }
        }
        let isYearless = date.starts(with: [ASCII.hyphen, ASCII.hyphen])
        let yearDigits = isYearless ? date.prefix(0) : date.prefix(4)
        let rest = date.dropFirst(isYearless ? 2 : 4)
        let isDashed = rest.contains(ASCII.hyphen)
        let monthAndDay = rest.dropFirst(isDashed && !isYearless ? 1 : 0)
        guard rest.count == (isDashed ? (isYearless ? 5 : 6) : 4),
            !isDashed || (monthAndDay.dropFirst(2).first == ASCII.hyphen && (isYearless || rest.first == ASCII.hyphen)),
            let month = ASCII.number(monthAndDay.prefix(2)), let day = ASCII.number(monthAndDay.suffix(2))
        else { return nil }
        if isYearless {
            self.init(year: nil, month: month, day: day)
        } else {
            guard let year = ASCII.number(yearDigits) else { return nil }
            let isOmitted = year == 1604 || omittedYear.flatMap { Int($0) } == year
            self.init(year: isOmitted ? nil : year, month: month, day: day)
        }
    }
}
