import Relationships

/// The properties of one card, unfolded, between `VERSION` and `END`.
struct VCardProperties {
    private let contact: Contact
    private let version: VCardVersion
    private var own: [PropertyLine] = []
    /// Groups of kept lines, which no label of ours may join.
    private let takenGroups: Set<String>
    private var lastGroup = 0

    init(_ contact: Contact, _ version: VCardVersion) {
        self.contact = contact
        self.version = version
        takenGroups = Set(contact.kept.compactMap { Self.contentLine($0)?.group })
        addNames()
        addReaches()
        addTheRest()
        addIdentity()
        addPeople()
        addOwnFacts()
        addDates()
    }

    /// Kept lines come last, as they stood; where that would be read as something else, as a text in a line of ours.
    var lines: [String] {
        let own = own.map(\.text)
        guard !contact.kept.isEmpty else { return own }
        let properties = (own + contact.kept).map(Self.contentLine)
        if properties.allSatisfy({ $0 != nil }), !contact.kept.contains(where: Self.isAmbiguous) {
            // A kept line may hold more than the line of ours that says the same: then that one is left out.
            let shorter = self.own.filter { !isSaidByKept($0) }.map(\.text) + contact.kept
            for lines in [shorter, own + contact.kept] where reads(lines) { return lines }
        }
        return own
            + contact.kept.map { line in
                Self.isForeign(line) ? line : PropertyLine("X-ARROSOIR-KEPT", PropertyLine.escaped(line)).text
            }
    }

    /// Whether the lines are read as this contact again.
    private func reads(_ lines: [String]) -> Bool {
        var interpretation = VCardInterpretation(lines.compactMap(Self.contentLine))
        return interpretation.contact() == contact
    }

    /// `ORG:Phare` beside the kept `ORG:Phare;Rédaction`, of which a card should have one.
    private func isSaidByKept(_ line: PropertyLine) -> Bool {
        guard let own = Self.contentLine(line.text), ["N", "ORG"].contains(own.name) else { return false }
        let kept = contact.kept.lazy.compactMap(Self.contentLine).first { $0.name == own.name }
        let count = own.name == "N" ? 2 : 1
        return kept.map { Array($0.components.prefix(count)) == Array(own.components.prefix(count)) } ?? false
    }

    /// Whether a line has a name that no reading gives a meaning to.
    private static func isForeign(_ line: String) -> Bool {
        guard !isAmbiguous(line), let name = contentLine(line)?.name else { return false }
        let about: Set = ["RELATED", "REV", "PRODID", "VERSION", "KIND", "X-ADDRESSBOOKSERVER-KIND", "X-ABLABEL"]
        return !VCardInterpretation.fields.contains(name) && !about.contains(name) && !name.hasPrefix(OwnFacts.prefix)
    }

    /// Whether a line would not be one line, or would end a card.
    private static func isAmbiguous(_ line: String) -> Bool {
        line.utf8.contains(ASCII.lineFeed) || PropertyLine.harmless(line) != line
            || line.utf8.first == ASCII.space || line.utf8.first == ASCII.tab || line.utf8.last == ASCII.equals
            || contentLine(line).map { ["BEGIN", "END"].contains($0.name) } ?? true
    }

    private static func contentLine(_ text: String) -> ContentLine? { ContentLine(Array(text.utf8)[...], number: 1) }

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
        if version == .three || contact.familyName != nil || contact.givenName != nil {
            own.append(PropertyLine("N", components: [contact.familyName, contact.givenName, nil, nil, nil]))
        }
        add("NICKNAME", list: contact.nicknames)
        add("ORG", contact.organization)
        add("TITLE", contact.title)
    }

    private mutating func addReaches() {
        for email in contact.emails {
            addLabelled(PropertyLine("EMAIL", Self.escaped(email.value, scheme: "mailto:")), email.label)
        }
        for phone in contact.phones {
            addLabelled(PropertyLine("TEL", Self.escaped(phone.value, scheme: "tel:")), phone.label)
        }
        for url in contact.urls {
            // Version 3 knows addresses as texts only, or so its readers have it: vobject ends one at a bare comma.
            let value = version == .four ? PropertyLine.escaped(address: url.value) : PropertyLine.escaped(url.value)
            addLabelled(PropertyLine("URL", value), url.label)
        }
        for address in contact.addresses {
            let parts = [address.street, address.city, address.region, address.postalCode, address.country]
            let line = PropertyLine("ADR", components: [nil, nil] + parts).with("X-ARROSOIR-KEY", quoted: address.key)
            addLabelled(line, address.label)
        }
    }

    /// A scheme is taken away once by whoever reads: one that belongs to the value is written twice.
    private static func escaped(_ value: String, scheme: String) -> String {
        PropertyLine.escaped(value.lowercased().hasPrefix(scheme) ? scheme + value : value)
    }

    /// With its types, or else in a group with a label of the user's own, as Apple's Contacts writes it.
    private mutating func addLabelled(_ line: PropertyLine, _ label: String?) {
        guard let label else { return own.append(line) }
        let words = label.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        let types: Set = ["home", "work", "cell", "fax", "pager", "video", "text", "textphone"]
        if types.isSuperset(of: words), Set(words).count == words.count {
            return own.append(line.with("TYPE", words.joined(separator: ",")))
        }
        var group: String
        repeat {
            lastGroup += 1
            group = "item\(lastGroup)"
        } while takenGroups.contains(group.uppercased())
        own.append(line.within(group))
        own.append(PropertyLine("X-ABLABEL", PropertyLine.escaped(label), group: group))
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
            let line = PropertyLine("UID", Self.escaped(String(uid.dropFirst(4)), scheme: "urn:uuid:"))
            own.append(version == .four ? line.with("VALUE", "text") : line)
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
