import Relationships

/// What the properties of one card say of a person; what has no field is kept, see `KeptLine`.
///
/// Of a property of which fields hold only a part, such as `ORG:Phare;Rédaction`, the rest is kept: `ORG:;Rédaction`.
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
    private var hasName = false
    /// The ways to reach someone as they stand in the card, each with its rank: 1 is the most preferred.
    private var reaches: [WritableKeyPath<ContactDraft, [Reach]>: [(rank: Int, reach: Reach)]] = [:]

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
        arrangeReaches()
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
        } else if draft.own.take(property) {
            return
        } else if takeField(property) {
            noteDropped(property)
        } else if !takeMetadata(property) {
            keep(property)
        }
    }

    private mutating func noteDropped(_ property: ContentLine) {
        // The rest of a name or an organization keeps its parameters.
        guard !property.parameters.isEmpty, !["N", "ORG"].contains(property.name) else { return }
        for parameter in property.parameters where !Self.parameters.contains(parameter.name) {
            note(property, .parameterDropped(parameter.name, property: property.name))
        }
    }

    /// The parameters whose values have a place, or say how a text was sent.
    private static let parameters: Set = [
        "TYPE", "PREF", "VALUE", "CHARSET", "ENCODING", "X-CUSTOM", "X-ARROSOIR-KEY", "X-APPLE-OMIT-YEAR",
    ]

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
        case "URL": add(property, without: "", to: \.urls)
        case "ADR": takeAddress(property)
        case "ORG": takeOrganization(property)
        case "TITLE": fill(\.title, property.trimmedText)
        case "BDAY": takeBirthday(property)
        case "X-ANDROID-CUSTOM": takeAndroidFact(property)
        case "CATEGORIES": add(property.list, to: \.tags)
        case "NOTE": takeNote(property)
        case "TZ": fill(\.timeZone, property.trimmedText.flatMap(Self.timeZone), else: false)
        case "UID": fill(\.uid, property.trimmedText)
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
        let label = label(of: property)
        let types = types(of: property, label)
        let rank = rank(of: property)
        let reach = Reach(text, label: label, isPreferred: rank != nil, types: types)
        reaches[field, default: []].append((rank ?? .max, reach))
        return true
    }

    /// By preference, else as they stand in the card.
    private mutating func arrangeReaches() {
        for (field, ranked) in reaches {
            let order = ranked.indices.sorted { (ranked[$0].rank, $0) < (ranked[$1].rank, $1) }
            draft[keyPath: field] = order.map { ranked[$0].reach }
        }
    }

    /// `N:Family;Given;Additional;Prefixes;Suffixes` (RFC 6350, section 6.2.2).
    private mutating func takeName(_ property: ContentLine) -> Bool {
        guard !hasName else { return false }
        let parts = property.components
        hasName = parts.contains { $0 != nil }
        draft.familyName = parts[0]
        draft.givenName = parts.count > 1 ? parts[1] : nil
        draft.additionalNames = parts.count > 2 ? parts[2] : nil
        draft.nameRest = KeptLine.rest(of: property, after: 2)
        return true
    }

    /// `ORG:Company;Unit;Unit` (RFC 6350, section 6.6.4).
    private mutating func takeOrganization(_ property: ContentLine) -> Bool {
        let parts = property.components
        guard parts.contains(where: { $0 != nil }) else { return true }
        guard draft.organization == nil, draft.organizationRest == nil else { return false }
        draft.organization = parts[0]
        draft.organizationRest = KeptLine.rest(of: property, after: 1)
        return true
    }

    /// `ADR:Box;Extended;Street;City;Region;Code;Country` (RFC 6350, section 6.3.1).
    private mutating func takeAddress(_ property: ContentLine) -> Bool {
        let parts = property.components + Array(repeating: nil, count: 7)
        guard parts[0...6].contains(where: { $0 != nil }) else { return true }
        let label = label(of: property)
        draft.addAddress(
            street: parts[2], city: parts[3], region: parts[4], postalCode: parts[5], country: parts[6], label: label,
            box: parts[0], extended: parts[1], isPreferred: rank(of: property) != nil,
            types: types(of: property, label),
            key: property.values(of: "X-ARROSOIR-KEY").first)
        return true
    }

    /// What Android writes of a nickname; its other facts are kept.
    ///
    /// Example: `vnd.android.cursor.item/nickname;Didi;1;;`, in which the number is the kind that is usual.
    private mutating func takeAndroidFact(_ property: ContentLine) -> Bool {
        let parts = property.components
        guard parts[0] == "vnd.android.cursor.item/nickname", parts.count > 1, let nickname = parts[1],
            parts.dropFirst(3).allSatisfy({ $0 == nil })
        else { return false }
        draft.nicknames.append(nickname)
        return true
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

    /// What a way to reach someone is: a label of the user's own, else the types that tell something, as "work cell".
    private func label(of property: ContentLine) -> String? {
        property.group.flatMap { labels[$0] } ?? property.values(of: "X-CUSTOM").first?.trimmedOrNil
            ?? TypeWords.label(of: types(of: property))
    }

    /// The types as they were written, where the label does not say all of them.
    private func types(of property: ContentLine, _ label: String?) -> [String] {
        let types = types(of: property)
        return types == TypeWords.types(of: label) ? [] : types
    }

    private func types(of property: ContentLine) -> [String] {
        var types: [String] = []
        for type in property.values(of: "TYPE").flatMap({ $0.split(separator: ",").map(String.init) }) {
            if type.lowercased() != "pref", !types.contains(type) { types.append(type) }
        }
        return types
    }

    /// How much it is preferred, from 1; nil when it is not.
    private func rank(of property: ContentLine) -> Int? {
        if let rank = property.values(of: "PREF").first.flatMap({ Int($0) }) { return rank }
        let types = property.values(of: "TYPE").flatMap { $0.lowercased().split(separator: ",") }
        return types.contains("pref") ? 1 : nil
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
        draft.kept.append(KeptLine.canonical(property))
    }

    private mutating func note(_ property: ContentLine, _ reason: ImportNotice.Reason) {
        notices.append((property.number, reason))
    }
}
