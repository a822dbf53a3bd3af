import Relationships

/// Which of two numbers is the month in the dates of a table: `02/11/1980`.
///
/// One date of the column that can only be read one way decides for all; else a French header has the day first.
struct TableDates {
    private let isDayFirst: Bool

    init(of texts: some Sequence<String>, isFrench: Bool) {
        let numbers = texts.lazy.compactMap(Self.numbers)
        if let sure = numbers.first(where: { $0[0] > 12 || $0[1] > 12 }) {
            isDayFirst = sure[0] > 12
        } else {
            isDayFirst = isFrench
        }
    }

    /// Reads `1980-02-29`, `--02-29`, `19800229`, `2/29/1980`, `29.02.1980`; nil for what is no date.
    func birthday(_ text: String) -> Birthday? {
        if let birthday = Birthday(vCard: Array(text.utf8)[...], omittedYear: nil) { return birthday }
        guard let numbers = Self.numbers(text) else { return nil }
        let (day, month) = isDayFirst ? (numbers[0], numbers[1]) : (numbers[1], numbers[0])
        return Birthday(year: numbers[2] == 1604 ? nil : numbers[2], month: month, day: day)
    }

    /// The three numbers of a date that ends in a year of four digits, before any time.
    private static func numbers(_ text: String) -> [Int]? {
        let date = text.split(separator: " ").first ?? ""
        let parts = date.split(omittingEmptySubsequences: false) { "/.-".contains($0) }
        let numbers = parts.compactMap { ASCII.number(Array($0.utf8)[...]) }
        return parts.count == 3 && numbers.count == 3 && parts[2].utf8.count == 4 ? numbers : nil
    }
}
