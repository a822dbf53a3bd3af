import Relationships

/// What only Arrosoir says of a person, as its own export writes it: `RELATED` by ids, and `X-ARROSOIR-…`.
///
/// Example: `X-ARROSOIR-NEED:a van;2026-11-02;` is a need that is open since the second of November. A card that has an
/// `X-ARROSOIR-ID` says all there is: what it leaves out, such as `X-ARROSOIR-IMPORTED`, is not so.
struct OwnFacts {
    static let prefix = "X-ARROSOIR-"
    static let urn = "urn:arrosoir:"

    /// The contact's own id, when the card bears one.
    private(set) var id: Contact.ID?
    private var sources: [String] = []
    private var circles: [String] = []
    private var skills: [String] = []
    private var needs: [Need] = []
    private var met: Meeting?
    private var introducedBy: Contact.ID?
    private var knows: [Contact.ID] = []
    private var standing: Standing?
    private var cadence: Cadence?
    private var cadenceFrom: CivilDate?
    private var isArchived = false
    private var wanted: String?
    private var timeZone: String?
    private var snooze: Snooze?
    private var skipped: CivilDate?
    private var added: CivilDate?
    private var isImported = false
    private var isSorted = false
    private var birthdaysKept: [String] = []
    private var news: [News] = []
    private var given: [String: [String: String]] = [:]

    /// Whether the property is one of these, and could be read.
    mutating func take(_ property: ContentLine) -> Bool {
        if property.name == "UID" { return takeIdentifier(property) }
        if property.name == "RELATED" { return takeRelated(property) }
        guard property.name.hasPrefix(Self.prefix) else { return false }
        let name = property.name.dropFirst(Self.prefix.count)
        switch name {
        case "ID": return takeIdentifier(property)
        case "RELATED": return takeRelated(property)
        case "NEED", "MET", "STANDING", "CADENCE", "SNOOZE", "NEWS", "GIVEN":
            return takeStructured(name, property.components)
        case "ADDED", "SKIPPED": return takeDate(name, property)
        default: return takeText(name, property)
        }
    }

    private mutating func takeText(_ name: Substring, _ property: ContentLine) -> Bool {
        guard let text = property.trimmedText else { return false }
        switch name {
        case "SOURCE": sources.append(text)
        case "CIRCLE": circles.append(text)
        case "SKILL": skills.append(text)
        case "WANTED": wanted = text
        case "TZ": timeZone = text
        case "BIRTHDAY-KEPT": birthdaysKept.append(text)
        case "ARCHIVED": isArchived = text == "1"
        case "IMPORTED": isImported = text == "1"
        case "SORTED": isSorted = text == "1"
        default: return false
        }
        return true
    }

    private mutating func takeDate(_ name: Substring, _ property: ContentLine) -> Bool {
        guard let date = property.trimmedText.flatMap({ CivilDate($0) }) else { return false }
        if name == "ADDED" { added = date } else { skipped = date }
        return true
    }

    private mutating func takeStructured(_ name: Substring, _ written: [String?]) -> Bool {
        let parts = written + Array(repeating: nil, count: 4)
        func date(_ index: Int) -> CivilDate? { parts[index].flatMap { CivilDate($0) } }
        switch name {
        case "NEED":
            guard let text = parts[0] else { return false }
            needs.append(Need(text, since: date(1), met: date(2)))
        case "MET":
            met = Meeting(date: date(0), occasion: parts[1])
        case "STANDING":
            guard let knowsMe = parts[0].flatMap(Standing.KnowsMe.init) else { return false }
            standing = Standing(knowsMe: knowsMe, seesMeAs: parts[1], toTell: parts[2], told: date(3))
        case "NEWS":
            guard let date = date(0), let field = parts[1].flatMap(News.Field.init), let before = parts[2],
                let after = parts[3]
            else { return false }
            news.append(News(date: date, field: field, before: before, after: after))
        case "GIVEN":
            guard let source = parts[0], let field = parts[1], let marks = parts[2] else { return false }
            given[source, default: [:]][field] = marks
        case "SNOOZE":
            guard let until = date(0), let on = date(1) else { return false }
            snooze = Snooze(until: until, on: on)
        default:
            return takeCadence(parts[0], dry: parts[1], from: date(2))
        }
        return true
    }

    private mutating func takeCadence(_ ripe: String?, dry: String?, from: CivilDate?) -> Bool {
        if ripe?.lowercased() == "never" {
            cadence = .never
            return true
        }
        guard let ripe = ripe.flatMap({ Int($0) }), let dry = dry.flatMap({ Int($0) }),
            (1...Cadence.longest).contains(ripe), (ripe...2 * Cadence.longest).contains(dry)
        else { return false }
        cadence = .days(ripe: ripe, dry: dry)
        cadenceFrom = from
        return true
    }

    /// `RELATED;TYPE=acquaintance:urn:arrosoir:…`: somebody they know, or with `x-introducer` who introduced them to me.
    private mutating func takeRelated(_ property: ContentLine) -> Bool {
        guard let id = Self.id(property) else { return false }
        switch property.values(of: "TYPE").first?.lowercased() {
        case "acquaintance": knows.append(id)
        case "x-introducer": introducedBy = id
        default: return false
        }
        return true
    }

    private mutating func takeIdentifier(_ property: ContentLine) -> Bool {
        guard let id = Self.id(property) else { return false }
        self.id = id
        return true
    }

    /// The id in `urn:arrosoir:…`: a key of records, and nothing else.
    private static func id(_ property: ContentLine) -> Contact.ID? {
        guard let text = property.trimmedText, text.hasPrefix(urn) else { return nil }
        let key = text.dropFirst(urn.count).utf8
        let isKey = key.allSatisfy { byte in
            ASCII.isDigit(byte) || byte == ASCII.hyphen || byte == ASCII.dot
                || ASCII.isLetter(byte) && byte & 0x20 != 0
        }
        return isKey && (1...64).contains(key.count) ? Contact.ID(String(text.dropFirst(urn.count))) : nil
    }

    /// Puts these facts into a contact that was read from the rest of the card.
    func complete(_ contact: inout Contact) {
        contact.circles = circles.asSet(by: \.self)
        contact.skills = skills.asSet(by: \.self)
        contact.needs = needs.asSet(by: \.text)
        contact.met = met ?? contact.met
        contact.introducedBy = introducedBy
        contact.knows = knows.asSet(by: \.text)
        contact.standing = standing
        contact.cadence = cadence
        contact.cadenceFrom = cadenceFrom
        contact.isArchived = isArchived
        contact.wanted = wanted
        contact.timeZone = contact.timeZone ?? timeZone
        contact.snooze = snooze
        contact.skipped = skipped
        contact.added = added
        contact.isSorted = isSorted
        contact.birthdaysKept = birthdaysKept.asSet(by: \.self)
        contact.news = news
        contact.given = given
        guard id != nil else { return }
        contact.isImported = isImported
        let uids = contact.sources.filter { $0.hasPrefix("uid:") }
        contact.sources = (uids + sources).asSet(by: \.self)
    }
}
