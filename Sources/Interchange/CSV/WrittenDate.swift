import Relationships

/// A date as people and spreadsheets write it, before it is known which number is the month.
///
/// Example: `15-Jan-24`, `1/15/24`, `15.01.2024`, `2024-01-15`, `15 janv. 2024`, `Jan 15, 2024`, `1/15/24, 9:41 AM`.
struct WrittenDate {
    private enum Shape {
        case known
        /// The day and the month stand in an order that the text doesn't tell.
        case numbers
        case dotted
    }

    private let shape: Shape
    private let day: Int
    private let month: Int
    /// Its digits as a number, and how many they are; nil without a year.
    private let year: (number: Int, digits: Int)?

    var isDotted: Bool { shape == .dotted }
    /// Whether it is another day when it is read the other way.
    var isAmbiguous: Bool { shape == .numbers && isDayFirst == nil && day != month }

    /// Which way it can be read at all; nil for both.
    var isDayFirst: Bool? {
        guard shape == .numbers, day > 12 || month > 12 else { return nil }
        return day > 12 && month <= 12 ? true : month > 12 && day <= 12 ? false : nil
    }

    init?(_ text: String) {
        let bytes = Array(text.utf8)
        if let date = Birthday(vCard: bytes[...], omittedYear: nil) {
            self.init(.known, day: date.day, month: date.month, year: date.year.map { ($0, 4) })
            return
        }
        let words = bytes.split { $0 == ASCII.space || $0 == ASCII.comma }
        guard let first = words.first else { return nil }
        if first.allSatisfy({ ASCII.isDigit($0) || Self.isSeparator($0) }), first.contains(where: Self.isSeparator),
            Self.isTime(words.dropFirst())
        {
            self.init(numbers: first)
        } else {
            self.init(withMonthName: text)
        }
    }

    private init(_ shape: Shape, day: Int, month: Int, year: (number: Int, digits: Int)?) {
        (self.shape, self.day, self.month, self.year) = (shape, day, month, year)
    }

    /// `29/02/1980`, `29-2-80`, `1980/2/29`, `29.02.`, `02/29`.
    private init?(numbers bytes: ArraySlice<UInt8>) {
        let parts = bytes.split(whereSeparator: Self.isSeparator)
        let numbers = parts.compactMap(ASCII.number)
        let signs = bytes.filter(Self.isSeparator)
        guard (2...3).contains(parts.count), numbers.count == parts.count, Set(signs).count == 1, signs.count <= 3
        else {
            return nil
        }
        if parts.count == 3, parts[0].count == 4 {
            self.init(.known, day: numbers[2], month: numbers[1], year: (numbers[0], 4))
            return
        }
        let year = parts.count == 3 ? (number: numbers[2], digits: parts[2].count) : nil
        guard parts[0].count <= 2, parts[1].count <= 2, [2, 4].contains(year?.digits ?? 4) else { return nil }
        self.init(signs[0] == ASCII.dot ? .dotted : .numbers, day: numbers[0], month: numbers[1], year: year)
    }

    /// `22 Nov 2026`, `22-Nov-26`, `Nov 22, 2026`, `22. November 1980`, `1er août`, `15 de enero de 2024`.
    private init?(withMonthName text: String) {
        let words = Array(SearchKey.folded(text).utf8).split { !Self.isWord($0) }.filter { !Self.isArticle($0) }
        guard words.count >= 2, let place = words.prefix(2).firstIndex(where: { Self.month($0) != nil }),
            let month = Self.month(words[place]), let day = Self.day(words[place == 0 ? 1 : 0])
        else { return nil }
        let year = words.count > 2 ? ASCII.number(words[2]) : nil
        guard words.count == 2 || year != nil && [2, 4].contains(words[2].count) else { return nil }
        self.init(.known, day: day, month: month, year: year.map { ($0, words[2].count) })
    }

    /// The day; nil where no calendar has it, or it can be read both ways and nobody says which number is the month.
    /// - Parameter oldest: The first of the hundred years that two digits can mean.
    func birthday(isDayFirst: Bool?, since oldest: Int) -> Birthday? {
        if isAmbiguous && isDayFirst == nil { return nil }
        var whole = year?.number
        if let year, year.digits == 2 { whole = year.number + (1900 + year.number < oldest ? 2000 : 1900) }
        let isDayFirst = self.isDayFirst ?? isDayFirst ?? true
        guard shape == .numbers, !isDayFirst else { return Birthday(year: Self.told(whole), month: month, day: day) }
        return Birthday(year: Self.told(whole), month: day, day: month)
    }

    static func isSeparator(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "/") || byte == ASCII.hyphen || byte == ASCII.dot
    }

    /// Without the year that stands for "none" in Apple's Contacts.
    private static func told(_ year: Int?) -> Int? { year == 1604 ? nil : year }

    /// Whether nothing follows the date but a time.
    private static func isTime(_ words: ArraySlice<ArraySlice<UInt8>>) -> Bool {
        words.first.map { $0.first.map(ASCII.isDigit) == true && $0.contains(ASCII.colon) } ?? true
    }

    /// The number of `1`, `1er`, `2nd`.
    private static func day(_ word: ArraySlice<UInt8>) -> Int? {
        let digits = word.prefix(while: ASCII.isDigit)
        let ending = word.dropFirst(digits.count)
        guard ending.isEmpty || endings.contains(where: { ending.elementsEqual($0.utf8) }) else { return nil }
        return ASCII.number(digits)
    }

    private static func month(_ word: ArraySlice<UInt8>) -> Int? {
        guard word.count >= 3 else { return nil }
        return months.firstIndex { $0.contains { $0.utf8.starts(with: word) } }.map { $0 + 1 }
    }

    private static func isWord(_ byte: UInt8) -> Bool { ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte >= 0x80 }

    /// As in `15 de enero de 2024`.
    private static func isArticle(_ word: ArraySlice<UInt8>) -> Bool {
        word.elementsEqual("de".utf8) || word.elementsEqual("del".utf8)
    }

    private static let endings = ["er", "st", "nd", "rd", "th"]

    /// As folded, in English, French, German, Spanish, Dutch and Italian. Of the months that begin alike, "juin" and
    /// "juillet" differ from the fourth letter on, and nobody shortens them to three.
    private static let months = [
        ["january", "janvier", "januar", "enero", "januari", "gennaio"],
        ["february", "fevrier", "februar", "febrero", "februari", "febbraio"],
        ["march", "mars", "marz", "marzo", "maart", "mrt"], ["april", "avril", "abril", "aprile"],
        ["may", "mai", "mayo", "mei", "maggio"], ["june", "juin", "juni", "junio", "giugno"],
        ["july", "juillet", "juli", "julio", "luglio"], ["august", "aout", "agosto", "augustus"],
        ["september", "septembre", "septiembre", "settembre"], ["october", "octobre", "oktober", "octubre", "ottobre"],
        ["november", "novembre", "noviembre"], ["december", "decembre", "dezember", "diciembre", "dicembre"],
    ]
}
