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
        let digits = date.filter(ASCII.isDigit)[...]
        let shape = String(date.map { ASCII.isDigit($0) ? "0" : "-" })
        guard let day = ASCII.number(digits.suffix(2)), let month = ASCII.number(digits.dropLast(2).suffix(2)) else {
            return nil
        }
        switch shape {
        case "00000000", "0000-00-00":
            guard let year = ASCII.number(digits.prefix(4)) else { return nil }
            let isOmitted = year == 1604 || omittedYear.flatMap { Int($0) } == year
            self.init(year: isOmitted ? nil : year, month: month, day: day)
        case "--0000", "--00-00":
            self.init(year: nil, month: month, day: day)
        default:
            return nil
        }
    }
}
