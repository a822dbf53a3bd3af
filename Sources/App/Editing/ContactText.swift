import Relationships

/// A contact as text for an editor: a line for each thing there is to say, the notes at the end.
///
/// Example:
/// ```
/// Name: Sophie Marchal
/// Email (work): sophie@rives.be
/// Tag: music
///
/// Notes:
/// Likes tea.
/// ```
/// Only the fields whose lines differ from an older text are changed, so that nothing else is lost: neither what came
/// in between, nor what has no line.
public struct ContactText: Sendable {
    /// A line that cannot be understood.
    public struct Mistake: Error {
        /// From 1.
        public let line: Int
        public let message: Phrase
    }

    enum Field: CaseIterable {
        case name, given, family, nickname, organization, title, email, phone, link, address, birthday, timeZone
        case tag, circle, skill, need, metOn, metAt, introducedBy, knows, knowsMe, seesMeAs, toTell, cadence, wanted
        case notes
    }

    /// One line, or all of the notes.
    struct Entry: Equatable {
        let field: Field
        /// What it is, in brackets: `work`.
        let label: String?
        let value: String
        /// From 1.
        let line: Int

        static func == (left: Entry, right: Entry) -> Bool {
            left.field == right.field && left.label == right.label && left.value.utf8.elementsEqual(right.value.utf8)
        }
    }

    let entries: [Entry]

    func entries(_ field: Field) -> [Entry] { entries.filter { $0.field == field } }

    func entry(_ field: Field) -> Entry? { entries.first { $0.field == field } }
}

extension ContactText.Field {
    var name: Phrase {
        switch self {
        case .name: Phrase("Name", "Nom affiché")
        case .given: Phrase("Given name", "Prénom")
        case .family: Phrase("Family name", "Nom de famille")
        case .nickname: Phrase("Nickname", "Surnom")
        case .organization: Phrase("Organization", "Organisation")
        case .title: Phrase("Title", "Fonction")
        case .email: Phrase("Email", "E-mail")
        case .phone: Phrase("Phone", "Téléphone")
        case .link: Phrase("Link", "Lien")
        case .address: Phrase("Address", "Adresse")
        case .birthday: Phrase("Birthday", "Anniversaire")
        case .timeZone: Phrase("Time zone", "Fuseau horaire")
        case .tag: Phrase("Tag", "Étiquette")
        case .circle: Phrase("Circle", "Cercle")
        case .skill: Phrase("Skill", "Talent")
        case .need: Phrase("Need", "Besoin")
        case .metOn: Phrase("Met on", "Rencontré le")
        case .metAt: Phrase("Met at", "Rencontré à")
        case .introducedBy: Phrase("Introduced by", "Présenté par")
        case .knows: Phrase("Knows", "Connaît")
        case .knowsMe: Phrase("Knows me", "Me connaît")
        case .seesMeAs: Phrase("Sees me as", "Me voit comme")
        case .toTell: Phrase("To tell", "À lui dire")
        case .cadence: Phrase("Cadence", "Cadence")
        case .wanted: Phrase("Wanted, why", "À rencontrer, pourquoi")
        case .notes: Phrase("Notes", "Notes")
        }
    }

    /// Whether there may be several lines.
    var isList: Bool {
        switch self {
        case .nickname, .email, .phone, .link, .address, .tag, .circle, .skill, .need, .knows: true
        default: false
        }
    }

    /// Whether a line may say in brackets what it is.
    var isLabelled: Bool { [.email, .phone, .link, .address].contains(self) }

    /// What helps to fill the line, beside it.
    var hint: Phrase? {
        switch self {
        case .address: Phrase("street; postal code; city; region; country", "rue ; code postal ; ville ; région ; pays")
        case .birthday: Phrase("1980-02-29, or --02-29", "1980-02-29, ou --02-29")
        case .knowsMe: Phrase("unknown, no, byName, well", "unknown, no, byName, well")
        case .cadence: Phrase("days, or never", "jours, ou jamais")
        default: nil
        }
    }
}

// MARK: Writing

extension ContactText {
    /// The text of a contact, with an empty line for what is not said yet.
    public static func text(of contact: Contact, in network: Network, language: Language) -> String {
        let start = Phrase(
            """
            # Change, delete or add lines; several of a kind are several lines.
            # A line that begins with # is not read. Saving an unchanged text changes nothing.
            """,
            """
            # Modifiez, supprimez, ajoutez des lignes ; plusieurs du même genre font plusieurs lignes.
            # Une ligne qui commence par # n’est pas lue. Un texte inchangé ne change rien.
            """)
        var lines = [start[language], ""]
        for field in Field.allCases where field != .notes {
            if let hint = field.hint { lines.append("# " + field.name[language] + ": " + hint[language]) }
            let said = said(field, of: contact, in: network)
            for (label, value) in said.isEmpty ? [(nil, "")] : said {
                let head = field.name[language] + (label.map { " (" + escaped($0, also: ")") + ")" } ?? "")
                lines.append(value.isEmpty ? head + ":" : head + ": " + value)
            }
            if Self.lastOfGroups.contains(field) { lines.append("") }
        }
        lines.append(Field.notes.name[language] + ":")
        return lines.joined(separator: "\n") + "\n" + (contact.notes.map { $0 + "\n" } ?? "")
    }

    private static let lastOfGroups: Set<Field> = [.title, .timeZone, .need, .knows, .toTell, .wanted]

    /// What each line of a field says, escaped.
    private static func said(
        _ field: Field, of contact: Contact, in network: Network
    ) -> [(label: String?, value: String)] {
        if let place = lists[field] { return contact[keyPath: place].map { (nil, escaped($0)) } }
        if let place = reaches[field] { return contact[keyPath: place].map { ($0.label, escaped($0.value)) } }
        if let place = texts[field] { return contact[keyPath: place].map { [(nil, escaped($0))] } ?? [] }
        let value: String?
        switch field {
        case .name: value = contact.name
        case .birthday: value = contact.birthday?.description
        case .metOn: value = contact.met?.date?.description
        case .metAt: value = contact.met?.occasion
        case .knowsMe: value = (contact.standing?.knowsMe ?? .unknown).rawValue
        case .seesMeAs: value = contact.standing?.seesMeAs
        case .toTell: value = contact.standing?.toTell
        case .cadence: value = contact.cadence.map { $0.ripe.map(String.init) ?? "never" }
        case .introducedBy: value = contact.introducedBy.flatMap { network.contact($0)?.name }
        case .knows: return contact.knows.compactMap { network.contact($0)?.name }.map { (nil, escaped($0)) }
        case .need: return contact.needs.filter { $0.met == nil }.map { (nil, escaped($0.text)) }
        case .address: return contact.addresses.map { ($0.label, line(of: $0)) }
        default: value = nil
        }
        return value.map { [(nil, escaped($0))] } ?? []
    }

    static let texts: [Field: WritableKeyPath<Contact, String?> & Sendable] = [
        .given: \.givenName, .family: \.familyName, .organization: \.organization, .title: \.title,
        .timeZone: \.timeZone, .wanted: \.wanted,
    ]
    static let lists: [Field: WritableKeyPath<Contact, [String]> & Sendable] = [
        .nickname: \.nicknames, .tag: \.tags, .circle: \.circles, .skill: \.skills,
    ]
    static let reaches: [Field: WritableKeyPath<Contact, [Reach]> & Sendable] = [
        .email: \.emails, .phone: \.phones, .link: \.urls,
    ]

    static func line(of address: Address) -> String {
        var parts = [address.street, address.postalCode, address.city, address.region, address.country].map { $0 ?? "" }
        while parts.last == "" { parts.removeLast() }
        return parts.map { escaped($0, also: ";") }.joined(separator: "; ")
    }

    /// In one line: a line feed is `\n`, a backslash two of them.
    private static func escaped(_ text: String, also special: Unicode.Scalar? = nil) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": result.append(contentsOf: "\\n".unicodeScalars)
            case "\r": result.append(contentsOf: "\\r".unicodeScalars)
            case "\\", special: result.append(contentsOf: ["\\", scalar])
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
