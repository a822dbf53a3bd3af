/// A title that a column may have in any table of people, and what it means.
///
/// Example: "Vorname" is a given name. One word may mean several things; `ColumnMeaning` then asks the rest of the
/// header.
struct ColumnTitle {
    let column: ContactColumn
    /// Parted by `|`, as programs write them.
    let english: String
    /// In French, German, Spanish, Dutch and Italian.
    let others: String

    init(_ column: ContactColumn, _ english: String, _ others: String = "") {
        (self.column, self.english, self.others) = (column, english, others)
    }

    /// What each word may mean, in the order of the titles.
    static let meanings: [String: [ContactColumn]] = {
        var meanings: [String: [ContactColumn]] = [:]
        for title in all {
            for word in title.englishWords + title.otherWords where meanings[word]?.contains(title.column) != true {
                meanings[word, default: []].append(title.column)
            }
        }
        return meanings
    }()

    /// The words of languages that write the day of a date first.
    static let dayFirst = Set(all.flatMap(\.otherWords)).subtracting(all.flatMap(\.englishWords))

    private static let all = names + reaches + places + facts + further

    private var englishWords: [String] { Self.words(english) }
    private var otherWords: [String] { Self.words(others) }

    private static func words(_ titles: String) -> [String] {
        titles.split(separator: "|").map { CSVHeader.word(String($0)) }
    }
}
