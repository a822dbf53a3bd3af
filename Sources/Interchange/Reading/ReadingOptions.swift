import Relationships

/// What the user says of a file that it does not say itself.
///
/// Example: `ReadingOptions(charset: Charset("KOI8-R"))`.
public struct ReadingOptions: Sendable {
    /// What the columns hold of a table that is none of the known ones.
    public var columns: ColumnMap?
    /// In which character set the texts are; nil for UTF-8, else Windows-1252.
    public var charset: Charset?
    /// Whether `2/3` is the second of March; nil where nobody says.
    public var isDayFirst: Bool?
    /// The day of a moment, in seconds since 1970, in the user's time zone.
    public var day: @Sendable (Int) -> CivilDate = { CivilDate(dayNumber: $0 / 86_400) }

    public init(columns: ColumnMap? = nil, charset: Charset? = nil, isDayFirst: Bool? = nil) {
        (self.columns, self.charset, self.isDayFirst) = (columns, charset, isDayFirst)
    }
}
