import Relationships

/// What a contact learns from the cards that belong to them. Nothing is emptied, and what was changed by hand stays.
///
/// Example: LinkedIn said "Editor" a year ago and says "Chief editor" now. The contact has the new title, and the old one
/// is news, unless the user had written a title of their own.
struct CardMerge {
    private(set) var contact: Contact
    private(set) var notices: [(number: Int, notice: ImportNotice)] = []

    /// As the contact is in the network; nil for a new one.
    let before: Contact?
    private let index: Int
    private let people: KnownPeople
    private let preference: ImportPlan.Preference
    /// The contact's record as it is stored, to tell values of imports from before there were marks.
    private let record: Facts.Record?
    /// The names that the cards have for the person.
    private var names: [String] = []
    private var provenance = Provenance(origin: nil)
    /// By the kind of source: kept lines that it gave before, and now has no more.
    private var outdatedLines: [String: [String]] = [:]
    /// The fields that an earlier card of the file at hand has filled.
    private var filled: Set<Field> = []

    init(
        _ person: KnownPeople.Person, _ index: Int, _ preference: ImportPlan.Preference, facts: Facts,
        among people: KnownPeople
    ) {
        contact = person.contact
        before = person.isNew ? nil : person.contact
        record = before.flatMap { facts[$0.record] }
        self.index = index
        self.people = people
        self.preference = preference
    }

    /// - Parameter cards: those of the person, the one that made the contact first.
    mutating func take(_ cards: [CardAssignment.Card], today: CivilDate) {
        if before == nil {
            contact.added = contact.added ?? today
            markAll(of: cards[0])
            if cards.count == 1 { return }
        }
        if cards.count == 1, contact == before, hasAll(of: cards[0]) { return }
        for (origin, cards) in Dictionary(grouping: cards.filter(isSure), by: \.source.origin) {
            guard let origin else { continue }
            provenance = Provenance(origin: origin)
            dropOutdated(cards.map(\.contact), of: origin)
        }
        let ordered = cards.sorted { $0.number < $1.number }
        for (number, card) in ordered.enumerated() {
            provenance = Provenance(origin: isSure(card) ? card.source.origin : nil)
            if number == 0 || ordered[number - 1].source.file != card.source.file { filled = [] }
            take(card)
        }
        takeNicknames()
        takeNews(today)
        if contact != before { for card in cards { noteRepetition(card) } }
    }

    /// Whether the contact says all that the card says, in each field that a card can change: most cards of a second
    /// import.
    private func hasAll(of card: CardAssignment.Card) -> Bool {
        let said = card.contact
        let areNamesKnown = said.name == contact.name && said.nicknames == contact.nicknames
        let isFilled =
            said.givenName == contact.givenName && said.familyName == contact.familyName
            && said.organization == contact.organization && said.title == contact.title
            && said.timeZone == contact.timeZone && said.notes == contact.notes && said.birthday == contact.birthday
            && said.met == contact.met
        let areReachesKnown =
            said.emails == contact.emails && said.phones == contact.phones && said.urls == contact.urls
            && said.addresses == contact.addresses
        return areNamesKnown && isFilled && areReachesKnown && said.kept == contact.kept && said.tags.isEmpty
            && said.sources == contact.sources && !card.isToBeRemembered && !card.source.hasOwnID
    }

    /// Two cards that were taken for one person, without anything that proves it.
    private mutating func noteRepetition(_ card: CardAssignment.Card) {
        guard let evidence = card.repeated else { return }
        note(card, .joined(card.contact.name, with: contact.name, evidence))
    }

    private mutating func take(_ card: CardAssignment.Card) {
        takeName(card)
        fill(\.organization, .organization, card)
        fill(\.title, .title, card)
        fill(\.timeZone, .timeZone, card)
        fill(\.notes, .notes, card)
        takeBirthday(card)
        fill(\.met, .met, card, isReplaceable: false) { $0.date?.description ?? $0.occasion ?? "" }
        takeReaches(card)
        takeSources(card)
        takeTheRest(card.contact)
    }

    // MARK: Fields with room for one value

    private mutating func fill(
        _ path: WritableKeyPath<Contact, String?>, _ field: Field, _ card: CardAssignment.Card,
        isReplaceable: Bool = true
    ) { fill(path, field, card, isReplaceable: isReplaceable) { $0 } }

    private mutating func fill<Value: Equatable>(
        _ path: WritableKeyPath<Contact, Value?>, _ field: Field, _ card: CardAssignment.Card,
        isReplaceable: Bool = true, _ text: (Value) -> String
    ) {
        guard let new = card.contact[keyPath: path] else { return }
        let isFirst = filled.insert(field).inserted
        guard let old = contact[keyPath: path] else {
            if !wasTakenAway(text(new), field) { set(path, new, field, text(new)) }
            return
        }
        guard old != new else { return }
        if isFirst, isReplaceable, isSure(card), mayReplace(text(old), field) {
            return set(path, new, field, text(new))
        }
        if isFirst, isSure(card), preference == .newer { provenance.mark(nil, as: field, in: &contact) }
        note(card, .differs(field, existing: text(old), imported: text(new)))
    }

    /// A birthday without its year says less than one with it, and nothing else.
    private mutating func takeBirthday(_ card: CardAssignment.Card) {
        guard let old = contact.birthday, let new = card.contact.birthday,
            (old.month, old.day) == (new.month, new.day), old.year == nil || new.year == nil
        else { return fill(\.birthday, .birthday, card, \.description) }
        if old.year == nil, new.year != nil { set(\.birthday, new, .birthday, new.description) }
    }

    private mutating func set<Value>(
        _ path: WritableKeyPath<Contact, Value?>, _ value: Value, _ field: Field, _ text: String
    ) {
        contact[keyPath: path] = value
        provenance.mark(text, as: field, in: &contact)
    }

    /// Whether the card is the one that made the contact, or has a UID or a profile. Any other was joined by weak
    /// evidence: it adds, and takes nothing away.
    private func isSure(_ card: CardAssignment.Card) -> Bool {
        card.keys.isStrong || card.contact.id == contact.id || preference == .file
    }

    private func mayReplace(_ old: String, _ field: Field) -> Bool {
        switch preference {
        case .file: true
        case .mine: false
        case .newer: provenance.gave(old, as: field, to: contact) || isUntouchedImport(field)
        }
    }

    /// The user removed this very value by hand, and it stays away.
    private func wasTakenAway(_ text: String, _ field: Field) -> Bool {
        preference != .file && before != nil && provenance.gave(text, as: field, to: contact)
    }

    /// Whether the value came with the import that made the contact, and no other line has ever changed it: for
    /// contacts without marks, which an earlier version imported.
    private func isUntouchedImport(_ field: Field, element: String? = nil) -> Bool {
        guard let before, before.isImported, before.given.isEmpty, let entry = record?.entry(field, element: element)
        else { return false }
        let prefix = provenance.origin == "linkedin" ? "linkedin:" : provenance.origin == "vcard" ? "uid:" : nil
        guard let prefix, before.sources.contains(where: { $0.hasPrefix(prefix) }) else { return false }
        return entry.isFirst && entry.line == record?.entry(.imported)?.line
    }

    // MARK: Names

    /// A newer name replaces the old one only on a card that certainly is this person's, or where the old one is nothing
    /// but an address.
    private mutating func takeName(_ card: CardAssignment.Card) {
        let name = card.contact.name
        names.append(name)
        let isSure = card.keys.isStrong || preference == .file
        let isFirst = !isReach(name) && filled.insert(.name).inserted
        if name != contact.name, isFirst {
            if isReach(contact.name) || isSure && mayReplace(contact.name, .name) {
                names.append(contact.name)
                contact.name = name
                provenance.mark(name, as: .name, in: &contact)
            } else if isSure, preference == .newer {
                provenance.mark(nil, as: .name, in: &contact)
            }
        }
        fill(\.givenName, .givenName, card, isReplaceable: isSure)
        fill(\.familyName, .familyName, card, isReplaceable: isSure)
        contact.nicknames = contact.nicknames.united(with: card.contact.nicknames, by: \.self)
    }

    /// A name by which an address book knows this person is not lost, and finds them.
    private mutating func takeNicknames() {
        var known = Set(([contact.name] + contact.nicknames).map(SearchKey.folded))
        let new = names.filter { !isReach($0) && known.insert(SearchKey.folded($0)).inserted }
        contact.nicknames = contact.nicknames.united(with: new, by: \.self)
    }

    /// Whether a name stands for somebody who had none: an address, a number or an organization.
    private func isReach(_ name: String) -> Bool {
        contact.emails.contains { $0.value == name } || contact.phones.contains { $0.value == name }
            || contact.organization == name
    }

    // MARK: Fields with many values

    /// Removes what the same kind of source gave before, and now has no more beside its newer values.
    private mutating func dropOutdated(_ cards: [Contact], of origin: String) {
        guard before != nil, preference != .mine else { return }
        drop(\.emails, .emails, cards, element: \.value, key: \.emailKey)
        drop(\.phones, .phones, cards, element: \.value, key: \.phoneKey)
        drop(\.urls, .urls, cards, element: \.value, key: \.linkKey)
        drop(\.addresses, .addresses, cards, element: \.key, key: \.key)
        let current = Set(cards.flatMap(\.kept))
        outdatedLines[origin] = contact.kept.filter {
            !current.contains($0) && provenance.gave($0, as: .kept, to: contact)
        }
    }

    private mutating func drop<Value: Marked>(
        _ path: WritableKeyPath<Contact, [Value]>, _ field: Field, _ cards: [Contact], element: (Value) -> String,
        key: (Value) -> String
    ) {
        let new = cards.flatMap { $0[keyPath: path] }
        let keys = Set(new.map(key))
        guard !keys.isEmpty else { return }
        contact[keyPath: path] = contact[keyPath: path].filter { value in
            if keys.contains(key(value)) || provenance.isGivenByOthers(value.marked, as: field, to: contact) {
                return true
            }
            return !provenance.gave(value.marked, as: field, to: contact)
                && !isUntouchedImport(field, element: element(value))
        }
        provenance.restrict(to: new.map(\.marked), as: field, in: &contact)
    }

    private mutating func takeReaches(_ card: CardAssignment.Card) {
        take(card.contact.emails, \.emails, .emails, by: \.value, key: \.emailKey)
        take(card.contact.phones, \.phones, .phones, by: \.value, key: \.phoneKey)
        let urls = card.contact.urls.filter { url in
            isFree(ProfileAddress(url.value).flatMap { people.owner(ofProfile: $0.source) }, url.value, card)
        }
        take(urls, \.urls, .urls, by: \.value, key: \.linkKey)
        // An address that the user edited keeps its key, and is not imported anew.
        let known = Set(contact.addresses.map(\.withoutKeyAndLabel))
        let addresses = card.contact.addresses.filter { !known.contains($0.withoutKeyAndLabel) }
        take(addresses, \.addresses, .addresses, by: \.key, key: \.key)
    }

    private mutating func take<Value: Marked>(
        _ values: [Value], _ path: WritableKeyPath<Contact, [Value]>, _ field: Field, by text: (Value) -> String,
        key: (Value) -> String
    ) {
        guard !values.isEmpty else { return }
        let known = Set(contact[keyPath: path].map(text))
        let new = values.filter { !wasTakenAway($0.marked, field) || known.contains(text($0)) }
        contact[keyPath: path] = Value.united(contact[keyPath: path], with: new, comparing: key)
        let added = contact[keyPath: path].filter { !known.contains(text($0)) }
        provenance.add(added.map(\.marked), as: field, in: &contact)
    }

    private mutating func takeSources(_ card: CardAssignment.Card) {
        let sources = card.contact.sources.filter { source in
            isFree(
                people.owner(ofUID: Identity.comparable(uid: source)) ?? people.owner(ofProfile: source), source, card)
        }
        contact.sources = contact.sources.united(with: sources, by: \.self, comparing: Identity.comparable(uid:))
        if card.isToBeRemembered, card.contact.id != contact.id {
            contact.sources = contact.sources.united(with: [CardSource.text(card.contact.id)], by: \.self)
        }
    }

    private mutating func takeTheRest(_ card: Contact) {
        contact.tags = contact.tags.united(with: card.tags, by: \.self)
        contact.circles = contact.circles.united(with: card.circles, by: \.self)
        contact.skills = contact.skills.united(with: card.skills, by: \.self)
        contact.needs = contact.needs.united(with: card.needs, by: \.text)
        contact.knows = contact.knows.united(with: card.knows, by: \.text)
        contact.introducedBy = contact.introducedBy ?? card.introducedBy
        contact.standing = contact.standing ?? card.standing
        contact.news = contact.news.united(with: card.news, by: \.key)
        takeKept(card.kept)
    }

    /// A line takes the place of an outdated one of the same property: a newer photo.
    private mutating func takeKept(_ lines: [String]) {
        let known = Set(contact.withCanonicalKept.kept)
        let new = lines.filter { !known.contains($0) && !wasTakenAway($0, .kept) }
        var outdated = provenance.origin.flatMap { outdatedLines[$0] } ?? []
        for line in new {
            if let old = outdated.firstIndex(where: { $0.propertyName == line.propertyName }),
                let place = contact.kept.firstIndex(of: outdated[old])
            {
                contact.kept[place] = line
                outdated.remove(at: old)
            } else {
                contact.kept.append(line)
            }
        }
        if let origin = provenance.origin { outdatedLines[origin] = outdated }
        if !new.isEmpty { contact = contact.withCanonicalKept }
        provenance.add(new, as: .kept, in: &contact)
    }

    /// Whether a UID or a profile is nobody's, or this contact's already. It belongs to one person alone.
    private mutating func isFree(_ owner: Int?, _ text: String, _ card: CardAssignment.Card) -> Bool {
        guard let owner, owner != index else { return true }
        note(card, .belongsToAnother(text, people.people[owner].contact.name))
        return false
    }

    // MARK: Marks and news

    /// All that a new contact has is its first card's.
    private mutating func markAll(of card: CardAssignment.Card) {
        provenance = Provenance(origin: card.source.origin)
        guard provenance.origin != nil else { return }
        let texts: [(Field, String?)] = [
            (.name, contact.name), (.givenName, contact.givenName), (.familyName, contact.familyName),
            (.organization, contact.organization), (.title, contact.title), (.timeZone, contact.timeZone),
            (.notes, contact.notes), (.birthday, contact.birthday?.description),
        ]
        for (field, text) in texts where text != nil { provenance.mark(text, as: field, in: &contact) }
        provenance.add(contact.emails.map(\.marked), as: .emails, in: &contact)
        provenance.add(contact.phones.map(\.marked), as: .phones, in: &contact)
        provenance.add(contact.urls.map(\.marked), as: .urls, in: &contact)
        provenance.add(contact.addresses.map(\.marked), as: .addresses, in: &contact)
        provenance.add(contact.kept, as: .kept, in: &contact)
    }

    /// What the import replaced, among the facts that are a reason to write.
    private mutating func takeNews(_ today: CivilDate) {
        guard let before else { return }
        func add(_ field: News.Field, _ old: String?, _ new: String?) {
            guard let old, let new, old != new else { return }
            let earlier = contact.news.first { $0.date == today && $0.field == field }
            contact.news.removeAll { $0 == earlier }
            let news = News(date: today, field: field, before: earlier?.before ?? old, after: new)
            if news.before != news.after { contact.news = contact.news.united(with: [news], by: \.key) }
        }
        add(.organization, before.organization, contact.organization)
        add(.title, before.title, contact.title)
        let (old, new) = (before.addresses.compactMap(\.city), contact.addresses.compactMap(\.city))
        add(.city, old.first { !new.contains($0) }, new.first { !old.contains($0) })
    }

    private mutating func note(_ card: CardAssignment.Card, _ reason: ImportNotice.Reason) {
        notices.append((card.number, ImportNotice(file: card.source.file, line: card.source.line, reason: reason)))
    }
}

/// A value of a field with many of them, and the text of its mark.
private protocol Marked {
    var marked: String { get }

    /// The values of a contact with the new ones of a card.
    static func united(_ own: [Self], with new: [Self], comparing key: (Self) -> String) -> [Self]
}

extension Reach: Marked {
    /// With the label: one that the user labelled anew was changed by hand.
    fileprivate var marked: String { value + "\n" + (label ?? "") }

    fileprivate static func united(_ own: [Self], with new: [Self], comparing key: (Self) -> String) -> [Self] {
        own.taking(new, comparing: key)
    }

    fileprivate var emailKey: String { ReachKey.email(value) }
    fileprivate var phoneKey: String { ReachKey.phone(value) }
    fileprivate var linkKey: String { ProfileAddress(value)?.text ?? value }
}

extension Address: Marked {
    /// The key of an address follows from its parts until the user edits them.
    fileprivate var marked: String {
        key + "\n" + [street, city, region, postalCode, country, label].map { $0 ?? "" }.joined(separator: "\n")
    }

    fileprivate static func united(_ own: [Self], with new: [Self], comparing key: (Self) -> String) -> [Self] {
        own.united(with: new, by: \.key, comparing: key)
    }

    fileprivate var withoutKeyAndLabel: Address {
        Address(key: "", street: street, city: city, region: region, postalCode: postalCode, country: country)
    }
}

extension String {
    /// The name of the property in a line of a vCard.
    fileprivate var propertyName: Substring { prefix { $0 != ":" && $0 != ";" } }
}

extension Array {
    /// This set with the elements of another that say something new, in the order of the bytes of their texts.
    fileprivate func united<Key: Hashable>(
        with others: [Element], by text: (Element) -> String, comparing key: (Element) -> Key
    ) -> [Element] {
        guard !others.isEmpty else { return self }
        var seen = Set(map(key))
        let new = others.filter { seen.insert(key($0)).inserted }
        return new.isEmpty ? self : (self + new).asSet(by: text)
    }

    fileprivate func united(with others: [Element], by text: (Element) -> String) -> [Element] {
        united(with: others, by: text, comparing: text)
    }
}
