import Relationships
import TerminalUI

extension Form {
    /// The form for a new contact, or for one that is there.
    static func contact(_ contact: Contact?, name: String = "", in network: Network) -> Form {
        let address = contact?.addresses.first
        // What a line of the text of a contact is called, a field of its form is called too.
        typealias Line = ContactText.Field
        let list = Phrase("with commas", "avec des virgules")
        let fields: [Field] = [
            .text(.name, Line.name.name, contact?.name),
            .text(.given, Line.given.name, contact?.givenName),
            .text(.family, Line.family.name, contact?.familyName),
            .text(.nicknames, Phrase("Nicknames", "Surnoms"), contact?.nicknames.listed, hint: list),
            .text(.phones, Phrase("Phones", "Téléphones"), contact?.phones.map(\.value).listed, hint: list),
            .text(.emails, Phrase("Emails", "E-mails"), contact?.emails.map(\.value).listed, hint: list),
            .text(.urls, Phrase("Links", "Liens"), contact?.urls.map(\.value).listed, hint: list),
            .text(.organization, Line.organization.name, contact?.organization),
            .text(.title, Line.title.name, contact?.title),
            .text(.city, Phrase("City", "Ville"), address?.city),
            .text(.country, Phrase("Country", "Pays"), address?.country),
            .text(.tags, Phrase("Tags", "Étiquettes"), contact?.tags.listed, hint: list),
            .text(.circles, Phrase("Circles", "Cercles"), contact?.circles.listed, hint: list),
            .text(.skills, Phrase("Skills", "Talents"), contact?.skills.listed, hint: list),
            .text(
                .needs, Phrase("Open needs", "Besoins ouverts"),
                contact?.needs.filter { $0.met == nil }.map(\.text).listed, hint: list),
            .text(
                .cadence, Line.cadence.name, contact?.cadence.map(Self.cadenceText),
                hint: Line.cadence.hint),
            .text(
                .birthday, Line.birthday.name, contact?.birthday?.description,
                hint: Phrase("1980-02-29 or --02-29", "1980-02-29 ou --02-29")),
            .date(.metOn, Line.metOn.name, contact?.met?.date),
            .text(.metAt, Line.metAt.name, contact?.met?.occasion),
            .text(
                .introducedBy, Line.introducedBy.name,
                contact?.introducedBy.flatMap { network.contact($0)?.name }),
            .text(
                .knows, Line.knows.name, contact?.knows.compactMap { network.contact($0)?.name }.listed,
                hint: list),
            .choice(
                .knowsMe, Line.knowsMe.name, (contact?.standing?.knowsMe ?? .unknown).rawValue,
                Standing.KnowsMe.allCases.map { Choice(value: $0.rawValue, label: .knowsMe($0)) }),
            .text(.seesMeAs, Line.seesMeAs.name, contact?.standing?.seesMeAs),
            .text(.toTell, Line.toTell.name, contact?.standing?.toTell),
            .text(.wanted, Line.wanted.name, contact?.wanted),
            .text(.timeZone, Line.timeZone.name, contact?.timeZone),
        ]
        let title =
            contact.map { Phrase("Edit %1", "Modifier %1").with($0.name) } ?? Phrase("New contact", "Nouveau contact")
        var form = Form(contact.map { .contact($0.id) } ?? .newContact, title: title, fields: fields)
        // A name that was typed into the filter is typed here, and no draft mixes with it.
        if contact == nil { form.insert(name) }
        return form
    }

    private static func cadenceText(_ cadence: Cadence) -> String {
        cadence.ripe.map(String.init) ?? "never"
    }

    /// The contact with the fields that were typed into; `base` in everything else.
    func contact(from base: Contact, in network: Network, today: CivilDate) throws(FormError) -> Contact {
        guard let name = text(.name) else {
            throw FormError(field: .name, message: Phrase("type a name", "tapez un nom"))
        }
        var contact = base
        if isChanged(.name) || base.name.isEmpty { contact.name = name }
        for (field, place) in Self.texts where isChanged(field) { contact[keyPath: place] = text(field) }
        for (field, place) in Self.lists where isChanged(field) { contact[keyPath: place] = list(field) }
        for (field, place) in Self.reaches where isChanged(field) {
            contact[keyPath: place] = reaches(field, base[keyPath: place])
        }
        if isChanged(.city) || isChanged(.country) { contact.addresses = addresses(base.addresses) }
        if isChanged(.needs) {
            contact.needs =
                base.needs.filter { $0.met != nil }
                + list(.needs).map { text in base.needs.first { $0.text == text } ?? Need(text, since: today) }
        }
        if isChanged(.cadence) { contact.cadence = try cadence(.cadence) }
        if contact.cadence != base.cadence { contact.cadenceFrom = nil }
        if isChanged(.birthday) { contact.birthday = try birthday() }
        if isChanged(.metOn) || isChanged(.metAt) {
            let date = isChanged(.metOn) ? try date(.metOn, today: today, leaning: .past) : base.met?.date
            let occasion = isChanged(.metAt) ? text(.metAt) : base.met?.occasion
            contact.met = date == nil && occasion == nil ? nil : Meeting(date: date, occasion: occasion)
        }
        try link(&contact, base, in: network)
        contact.standing = standing(base.standing)
        return contact
    }

    private func link(_ contact: inout Contact, _ base: Contact, in network: Network) throws(FormError) {
        if isChanged(.introducedBy) {
            contact.introducedBy = try person(.introducedBy, text(.introducedBy), base.introducedBy, in: network)
        }
        guard isChanged(.knows) else { return }
        contact.knows = []
        for name in list(.knows) {
            let old = base.knows.first { network.contact($0)?.name == name }
            if let id = try person(.knows, name, old, in: network) { contact.knows.append(id) }
        }
    }

    private static let texts: [(Name, WritableKeyPath<Contact, String?> & Sendable)] = [
        (.given, \.givenName), (.family, \.familyName), (.organization, \.organization), (.title, \.title),
        (.wanted, \.wanted), (.timeZone, \.timeZone),
    ]

    private static let lists: [(Name, WritableKeyPath<Contact, [String]> & Sendable)] = [
        (.nicknames, \.nicknames), (.tags, \.tags), (.circles, \.circles), (.skills, \.skills),
    ]

    private static let reaches: [(Name, WritableKeyPath<Contact, [Reach]> & Sendable)] = [
        (.phones, \.phones), (.emails, \.emails), (.urls, \.urls),
    ]

    private func reaches(_ name: Name, _ old: [Reach]) -> [Reach] {
        list(name).map { value in old.first { $0.value == value } ?? Reach(value) }.arranged(after: old)
    }

    private func addresses(_ old: [Address]) -> [Address] {
        var address = old.first ?? Address(key: "1")
        if isChanged(.city) { address.city = text(.city) }
        if isChanged(.country) { address.country = text(.country) }
        return (address == Address(key: address.key) ? [] : [address]) + old.dropFirst()
    }

    private func birthday() throws(FormError) -> Birthday? {
        guard let text = text(.birthday) else { return nil }
        guard let birthday = Birthday(text) else {
            throw FormError(field: .birthday, message: .notABirthday(text))
        }
        return birthday
    }

    private func person(
        _ field: Name, _ name: String?, _ old: Contact.ID?, in network: Network
    ) throws(FormError) -> Contact.ID? {
        guard let name else { return nil }
        do {
            return try network.person(named: name, among: old.map { [$0] } ?? [])
        } catch {
            throw FormError(field: field, message: .nameMatchError(error))
        }
    }

    private func standing(_ old: Standing?) -> Standing? {
        var standing = old ?? Standing()
        if isChanged(.knowsMe) { standing.knowsMe = text(.knowsMe).flatMap(Standing.KnowsMe.init) ?? .unknown }
        if isChanged(.seesMeAs) { standing.seesMeAs = text(.seesMeAs) }
        if isChanged(.toTell) {
            standing.toTell = text(.toTell)
            standing.told = nil
        }
        return standing == Standing() && old != Standing() ? nil : standing
    }
}

extension Network {
    /// A name typed means somebody; one who stood there before is meant by the same name, even among namesakes.
    func person(named name: String, among old: [Contact.ID]) throws(NameMatchError) -> Contact.ID {
        if let known = old.first(where: { contact($0)?.name == name }) { return known }
        return try contact(named: name).id
    }
}

extension [String] {
    var listed: String { joined(separator: ", ") }
}
