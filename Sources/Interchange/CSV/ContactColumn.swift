/// What a column of a table of people holds.
///
/// Example: `Home City` of Outlook is `ContactColumn(.city, 2, "home")`: the second address, which is a home.
struct ContactColumn: Hashable {
    /// In the names of `CSVExport.header`, so far as that has them.
    enum Field: String, CaseIterable {
        case id, name, givenName, familyName, nicknames, organization, title, emails, phones, urls
        case street, city, region, postalCode, country
        case birthday, timeZone, tags, circles, skills, needs, metOn, metAt
        case knowsMe, seesMeAs, toTell, cadence, wanted, archived, added, notes
        /// Only to make up a name from.
        case additionalNames
        /// More lines of a street.
        case street2, street3
        /// An address in one piece, which counts where its parts are not told.
        case wholeAddress
        /// What the address, telephone number and so on of the same number is.
        case emailLabel, phoneLabel, urlLabel, addressLabel
        case birthYear, birthMonth, birthDay
        /// Written as vCards have it: `N`, `ORG`, `ANNIVERSARY` and `GENDER`.
        case namePrefix, nameSuffix, unit, anniversary, gender
        /// The property of a vCard that the label names, with its parameters.
        case property
        /// Understood, but without a field: kept under its title.
        case kept
    }

    let field: Field
    /// Which of several: the cells of one number belong together.
    let number: Int
    /// What it is, where the title says so.
    let label: String?

    init(_ field: Field, _ number: Int = 1, _ label: String? = nil) {
        self.field = field
        self.number = number
        self.label = label
    }

    /// A part of the address at work.
    static func work(_ field: Field) -> ContactColumn { ContactColumn(field, 11, "work") }

    /// What only vCards have a property for.
    static func property(_ names: String) -> ContactColumn { ContactColumn(.property, 1, names) }

    /// A part of the address at home.
    static func home(_ field: Field) -> ContactColumn { ContactColumn(field, 12, "home") }
}

extension ContactColumn.Field {
    /// A field that a user can name for a column: one that a table of whatever origin may hold.
    ///
    /// Example: `notes` and `note`, in any case, are `.notes`.
    init?(userWord: String) {
        let word = userWord.lowercased()
        let found = Self.forUsers.first { field in
            let name = field.rawValue.lowercased()
            return name == word || name == word + "s"
        }
        guard let found else { return nil }
        self = found
    }

    static let forUsers: [Self] = [
        .name, .givenName, .familyName, .nicknames, .organization, .title, .emails, .phones, .urls, .street, .city,
        .region, .postalCode, .country, .birthday, .timeZone, .tags, .circles, .skills, .needs, .metOn, .metAt,
        .wanted, .notes,
    ]

    var isPartOfAddress: Bool {
        switch self {
        case .street, .street2, .street3, .city, .region, .postalCode, .country, .wholeAddress: true
        default: false
        }
    }
}
