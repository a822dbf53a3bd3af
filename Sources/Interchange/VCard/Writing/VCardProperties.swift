import Relationships

/// The properties of one card, unfolded, between `VERSION` and `END`.
struct VCardProperties {
    private let contact: Contact
    private let version: VCardVersion
    private var own: [PropertyLine] = []
    /// What is kept behind the names and the organization, and all else that is kept.
    private let nameRest: String?
    private let organizationRest: String?
    private let others: [String]
    /// Groups of kept lines, which no label of ours may join.
    private let takenGroups: Set<String>
    private var lastGroup = 0

    init(_ contact: Contact, _ version: VCardVersion) {
        let contact = contact.withCanonicalKept
        var others = contact.kept
        nameRest = Self.rest("N", in: &others)
        organizationRest = Self.rest("ORG", in: &others)
        self.contact = contact
        self.version = version
        self.others = others
        takenGroups = Set(others.compactMap { KeptLine.contentLine($0)?.group })
        addNames()
        addReaches()
        addTheRest()
        addIdentity()
        addPeople()
        addOwnFacts()
        addDates()
    }

    /// Takes the rest of a name or an organization from the start of the kept lines.
    private static func rest(_ name: String, in kept: inout [String]) -> String? {
        guard let line = kept.first.flatMap(KeptLine.contentLine), line.name == name,
            KeptLine.rest(of: line, after: name == "N" ? 2 : 1) == kept[0]
        else { return nil }
        return kept.removeFirst()
    }

    /// Kept lines come last, as themselves; where one would be read as something else, as a text in a line of ours.
    var lines: [String] {
        let own = own.map(\.text)
        guard !others.isEmpty else { return own }
        let plain = others.map { KeptLine.written($0, version) }
        var lines = zip(others, plain).map { Self.isAmbiguous($1) ? Self.wrapped($0) : $1 }
        if reads(own + lines) { return own + lines }
        let doubtful = others.indices.filter { !Self.isForeign(others[$0]) }
        for index in doubtful { lines[index] = Self.wrapped(others[index]) }
        // A card of so many doubtful lines is none that a person made.
        guard doubtful.count <= 32 else { return own + lines }
        for index in doubtful where !Self.isAmbiguous(plain[index]) {
            lines[index] = plain[index]
            if !reads(own + lines) { lines[index] = Self.wrapped(others[index]) }
        }
        return own + lines
    }

    private static func wrapped(_ line: String) -> String {
        PropertyLine("X-ARROSOIR-KEPT", PropertyLine.escaped(line)).text
    }

    /// Whether the lines are read as this contact again.
    private func reads(_ lines: [String]) -> Bool {
        var interpretation = VCardInterpretation(lines.compactMap(KeptLine.contentLine))
        return interpretation.contact() == contact
    }

    /// Whether a line has a name that no reading gives a meaning to.
    private static func isForeign(_ line: String) -> Bool {
        guard !isAmbiguous(line), let name = KeptLine.contentLine(line)?.name else { return false }
        let about: Set = [
            "RELATED", "REV", "PRODID", "VERSION", "KIND", "X-ADDRESSBOOKSERVER-KIND", "X-ABLABEL", "X-ANDROID-CUSTOM",
        ]
        return !VCardInterpretation.fields.contains(name) && !about.contains(name) && !name.hasPrefix(OwnFacts.prefix)
    }

    /// Whether a line would not be one line, or would end a card.
    private static func isAmbiguous(_ line: String) -> Bool {
        line.utf8.contains(ASCII.lineFeed) || PropertyLine.harmless(line) != line
            || line.utf8.first == ASCII.space || line.utf8.first == ASCII.tab
            || KeptLine.contentLine(line).map { line in
                ["BEGIN", "END"].contains(line.name) || line.isQuotedPrintable && line.value.last == ASCII.equals
            } ?? true
    }

    // MARK: Properties of vCard

    private mutating func add(_ name: String, _ text: String?) {
        guard let text else { return }
        own.append(PropertyLine(name, PropertyLine.escaped(text)))
    }

    private mutating func add(_ name: String, list: [String]) {
        guard !list.isEmpty else { return }
        own.append(PropertyLine(name, list.map { PropertyLine.escaped($0) }.joined(separator: ",")))
    }

    private mutating func addNames() {
        add("FN", contact.name)
        if version == .three || contact.familyName != nil || contact.givenName != nil || nameRest != nil {
            own.append(PropertyLine([contact.familyName, contact.givenName], before: nameRest ?? "N:;;;;"))
        }
        add("NICKNAME", list: contact.nicknames)
        if contact.organization != nil || organizationRest != nil {
            own.append(PropertyLine([contact.organization], before: organizationRest ?? "ORG:"))
        }
        add("TITLE", contact.title)
    }

    private mutating func addReaches() {
        add(contact.emails) { PropertyLine("EMAIL", Self.escaped($0, scheme: "mailto:")) }
        add(contact.phones) { PropertyLine("TEL", Self.escaped($0, scheme: "tel:")) }
        add(contact.urls) { [version] in
            // Version 3 knows addresses as texts only, or so its readers have it: vobject ends one at a bare comma.
            PropertyLine("URL", version == .four ? PropertyLine.escaped(address: $0) : PropertyLine.escaped($0))
        }
        for address in contact.addresses {
            let parts = [
                address.box, address.extended, address.street, address.city, address.region, address.postalCode,
                address.country,
            ]
            let line = PropertyLine("ADR", components: parts).with("X-ARROSOIR-KEY", quoted: address.key)
            addLabelled(line, address.label, address.types, rank: address.isPreferred ? 1 : nil)
        }
    }

    private mutating func add(_ reaches: [Reach], _ line: (String) -> PropertyLine) {
        for (index, reach) in reaches.preferredFirstOnly.enumerated() {
            addLabelled(line(reach.value), reach.label, reach.types, rank: reach.isPreferred ? index + 1 : nil)
        }
    }

    /// A scheme is taken away once by whoever reads: one that belongs to the value is written twice.
    private static func escaped(_ value: String, scheme: String) -> String {
        PropertyLine.escaped(value.lowercased().hasPrefix(scheme) ? scheme + value : value)
    }

    /// With its types, and in a group with a label of the user's own, as Apple's Contacts writes it.
    private mutating func addLabelled(_ line: PropertyLine, _ label: String?, _ types: [String], rank: Int?) {
        let types = types.isEmpty ? TypeWords.types(of: label) : types
        let isPreferredByType = rank != nil && version == .three
        var line = line.with(types: types + (isPreferredByType ? ["pref"] : []))
        if let rank, version == .four { line = line.with("PREF", String(min(rank, 100))) }
        guard let label, label != TypeWords.label(of: types) else { return own.append(line) }
        var group: String
        repeat {
            lastGroup += 1
            group = "item\(lastGroup)"
        } while takenGroups.contains(group.uppercased())
        own.append(line.within(group))
        own.append(PropertyLine("X-ABLabel", PropertyLine.escaped(label), group: group))
    }

    private mutating func addTheRest() {
        addBirthday()
        if let timeZone = contact.timeZone {
            let line = PropertyLine(timeZone.contains("/") ? "TZ" : "X-ARROSOIR-TZ", PropertyLine.escaped(timeZone))
            own.append(version == .three ? line.with("VALUE", "text") : line)
        }
        add("CATEGORIES", list: contact.tags)
        add("NOTE", contact.notes)
    }

    private mutating func addBirthday() {
        guard let birthday = contact.birthday else { return }
        // `1980-02-29`, or `--02-29` without a year.
        let text = birthday.description
        if version == .four {
            own.append(PropertyLine("BDAY", (birthday.year == nil ? "--" : "") + text.filter(\.isNumber)))
        } else if birthday.year != nil {
            own.append(PropertyLine("BDAY", text))
        } else {
            own.append(PropertyLine("BDAY", "1604" + text.dropFirst()).with("X-APPLE-OMIT-YEAR", "1604"))
        }
    }

    /// The UID by which another address book knows this person, else our own; our own in any case.
    private mutating func addIdentity() {
        let uid = contact.sources.first { $0.hasPrefix("uid:") }
        if let uid {
            let line = PropertyLine("UID", PropertyLine.escaped(String(uid.dropFirst(4))))
            let isURI = Identity.comparable(uid: uid) != uid
            own.append(version == .four && !isURI ? line.with("VALUE", "text") : line)
        } else {
            own.append(PropertyLine("UID", OwnFacts.urn + contact.id.text))
        }
        own.append(PropertyLine("X-ARROSOIR-ID", OwnFacts.urn + contact.id.text))
        for source in contact.sources where source != uid { add("X-ARROSOIR-SOURCE", source) }
    }

    // MARK: Properties of our own

    private mutating func addPeople() {
        for id in contact.knows { addRelated(id, "acquaintance") }
        if let id = contact.introducedBy { addRelated(id, "x-introducer") }
    }

    private mutating func addRelated(_ id: Contact.ID, _ type: String) {
        let name = version == .four ? "RELATED" : "X-ARROSOIR-RELATED"
        own.append(PropertyLine(name, OwnFacts.urn + id.text).with("TYPE", type))
    }

    private mutating func addOwnFacts() {
        for circle in contact.circles { add("X-ARROSOIR-CIRCLE", circle) }
        for skill in contact.skills { add("X-ARROSOIR-SKILL", skill) }
        for need in contact.needs { add("NEED", [need.text, need.since?.description, need.met?.description]) }
        if let met = contact.met { add("MET", [met.date?.description, met.occasion]) }
        if let standing = contact.standing {
            add(
                "STANDING",
                [standing.knowsMe.rawValue, standing.seesMeAs, standing.toTell, standing.told?.description])
        }
        switch contact.cadence {
        case .days(let ripe, let dry):
            add("CADENCE", [String(ripe), String(dry), contact.cadenceFrom?.description])
        case .never: add("CADENCE", ["never"])
        case nil: break
        }
        add("X-ARROSOIR-WANTED", contact.wanted)
        add("X-ARROSOIR-ARCHIVED", contact.isArchived ? "1" : nil)
    }

    private mutating func addDates() {
        if let snooze = contact.snooze { add("SNOOZE", [snooze.until.description, snooze.on.description]) }
        add("X-ARROSOIR-SKIPPED", contact.skipped?.description)
        add("X-ARROSOIR-ADDED", contact.added?.description)
        for year in contact.birthdaysKept { add("X-ARROSOIR-BIRTHDAY-KEPT", year) }
        for news in contact.news {
            add("NEWS", [news.date.description, news.field.rawValue, news.before, news.after])
        }
        for (source, marks) in contact.given.sorted(by: { $0.key < $1.key }) {
            for (field, marks) in marks.sorted(by: { $0.key < $1.key }) { add("GIVEN", [source, field, marks]) }
        }
        add("X-ARROSOIR-SORTED", contact.isSorted ? "1" : nil)
        add("X-ARROSOIR-IMPORTED", contact.isImported ? "1" : nil)
    }

    private mutating func add(_ name: String, _ components: [String?]) {
        own.append(PropertyLine(OwnFacts.prefix + name, components: components))
    }
}
