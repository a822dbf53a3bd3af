import Relationships

/// What the properties of one card say of a person; what has no field is kept as it stands.
///
/// A property of which a field holds only a part, such as `ORG:Phare;Rédaction`, fills the field and is kept too, so
/// that an export can write it back whole.
struct VCardInterpretation {
    /// Why there is no contact, after `contact()` gave none.
    private(set) var reasonToSkip: ImportNotice.Reason?
    private(set) var notices: [(line: Int, reason: ImportNotice.Reason)] = []

    private let properties: [ContentLine]
    /// Apple's names of properties: the `X-ABLABEL` of each group.
    private let labels: [String: String]
    /// The groups whose label has its place beside a way to reach someone.
    private let labelledGroups: Set<String>
    private var draft = ContactDraft()
    private var isGroup = false

    init(_ properties: [ContentLine]) {
        self.properties = properties
        var labels: [String: String] = [:]
        for property in properties where property.name == "X-ABLABEL" {
            if let group = property.group { labels[group] = property.trimmedText.map(Self.withoutAppleMarks) }
        }
        self.labels = labels
        let reaches = properties.lazy.filter { ["EMAIL", "TEL", "URL", "ADR"].contains($0.name) }
        labelledGroups = Set(reaches.compactMap(\.group))
    }

    /// Whether the card bears an id of Arrosoir's own.
    var hasOwnID: Bool { draft.own.id != nil }

    /// The person, or nil for a group or a card without anything to call one by.
    mutating func contact() -> Contact? {
        for property in properties { take(property) }
        if isGroup {
            reasonToSkip = .group
            return nil
        }
        let contact = draft.contact()
        if contact == nil { reasonToSkip = .nameless }
        return contact
    }

    private mutating func take(_ property: ContentLine) {
        if property.value.count > CardReader.longestText {
            keep(property)
            if Self.fields.contains(property.name) { note(property, .tooLong(property: property.name)) }
        } else if Self.fields.contains(property.name), let reason = property.reasonUnread {
            keep(property)
            note(property, reason)
        } else if property.name == "X-ARROSOIR-KEPT" {
            draft.kept.append(property.wholeText)
        } else if !draft.own.take(property), !takeField(property), !takeMetadata(property) {
            keep(property)
        }
    }

    /// The properties whose values go into fields: it matters when one cannot be read.
    static let fields: Set<String> = [
        "FN", "N", "NICKNAME", "EMAIL", "TEL", "URL", "ADR", "ORG", "TITLE", "BDAY", "CATEGORIES", "NOTE", "TZ", "UID",
    ]

    // MARK: Fields

    /// Whether the whole property found its place; a second `FN`, say, does not.
    private mutating func takeField(_ property: ContentLine) -> Bool {
        switch property.name {
        case "FN": fill(\.name, property.trimmedText)
        case "N": takeName(property)
        case "NICKNAME": add(property.list, to: \.nicknames)
        case "EMAIL": add(property, without: "mailto:", to: \.emails)
        case "TEL": add(property, without: "tel:", to: \.phones)
        case "URL": takeLink(property)
        case "ADR": takeAddress(property)
        case "ORG": takeOrganization(property)
        case "TITLE": fill(\.title, property.trimmedText)
        case "BDAY": takeBirthday(property)
        case "CATEGORIES": add(property.list, to: \.tags)
        case "NOTE": takeNote(property)
        case "TZ": fill(\.timeZone, property.trimmedText.flatMap(Self.timeZone), else: false)
        case "UID": fill(\.uid, property.trimmedText.map { Self.text($0, without: "urn:uuid:") })
        default: false
        }
    }

    /// Fills a field that is still empty. What is empty itself asks for no place, unless `placed` says otherwise.
    private mutating func fill(
        _ field: WritableKeyPath<ContactDraft, String?>, _ text: String?, else placed: Bool = true
    ) -> Bool {
        guard let text else { return placed }
        guard draft[keyPath: field] == nil else { return false }
        draft[keyPath: field] = text
        return true
    }

    private mutating func add(_ texts: [String], to field: WritableKeyPath<ContactDraft, [String]>) -> Bool {
        draft[keyPath: field] += texts
        return true
    }

    private mutating func add(
        _ property: ContentLine, without scheme: String, to field: WritableKeyPath<ContactDraft, [Reach]>
    ) -> Bool {
        let text = Self.text(property.trimmedText ?? "", without: scheme)
        guard !text.isEmpty else { return true }
        draft[keyPath: field].append(Reach(text, label: label(of: property)))
        return true
    }

    /// `N:Family;Given;Additional;Prefixes;Suffixes` (RFC 6350, section 6.2.2).
    private mutating func takeName(_ property: ContentLine) -> Bool {
        guard draft.familyName == nil, draft.givenName == nil else { return false }
        let parts = property.components
        draft.familyName = parts[0]
        draft.givenName = parts.count > 1 ? parts[1] : nil
        draft.additionalNames = parts.count > 2 ? parts[2] : nil
        return parts.dropFirst(2).allSatisfy { $0 == nil }
    }

    /// `ORG:Company;Unit;Unit` (RFC 6350, section 6.6.4).
    private mutating func takeOrganization(_ property: ContentLine) -> Bool {
        let parts = property.components
        let isWhole = fill(\.organization, parts[0])
        return isWhole && parts.dropFirst().allSatisfy { $0 == nil }
    }

    private mutating func takeLink(_ property: ContentLine) -> Bool {
        guard let text = property.trimmedText else { return true }
        draft.urls.append(Reach(text, label: label(of: property)))
        return true
    }

    /// `ADR:Box;Extended;Street;City;Region;Code;Country` (RFC 6350, section 6.3.1).
    private mutating func takeAddress(_ property: ContentLine) -> Bool {
        let parts = property.components + Array(repeating: nil, count: 7)
        if parts[2...6].contains(where: { $0 != nil }) {
            draft.addAddress(
                street: parts[2], city: parts[3], region: parts[4], postalCode: parts[5], country: parts[6],
                label: label(of: property), key: property.values(of: "X-ARROSOIR-KEY").first)
        }
        return parts[0] == nil && parts[1] == nil
    }

    private mutating func takeBirthday(_ property: ContentLine) -> Bool {
        guard draft.birthday == nil else { return false }
        guard let text = property.trimmedText else { return true }
        let omitted = property.values(of: "X-APPLE-OMIT-YEAR").first
        draft.birthday = Birthday(vCard: Array(text.utf8)[...], omittedYear: omitted)
        if draft.birthday == nil { note(property, .unreadableBirthday(text)) }
        return draft.birthday != nil
    }

    private mutating func takeNote(_ property: ContentLine) -> Bool {
        let text = property.wholeText
        guard property.trimmedText != nil else { return true }
        guard let length = draft.notes?.utf8.count else {
            draft.notes = text
            return true
        }
        guard length + 2 + text.utf8.count <= CardReader.longestText else { return false }
        draft.notes?.append("\n\n" + text)
        return true
    }

    // MARK: What is about the card, not the person

    /// Whether the property is one that tells nothing of the person.
    private mutating func takeMetadata(_ property: ContentLine) -> Bool {
        switch property.name {
        case "REV", "PRODID":
            return true
        case "VERSION":
            let version = property.trimmedText ?? ""
            if !["2.1", "3.0", "4.0"].contains(version) { note(property, .unknownVersion(version)) }
            return true
        case "KIND", "X-ADDRESSBOOKSERVER-KIND":
            let kind = property.trimmedText?.lowercased()
            if kind == "group" { isGroup = true }
            return kind == nil || kind == "group" || kind == "individual"
        case "X-ABLABEL":
            return property.group.map(labelledGroups.contains) ?? false
        case "X-SOCIALPROFILE", "SOCIALPROFILE", "IMPP":
            // Kept as it stands, but a profile on LinkedIn says who this is.
            if let profile = property.trimmedText.flatMap(ProfileAddress.init) { draft.profiles.append(profile) }
            return false
        default:
            return false
        }
    }

    // MARK: Labels

    /// What a way to reach someone is: Apple's label, else the types that tell something, such as "work cell".
    private func label(of property: ContentLine) -> String? {
        if let label = property.group.flatMap({ labels[$0] }) { return label }
        var types: [Substring] = []
        for value in property.values(of: "TYPE") {
            for type in value.lowercased().split(whereSeparator: { $0 == "," || $0 == " " }) {
                if !["internet", "voice", "pref"].contains(type), !types.contains(type) { types.append(type) }
            }
        }
        return types.isEmpty ? nil : types.joined(separator: " ")
    }

    /// Apple writes its own labels as `_$!<HomePage>!$_` and the user's as they are.
    private static func withoutAppleMarks(_ label: String) -> String {
        guard label.hasPrefix("_$!<"), label.hasSuffix(">!$_"), label.utf8.count > 8 else { return label }
        return label.dropFirst(4).dropLast(4).lowercased()
    }

    // MARK: Texts

    private static func text(_ text: String, without scheme: String) -> String {
        text.utf8.count >= scheme.utf8.count && text.prefix(scheme.count).lowercased() == scheme
            ? String(text.dropFirst(scheme.count)) : text
    }

    /// An IANA name such as `Europe/Brussels`; offsets and other texts have no field.
    private static func timeZone(_ text: String) -> String? {
        let areas = [
            "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific",
            "Etc",
        ]
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        let isName = text.utf8.allSatisfy {
            ASCII.isLetter($0) || ASCII.isDigit($0) || [ASCII.hyphen, ASCII.underscore].contains($0)
                || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "+")
        }
        return isName && parts.count == 2 && !parts[1].isEmpty && areas.contains(String(parts[0])) ? text : nil
    }

    private mutating func keep(_ property: ContentLine) {
        draft.kept.append(String(decoding: property.text, as: UTF8.self))
    }

    private mutating func note(_ property: ContentLine, _ reason: ImportNotice.Reason) {
        notices.append((property.number, reason))
    }
}
