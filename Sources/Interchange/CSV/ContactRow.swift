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
    private var kept: KeptCells
    /// Who an email address says that it belongs to.
    private var owner: String?

    private typealias Cell = (text: String, title: String)

    init(_ dialect: ContactDialect, _ dates: TableDates) {
        self.dialect = dialect
        self.dates = dates
        kept = KeptCells(dialect.name)
    }

    var hasOwnID: Bool { draft.own.id != nil }

    /// Whether the row says nothing but the day of a connection.
    private(set) var isHidden = true

    /// Puts a cell in its place, or keeps it; gives what is odd about it.
    mutating func take(_ text: String, _ column: ContactColumn?, _ title: String) -> ImportNotice.Reason? {
        guard let column else {
            isHidden = false
            kept.keep(text, title)
            return nil
        }
        isHidden = isHidden && column.field == .metOn
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
        case .emails: takeEmails(text, column)
        case .phones, .urls: reaches += reachable(text, column).map { (column, $0) }
        case .emailLabel, .phoneLabel, .urlLabel: labels[column] = text
        case .addressLabel: addressLabels[column.number] = label(text)
        case .street, .street2, .street3, .city, .region, .postalCode, .country, .wholeAddress:
            takePart(text, column, title)
        case .birthYear, .birthMonth, .birthDay: birth[column.field] = (text, title)
        case .birthday, .metOn, .anniversary: return takeDate(text, column.field, title)
        case .id, .circles, .skills, .needs, .metAt, .knowsMe, .seesMeAs, .toTell, .cadence, .wanted, .archived, .added:
            if own[column.field] == nil { own[column.field] = (text, title) } else { kept.keep(text, title) }
        case .namePrefix, .nameSuffix, .unit, .gender, .property, .kept: takeProperty(text, column, title)
        }
        return nil
    }

    /// A field has room for one cell; what another column says is kept.
    private mutating func fill(_ field: WritableKeyPath<ContactDraft, String?>, _ text: String, _ title: String) {
        if draft[keyPath: field] == nil { draft[keyPath: field] = text } else { kept.keep(text, title) }
    }

    private mutating func takePart(_ text: String, _ column: ContactColumn, _ title: String) {
        guard addresses[column.number]?[column.field] == nil else { return kept.keep(text, title) }
        addresses[column.number, default: [:]][column.field] = text
        if let label = column.label { addressLabels[column.number] = label }
    }

    private mutating func takeDate(
        _ text: String, _ field: ContactColumn.Field, _ title: String
    ) -> ImportNotice.Reason? {
        switch field {
        case .metOn:
            guard let date = dates.date(text) else { return keepUnread(text, title) }
            guard draft.met == nil else { break }
            draft.met = Meeting(date: date, occasion: dialect.occasion)
            return nil
        default:
            guard let date = dates.birthday(text), date.year != 4501 else { return keepUnread(text, title) }
            guard field == .anniversary || draft.birthday == nil else { break }
            if field == .anniversary { kept.keep(anniversary: date) } else { draft.birthday = date }
            return nil
        }
        kept.keep(text, title)
        return nil
    }

    private mutating func keepUnread(_ text: String, _ title: String) -> ImportNotice.Reason? {
        if TableDates.isNone(text) { return nil }
        kept.keep(text, title)
        return dates.isDoubtful(text) ? nil : .unreadableDate(text)
    }

    /// A cell that vCards have a property for, or that is only kept: of each relative one.
    private mutating func takeProperty(_ text: String, _ column: ContactColumn, _ title: String) {
        let texts = column.label?.hasPrefix("RELATED") == true ? values(text) : [text]
        for text in texts { kept.keep(text, column, title) }
    }

    /// The cells of email addresses: one may name its owner too, `Zoé B <z@x.example>`.
    private mutating func takeEmails(_ text: String, _ column: ContactColumn) {
        guard text.utf8.contains(UInt8(ascii: "<")) else {
            reaches += values(text).map { (column, $0) }
            return
        }
        for mailbox in text.split(separator: ">") {
            let parts = mailbox.split(separator: "<", maxSplits: 1)
            let name = parts.first.flatMap { String($0.filter { $0 != "\"" }.drop { ",; ".contains($0) }).trimmedOrNil }
            guard parts.count == 2, let address = String(parts[1]).trimmedOrNil else {
                if let name { reaches.append((column, name)) }
                continue
            }
            owner = owner ?? name
            reaches.append((column, address))
        }
    }

    /// The person; nil when the row has nothing to call one by.
    mutating func contact() -> Contact? {
        takeReaches()
        if dialect.isOfNamesOnly, draft.givenName == nil, draft.familyName == nil, draft.emails.isEmpty { return nil }
        takeAddresses()
        takeBirth()
        if !own.isEmpty { takeOwn() }
        if draft.givenName == nil, draft.familyName == nil { draft.name = draft.name ?? owner }
        draft.kept = kept.lines(additionalNames: draft.additionalNames)
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
            for cell in birth.values.sorted(by: { $0.title < $1.title }) { kept.keep(cell.text, cell.title) }
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
            kept.keep(cell.text, cell.title)
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
        if !dialect.isDefused, !text.utf8.contains(ASCII.lineFeed) { return [text] }
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
