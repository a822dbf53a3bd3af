import Relationships

/// A person as gathered from the cells of one row.
struct ContactRow {
    private let dialect: ContactDialect
    private let dates: TableDates
    private var draft = ContactDraft()
    private var reaches: [(column: ContactColumn, value: String)] = []
    /// The parts of each address, in the order of their numbers.
    private var addresses: [Int: [ContactColumn.Field: String]] = [:]
    private var addressLabels: [Int: String] = [:]
    private var labels: [ContactColumn: String] = [:]
    private var birth: [ContactColumn.Field: Cell] = [:]
    private var own: [ContactColumn.Field: Cell] = [:]

    private typealias Cell = (text: String, title: String)

    init(_ dialect: ContactDialect, _ dates: TableDates) {
        self.dialect = dialect
        self.dates = dates
    }

    var hasOwnID: Bool { draft.own.id != nil }

    /// Puts a cell in its place, or keeps it; gives what is odd about it.
    mutating func take(_ text: String, _ column: ContactColumn?, _ title: String) -> ImportNotice.Reason? {
        guard let column else {
            keep(text, title)
            return nil
        }
        switch column.field {
        case .name: fill(\.name, text, title)
        case .givenName: fill(\.givenName, text, title)
        case .additionalNames: fill(\.additionalNames, text, title)
        case .familyName: fill(\.familyName, text, title)
        case .organization: fill(\.organization, text, title)
        case .title: fill(\.title, text, title)
        case .notes: fill(\.notes, text, title)
        case .timeZone: fill(\.timeZone, text, title)
        case .nicknames: draft.nicknames += values(text)
        case .tags: draft.tags += values(text).compactMap(tag)
        case .emails, .phones, .urls: reaches += reachable(text, column).map { (column, $0) }
        case .emailLabel, .phoneLabel, .urlLabel: labels[column] = text
        case .addressLabel: addressLabels[column.number] = label(text)
        case .street, .street2, .street3, .city, .region, .postalCode, .country, .wholeAddress:
            guard addresses[column.number]?[column.field] == nil else {
                keep(text, title)
                return nil
            }
            addresses[column.number, default: [:]][column.field] = text
            if let label = column.label { addressLabels[column.number] = label }
        case .birthYear, .birthMonth, .birthDay: birth[column.field] = (text, title)
        case .birthday, .metOn: return takeDate(text, column.field, title)
        case .id, .circles, .skills, .needs, .metAt, .knowsMe, .seesMeAs, .toTell, .cadence, .wanted, .archived, .added:
            if own[column.field] == nil { own[column.field] = (text, title) } else { keep(text, title) }
        }
        return nil
    }

    /// A field has room for one cell; what another column says is kept.
    private mutating func fill(_ field: WritableKeyPath<ContactDraft, String?>, _ text: String, _ title: String) {
        if draft[keyPath: field] == nil { draft[keyPath: field] = text } else { keep(text, title) }
    }

    private mutating func takeDate(
        _ text: String, _ field: ContactColumn.Field, _ title: String
    ) -> ImportNotice.Reason? {
        if field == .birthday, draft.birthday == nil, let birthday = dates.birthday(text) {
            draft.birthday = birthday
        } else if field == .metOn, draft.met == nil, let date = CivilDate(text) ?? CivilDate(connectedOn: text) {
            draft.met = Meeting(date: date, occasion: dialect.occasion)
        } else if field == .birthday, text.utf8.allSatisfy({ $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: "/") }) {
            // `0/0/00`: how Outlook says that there is none.
            return nil
        } else {
            keep(text, title)
            return .unreadableDate(text)
        }
        return nil
    }

    /// The person; nil when the row has nothing to call one by.
    mutating func contact() -> Contact? {
        if dialect.isOfNamesOnly, draft.givenName == nil, draft.familyName == nil { return nil }
        takeReaches()
        takeAddresses()
        takeBirth()
        takeOwn()
        return draft.contact()
    }

    // MARK: What several cells say together

    private mutating func takeReaches() {
        for (column, value) in reaches {
            switch column.field {
            case .emails: draft.emails.append(Reach(value, label: label(of: column, .emailLabel)))
            case .phones: draft.phones.append(Reach(value, label: label(of: column, .phoneLabel)))
            default:
                let label = label(of: column, .urlLabel) ?? dialect.linkLabel
                draft.urls.append(Reach(value, label: label))
            }
        }
    }

    private func label(of column: ContactColumn, _ field: ContactColumn.Field) -> String? {
        column.label ?? labels[ContactColumn(field, column.number)].flatMap(label)
    }

    private mutating func takeAddresses() {
        for (number, parts) in addresses.sorted(by: { $0.key < $1.key }) {
            let isInParts = parts.keys.contains { $0 != .wholeAddress && $0 != .country }
            let lines = [isInParts ? nil : parts[.wholeAddress], parts[.street], parts[.street2], parts[.street3]]
            let street = lines.compactMap { $0 }.joined(separator: "\n")
            draft.addAddress(
                street: street.isEmpty ? nil : street, city: parts[.city], region: parts[.region],
                postalCode: parts[.postalCode], country: parts[.country], label: addressLabels[number])
        }
    }

    private mutating func takeBirth() {
        let numbers = [ContactColumn.Field.birthYear, .birthMonth, .birthDay].map { birth[$0].flatMap { Int($0.text) } }
        let hasWrongYear = birth[.birthYear] != nil && numbers[0] == nil
        if draft.birthday == nil, !hasWrongYear, let month = numbers[1], let day = numbers[2],
            let birthday = Birthday(year: numbers[0], month: month, day: day)
        {
            draft.birthday = birthday
        } else {
            for cell in birth.values.sorted(by: { $0.title < $1.title }) { keep(cell.text, cell.title) }
        }
    }

    /// What only Arrosoir has fields for is read as its vCards have it; what cannot be is kept.
    private mutating func takeOwn() {
        func take(_ name: String, _ components: String?...) -> Bool {
            let line = PropertyLine(OwnFacts.prefix + name, components: components)
            return ContentLine(Array(line.text.utf8)[...], number: 1).map { draft.own.take($0) } ?? false
        }
        func take(_ field: ContactColumn.Field, _ read: (String) -> Bool) {
            guard let cell = own[field], !read(cell.text) else { return }
            keep(cell.text, cell.title)
        }
        take(.id) { take("ID", OwnFacts.urn + $0) }
        take(.circles) { values($0).allSatisfy { take("CIRCLE", $0) } }
        take(.skills) { values($0).allSatisfy { take("SKILL", $0) } }
        take(.needs) { values($0).allSatisfy { take("NEED", $0) } }
        take(.metAt) { take("MET", draft.met?.date?.description, $0) }
        if !take("STANDING", own[.knowsMe]?.text, own[.seesMeAs]?.text, own[.toTell]?.text) {
            for field in [ContactColumn.Field.knowsMe, .seesMeAs, .toTell] { take(field) { _ in false } }
        }
        take(.cadence) { text in
            guard let days = Int(text), case .days(let ripe, let dry)? = Cadence.every(days) else {
                return take("CADENCE", text)
            }
            return take("CADENCE", String(ripe), String(dry))
        }
        take(.wanted) { take("WANTED", $0) }
        take(.archived) { _ in take("ARCHIVED", "1") }
        take(.added) { take("ADDED", $0) }
    }

    // MARK: Texts

    /// A cell that has no field, as the line of a vCard: `X-LINKEDIN-CONNECTED-ON:soon`.
    private mutating func keep(_ text: String, _ title: String) {
        draft.kept.append(ContentLine.kept(dialect.name + "-" + title, text))
    }

    private func values(_ text: String) -> [String] {
        var texts = [text]
        for separator in dialect.separators {
            texts = texts.flatMap { $0.split(separator: separator).map(String.init) }
        }
        return texts.compactMap(\.trimmedOrNil)
    }

    /// The addresses of a cell. A link may hold any sign, a number a comma: only Google and a spreadsheet of our own
    /// have several in one.
    private func reachable(_ text: String, _ column: ContactColumn) -> [String] {
        if column.field == .emails || dialect.separators == [":::"] { return values(text) }
        return text.split(separator: dialect.isDefused ? "; " : "\n").compactMap { String($0).trimmedOrNil }
    }

    /// Google marks its own groups with a star, and puts everybody into one.
    private func tag(_ text: String) -> String? {
        guard dialect.name == ContactDialect.google.name, text.hasPrefix("* ") else { return text }
        let name = String(text.dropFirst(2))
        return ["mycontacts", "starred"].contains(CSVHeader.word(name)) ? nil : name
    }

    /// `* Work` is "work", as vCards have it, `Mobile` is "cell"; a label of the user's own stays as it is.
    private func label(_ text: String) -> String? {
        let text = text.hasPrefix("* ") ? String(text.dropFirst(2)) : text
        let label = text.lowercased()
        if ["", "other", "*"].contains(label) { return nil }
        if label == "mobile" { return "cell" }
        return ["home", "work", "main", "pager", "home fax", "work fax", "profile"].contains(label) ? label : text
    }
}

extension ContentLine {
    /// What has no field and no property either, as a line of a vCard: `X-ABOOK-CUSTOM1:left-handed`.
    static func kept(_ name: String, _ text: String) -> String { ownName(name) + ":" + ContentLine.escaped(text) }

    /// The name of such a line: `X-ABOOK-CUSTOM1`.
    static func ownName(_ name: String) -> String {
        let letters = SearchKey.folded(name).uppercased().unicodeScalars.map {
            $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0)) ? String($0) : "-"
        }
        return "X-" + letters.joined()
    }
}

extension CivilDate {
    /// Reads `22 Nov 2026`, with English or French months, whole or shortened: `22 nov. 2026`, `1er août 2026`.
    init?(connectedOn text: String) {
        let words = SearchKey.folded(text).split(separator: " ")
        guard words.count == 3, let year = ASCII.number(Array(words[2].utf8)[...]) else { return nil }
        let day = words[0].hasSuffix("er") ? words[0].dropLast(2) : words[0]
        let name = words[1].hasSuffix(".") ? words[1].dropLast() : words[1]
        guard let number = ASCII.number(Array(day.utf8)[...]), name.utf8.count >= 3,
            let month = Self.months.firstIndex(where: { $0.contains { $0.hasPrefix(name) } })
        else { return nil }
        self.init(year: year, month: month + 1, day: number)
    }

    /// As folded. Of the months that begin alike, "juin" and "juillet" differ from the fourth letter on, and nobody
    /// shortens them to three.
    private static let months = [
        ["january", "janvier"], ["february", "fevrier"], ["march", "mars"], ["april", "avril"], ["may", "mai"],
        ["june", "juin"], ["july", "juillet"], ["august", "aout"], ["september", "septembre"],
        ["october", "octobre"], ["november", "novembre"], ["december", "decembre"],
    ]
}
